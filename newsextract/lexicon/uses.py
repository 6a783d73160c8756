"""Lexicons whose entries are words for one use or several (`name_words`, `deeds`), compiled for look-up by use."""

from __future__ import annotations

from newsextract.lexicon.pack import Lexicon
from newsextract.lexicon.trace import Trace


class Uses:
    """The words of each use, and the entry that each word is from.

    Args:
        lexicon: The lexicon.
        name: Name of the one whose entries have `words` and `use`.
    """

    def __init__(self, lexicon: Lexicon, name: str) -> None:
        self._name = name
        self._entry = {(use, word): e.id for e in lexicon.entries(name) for use in e.use for word in e.words}
        words: dict[str, set[str]] = {}
        for use, word in self._entry:
            words.setdefault(use, set()).add(word)
        self._words = {use: frozenset(found) for use, found in words.items()}

    def of(self, use: str) -> frozenset[str]:
        """The words of a use; empty where a pack has dropped them."""
        return self._words.get(use, frozenset())

    def note(self, trace: Trace, use: str, word: str, start: int, end: int) -> None:
        """Note that a word decided something, if it is of that use."""
        entry = self._entry.get((use, word))
        if entry is not None:
            trace.add(self._name, entry, start, end)
