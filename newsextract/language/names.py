"""Named entities, repaired with the evidence of the whole article.

A recogniser sees a sentence at a time. An article tells more: "Ayelet Shaked" in one paragraph says what "Shaked" is in
the next, "Transparency Institute (TIGI)" says what TIGI is, and lists of countries and organisations say the rest. Most
errors of the recogniser in news of far countries are right spans of the wrong kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.language.name_article import acronyms, again, people, vote
from newsextract.language.name_book import NAMES, NameBook
from newsextract.language.name_bounds import whole_names
from newsextract.language.name_capitals import capitals
from newsextract.language.name_doubt import NameEvidence, doubt
from newsextract.language.name_landscape import stays
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_tables import tables
from newsextract.language.name_types import by_context, by_kind, by_lists, by_words, is_personal, unseen, unseen_of
from newsextract.language.name_words import POLICE_RANK, NameWords
from newsextract.language.parse import Entity, Parse
from newsextract.lexicon import Lexicon, Trace

_EDGE = frozenset("\"'“”‘’`´,;:.-–—()[]{}|*•/«»…") | {"''", "``", "--", "..."}
_UPPER = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
_DASHES = frozenset({"-", "--", "–", "—"})
_GENERIC_PLACES = frozenset({"Kingdom", "Republic", "Independence", "Municipality", "State"})
_AT = frozenset({"at", "of", "from", "for", "in"})
# What armies number.
_UNIT = frozenset({"Division", "Brigade", "Battalion", "Regiment", "Corps", "Infantry", "Airborne", "Fleet"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def repair_names(parse: Parse, lexicon: Lexicon, trace: Trace | None = None) -> None:
    """Retype and rebound `parse.ents` in place: full names propagate to later surnames, "(ABC)" acronyms, labels.

    Args:
        parse: The article.
        lexicon: Names, and words of which names are made.
        trace: Collects which entries decided something.
    """
    known = lexicon.compiled(KnownNames)
    book = NameBook(parse, (), lexicon, trace)
    for ent in parse.ents:
        for piece in _bounded(book, ent, known):
            book.put(*piece)
    evidence = lexicon.compiled(NameEvidence)
    whole_names(book, known, evidence.given)
    by_words(book, stays(book, known, evidence.given))
    by_lists(book, known)
    unseen(book)
    unseen_of(book)
    by_kind(book, known)
    by_context(book, known)
    acronyms(book, known)
    people(book, known)
    doubt(book, known, evidence)
    vote(book)
    capitals(book, known, evidence.given)
    tables(book, known, evidence)
    again(book)
    parse.ents = book.entities()
    parse.index_entities()


def _bounded(book: NameBook, ent: Entity, known: KnownNames) -> Iterator[Entity]:
    """The entity without articles, titles, quotation marks and "'s" at its edges, cut at line breaks and behind owners."""
    if ent.label not in NAMES:
        yield ent
        return
    parse, first = book.parse, ent.first
    closed = any(")" in parse.word[i] for i in range(ent.first, ent.last + 1))
    for i in range(ent.first, ent.last + 1):
        # "University of Lagos (UNILAG": a bracket that is not closed inside ends a name and begins another.
        cut = i < ent.last and (
            "\n" in parse.text[parse.end[i] : parse.start[i + 1]]
            or (parse.word[i + 1] == "(" and not closed)
            or (parse.word[i + 1] in _DASHES and _apart(parse, i, ent))
            or (ent.label == "ORG" and _two(parse, first, i + 1, ent.last, known))
            or (ent.label == "ORG" and parse.word[i] in book.words.organization and parse.lower[i + 1] in ("'s", "’s"))
        )
        if i == ent.last or cut:
            piece = _trimmed(book, first, i, ent.label, known)
            rest = first == i and first > ent.first and parse.lower[first - 1] in ("'s", "’s")
            if piece is not None and not rest:  # "Lagos University's Program": no name of its own
                yield piece
            first = i + 1 + (cut and (parse.lower[i + 1] in ("and", "'s", "’s") or parse.word[i + 1] in _DASHES))


def _apart(parse: Parse, i: int, ent: Entity) -> bool:
    """Whether a dash behind a token parts what does not belong together: "BRUSSELS - European Commission", "the film - Leigh's"."""
    spaced = parse.end[i] < parse.start[i + 1]
    return spaced and (ent.label == "PERSON" or (parse.word[i].isupper() and not parse.word[ent.last].isupper()))


def _two(parse: Parse, first: int, joint: int, last: int, known: KnownNames) -> bool:
    """Whether "and" joins two organisations that the lexicon has: "the UN and World Bank"."""
    return (
        parse.lower[joint] == "and"
        and joint < last
        and known.match(parse, first + (parse.lower[first] in _ARTICLES)) == (joint - 1, "ORG")
        and known.match(parse, joint + 1) == (last, "ORG")
    )


def _title_words(parse: Parse, i: int, words: NameWords) -> int:
    """How many words of a title or honour begin at a token: "Dr", "Tan Sri", "Pol" before a rank."""
    word, after = parse.lower[i], parse.lower[i + 1] if i + 1 < len(parse) else ""
    if (word, after) in words.pairs:
        return 2
    return int(word in words.titled or (word == POLICE_RANK and after in words.titles))


def _trimmed(book: NameBook, first: int, last: int, label: str, known: KnownNames) -> Entity | None:
    parse, words = book.parse, book.words
    lower = parse.lower
    if (
        label == "ORG"
        and last - first in (1, 2, 3)
        and lower[first] in words.personal
        and is_personal(book, first + 1, last)
    ):
        label = "PERSON"  # "Prince Naruhito" taken for an organisation
    if label == "PERSON":
        # "Francis’ hour-long", "Netanyahu's Likud": the person is the owner.
        last = next(
            (i - 1 for i in range(first + 1, last + 1) if parse.tag[i] == "POS" or lower[i] in ("'s", "’s")), last
        )
    before = 0
    while first < last and (
        lower[first] in _ARTICLES
        or lower[first] in _EDGE
        or (label == "PERSON" and (before := _title_words(parse, first, words)))
    ):
        first = min(last, first + max(1, before))
    if label == "ORG" and first and parse.word[first] in _UNIT and _ORDINAL.fullmatch(lower[first - 1]):
        first -= 1  # "the 25th | Division"
    if label == "ORG" and last - first > 1 and lower[first + 1] in _AT and known.role(lower[first]):
        first += 2  # "Workers at Eskom", "Members of the Knesset"
        first += lower[first] in _ARTICLES and first < last
    while last > first and (
        (label == "ORG" and parse.word[last].islower() and parse.tag[last][0] not in "NC")
        or (lower[last] in _EDGE and not (lower[last] == "." and len(parse.word[last - 1]) == 1))
        or lower[last] in _POSSESSIVE
    ):
        last -= 1
    if first == last and (lower[first] in _EDGE or lower[first] in _ARTICLES):
        return None
    if label == "PERSON" and lower[first] in words.titled and first == last:
        return None
    if first == last and lower[first] in words.honorifics and lower[first].endswith("."):
        return None
    if label in _UPPER and not any(c.isupper() for c in parse.slice(first, last)):
        return None
    if (
        label in ("ORG", "GPE")
        and first == last
        and (
            parse.word[first] in (words.generic if label == "ORG" else _GENERIC_PLACES)
            or ("-" in parse.word[first] and lower[first] in words.titles)  # "Ghana's Attorney-General"
        )
    ):
        book.note("generic", first)
        return None
    return Entity(first, last, label)
