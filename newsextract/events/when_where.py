"""When and where an event was: from its own clause, else from the nearest clause that governs it, and which of them told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from newsextract.events import order
from newsextract.events.factuality import Factuality
from newsextract.events.parts import Draft, Sites
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import EventType
from newsextract.reading.article import Article
from newsextract.records.base import PlaceFrom
from newsextract.records.date import Relation
from newsextract.records.event import DateFrom, DateMissing, PlaceMissing

# Farther up the tree a date or place says nothing of the event any more.
_STEPS = 8
_WHERE = ("place", "destination", "recipient", "theme", "origin")


class When(NamedTuple):
    """The days of an event, which date told them, and where that stood; or why there are none."""

    date: str | None
    earliest: str | None
    latest: str | None
    told: DateFrom | None
    missing: DateMissing | None


class Where(NamedTuple):
    """The place of an event and where it stood; or why there is none."""

    place: str | None
    told: PlaceFrom | None
    missing: PlaceMissing | None


def _open_end(relation: Relation | None, first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """The days that a preposition leaves open: from April on, by Friday at the latest, on the day before it."""
    if relation == "since":
        return first, None
    if relation == "after":
        return _beside(last, 1), None
    if relation in ("until", "by"):
        return None, last
    return (None, _beside(first, -1)) if relation == "before" else (first, last)


def _beside(day: str | None, step: int) -> str | None:
    """The next day or the one before; None at the ends of the calendar."""
    if day is None:
        return None
    try:
        return (date.fromisoformat(day) + timedelta(step)).isoformat()
    except OverflowError:
        return None


def _bounded(article: Article, fact: Factuality, first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """The days that are left: what has happened did so by the day of publication, what is to come does not come before it."""
    if article.published is None or (first is None and last is None):
        return first, last
    day = article.published.date().isoformat()
    if (first is not None and day < first) or (last is not None and day > last):
        return first, last
    if fact.time in ("past", "present") and fact.status == "actual":
        return first, day
    return (day, last) if fact.time == "future" else (first, last)


class Surroundings:
    """Looks up dates and places around the events of one article.

    Args:
        sites: The records by token.
        drafts: All events of the article.
        cues: Tokens of cues: what stands with them is when and where something was said, not when and where it happened.
        types: The event types by code.
        words: The words that order events.
        trace: Collects which of them did.
    """

    def __init__(
        self,
        sites: Sites,
        drafts: list[Draft],
        cues: Collection[int],
        types: Mapping[str, EventType],
        words: order.Signals,
        trace: Trace | None = None,
    ) -> None:
        self._sites = sites
        self._types = types
        self._cues = cues
        self._at: dict[int, Draft] = {}
        for draft in drafts:
            self._at[draft.i] = draft
            if draft.support is not None:
                self._at.setdefault(draft.support, draft)
        self._orders = order.Orders(sites, words, frozenset(self._at), trace)

    def when(self, article: Article, draft: Draft, fact: Factuality) -> When:
        """The days of an event.

        Those of a date of its own; else of the date of the event that governs it, or what lies before or after that ("a day after
        the vote"); else of an event that it is said to follow or precede; else the day of publication, or what lies around it.
        """
        own = self._date(draft)
        if own is not None:
            return self._told(article, fact, own, self._days(own), "clause")
        if (named := self._told_by(draft)) is not None:
            return self._told(article, fact, named, self._whole(named), "clause")
        above, path = self._above(draft, self._date)
        lies = self._orders.along(path)
        if above is not None:
            days = self._days(above) if lies is None else order.place(lies, self._days(above))
            return self._told(article, fact, above, days, "sentence")
        beside = self._beside(draft)
        if beside is not None:
            return self._told(article, fact, beside[0], beside[1], "clause")
        if article.published is None:
            return When(None, None, None, None, "none_told")
        if fact.status not in ("actual", "planned") or fact.time == "unspecified":
            return When(None, None, None, None, "not_actual")
        day = article.published.date().isoformat()
        if fact.time == "future" or fact.status == "planned":
            return When(None, day, None, "published", None)
        if lies is not None and lies.side != "same":
            # All that is known of what came before is that it is over; what came after may be to come.
            over = lies.side == "before" or (draft.kind == "verb" and fact.time == "past")
            return When(None, None, day, "published", None) if over else _NONE_TOLD
        return When(None, day, day, "published", None)

    def _told(self, article: Article, fact: Factuality, ref: str, days: order.Days, told: DateFrom) -> When:
        first, last = _bounded(article, fact, *days)
        return When(ref, first, last, told, None if first or last else "unresolved")

    def _told_by(self, draft: Draft) -> str | None:
        """The date whose own clause an event stands in: "since May, when rebels seized the town"."""
        p, i = self._sites.parse, draft.support if draft.support is not None else draft.i
        if p.dep[i] not in ("relcl", "acl", "advcl") or not any(p.lower[k] == "when" for k in p.kids[i] if k < i):
            return None
        return self._sites.date(p.head[i]) if p.head[i] < i else None

    def _whole(self, ref: str) -> order.Days:
        told = self._sites.by_date[ref]
        return told.earliest, told.latest

    def _days(self, ref: str) -> order.Days:
        """First and last day of what happens at a date, as its preposition leaves them."""
        told_by = self._sites.by_date[ref]
        # "From Monday to Friday": the range lasts until its other end.
        other = self._sites.by_date.get(told_by.range or "")
        if other is not None and other.start > told_by.start and other.latest and told_by.earliest:
            return told_by.earliest, other.latest
        return _open_end(told_by.relation, told_by.earliest, told_by.latest)

    def _beside(self, draft: Draft) -> tuple[str, order.Days] | None:
        """The date of an event below this one, and the days of this one.

        "Died a day after the vote on May 3", "died when rebels shelled the port on Monday", "the attack on Monday killed ten".
        """
        for lower, lies in self._below(draft):
            ref = self._date(lower)
            if ref is not None:
                return ref, order.place(lies.turned(), self._days(ref))
        if draft.kind == "verb" and draft.type in _INCIDENTS:
            causes = (self._at.get(x.head) for x in draft.of("actor"))
            told = (self._date(c) for c in causes if c is not None and c is not draft)
            return next(((ref, self._days(ref)) for ref in told if ref is not None), None)
        return None

    def _below(self, draft: Draft) -> Iterator[tuple[Draft, order.Order]]:
        """The events in the clauses and prepositions below this one, and how each lies to it."""
        p, top = self._sites.parse, draft.support if draft.support is not None else draft.i
        # "Two were killed and ten injured when …": the last of them has the clause.
        tops = [
            top,
            *(c for c in p.children(top, "conj") if p.tag[c] == "VBN" and p.child(c, "aux", "auxpass") is None),
        ]
        for t in tops:
            for k in p.children(t, "prep", "advcl"):
                for path in ([k, t], *([o, k, t] for o in p.children(k, "pobj", "pcomp"))):
                    lower = self._at.get(path[0])
                    if lower is None or lower is draft or (lies := self._orders.along(path)) is None:
                        continue
                    # "Killed in an attack" is of one day, "arrested in a killing" is not.
                    if p.lower[k] != "in" or draft.type in _INCIDENTS:
                        yield lower, lies

    def where(self, draft: Draft) -> Where:
        """The place of an event."""
        own = self._place(draft)
        if own is not None:
            return Where(own, "clause", None)
        above, _ = self._above(draft, self._place)
        if above is not None:
            return Where(above, "sentence", None)
        if draft.type in _INCIDENTS:
            for lower, lies in self._below(draft):  # "Two people died when rebels shelled a market in Goma."
                if lies.side == "same" and (found := self._place(lower)) is not None:
                    return Where(found, "sentence", None)
        named = any(x.role in ("place", "destination") for x in draft.parts)
        return Where(None, None, "unresolved" if named else "none_told")

    def _date(self, draft: Draft) -> str | None:
        """The date of its own."""
        found = [x.ref for x in draft.of("date") if x.ref]
        dates = [self._sites.by_date[ref] for ref in found]
        known = [d for d in dates if d.type in ("DATE", "TIME") and (d.earliest or d.latest)]
        return (known or dates)[0].id if dates else None

    def _place(self, draft: Draft) -> str | None:
        sites = self._sites
        local = self._local(draft)
        land = draft.type is not None and draft.type in self._types and self._types[draft.type].land
        for role in _WHERE:
            for x in draft.parts:
                if x.role != role or (role == "origin" and draft.type not in ("RETREAT", "SANCTION")):
                    continue
                acted_upon = role in ("recipient", "theme")
                if acted_upon and local is False:
                    continue
                place = sites.place(x.head) or (sites.inside(x.head) if role == "place" else None)
                if place is None or (acted_upon and sites.by_place[place].kind == "country" and not land):
                    continue
                return place
        if not local:
            return None
        return next((at for x in draft.of("recipient", "theme", "actor") if (at := sites.around(x.head))), None)

    def _local(self, draft: Draft) -> bool | None:
        """Whether what happens does so where those are who take part; a threatened attack is where the attack would be."""
        code = draft.entry.type if draft.entry is not None else draft.type
        kind = self._types.get(code or "")
        return kind.local if kind is not None else None

    def _above(self, draft: Draft, look: Callable[[Draft], str | None]) -> tuple[str | None, list[int]]:
        """What the nearest event that governs this one has, not past a cue; and the way up to it."""
        p, k = self._sites.parse, draft.support if draft.support is not None else draft.i
        crossed = False
        path = [k]
        for _ in range(_STEPS):
            if p.head[k] == k:
                break
            crossed |= p.dep[k] == "conj" and p.child(k, "nsubj", "nsubjpass") is not None
            k = p.head[k]
            path.append(k)
            if k in self._cues:
                break
            governor = self._at.get(k)
            if governor is not None and governor is not draft and (found := look(governor)):
                # "On Monday he left and she stayed" is of one day, "he will leave on Monday, but she refused" is not.
                if crossed and not any(x.ref == found and x.head < governor.i for x in governor.parts):
                    break
                return found, path
        return None, path


# What an attack or a disaster does, it does in its own days.
_INCIDENTS = frozenset({"ASSAULT", "DISASTER", "ACCIDENT", "DEATH"})
_NONE_TOLD = When(None, None, None, None, "none_told")
