"""Actors: persons, organisations, countries and groups, and every mention of them."""

from __future__ import annotations

from newsextract.actors.build import Words, country_index
from newsextract.actors.groups import add_groups, add_pronouns
from newsextract.actors.named import named_actors
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Place, Quantity


def read_actors(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    places: list[Place],
    quantities: list[Quantity],  # noqa: ARG001
    trace: Trace | None = None,
) -> list[Actor]:
    """All actors of an article, in the order of first mention."""
    words = lexicon.compiled(Words)
    countries = country_index(parse, places)
    drafts = named_actors(parse, article.text, words, places, countries, trace)
    add_groups(parse, article.text, words, drafts, countries, trace)
    add_pronouns(parse, article.text, drafts)
    ordered = sorted(drafts.values(), key=lambda d: min((m.start, m.end) for m in d.mentions))
    return [draft.record(n) for n, draft in enumerate(ordered, 1)]
