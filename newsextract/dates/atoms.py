"""The words that time expressions are made of: months, weekdays, numbers, units, parts of the day, modifiers."""

from __future__ import annotations

import re

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {name: n for n, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: n for n, name in enumerate(_DAYS, 1)}
WEEKDAYS |= {name[:3]: n for name, n in WEEKDAYS.items()} | {"tues": 2, "wednes": 3, "thur": 4, "thurs": 4}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
NUMBERS = {w: n for n, w in enumerate(_SMALL)} | _TENS
ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
# TIMEX3's letter of each unit; those of a day's length and above, and those below.
UNITS = {"day": "D", "night": "D", "weekend": "WE", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y",
         "decade": "DE", "century": "CE", "centurie": "CE", "millennium": "ML"}  # fmt: skip
CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nights": "NI",
    "mornings": "MO",
    "evenings": "EV",
    "afternoons": "AF",
    "dawn": "MO",
    "dusk": "EV",
}
# What a word before an amount of time makes of it (TIMEX3's mod).
AMOUNT_MODS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "more than": "MORE_THAN", "over": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "under": "LESS_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
}  # fmt: skip
_JOIN = "|".join


def _any(words: list[str]) -> str:
    return _JOIN(sorted(words, key=len, reverse=True))


# Months and weekdays with a capital only: "may", "march", "sat" and "sun" are other words.
MONTH = (
    rf"(?:(?:{_JOIN(m.capitalize() for m in _MONTHS)})|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)(?![\w])"
)
WEEKDAY = rf"(?:(?:{_JOIN(d.capitalize() for d in _DAYS)})|(?:Mon|Tues|Tue|Wed|Thurs|Thu|Fri)\.?|(?:Sat|Sun)\.)(?!\w)"
WORD_NUMBER = rf"(?:(?:{_any(list(_TENS))})(?:[ -](?:{_any(_SMALL[1:10])}))?|(?:{_any(_SMALL[1:])})|(?:a|one|two|three) hundred(?: and \w+)?)"
NUMBER = rf"(?:\d{{1,4}}(?:\.\d)?(?: 1/2)?|{WORD_NUMBER}|an?\b|half an?|one and a half|two and a half|a couple of|several|a few|many|a dozen|dozens of)"
UNIT = (
    r"(?:days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|millenni(?:um|a))"
)
CLOCK_UNIT = r"(?:hours?|minutes?|seconds?)"
SEASON = r"(?:spring|summer|fall|autumn|winter)"
PART = r"(?:morning|afternoon|evening|night)(?!s)"
ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|4th)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
AMOUNT_MOD = rf"(?:(?:{_any(list(AMOUNT_MODS))})\s+)?"
POINT_MOD = r"(?:(?P<mod>early|late|mid|the beginning of|the start of|the middle of|the end of|about|around)(?:\s+in\s+|\s+|-))?"

_FRACTION = {"half a": 0.5, "half an": 0.5, "one and a half": 1.5, "two and a half": 2.5}
_VAGUE = frozenset({"several", "a few", "many", "dozens of"})


def number(text: str) -> float | None:
    """The value of a number that NUMBER matched; None where it is vague ("several")."""
    low = re.sub(r"\s+", " ", text.lower()).strip()
    if low in _VAGUE or not low:
        return None
    if low in ("a", "an"):
        return 1
    if low in _FRACTION:
        return _FRACTION[low]
    if low == "a couple of":
        return 2
    if low == "a dozen":
        return 12
    if low[0].isdigit():
        whole, _, half = low.partition(" ")
        return float(whole) + (0.5 if half else 0)
    if "hundred" in low:
        head, _, tail = low.partition(" hundred")
        rest = number(tail.removeprefix(" and ")) if tail else 0
        return (number(head) or 1) * 100 + (rest or 0)
    return float(sum(NUMBERS.get(w, 0) for w in re.split(r"[ -]", low)))


def month(text: str) -> int:
    """The number of a month's name or abbreviation."""
    low = text.lower().rstrip(".")
    return MONTHS.get(low) or MONTHS[low[:3]]


def weekday(text: str) -> int:
    """ISO number of a weekday's name or abbreviation: 1 is Monday."""
    return WEEKDAYS[text.lower().rstrip(".s")[:3]]


def unit(text: str) -> str:
    """TIMEX3's letter of a unit, with "T" before those of less than a day."""
    low = text.lower().removesuffix("s") if text.lower() not in ("centuries", "millennia") else text.lower()[:7]
    low = {"centuri": "century", "millenn": "millennium"}.get(low, low)
    return f"T{CLOCK_UNITS[low]}" if low in CLOCK_UNITS else UNITS[low]
