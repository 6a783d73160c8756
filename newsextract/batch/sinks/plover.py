"""Events as PLOVER records (codebook of December 2023), in the field names of the coder that made POLECAT (NGEC).

What PLOVER has no field for is added under names of our own: `status`, `reported_by`, `quantities`. Its four auxiliary modes
(historical, future, hypothetical, negation) come from the event's axes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsextract.records import Actor, Event, Extraction, Place

_ROLES = {"actor": "ACTOR", "recipient": "RECIP", "place": "LOC", "date": "DATE"}


def plover_records(x: Extraction) -> Iterator[dict[str, Any]]:
    """One record an event that has a type.

    Args:
        x: The extraction of one article.
    """
    actors = {a.id: a for a in x.actors}
    places = {p.id: p for p in x.places}
    statements = {s.id: s for s in x.statements}
    quantities = {q.id: q for q in x.quantities}
    dates = {d.id: d for d in x.dates}
    for event in x.events:
        if event.type is None:
            continue
        date = dates.get(event.date or "")
        sources = [statements[i].source for i in event.said_by if i in statements]
        yield {
            "id": f"{x.document.id}#{event.id}",
            "story_id": x.document.id,
            "event_type": event.type,
            "event_mode": [event.mode] if event.mode else [],
            "contexts": [event.context] if event.context else [],
            "auxiliary_modes": auxiliary_modes(event),
            "cameo": event.cameo,
            "headline": x.document.title,
            "publisher": x.document.source,
            "pub_date": x.document.published,
            "date_raw": date.text if date else None,
            "date_resolved": [event.earliest, event.latest],
            "attributes": _attributes(event, actors),
            "event_geolocation": _location(places.get(event.place or "")),
            "event_span": list(event.sentence),
            "status": event.status,
            "reported_by": [actors[s].name for s in sources if s in actors],
            "quantities": [
                {k: getattr(q, k) for k in ("kind", "value", "low", "high", "modifier", "unit", "currency", "noun")}
                for i in event.quantities
                if (q := quantities.get(i))
            ],
        }


def auxiliary_modes(event: Event) -> list[str]:
    """PLOVER's auxiliary modes of an event."""
    modes = []
    if event.time == "future":
        modes.append("future")
    if event.certainty != "certain" or event.status in ("possible", "conditional"):
        modes.append("hypothetical")
    if event.polarity == "negative":
        modes.append("negation")
    return modes


def _attributes(event: Event, actors: dict[str, Actor]) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = {name: [] for name in _ROLES.values()}
    for argument in event.arguments:
        name = _ROLES.get(argument.role)
        if name is None:
            continue
        who = actors.get(argument.ref or "")
        entry: dict[str, Any] = {"text": argument.text, "start_char": argument.start, "end_char": argument.end}
        if name in ("ACTOR", "RECIP"):
            sectors = who.sectors if who else ()
            entry |= {
                "name": who.name if who else None,
                "country": who.country if who else None,
                "code_1": sectors[0] if sectors else None,
                "code_2": sectors[1] if len(sectors) > 1 else None,
            }
        out[name].append(entry)
    return out


def _location(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"reason": "the text gives the event no place", "geo": None}
    return {
        "reason": None if place.lat is not None else "the place is not in the gazetteer",
        "geo": {
            "search_name": place.name,
            "geonameid": place.geonames_id,
            "lat": place.lat,
            "lon": place.lon,
            "admin1": place.admin1,
            "country_code3": place.country,
        },
    }
