"""Dates: every time expression, its TIMEX3 value and the days it covers."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Date


def read_dates(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Date]:
    """All time expressions of an article, in text order."""
    return []
