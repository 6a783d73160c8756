"""Dates whose days an event tells: "at 10 p.m." is on the day of the shooting, "ten days before the murder" a day of the calendar."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from newsextract.dates.clock import is_bare, on_day
from newsextract.events.order import Days
from newsextract.events.parts import Draft, Sites
from newsextract.records import Date


def dayless(text: str, dates: Sequence[Date], told_on: str | None) -> frozenset[str]:
    """Ids of the times of the clock whose day nothing told: they were put on the day that the text was written, or on none.

    Args:
        text: The article.
        dates: Its dates, in text order.
        told_on: Id of the date that the text bears, where days are counted from that.
    """
    guessed = {None, "published", told_on}
    found: set[str] = set()
    for d in dates:
        if (d.anchor in guessed or d.anchor in found) and is_bare(text, d):
            found.add(d.id)
    return frozenset(found)


class Settler:
    """Gives the dates of one article the days that its events tell.

    Args:
        text: The article.
        sites: The records by token; the dates there are replaced.
        open_: Ids of times whose day is not told.
    """

    def __init__(self, text: str, sites: Sites, open_: Collection[str]) -> None:
        self._text, self._sites, self._open = text, sites, set(open_)
        self._settled: set[str] = set()

    def is_open(self, ref: str) -> bool:
        """Whether a date is a time of the clock of a day that is not known yet."""
        return ref in self._open

    def clock(self, ref: str, days: Days, anchor: str) -> bool:
        """Put a time on the days of its event that the date `anchor` tells; False where they say nothing new.

        Of several days it is not known which one it was.
        """
        if anchor == ref:
            return False
        first, last = days
        told = self._sites.by_date[ref]
        single = first is not None and first == last
        guess = told.earliest
        if not single and guess and (first is None or first <= guess) and (last is None or guess <= last):
            return False
        day = date.fromisoformat(first) if first is not None and single else None
        known = {"earliest": first, "latest": last, "anchor": anchor} if first and last else {"anchor": None}
        for one in (told, self._sites.by_date.get(told.range or "")):  # "between 6 and 8 a.m."
            if one is not None and one.id in self._open:
                self._open.discard(one.id)
                self._settled.add(one.id)
                settled = on_day(self._text, one, day)
                self._sites.by_date[one.id] = settled.model_copy(update=known)
        return True

    def follow(self, ref: str) -> None:
        """Put a time on the day of the time before it, where that has been found: "at 6 a.m. … At 8 a.m. …"."""
        before = self._sites.by_date.get(self._sites.by_date[ref].anchor or "")
        if before is not None and before.id in self._settled:
            self.clock(ref, (before.earliest, before.latest), before.id)

    def beside(self, draft: Draft, own: str) -> None:
        """Put the times of an event on its day: "at 6 a.m. rebels attacked the town on Monday"."""
        day = self._sites.by_date[own]
        if day.earliest is None or day.earliest != day.latest or day.relation not in (None, "on") or own in self._open:
            return
        for x in draft.of("date"):
            if x.ref is not None and x.ref != own and x.ref in self._open:
                self.clock(x.ref, (day.earliest, day.latest), own)

    def distance(self, ref: str | None, days: Days, anchor: str) -> None:
        """Give the length between two events ("ten days before the murder") the days that it leads to from the one that `anchor` tells."""
        first, last = days
        if ref is None or first is None or last is None:
            return
        told = self._sites.by_date[ref]
        self._sites.by_date[ref] = told.model_copy(update={"earliest": first, "latest": last, "anchor": anchor})
