"""Hours in four digits, as armies and monitors of broadcasts write them: "at 1805", "shortly after 0200 (0500 GMT)", "at 1600 on 5 February"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.clock import DAY_BEHIND, FOUR_DIGITS, clock_time
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.year_names import YEAR

# Signs that a text tells hours in this way. No year and no price begins with a nought.
_WRITTEN_SO = re.compile(
    r"\b(?:at|until|till|from|between|by|since|around|about|before|after)\s+(?:(?:about|approximately)\s+)?0\d[0-5]\d\b(?![.,]?\d)"
    r"|\b(?:[01]\d|2[0-3])[0-5]\d\s?(?i:GMT|UTC|hours|hrs|local\stime)\b"
)
_ZONE_BEHIND = re.compile(r"\s*[\[(]\s*\d{4}\s*(?:GMT|UTC|local)\b", re.IGNORECASE)
_DAY_TOLD = re.compile(
    r",?\s+(?:(?:last|this|that)\s+(?:same\s+)?(?:morning|afternoon|evening|night|day)|(?:on\s+)?the\s+same\s+day)\b",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(rf"\b(?:{a.MONTH}|{a.WEEKDAY}|{a.MONTH}\s\d\d?|today|yesterday|tomorrow),?\s+$", re.IGNORECASE)
# What follows a time, and not a number of points, pence or a house.
_ENDS = re.compile(
    r"\s*(?:$|[.;:)\]\n]|,(?!\s?\d)|[\[(])|\s+(?:on|in|at|by|to|from|near|when|and|as|while|that|but|an?|the|this|it|they|he|she|we|our|his|her|their)\b"
)
_MODERN = "19"  # Behind "at", a number below 1900 is no year: "at 1987 prices".
# Prepositions of a point in time that a year hardly ever follows.
_AT_POINT = frozenset({"at", "shortly before", "shortly after", "just before", "just after"})


def writes_hours(text: str) -> bool:
    """Whether a text tells times of the clock in four digits."""
    return _WRITTEN_SO.search(text) is not None


def _hours(m: Match[str], c: Context) -> Meaning | None:
    """The time, where its day, its zone or a nought shows that it is one, or the text writes hours so; else the year."""
    prep = a.group(m, "prep")
    sure = (
        m["hour"][0] == "0"
        or any(a.any_group(m, name) for name in ("weekday", "relative", "month"))
        or _ZONE_BEHIND.match(m.string, m.end("minute"))
        or _DAY_TOLD.match(m.string, m.end())
        or (prep == "at" and _DAY_BEFORE.search(m.string, max(0, m.start() - 16), m.start()))
        or (c.hours and (prep in _AT_POINT or m["hour"] < _MODERN) and _ENDS.match(m.string, m.end()))
    )
    if sure:
        return clock_time(m, c)
    if prep in _AT_POINT and (m["hour"] < _MODERN or not c.dated(*m.span("span"))):
        return None  # "The index closed at 1523."
    year = YEAR.form.pattern.match(m.string, m.start("hour"))
    return YEAR.resolve(year, c) if year and year.end() == m.end("span") else None


RULES = [
    Rule("hours", "digit", a.form(
        rf"\b(?P<prep>at|around|about|by|until|till|since|from|between|and|to|(?:(?:shortly|just) )?(?:before|after))(?: (?:about|around|approximately|exactly|only))? (?P<span>{FOUR_DIGITS}(?! ?(?:GMT|UTC|hours|hrs|local)\b)(?:(?<=0\d\d\d)|(?! ?(?:to|and|until|or|-|–) ?\d)){DAY_BEHIND})"
    ), _hours),
    Rule("hours", "clock", a.form(rf"(?<![\w:.,$£€-]){FOUR_DIGITS}(?= ?[\[(] ?\d{{4}} (?:GMT|UTC)\b){DAY_BEHIND}"), clock_time),
]  # fmt: skip
