"""Fixed phrases whose noun or verb is no event: "in order to", "life threatening"."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Idiom


class Idioms:
    """The fixed phrases of a lexicon by that word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_word: dict[str, list[tuple[Idiom, list[str], list[str]]]] = {}
        for entry in lexicon.entries("idioms"):
            before, _, rest = entry.phrase.partition("[")
            word, _, after = rest.partition("]")
            self._by_word.setdefault(word, []).append((entry, before.split(), after.split()))

    def find(self, parse: Parse, trace: Trace | None = None) -> set[int]:
        """The words of an article that are those of one of the phrases."""
        found = set()
        for i, word in enumerate(parse.lower):
            for entry, before, after in self._by_word.get(word, ()):
                first, last = i - len(before), i + len(after)
                if (
                    first >= 0
                    and parse.lower[first:i] == before
                    and parse.lower[i + 1 : last + 1] == after
                    and parse.sent_of[first] == parse.sent_of[min(last, len(parse) - 1)]
                ):
                    found.add(i)
                    if trace:
                        trace.add("idioms", entry.id, *parse.span(first, last))
                    break
        return found
