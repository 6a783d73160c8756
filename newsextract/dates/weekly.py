"""Hours and days that come round every week: "open 9 a.m. to 5 p.m., Monday to Friday"."""

from __future__ import annotations

import re

from newsextract.dates import atoms as a
from newsextract.dates.meaning import Context

_RANGE = re.compile(rf"\b(?P<first>{a.WEEKDAY})\s*(?:-|–|to|through|thru|until)\s*(?P<last>{a.WEEKDAY})", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\b|[ap]m\b)|\b(?:noon|midnight)\b", re.IGNORECASE)
_NEAR = 40  # Characters from the range to the hours, and back.
_DAYS = 5  # A summit or a fair may run for less.


def weekly(c: Context, start: int, end: int) -> bool:
    """Whether the stretch stands in or beside a span of at least five days of the week that comes round.

    That is one with hours beside it, in a clause that does not tell what is over; without them it is mostly that of one week.
    """
    i = c.parse.token_at(start)
    if i is None or c.direction < 0:
        return False
    first, last = c.parse.sentence_span(i)
    text = c.parse.text
    for m in _RANGE.finditer(text, max(first, start - _NEAR), min(last, end + _NEAR)):
        days = (a.weekday(m["last"]) - a.weekday(m["first"])) % 7 + 1
        before = max(first, m.start() - _NEAR)
        if days >= _DAYS and _CLOCK.search(text, before, min(last, m.end() + _NEAR)):
            return True
    return False
