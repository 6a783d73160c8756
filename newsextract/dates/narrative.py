"""What is told in a story of its own time: "by the end of the year" of a story of 2015, "the following June", "the previous spring"."""

from __future__ import annotations

from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.direction import BACK
from newsextract.dates.intervals import FINENESS, SEASON_MONTHS, days_of, fineness, point
from newsextract.dates.meaning import Context, Meaning, Rule

_SINCE = "since "
_CLOSE = 300  # Characters from what was told before.


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
    """Read "the following June", "the previous spring": the first or last one from what was told before."""
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
    year += (of_year or begin <= here) if after else -(of_year or begin >= here)
    return Meaning("DATE", f"{year}-{code}", mod_of(m), "previous")


_LEAD = r"(?P<lead>the (?:following|previous|preceding))"
RULES = [
    Rule("beside told", "month", a.form(rf"\b{_LEAD} {a.POINT_MOD}(?P<month>{a.MONTH})\b(?! \d)"), _from_told),
    Rule("beside told", "season", a.form(rf"\b{_LEAD} {a.POINT_MOD}(?P<season>{a.SEASON})\b"), _from_told),
]  # fmt: skip
