"""Actors: persons, organisations, countries and groups, and every mention of them.

Names come first, then the nominals that point back to them or are actors of their own, then pronouns. Who cannot be told
is kept apart: a wrong merge costs a reader more than a split.
"""

from __future__ import annotations

from newsextract.actors.bodies import Bodies, add_organization
from newsextract.actors.compatriots import add_compatriots
from newsextract.actors.countries import add_countries, add_peoples
from newsextract.actors.draft import Cast
from newsextract.actors.figures import add_figures
from newsextract.actors.groups import add_nominals
from newsextract.actors.locus import add_places
from newsextract.actors.nations import Nations
from newsextract.actors.people import People, add_person
from newsextract.actors.pronouns import add_pronouns
from newsextract.actors.words import Words
from newsextract.language.parse import Entity, Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Place, Quantity

# A dateline's town and agency are within so many tokens of the beginning of a paragraph.
_DATELINE = 8


def _credits(parse: Parse, ent: Entity) -> bool:
    """Whether a name in brackets is the agency behind a dateline: "KABUL (Pajhwok) --"."""
    if (
        ent.first == 0
        or parse.word[ent.first - 1] != "("
        or ent.last + 2 >= len(parse)
        or parse.word[ent.last + 1] != ")"
    ):
        return False
    segment = parse.sents[parse.sent_of[ent.first]].segment
    k = ent.first - 2
    while k >= 0 and parse.sents[parse.sent_of[k]].segment == segment:
        if ent.first - k > _DATELINE or not (parse.word[k][0].isupper() or parse.word[k] in (",", ".", "-")):
            return False
        k -= 1
    return k < ent.first - 2 and not parse.word[ent.last + 2][0].islower()


def _home(article: Article, places: list[Place]) -> str | None:
    """The country of the dateline."""
    if article.dateline is None:
        return None
    start = article.dateline[0]
    return next((p.country for p in places for m in p.mentions if m.start == start), None)


def read_actors(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    places: list[Place],
    quantities: list[Quantity],  # noqa: ARG001
    trace: Trace | None = None,
) -> list[Actor]:
    """All actors of an article, in the order of first mention.

    Args:
        parse: The parsed article, names repaired.
        article: The article.
        lexicon: Organisations, role nouns and countries.
        places: The article's places; countries among them are actors too, and a city is no person.
        quantities: The article's quantities.
        trace: Collects which entries matched.
    """
    words = lexicon.compiled(Words)
    nations = Nations(parse, words, places, trace)
    cast = Cast(parse, words, trace)
    add_countries(cast, words, nations, trace)
    taken = {(m.start, m.end) for p in places for m in p.mentions if m.form == "name"}
    names = [
        e
        for e in parse.ents
        if e.label in ("PERSON", "ORG")
        and not _credits(parse, e)
        and (parse.span(e.first, e.last) not in taken or parse.slice(e.first, e.last) in words.organizations)
    ]
    bodies, people = Bodies(cast), People(cast)
    for ent in names:
        if ent.label == "ORG":
            add_organization(cast, bodies, ent.first, ent.last, words, nations, trace)
    for ent in names:
        if ent.label == "PERSON":
            add_person(cast, people, ent.first, ent.last, words, nations, trace)
    add_figures(cast, words, article.published.date() if article.published else None, trace)
    add_peoples(cast)
    add_compatriots(cast, nations)
    add_nominals(cast, words, nations, trace)
    add_places(cast, nations, _home(article, places))
    add_pronouns(cast)
    drafts = sorted((d for d in cast.drafts if d.mentions), key=lambda d: min(d.mentions))
    return [draft.record(n, article.text) for n, draft in enumerate(drafts, 1)]
