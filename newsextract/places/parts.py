"""Places in the names of organisations and events, as modifiers of them."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.language.parse import Parse
from newsextract.places.finder import Finder, strong
from newsextract.places.keys import key_of
from newsextract.places.listed import is_water
from newsextract.places.spot import COUNTRY
from newsextract.places.words import DIRECTIONS

# From this prior on a name is taken for the place whatever the body is ("Bank of Japan").
_FAMOUS = 5.8
# Initials are no longer than that; those of countries are found elsewhere.
_INITIALS = 4


def parts(finder: Finder) -> None:
    """Offer the places in names of organisations and events as modifiers: "Goma" in "Goma Chamber of Commerce"."""
    parse = finder.parse
    named = {s.key for s in finder.spots if s.form == "name"}
    for ent in parse.ents:
        if ent.label not in ("ORG", "EVENT") or ent.last == ent.first or not finder.free(ent.first, ent.last):
            continue
        if finder.names.has(parse.word[ent.last], ent.last, "papers"):
            continue
        first = ent.first + (parse.lower[ent.first] == "the")
        public = any(finder.names.has(parse.word[k], k, "public") for k in range(first, ent.last + 1))
        for start, end in _stretches(parse, first, ent.last):
            key = key_of(parse.slice(start, end))
            options = finder.options.of(key)
            at_sea = bool(options) and is_water(options[0].entry) and start == end
            if at_sea and not finder.names.has(parse.word[ent.last], ent.last, "afloat"):
                continue  # "Pacific First Financial"
            if not strong(options, end - start + 1) or (
                options[0].level != COUNTRY and _is_plain(finder, start, end, public)
            ):
                continue
            if (
                key in named
                or options[0].prior >= _FAMOUS
                or (public and parse.word[start] not in finder.made_of.single)
            ):
                finder.add(start, end, nested=True)
                break


def _is_plain(finder: Finder, start: int, end: int, public: bool) -> bool:
    """Whether a word says what an office is for ("Commerce Department"), or a firm is called by it ("LAC Minerals")."""
    parse, names = finder.parse, finder.names
    if start < end or not names.has(parse.word[start], start, "plain"):
        initials = start == end and parse.word[start].isupper() and len(parse.word[start]) <= _INITIALS
        # "The UN and Security Council" are two bodies.
        return initials and (not public or parse.word[end + 1 : end + 2] == ["and"])
    if start > 1 and parse.lower[start - 1] == "of" and names.has(parse.word[start - 2], start - 2, "offices"):
        return True  # "The Court of Justice"; the University of Reading is there.
    return not public or parse.word[end + 1 : end + 2] in (["Department"], ["Ministry"])


def _stretches(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where in a name a place can stand: its beginning, the longest first, and what follows "of", "in" or "at"."""
    for end in range(min(last - 1, first + 2), first - 1, -1):
        if parse.word[end][0].isupper() and (end > first or parse.lower[end] not in DIRECTIONS):
            yield first, end
    for k in range(first, last):
        if parse.lower[k] in ("of", "in", "at") and parse.word[k + 1][0].isupper():
            yield k + 1, last
            break
