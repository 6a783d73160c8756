"""The marked sentences of `tests/cases/statements`, `tests/cases/factuality` and `tests/cases/voices`."""

from __future__ import annotations

import pytest

from newsextract.events.factuality import Commitment, factuality, said_by
from newsextract.extractor import Extractor
from newsextract.statements import read_statements
from tests.marked import parse_of, read_cases, unmark

STATEMENTS = [(name, stance, text) for name, case in read_cases("statements") for stance, text in case.items()]
FACTS = read_cases("factuality")
VOICES = read_cases("voices")


def test_there_are_cases() -> None:
    """A folder that is not found would make the tests below pass."""
    assert len(STATEMENTS) >= 80
    assert sum(len(unmark(text)[1]) for _, text in FACTS) >= 150
    assert len(VOICES) >= 30


def _bare(text: str, start: int | None, end: int | None) -> str | None:
    return None if start is None or end is None else text[start:end].strip(" .")


@pytest.mark.parametrize(("name", "stance", "marked"), STATEMENTS)
def test_statement(name: str, stance: str, marked: str, extractor: Extractor) -> None:
    """Source, cue, content and stance are where the marks say; under `none` nothing is said."""
    text, marks = unmark(marked)
    got = extractor.extract(text, published="2024-10-23").statements
    if stance == "none":
        assert not got, name
        return
    found = [
        {
            "stance": s.stance,
            "[": _bare(text, s.source_start, s.source_end),
            "<": _bare(text, s.cue_start, s.cue_end),
            "{": _bare(text, s.content_start, s.content_end),
        }
        for s in got
    ]
    want = {"stance": stance} | {m.bracket: _bare(text, m.start, m.end) for m in marks}
    assert any(want.items() <= f.items() for f in found), f"{name}: {want} is not among {found}"


@pytest.mark.parametrize(("name", "marked"), FACTS)
def test_factuality(name: str, marked: str, extractor: Extractor) -> None:
    """The event at each mark has the values behind the bar."""
    text, marks = unmark(marked)
    article, parse = parse_of(extractor, text)
    statements = read_statements(parse, article, extractor.lexicon, [], [], [])
    for mark in marks:
        token = parse.token_at(mark.start)
        assert token is not None
        got = factuality(parse, token, said_by(parse, token, statements), extractor.lexicon)
        assert set(mark.note.split()) <= set(got), f"{name}: {text[mark.start : mark.end]!r} is {got}"


@pytest.mark.parametrize(("name", "marked"), VOICES)
def test_voices(name: str, marked: str, extractor: Extractor) -> None:
    """The event at each mark is put forward by the cues behind the bar, and only stands in the words of those in brackets."""
    text, marks = unmark(marked)
    article, parse = parse_of(extractor, text)
    statements = read_statements(parse, article, extractor.lexicon, [], [], [])
    both = Commitment(parse, statements, extractor.lexicon)
    for mark in marks:
        token = parse.token_at(mark.start)
        assert token is not None
        said = [s.cue or "" for s in both.said_by(token)]
        beside = [f"({s.cue})" for s in both.within(token) if s not in both.said_by(token)]
        assert " ".join(said + beside) == mark.note.replace("-", ""), f"{name}: {text[mark.start : mark.end]!r}"
