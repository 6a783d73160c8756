"""Lists of words that rooms ask for by class: packs add to them, replace them and drop them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract.extractor import Extractor
from newsextract.lexicon import Lexicon
from newsextract.lexicon.check import check_entries
from newsextract.lexicon.pack import read_pack
from newsextract.lexicon.paths import builtin_pack

BUILTIN = Lexicon([builtin_pack()]).classes("place_words")["region"]


def pack(folder: Path, rows: str) -> Path:
    """A pack whose `place_words` are these."""
    (folder / "lexicons").mkdir()
    (folder / "lexicons" / "place_words.yaml").write_text(rows)
    return folder


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("- {id: region.ours, words: [upazila, region]}", BUILTIN | {"upazila": "region.ours"}),
        ("- {id: region, words: [upazila]}", {"upazila": "region"}),
        ("- {id: region, drop: true, words: [x]}", {}),
    ],
)
def test_a_pack_changes_a_class(tmp_path: Path, rows: str, words: dict[str, str]) -> None:
    """An id behind a full stop adds, the id itself replaces; a word belongs to the entry that had it first."""
    assert Lexicon([builtin_pack(), pack(tmp_path, rows)]).classes("place_words").get("region", {}) == words


def test_an_added_word_is_found_and_traced(tmp_path: Path) -> None:
    """The word decides as those of the built-in pack do, and its own examples prove it."""
    rows = "- {id: region.ours, words: [upazila], hit: [Rain fell in Talmari upazila on Friday.], miss: [Rain fell on Friday.]}"
    extractor = Extractor(packs=[pack(tmp_path, rows)])
    assert check_entries(read_pack(tmp_path), extractor) == []
