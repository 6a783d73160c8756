"""Places: found in the text, and put on the map by lists of countries and regions and a gazetteer."""

from __future__ import annotations

import re

from newsextract.errors import HomeError
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Country
from newsextract.places import chains, doubts, parts, passed_over
from newsextract.places.assemble import records
from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.labelled import labelled
from newsextract.places.listed import listed
from newsextract.places.options import Options, abbreviated
from newsextract.places.outside import dateline
from newsextract.places.resolve import resolve
from newsextract.reading.article import Article
from newsextract.records import Place

_HOME = re.compile(r"([A-Z]{2,3})(?:-([A-Z0-9]{1,3}))?$")


def check_home(home: str | None) -> None:
    """Check a hint where the outlet is at home.

    Raises:
        HomeError: It is neither a country code nor a country and state code.
    """
    if home is not None and not (isinstance(home, str) and _HOME.match(home)):
        raise HomeError(f"home={home!r} names no place. Pass a country code such as 'GBR', or 'USA-LA' with the state")


def read_places(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Place]:
    """All places of an article, in the order of first mention; what no list knows keeps nulls.

    Args:
        parse: The parsed article, its names repaired.
        article: The article; its dateline and `home` count as evidence.
        lexicon: Lists of countries and regions, and the gazetteer of the built-in pack.
        trace: Collects which entries of the lists matched.
    """
    options = Options(lexicon)
    finder = Finder(parse, options)
    listed(finder)
    labelled(finder)
    chains.link(finder)
    passed_over.capitals(finder)
    passed_over.peoples(finder)
    passed_over.unlabelled(finder)
    doubts.persons(finder)
    doubts.plain_words(finder)
    parts.parts(finder)
    doubts.initials(finder)
    spots = finder.spots + dateline(article, options)
    spots.sort(key=lambda s: (s.start, s.end))
    home = _home(article.home, options)
    groups = resolve(spots, article.text, home)
    if trace:
        for spot in spots:
            for entry in {id(o.entry): o.entry for o in spot.options if o.entry is not None}.values():
                name = "countries" if isinstance(entry, Country) else "regions"
                trace.add(name, entry.id, spot.start, spot.end)
    return records(spots, groups, parse, article, options, home)


def _home(home: str | None, options: Options) -> tuple[str, int | None] | None:
    """Country and state of a hint "US-LA", "USA-LA" or "GBR"."""
    m = _HOME.match(home) if home else None
    if m is None:
        return None
    short: dict[str, str] = {c.iso2: c.id for c in options.lists.countries.values() if c.iso2}
    country = short.get(m[1], m[1])
    rows = abbreviated(options.path, m[2]) if m[2] else []
    state = next((r.id for r in rows if r.country == country and r.kind == ADMIN1), None)
    return country, state
