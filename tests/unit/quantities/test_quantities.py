"""Figures in sentences: kind, value, bound, unit, noun; and what is no figure."""

from __future__ import annotations

import pytest

import newsextract

CASES = [
    ("The firm paid $1.2bn for the port.", "money", 1.2e9, None, "USD"),
    ("At least 12 people were hurt.", "count", 12, "at_least", None),
    ("Prices rose 10 per cent.", "percent", 10, None, None),
    ("A 5-year-old boy was found.", "age", 5, None, "year"),
    ("They walked 40 km through the hills.", "measure", 40, None, "kilometre"),
    ("The storm killed nearly three hundred people.", "count", 300, "approx", None),
]


@pytest.mark.parametrize(("text", "kind", "value", "modifier", "unit"), CASES, ids=[c[0] for c in CASES])
def test_quantity(text: str, kind: str, value: float, modifier: str | None, unit: str | None) -> None:
    """One figure, read whole."""
    (got,) = newsextract.extract(text).quantities
    assert (got.kind, got.value, got.modifier, got.currency or got.unit) == (kind, value, modifier, unit)


def test_a_range_has_two_ends() -> None:
    """The scale behind the upper end counts for both."""
    (got,) = newsextract.extract("The plan would cost 5 to 6 million dollars.").quantities
    assert (got.value, got.low, got.high, got.currency) == (None, 5e6, 6e6, "USD")


@pytest.mark.parametrize(
    "text", ["It is not aimed at third parties.", "She fired an AK-47.", "He left in 1998.", "One of the men spoke."]
)
def test_no_quantity(text: str) -> None:
    """Ordinals, models, years and "one of the" are no quantities."""
    assert newsextract.extract(text).quantities == ()


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "$" + "9" * 400 + " million",
        "It is 1e400 km.",
        "10 2^9999 x",
        "million " * 400,
        '"a' * 5000 + " 5 m",
    ],
)
def test_hostile_numbers_end_well(text: str) -> None:
    """No error, no infinity, no long wait."""
    assert all(abs(q.value or 0) < 1e30 for q in newsextract.extract(text).quantities)
