"""Layout: which line breaks end a paragraph, and that hard-wrapped text gives the records of the same text unwrapped."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest

from newsextract.extractor import Extractor
from newsextract.reading.layout import blocks

LONG = "The U.N. secretary-general condemned the attack on the port, in which at least 12 people were killed and dozens wounded, on Monday."
# Text, and the first words of its paragraphs.
LAYOUTS = [
    (f"U.N. chief condemns the attack on the port of Goma in Congo\n{LONG}", ["U.N. chief", "The U.N."]),
    (f"{LONG}\n{LONG}", ["The U.N.", "The U.N."]),
    ("Rebels shelled the port of Goma\non Monday. Two men and a woman\ndied, and the mayor fled to\nGisenyi.", ["Rebels shelled"]),
    ("    Rebels shelled the port of Goma\non Monday. Two men died in it,\nthe mayor said.\n    He fled to Gisenyi in the\nafternoon.", ["Rebels shelled", "He fled"]),
    ("    Rebels shelled the port of Goma\n    on Monday, and two men died\n    in it, the mayor said.", ["Rebels shelled"]),
    # The second break alone would tell nothing; the column of the block above does.
    ("Rebels shelled the port of Goma\non Monday, and two men died in\nit.\n\nThe mayor fled to the island of\nIdjwi.", ["Rebels shelled", "The mayor"]),
    ("Monday: shelling in Goma and clashes in the hills nearby\nTuesday: talks in Nairobi with the government and rebels", ["Monday:", "Tuesday:"]),
    ("two onions\na head of garlic\ncurry to taste\nabout eight cups of good soup stock or milk", ["two", "a head", "curry", "about"]),
    # An editor has cut words out of some lines: they are wrapped all the same.
    ("Rebels shelled\nthe port of Goma on Monday, and\ntwo men died,\nthe mayor said, and many more were\nhurt.", ["Rebels shelled"]),
    # Most lines begin with a capital: they are wrapped all the same.
    ("Rebels shelled the port of Goma on\nMonday. Mayor Ana Roca and the\nPremier Kofi Mensah fled to\nGisenyi with their families and a\ndoctor.", ["Rebels shelled"]),
    # One line sticks out of the column: the others are wrapped all the same.
    (
        "Rebels shelled the port of Goma on\nMonday and the town fell to them in\nthe evening, said Mayor Ana Roca, who\nfled.\n"
        "    Troops had left the day before with\nall their guns, and nobody was there\nto fight when the rebels came ashore.\n"
        "    “We were alone, with the sea before us and them,”\nsaid Roca, who fled to an island with\nher family and a doctor.",
        ["Rebels shelled", "Troops had", "“We were"],
    ),
    # As long as a paragraph of the web: no column.
    (f"{LONG[:-1]}\nas the mayor said in a long statement on the steps of his house in the old town of Goma on Monday night, when it was all over.", ["The U.N.", "as the mayor"]),
    # Rows of a table, most of which end in a figure, are no wrapped text, though they are of like length.
    ("standings after the games of Sunday\nnorwick rovers and a half 8 6 1 30\nStorm City of old Tarvik 8 6 0 2 29\nnorth otawa with the rest 8 5 0 27", ["standings", "norwick", "Storm", "north"]),
    # A broken line of a quotation, and one of a list.
    (f"“It is what the people in the streets have,”\nhe said. {LONG}", ["“It is"]),
    (f"“It is over”\nhe said. {LONG}", ["“It is", "he said"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "starts"), LAYOUTS)
def test_paragraphs(text: str, starts: list[str]) -> None:
    """Lines are joined where a column was full, and nowhere else."""
    found = [text[a:b] for a, b in blocks(text)]
    assert len(found) == len(starts), found
    assert all(p.startswith(s) for p, s in zip(found, starts, strict=True)), found


def _wrapped(text: str, width: int) -> str:
    """The same characters, with line breaks for blanks."""
    lines = []
    for line in text.split("\n"):
        broken = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True)
        lines.append("\n".join(broken))
    return "\n".join(lines)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value.replace("\n", " ") if isinstance(value, str) else value


ARTICLES = sorted(p.name for p in (Path(__file__).parents[2] / "articles").glob("*.txt"))


@pytest.mark.parametrize("name", ARTICLES)
def test_wrapped_text_gives_the_same_records(name: str, extractor: Extractor, root: Path) -> None:
    """A line break inside a paragraph is a blank: to dates, names, quantities and all else."""
    paragraphs = (root / "tests" / "articles" / name).read_text(encoding="utf-8").split("\n")
    text = "\n\n".join(" ".join(p.split()) for p in paragraphs if p.strip())
    wrapped = _wrapped(text, 66)
    assert wrapped.count("\n") > text.count("\n") + 5
    assert len(wrapped) == len(text)
    plain, broken = (_plain(extractor.extract(t, published="2024-10-23").model_dump()) for t in (text, wrapped))
    for room in plain:
        assert broken[room] == plain[room], room
