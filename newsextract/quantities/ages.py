"""Ages: "5-year-old", "aged 36", "ten months of age", "Maria Olin, 62," and "she was 36".

An age is a quantity of its own kind. Where the words look like a length of time too, the age wins.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft

_UNIT = r"(?P<unit>year|yr|month|week|day|hour|decade|centur(?:y|ie))s?['’]?"
_BEHIND = re.compile(
    rf"(?:\s?-\s?|\s)(?:{_UNIT}(?:\s?-\s?|\s)(?:olds?\b|of(?:\s-\s|[\s-])age\b)|(?P<yo>y/?\.?o\.?)(?!\w))|(?P<glued>y/?o)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:aged?|ages)(?:\s?:)?\s(?:of\s)?(?:between\s|from\s|about\s|around\s|just\s|only\s|under\s|over\s)?|\b(?:aged)-)$",
    re.IGNORECASE,
)
_TIME = re.compile(rf"[\s-]{_UNIT}(?!\w|[\s-]+(?:ago|later|earlier))", re.IGNORECASE)
_APPOSED = re.compile(r"\s?(?:[,.;:)]|and\b|$)")
# Between the ages of several: "aged 21, 24 and 30", "14- and 15-year-olds".
_NEXT = re.compile(r"(?:\s?-)?(?:,\s|,?\s(?:and|or)\s|\s?&\s?)", re.IGNORECASE)
_LONGEST = 22
_BE = frozenset({"be", "turn", "become"})
_PEOPLE = frozenset({"he", "she", "i", "who"})
# Nobody gets older.
OLDEST = 120


def behind(text: str, end: int, stop: int) -> tuple[int, str] | None:
    """End and unit of the words that make an age of a number before them."""
    m = _BEHIND.match(text, end, stop)
    if m is None:
        return None
    return m.end(), _unit(m["unit"])


def before(text: str, start: int, end: int, begin: int, stop: int) -> tuple[int, str] | None:
    """The same for words before the number ("aged 36", "at the age of 5 months"); the end grows over a unit."""
    if not _BEFORE.search(text, max(begin, start - _LONGEST), start):
        return None
    m = _TIME.match(text, end, stop)
    return (m.end(), _unit(m["unit"])) if m else (end, "year")


def _unit(word: str | None) -> str:
    low = (word or "year").lower()
    return {"yr": "year", "centurie": "century"}.get(low, low)


def apposed(parse: Parse, first: int, last: int, value: float) -> int | None:
    """The name that a bare number stands behind as an age ("Ana Lund, 62,"), else None."""
    if not 1 <= value < OLDEST or value % 1 or first < 2 or first != last:
        return None
    opening = parse.word[first - 1]
    name = first - 2
    if opening not in (",", "(") or parse.sent_of[name] != parse.sent_of[first]:
        return None
    after = parse.word[last + 1] if last + 1 < len(parse) else "."
    closed = after == ")" if opening == "(" else after in (",", ".", ";", "and", ":", "—", "–", "-", ")")
    entity = parse.ents[parse.ent_of[name]].label if parse.ent_of[name] >= 0 else None
    person = entity == "PERSON" or (entity in (None, "ORG") and parse.pos[name] == "PROPN")
    if not closed or not person or parse.word[name][0].isdigit():
        return None
    # "Smith, 4, and Jones, 7" are runs; an age below ten stands only with words that say so.
    return name if value >= 10 or (opening == "," and after == "," and value >= 3) else None


def limit(parse: Parse, token: int, value: float, words: Classes, persons: AbstractSet[str]) -> int | None:
    """Whom a bare number behind "over" or "under" is an age of: "voters over 65"; else None."""
    noun = token - 2
    if not 1 <= value < OLDEST or value % 1 or noun < 0 or parse.sent_of[noun] != parse.sent_of[token]:
        return None
    bounded = parse.lower[token - 1] in ("over", "under", "above", "below")
    if not bounded:
        return None
    somebody = parse.tag[noun] == "NNS" and parse.lemma[noun] in persons
    return noun if somebody or words.has(parse.lower[noun], noun, "of_an_age") else None


def stated(parse: Parse, token: int, value: float) -> int | None:
    """Of whom a bare number is predicated as an age: "she was 36", "her brother turns 40 in May"; else None."""
    if not 1 <= value < OLDEST or value % 1 or parse.dep[token] not in ("attr", "acomp", "dobj", "oprd"):
        return None
    verb = parse.head[token]
    if parse.lemma[verb] not in _BE or (parse.dep[token] == "dobj" and parse.lemma[verb] == "be"):
        return None
    subject = parse.child(verb, "nsubj")
    if subject is None:
        return None
    entity = parse.ents[parse.ent_of[subject]].label if parse.ent_of[subject] >= 0 else None
    return (
        subject
        if parse.lower[subject] in _PEOPLE or parse.lemma[subject] in ("age", "expectancy") or entity == "PERSON"
        else None
    )


def listed(text: str, drafts: list[Draft]) -> None:
    """Make ages of the bare numbers in a row with one: "aged 21, 24 and 30", "14 and 15 years old"."""
    told = False
    for a, b in pairwise(drafts):
        told = a.kind == "age" and (told or _BEFORE.search(text, max(0, a.start - _LONGEST), a.start) is not None)
        if told and a.end == a.number_end and _may_be(b) and _NEXT.fullmatch(text, a.end, b.start):
            b.kind, b.unit, b.row = "age", a.unit, a
    for b, a in pairwise(reversed(drafts)):
        # What has its unit behind it, "14 and 15 years old", lends it to those before.
        if b.kind == "age" and b.end > b.number_end and _may_be(a) and _NEXT.fullmatch(text, a.end, b.start):
            a.kind, a.unit, a.row = "age", b.unit, b


def _may_be(draft: Draft) -> bool:
    """Whether a bare number may be somebody's age."""
    bare = draft.plain and draft.form == "digits" and draft.noun is None and not draft.noun_free
    return bare and draft.value is not None and 1 <= draft.value < OLDEST and not draft.value % 1


def shared(drafts: list[Draft]) -> None:
    """Give the ages of a row the noun of the one that is told in full."""
    for draft in (*drafts, *reversed(drafts)):
        if draft.row is not None and draft.row.noun is not None:
            draft.noun = draft.row.noun
