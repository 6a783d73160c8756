"""Titles, words of names and deeds that a user's pack adds, with no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract.extractor import Extractor
from newsextract.lexicon.check import check_pack

FILES = {
    "person_titles": """
- {id: subedar, hit: ["They met Subedar Jonas Miller in Oslo."], miss: ["The subedar slept."]}
- {id: hav, forms: [hav.], kept: true, hit: ["They met Hav. Jonas Miller in Oslo."], miss: ["He wrote hav on the door."]}
""",
    "name_words": """
- {id: zabors, words: [Zabor], use: [organization], hit: ["The Tarvik Zabor was moved."], miss: ["The zabor was moved."]}
""",
    "deeds": """
- {id: grouse, words: [grouse], use: [reports], hit: ["Sources groused that the road was shut."], miss: ["They shot a grouse."]}
- {id: paid, words: [bankrolled], use: [passing], hit: ["Kenya-bankrolled rebels fled."], miss: ["Kenya bankrolled the rebels."]}
""",
}
SENTENCES = [
    ("a title is no part of the name", "They met Subedar Jonas Miller in Oslo.", ("Jonas Miller", None)),
    ("what ends the name of a body", "The Tarvik Zabor was moved to Bergen.", ("Tarvik Zabor", None)),
    ("who tells is somebody", "Sources groused that the road was shut.", ("Sources", None)),
    ("the paid are not of who pays", "Kenya-bankrolled rebels took the bridge.", ("Kenya-bankrolled rebels", "REB")),
]


@pytest.fixture(scope="module")
def with_pack(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Extractor]:
    """A pack of the three lexicons, and an extractor that has it."""
    folder: Path = tmp_path_factory.mktemp("pack")
    (folder / "lexicons").mkdir()
    for name, text in FILES.items():
        (folder / "lexicons" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder, Extractor(packs=[folder])


@pytest.mark.parametrize(("text", "actor"), [s[1:] for s in SENTENCES], ids=[s[0] for s in SENTENCES])
def test_a_pack_adds_words(
    text: str, actor: tuple[str, str | None], extractor: Extractor, with_pack: tuple[Path, Extractor]
) -> None:
    """Each is told only with the pack."""
    assert actor not in [(a.name, a.code) for a in extractor.extract(text).actors]
    assert actor in [(a.name, a.code) for a in with_pack[1].extract(text).actors]


def test_its_entries_are_checked(with_pack: tuple[Path, Extractor]) -> None:
    """The trace knows which entry it was; "hav." can only match where its full stop ended no sentence."""
    assert check_pack(*with_pack) == []
