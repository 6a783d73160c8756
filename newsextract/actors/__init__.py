"""Actors: persons, organisations, countries and groups, and every mention of them."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Place, Quantity


def read_actors(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    places: list[Place],
    quantities: list[Quantity],
    trace: Trace | None = None,
) -> list[Actor]:
    """All actors of an article, in the order of first mention."""
    return []
