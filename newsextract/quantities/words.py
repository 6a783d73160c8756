"""The words that numbers are made of, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.lexicon import closed

SMALL = {w: float(n) for n, w in enumerate(closed.SMALL_NUMBERS)}
TENS = {w: 10.0 * n for n, w in enumerate(closed.TENS, 2)}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
# Abbreviated scales that can be nothing else behind a number.
SHORT_SCALES = {
    "bn": 1e9,
    "bln": 1e9,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "mio": 1e6,
    "trn": 1e12,
    "tn": 1e12,
    "tln": 1e12,
}
# Letters that are a scale behind money ("$5m"); elsewhere they may be a unit.
MONEY_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mm": 1e6, "MM": 1e6, "b": 1e9, "B": 1e9, "t": 1e12, "T": 1e12}
# Those that are a scale before things that are counted, too ("2m people", "8 B people").
COUNT_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9}
# What stands behind the single letter of a currency, and behind no road, model or quarter: "N4.5 billion", "P12,000".
LETTERED = r"\d{1,3}(?:(?:,\d{3})+(?![\d,])|(?:\.\d{1,3})?\s?(?:million|billion|trillion|bn|mn|m|b)(?!\w))"
# Parts of a whole: the word, and how many make one.
PARTS = {"half": 2, "halves": 2, "quarter": 4, "twelfth": 12, "sixteenth": 16, "hundredth": 100, "thousandth": 1000}
PARTS |= {w: n for n, w in enumerate(closed.ORDINALS[:10], 1) if n > 2}
GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅛": 0.125,
          "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip


def alternation(words: Iterable[str]) -> str:
    """Words as a regular expression, longer ones first, so that none hides another."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
