"""Units: how large they are, and what quantulum3 is shown of them."""

from __future__ import annotations

import pytest

from newsextract.lexicon import load_lexicon
from newsextract.quantities import measures
from newsextract.quantities.measures import LONGEST, read_unit
from newsextract.quantities.units import Units

UNITS = Units(load_lexicon())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" km", "kilometre"),
        ("km/h", "kilometre per hour"),
        (" square feet", "square foot"),
        (" sq m", "square metre"),
        (" m²", "square metre"),
        ("cm3", "cubic centimetre"),
        (" kg/m3", "kilogram per cubic metre"),
        ("-mile", "mile"),
        (" - inch", "inch"),
        (" MW", "megawatt"),
        (" mW", "milliwatt"),
        ("GB", "gigabyte"),
        (" L/100km", "litre per 100 kilometres"),
        (" lb-ft", "pound foot"),
        ("°C", "degree celsius"),
        (" degrees F", "degree fahrenheit"),
    ],
)
def test_spellings(text: str, name: str) -> None:
    """A unit behind a number that ends where the text begins."""
    found = UNITS.match(f"7{text} wide", 1, 100)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", [" A players", " m-strong", "things", " Feet-first", " Vs", " mw"])
def test_no_units(text: str) -> None:
    """Letters that begin a word, and abbreviations in another case."""
    found = UNITS.match(f"7{text} here", 1, 100)
    assert found is None or found.name == "foot"


@pytest.mark.parametrize(
    ("name", "factor", "offset", "unit"),
    [
        ("kilometre", 1000, 0, "m"),
        ("square mile", 2589988.110336, 0, "m2"),
        ("cubic foot", 0.028316846592, 0, "m3"),
        ("kilometre per hour", 1 / 3.6, 0, "m/s"),
        ("barrel per day", 0.158987294928 / 86400, 0, "m3/s"),
        ("milligram per cubic metre", 1e-6, 0, "kg/m3"),
        ("litre per minute", 0.001 / 60, 0, "m3/s"),
        ("ampere per square centimetre", 1e4, 0, "A/m2"),
        ("degree celsius", 1, 273.15, "K"),
        ("degree fahrenheit", 5 / 9, 459.67 * 5 / 9, "K"),
    ],
)
def test_size(name: str, factor: float, offset: float, unit: str) -> None:
    """Derived units are put together from those they are made of."""
    size = UNITS.size(name)
    assert size is not None
    assert (size.factor, size.offset, size.unit) == (pytest.approx(factor, rel=1e-9), pytest.approx(offset), unit)


@pytest.mark.parametrize("name", ["point", "point per game", "megaton", "USD per share", "smoot"])
def test_unknown_size_is_none(name: str) -> None:
    """No size is made up: quantulum3 would read "game" as gauss ampere metre."""
    assert UNITS.size(name) is None


def test_factors_agree_with_those_of_their_parts() -> None:
    """The lexicon's size of a derived unit is the product that quantulum3's reading of its name gives."""
    checked = 0
    for unit in UNITS.by_id.values():
        # A pound of force is no pound of mass, and a turn is no unit of ours.
        other = unit.id.startswith(("pound per", "kilopound", "revolution"))
        if unit.si is None or other or not (" per " in unit.id or unit.id.endswith(" hour")):
            continue
        bare = Units(load_lexicon())
        bare.by_id[unit.id] = unit.model_copy(update={"si": None})
        if (size := bare.size(unit.id)) is not None:
            checked += 1
            assert size.factor == pytest.approx(unit.si, rel=1e-6), unit.id
    assert checked >= 6


def test_quantulum_sees_short_candidates_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """One number, one unit; never the text."""
    seen: list[str] = []

    class Spy:
        def parse(self, text: str) -> list[object]:
            seen.append(text)
            return []

    monkeypatch.setattr(measures, "_parser", Spy)
    read_unit.cache_clear()
    try:
        assert read_unit("x" * LONGEST) is None
        assert read_unit("square mile") is None
    finally:
        read_unit.cache_clear()
    assert seen == ["7 square mile"]
