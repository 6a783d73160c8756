"""Of which place and days a figure is: two of different ones are not held against each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsextract.language.parse import Parse
from newsextract.records import Date, Event, Mention, Place, Statement

# A place that is less sure than this tells nothing of where a figure is.
_SURE = 0.6


class Scope(NamedTuple):
    """Where and when.

    Attributes:
        countries: Countries named in the sentence of the figure, or last before it.
        spots: Places inside countries, by name and first-order division; those that no list knows by name alone.
        days: First and last day, else the TIMEX3 value, where the text tells a date.
        ahead: Whether it is to come: what was sent last week is held against what shall be sent next month.
    """

    countries: frozenset[str]
    spots: frozenset[tuple[str | None, str]]
    days: tuple[str, ...] | None
    ahead: bool

    def may_be(self, other: Scope) -> bool:
        """Whether the two can be of one place and time."""
        if self.ahead == other.ahead and self.days and other.days and self.days != other.days:
            return False
        if self.countries and other.countries and not self.countries & other.countries:
            return False
        return not self.spots or not other.spots or bool(self.spots & other.spots)

    def nowhere(self) -> bool:
        """Whether no place is named up to the figure."""
        return not self.countries and not self.spots


class Scopes:
    """The places and days of one article, figure by figure."""

    def __init__(
        self, parse: Parse, places: Sequence[Place], dates: Sequence[Date], statements: Sequence[Statement]
    ) -> None:
        self._parse = parse
        self._sources = {
            k
            for s in statements
            if s.source_start is not None and s.source_end is not None
            for k in parse.tokens_in(s.source_start, s.source_end)
        }
        self._values = {d.id: d.value for d in dates if d.value and d.type in ("DATE", "TIME")}
        self._named = sorted(((m, p) for p in places if not _doubtful(p) for m in p.mentions), key=lambda x: x[0].start)
        self._starts = [m.start for m, _ in self._named]

    def of(self, at: int, event: Event | None) -> Scope:
        """The scope of a figure.

        Args:
            at: Where the figure begins.
            event: What is counted.
        """
        token = self._parse.token_at(at)
        start, end = self._parse.sentence_span(token) if token is not None else (at, at)
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        here = [p for m, p in self._named[first:last] if self._tells(m)]
        if not here:
            here = [p for m, p in self._named[:first] if m.form == "name"][-1:]
        return Scope(
            frozenset(p.country for p in here if p.country),
            frozenset((p.admin1, p.name) for p in here if p.kind != "country"),
            self._days(event),
            event is not None and event.time == "future",
        )

    def _days(self, event: Event | None) -> tuple[str, ...] | None:
        if event is None or event.date_from in ("published", None):
            return None
        if event.earliest and event.latest:
            return event.earliest, event.latest
        value = self._values.get(event.date or "")
        return (value,) if value else None

    def _tells(self, mention: Mention) -> bool:
        """Whether a mention tells where: not who speaks ("Iran said"), but where he is ("doctors in Goma said")."""
        first = self._parse.token_at(mention.start)
        if first is None or first not in self._sources:
            return mention.form == "name"
        return first > 0 and first - 1 in self._sources and self._parse.pos[first - 1] == "ADP"


def _doubtful(place: Place) -> bool:
    return place.confidence is not None and place.confidence < _SURE
