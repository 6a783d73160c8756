"""Prices that a market quotes in pairs, to buy and to sell: "8-5/8 1/2 pct" is 8.625 and 8.5 percent."""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract.quantities.draft import Draft
from newsextract.quantities.number import Number

_MIXED = re.compile(r"\d{1,3}[\s-]\d{1,2}/\d{1,2}")
# The second price leaves out the whole number that it shares with the first; no thing stands behind it.
_BARE = re.compile(
    r"\s(\d{1,2})/(2|4|8|16|32|64)(?![\d/-])(?=\s?(?:pct|per\s?cent|percent|%)|\s?[.,;)]|\s(?:and|or|for|in|at|from|on|by|against|after|before)\b|$)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?:\d{1,3}[\s-])?\d{1,2}/\d{1,2}|\d{1,3}")


def second(text: str, first: Number, stop: int) -> Number | None:
    """The second price of a pair, where it leaves out its whole number; None where no bare fraction follows."""
    if first.value is None or first.form != "digits" or not _MIXED.fullmatch(text, first.start, first.end):
        return None
    m = _BARE.match(text, first.end, stop)
    if m is None or not 0 < int(m[1]) < int(m[2]):
        return None
    part = int(m[1]) / int(m[2])
    # Buyers and sellers are near each other: "6-1/16 15/16" is 6.0625 and 5.9375.
    value = min((first.value // 1 + n + part for n in (0, -1, 1)), key=lambda v: abs(v - (first.value or 0)))
    return Number(m.start(1), m.end(2), value)


def is_pair(text: str, a: Draft, b: Draft) -> bool:
    """Whether two figures are the prices of one pair: "7-1/16 6-15/16 pct", "8-1/4 8 pct"."""
    return (
        a.form == b.form == "digits"
        and a.end == a.number_end
        and text[a.end : b.start] == " "
        and (b.kind == "percent" or "/" in text[b.number_start : b.number_end])
        and _MIXED.fullmatch(text, a.number_start, a.number_end) is not None
        and _PRICE.fullmatch(text, b.number_start, b.number_end) is not None
    )


def share(text: str, drafts: list[Draft]) -> None:
    """Give both prices of each pair one unit, and pairs without one that of a pair beside them."""
    pairs = [(a, b) for a, b in pairwise(drafts) if a.plain and is_pair(text, a, b)]
    told = next((b for _, b in pairs if b.kind == "percent"), None)
    for a, b in pairs:
        unit = told if b.plain else b
        a.noun = None
        if b.plain:
            b.noun = None
        if unit is not None:
            a.kind, a.unit, b.kind, b.unit = unit.kind, unit.unit, unit.kind, unit.unit
