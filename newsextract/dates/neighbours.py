"""Days beside a named one: "the day after Tuesday", "two days before May 3", "a week from Friday", "Monday week"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.days import day_near
from newsextract.dates.direction import AHEAD
from newsextract.dates.intervals import blank
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.weekdays import relative_day, weekday_near


def _beside(m: Match[str], c: Context) -> Meaning | None:
    """Read "the day after Tuesday", "two days before May 3": the day before or after one that is named."""
    if c.base is None:
        return Meaning("DATE", blank("D"))
    if weekday := a.group(m, "weekday"):
        day: date | None = weekday_near(a.weekday(weekday), c, a.group(m, "lead"))
    else:
        day = day_near(a.month(m["month"]), a.day_number(m["day"]), c)
    count = int(a.number(m["n"] or "one") or 0)
    if day is None or not count:
        return None
    day += timedelta(count if m["way"].lower() == "after" else -count)
    return Meaning("DATE", day.isoformat(), anchor="published")


_WEEKS = {"week": 7, "fortnight": 14}


def _weeks_from(m: Match[str], c: Context) -> Meaning | None:
    """Read "a week from Friday", "two weeks from today", "Monday week", "tomorrow fortnight": so many weeks after the coming one."""
    if c.base is None:
        return Meaning("DATE", blank("D"))
    if word := a.group(m, "today"):
        day = relative_day(word, c.base)
    else:
        day = weekday_near(a.weekday(m["weekday"]), replace(c, direction=AHEAD), a.group(m, "lead"))
    day += timedelta(_WEEKS[a.group(m, "unit").removesuffix("s")] * int(a.number(a.group(m, "n") or "one") or 1))
    return Meaning("DATE", day.isoformat(), anchor="published")


_DAY = rf"(?:(?P<lead>next|this) )?(?:(?P<weekday>{a.WEEKDAY})|(?P<today>today|tomorrow)\b)"
_UNIT = r"(?P<unit>weeks?|fortnights?)"
# Behind "Monday week" the clause ends or goes on; "the Monday week night" is another thing.
_ENDS = r"(?= ?(?:[.,;:)”\"]|$)| (?:to|for|and|in|at|after|when|with|the|he|she|they)\b)"
_COUNTED = rf"\b(?P<n>an?|{a.WORD_NUMBER}|\d+) {_UNIT} from {_DAY}(?!['’]s|-)"
_BEHIND = rf"\b{_DAY} {_UNIT}\b{_ENDS}"
RULES = [
    Rule("beside", "weekday", a.form(rf"\b(?:(?:the )?day|(?P<n>{a.WORD_NUMBER}|\d+) days?) (?P<way>before|after) (?:(?P<lead>last|next|this) )?(?P<weekday>{a.WEEKDAY})"), _beside),
    Rule("beside", "month", a.form(rf"\b(?:(?:the )?day|(?P<n>{a.WORD_NUMBER}|\d+) days?) (?P<way>before|after) (?P<month>{a.MONTH}) (?P<day>{a.DAY})(?!,? \d{{4}}|['’]s)"), _beside),
    Rule("weeks from", "weekday", a.form(_COUNTED), _weeks_from),
    Rule("weeks from", "today", a.form(_COUNTED), _weeks_from),
    Rule("weeks from", "weekday", a.form(_BEHIND), _weeks_from),
    Rule("weeks from", "today", a.form(_BEHIND), _weeks_from),
]  # fmt: skip
