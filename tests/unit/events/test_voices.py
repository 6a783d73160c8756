"""Whose words an event stands in."""

from __future__ import annotations

from newsextract.extractor import Extractor


def _cues(extractor: Extractor, text: str) -> dict[str, tuple[list[str | None], list[str | None]]]:
    """Cues of the statements that put each event forward, and of all that it stands in."""
    x = extractor.extract(text, published="2024-10-23")
    cue = {s.id: s.cue for s in x.statements}
    return {e.predicate: ([cue[i] for i in e.said_by], [cue[i] for i in e.within]) for e in x.events}


def test_what_is_said_and_what_only_gives_the_time(extractor: Extractor) -> None:
    """The attack is what the minister says; the election only dates it, in his words."""
    found = _cues(extractor, "The minister said rebels attacked the town before voters elected a mayor.")
    assert found["attack"] == (["say"], ["say"])
    assert found["elect"] == ([], ["say"])


def test_nested_voices_are_outermost_first(extractor: Extractor) -> None:
    """He says that they denied it."""
    found = _cues(extractor, "The envoy said that the army had denied bombing the village.")
    assert found["bomb"] == (["say", "deny"], ["say", "deny"])


def test_the_article_speaks_for_itself(extractor: Extractor) -> None:
    """Nobody's words."""
    assert _cues(extractor, "Rebels attacked the town on Sunday.")["attack"] == ([], [])
