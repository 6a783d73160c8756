"""The marked sentences of `tests/cases/actors`: who is mentioned where, and what they are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsextract.extractor import Extractor
from newsextract.records import Actor

FOLDER = Path(__file__).parents[2] / "cases" / "actors"
CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
_MARK = re.compile(r"\{([^{|}]+)\|([\w-]+)\}")


def _unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, marks, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        marks.append((len(text), len(text) + len(m[1]), m[2]))
        text += m[1]
        at = m.end()
    return text + marked[at:], marks


def _covering(actors: tuple[Actor, ...], start: int, end: int) -> list[Actor]:
    """Actors with a mention that ends where the mark's head word does, the longest mention first."""
    found = [
        (m.end - m.start, a)
        for a in actors
        for m in a.mentions
        if start <= m.start < end and m.end <= end and m.form != "modifier"
    ]
    return [a for _, a in sorted(found, key=lambda f: -f[0])]


def test_there_are_cases() -> None:
    """A folder that is not found would make the test below pass."""
    assert len(CASES) > 20


@pytest.mark.parametrize("case", CASES, ids=[str(n) for n in range(len(CASES))])
def test_marked_mentions(case: dict[str, Any], extractor: Extractor) -> None:
    """Mentions of one key are one actor, of two keys two, with the kind and code given."""
    text, marks = _unmark(case["text"])
    actors = extractor.extract(text, published="2024-10-23").actors
    shown = [(a.kind, a.name, a.code, [m.text for m in a.mentions]) for a in actors]
    who: dict[str, set[str]] = {}
    for start, end, key in marks:
        found = _covering(actors, start, end)
        if key == "-":
            assert not [a for a in found if a.kind != "country"], shown
            assert not [a for a in found if text[start:end] == "Madrid"], shown
        else:
            assert found, f"nobody at {text[start:end]!r}: {shown}"
            who.setdefault(key, set()).add(found[0].id)
    assert all(len(ids) == 1 for ids in who.values()), f"{who} {shown}"
    assert len({next(iter(ids)) for ids in who.values()}) == len(who), f"{who} {shown}"
    by_id = {a.id: a for a in actors}
    got = {key: f"{by_id[i].kind} {by_id[i].code}" for key, ids in who.items() for i in ids}
    assert got == {key: got[key] if want is None else want for key, want in case.get("actors", {}).items()}, shown
