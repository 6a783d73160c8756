"""Events: who did what to whom, where, when, how much, and whether the article commits to it."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Date, Event, Place, Quantity, Statement


def read_events(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    actors: list[Actor],
    places: list[Place],
    dates: list[Date],
    quantities: list[Quantity],
    statements: list[Statement],
    trace: Trace | None = None,
) -> list[Event]:
    """All events of an article, in text order of their triggers."""
    return []
