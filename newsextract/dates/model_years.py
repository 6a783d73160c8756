"""Years that say how old a car is, which are no time of the story: "a red 2006 Dodge Dakota", "Kim's 1987 Chevrolet"."""

from __future__ import annotations

from newsextract.dates.find import Hit
from newsextract.language.parse import Parse
from newsextract.language.syntax import MODIFYING
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Car

# Words from the article to the year, and from the year to the car: "a dark red 2005 or 2006 four-door Honda".
_BETWEEN = 4


class ModelYears:
    """The cars of a lexicon by the token with which their names begin."""

    def __init__(self, entries: list[Car]) -> None:
        self._names: dict[str, list[tuple[str, str]]] = {}
        for entry in entries:
            for name in (entry.id, *entry.names):
                first = name.split()[0]
                # "Rolls-Royce" and "Mercedes-Benz" may be a token each or three.
                for token in {first, first.split("-")[0]}:
                    self._names.setdefault(token, []).append((name, entry.id))

    def match(self, parse: Parse, hit: Hit, trace: Trace | None = None) -> bool:
        """Whether an expression is the model year of one car, or its decade: one behind an article or owner and before a car that ends its phrase.

        With "the" it stays a year: "the 2008 Ford Focus" is a car, "the 2008 Honda Classic" is not.
        """
        year = parse.token_at(hit.end - 1)
        if year is None or not _of_one(parse, year):
            return False
        for k in range(year + 1, min(year + 2 + _BETWEEN, len(parse))):
            entry = self._car(parse, k)
            if entry:
                if trace:
                    trace.add("cars", entry, hit.start, parse.span(k, k)[1])
                return True
            if not _describes(parse, k):
                return False
        return False

    def _car(self, parse: Parse, k: int) -> str | None:
        """The entry of the car that is named at a word, if its name ends the phrase, or only names, numbers and kinds of car follow."""
        start = parse.span(k, k)[0]
        for name, entry in self._names.get(parse.word[k], ()):
            last = parse.token_at(start + len(name) - 1)
            if last is None or not parse.text.startswith(name, start) or parse.span(last, last)[1] != start + len(name):
                continue
            head = parse.head[last]
            if (
                parse.dep[last] not in MODIFYING
                or parse.pos[head] in ("PROPN", "NUM")
                or parse.lower[head] in self._names
            ):
                return entry
        return None


# The tagger takes "her" for an object before an apostrophe: "her '98 Mustang".
_ARTICLES = frozenset({"a", "an", "another", "her"})


def _of_one(parse: Parse, year: int) -> bool:
    """Whether an article or an owner stands before it, with nothing but what describes between them: "his stolen 2006"."""
    for k in range(year - 1, max(year - 2 - _BETWEEN, -1), -1):
        if parse.lower[k] in _ARTICLES or parse.tag[k] in ("PRP$", "POS"):
            return True
        if not _describes(parse, k):
            return False
    return False


def _describes(parse: Parse, k: int) -> bool:
    """Whether a word may stand between an article and its noun."""
    return parse.lower[k] == "or" or (parse.pos[k] in _DESCRIBING and parse.word[k] not in (",", ";", "."))


_DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM", "PUNCT"})


def model_years(lexicon: Lexicon) -> ModelYears:
    """The cars of a lexicon."""
    return ModelYears(lexicon.entries("cars"))
