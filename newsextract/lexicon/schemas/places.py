"""Lexicon entries about places: countries, regions, and the words in their names and around them."""

from __future__ import annotations

from pydantic import Field

from newsextract.lexicon.entry import Entry, WordList


class Country(Entry):
    """A country or territory. The id is its ISO 3166-1 alpha-3 code.

    Attributes:
        name: English short name, as news writes it.
        aliases: Other names and abbreviations ("U.S.", "Britain"), case-sensitive.
        adjectives: Demonyms and adjectives ("Russian", "Frenchman").
        metonyms: Seats and buildings that stand for its government ("Moscow", "the Kremlin").
        iso2: Its ISO 3166-1 alpha-2 code.
        geonames_id: GeoNames id of the country.
        lat: Latitude as GeoNames has it.
        lon: Longitude.
        form: The noun by which news calls it and few others ("kingdom", "sultanate").
    """

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    iso2: str | None = None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    form: str | None = None


class Region(Entry):
    """A place the gazetteer does not have: region, water, conflict area, building that stands for a government.

    Attributes:
        name: English name.
        aliases: Other names.
        adjectives: Adjectives and people of it ("Siberian").
        lat: Latitude.
        lon: Longitude.
        kind: continent, region, bloc, sea, river, island …
        countries: ISO 3166-1 alpha-3.
        geonames_id: GeoNames id, where the gazetteer has the place as a division too.
    """

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    kind: str
    countries: tuple[str, ...] = ()
    geonames_id: int | None = None


class PlaceName(WordList):
    """Words in names that tell what has them: a town, a street, a firm. They are written as in the names ("Courthouse")."""


class PlaceWord(WordList):
    """Words around a name that tell whether it is that of a place, and of which kind; in small letters, verbs as lemmas."""
