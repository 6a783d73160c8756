"""Days, weeks and months of a series: "a second consecutive day", "the third week in a row"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.intervals import FINENESS, blank, fineness, point
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.records import Date


def _series(m: Match[str], c: Context) -> Meaning | None:
    """Read "a second consecutive day", "the third week in a row": the one that the series has come to."""
    letter = a.unit(m["unit"])
    if c.base is None:
        return Meaning("DATE", blank(letter))
    if _IN_YEAR.match(m.string, m.end()):
        return None  # Which month of 2019 that was, nobody knows.
    start = c.day.day if c.day else c.base
    # Nothing is counted from it: what stands beside it tells which one it is.
    return Meaning("DATE", point(start, letter), anchor="day" if c.day else "published", aside=True)


_IN_YEAR = re.compile(r",? (?:in|of) [12]\d{3}\b")
_UNIT = "day|week|month|quarter|year"
_UNITS = tuple(f" {unit}" for unit in _UNIT.split("|"))
_IS_SERIES = re.compile(
    rf"\w+(?:\s\w+)?\s+(?:(?:straight|consecutive|successive)\s+(?P<unit>{_UNIT})\b|(?P<unit2>{_UNIT})\s+(?:in\s+a\s+row|running)\b)",
    re.IGNORECASE,
)
_NEAR = 60  # Characters between the two, in one sentence.
_ENDS = re.compile(r"[.;?!]\s|\n")
_DAY = 10  # Characters of a day, without its hour.


def in_series(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; one of a series is that in which the date beside it lies: "for the third day in a row on Friday".

    Where that is finer ("for the third month in a row on Tuesday"), it alone tells when. Months, quarters and years that nothing beside
    them names are left out: what rose "for the third month in a row" mostly did so in the one before this.
    """
    out: list[Date] = []
    for n, told in enumerate(dates):
        counted = told.type == "DATE" and told.earliest and told.text.endswith(_UNITS)
        series = _IS_SERIES.match(text, told.start) if counted else None
        if series is None:
            out.append(told)
            continue
        letter = a.unit(a.any_group(series, "unit"))
        around = (*dates[n + 1 : n + 2], *dates[max(0, n - 1) : n])
        beside = next((d for d in around if _tells(text, told, d, letter)), None)
        if beside is None:
            if letter in ("D", "W"):
                out.append(told)
            continue
        value = (beside.value or "")[:_DAY]
        if fineness(value) == FINENESS[letter] and ("-Q" in value) == (letter == "Q"):
            days = {"value": value, "earliest": beside.earliest, "latest": beside.latest}
            out.append(told.model_copy(update={**days, "anchor": f"@{beside.start}"}))
    return out


def _tells(text: str, told: Date, beside: Date, letter: str) -> bool:
    """Whether a date stands so near one of a series, and is so fine, that it says which one that is."""
    first, last = (told, beside) if told.start < beside.start else (beside, told)
    gap = text[first.end : last.start]
    if beside.type not in ("DATE", "TIME") or not beside.earliest or len(gap) > _NEAR or _ENDS.search(gap):
        return False
    if beside.relation in ("since", "until", "before", "after") or _IS_SERIES.match(text, beside.start):
        return False
    return fineness(beside.value or "") >= FINENESS[letter]


_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
RULES = [
    Rule("series", "series", a.form(rf"\b(?:(?:a|the|its|their) )?(?P<nth>{_NTH})(?:(?: (?:straight|consecutive|successive)) (?P<unit>{_UNIT})\b)"), _series),
    Rule("series", "series", a.form(rf"\b(?:(?:a|the|its|their) )?(?P<nth>{_NTH}) (?P<unit>{_UNIT})\b(?= (?:in a row|running)\b)"), _series),
]  # fmt: skip
