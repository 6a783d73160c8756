"""The cards of shipped data name the files that are there."""

from __future__ import annotations

import hashlib
import re

import pytest

from newsextract.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("card", "files"),
    [("events.md", ["event_nouns.npz", "typer.npz", "vectors.npz"]), ("gazetteer.md", ["gazetteer.sqlite"])],
)
def test_a_card_has_the_digest_of_each_file(card: str, files: list[str]) -> None:
    lexicon = load_lexicon()
    named = set(re.findall(r"`([0-9a-f]{64})`", lexicon.file(card).read_text(encoding="utf-8")))
    assert named == {hashlib.sha256(lexicon.file(f).read_bytes()).hexdigest() for f in files}
