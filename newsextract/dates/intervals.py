"""TIMEX3 values as days, and days moved by units."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_POINT = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(?:T.*)?)?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?")


def interval(value: str) -> tuple[str, str] | None:
    """First and last day, ISO, that a TIMEX3 value of a point in time covers; None for any other value."""
    if re.fullmatch(r"\d{3}|\d\d", value):
        step = 10 if len(value) == 3 else 100
        first_year = int(value) * step
        if first_year < 1:
            return None
        return f"{first_year:04}-01-01", f"{first_year + step - 1:04}-12-31"
    m = _POINT.fullmatch(value)
    if m is None:
        return None
    year = int(m[1])
    try:
        if m[4]:
            monday = date.fromisocalendar(year, int(m[4]), 1)
            first, last = (monday + timedelta(5) if m[5] else monday), monday + timedelta(6)
        elif m[6] or m[7] or m[8]:
            months = 3 if m[6] or m[8] else 6
            begin = _SEASON_MONTHS[m[8]] if m[8] else (int(m[6] or m[7]) - 1) * months + 1
            first, last = date(year, begin, 1), shift(date(year, begin, 1), "M", months) - timedelta(1)
        else:
            month = int(m[2]) if m[2] else None
            first = date(year, month or 1, int(m[3]) if m[3] else 1)
            last = first if m[3] else date(year, month or 12, monthrange(year, month or 12)[1])
    except (ValueError, OverflowError):
        return None
    return first.isoformat(), last.isoformat()


def shift(day: date, unit: str, count: int) -> date:
    """A day moved by days, weeks, months, quarters, years, decades or centuries; the 31st goes to the month's last day.

    Raises:
        OverflowError, ValueError: It leaves the calendar.
    """
    if unit in ("D", "W", "WE"):
        return day + timedelta(count * (1 if unit == "D" else 7))
    months = count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit]
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def point(day: date, unit: str) -> str:
    """The value of the day, week, month … that a day lies in."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year}-{day.month:02}"
    if unit == "Q":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04}"
    return f"{day.year // 10:03}" if unit == "DE" else f"{day.year // 100:02}"
