"""Places: found in the text, and put on the map by lists of countries and regions and a gazetteer."""

from __future__ import annotations

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Country
from newsextract.places import chains, doubts, joined, namesakes, parts, passed_over
from newsextract.places.assemble import records
from newsextract.places.finder import Finder
from newsextract.places.home import country_and_state
from newsextract.places.labelled import labelled
from newsextract.places.listed import listed
from newsextract.places.options import Options
from newsextract.places.outside import dateline
from newsextract.places.resolve import resolve
from newsextract.places.rivers import rivers
from newsextract.places.states import states
from newsextract.reading.article import Article
from newsextract.records import Place


def read_places(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Place]:
    """All places of an article, in the order of first mention; what no list knows keeps nulls.

    Args:
        parse: The parsed article, its names repaired.
        article: The article; its dateline and `home` count as evidence.
        lexicon: Lists of countries, regions and words of places, and the gazetteer of the built-in pack.
        trace: Collects which entries of the lists matched.
    """
    options = Options(lexicon)
    finder = Finder(
        parse, options, Classes(parse, lexicon, "place_names", trace), Classes(parse, lexicon, "place_words", trace)
    )
    listed(finder)
    labelled(finder)
    chains.link(finder)
    chains.inside(finder)
    chains.owned(finder)
    passed_over.capitals(finder)
    passed_over.peoples(finder)
    passed_over.unlabelled(finder)
    doubts.persons(finder)
    doubts.plain_words(finder)
    doubts.planets(finder)
    doubts.languages(finder)
    doubts.sports(finder)
    doubts.firms(finder)
    doubts.vessels(finder)
    namesakes.persons(finder)
    namesakes.firms(finder)
    namesakes.armies(finder)
    joined.heads(finder)
    joined.pairs(finder)
    joined.short(finder)
    joined.coasts(finder)
    joined.holdings(finder)
    parts.parts(finder)
    rivers(finder)
    states(finder)
    doubts.initials(finder)
    spots = finder.spots + dateline(article, options)
    spots.sort(key=lambda s: (s.start, s.end))
    home = country_and_state(article.home, options)
    groups = resolve(spots, parse.text, home)
    if trace:
        for spot in spots:
            for entry in {id(o.entry): o.entry for o in spot.options if o.entry is not None}.values():
                name = "countries" if isinstance(entry, Country) else "regions"
                trace.add(name, entry.id, spot.start, spot.end)
    return records(spots, groups, parse, article, options, home)
