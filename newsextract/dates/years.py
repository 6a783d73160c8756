"""The year of a day that names none: from the same day in full ("on July 11, 2021, … Since July 11"), or from a weekday beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from newsextract.dates import atoms as a
from newsextract.dates.days import days_in
from newsextract.dates.direction import AHEAD, BACK, EITHER
from newsextract.dates.find import Hit
from newsextract.dates.holidays import TRIGGER
from newsextract.dates.meaning import Context, Meaning
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse

_YEARLY = re.compile(
    r"\b(?:annual|annually|yearly|anniversary|anniversaries|birthdays?|(?:every|each) year)\b", re.IGNORECASE
)
_THESE_WEEKS = 45  # Days from that of publication.
_WEEKDAY = re.compile(rf"\b{a.WEEKDAY}", re.IGNORECASE)
_BARE = frozenset({"month day", "day month"})


class Told(NamedTuple):
    """A day that the text names with its year, or by a name of history, and where."""

    day: date
    start: int


class ToldDays:
    """The days that one text names in full, none of them in two years."""

    def __init__(self, parse: Parse, words: Classes, hits: Sequence[Hit], base: date | None) -> None:
        self._parse, self._base = parse, base
        bare = {key for hit in hits if (key := _month_and_day(hit))}
        self._days: dict[tuple[int, int], Told | None] = {}
        self._comes_round: dict[int, bool] = {}  # by sentence, which may be as long as the text
        if not bare:
            return
        for hit in hits:
            if hit.rule.name != "full" and hit.rule.trigger != TRIGGER:
                continue
            try:
                day = _day(hit.rule.resolve(hit.match, Context(parse, words, base)))
            except OverflowError:
                continue  # "Christmas 9999".
            if day is None or (day.month, day.day) not in bare:
                continue
            known = self._days.setdefault((day.month, day.day), Told(day, hit.start))
            if known and known.day != day:
                self._days[day.month, day.day] = None

    def of(self, hit: Hit, direction: int) -> Told | None:
        """The day in full that an expression without a year means, if the text has it.

        None where the clause looks to the other side of publication, the sentence is about what comes round every year, or the day
        is one of these weeks: that one is meant, whatever happened on it in another year.
        """
        key = _month_and_day(hit)
        told = self._days.get(key) if key else None
        if told is None or self._yearly(hit):
            return None
        base = self._base
        if base is None:
            return told
        if (told.day - base).days * direction < 0 and direction in (BACK, AHEAD):
            return None
        if direction == EITHER and told.day < base:
            return None
        years = (base.year - 1, base.year, base.year + 1)
        near = [d for d in days_in(told.day.month, told.day.day, years) if abs((d - base).days) <= _THESE_WEEKS]
        return None if near and told.day not in near else told

    def _yearly(self, hit: Hit) -> bool:
        """Whether the sentence is about what comes round every year: "is celebrated every year on July 26"."""
        i = self._parse.token_at(hit.start)
        if i is None:
            return False
        sentence = self._parse.sent_of[i]
        if sentence not in self._comes_round:
            span = self._parse.sentence_span(i)
            self._comes_round[sentence] = _YEARLY.search(self._parse.text, *span) is not None
        return self._comes_round[sentence]


def on_weekday(hit: Hit, meaning: Meaning, base: date | None, direction: int) -> date | None:
    """The day in the year near by in which it is the weekday that stands beside it: "Monday, Feb. 18" was in 2008.

    None where it is so already, in no such year, or where the day is one of these weeks: there writers mistake weekdays more often.
    """
    named = _WEEKDAY.match(hit.match[0])
    if (
        named is None
        or base is None
        or meaning.anchor != "published"
        or _month_and_day(hit) is None
        or not meaning.value
    ):
        return None
    found = date.fromisoformat(meaning.value)
    number = a.weekday(named[0])
    if found.isoweekday() == number or abs((found - base).days) <= _THESE_WEEKS:
        return None
    days = days_in(found.month, found.day, (found.year + step for step in (-1, 1, -2, 2)))
    if direction in (BACK, AHEAD):
        days = [d for d in days if (d - base).days * direction > 0]
    return next((d for d in days if d.isoweekday() == number), None)


def _month_and_day(hit: Hit) -> tuple[int, int] | None:
    """The month and day of an expression that names neither its year nor "last" or "next"."""
    if hit.rule.name not in _BARE or a.group(hit.match, "lead"):
        return None
    return a.month(hit.match["month"]), a.day_number(hit.match["day"])


def _day(meaning: Meaning | None) -> date | None:
    """The day of a meaning that was counted from nothing."""
    if meaning is None or meaning.anchor is not None or not re.fullmatch(r"\d{4}-\d\d-\d\d", meaning.value or ""):
        return None
    return date.fromisoformat(meaning.value or "")
