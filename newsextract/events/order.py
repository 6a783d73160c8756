"""Which of two events came first: what "after", "ahead of" and "followed" say of the lower one, and how far away it is.

The relations are those of TimeML's TLINK (BEFORE, AFTER), read off its SIGNAL words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from newsextract.dates.intervals import days_of, point, shift
from newsextract.events.parts import Draft, Sites
from newsextract.language import clause, syntax
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Signal

Side = Literal["before", "after", "same"]
Days = tuple[str | None, str | None]
Signals = dict[tuple[str, str], Signal]


class Order(NamedTuple):
    """How an event lies to the one that governs it.

    Attributes:
        side: Before or after it, or in the same days; None where the text says both, of two events in between, or neither.
        distance: TIMEX3 value of the length of time between them ("two days after"), or None.
        ref: Id of the date that tells the distance, where it has a record.
    """

    side: Side | None
    distance: str | None = None
    ref: str | None = None

    def reckon(self, days: Days) -> Days:
        """The days of an event from those of the one that it lies before or after; None where they are open.

        A length in days is counted; one in weeks, months or years leads to a week, month or year, as in "three weeks earlier";
        hours and minutes leave the day itself and its neighbour.
        """
        first, last = days
        if self.side == "same":
            return days
        if self.side is None:
            return None, None
        back = self.side == "before"
        beyond = (None, last) if back else (first, None)
        step = _AMOUNT.fullmatch(self.distance or "")
        if step is None or first is None or last is None:
            return beyond
        try:
            return _counted(step, date.fromisoformat(first), date.fromisoformat(last), -1 if back else 1) or beyond
        except OverflowError:
            return None, None

    def turned(self) -> Order:
        """The same, seen from the other event."""
        return self._replace(side=_TURNED[self.side] if self.side else None)


_TURNED: dict[Side, Side] = {"before": "after", "after": "before", "same": "same"}


def signals(lexicon: Lexicon) -> Signals:
    """The words that order events, by form and word."""
    return {(s.form, s.word): s for s in lexicon.entries("signals")}


def links(lexicon: Lexicon) -> frozenset[str]:
    """The prepositions and conjunctions that say of any two events that they lie apart: "after", "ahead" of."""
    return frozenset(
        s.word for s in lexicon.entries("signals") if s.form == "link" and s.relation != "same" and not s.governors
    )


class Orders:
    """Reads the order of events off the tree of one article.

    Args:
        sites: The records by token.
        words: The words that order events.
        events: The events by token.
        incident: Whether an event shares its days with what brings it about.
        trace: Collects which words did.
    """

    def __init__(
        self,
        sites: Sites,
        words: Signals,
        events: Mapping[int, Draft],
        incident: Callable[[Draft], bool],
        trace: Trace | None = None,
    ) -> None:
        self._sites, self._words, self._events, self._incident, self._trace = sites, words, events, incident, trace

    def along(self, path: Sequence[int]) -> Order | None:
        """The order of the first event of a path up the tree to the last one; None where no word tells."""
        found = [o for k, above in pairwise(path) if (o := self._step(k, above)) is not None]
        apart = [o for o in found if o.side != "same"]
        if len(apart) < 2:
            return apart[0] if apart else found[0] if found else None
        return Order(apart[0].side if len({o.side for o in apart}) == 1 else None)

    def _step(self, k: int, above: int) -> Order | None:
        """What the step from a token to its head says."""
        p = self._sites.parse
        if p.pos[k] in syntax.VERBAL and p.dep[k] in ("advcl", "pcomp"):
            for c in p.kids[k]:
                if c < k and p.dep[c] in ("mark", "advmod", "prep") and (order := self._link(c, above)) is not None:
                    return order
        entry = None
        if p.pos[above] in ("NOUN", "PROPN") and p.pos[k] in ("ADP", "SCONJ"):
            entry = self._words.get(("noun", p.lemma[above].lower()))
        elif p.pos[above] == "VERB" and p.dep[k] in ("dobj", "nsubjpass"):
            entry = self._words.get(("verb", p.lemma[above]))
            if entry is not None and entry.subject == "event" and not self._by_event(above):
                entry = None
        return self._tell(entry, above) if entry is not None else self._link(k, above)

    def was_before(self, i: int) -> bool:
        """Whether an adverb says of a verb in the past that it was before: "had previously attacked", "already asked"."""
        p = self._sites.parse
        for k in p.kids[i]:
            entry = self._words.get(("adverb", p.lower[k])) if p.dep[k] == "advmod" else None
            if entry is not None:
                self._tell(entry, k)
                return True
        return False

    def _by_event(self, verb: int) -> bool:
        return any(s in self._events for s in clause.subjects(self._sites.parse, verb)[0])

    def _link(self, k: int, above: int) -> Order | None:
        """What a preposition or conjunction below `above` says."""
        p = self._sites.parse
        marks = p.dep[k] in ("mark", "advmod")
        entry = self._words.get(("link", p.lower[k])) or (self._words.get(("mark", p.lower[k])) if marks else None)
        if entry is None or (p.pos[k] == "VERB" and p.dep[k] != "prep"):
            return None
        lemma = p.lemma[above].lower()
        if entry.governors and lemma not in entry.governors:
            return None
        lower = p.child(k, "pobj")
        held = lower is not None and p.lemma[lower].lower() in entry.nouns  # "voted at its meeting on Monday"
        if entry.incident and not held and ((event := self._events.get(above)) is None or not self._incident(event)):
            return None  # "killed in an attack", but "arrested in a killing"
        order = self._tell(entry, k, *self._distance(k))
        return Order("same") if lemma in entry.same and order.distance is None else order

    def _tell(self, entry: Signal, k: int, distance: str | None = None, ref: str | None = None) -> Order:
        if self._trace:
            self._trace.add("signals", entry.id, *self._sites.parse.span(k, k))
        return Order(None if entry.relation == "vague" else entry.relation, distance, ref)

    def _distance(self, k: int) -> tuple[str | None, str | None]:
        """The length of time that stands before a word ("two days after", "a day before"), and the id of its record."""
        p = self._sites.parse
        if k == 0 or p.sent_of[k - 1] != p.sent_of[k]:
            return None, None
        told = self._sites.distance(k - 1)
        if told is not None:
            return (told.value, told.id) if told.mod is None else (None, None)
        one = k > 1 and (p.lower[k - 2] in ("a", "an", "one") or (p.lower[k - 2] == "the" and p.lower[k - 1] == "day"))
        return _SINGLE.get(p.lower[k - 1]) if one else None, None


_SINGLE = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "decade": "P10Y",
    "hour": "PT1H",
    "minute": "PTXM",
    "moment": "PTXM",
}
_AMOUNT = re.compile(r"P(?P<time>T)?(?P<count>\d+|X)(?P<unit>[DWMYHS])")
_HOURS = 24


def _counted(step: re.Match[str], first: date, last: date, way: int) -> Days | None:
    unit, vague = step["unit"], step["count"] == "X"
    if step["time"]:
        near = timedelta(1 if vague or unit != "H" else -(-int(step["count"]) // _HOURS))
        early, late = (first - near, last) if way < 0 else (first, last + near)
        return early.isoformat(), late.isoformat()
    if vague or (unit != "D" and first != last):
        return None
    moved = [shift(day, unit, way * int(step["count"])) for day in (first, last)]
    if unit == "D":
        return moved[0].isoformat(), moved[1].isoformat()
    found = days_of(point(moved[0], unit))
    return (found[0].isoformat(), found[1].isoformat()) if found else None
