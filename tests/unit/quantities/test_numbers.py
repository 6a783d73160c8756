"""The grammar of numbers, by itself."""

from __future__ import annotations

import pytest

from newsextract.quantities.numbers import Numbers

NUMBERS = Numbers({"dozens": (24, 99), "several": (3, 9), "a few": (2, 9), "hundreds": (200, 999), "tens of": (20, 99)})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", [("12", 12)]),
        ("1,234,567.5 units", [("1,234,567.5", 1234567.5)]),
        ("12,34,567 units", [("12,34,567", 1234567)]),
        ("10 000 units", [("10 000", 10000)]),
        ("80, 000 units", [("80, 000", 80000)]),
        (".5 units", [(".5", 0.5)]),
        ("4.35 million", [("4.35 million", 4_350_000)]),
        ("35 lakh", [("35 lakh", 3_500_000)]),
        ("1.2bn", [("1.2bn", 1.2e9)]),
        ("7×10^6 cells", [("7×10^6", 7e6)]),
        ("3 1/2 and 2½", [("3 1/2", 3.5), ("2½", 2.5)]),
        ("ninety five", [("ninety five", 95)]),
        ("five thousand two hundred and six", [("five thousand two hundred and six", 5206)]),
        ("one hundred twenty-three thousand", [("one hundred twenty-three thousand", 123_000)]),
        ("five six", [("five", 5), ("six", 6)]),
        ("two and a half", [("two and a half", 2.5)]),
        ("two and a half million", [("two and a half million", 2.5e6)]),
        ("half a dozen", [("half a dozen", 6)]),
        ("a quarter of a million", [("a quarter of a million", 250_000)]),
        ("three-quarters of the town", [("three-quarters", 0.75)]),
        ("two in five", [("two in five", 0.4)]),
        ("1 in 1,000", [("1 in 1,000", 0.001)]),
        ("5 in 2019", [("5", 5), ("2019", 2019)]),
        ("5 in 10 days", [("5", 5), ("10", 10)]),
        ("a third term, a third party", []),
        ("third parties", []),
        ("seventeen", [("seventeen", 17)]),
        ("someone often weighs height", []),
    ],
)
def test_exact_numbers(text: str, found: list[tuple[str, float]]) -> None:
    """Offsets and values."""
    got = [(text[n.start : n.end], n.value) for n in NUMBERS.find(text, 0, len(text))]
    assert got == found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("several hundred", 300, 900),
        ("a few dozen", 24, 108),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of millions", 2e8, 999_999_999),
    ],
)
def test_vague_amounts(text: str, low: float, high: float) -> None:
    """Their ends are scaled with them."""
    (got,) = NUMBERS.find(text, 0, len(text))
    assert (got.value, got.low, got.high, text[got.start : got.end]) == (None, low, high, text)


def test_long_runs_of_digits_are_no_numbers() -> None:
    """They are identifiers, and no float holds them."""
    assert list(NUMBERS.find("9" * 16, 0, 16)) == []
    assert next(iter(NUMBERS.find("5" + " million" * 50, 0, 401))).value == 5e12
