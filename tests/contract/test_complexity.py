"""What a text costs grows as the text does, whatever one says over and over in it."""

from __future__ import annotations

import os
import time
from contextlib import suppress

import pytest

import newsextract
from newsextract.errors import TextError
from tests.contract.runs import RUNS

# Sixteen times the text: sixteen times the work where it is linear, 256 times where it is quadratic. The bound lies between, far
# from both, and counts processor time, so that a busy machine cannot fail the test. ``COMPLEXITY_BYTES=2000000`` asks for more.
_LONG = int(os.environ.get("COMPLEXITY_BYTES", "16000"))
_SHORT = _LONG // 16
_BOUND = 64
# Less than this is the noise of the clock.
_LEAST_SECONDS = 0.02


def _text(kind: str, size: int) -> str:
    piece = RUNS[kind]
    return (piece * (size // len(piece) + 1))[:size]


def _cost(text: str) -> float:
    begin = time.process_time()
    # Tags are refused as a page is; that, too, may take no longer.
    with suppress(TextError):
        newsextract.extract(text, published="2024-10-23")
    return time.process_time() - begin


@pytest.fixture(scope="module", autouse=True)
def _everything_loaded() -> None:
    newsextract.extract(
        "Three people were hurt in Rome on Friday, police said; it cost $5 or 3 km.", published="2024-10-23"
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", RUNS)
def test_cost_is_linear(kind: str) -> None:
    """The best of two short ones against one long one, or the better of two."""
    short = min(_cost(_text(kind, _SHORT)) for _ in range(2))
    most = _BOUND * max(short, _LEAST_SECONDS)
    long = _cost(_text(kind, _LONG))
    if long > most:  # a neighbour on the machine takes the caches, and with them time
        long = min(long, _cost(_text(kind, _LONG)))
    assert long <= most, f"{_SHORT} characters {short:.3f} s, {_LONG} characters {long:.3f} s"
