"""Days and weeks that are counted off in a month or year: "the first Monday of May", "the last week of October 2001"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.days import calendar_day, nearest
from newsextract.dates.intervals import point, shift
from newsextract.dates.meaning import Anchor, Context, Meaning, Point, Rule
from newsextract.language import syntax
from newsextract.records.date import Mod

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
        "last": -1, "final": -1}  # fmt: skip
_STEP = {"last": -1, "this": 0, "the": 0, "next": 1}
_MODS: dict[int, Mod] = {1: "START", -1: "END"}
_WEEK = 7

Stretch = tuple[date, date]  # First and last day.


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth Monday (1) to Sunday (7) of a month, counted from its end where `nth` is negative; None where it has no such day."""
    length = monthrange(year, month)[1]
    days = [d for n in range(1, length + 1) if (d := date(year, month, n)).isoweekday() == weekday]
    return days[nth if nth < 0 else nth - 1] if nth <= len(days) else None


def _weekday(m: Match[str], year: int, month: int) -> Stretch | None:
    day = _nth_weekday(year, month, a.weekday(m["weekday"]), _NTH[m["nth"].lower()])
    return (day, day) if day else None


def _weekend(m: Match[str], year: int, month: int) -> Stretch | None:
    saturday = _nth_weekday(year, month, 6, _NTH[m["nth"].lower()])
    return (saturday, saturday + timedelta(1)) if saturday else None


def _week(m: Match[str], year: int, month: int) -> Stretch | None:
    nth, length = _NTH[m["nth"].lower()], monthrange(year, month)[1]
    first = length - _WEEK + 1 if nth < 0 else 1 + _WEEK * (nth - 1)
    if first > length:
        return None
    return date(year, month, first), date(year, month, min(first + _WEEK - 1, length))


def _half(m: Match[str], year: int, month: int) -> Stretch | None:
    if _NTH[m["nth"].lower()] == 1:
        return date(year, month, 1), date(year, month, 15)
    return date(year, month, 16), date(year, month, monthrange(year, month)[1])


def _edge(m: Match[str], year: int, month: int) -> Stretch | None:
    """The first or last day of a month; of a year where no month is named."""
    first = _NTH[m["nth"].lower()] == 1
    month = month if a.group(m, "month") or a.group(m, "of") else 1 if first else 12
    day = date(year, month, 1 if first else monthrange(year, month)[1])
    return day, day


def _told(m: Match[str], c: Context) -> tuple[int | None, int]:
    """Year and month that are told; no year where it is left open."""
    if of := a.group(m, "of"):
        if c.base is None:
            return None, 1
        told = c.day if of == "the month" and c.day else None
        day = shift(told.day if told else c.base, "M", _STEP[of.split()[0]])
        return day.year, day.month
    month = a.month(m["month"]) if a.group(m, "month") else 1
    if a.group(m, "year"):
        return int(m["year"]), month
    lead = a.group(m, "lead")
    return (c.base.year + _STEP[lead] if lead and c.base else None), month


_HABITS = frozenset({"meet", "gather"})


def _comes_round(m: Match[str], c: Context) -> bool:
    """Whether somebody meets on it every month: in the plain present, and no timetable of what happens once."""
    i = c.parse.token_at(m.start())
    verb = syntax.governing_verb(c.parse, i) if i is not None else None
    if verb is None or not syntax.in_plain_present(c.parse, verb):
        return False
    return c.direction <= 0 or c.parse.lemma[verb] in _HABITS  # "The offer ends on the last Friday of the month" once.


def _in_month(
    days: Callable[[Match[str], int, int], Stretch | None],
) -> Callable[[Match[str], Context], Meaning | None]:
    """A resolver: the days of the year that is told, else those that are nearest in the direction the text looks."""

    def resolve(m: Match[str], c: Context) -> Meaning | None:
        if a.group(m, "of") == "the month" and _comes_round(m, c):
            return Meaning("SET", "P1M", quant="EVERY")  # "Meets on the second Tuesday of the month."
        year, month = _told(m, c)
        if year is None and c.base is None:
            return Meaning("DATE", f"XXXX-{month:02}" if a.group(m, "month") else "XXXX")
        if year is not None:
            found = days(m, year, month)
        else:
            assert c.base is not None
            options = [s for y in (-1, 0, 1) if (s := days(m, c.base.year + y, month))]
            first = nearest([s[0] for s in options], c, "D")
            found = next((s for s in options if s[0] == first), None)
        if found is None:
            return Meaning("DATE", None)  # There is no fifth Monday in it.
        anchor: Anchor | None = None if a.group(m, "year") else "published"
        if found[0] == found[1]:
            return Meaning("DATE", found[0].isoformat(), anchor=anchor)
        if days is _weekend:
            return Meaning("DATE", point(found[0], "WE"), anchor=anchor)
        mod = _MODS.get(_NTH[m["nth"].lower()], "MID" if days is _week else "END")
        return Meaning("DATE", f"{found[0]:%Y-%m}", mod, anchor, days=found)

    return resolve


