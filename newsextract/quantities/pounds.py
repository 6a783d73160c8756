"""Pounds: "5 pounds" is money where something is paid, and a weight elsewhere."""

from __future__ import annotations

import re

from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities.words import alternation

_LEXICON = "figure_words"
# A weight that is told in another unit beside it: "3 kilograms (6.6 pounds)", "6.6 pounds (3 kg)".
_MASS = r"(?:kilo(?:gram(?:me)?)?s?|kgs?|gram(?:me)?s?|ton(?:ne)?s?|ounces?|oz|stones?)"
_AFTER_MASS = re.compile(rf"\b{_MASS}\s*\((?:[a-z]+\s+){{0,3}}[\d.,]+(?:\s+million)?[\s-]*$", re.IGNORECASE)
_BEFORE_MASS = re.compile(rf"\s*\((?:[a-z]+\s+){{0,3}}[\d.,]+(?:\s+million)?[\s-]?{_MASS}\b", re.IGNORECASE)
_WEIGHING = re.compile(r"\s(?:of|in weight|heavier|lighter|overweight)\b|-\w")
# A rate of exchange is of money: "47 pounds to the dollar", "30 pounds a dollar".
_EXCHANGED = re.compile(
    r"\s(?:(?:to|per|for|against)\s(?:the\s|one\s|each\s|a\s)?|an?\s|=\s)(?:U\.?S\.?\s|American\s)?(?:dollars?|euros?|yen|yuan|francs?|roubles?|rubles?)\b",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 60, 40  # Characters in which the words stand.


class Pounds:
    """Tells pounds of money from those of weight, by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        classes = lexicon.classes(_LEXICON)
        self._paying, self._worth = classes.get("paying", {}), classes.get("worth", {})
        self._paid = re.compile(rf"\b({alternation(self._paying) or '(?!)'})\b", re.IGNORECASE)
        self._of_money = re.compile(rf"\sof\s(?:[a-z'’-]+\s){{0,2}}({alternation(self._worth) or '(?!)'})\b")

    def are_money(self, text: str, start: int, end: int, stop: int, scaled: bool, trace: Trace | None) -> bool:
        """Whether the pounds of a number that stands from `start` to `end` with its name are money.

        Args:
            text: The article.
            start: Where the number ends and the name begins.
            end: Where the name ends.
            stop: Where the sentence ends.
            scaled: Whether the number has a scale word: millions are rarely weighed.
            trace: Collects which entries decided.
        """
        if _EXCHANGED.match(text, end, stop):
            return True
        worth = self._of_money.match(text, end, stop)
        if trace and worth:
            trace.add(_LEXICON, self._worth[worth[1]], *worth.span(1))
        if (worth is None and _WEIGHING.match(text, end, stop)) or _BEFORE_MASS.match(text, end, stop):
            return False
        if _AFTER_MASS.search(text, max(0, start - _BEFORE), start):
            return False
        paid = None if scaled else self._paid.search(text, max(0, start - _BEFORE), min(stop, end + _BEHIND))
        if trace and paid:
            trace.add(_LEXICON, self._paying[paid[1].lower()], *paid.span(1))
        return scaled or paid is not None or "£" in text
