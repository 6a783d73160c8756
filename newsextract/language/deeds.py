"""The lexicon `deeds`: verbs and their nouns that tell who does something or to whom it is done, asked for by use."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.uses import Uses


def compile_deeds(lexicon: Lexicon) -> Uses:
    """The words of each use."""
    return Uses(lexicon, "deeds")


class Deeds:
    """Tells whether a token is of a use, and notes where it was.

    Args:
        parse: The parsed article.
        lexicon: The lexicon.
        trace: Collects which entries decided something.
    """

    def __init__(self, parse: Parse, lexicon: Lexicon, trace: Trace | None = None) -> None:
        self._parse = parse
        self._uses: Uses = lexicon.compiled(compile_deeds)
        self._trace = trace

    def words(self, use: str) -> frozenset[str]:
        """The words of a use."""
        return self._uses.of(use)

    def has(self, k: int, use: str) -> bool:
        """Whether the lemma of token `k` has a use."""
        return self.word(self._parse.lemma[k], k, use)

    def word(self, word: str, k: int, use: str) -> bool:
        """Whether a word, of token `k`, has a use."""
        found = word in self._uses.of(use)
        if found and self._trace is not None:
            self._uses.note(self._trace, use, word, *self._parse.span(k, k))
        return found
