"""Values of time expressions in an article of Wednesday, 23 October 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newsextract.dates.values import value_of

BASE = date(2024, 10, 23)
CASES = [
    ("Wednesday", False, "2024-10-23", "2024-10-23", "2024-10-23"),
    ("Thursday", False, "2024-10-17", "2024-10-17", "2024-10-17"),
    ("Thursday", True, "2024-10-24", "2024-10-24", "2024-10-24"),
    ("Monday night", False, "2024-10-21TNI", "2024-10-21", "2024-10-21"),
    ("last week", False, "2024-W42", "2024-10-14", "2024-10-20"),
    ("earlier this week", False, "2024-W43", "2024-10-21", "2024-10-23"),
    ("December", True, "2024-12", "2024-12-01", "2024-12-31"),
    ("December", False, "2023-12", "2023-12-01", "2023-12-31"),
    ("March 3, 2019", False, "2019-03-03", "2019-03-03", "2019-03-03"),
    ("February 2019", False, "2019-02", "2019-02-01", "2019-02-28"),
    ("Oct. 7", False, "2024-10-07", "2024-10-07", "2024-10-07"),
    ("the 1990s", False, "199", "1990-01-01", "1999-12-31"),
    ("two years ago", False, "2022", "2022-01-01", "2022-12-31"),
    ("three months", False, "P3M", None, None),
    ("every day", False, "P1D", None, None),
    ("now", False, "PRESENT_REF", None, None),
]


@pytest.mark.parametrize(
    ("text", "future", "value", "earliest", "latest"), CASES, ids=[f"{c[0]} {c[1]}" for c in CASES]
)
def test_value(text: str, future: bool, value: str, earliest: str | None, latest: str | None) -> None:
    """TIMEX3 value and days of the interval."""
    got = value_of(text, BASE, future)
    assert got is not None
    assert (got.value, got.earliest, got.latest) == (value, earliest, latest)


@pytest.mark.parametrize("text", ["February 30, 2024", "the 4x400", "sat", "99999999999 days ago"])
def test_no_day_is_invented(text: str) -> None:
    """What names no day gets none, whatever dateparser would make of it."""
    got = value_of(text, BASE, False)
    assert got is None or got.earliest is None


def test_nothing_falls_back_to_today() -> None:
    """Without a date of publication relative expressions stay open."""
    got = value_of("Wednesday", None, False)
    assert got is not None
    assert (got.value, got.earliest) == ("XXXX-WXX-3", None)
    assert value_of("last week", None, False) is None
