"""Long articles: work per event must not grow with the length of the article."""

from __future__ import annotations

import pytest

import newsextract
from newsextract.events import factuality
from newsextract.language.parse import Parse
from newsextract.records import Statement


def test_an_event_looks_only_at_statements_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking through all statements for each event made 2 MB of text take a quarter of an hour."""
    seen: list[int] = []
    real = factuality.statements_around

    def counting(parse: Parse, trigger: int, statements: list[Statement]) -> list[Statement]:
        seen.append(len(statements))
        return real(parse, trigger, statements)

    monkeypatch.setattr(factuality, "statements_around", counting)
    found = newsextract.extract("Two soldiers died in Mali on Friday, police said.\n\n" * 60)
    assert len(found.statements) == 60
    assert len(seen) >= 60
    assert max(seen) == 1
