"""Currencies by sign, code, name and context."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Currency
from newsextract.quantities.countries import Countries
from newsextract.quantities.pounds import Pounds
from newsextract.quantities.words import LETTERED

# Behind an amount with a sign: "$75 U.S. per barrel", "$5 million Canadian".
_LAND = re.compile(
    r"\s(?:(U\.S\.|US|American)|(Canadian)|(Australian))(?=\s(?:dollars?|per|an?|to|in|for|was|were|is|are|and|or)\b|[,.;)]|$)"
)
# "A 90,000 mark fine", "a 300-million-crown contract".
_ONE = re.compile(r"\b(?:an?|his|her|its|their)\s(?:[a-z]+\s)?[\d.,]+(?:[\s-]?[a-z]+)?$", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:\s|-)(?!(?:in|on|at|of|to|by|for|from|and|or|as|but|with|when|since|after|this|last|next|set)\b)[a-z]{3}"
)
_LONGEST = 40
# In the singular these are mostly something else.
_OTHER_THINGS = frozenset({"mark", "crown"})
_EURO = "EUR"
_LETTERED = re.compile(LETTERED)
_DOLLARS = re.compile(r"\sdollars?\b")


class Money(NamedTuple):
    """A currency beside a number.

    Attributes:
        at: Offset where the whole begins (sign in front) or ends (name behind).
        currency: ISO 4217, or None where the name does not tell which.
        entry: Id of the lexicon entry, or None.
        name: The name as written, in the singular, where there is no code.
        factor: What the number is multiplied by: 0.01 for cents, 1e6 in "120 MEUR".
    """

    at: int
    currency: str | None
    entry: str | None
    name: str | None = None
    factor: float = 1.0


class Currencies:
    """The currencies of a lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pounds = Pounds(lexicon)
        entries: list[Currency] = lexicon.entries("currencies")
        self._names: dict[str, Currency] = {}
        self._shared: dict[str, list[Currency]] = {}
        self._signs: dict[str, Currency] = {}
        self._shared_signs: dict[str, list[Currency]] = {}
        self._cents: dict[str, list[Currency]] = {}
        self._common = {w.lower() for c in entries for w in c.common}
        self._ids = {c.id for c in entries}
        euro = {land for c in entries if c.id == _EURO for land in c.countries}
        self._gone = {c.id for c in entries if c.id != _EURO and not euro.isdisjoint(c.countries)}
        for c in entries:
            for word in c.names:
                self._names.setdefault(word.lower(), c)
            for word in c.symbols:
                self._signs.setdefault(_sign(word), c)
            for table, words in ((self._shared, c.shared), (self._cents, c.cent)):
                for word in words:
                    table.setdefault(word.lower(), []).append(c)
            for word in c.shared_symbols:
                self._shared_signs.setdefault(_sign(word), []).append(c)
        names = {*self._names, *self._shared} - set(self._cents)
        signs = {s for c in entries for s in (*c.symbols, *c.shared_symbols)}
        self.signs = sorted(signs | self._ids)
        spelt = "|".join(_spelt(s) for s in sorted(signs, key=lambda s: (-len(s), s)))
        codes = "|".join(sorted(c.id for c in entries if c.id not in c.common))
        self._before = re.compile(
            rf"(?:(?P<sign>{spelt})|(?<![A-Za-z])(?P<mega>[MKk])?(?P<code>{codes}|(?i:{codes})(?=\s?\$))\s?\$?)(?P<minus>\s?[-−–])?\s?$"
        )
        word = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
        cent = "|".join(re.escape(n) for n in sorted(self._cents, key=lambda n: (-len(n), n)))
        self._name_before = re.compile(rf"(?<![\w$€£.,-])(?P<name>(?i:{word}|{cent}))\s$")
        self._after = re.compile(
            rf"(?P<gap>\s?-\s?|\s)?(?:(?P<mega>[MKk])?(?P<code>{codes})(?![A-Za-z])=?|(?P<cent>(?i:{cent}))(?!\w)|(?P<name>(?i:{word}))(?![\w])(?!-(?:denominated|backed))|(?P<sign>{spelt})(?![\w]|\s?\d))"
        )

    def before(self, text: str, start: int, begin: int, where: Countries) -> Money | None:
        """The sign or code in front of a number."""
        m = self._before.search(text, max(begin, start - 14), start)
        if m is None:
            return None
        factor = -1.0 if m["minus"] else 1.0
        if m["code"]:
            return Money(m.start(), m["code"].upper(), m["code"].upper(), factor=factor * _mega(m["mega"]))
        found = self._of_sign(m["sign"], where) or self._of_letter(text, m["sign"], start, where)
        return Money(m.start(), found.id, found.id, factor=factor) if found else None

    def name_before(self, text: str, start: int, begin: int, where: Countries) -> Money | None:
        """A name in front of a number that has nothing behind it: "dollar 22.5 million"."""
        m = self._name_before.search(text, max(begin, start - 24), start)
        if m is None or m["name"].lower() in self._common:
            return None
        if cents := self._cents.get(m["name"].lower()):
            return Money(m.start(), cents[0].id, cents[0].id, factor=0.01)
        found = self._of_name(m["name"], where, start)
        return Money(m.start(), found.id, found.id) if found else None

    def after(
        self,
        text: str,
        end: int,
        stop: int,
        where: Countries,
        value: float | None,
        scaled: bool,
        trace: Trace | None = None,
    ) -> Money | None:
        """The code, name or sign behind a number.

        Args:
            text: The article.
            end: Where the number ends.
            stop: Where to stop looking.
            where: Countries of the article.
            value: Value of the number.
            scaled: Whether it has a scale word: with one, or a fraction, a common word such as "marks" is money.
            trace: Collects which words told pounds of money from those of weight.
        """
        m = self._after.match(text, end, stop)
        if m is None:
            return None
        if m["code"]:
            return Money(m.end(), m["code"], m["code"], factor=_mega(m["mega"]))
        if m["sign"]:
            found = self._of_sign(m["sign"], where)
            return (
                Money(m.end(), found.id, found.id)
                if found and not (m["sign"].isascii() and m["sign"].isalpha())
                else None
            )
        if m["cent"]:
            return self._cent(text, m, where, end)
        word = m["name"]
        low = word.lower()
        if low in self._common and not (scaled or (value is not None and (abs(value) >= 100 or value % 1))):
            return None
        if low in _OTHER_THINGS and not self._before_a_noun(text, end, m):
            return None
        pounds = low in ("pound", "pounds")
        if pounds and not self._pounds.are_money(text, m.start(), m.end(), stop, scaled, trace):
            return None
        found = self._of_name(word, where, end)
        if found is None:
            return Money(m.end(), None, None, name=_singular(low))
        return Money(m.end(), found.id, found.id)

    def refine(self, text: str, end: int, stop: int) -> tuple[int, str] | None:
        """A country behind an amount with a sign: "$75 U.S. per barrel", "$5 million Canadian"."""
        m = _LAND.match(text, end, stop)
        if m is None:
            return None
        more = _DOLLARS.match(text, m.end(), stop)
        return (more.end() if more else m.end()), ("USD" if m[1] else "CAD" if m[2] else "AUD")

    def _cent(self, text: str, m: re.Match[str], where: Countries, end: int) -> Money | None:
        word, found = m["cent"], self._cents[m["cent"].lower()]
        if (word[0].isupper() and " " not in word) or (len(word) == 1 and (m["gap"] or not text[end - 1].isdigit())):
            return None
        if word.lower() in self._common and len(word) > 1:
            return None
        shared = [c for c in self._shared.get(word.lower(), []) if where.home in c.countries]
        currency = (shared or found)[0]
        return Money(m.end(), currency.id, currency.id, factor=0.01)

    @staticmethod
    def _before_a_noun(text: str, end: int, m: re.Match[str]) -> bool:
        """Whether a common word in the singular is the money of a noun behind it: "a 90,000 mark fine", not "the 90,000 mark"."""
        return bool(_ONE.search(text, max(0, end - _LONGEST), end) and (m["gap"] == "-" or _NOUN.match(text, m.end())))

    def _of_sign(self, sign: str, where: Countries) -> Currency | None:
        key = _sign(sign)
        local = next((c for c in self._shared_signs.get(key, ()) if where.home and where.home in c.countries), None)
        return local or self._signs.get(key)

    def _of_letter(self, text: str, sign: str, start: int, where: Countries) -> Currency | None:
        """The currency of a single letter in front of what can be no road or model: "N4.5 billion", and "P12,000" near a country of it."""
        shared = self._shared_signs.get(sign, [])
        if len(sign) > 1 or not sign.isalpha() or not shared or not _LETTERED.match(text, start):
            return None
        near = (c for country in where.before(start) for c in shared if country in c.countries)
        return next(near, shared[0] if len(shared) == 1 else None)

    def _of_name(self, name: str, where: Countries, at: int) -> Currency | None:
        shared = self._shared.get(name.lower(), [])
        if own := self._names.get(name.lower()):
            return next((c for c in shared if where.home and where.home in c.countries), own)
        for country in where.before(at):
            local = next(
                (c for c in shared if country in c.countries and not (where.euro and c.id in self._gone)), None
            )
            if local is not None:
                return local
        # British news says "pounds" without more.
        return shared[0] if len(shared) == 1 or name.lower() in ("pounds", "pound") else None


