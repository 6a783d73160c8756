"""Named entities, repaired with the evidence of the whole article.

A recogniser sees a sentence at a time. An article tells more: "Ayelet Shaked" in one paragraph says what "Shaked" is in
the next, "Transparency Institute (TIGI)" says what TIGI is, and lists of countries and organisations say the rest. Most
errors of the recogniser in news of far countries are right spans of the wrong kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsextract.language.name_book import NAMES, NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_words import (
    FIRST_FAMILY,
    GENERIC,
    HONORIFICS,
    ORGANIZATION,
    ORGANIZATION_OF,
    PLACE,
    PLACE_AFTER,
    PLACE_FIRST,
    SUFFIXES,
    THING,
    TITLES,
)
from newsextract.language.parse import Entity, Parse
from newsextract.lexicon import Lexicon

_ACRONYM = re.compile(r"[A-Z][A-Za-z&.\-]{1,8}")
_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "des", "del", "la", "a", "an", "at", "with"}
)
_EDGE = frozenset("\"'“”‘’`´,;:.-–—()[]{}|*•/«»…") | {"''", "``", "--", "..."}
_UPPER = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
_PORTFOLIO = frozenset({"minister", "ministers", "secretary", "secretaries"})
_QUOTES = frozenset({'"', "”", "''", ",", "'", "’"})
_SAY = frozenset({"say", "add", "tell", "note", "explain", "recall", "continue", "ask", "write", "insist", "admit"})
_PLACE_BEFORE = frozenset({"in", "at", "near", "from", "into", "across", "around", "outside", "toward", "towards"})


def repair_names(parse: Parse, lexicon: Lexicon) -> None:
    """Retype and rebound `parse.ents` in place: full names propagate to later surnames, "(ABC)" acronyms, labels."""
    known = lexicon.compiled(KnownNames)
    book = NameBook(parse, [piece for ent in parse.ents for piece in _bounded(parse, ent)])
    _by_words(book)
    _by_lists(book, known)
    _by_context(book, known)
    _acronyms(book, known)
    _people(book, known)
    _vote(book)
    parse.ents = book.entities()
    parse.index_entities()


def _bounded(parse: Parse, ent: Entity) -> Iterator[Entity]:
    """The entity without articles, titles, quotation marks and "'s" at its edges, cut at line breaks."""
    if ent.label not in NAMES:
        yield ent
        return
    first = ent.first
    closed = any(")" in parse.word[i] for i in range(ent.first, ent.last + 1))
    for i in range(ent.first, ent.last + 1):
        # "University of Lagos (UNILAG": a bracket that is not closed inside ends a name and begins another.
        cut = i < ent.last and (
            "\n" in parse.text[parse.end[i] : parse.start[i + 1]] or (parse.word[i + 1] == "(" and not closed)
        )
        if i == ent.last or cut:
            piece = _trimmed(parse, first, i, ent.label)
            if piece is not None:
                yield piece
            first = i + 1


def _trimmed(parse: Parse, first: int, last: int, label: str) -> Entity | None:
    lower = parse.lower
    if label == "PERSON":
        # "Francis’ hour-long", "Netanyahu's Likud": the person is the owner.
        last = next(
            (i - 1 for i in range(first + 1, last + 1) if parse.tag[i] == "POS" or lower[i] in ("'s", "’s")), last
        )
    while first < last and (
        lower[first] in _ARTICLES
        or lower[first] in _EDGE
        or (label == "PERSON" and (lower[first] in HONORIFICS or lower[first] in TITLES))
    ):
        first += 1
    while last > first and (
        (lower[last] in _EDGE and not (lower[last] == "." and len(parse.word[last - 1]) == 1))
        or lower[last] in _POSSESSIVE
    ):
        last -= 1
    if first == last and (lower[first] in _EDGE or lower[first] in _ARTICLES):
        return None
    if label == "PERSON" and (lower[first] in HONORIFICS or lower[first] in TITLES) and first == last:
        return None
    if label in _UPPER and not any(c.isupper() for c in parse.slice(first, last)):
        return None
    if label == "ORG" and first == last and parse.word[first] in GENERIC:
        return None
    return Entity(first, last, label)


def _by_words(book: NameBook) -> None:
    """Type names by the word that ends or begins them ("… Ministry", "Bank of …", "… District")."""
    word = book.parse.word
    for n, ent in enumerate(book.all):
        if ent is None or ent.first == ent.last or ent.label not in NAMES:
            continue
        end, begin = word[ent.last], word[ent.first]
        if end in ORGANIZATION or (begin in ORGANIZATION_OF and word[ent.first + 1] in ("of", "for")):
            label = "ORG"
        elif (end in PLACE or begin in PLACE_FIRST) and ent.label in ("PERSON", "ORG", "PRODUCT", "NORP"):
            label = "LOC" if ent.label != "FAC" else "FAC"
        elif end in THING and ent.label in ("PERSON", "ORG"):
            label = "EVENT"
        else:
            continue
        if ent.label != label:
            book.all[n] = Entity(ent.first, ent.last, label)


def _by_lists(book: NameBook, known: KnownNames) -> None:
    """Type what the lexicons know, and add what the recogniser missed."""
    parse = book.parse
    full = {parse.word[e.last] for e in book.living() if e.label == "PERSON" and e.first < e.last}
    at = -1
    for i in range(len(parse)):
        if i <= at:
            continue
        found = known.match(parse, i)
        if found is None:
            continue
        last, label = found
        at = last
        here = book.at(i)
        if here is not None and (here.first, here.last) == (i, last):
            if here.label != label and not (here.label == "PERSON" and parse.word[last] in full):
                if label == "NORP" and here.label in ("GPE", "LOC"):
                    continue
                book.put(i, last, label)
        elif (
            label != "NORP" and all(book.at(k) is None for k in range(i, last + 1)) and not book.in_longer_name(i, last)
        ):
            book.put(i, last, label)


def _by_context(book: NameBook, known: KnownNames) -> None:
    """Types and drops by the words around: "in Nicoya", "Interior minister", '" Mistry said'."""
    parse = book.parse
    lower = parse.lower
    people = {parse.word[e.last] for e in book.living() if e.label == "PERSON" and e.first < e.last}
    for n, ent in enumerate(book.all):
        if ent is None or ent.label not in ("PERSON", "ORG"):
            continue
        first, last = ent.first, ent.last
        before = lower[first - 1] if first else ""
        after = lower[last + 1] if last + 1 < len(parse) else ""
        if ent.label == "ORG":
            if after in _PORTFOLIO or (before == "of" and first > 1 and lower[first - 2] in _PORTFOLIO):
                book.drop(n)
            elif (
                first == last
                and before in _QUOTES
                and parse.dep[first] == "nsubj"
                and parse.lemma[parse.head[first]] in _SAY
                and parse.word[first][1:].islower()
                and known.match(parse, first) is None
            ):
                book.all[n] = Entity(first, last, "PERSON")
        elif (before in ("in", "at", "near") and parse.dep[last] == "pobj" and parse.word[last] not in people) or (
            after in PLACE_AFTER and parse.head[last] == last + 1
        ):
            book.all[n] = Entity(first, last, "GPE")


def _acronyms(book: NameBook, known: KnownNames) -> None:
    """Take "Long Name (ABC)" apart: both are organisations, wherever ABC stands."""
    parse = book.parse
    short: set[str] = set()
    for i in range(2, len(parse) - 1):
        if (
            parse.word[i - 1] != "("
            or parse.word[i + 1] not in (")", ",", ";")
            or not _ACRONYM.fullmatch(parse.word[i])
        ):
            continue
        acronym = parse.word[i].rstrip("s.").replace(".", "")
        if sum(c.isupper() for c in acronym) < 2:
            continue
        first = _long_form(parse, i - 2, acronym)
        if first is None:
            before = book.at(i - 2)
            if (
                before is not None
                and before.label == "ORG"
                and len(acronym) > 1
                and acronym.isupper()
                and before.last > before.first
            ):
                short.add(parse.word[i])
            continue
        name = parse.slice(first, i - 2)
        if known.country(name) or any(w in THING or w in PLACE for w in parse.word[first : i - 1][-1:]):
            continue
        old = book.at(i - 2)
        if (
            old is not None
            and old.label in ("GPE", "LOC", "FAC", "PERSON")
            and old.first == first
            and parse.word[i - 2] not in ORGANIZATION
        ):
            continue
        book.put(first, i - 2, "ORG")
        short.add(parse.word[i])
    if not short:
        return
    for i, word in enumerate(parse.word):
        if word in short:
            ent = book.at(i)
            alone = ent is not None and ent.first == ent.last and ent.label != "ORG"
            if alone or (ent is None and not book.in_longer_name(i, i)):
                book.put(i, i, "ORG")


def _long_form(parse: Parse, last: int, acronym: str) -> int | None:
    """First token of the words that end at `last` and whose initials are the acronym."""
    left = len(acronym) - 1
    for i in range(last, max(-1, last - 12), -1):
        word = parse.word[i]
        if parse.sent_of[i] != parse.sent_of[last]:
            return None
        if word[0].lower() == acronym[left].lower() and (word[0].isupper() or word.lower() in _SMALL):
            left -= 1
            if left < 0:
                return i if word[0].isupper() else None
        elif word.lower() not in _SMALL and word not in ("-", "'s", "’s"):
            # A capital inside a word counts too: "Wikipedia" in WP.
            return None
    return None


def _people(book: NameBook, known: KnownNames) -> None:
    """A person's full name types the family name that stands alone elsewhere."""
    parse = book.parse
    family: dict[str, int] = {}
    for ent in book.living():
        if ent.label != "PERSON":
            continue
        last = ent.last
        while last > ent.first and parse.lower[last] in SUFFIXES:
            last -= 1
        if last == ent.first:
            continue
        name = parse.word[last]
        if parse.word[ent.first] in FIRST_FAMILY:
            family.setdefault(parse.word[ent.first], ent.first)
        if len(name) > 1 and name[0].isupper() and name not in THING and name not in ORGANIZATION:
            family.setdefault(name, ent.first)
    if not family:
        return
    for i, word in enumerate(parse.word):
        if word not in family or parse.tag[i] not in ("NNP", "NNPS", "NN", "JJ", "NNS", "VB", "UH", "FW", "XX"):
            continue
        old = book.at(i)
        if old is not None:
            if old.first != old.last:
                # "Ada Quill" taken for an organisation where "Jonas Quill" is a person.
                if (
                    old.label == "ORG"
                    and old.last == i
                    and old.last - old.first < 3
                    and all(w[0].isupper() and not w.isupper() for w in parse.word[old.first : i])
                    and not any(w in ORGANIZATION or known.place_word(w) for w in parse.word[old.first : i])
                ):
                    book.put(old.first, i, "PERSON")
                continue
            if old.label == "PERSON" or old.label not in NAMES:
                continue
            if old.label in ("GPE", "LOC", "FAC", "NORP") and (
                known.place_word(word) or parse.lower[i - 1] in _PLACE_BEFORE
            ):
                continue
            book.put(i, i, "PERSON")
        elif parse.tag[i] in ("NNP", "NNPS") and not book.in_longer_name(i, i):
            book.put(i, i, "PERSON")


def _vote(book: NameBook) -> None:
    """One string, one kind: what it is in two thirds of its places, it is in the others too."""
    votes: dict[str, Counter[str]] = {}
    parse = book.parse
    for ent in book.living():
        if ent.label in ("PERSON", "ORG", "GPE"):
            votes.setdefault(parse.slice(ent.first, ent.last), Counter())[ent.label] += 1
    for n, old in enumerate(book.all):
        if old is None or old.label not in ("PERSON", "ORG", "GPE", "NORP", "PRODUCT", "LOC", "FAC", "WORK_OF_ART"):
            continue
        count = votes.get(parse.slice(old.first, old.last))
        if count:
            (label, top), *_ = count.most_common(1)
            if label != old.label and top >= 2 and top >= 2 * count[old.label]:
                book.all[n] = Entity(old.first, old.last, label)
