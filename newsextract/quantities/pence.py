"""Bare figures beside pence and cents: "gained 12p to 1,820" are pence, "rose 12 cents to 85.20" dollars."""

from __future__ import annotations

import re

from newsextract.quantities.draft import Draft

_CENT = 0.01
_TWO_DECIMALS = re.compile(r"\.\d\d(?!\d)")
_CENTS = frozenset({"cent", "cents", "ct", "cts"})
# A share in London is told in pence throughout.
_IN_PENCE = "GBP"


def take(text: str, a: Draft, b: Draft) -> None:
    """Give a bare figure the currency of the pence or cents before it, and their size where it is told in them.

    Where nobody can tell, as of "5 cents to 610", it stays a bare figure.
    """
    if a.value is None or b.value is None or b.scale != 1:
        return
    decimals = [bool(_TWO_DECIMALS.search(text, d.number_start, d.number_end)) for d in (a, b)]
    larger = b.value > a.value / _CENT
    small = larger and a.currency == _IN_PENCE and (decimals[0] or not decimals[1])
    if not small and not decimals[1]:
        return
    b.kind, b.unit, b.currency, b.cents = a.kind, a.unit, a.currency, small
    if small:
        b.multiply(_CENT)


def same(text: str, drafts: list[Draft]) -> None:
    """Give cents the country of those before them: "45 Canadian cents, up from 32 cents"."""
    told: str | None = None
    for draft in drafts:
        if draft.kind != "money" or not draft.cents:
            continue
        if text[draft.number_end : draft.end].strip(" -").lower() not in _CENTS:
            told = draft.currency
        elif told is not None:
            draft.currency = told
