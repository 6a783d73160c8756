"""Amounts of money: a number with the currency before or behind it."""

from __future__ import annotations

import re

from newsextract.lexicon import Trace
from newsextract.quantities.countries import Countries
from newsextract.quantities.draft import Draft
from newsextract.quantities.money import Currencies, Money
from newsextract.quantities.number import Number
from newsextract.quantities.words import MONEY_SCALES

_LETTER = re.compile(r"\s?(mm|MM|[kKmMbBtT])(?![A-Za-z])")
_LATE_SCALE = re.compile(r"\s(million|billion|trillion)\b")
_LATE_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_MINUS = re.compile(r"(?:(?<![\w.,)%\]])[-−–]|\bminus[\s-])$", re.IGNORECASE)
# Where no noun follows, a name in front may be the currency: "the price is dollar 22.5 million."
_NO_NOUN = re.compile(r"\s*(?:[.,;:!?)]|$|\s(?:is|are|was|were|will|for|to|and|or|by|in|on|at|from|per|an?)\b)")
_CENT = 0.01


class Payments:
    """Reads amounts of money with the currencies of a lexicon."""

    def __init__(self, currencies: Currencies) -> None:
        self._currencies = currencies

    def in_front(
        self, text: str, number: Number, begin: int, stop: int, where: Countries, trace: Trace | None
    ) -> Draft | None:
        """The amount where a sign or code stands in front: "$1.2bn", "A$5 million", "USD 200"."""
        money = self._currencies.before(text, number.start, begin, where)
        if money is None or number.form == "part":
            return None
        draft = Draft.of(number, start=money.at)
        self._letter(text, draft, stop)
        _pay(draft, money, trace)
        if minus := _MINUS.search(text, max(begin, draft.start - 7), draft.start):
            draft.start = minus.start()
            draft.negate()
        if refined := self._currencies.refine(text, draft.end, stop):
            draft.end, draft.currency = refined
        elif again := self._currencies.after(text, draft.end, stop, where, draft.value, True, trace):
            # "USD$ 23 billion dollar", and "$5 million AUD" is told by what stands behind.
            draft.end = again.at
            if text[money.at : number.start].strip() == "$" and again.currency:
                draft.currency = again.currency
        return draft

    def behind(
        self, text: str, number: Number, end: int, stop: int, where: Countries, trace: Trace | None
    ) -> Draft | None:
        """The amount where a name, code or sign stands behind: "5 million euros", "75 USD million", "197p"."""
        draft = Draft.of(number)
        money = self._currencies.after(text, end, stop, where, number.value, number.scale > 1, trace)
        if money is None and number.form == "digits" and (m := _LETTER.match(text, end, stop)):
            money = self._currencies.after(text, m.end(), stop, where, 1e6, True, trace)
            if money is not None:
                self._letter(text, draft, stop)
        if money is None:
            return None
        draft.end = money.at
        _pay(draft, money, trace)
        if draft.scale == 1 and (m := _LATE_SCALE.match(text, draft.end, stop)):
            draft.multiply(_LATE_SCALES[m[1]])
            draft.scale, draft.end = _LATE_SCALES[m[1]], m.end()
        return draft

    def named_in_front(
        self, text: str, number: Number, begin: int, where: Countries, trace: Trace | None
    ) -> Draft | None:
        """The amount where a name stands in front and no noun behind: "dollar 22.5 million"."""
        if not _NO_NOUN.match(text, number.end):
            return None
        money = self._currencies.name_before(text, number.start, begin, where)
        if money is None:
            return None
        draft = Draft.of(number, start=money.at)
        _pay(draft, money, trace)
        return draft

    @staticmethod
    def _letter(text: str, draft: Draft, stop: int) -> None:
        if draft.scale == 1 and (m := _LETTER.match(text, draft.end, stop)):
            draft.multiply(MONEY_SCALES[m[1]])
            draft.scale = MONEY_SCALES[m[1]]
            draft.end = draft.number_end = m.end()


def _pay(draft: Draft, money: Money, trace: Trace | None) -> None:
    """Make an amount of money of a draft."""
    draft.kind, draft.currency = "money", money.currency
    if money.currency is None:
        draft.unit = money.name
    draft.cents = money.factor == _CENT
    if money.factor != 1:
        draft.multiply(money.factor)
    if trace and money.entry:
        trace.add("currencies", money.entry, draft.start, draft.end)
