"""Closed classes of words, to which no pack has anything to add: numerals, months, weekdays, units of time, points of the compass.

They are the atoms of regular expressions that are compiled when a room is imported; what news adds to every year lies in the packs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# From zero to nineteen.
SMALL_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
# From twenty to ninety.
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# From first to twentieth.
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

MONTHS = "january february march april may june july august september october november december".split()
# Those that are common words in any spelling.
VERBAL_MONTHS = frozenset({"march", "may"})
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class TimeUnit(NamedTuple):
    """A unit of time.

    Attributes:
        timex: TIMEX3's letters of it, those of a clock behind a T; FN for two weeks, of which TIMEX3 has none.
        seconds: Its length, where it has one.
    """

    timex: str
    seconds: float | None = None


TIME_UNITS = {
    "second": TimeUnit("TS", 1.0),
    "minute": TimeUnit("TM", 60.0),
    "hour": TimeUnit("TH", 3600.0),
    "day": TimeUnit("D", 86400.0),
    "night": TimeUnit("D"),
    "weekend": TimeUnit("WE"),
    "week": TimeUnit("W", 604800.0),
    "fortnight": TimeUnit("FN", 1209600.0),
    "month": TimeUnit("M", 2629800.0),
    "quarter": TimeUnit("Q"),
    "year": TimeUnit("Y", 31557600.0),
    "decade": TimeUnit("DE"),
    "century": TimeUnit("CE"),
    "millennium": TimeUnit("ML"),
}
# How they are written behind a stroke: "km/h", "$5/yr".
SHORT_TIME_UNITS = {
    "s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "hrs": "hour", "d": "day", "wk": "week",
    "mo": "month", "y": "year", "yr": "year", "annum": "year",
}  # fmt: skip

COMPASS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west""".split()
)
# "Eastern Chad"; what lies in the middle has no point of its own.
COMPASS_ADJECTIVES = frozenset({f"{point}ern" for point in COMPASS} | {"central"})


def spelled(words: Iterable[str]) -> str:
    """Words as a regular expression, as a tree of their letters: where case does not matter, `re` tries each alternative to its end."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    ends = bool(branches.pop("", None))
    parts = [letter + spelled(rest) for letter, rest in branches.items()]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)})?" if ends else parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
