"""Days of the calendar: whether there is such a day, and which year's is meant."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, datetime
from functools import cache, lru_cache
from typing import Any

from newsextract.dates.intervals import point
from newsextract.dates.meaning import Context


@cache
def _dateparser() -> Any:
    from dateparser.date import DateDataParser

    # Whole dates only, against a fixed base: nothing is filled in from today, and "may" or "10" are no dates.
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    return DateDataParser(languages=["en"], settings=settings)


@lru_cache(maxsize=4096)
def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day of a date with day, month and year, through dateparser; None for one that the calendar does not have."""
    if not 0 < month <= _MONTHS:
        return None  # It would be read the other way round.
    found = _dateparser().get_date_data(f"{month}/{day}/{year:04}")
    return found.date_obj.date() if found.date_obj is not None and found.period == "day" else None


_MONTHS, _LEAP = 12, 2000


def days_in(month: int, day: int, years: Iterable[int]) -> list[date]:
    """The days of a month and number in those of the years that have it."""
    leap = calendar_day(_LEAP, month, day)
    counted = (y for y in years if MINYEAR <= y <= MAXYEAR and ((month, day) != (2, 29) or isleap(y)))
    return [leap.replace(year=y) for y in counted] if leap else []


_SENT = 3  # Days from that which an article bears to the last that it may tell of.


def nearest(options: list[date], c: Context, unit: str) -> date | None:
    """The option that lies in the direction the text looks; without one, news looks back more often than ahead."""
    assert c.base is not None
    here = point(c.base, unit)
    if now := [d for d in options if point(d, unit) == here]:
        return now[0]
    # The other side must be far nearer to be meant against the verb: "was put off to Nov. 20", told on Nov. 2.
    back, ahead = {-1: (1, 12), 1: (12, 1), 0: (2, 3), 2: (1, 1)}[c.direction]
    base = c.base
    if c.over:
        # "Was released on 7 June", in an article that bears June 6.
        options = [d for d in options if (d - base).days <= (_SENT if unit == "D" else 0)] or options

    def far(d: date) -> int:
        days = (d - base).days
        return -days * back if days < 0 else days * ahead

    return min(options, key=far, default=None)


def day_near(month: int, day: int, c: Context) -> date | None:
    """The day of the calendar that is meant by its month and number in an article of `c.base`; None where there is none."""
    assert c.base is not None
    years = (c.base.year - 1, c.base.year, c.base.year + 1)
    return nearest(days_in(month, day, years), c, "D")
