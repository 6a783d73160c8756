"""Statements: who says so."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Date, Place, Statement


def read_statements(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    actors: list[Actor],
    places: list[Place],
    dates: list[Date],
    trace: Trace | None = None,
) -> list[Statement]:
    """All statements of an article, in text order of their cues."""
    return []
