"""Places: found in the text and, where the gazetteer knows them, put on the map."""

from __future__ import annotations

from pydantic import Field

from newsextract.records.base import Confidence, Record
from newsextract.records.mention import Mention


class Candidate(Record):
    """Another place that the name could mean, with its share of the evidence."""

    name: str
    country: str | None = None
    admin1: str | None = None
    geonames_id: int | None = None
    score: float


class Place(Record):
    """A place of the article.

    Attributes:
        id: ``p1``, ``p2``, … in the order of first mention.
        name: The place's name; its English gazetteer name where it is resolved, else as written.
        kind: ``country``, ``region`` (first-order divisions too), ``district`` (second-order divisions), ``city``, ``water``,
            ``facility``, ``continent`` …; null when unknown.
        country: ISO 3166-1 alpha-3.
        admin1: Name of the first-order division (state, province).
        lat: Latitude in degrees (WGS 84).
        lon: Longitude in degrees (WGS 84).
        geonames_id: GeoNames identifier.
        mentions: Every mention, in text order. Demonyms and "Russian" in "Russian troops" have form ``modifier``.
        method: What decided the choice: ``country`` and ``region`` (a name of the lists), ``chain`` ("Athens, Georgia"),
            ``home``, ``vote`` (country and state of the other names), ``near``, ``prior`` (the likeliest beforehand),
            ``inside`` (a facility that no list knows, at the town in its name); null if unresolved.
        alternatives: The next best readings, best first.
        confidence: Probability that the place is right, or null.
    """

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    geonames_id: int | None = None
    mentions: tuple[Mention, ...]
    method: str | None = None
    alternatives: tuple[Candidate, ...] = ()
    confidence: Confidence = None
