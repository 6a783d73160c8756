"""What is told in a story of its own time: "by the end of the year" of a story of 2015, "the following June", "the previous spring"."""

from __future__ import annotations

from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.direction import BACK
from newsextract.dates.intervals import FINENESS, SEASON_MONTHS, days_of, fineness, is_split_year, point
from newsextract.dates.meaning import Anchor, Context, Meaning, Point, Rule
from newsextract.language import syntax

_SINCE = "since "
_TIMES = frozenset({*a.MONTHS, *a.SEASONS, *(unit for unit, letters in a.UNITS.items() if letters[0] != "T")})
_CLOSE = 300  # Characters from what was told before.


def start_of(c: Context, told: bool, letter: str, same: bool = False) -> tuple[date | None, Anchor | None]:
    """The day that an expression counts from, and what that day is in the context; None where the story has none so fine.

    Args:
        c: The context of the expression.
        told: Whether it counts from what was told, and not from the day of publication.
        letter: TIMEX3's of its unit.
        same: Whether it is that one itself ("that same day"), which an aside of another year does not change.
    """
    if told:
        found: Point | None = (c.day if letter == "D" else None) or c.previous
        last = c.previous
        if found and last and not same and _moves_on(found, last, c):
            found = last  # "On Monday … Last September she sued him. The next day": the story has moved on.
        if found and fineness(found.value) >= FINENESS.get(letter, 4):
            return found.day, "day" if found is c.day else "previous"
        if found:
            return None, None  # A week after 1987 is no week that anybody knows.
    return c.base, "published" if c.base else None


def value_of(day: date, letter: str, anchor: Anchor | None, c: Context) -> str:
    """The value of the unit that a day lies in; the year after one of two halves is one too: "in 2022/23 … the following year"."""
    split = letter == "Y" and anchor == "previous" and c.previous is not None and is_split_year(c.previous.value)
    return f"{day.year:04}/{day.year + 1:04}" if split else point(day, letter)


def verb_of(told: Point, c: Context) -> int | None:
    """The verb that an expression hangs on by itself or by a preposition, and by no noun: not "the 1870 chapel"."""
    parse = c.parse
    i = parse.token_at(told.start)
    while i is not None and parse.dep[i] in ("amod", "det") and parse.lower[parse.head[i]] in _TIMES:
        i = parse.head[i]  # "last September", "the following year"
    up = parse.head[i] if i is not None else None
    if i is None or up is None or parse.dep[i] in syntax.MODIFYING:
        return None
    above = parse.head[up] if parse.dep[i] == "pobj" else up
    return syntax.governing_verb(parse, i) if parse.pos[above] in syntax.VERBAL else None


def _moves_on(day: Point, last: Point, c: Context) -> bool:
    """Whether a clause of another month or year was told since a day, so that nothing is counted from that day any more."""
    span = days_of(last.value)
    if last.start <= day.start or span is None or span[0] <= day.day <= span[1]:
        return False
    before = c.parse.text[max(0, last.start - len(_SINCE)) : last.start].lower()
    return before != _SINCE and verb_of(last, c) is not None


def story_day(start: int, c: Context, letter: str) -> date | None:
    """The day in the story that tells of which year, month or decade something over was the end.

    "In 2015 they met. By the end of the year they had parted": the year of publication has not ended, so it is the story's. None where
    no earlier one was told shortly before.

    Args:
        start: Where the expression begins.
        c: Its context.
        letter: TIMEX3's of the unit: "Y" for "the end of the year", "M", "DE" of a decade.
    """
    told = c.previous
    if c.base is None or c.direction != BACK or told is None or start - told.start > _CLOSE:
        return None
    if c.parse.text[max(0, start - len(_SINCE)) : start].lower() == _SINCE:
        return None  # "Up 4 percent since year-end" is so now.
    own, here = days_of(point(told.day, letter)), days_of(point(c.base, letter))
    if own is None or here is None or fineness(told.value) < FINENESS.get(letter, 0):
        return None
    return told.day if own[1] < here[0] and c.base < here[1] else None


def _from_told(m: Match[str], c: Context) -> Meaning | None:
    """Read "the following June", "the previous spring", "since that March": the first or last one from what was told before."""
    after = a.group(m, "lead").endswith("following")
    if month := a.group(m, "month"):
        begin, code = a.month(month), f"{a.month(month):02}"
    else:
        code = a.SEASONS[a.group(m, "season")]
        begin = SEASON_MONTHS[code]
    if c.previous is None:
        return Meaning("DATE", f"XXXX-{code}", mod_of(m))
    year, here = c.previous.day.year, c.previous.day.month
    of_year = fineness(c.previous.value) <= FINENESS["Y"]  # "In 2015 they met. The following spring they parted."
    if a.group(m, "lead") == "that":
        year += not of_year and begin < here  # "On Oct. 5, 2015, they met. Since that March …": the next one.
    else:
        year += (of_year or begin <= here) if after else -(of_year or begin >= here)
    return Meaning("DATE", f"{year}-{code}", mod_of(m), "previous")


# "Since that March", "That summer, …"; elsewhere the word may be a conjunction.
_THAT = (
    r"\b(?:(?:in|since|by|until|from|during|before|after|of|later) |(?-i:(?=That)))(?P<span>(?P<lead>that)(?: same)?"
)
_LEAD = r"(?P<lead>the (?:following|previous|preceding))"
RULES = [
    Rule("beside told", "month", a.form(rf"\b{_LEAD} {a.POINT_MOD}(?P<month>{a.MONTH})\b(?! \d)"), _from_told),
    Rule("beside told", "month", a.form(rf"{_THAT} {a.POINT_MOD}(?P<month>{a.MONTH}))\b(?! \d)"), _from_told),
    Rule("beside told", "season", a.form(rf"{_THAT} {a.POINT_MOD}(?P<season>{a.SEASON}))\b"), _from_told),
    Rule("beside told", "season", a.form(rf"\b(?P<lead>that)(?: same)? (?P<season>{a.SEASON})(?= ?(?:[.,;)]|$))"), _from_told),
    Rule("beside told", "season", a.form(rf"\b{_LEAD} {a.POINT_MOD}(?P<season>{a.SEASON})\b"), _from_told),
]  # fmt: skip