def _sign(spelling: str) -> str:
    """One spelling for "US $" and "us$"."""
    bare = re.sub(r"\s+", "", spelling)
    return bare.upper() if len(bare) > 2 and "$" in bare else bare


def _spelt(sign: str) -> str:
    """A sign as a regular expression: blanks before a "$", any case for the letters before it."""
    if sign.endswith("$") and len(sign) == 2:
        # "a $50 bill" and "Ana's $50" are no Australian and Singapore dollars.
        gap = "" if sign[0] in "AI" else r"\s?"
        return rf"(?<![A-Za-z'’]){sign[0]}{gap}\$"
    if sign.endswith("$") and len(sign) > 1:
        return rf"(?<![A-Za-z])(?i:{re.escape(sign[:-1])})\s?\$"
    if sign.startswith("$") and len(sign) > 1:
        return rf"\${re.escape(sign[1:])}(?![A-Za-z])"
    if sign == "PS":
        return r"(?<![A-Za-z])PS(?=$|\d)"
    return rf"(?<![A-Za-z]){re.escape(sign)}(?![A-Za-z])" if sign[0].isalpha() else re.escape(sign)


def _mega(letter: str | None) -> float:
    return {"M": 1e6, "K": 1e3, "k": 1e3}.get(letter or "", 1.0)


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 3 else name
