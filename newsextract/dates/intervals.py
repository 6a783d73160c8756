"""TIMEX3 values as days, and days moved by units."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_POINT = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(?:T.*)?)?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?")
_BLANK = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "FN": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}


def interval(value: str) -> tuple[str, str] | None:
    """First and last day, ISO, that a value covers; None for a value that names no days of the calendar.

    Args:
        value: A TIMEX3 value of a point in time, or an ISO 8601 interval of two days ("2024-03-11/2024-04-09") or years ("2023/2024").
    """
    first, slash, last = value.partition("/")
    if slash:
        return (f"{first}-01-01", f"{last}-12-31") if is_split_year(value) else (first, last)
    if re.fullmatch(r"\d{3}|\d\d", value):
        step = 10 if len(value) == 3 else 100
        year = int(value) * step
        return (f"{year:04}-01-01", f"{year + step - 1:04}-12-31") if year >= 1 else None
    m = _POINT.fullmatch(value)
    if m is None:
        return None
    try:
        days = _days(m, int(m[1]))
    except (ValueError, OverflowError):
        return None
    return days[0].isoformat(), days[1].isoformat()


def _days(m: re.Match[str], year: int) -> tuple[date, date]:
    if m[4]:
        monday = date.fromisocalendar(year, int(m[4]), 1)
        return (monday + timedelta(5) if m[5] else monday), monday + timedelta(6)
    if m[6] or m[7] or m[8]:
        months = 6 if m[7] else 3
        begin = SEASON_MONTHS[m[8]] if m[8] else (int(m[6] or m[7]) - 1) * months + 1
        first = date(year, begin, 1)
        return first, shift(first, "M", months) - timedelta(1)
    month = int(m[2]) if m[2] else None
    first = date(year, month or 1, int(m[3]) if m[3] else 1)
    return first, first if m[3] else date(year, month or 12, monthrange(year, month or 12)[1])


def is_split_year(value: str) -> bool:
    """Whether a value is that of a year of two halves, as seasons and budgets have them: "2023/2024"."""
    return value[4:5] == "/"


def on_clock(value: str | None) -> bool:
    """Whether a value tells an hour, and not only a part of a day: "2024-03-11T17:00", but not "2024-03-11TNI"."""
    return value is not None and re.search(r"T\d", value) is not None


# How finely TIMEX3's units tell a point in time.
FINENESS = {"CE": 0, "ML": 0, "DE": 0, "Y": 1, "Q": 2, "M": 2, "W": 3, "WE": 3, "D": 4}


def fineness(value: str) -> int:
    """How finely a value tells a point in time: 0 a decade, 1 a year, 2 a month, 3 a week, 4 a day."""
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return 4
    if re.match(r"\d{4}-W", value):
        return 3
    if is_split_year(value):
        return 1
    return 2 if len(value) > 4 else 1 if len(value) == 4 else 0


_DAYS = {"D": 1, "W": 7, "WE": 7, "FN": 14}


def shift(day: date, unit: str, count: int) -> date:
    """A day moved by days, weeks, fortnights, months, quarters, years, decades or centuries; the 31st goes to the month's last day.

    Raises:
        OverflowError: It leaves the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(count * _DAYS[unit])
    months = count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"no year {year} in the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def point(day: date, unit: str) -> str:
    """The value of the day, week, month … that a day lies in."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04}"
    return f"{day.year // 10:03}" if unit == "DE" else f"{day.year // 100:02}"


def blank(unit: str) -> str | None:
    """The value of a day, week, month … that nothing dates: "XXXX-WXX"."""
    return _BLANK.get(unit)


def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a value as dates."""
    found = interval(value)
    return (date.fromisoformat(found[0]), date.fromisoformat(found[1])) if found else None
