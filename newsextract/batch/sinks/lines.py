"""JSON Lines, PLOVER-style JSON lines and GeoJSON: text that grows line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsextract.batch.sinks.base import Load
from newsextract.batch.sinks.plover import plover_records
from newsextract.records import Event, Extraction, Place


class JsonlSink:
    """One extraction a line."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, body: bytes, load: Load) -> None:  # noqa: ARG002
        """Add one line."""
        self._file.write(body + b"\n")

    def close(self) -> None:
        """Finish."""
        self._file.close()


class PloverSink:
    """One event a line, in the field names of PLOVER and its coders."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def write(self, body: bytes, load: Load) -> None:  # noqa: ARG002
        """Add the events of one article."""
        for record in plover_records(load()):
            self._file.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")

    def close(self) -> None:
        """Finish."""
        self._file.close()


class GeojsonSink:
    """A FeatureCollection (RFC 7946): one point an event that has a place with coordinates."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._file.write('{"type": "FeatureCollection", "features": [')
        self._first = True

    def write(self, body: bytes, load: Load) -> None:  # noqa: ARG002
        """Add the events of one article."""
        for feature in _features(load()):
            self._file.write("\n" if self._first else ",\n")
            self._file.write(json.dumps(feature, ensure_ascii=False, allow_nan=False))
            self._first = False

    def close(self) -> None:
        """Finish."""
        self._file.write("\n]}\n")
        self._file.close()


def _features(x: Extraction) -> Iterator[dict[str, Any]]:
    places = {p.id: p for p in x.places}
    names = {a.id: a.name for a in x.actors}
    for event in x.events:
        place = places.get(event.place or "")
        if place is not None and place.lat is not None and place.lon is not None:
            yield {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
                "properties": _properties(x, event, place, names),
            }


def _properties(x: Extraction, event: Event, place: Place, names: dict[str, str]) -> dict[str, Any]:
    def who(role: str) -> list[str]:
        return [names.get(a.ref or "", a.text) for a in event.arguments if a.role == role]

    return {
        "document": x.document.id,
        "event": event.id,
        "type": event.type,
        "mode": event.mode,
        "predicate": event.predicate,
        "status": event.status,
        "earliest": event.earliest,
        "latest": event.latest,
        "actor": who("actor"),
        "recipient": who("recipient"),
        "place": place.name,
        "country": place.country,
        "geonames_id": place.geonames_id,
        "title": x.document.title,
        "published": x.document.published,
    }
