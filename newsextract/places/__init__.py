"""Places: found by the entity recogniser and the list of countries; only countries are resolved so far."""

from __future__ import annotations

from newsextract.errors import HomeError
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Country
from newsextract.reading.article import Article
from newsextract.records import Mention, Place


def check_home(home: str | None) -> None:
    """Raise HomeError where `home` cannot be read."""
    if home is not None and not (isinstance(home, str) and home.strip()):
        raise HomeError(f"home={home!r} names no place. Pass a country or state such as 'GBR' or 'US-LA'")


def country_names(lexicon: Lexicon) -> dict[str, tuple[Country, bool]]:
    """Country by name, alias or adjective, and whether the word is an adjective."""
    out: dict[str, tuple[Country, bool]] = {}
    for country in lexicon.entries("countries"):
        for word in country.adjectives:
            out.setdefault(word, (country, True))
        for word in (country.name, *country.aliases):
            out[word] = (country, False)
    return out


def read_places(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Place]:
    """All places of an article, in the order of first mention; what is not resolved keeps nulls."""
    names = lexicon.compiled(country_names)
    groups: dict[str, tuple[Country | None, str, list[Mention]]] = {}
    spans = [parse.span(e.first, e.last) for e in parse.ents if e.label in ("GPE", "LOC", "FAC", "NORP")]
    if article.dateline:
        spans.append(article.dateline)
    norp = {parse.span(e.first, e.last) for e in parse.ents if e.label == "NORP"}
    for start, end in sorted(spans):
        text = article.text[start:end]
        for lead in ("the ", "The "):
            if text.startswith(lead):
                start, text = start + 4, text[4:]
        for tail in ("'s", "’s"):
            if text.endswith(tail):
                end, text = end - 2, text[:-2]
        country, adjective = names.get(text, (None, False))
        if not text or (country is None and (start, end) in norp):
            continue
        if country and trace:
            trace.add("countries", country.id, start, end)
        key = country.id if country else text
        mention = Mention(start=start, end=end, text=text, form="modifier" if adjective else "name")
        groups.setdefault(key, (country, text, []))[2].append(mention)
    return [
        Place(
            id=f"p{n}",
            name=country.name if country else text,
            kind="country" if country else None,
            country=country.id if country else None,
            geonames_id=country.geonames_id if country else None,
            method="country" if country else None,
            mentions=tuple(mentions),
        )
        for n, (country, text, mentions) in enumerate(groups.values(), 1)
    ]
