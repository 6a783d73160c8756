"""Actors: persons, organisations, countries and groups, with every mention of them."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Confidence, Record
from newsextract.records.mention import Mention

ActorKind = Literal["person", "organization", "country", "group"]


class Actor(Record):
    """Somebody who acts or is acted upon.

    Attributes:
        id: ``a1``, ``a2``, … in the order of first mention.
        name: The fullest proper form in the article; for a group its noun phrase.
        kind: What it is.
        titles: Titles and functions the article gives ("U.S. Defense Secretary").
        country: ISO 3166-1 alpha-3.
        sectors: CAMEO role codes (GOV MIL SPY LEG JUD COP REB OPP BUS MED EDU NGO IGO CVL …).
        code: Country and sectors in one string, as event coders write it (``KORLEG``).
        mentions: Every mention, in text order.
        confidence: Probability that the record is right, or null.
    """

    id: str
    name: str
    kind: ActorKind
    titles: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    code: str | None = None
    mentions: tuple[Mention, ...]
    confidence: Confidence = None
