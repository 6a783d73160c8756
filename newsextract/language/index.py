"""Which record stands where: from tokens to record ids, for rooms that point at records of earlier rooms."""

from __future__ import annotations

from collections.abc import Iterable

from newsextract.language.parse import Parse


class SpanIndex:
    """Record ids by token. Where spans overlap, the shorter one wins (the name inside the phrase)."""

    def __init__(self, parse: Parse, spans: Iterable[tuple[int, int, str]] = ()) -> None:
        self._parse = parse
        self._by_token: dict[int, tuple[int, str]] = {}
        for start, end, ref in spans:
            self.add(start, end, ref)

    def add(self, start: int, end: int, ref: str) -> None:
        """Index the characters `start` to `end` under a record id."""
        length = end - start
        for i in self._parse.tokens_in(start, end):
            if i not in self._by_token or length < self._by_token[i][0]:
                self._by_token[i] = (length, ref)

    def at(self, token: int) -> str | None:
        """The record at a token, or None."""
        found = self._by_token.get(token)
        return found[1] if found else None
