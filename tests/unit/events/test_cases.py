"""The sentences of `tests/cases/events`: which events they have, of what type, and who and what takes part."""

from __future__ import annotations

from typing import Any

import pytest

from newsextract.extractor import Extractor
from newsextract.records import Event
from tests.marked import read_cases

CASES = [(name, case) for name, case in read_cases("events")]


def test_there_are_cases() -> None:
    """A folder that is not found would make the tests below pass."""
    assert len(CASES) >= 80
    assert all(set(case) > {"say"} and all(v is not None for v in case.values()) for _, case in CASES)


def _roles(event: Event, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the event has of what is asked for, in the same form."""
    out: dict[str, Any] = {}
    for key in wanted:
        if key in ("type", "status"):
            out[key] = getattr(event, key)
        else:
            found = [a.text for a in event.arguments if a.role == key]
            out[key] = found[0] if len(found) == 1 else found
    return out


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{n}-{c['say']}" for n, c in CASES])
def test_events(name: str, case: dict[str, Any], extractor: Extractor) -> None:
    """Each event that is named is there once, with this type, status and these phrases; what is under `none` is no event."""
    events = extractor.extract(case["say"], published="2024-10-23").events
    for word in case.get("none", ()):
        assert word not in [e.predicate for e in events], name
    for predicate, wanted in case.items():
        if predicate in ("say", "none"):
            continue
        found = [e for e in events if e.predicate == predicate]
        assert len(found) == 1, f"{predicate}: {[e.predicate for e in events]}"
        assert _roles(found[0], wanted) == wanted
