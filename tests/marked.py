"""Marked sentences: where the marks are, and the sentence without them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from newsextract.extractor import Extractor
from newsextract.language.mend import mend
from newsextract.language.parse import Parse
from newsextract.reading.article import Article
from newsextract.reading.read import read_article

CASES = Path(__file__).parent / "cases"


class Mark(NamedTuple):
    """One marked stretch: offsets in the bare sentence, its bracket, and what stands behind the bar."""

    start: int
    end: int
    bracket: str
    note: str


def read_cases(folder: str) -> list[tuple[str, Any]]:
    """All entries of the YAML files of a folder, each with its file's name."""
    files = sorted((CASES / folder).glob("*.yaml"))
    return [(f.stem, case) for f in files for case in yaml.safe_load(f.read_text(encoding="utf-8"))]


def unmark(marked: str) -> tuple[str, list[Mark]]:
    """The bare sentence and its marks: ``[source] <cue> {content}``, ``{word|note}``; marks may stand in each other."""
    text, marks, opened, note = "", [], [], None
    for c in marked:
        if c in "[<{":
            opened.append((len(text), c))
        elif c in "]>}":
            start, bracket = opened.pop()
            marks.append(Mark(start, len(text), bracket, note or ""))
            note = None
        elif c == "|" and opened:
            note = ""
        elif note is not None:
            note += c
        else:
            text += c
    return text, marks


def parse_of(extractor: Extractor, text: str) -> tuple[Article, Parse]:
    """One sentence through reading and language."""
    article, _ = read_article(text, published="2024-10-23")
    parse = next(iter(extractor.language.parse_many([article])))[1]
    mend(parse)
    return article, parse
