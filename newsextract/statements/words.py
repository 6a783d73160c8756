"""The lexicon `speech_words`: classes of words that tell who speaks, asked for by name."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace

_LEXICON = "speech_words"


def compile_words(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The words of each class."""
    return {e.id: frozenset(e.words) for e in lexicon.entries(_LEXICON)}


class Words:
    """Tells whether a token is of a class, and notes where it was.

    Args:
        parse: The parsed article.
        lexicon: The lexicon.
        trace: Collects which classes decided something.
    """

    def __init__(self, parse: Parse, lexicon: Lexicon, trace: Trace | None = None) -> None:
        self._parse = parse
        self._classes = lexicon.compiled(compile_words)
        self._trace = trace

    def has(self, k: int, *classes: str) -> bool:
        """Whether the lemma of token `k` is in one of the classes."""
        lemma = self._parse.lemma[k].lower()
        found = next((c for c in classes if lemma in self._classes.get(c, ())), None)
        if found is not None and self._trace is not None:
            self._trace.add(_LEXICON, found, *self._parse.span(k, k))
        return found is not None

    def any(self, tokens: list[int], *classes: str) -> bool:
        """Whether one of the tokens is of one of the classes."""
        return any(self.has(k, *classes) for k in tokens)
