"""Whose article it is, and which country was spoken of last: what "$" and "pesos" mean there."""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.reading.article import Article

# From this year on nobody pays in what the euro took the place of.
_EURO = 2003


# Between a number and the country that it is in: " pesos in ".
_IN = re.compile(r"[\s-]?[a-z]{2,12}\sin\s")


class Names:
    """Countries of a lexicon by their names and adjectives."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.of: dict[str, str] = {}
        self.places: dict[str, str] = {}
        for country in lexicon.entries("countries"):
            self.of.update(dict.fromkeys((country.name, *country.aliases, *country.adjectives), country.id))
        for currency in lexicon.entries("currencies"):
            if currency.countries:
                self.places.update(dict.fromkeys(currency.places, currency.countries[0]))


class Countries:
    """The countries of one article.

    Args:
        parse: The article.
        article: Its dateline and home.
        names: Names of countries.

    Attributes:
        home: The country of the article, or None.
        euro: Whether the article is known to be from after the change to the euro.
    """

    def __init__(self, parse: Parse, article: Article, names: Names) -> None:
        self._parse, self._names = parse, names
        self._mentions: list[tuple[int, str]] | None = None
        self.home = article.home[:3] if article.home else None
        day = article.created
        self.euro = day is not None and day.year >= _EURO
        if article.dateline:
            start, end = article.dateline
            place = article.text[start:end]
            found = [names.places.get(part.strip().upper()) or names.of.get(part.strip()) for part in place.split(",")]
            # The end of a dateline is the larger place: "VICTORIA, Australia".
            self.home = next((c for c in reversed(found) if c), self.home)

    def before(self, char: int) -> list[str]:
        """The countries named in the article, the nearest before an offset first, then those behind it."""
        if self._mentions is None:
            parse = self._parse
            spans = [(e, parse.slice(e.first, e.last)) for e in parse.ents if e.label in ("GPE", "NORP")]
            known = (
                (parse.start[e.first], self._names.of.get(s.removeprefix("the ")) or self._names.places.get(s.upper()))
                for e, s in spans
            )
            self._mentions = [(at, code) for at, code in known if code]
            # The recogniser passes over "Chilean" at the beginning of a sentence.
            passed = (k for k in range(len(parse)) if parse.ent_of[k] < 0 and parse.word[k] in self._names.of)
            self._mentions = sorted(
                [*self._mentions, *((parse.start[k], self._names.of[parse.word[k]]) for k in passed)]
            )
        n = bisect_right(self._mentions, (char, "~"))
        here = self._mentions[n : n + 1]
        if here and _IN.fullmatch(self._parse.text, char, here[0][0]):
            return [here[0][1]]  # "30 pesos in Chile"
        order = [code for _, code in (*reversed(self._mentions[:n]), *self._mentions[n:])]
        return [self.home, *order] if self.home else order
