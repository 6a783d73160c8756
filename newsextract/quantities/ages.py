"""Ages: "5-year-old", "aged 36", "ten months of age", "Maria Olin, 62," and "she was 36".

An age is a quantity of its own kind. Where the words look like a length of time too, the age wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsextract.language.parse import Parse
from newsextract.lexicon import closed
from newsextract.quantities.draft import Draft
from newsextract.quantities.words import alternation

_UNIT = r"(?P<unit>year|yr|month|week|day|hour|decade|centur(?:y|ie))s?['’]?"
_BEHIND = re.compile(
    rf"(?:\s?-\s?|\s)(?:{_UNIT}(?:\s?-\s?|\s)(?:olds?\b|of(?:\s-\s|[\s-])age\b)|(?P<yo>y/?\.?o\.?)(?!\w))|(?P<glued>y/?o)\b"
    r"|-(?P<some>something)s?\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:aged?|ages|as\s(?:young|old)\sas)(?:\s?:)?\s(?:of\s)?(?:between\s|from\s|about\s|around\s|just\s|only\s|under\s|over\s)?|\b(?:aged)-)$",
    re.IGNORECASE,
)
_TIME = re.compile(rf"[\s-]{_UNIT}(?!\w|[\s-]+(?:ago|later|earlier))", re.IGNORECASE)
# "Gave her age as 44", "the youngest of them 11", "died at 77": nothing is counted behind these.
_ALONE = re.compile(
    r"(?:\bages?\s(?:as|at|was|is)\s|(?P<death>\b(?:died|dies|dead)\s(?:\w+\s){0,3}at\s)"
    r"|\b(?:youngest|oldest|eldest)(?:\sof\s(?:them|whom|the\s[a-z]+))?(?:,\s|\s(?:is|was|being|now|only|just|barely|is\snow)\s|(?<=em|om)\s){1,2})"
    r"(?:about\s|around\s|just\s|only\s|now\s)?$",
    re.IGNORECASE,
)
# "Put the number of dead at 24", "of those who died at 24"
_SUMMED = re.compile(
    r"\b(?:numbers?|toll|totals?|figures?|count|puts?|putting|estimat\w+|the|those|of|who)\b", re.IGNORECASE
)
_ENDS = re.compile(r"\s?(?:[,.;:)]|$|(?:and|but|when|after|in|on|while|or|following|from)\b)")
# "Raises the age for buying a rifle from 18 to 21"
_FROM, _FROM_AGE = 64, re.compile(r"\bage\s(?:for|of|at)\s[^.,;:\d]{3,48}\sfrom\s$")
# "In her early fifties", "a man in his 40s", "in their teens", "in their late 60s and 70s".
_TEN_YEARS = rf"[2-9]0s|(?:{alternation(t[:-1] for t in closed.TENS)})ies|teens"
_PART = r"(?:(?P<{0}>early|mid|late)[\s-]+)?"
_DECADE = re.compile(
    rf"\bin(?:to)?\s(?:his|her|their|my|our|your)\s{_PART.format('part')}(?P<tens>{_TEN_YEARS})\b"
    rf"(?:\s(?:and|or|to)\s{_PART.format('last_part')}(?P<last>{_TEN_YEARS})\b)?",
    re.IGNORECASE,
)
_TENS = {**{w[:-1]: 10 * n for n, w in enumerate(closed.TENS, 2)}, **{str(10 * n): 10 * n for n in range(2, 10)}}
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}
_TEENS = (13.0, 19.0)
# Between the ages of several: "aged 21, 24 and 30", "14- and 15-year-olds".
_NEXT = re.compile(r"(?:\s?-)?(?:,\s|,?\s(?:and|or)\s|\s?&\s?)", re.IGNORECASE)
_LONGEST, _FARTHEST = 22, 44
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
        left = max(begin, start - _FARTHEST)
        alone = _ALONE.search(text, left, start)
        if alone is None or not _ENDS.match(text, end, stop):
            return None
        summed = alone["death"] and _SUMMED.search(text, max(begin, left - _FARTHEST), alone.end("death"))
        return None if summed else (end, "year")
    m = _TIME.match(text, end, stop)
    return (m.end(), _unit(m["unit"])) if m else (end, "year")


def _unit(word: str | None) -> str:
    low = (word or "year").lower()
    return {"yr": "year", "centurie": "century"}.get(low, low)


def decades(text: str, begin: int, stop: int) -> Iterator[Draft]:
    """Ages of which only the ten years are told: "a man in his late 40s"."""
    for m in _DECADE.finditer(text, begin, stop):
        low, high = _ends(m["tens"], m["part"])
        if m["last"]:
            high = _ends(m["last"], m["last_part"])[1]
        start = m.start("part") if m["part"] else m.start("tens")
        yield Draft(start, m.end(), m.start("tens"), m.end(), None, low, high, "words", kind="age", unit="year")


def _ends(tens: str, part: str | None) -> tuple[float, float]:
    """The first and last age of ten years."""
    word = tens.lower()
    if word == "teens":
        return _TEENS
    first = _TENS[word.removesuffix("s").removesuffix("ie")]
    low, high = _PARTS.get((part or "").lower(), (0, 9))
    return float(first + low), float(first + high)


def told(parse: Parse, drafts: list[Draft]) -> None:
    """Make ages of bare numbers that an age is put at, rises to or is: "raise the voting age from 16 to 18"."""
    for draft in drafts:
        if draft.kind != "count" or not draft.plain:
            continue
        of_age = draft.noun is not None and parse.lemma[draft.noun[1]] == "age"
        if of_age or (
            draft.low is not None
            and _FROM_AGE.search(parse.text, max(0, draft.number_start - _FROM), draft.number_start)
        ):
            end = draft.value if draft.value is not None else draft.high
            if end is not None and 1 <= end < OLDEST and not draft.borrowed and not draft.noun_free:
                draft.kind, draft.unit = "age", "year"


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
