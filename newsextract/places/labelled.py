"""What the recogniser calls a place: entities cut into names, and the names to what the gazetteer has."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.language.parse import Entity
from newsextract.places.finder import Finder
from newsextract.places.keys import key_of
from newsextract.places.listed import is_water
from newsextract.places.options import option_of
from newsextract.places.words import ARTICLES, CUES, DIRECTIONS, JOINS, OWNER, PLACES

_POINTS = frozenset("n s e w nw ne sw se historic old new -".split())
_INFLECTED = frozenset({"NNS", "VBZ", "VBD", "VBG"})
_AT = frozenset("in near at from".split())
_EDGE = frozenset("\"'“”‘’`,;:.-–—()[]")
_ISLANDS = frozenset({"Island", "Islands"})


def labelled(finder: Finder) -> None:
    """What the recogniser calls a place and no list has, cut at commas and trimmed to the name."""
    parse = finder.parse
    for ent in parse.ents:
        if ent.label not in PLACES:
            continue
        for first, last in _pieces(finder, ent):
            if finder.free(first, last) and not _behind_a_sea(finder, first):
                _label(finder, first, last, ent.label)


def _behind_a_sea(finder: Finder, first: int) -> bool:
    """Whether a name is what the one of a sea goes on with: "Brent" in "the North Sea Brent field" is no town."""
    spot = finder.at.get(first - 1)
    return spot is not None and any(is_water(o.entry) for o in spot.options[:1])


def _pieces(finder: Finder, ent: Entity) -> Iterator[tuple[int, int]]:
    """The names in an entity: "Goma, North Kivu" is two; "Trinidad and Tobago" is one that the lists know."""
    parse = finder.parse
    first = ent.first
    for k in range(ent.first, ent.last + 2):
        if (
            k > ent.last
            or k in finder.at
            or (parse.lower[k] in JOINS | _AT and first < k < ent.last and not _joined(finder, ent.first, ent.last))
        ):
            a, b = first, k - 1
            while a < b and (parse.lower[a] in ARTICLES or parse.lower[a] in _EDGE):
                a += 1
            while b > a and (parse.lower[b] in OWNER or (parse.lower[b] in _EDGE and b - a > 0)):
                b -= 1
            while b > a and parse.word[b].islower():
                b -= 1
            words = [w for w in parse.lower[a : b + 1] if w != "-"]
            if (
                a <= b
                and parse.word[a][0].isalnum()
                and (not parse.word[a].islower() or (a + 1 < b and parse.word[a + 1] == "-"))  # "al-Raqqa"
                and not all(w in DIRECTIONS for w in words)
            ):
                yield a, b
            first = k + 1


def _joined(finder: Finder, first: int, last: int) -> bool:
    return bool(finder.options.of(key_of(finder.parse.slice(first, last))))


def _label(finder: Finder, first: int, last: int, label: str) -> None:
    parse, options = finder.parse, finder.options
    start = first
    key = key_of(parse.slice(first, last))
    if last > first and not options.of(key):
        # "City of Homs", "Northwest Goma": the name is what is left.
        if last - first > 1 and parse.lower[first + 1] == "of" and finder.around.has(parse.lower[first], first, *CUES):
            start = first + 2
        else:
            while start < last and parse.lower[start].replace(".", "") in DIRECTIONS | _POINTS:
                start += 1
        if start > first and not options.of(key_of(parse.slice(start, last))):
            start = first
    code = finder.abbreviation(start, last, code=start == last and len(parse.word[start]) == 3)
    if start == last and parse.word[last] in finder.made_of.single:
        return
    if start == last and parse.tag[last] in _INFLECTED and parse.word[last].isupper() and not options.of(key):
        return  # "GDP RISES": capitals make no name of a common word.
    spot = finder.add(start, last)
    if people := finder.options.people(spot.key):
        spot.form, spot.options = "modifier", people
    if code:
        spot.key, spot.options = f"{code[0].name.lower()} .", tuple(map(option_of, code))
    if not spot.options:
        spot.kind = _kind(finder, first, last, label)
        if last > first and spot.kind in (None, "facility"):
            part = finder.part(first, last)
            if part and parse.word[part.last + 1] in _ISLANDS:
                finder.drop(part)  # "Austin Island Block 7" is not in the town
            elif part and not finder.names.has(parse.word[last].rstrip("."), last, "anywhere"):
                spot.inside = part
                if finder.names.has(parse.word[last], last, "buildings"):
                    spot.kind = "facility"


def _kind(finder: Finder, first: int, last: int, label: str) -> str | None:
    """What the words of a name say that it is."""
    if last == first:
        return "facility" if label == "FAC" else None
    ends = [(finder.parse.word[k], k) for k in (first, last)]
    if any(finder.names.has(word, k, "water") for word, k in ends):
        return "water"
    if any(finder.names.has(word, k, "land") for word, k in ends):
        return "region"
    return "facility" if label == "FAC" or any(word in finder.made_of.facilities for word, _ in ends) else None
