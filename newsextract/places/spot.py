"""A place name where it stands, and what it can mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newsextract.lexicon.schemas import Country, Region

Known = Country | Region
Form = Literal["name", "modifier", "nominal"]
# "Donetsk region", "Cooke County", "the city of Donetsk": the words around say what is meant.
Cue = Literal["state", "county", "region", "city"]

COUNTRY, REGION = 0, 9


class Option(NamedTuple):
    """One place that a name can mean.

    Attributes:
        id: GeoNames id.
        name: Its English name.
        kind: As in the record: ``country``, ``region``, ``district``, ``city``, ``sea`` …
        level: `COUNTRY`, `REGION` (from the list of regions) or a level of the gazetteer.
        country: ISO 3166-1 alpha-3.
        admin1: GeoNames id of the first-order division that it is or lies in.
        parent: GeoNames id of the smallest division that it lies in.
        lat: Latitude.
        lon: Longitude.
        prior: How likely it is before the article is read; a difference of 1 is about a factor of 10 in inhabitants.
        entry: The entry of the lexicon that it comes from.
    """

    id: int | None
    name: str
    kind: str
    level: int
    country: str | None
    admin1: int | None
    parent: int | None
    lat: float | None
    lon: float | None
    prior: float
    entry: Known | None = None


@dataclass(slots=True, eq=False)
class Spot:
    """A name in the text.

    Attributes:
        start: First character.
        end: Behind the last character.
        first: First token; -1 outside the parse (a dateline).
        last: Last token.
        key: What it is looked up under.
        form: Form of the mention.
        options: What it can mean; empty where no list knows it.
        cue: What the words around say it is.
        within: The name behind it that tells where it lies ("Athens, Georgia").
        holds: The name before it that it holds.
        kind: What its words say it is where no list knows it: ``facility``, ``water``, ``region``.
        inside: For a facility that no list knows, the place in its name ("Goma airport").
        weight: How much it says about where the story is.
    """

    start: int
    end: int
    first: int
    last: int
    key: str
    form: Form = "name"
    options: tuple[Option, ...] = ()
    cue: Cue | None = None
    within: Spot | None = None
    holds: Spot | None = None
    kind: str | None = None
    inside: Spot | None = None
    weight: float = 1.0
