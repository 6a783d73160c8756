"""Stretches of text that are looked up by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Spans:
    """Half-open spans, joined where they overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, char: int) -> bool:
        i = bisect_right(self._starts, char) - 1
        return i >= 0 and char < self._ends[i]

    def touch(self, start: int, end: int) -> bool:
        """Whether a span has a character in common with `start` to `end`."""
        i = bisect_left(self._starts, end) - 1
        return i >= 0 and start < self._ends[i]
