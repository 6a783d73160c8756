"""When and where an event was: from its own clause, else from the nearest clause that governs it, and which of them told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from newsextract.events.factuality import Factuality
from newsextract.events.parts import Draft, Sites
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
    """

    def __init__(
        self, sites: Sites, drafts: list[Draft], cues: Collection[int], types: Mapping[str, EventType]
    ) -> None:
        self._sites = sites
        self._types = types
        self._cues = cues
        self._at: dict[int, Draft] = {}
        for draft in drafts:
            self._at[draft.i] = draft
            if draft.support is not None:
                self._at.setdefault(draft.support, draft)

    def when(self, article: Article, draft: Draft, fact: Factuality) -> When:
        """The days of an event; without a date of its own they are the day of publication, or what lies before or after it."""
        own = self._date(draft)
        told: DateFrom | None = "clause" if own else None
        if own is None:
            own = self._above(draft, self._date)
            told = "sentence" if own else None
        if own is not None:
            told_by = self._sites.by_date[own]
            missing: DateMissing | None = None if told_by.earliest or told_by.latest else "unresolved"
            # "From Monday to Friday": the range lasts until its other end.
            other = self._sites.by_date.get(told_by.range or "")
            lasts = other is not None and other.start > told_by.start and other.latest and told_by.earliest
            latest = other.latest if other and lasts else told_by.latest
            days = _open_end(told_by.relation, told_by.earliest, latest) if not lasts else (told_by.earliest, latest)
            return When(own, *_bounded(article, fact, *days), told, missing)
        if article.published is None:
            return When(None, None, None, None, "none_told")
        if fact.status not in ("actual", "planned") or fact.time == "unspecified":
            return When(None, None, None, None, "not_actual")
        day = article.published.date().isoformat()
        if fact.time == "future" or fact.status == "planned":
            return When(None, day, None, "published", None)
        return When(None, day, day, "published", None)

    def where(self, draft: Draft) -> Where:
        """The place of an event."""
        own = self._place(draft)
        if own is not None:
            return Where(own, "clause", None)
        above = self._above(draft, self._place)
        if above is not None:
            return Where(above, "sentence", None)
        named = any(x.role in ("place", "destination") for x in draft.parts)
        return Where(None, None, "unresolved" if named else "none_told")

    def _date(self, draft: Draft) -> str | None:
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

    def _above(self, draft: Draft, look: Callable[[Draft], str | None]) -> str | None:
        """What the nearest event that governs this one has, not past a cue."""
        p, k = self._sites.parse, draft.support if draft.support is not None else draft.i
        crossed = False
        for _ in range(_STEPS):
            if p.head[k] == k:
                return None
            crossed |= p.dep[k] == "conj" and p.child(k, "nsubj", "nsubjpass") is not None
            k = p.head[k]
            if k in self._cues:
                return None
            governor = self._at.get(k)
            if governor is not None and governor is not draft and (found := look(governor)):
                # "On Monday he left and she stayed" is of one day, "he will leave on Monday, but she refused" is not.
                if crossed and not any(x.ref == found and x.head < governor.i for x in governor.parts):
                    return None
                return found
        return None
