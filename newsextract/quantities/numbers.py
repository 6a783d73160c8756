"""Numbers as news writes them: digits, words, scales, vague amounts."""

from __future__ import annotations

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    w: 10 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SMALL = {w: n for n, w in enumerate(_UNITS)} | _TENS
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "trn": 1e12,
    "tn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (1000, 9999),
    "tens of thousands": (10_000, 99_999),
    "hundreds of thousands": (100_000, 999_999),
    "millions": (1e6, 9_999_999),
    "billions": (1e9, 9_999_999_999),
}
_WORD = "|".join(sorted([*SMALL, "hundred", "thousand", "million", "billion", "trillion"], key=len, reverse=True))
_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakh|crore)s?"
DIGITS = r"(?<![\w.,])(?:\d{1,3}(?:,\d{2,3}){1,6}|\d{1,15})(?:\.\d{1,6})?"
# A number, with its scale; letter scales only directly behind the digits.
NUMBER = rf"(?:{DIGITS}(?:(?:bn|mn|mln|trn|tn|m|k|b)\b|[ -](?:bn|mn|mln|trn|{_SCALE})\b)?|\b(?:{_WORD})(?:(?:[ -]|\sand\s)(?:{_WORD})){{0,12}}\b)"
VAGUE_RE = re.compile("|".join(rf"\b{w}\b" for w in sorted(VAGUE, key=len, reverse=True)), re.IGNORECASE)
_SPLIT = re.compile(r"([\d.,]+)[\s-]*([a-z]*)")


def value_of(text: str) -> float | None:
    """The value of a text that NUMBER matched; None where the words make no number."""
    low = text.lower()
    if low[:1].isdigit():
        m = _SPLIT.match(low)
        if m is None:
            return None
        value = float(m[1].replace(",", "").rstrip(".")) * SCALES.get(
            m[2].removesuffix("s") if m[2] not in SCALES else m[2], 1
        )
        return round(value, 6)
    total = current = 0.0
    for word in re.split(r"[\s-]+", low):
        if word in SMALL:
            current += SMALL[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
    return total + current
