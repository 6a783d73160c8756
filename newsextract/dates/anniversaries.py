"""Days that come round: "15 years ago today", "a year ago on Tuesday", "two years ago this week"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.amounts import NUMBER, UNITS
from newsextract.dates.direction import EITHER
from newsextract.dates.intervals import blank, point, shift
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.weekdays import relative_day, weekday_near

_THURSDAY = 4
_NEXT = {"last": -1, "this": 0, "next": 1}


def _ago(m: Match[str], c: Context) -> Meaning | None:
    """The day, week or month as long ago as is told from the one that is named."""
    count, letter = a.number(m["n"]), a.unit(m["unit"])
    relative, weekday, unit = a.group(m, "relative"), a.group(m, "weekday"), a.group(m, "around")
    named = a.unit(unit) if unit else "D"
    if count is None or count != int(count) or letter.startswith("T"):
        return None
    if c.base is None:
        return Meaning("DATE", blank(named))
    if relative:
        day = relative_day(relative, c.base)
    elif weekday:
        # An anniversary lies near on either side; "a week ago Monday" has its own Monday behind it.
        day = weekday_near(a.weekday(weekday), replace(c, direction=EITHER if letter in ("M", "Y", "DE") else -1))
    else:
        # By its Thursday, as ISO 8601 tells which year a week is of.
        middle = c.base + timedelta(_THURSDAY - c.base.isoweekday()) if named == "W" else c.base
        day = shift(middle, named, _NEXT[a.group(m, "lead")])
    try:
        return Meaning("DATE", point(shift(day, letter, -int(count)), named), anchor="published")
    except OverflowError:
        return None


RULES = [
    Rule(
        "ago today",
        "ago",
        a.form(
            rf"\b{NUMBER} {UNITS} ago,? (?:(?P<relative>today|yesterday|tomorrow)\b|(?:(?:on|this) )?(?P<weekday>{a.WEEKDAY})"
            r"|(?P<lead>last|this|next) (?P<around>week|month|weekend)\b)"
        ),
        _ago,
    ),
]
