"""What the notebook view and the terminal page share: safe text, and where its marks stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsextract.records.date import Date
from newsextract.records.event import Event
from newsextract.records.extraction import Extraction
from newsextract.records.quantity import Quantity

MarkKind = Literal["actor", "place", "date", "quantity", "event"]
KINDS: tuple[MarkKind, ...] = ("actor", "place", "date", "quantity", "event")

# Escape sequences can rewrite a terminal, direction marks can make a line read backwards, surrogates cannot be encoded.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def safe_text(text: str) -> str:
    """The text with control characters, direction marks and surrogates replaced, one character for one."""
    return _UNSAFE.sub("\ufffd", text.replace("\r\n", " \n"))


class Mark(NamedTuple):
    """Characters `start` to `end` of the text belong to a record."""

    start: int
    end: int
    kind: MarkKind
    id: str
    label: str


def marks(extraction: Extraction) -> list[Mark]:
    """The marks of an article, sorted so that an outer one comes before those inside it; none cross.

    Args:
        extraction: What `extract` returned.
    """
    out: list[Mark] = []
    open_ends: list[int] = []
    for mark in sorted(set(_all_marks(extraction)), key=lambda m: (m.start, -m.end, KINDS.index(m.kind), m.id)):
        while open_ends and open_ends[-1] <= mark.start:
            open_ends.pop()
        if not open_ends or mark.end <= open_ends[-1]:
            open_ends.append(mark.end)
            out.append(mark)
    return out


def _all_marks(x: Extraction) -> Iterator[Mark]:
    for actor in x.actors:
        label = " · ".join(filter(None, (actor.name, actor.kind, actor.code)))
        yield from (Mark(m.start, m.end, "actor", actor.id, label) for m in actor.mentions)
    for place in x.places:
        label = " · ".join(filter(None, (place.name, place.kind, place.country)))
        yield from (Mark(m.start, m.end, "place", place.id, label) for m in place.mentions)
    for date in x.dates:
        yield Mark(date.start, date.end, "date", date.id, date.value or date.type)
    for quantity in x.quantities:
        yield Mark(quantity.start, quantity.end, "quantity", quantity.id, figure(quantity))
    for event in x.events:
        yield Mark(event.trigger.start, event.trigger.end, "event", event.id, event.type or event.predicate)


_BOUNDS = {
    "approx": "about ",
    "at_least": "at least ",
    "at_most": "at most ",
    "more_than": "over ",
    "less_than": "under ",
}


def figure(quantity: Quantity) -> str:
    """A quantity in a few words: ``about 12,000 troops``, ``1.5–2 million USD``, ``5% (up)``."""
    ends = [_number(v) for v in (quantity.low, quantity.high) if v is not None]
    number = _number(quantity.value) if quantity.value is not None else "–".join(ends) or quantity.text
    unit = "%" if quantity.kind == "percent" else f" {quantity.currency or quantity.unit or ''}".rstrip()
    noun = f" {quantity.noun}" if quantity.noun else ""
    per = f" per {quantity.per}" if quantity.per else ""
    change = f" ({quantity.change})" if quantity.change else ""
    return f"{_BOUNDS.get(quantity.modifier or '', '')}{number}{unit}{noun}{per}{change}"


def _number(value: float) -> str:
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:,.6g}{name}"
    return f"{value:,.10g}"


EVENT_COLUMNS = ("what", "who", "whom", "where", "when", "how much", "status", "said by")


def event_row(x: Extraction, event: Event) -> dict[str, str]:
    """One event as the cells of `EVENT_COLUMNS`, in words; an empty cell is what the text does not say."""
    names = {a.id: a.name for a in x.actors} | {p.id: p.name for p in x.places}
    dates: dict[str, Date] = {d.id: d for d in x.dates}
    quantities = {q.id: q for q in x.quantities}
    sources = {s.id: names.get(s.source or "", "") for s in x.statements}

    def role(*roles: str) -> str:
        found = (names.get(a.ref or "") or a.text for a in event.arguments if a.role in roles)
        return "; ".join(dict.fromkeys(found))

    date = dates.get(event.date or "")
    cells = (
        " ".join(filter(None, (event.type, f"({event.predicate})"))),
        role("actor"),
        role("recipient", "theme"),
        names.get(event.place or "") or role("place", "destination", "origin"),
        (date.value or date.text) if date else "",
        "; ".join(figure(quantities[q]) for q in event.quantities if q in quantities),
        event.status,
        " ← ".join(dict.fromkeys(filter(None, (sources.get(s, "") for s in event.said_by)))),
    )
    return dict(zip(EVENT_COLUMNS, cells, strict=True))
