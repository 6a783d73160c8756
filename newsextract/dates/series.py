"""Days, weeks and months of a series: "a second consecutive day", "the third week in a row"."""

from __future__ import annotations

import re
from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import nearest
from newsextract.dates.intervals import blank, point
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.weekdays import weekday_near


def _series(m: Match[str], c: Context) -> Meaning | None:
    """Read "a second consecutive day", "the third week in a row": the one that the series has come to."""
    letter = a.unit(m["unit"])
    if c.base is None:
        return Meaning("DATE", blank(letter))
    if _IN_YEAR.match(m.string, m.end()):
        return None  # Which month of 2019 that was, nobody knows.
    if letter == "M" and (named := _IN_MONTH.match(m.string, m.end())):
        months = [date(year, a.month(named["month"]), 1) for year in range(c.base.year - 1, c.base.year + 2)]
        month = nearest(months, c, "M")
        return Meaning("DATE", point(month, "M"), anchor="published") if month else None
    if letter == "D" and (named := _ON_WEEKDAY.match(m.string, m.end())):
        return Meaning("DATE", weekday_near(a.weekday(named["weekday"]), c).isoformat(), anchor="published")
    start = c.day.day if c.day else c.base
    return Meaning("DATE", point(start, letter), anchor="day" if c.day else "published")


# "The fifth straight month in September" is September.
_IN_MONTH = re.compile(rf",? in (?P<month>{a.MONTH})\b(?! \d)", re.IGNORECASE)
# "Shelled the town for a third straight day on Tuesday", "for a third straight day, rebels shelled the town on Tuesday".
_ON_WEEKDAY = re.compile(rf"[^.;\n]{{0,60}}?\s(?P<weekday>{a.WEEKDAY})", re.IGNORECASE)
_IN_YEAR = re.compile(r",? (?:in|of) [12]\d{3}\b")


_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
RULES = [
    Rule("series", "series", a.form(rf"\b(?:(?:a|the|its|their) )?(?P<nth>{_NTH})(?:(?: (?:straight|consecutive|successive)) (?P<unit>day|week|month|quarter|year)\b)"), _series),
    Rule("series", "series", a.form(rf"\b(?:(?:a|the|its|their) )?(?P<nth>{_NTH}) (?P<unit>day|week|month|quarter|year)\b(?= (?:in a row|running)\b)"), _series),
]  # fmt: skip
