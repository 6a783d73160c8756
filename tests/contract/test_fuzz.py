"""Texts that nobody thought of: whatever stands in them, the contract holds.

The examples are the same in every run, so that a change is to blame for what fails. ``FUZZ_EXAMPLES=5000 pytest
tests/contract/test_fuzz.py`` looks for new ones; what it finds belongs in `test_hostile.py`.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsextract
from newsextract.errors import NewsExtractError
from tests.contract.invariants import check
from tests.contract.runs import RUNS

_ASKED = os.environ.get("FUZZ_EXAMPLES")
_SETTINGS = settings(
    max_examples=int(_ASKED or 80),
    derandomize=_ASKED is None,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# Lone surrogates and unassigned characters included.
ANYTHING = st.text(st.characters(categories=None), max_size=400)
# What news is made of, in pieces that need not fit together.
PIECES = [
    "ROME, Oct. 23 (Reuters) - ", "By Jane Doe\n", "Published: 23 October 2024\n\n", "(Photo by A. Nowak/AP)", "\n\n", "\n", " ", ", ", ". ",
    "Police", "the prime minister", "Ms. Okoro", "John Smith", "Kim Jong-un", "Mr. Vale of the U.N.", "the Ministry of Defence", "he", "they",
    "South Korean", "U.S.", "Hamas", "New York", "the River Tame", "Paris, Texas", "Springfield", "Côte d'Ivoire", "St. Petersburg",
    "arrested", "killed", "denied attacking", "will send", "has sent", "did not sign", "threatened to bomb", "might resign", "was shot by",
    "said", "said that", "told reporters in", "according to", "warned that", "asked whether", "denied that", "accused", "of", "from", "to", "and", "or",
    "on Monday", "last Tuesday", "yesterday", "in May", "three days after", "since 2019", "between 3 and 5 March", "by the end of the 1990s",
    "the quarter ended Dec. 31, 9999", "the same month of 0001", "the last week of December 9999", "the next day", "a century earlier", "the 31st of this month", "noon on Jan. 1, 0001 JST",
    "30 February", "at 5 p.m.", "for six years", "every second Friday", "the 21st century", "1 BC", "99/99/9999", "2024-10-23T25:61",
    "five", "5 m", "$5 million", "€1,5", "at least 12", "12-year-old", "between 50 and 5 km", "from 4% to 3%", "a third of", "10-20", "-3 °C", "1e400",
    "hundreds of thousands of", "no one", "twice", "٣٤", "½", "1.2.3", "5 m^99", "£3bn a year", "people", "soldiers", "trucks",
    "“We will go,", "” she said", '"', "'", "(", ")", "—", "…", "%", "$", "=", "<b>", "&amp;", "http://a.example/x?y=1", "@desk", "#now", "\u200b", "\u0301", "\ufeff", "\x00", "\u202e",
    *RUNS.values(),
]  # fmt: skip
NEWS = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda joint: joint.join(pieces))
)
# A piece said a few times over, among others.
AGAIN = st.lists(st.tuples(st.sampled_from(PIECES), st.integers(1, 40)), max_size=8).map(
    lambda pieces: " ".join(piece * times for piece, times in pieces)
)
PUBLISHED = st.sampled_from([None, "2024-10-23", "2024-02-29", "0001-01-01", "9999-12-31"])


def _twice(text: str, published: str | None) -> None:
    _, among, _ = newsextract.extract_many(["Two died in Rome.", newsextract.Input(text, published), "Well."])
    if among.error is not None:
        # A page is refused with a reason, and so it is when it comes alone.
        with pytest.raises(NewsExtractError) as raised:
            newsextract.extract(text, published=published)
        assert str(raised.value) == among.error
        return
    x = newsextract.extract(text, published=published)
    check(text, x)
    again = newsextract.extract(text, published=published)
    assert x.model_dump_json() == again.model_dump_json() == among.model_dump_json()


@_SETTINGS
@given(ANYTHING, PUBLISHED)
def test_any_characters(text: str, published: str | None) -> None:
    """Characters of all kinds, in no order."""
    _twice(text, published)


@_SETTINGS
@given(NEWS, PUBLISHED)
def test_pieces_of_news(text: str, published: str | None) -> None:
    """Words that make records, in no order."""
    _twice(text, published)


@_SETTINGS
@given(AGAIN)
def test_pieces_said_again_and_again(text: str) -> None:
    """Runs, which break parsers."""
    _twice(text, "2024-10-23")


@_SETTINGS
@given(st.lists(st.one_of(ANYTHING, NEWS, st.none(), st.integers(), st.binary(max_size=20)), max_size=6))
def test_lists_of_anything(items: list[Any]) -> None:
    """One extraction an item, in order; what is no text has an error and loses nobody else."""
    out = list(newsextract.extract_many(items))
    assert len(out) == len(items)
    for item, x in zip(items, out, strict=True):
        if not isinstance(item, str):
            assert x.error is not None
        elif x.error is None:
            check(item, x)


def test_the_check_sees_what_is_wrong() -> None:
    """It would be no check if it passed everything."""
    text = "Police arrested 12 men in Milan on Monday, officials said."
    good = newsextract.extract(text, published="2024-10-23")
    check(text, good)
    date, quantity, event = good.dates[0], good.quantities[0], good.events[0]
    bad = [
        {"dates": (date.model_copy(update={"start": date.start + 1}),)},
        {"dates": (date.model_copy(update={"earliest": "2024-10-22"}),)},
        {"dates": (date, date)},
        {"dates": (date.model_copy(update={"value": ""}),)},
        {"quantities": (quantity.model_copy(update={"low": 5.0, "high": 3.0}),)},
        {"quantities": (quantity.model_copy(update={"value": float("inf")}),)},
        {"quantities": (quantity.model_copy(update={"noun_end": 500}),)},
        {"events": (event.model_copy(update={"said_by": ("s99",)}),)},
        {"places": ()},
    ]
    for change in bad:
        with pytest.raises((AssertionError, ValueError)):
            check(text, good.model_copy(update=change))
