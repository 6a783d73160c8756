"""What a time expression means: TIMEX3 type and value, first and last day, modifier."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from newsextract.reading.dates import MONTH
from newsextract.records.date import Mod, TimexType

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
} | {
    "a": 1,
    "an": 1,
}
_UNIT = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
}
_U = "(" + "|".join(_UNIT) + ")"
_PART = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_MODS: dict[str, Mod] = {
    "early": "START",
    "earlier": "START",
    "mid": "MID",
    "late": "END",
    "later": "END",
    "about": "APPROX",
    "around": "APPROX",
    "nearly": "APPROX",
    "at least": "EQUAL_OR_MORE",
    "more than": "MORE_THAN",
    "less than": "LESS_THAN",
}
_LEAD = re.compile(r"(" + "|".join(sorted(_MODS, key=len, reverse=True)) + r")[\s-]+(?:in\s)?", re.IGNORECASE)
_CALENDAR = re.compile(
    rf"(?:(?:{'|'.join(d + 's?' for d in _DAYS)}),?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|{MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"(?:(?:{'|'.join(_DAYS)}),?\s+)?(?:({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH}))",
    re.IGNORECASE,
)


class Value(NamedTuple):
    """A normalised expression; `relative` where it was resolved against the date of publication."""

    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    relative: bool = False
    mod: Mod | None = None


def _days(value: str, first: date, last: date, relative: bool) -> Value:
    return Value("DATE", value, first.isoformat(), last.isoformat(), relative)


def _day(d: date, relative: bool) -> Value:
    return _days(d.isoformat(), d, d, relative)


def _month(year: int, month: int, relative: bool) -> Value:
    return _days(f"{year}-{month:02d}", date(year, month, 1), date(year, month, monthrange(year, month)[1]), relative)


def _week(d: date) -> Value:
    monday = d - timedelta(d.weekday())
    year, week, _ = monday.isocalendar()
    return _days(f"{year}-W{week:02d}", monday, monday + timedelta(6), True)


def _year(year: int, relative: bool) -> Value:
    return _days(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), relative)


def _shift(base: date, unit: str, n: int) -> Value | None:
    """The day, week, month, quarter or year `n` units from the one that `base` lies in."""
    try:
        if unit == "day":
            return _day(base + timedelta(n), True)
        if unit == "week":
            return _week(base + timedelta(7 * n))
        if unit == "month":
            months = base.year * 12 + base.month - 1 + n
            return _month(months // 12, months % 12 + 1, True)
        if unit == "quarter":
            quarter = base.year * 4 + (base.month - 1) // 3 + n
            year, q = quarter // 4, quarter % 4
            return _days(
                f"{year}-Q{q + 1}",
                date(year, 3 * q + 1, 1),
                date(year, 3 * q + 3, monthrange(year, 3 * q + 3)[1]),
                True,
            )
        return _year(base.year + n, True) if unit == "year" else None
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def _calendar(text: str) -> Value | None:
    from dateparser.date import DateDataParser

    parser: Any = DateDataParser(
        languages=["en"], settings={"RELATIVE_BASE": datetime(2000, 1, 1), "PARSERS": ["absolute-time"]}
    )
    found = parser.get_date_data(text[:60])
    if found.date_obj is None or found.period not in ("day", "month"):
        return None
    d = found.date_obj.date()
    return _day(d, False) if found.period == "day" else _month(d.year, d.month, False)


@lru_cache(maxsize=8192)
def value_of(text: str, base: date | None, future: bool) -> Value | None:
    """The value of an expression.

    Args:
        text: As written.
        base: Date of publication; without it relative expressions stay underspecified or None.
        future: The verb looks ahead, so an open month or weekday is the next one.
    """
    low = re.sub(r"\s+", " ", text.lower()).strip()
    if m := _LEAD.match(low):
        inner = value_of(low[m.end() :], base, future)
        if inner is None:
            return None
        latest = inner.latest
        if base and m[1] == "earlier" and latest and latest > base.isoformat():
            latest = base.isoformat()
        return inner._replace(mod=_MODS[m[1]], latest=latest)
    low = low.removeprefix("the ").removeprefix("on ").removeprefix("in ")
    if _CALENDAR.fullmatch(low):
        return _calendar(low)
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", low):
        return _year(int(low), False)
    if m := re.fullmatch(r"((?:1[5-9]|20)\d)0s", low):
        return _days(m[1], date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31), False)
    if low in ("now", "currently", "today's", "current", "present"):
        return Value("DATE", "PRESENT_REF")
    if low in ("recently", "recent", "previously", "past"):
        return Value("DATE", "PAST_REF")
    if low in ("daily", "every day", "each day"):
        return Value("SET", "P1D")
    if low in ("weekly", "every week", "a week"):
        return Value("SET" if low != "a week" else "DURATION", "P1W")
    if low in ("monthly", "quarterly", "annual", "yearly", "every year", "each year", "annually"):
        return Value("SET", {"monthly": "P1M", "quarterly": "P3M"}.get(low, "P1Y"))
    if m := re.fullmatch(
        rf"(\d+|{'|'.join(_NUMBERS)}|several|a few|few)?[\s-]?(?:(?:past|last|next)\s)?(?:(\d+|{'|'.join(_NUMBERS)}|few|several)\s)?{_U}s?(\s(?:ago|earlier|before|later))?",
        low,
    ):
        word = m[1] or m[2]
        n = int(word) if word and word.isdigit() else _NUMBERS.get(word or "")
        unit = m[3]
        if m[4]:
            back = -1 if m[4].strip() != "later" else 1
            return (
                _shift(base, unit, back * n)
                if base and n is not None and n < 10_000
                else Value("DATE", "PAST_REF")
                if back < 0
                else None
            )
        if word or low.endswith("s"):
            code = _UNIT[unit]
            amount = "X" if n is None else str(n * 3 if unit == "quarter" else n)
            return Value(
                "DURATION",
                f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{'M' if unit == 'quarter' else code}",
            )
    if low in _DAYS or low.removesuffix("s") in _DAYS:
        number = _DAYS.index(low) if low in _DAYS else _DAYS.index(low.removesuffix("s"))
        if base is None:
            return Value("DATE", f"XXXX-WXX-{number + 1}")
        back = (base.weekday() - number) % 7
        return _day(base + timedelta((7 - back) % 7 if future else -back), True)
    if m := re.fullmatch(rf"(.+) ({'|'.join(_PART)})", low):
        word = "today" if m[1] == "this" else "yesterday" if m[1] == "last" else m[1]
        whole = value_of(word, base, future)
        if whole and re.fullmatch(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d", whole.value):
            return whole._replace(type="TIME", value=f"{whole.value}T{_PART[m[2]]}")
        return None
    if base is None:
        return (
            Value("DATE", f"XXXX-{_MONTHS.index(low[:3]) + 1:02d}") if re.fullmatch(MONTH, low, re.IGNORECASE) else None
        )
    if low in ("today", "tonight", "yesterday", "tomorrow"):
        day = _day(base + timedelta({"yesterday": -1, "tomorrow": 1}.get(low, 0)), True)
        return day._replace(type="TIME", value=f"{day.value}TNI") if low == "tonight" else day
    if m := re.fullmatch(rf"({'|'.join(_STEP)}) ({'|'.join(_DAYS)}|{_U[1:-1]}|{MONTH})", low, re.IGNORECASE):
        step, what = _STEP[m[1]], m[2]
        if what in _UNIT:
            return _shift(base, what, step)
        if what in _DAYS:
            distance = (base.weekday() - _DAYS.index(what)) % 7
            return _day(
                base - timedelta(distance or 7)
                if step < 0
                else base + timedelta((7 - distance) if distance or step else 0),
                True,
            )
        month = _MONTHS.index(what[:3]) + 1
        passed = month < base.month
        return _month(base.year - (step < 0 and not passed) + (step > 0 and month <= base.month), month, True)
    if re.fullmatch(MONTH, low, re.IGNORECASE):
        month = _MONTHS.index(low[:3]) + 1
        year = base.year + (month < base.month) if future else base.year - (month > base.month)
        return _month(year, month, True)
    if m := _PARTIAL.fullmatch(low):
        month, number = _MONTHS.index((m[1] or m[4])[:3]) + 1, int(m[2] or m[3])
        days = [d for y in (base.year - 1, base.year, base.year + 1) if (d := _valid(y, month, number))]
        return _day(min(days, key=lambda d: abs((d - base).days)), True) if days else None
    if m := re.fullmatch(r"(first|second|third|fourth)[- ]quarter", low):
        q = ("first", "second", "third", "fourth").index(m[1])
        year = base.year - (3 * q + 1 > base.month)
        return _shift(date(year, 3 * q + 1, 1), "quarter", 0)
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