def _day_alone(m: Match[str], c: Context) -> Meaning | None:
    """Read "on the 25th", "on the 3rd of this month"."""
    number, of = a.day_number(m["day"]), a.group(m, "of")
    if not of and (c.played(m.start()) or _COUNTED.search(m.string, max(0, m.start() - 60), m.start())):
        return None  # The holes of a golf course; "on the 1st floor, and she on the 31st".
    if c.base is None:
        return Meaning("DATE", f"XXXX-XX-{number:02}")
    if not of and (told := _month_told(m, c)) and (day := calendar_day(told.day.year, told.day.month, number)):
        return Meaning("DATE", day.isoformat(), anchor="last")
    here = c.base.year * 12 + c.base.month - 1
    steps = (_STEP[of.split()[0]],) if of and not of.startswith("the") else (-1, 0, 1)
    months = [divmod(here + k, 12) for k in steps]
    days = [d for year, month in months if (d := calendar_day(year, month + 1, number))]
    found = nearest(days, c, "D")
    return Meaning("DATE", found.isoformat(), anchor="published") if found else Meaning("DATE", None)


def _month_told(m: Match[str], c: Context) -> Point | None:
    """The month that the sentence has just named, itself or by one of its days: "a mild December: on the 28th they swam"."""
    i = c.parse.token_at(m.start())
    told = c.last
    if told is None or i is None or told.start < c.parse.sentence_span(i)[0]:
        return None
    return told if _OF_MONTHS.fullmatch(told.value) else None


_OF_MONTHS = re.compile(r"\d{4}-\d\d(?:-\d\d(?:T.*)?)?")
_COUNTED = re.compile(r"\b(?:\d(?:st|nd|rd|th)|first|second|third) [a-z]")
_ANY = rf"(?:the )?(?P<nth>{'|'.join(_NTH)})"
_HALF = r"(?:the )?(?P<nth>first|second|last)"
_END = r"(?:the )?(?P<nth>first|last|final)"
_OF = rf" (?:of|in) (?P<month>{a.MONTH})(?:,? (?:of )?(?:(?P<year>{a.YEAR})|(?P<lead>last|this|next) year)\b)?"
_OF_MONTH = r" (?:of|in) (?P<of>(?:last|this|the|next) month)\b"
_WHAT = [("nth weekday", _ANY + rf" (?P<weekday>{a.WEEKDAY})", _weekday), ("nth week", _ANY + " (?:full )?week", _week), ("nth weekend", _ANY + " weekend", _weekend),
         ("half of month", _HALF + " half", _half), ("edge", _END + " day", _edge)]  # fmt: skip
RULES = [
    *(Rule(name, "month", a.form(rf"\b{what}{_OF}"), _in_month(days)) for name, what, days in _WHAT),
    *(Rule(name, "unit", a.form(rf"\b{what}{_OF_MONTH}"), _in_month(days), beside="months") for name, what, days in _WHAT),
    Rule(
        "edge",
        "unit",
        a.form(rf"\b{_END} day of (?:(?P<year>{a.YEAR})|(?P<lead>last|this|next) year)\b"),
        _in_month(_edge),
    ),
    Rule("day alone", "digit", a.form(r"\b(?:on|by|until|since|(?<=\d(?:st|nd|rd|th)\s)(?:and|or|to)) (?P<span>the (?P<day>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?: of (?P<of>(?:last|this|next|the) month)\b)?)(?= ?(?:[.,;:)]|$)| (?:and|or|to) the \d|(?<=month)\b)"), _day_alone, beside="nth"),
]  # fmt: skip
