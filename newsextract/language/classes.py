"""Classes of words from the packs, asked for by name at the tokens of one article."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace

_NONE: dict[str, str] = {}


class Classes:
    """Tells whether a word is of a class, and notes where it was.

    Args:
        parse: The parsed article.
        lexicon: The lexicon.
        name: Name of one of its lists of words (`WordList`), or of one whose entries have `words` and `use`.
        trace: Collects which entries decided something.
    """

    def __init__(self, parse: Parse, lexicon: Lexicon, name: str, trace: Trace | None = None) -> None:
        self._parse, self._name, self._trace = parse, name, trace
        self._classes = lexicon.classes(name)

    def has(self, word: str, k: int, *classes: str) -> bool:
        """Whether a word is in one of the classes.

        Args:
            word: The form of token `k` that the classes have: its lemma, or how it is written.
            k: The token, for the trace.
            classes: Names of classes; one that no pack has holds nothing.
        """
        for name in classes:
            entry = self._classes.get(name, _NONE).get(word)
            if entry is not None:
                if self._trace is not None:
                    self._trace.add(self._name, entry, *self._parse.span(k, k))
                return True
        return False

    def lemma(self, k: int, *classes: str) -> bool:
        """Whether the lemma of token `k`, in small letters, is in one of the classes."""
        return self.has(self._parse.lemma[k].lower(), k, *classes)

    def any(self, tokens: list[int], *classes: str) -> bool:
        """Whether the lemma of one of the tokens is in one of the classes."""
        return any(self.lemma(k, *classes) for k in tokens)

    def words(self, name: str) -> frozenset[str]:
        """The words of a class."""
        return frozenset(self._classes.get(name, _NONE))
