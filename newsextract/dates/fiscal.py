"""Fiscal years of which the text itself tells where they begin or end: "this fiscal year, which began on April 1"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsextract.dates import atoms as a
from newsextract.dates.days import calendar_day
from newsextract.dates.intervals import shift
from newsextract.records import Date

_YEAR = re.compile(
    r"(?:the )?(?:(?P<lead>this|current|last|latest|past|previous|prior|preceding|next|coming|upcoming|new) )?(?:fiscal|financial) year",
    re.IGNORECASE,
)
_STEPS = {"last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1}
_AMBIGUOUS = frozenset({"latest", "new"})  # The one that is over or not, that has begun or not.
# "The fiscal year, which begins on July 1", "its financial year ends on 31 March"; with its own year it is that one only.
_TOLD = a.form(
    rf"\b(?:fiscal|financial) year(?:,? (?:that|which))?,? (?:(?:runs|running) from|(?:will )?(?P<how>begins?|began|beginning|starts?|started|starting|ends?|ended|ending))"
    rf" (?:(?:on|in) )?(?:the )?(?:next |last )?(?:(?P<month>{a.MONTH})(?: (?P<day>{a.DAY}))?|(?P<day2>{a.DAY})(?: of)? (?P<month2>{a.MONTH}))"
)
_LEAP = 2000


def _first_day(text: str) -> tuple[int, int] | None:
    """Month and day on which the fiscal year of a text begins; None where it tells none, or two."""
    found: set[tuple[int, int]] = set()
    for m in _TOLD.pattern.finditer(text):
        month, ends = a.month(a.any_group(m, "month")), (a.group(m, "how")).startswith("end")
        number = a.any_group(m, "day")
        if number:
            day = calendar_day(_LEAP, month, a.day_number(number))
        else:
            day = shift(date(_LEAP, month, 1), "M", 1) - timedelta(1) if ends else date(_LEAP, month, 1)
        if day is not None:
            day += timedelta(ends)
            found.add((day.month, day.day))
    return found.pop() if len(found) == 1 else None


def in_fiscal_years(text: str, dates: list[Date], base: date | None) -> list[Date]:
    """The same dates; a fiscal year counted from today has its twelve months, where the text tells when such a year begins.

    Args:
        text: The text of the article.
        dates: All dates that were found in it.
        base: The day of publication.
    """
    named = [
        (n, m)
        for n, d in enumerate(dates)
        if d.type == "DATE" and d.text.endswith("year") and (m := _YEAR.fullmatch(d.text))
    ]
    first = _first_day(text) if named and base else None
    if first is None or base is None:
        return dates
    out = list(dates)
    for n, m in named:
        lead = a.group(m, "lead")
        begun = date(base.year - ((base.month, base.day) < first), *first)
        if lead in _AMBIGUOUS or dates[n].earliest is None:
            continue
        try:
            begin = shift(begun, "Y", _STEPS.get(lead, 0))
            days = (begin.isoformat(), (shift(begin, "Y", 1) - timedelta(1)).isoformat())
        except OverflowError:
            continue
        told = {"value": "/".join(days), "earliest": days[0], "latest": days[1], "mod": None}
        out[n] = dates[n].model_copy(update=told)
    return out
