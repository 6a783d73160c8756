"""Hours and days that come round every week: "open 9 a.m. to 5 p.m., Monday to Friday"."""

from __future__ import annotations

import re

from newsextract.dates import atoms as a
from newsextract.dates.meaning import Context

_RANGE = re.compile(rf"\b(?P<first>{a.WEEKDAY})\s*(?:-|–|to|through|thru|until)\s*(?P<last>{a.WEEKDAY})", re.IGNORECASE)
_ONE = re.compile(rf"\b{a.WEEKDAY}", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\b|[ap]m\b)|\b(?:noon|midnight)\b|\b\d{1,2}\s?[-–]\s?\d{1,2}\b", re.IGNORECASE
)
# A table of hours, whatever verb the parser finds in it.
_TABLE = re.compile(r"\b(?:open|opens|hours)\b", re.IGNORECASE)
_OVER = re.compile(r"\b(?:was|were|been) (?:open|closed)\b|\bhours were\b", re.IGNORECASE)
_NEAR = 40  # Characters from the range to the hours, and back.
_FAR = 120  # Characters from a day to the range of days in a table of hours.
_BUSINESS, _TUESDAY = 4, 2  # "Open Monday to Thursday".
_DAYS = 5  # A summit or a fair may run for less.


def weekly(c: Context, start: int, end: int) -> bool:
    """Whether the stretch stands in or beside a span of days of the week that comes round: "Tuesday-Friday 9-4, Saturday 11-3".

    That is one of at least five days with hours beside it, in a clause that does not tell what is over; without hours it is mostly
    that of one week.
    """
    i = c.parse.token_at(start)
    if i is None:
        return False
    first, last = c.parse.sentence_span(i)
    text = c.parse.text
    for m in _RANGE.finditer(text, max(first, start - _FAR), min(last, end + _FAR)):
        around = max(first, m.start() - _NEAR), min(last, m.end() + _NEAR)
        if not _CLOCK.search(text, *around):
            continue
        days = _days(m["first"], m["last"])
        business = len(days) >= _BUSINESS and min(days) <= _TUESDAY and _TABLE.search(text, first, m.start())
        if (len(days) >= _DAYS or business) and c.direction >= 0 and around[0] <= end and start <= around[1]:
            return True
        lead = max(first, m.start() - _FAR), m.start()
        if _TABLE.search(text, *lead) and not _OVER.search(text, *lead):
            days |= {a.weekday(day[0]) for day in _ONE.finditer(text, m.start(), min(last, m.end() + _FAR))}
            if len(days) >= _DAYS:
                return True
    return False


def _days(first: str, last: str) -> set[int]:
    """The ISO numbers of the weekdays from one to another."""
    begin = a.weekday(first)
    return {(begin + n - 1) % 7 + 1 for n in range((a.weekday(last) - begin) % 7 + 1)}
