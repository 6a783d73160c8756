"""Names of papers, clubs, firms, films and marches that hold words of time, as the lexicon has them: no dates."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Title

_WORD = re.compile(r"[^\W\d_]+|\d+")


class _Name(NamedTuple):
    """A name, where in it one of its words begins, whether case does not matter, and its entry."""

    name: str
    offset: int
    folded: bool
    entry: str


class Titles:
    """The names of a lexicon by their words, so that only the words of an expression are looked up."""

    def __init__(self, entries: list[Title]) -> None:
        self._by_word: dict[str, list[_Name]] = {}
        for entry in entries:
            for name in entry.names:
                folded = name == name.lower()
                for word in _WORD.finditer(name.lower()):
                    row = _Name(name.replace("’", "'"), word.start(), folded, entry.id)
                    self._by_word.setdefault(word[0], []).append(row)

    def inside(self, text: str, start: int, end: int, trace: Trace | None = None) -> bool:
        """Whether `text[start:end]` holds a word of such a name that is written there: "Wednesday" of "Sheffield Wednesday"."""
        for word in _WORD.finditer(text, start, end):
            for name, offset, folded, entry in self._by_word.get(word[0].lower(), ()):
                first = word.start() - offset
                last = first + len(name)
                if first < 0:
                    continue
                found = text[first:last].replace("’", "'")
                whole = not text[first - 1 : first].isalnum() and not text[last : last + 1].isalnum()
                if whole and (found.lower() if folded else found) == name:
                    if trace:
                        trace.add("titles", entry, first, last)
                    return True
        return False


def titles(lexicon: Lexicon) -> Titles:
    """The names of a lexicon."""
    return Titles(lexicon.entries("titles"))
