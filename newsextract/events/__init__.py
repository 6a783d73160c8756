"""Events: verbs, event nouns and states with their participants, typed, placed, dated, and weighed."""

from __future__ import annotations

from newsextract.events.assemble import assemble
from newsextract.events.assign import typed_drafts
from newsextract.events.derive import Deriver
from newsextract.events.examples import Examples
from newsextract.events.factuality import Commitment, Factuality
from newsextract.events.lookup import compile_event_words
from newsextract.events.match import Matcher
from newsextract.events.order import links, signals
from newsextract.events.parts import Draft, Sites
from newsextract.events.retold import Before, Retold, compile_retellings
from newsextract.events.settle import Settler, dayless
from newsextract.events.shift import compile_types, expected, shift
from newsextract.events.surroundings import Surroundings
from newsextract.events.to_come import announced, awaited, calendar, is_past, put_ahead, timetables, to_come
from newsextract.events.typer import compile_typer
from newsextract.events.when import Said, when
from newsextract.events.where import move_places, where
from newsextract.events.whom import tell_folk
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
    examples: Examples | None = None,
) -> tuple[list[Event], list[Date]]:
    """All events of an article, in text order of their triggers; and its dates, with the days that only events tell.

    Args:
        parse: The parsed article.
        article: The article.
        lexicon: Triggers, light verbs, frames of nouns, word classes and event types.
        actors: The article's actors.
        places: Its places.
        dates: Its dates.
        quantities: Its quantities.
        statements: Its statements.
        trace: Collects what decided.
        examples: Types that packs teach by examples.
    """
    sites = Sites(parse, actors, places, dates, quantities, lexicon.compiled(links))
    words = lexicon.compiled(compile_event_words)
    types = lexicon.compiled(compile_types)
    matcher = Matcher(sites, words)
    commitment = Commitment(parse, statements, lexicon, trace)
    drafts = typed_drafts(
        sites, words, matcher, lexicon.compiled(compile_typer), examples, {s.cue_start: s for s in statements}, trace
    )
    move_places(sites, drafts)
    deriver = Deriver(sites, words, matcher, drafts, types)
    for draft in drafts:
        deriver.link(draft)
    for draft in reversed(drafts):  # what is agreed or refused stands behind
        deriver.recipients(draft)
    cues = {k for s in statements if s.cue_start is not None and (k := parse.token_at(s.cue_start)) is not None}
    said = {s.date for s in statements if s.date is not None}
    written = article.written
    told_on = next((d.id for d in dates if written is not None and d.start == written.start), None)
    open_ = dayless(parse.text, dates, told_on)
    settler = Settler(parse.text, sites, open_)
    listed = lexicon.compiled(timetables)
    today = article.created.isoformat() if article.created is not None else None
    around = Surroundings(sites, drafts, cues, types, lexicon.compiled(signals), said, open_, trace, listed, today)
    weighed: list[tuple[Draft, Factuality, list[Statement]]] = []
    for draft in drafts:
        chain = commitment.said_by(draft.i)
        fact = commitment.factuality(draft.i, chain)
        if draft.light is not None and (draft.light.happens or not draft.light.keep) and draft.support is not None:
            fact = commitment.factuality(draft.support, chain, noun=draft.i)  # tense and modals stand with the verb
        fact = expected(sites, draft, fact)
        shift(sites, draft, fact, chain, types, words, trace)
        weighed.append((draft, fact, chain))
    told = ((draft, fact) for draft, fact, _ in weighed)
    ahead = announced(sites, told, around.days.of, lexicon.compiled(calendar), today)
    weighed = [(draft, put_ahead(fact) if draft.i in ahead else fact, chain) for draft, fact, chain in weighed]
    facts = {draft.i: fact for draft, fact, _ in weighed}
    retold = Retold(sites, lexicon.compiled(compile_retellings), facts, today, trace)
    out: list[Event] = []
    for draft, fact, chain in weighed:
        if trace and draft.type:
            trace.add("event_types", draft.type, *parse.span(draft.i, draft.i))
            tell_folk(sites, words, draft, trace)
        words_of = commitment.within(draft.i)
        quoted = any(_holds_quotation(article, s) for s in words_of)
        said_then = Said(next((s.date for s in reversed(words_of) if s.date), None), quoted)
        plain, fact = fact, awaited(sites, draft, fact)
        days, spot = when(around, retold, settler, article, draft, fact, said_then), where(around, retold, draft)
        if fact is not plain and is_past(sites, article, draft, days):
            fact = plain
            days = when(around, retold, settler, article, draft, fact, said_then)
        if days.date is not None and days.earliest is not None and days.latest is not None:
            retold.remember(draft, Before(days.date, days.earliest, days.latest, spot.place))
        fact = to_come(sites, article, draft, fact, days, listed)
        out.append(assemble(article, sites, draft, fact, chain, words_of, days, spot, len(out) + 1))
    return out, [sites.by_date[d.id] for d in dates]


def _holds_quotation(article: Article, s: Statement) -> bool:
    """Whether something of what was said is quoted, be it a term; what a colon opens is only written down."""
    if s.direct or s.cue == ":" or s.content_start is None or s.content_end is None:
        return s.direct
    return any(q.start < s.content_end and s.content_start < q.end for q in article.quotes)
