"""First and last day of what happens at a date, as its preposition, its range and its part of a day leave them."""

from __future__ import annotations

from datetime import date, timedelta

from newsextract.dates.intervals import on_clock
from newsextract.events.order import Days
from newsextract.events.parts import Sites
from newsextract.records.date import Relation


def span_of(sites: Sites, ref: str) -> Days:
    """First and last day of what happens at a date, as its preposition leaves them."""
    told_by = sites.by_date[ref]
    # "From Monday to Friday", "between May and July": the range lasts from one end to the other, whichever hangs on the event.
    other = sites.by_date.get(told_by.range or "")
    # Counted back, the first is the later: "15 to 20 years ago".
    if other is not None and other.start > told_by.start and other.latest and told_by.earliest:
        return min(told_by.earliest, other.earliest or told_by.earliest), max(other.latest, told_by.latest or "")
    if (
        other is not None
        and other.start < told_by.start
        and told_by.relation in ("until", "on", None)
        and other.earliest
    ):
        return min(other.earliest, told_by.earliest or other.earliest), max(
            told_by.latest or "", other.latest or ""
        ) or None
    if told_by.type == "TIME" and on_clock(told_by.value) and told_by.relation in ("before", "after"):
        # "After 10 p.m. on Friday" is that night, "before 5 a.m. Friday" that morning.
        return told_by.earliest, told_by.latest
    within = told_by.type == "TIME" or (told_by.mod in _PARTS and told_by.earliest != told_by.latest)
    return _open_end(told_by.relation, told_by.earliest, told_by.latest, within)


# "Before late May" may be in May.
_PARTS = frozenset({"START", "MID", "END"})


def _open_end(relation: Relation | None, first: str | None, last: str | None, within: bool) -> Days:
    """The days that a preposition leaves open: from April on, by Friday at the latest, on the day before it.

    `within`: what is before or after it may be on the same days. Of "late May" nobody knows the first and last day, and "Friday
    night" is less than one.
    """
    if within and relation in ("after", "before"):
        return (first, None) if relation == "after" else (None, last)
    if relation == "since":
        return first, None
    if relation == "after":
        return _neighbour(last, 1), None
    if relation in ("until", "by"):
        return None, last
    return (None, _neighbour(first, -1)) if relation == "before" else (first, last)


def _neighbour(day: str | None, step: int) -> str | None:
    """The next day or the one before; None at the ends of the calendar."""
    if day is None:
        return None
    try:
        return (date.fromisoformat(day) + timedelta(step)).isoformat()
    except OverflowError:
        return None
