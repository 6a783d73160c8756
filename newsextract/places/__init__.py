"""Places: found, and put on the map by a gazetteer that ships with the library."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Place


def read_places(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Place]:
    """All places of an article, in the order of first mention."""
    return []


def check_home(home: str | None) -> None:
    """Raise HomeError where `home` cannot be read."""
