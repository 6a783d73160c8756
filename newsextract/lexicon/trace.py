"""Which entry of which lexicon matched where: what `explain` shows and what the hit/miss examples are held against."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """Entry `entry` of lexicon `lexicon` decided something about the characters `start` to `end`."""

    lexicon: str
    entry: str
    start: int
    end: int


class Trace:
    """Collects matches; rooms get None instead where nobody wants to know."""

    def __init__(self) -> None:
        self.matches: list[Match] = []

    def add(self, lexicon: str, entry: str, start: int, end: int) -> None:
        """Note one match."""
        self.matches.append(Match(lexicon, entry, start, end))

    def has(self, lexicon: str, entry: str) -> bool:
        """Whether the entry matched anywhere."""
        return any(m.lexicon == lexicon and m.entry == entry for m in self.matches)
