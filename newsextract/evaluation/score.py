"""Compares extractions with a user's gold: precision, recall and F1 a kind of record, and the share of right fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from newsextract.evaluation.gold import GoldDocument, GoldEvent, GoldSpan
from newsextract.records import Event, Extraction

Figures = dict[str, dict[str, float | int]]
_ROLES = ("actor", "recipient", "theme")
_WORD = re.compile(r"\w+")
_SMALL = frozenset("the a an of in on at to for by and or s its his her their".split())


def evaluate(gold: Sequence[GoldDocument], extractions: Sequence[Extraction]) -> Figures:
    """Score extractions.

    Args:
        gold: The gold, an article each.
        extractions: What the library makes of the same articles, in the same order.

    Returns:
        By kind of record: `gold`, `found`, `right`, `precision`, `recall`, `f1`; and by kind and field ("events.type",
        "dates.value"): `compared` and `right` among the records found, and `share`. Participants of events are right where
        they share a word with the gold's.
    """
    counts: dict[str, Counter[str]] = {}
    for document, extraction in zip(gold, extractions, strict=True):
        if document.gold.events is not None:
            _events(counts, document.gold.events, extraction)
        for kind in ("dates", "places", "quantities", "actors", "statements"):
            spans = getattr(document.gold, kind)
            if spans is not None:
                _spans(counts, kind, spans, extraction)
    return {name: _figures(c) for name, c in counts.items()}


def _figures(c: Counter[str]) -> dict[str, float | int]:
    if "compared" in c:
        return {"compared": c["compared"], "right": c["right"], "share": _ratio(c["right"], c["compared"])}
    p, r = _ratio(c["right"], c["found"]), _ratio(c["right"], c["gold"])
    f = round(2 * p * r / (p + r), 4) if p + r else 0.0
    return {"gold": c["gold"], "found": c["found"], "right": c["right"], "precision": p, "recall": r, "f1": f}


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _count(counts: dict[str, Counter[str]], name: str, **more: int) -> None:
    counts.setdefault(name, Counter()).update(more)


def _compare(counts: dict[str, Counter[str]], name: str, right: bool) -> None:
    _count(counts, name, compared=1, right=int(right))


def words(text: str | None) -> set[str]:
    """The content words of a text, in lower case."""
    return {w for w in _WORD.findall((text or "").lower()) if w not in _SMALL}


def _same(wanted: Iterable[str], found: Iterable[str]) -> bool:
    have = [words(t) for t in found]
    return all(any(words(w) & h for h in have) for w in wanted)


def _spans(counts: dict[str, Counter[str]], kind: str, gold: Sequence[GoldSpan], x: Extraction) -> None:
    left = [(record, _texts(record)) for record in getattr(x, kind)]
    _count(counts, kind, gold=len(gold), found=len(left), right=0)
    for item in gold:
        hit = next((pair for pair in left if item.text.casefold() in pair[1]), None)
        if hit is None:
            continue
        left.remove(hit)
        _count(counts, kind, right=1)
        for field, wanted in item.fields.items():
            have = getattr(hit[0], field, None)
            have = list(have) if isinstance(have, tuple) else have
            _compare(counts, f"{kind}.{field}", have == wanted)


def _texts(record: Any) -> set[str]:
    """How a record is written: its text, its mentions, or the cue of a statement."""
    texts = [getattr(record, "text", None), getattr(record, "cue", None), getattr(record, "name", None)]
    texts += [m.text for m in getattr(record, "mentions", ())]
    return {t.casefold() for t in texts if t}


def _events(counts: dict[str, Counter[str]], gold: Sequence[GoldEvent], x: Extraction) -> None:
    names = {a.id: a.name for a in x.actors} | {p.id: p.name for p in x.places}
    left = list(x.events)
    triggers = all(g.trigger for g in gold)
    # An event without a type is no answer where the gold asks for types only.
    _count(
        counts,
        "events",
        gold=len(gold),
        found=len(left) if triggers else sum(e.type is not None for e in left),
        right=0,
    )
    for g in gold:
        event = _partner(g, left, names)
        if event is None:
            continue
        left.remove(event)
        _count(counts, "events", right=1)
        if "type" in g.model_fields_set:
            _compare(counts, "events.type", event.type == g.type)
        for role in _ROLES:
            wanted = getattr(g, role)
            if wanted:
                _compare(counts, f"events.{role}", _same(wanted, _role(event, role, names)))
        if g.place:
            place = [*_role(event, "place", names), names.get(event.place or "", "")]
            _compare(counts, "events.place", _same([g.place], place))
        for field in ("earliest", "latest", "status"):
            if field in g.model_fields_set:
                _compare(counts, f"events.{field}", getattr(event, field) == getattr(g, field))


def _role(event: Event, role: str, names: dict[str, str]) -> list[str]:
    found = [a for a in event.arguments if a.role == role]
    return [a.text for a in found] + [names[a.ref] for a in found if a.ref in names]


def _partner(g: GoldEvent, events: Sequence[Event], names: dict[str, str]) -> Event | None:
    """The event of the same trigger, else the one that agrees on most participants and then on the type."""
    if g.trigger:
        found = [e for e in events if words(g.trigger) & (words(e.trigger.text) | {e.predicate})]
    else:
        found = [e for e in events if any(getattr(g, r) and _same(getattr(g, r), _role(e, r, names)) for r in _ROLES)]

    def agreement(event: Event) -> tuple[int, bool]:
        roles = sum(bool(getattr(g, r)) and _same(getattr(g, r), _role(event, r, names)) for r in _ROLES)
        return roles, event.type == g.type

    return max(found, key=agreement, default=None)
