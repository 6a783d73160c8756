"""What a sentence cannot show: SI values, links, holders, context, packs, odd text."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract import Extractor
from newsextract.records import Quantity


def _only(extractor: Extractor, text: str, home: str | None = None) -> Quantity:
    (got,) = extractor.extract(text, published="2024-10-23", home=home).quantities
    return got


def test_si_values_stand_beside_the_written_ones(extractor: Extractor) -> None:
    """Value and unit stay as written; temperatures are shifted, not only scaled."""
    length = _only(extractor, "The bridge is 3 miles long.")
    assert (length.value, length.unit, length.si_value, length.si_unit) == (3, "mile", pytest.approx(4828.032), "m")
    heat = _only(extractor, "It was 50 degrees Fahrenheit at noon.")
    assert (heat.si_value, heat.si_unit) == (pytest.approx(283.15), "K")


def test_ends_of_a_change_are_linked(extractor: Extractor) -> None:
    """The end points at the start and at the amount."""
    amount, end, start = extractor.extract("Sales rose 10 percent to $5m from $4m.").quantities
    assert (amount.change, end.change, start.change) == ("up", "to", None)
    assert (end.change_by, end.change_from, end.direction) == (amount.id, start.id, "up")


def test_the_holder_has_the_figure(extractor: Extractor) -> None:
    """Who has what is counted, with its place in the text."""
    text = "The coast guard has 13 patrol boats."
    got = _only(extractor, text)
    assert (got.noun, got.holder) == ("patrol boats", "coast guard")
    assert text[got.holder_start : got.holder_end] == "coast guard"


@pytest.mark.parametrize(
    ("text", "home", "currency"),
    [
        ("The council paid $5 million for a pool.", None, "USD"),
        ("The council paid $5 million for a pool.", "AUS", "AUD"),
        ("The council paid $5 million for a pool.", "AU-NSW", "AUD"),
        ("SYDNEY - The council paid $5 million for a pool on Monday, it said.", None, "AUD"),
        ("The council paid US$5 million for a pool.", "AUS", "USD"),
        ("The council paid 5 million pesos for a pool.", "PHL", "PHP"),
        ("The council paid 5 million pesos for a pool.", None, None),
        ("Chile paid 5 million pesos for a pool.", None, "CLP"),
        ("The council paid Rs 900 for a pool.", "PAK", "PKR"),
        ("The council paid Rs 900 for a pool.", None, "INR"),
    ],
)
def test_a_sign_means_the_money_of_its_country(
    text: str, home: str | None, currency: str | None, extractor: Extractor
) -> None:
    """A dateline, the home of the outlet or a country named near decide; where nothing does, there is no code."""
    assert _only(extractor, text, home).currency == currency


def test_an_unknown_peso_keeps_its_name(extractor: Extractor) -> None:
    """Better no code than a wrong one."""
    got = _only(extractor, "The council paid 5 million pesos for a pool.")
    assert (got.kind, got.currency, got.unit) == ("money", None, "peso")


def test_a_pack_adds_words_without_code(tmp_path: Path) -> None:
    """A unit, a currency, a counter, a label, a bound and a word of change, from files alone."""
    folder = tmp_path / "lexicons"
    folder.mkdir()
    files = {
        "units": "id\tsurfaces\tsi\tsi_unit\nverst\tversts|verst\t1066.8\tm\n",
        "currencies": "id\tnames\tsymbols\nXFL\tflorin|florins\tFl$\n",
        "counters": "id\tforms\npallet\tpallet|pallets\n",
        "labels": "id\nhangar\n",
        "bounds": "id\tmodifier\nwhisker under\tless_than\n",
        "changes": "id\tlemma\tpos\tdirection\nlimp.v\tlimp\tverb\tup\n",
    }
    for name, content in files.items():
        (folder / f"{name}.tsv").write_text(content, encoding="utf-8")
    extractor = Extractor(packs=[tmp_path])
    road = _only(extractor, "The road is 12 versts long.")
    assert (road.unit, road.si_value) == ("verst", pytest.approx(12801.6))
    assert _only(extractor, "The toll is 12 florins.").currency == "XFL"
    assert _only(extractor, "The toll is Fl$12.").currency == "XFL"
    assert _only(extractor, "They sent 12 pallets of bricks.").noun == "pallets of bricks"
    assert extractor.extract("The plane is in Hangar 12.").quantities == ()
    assert _only(extractor, "It has whisker under 12 boats.").modifier == "less_than"


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "$" + "9" * 400 + " million",
        "It is 1e400 km.",
        "10 2^9999 x",
        "million " * 400,
        "5" + " million" * 400,
        '"a' * 5000 + " 5 m",
        "It is 5 " + "km/" * 3000 + "h.",
        "The price is 1,234" + ",567" * 2000 + ".",
    ],
)
def test_hostile_numbers_end_well(text: str, extractor: Extractor) -> None:
    """No error, no infinity, no long wait."""
    assert all(abs(q.value or 0) < 1e30 for q in extractor.extract(text).quantities)
