"""Events: verbs, event nouns and states with their participants, typed, placed, dated, and weighed."""

from __future__ import annotations

from newsextract.events.anchors import find_drafts
from newsextract.events.assemble import assemble
from newsextract.events.derive import Deriver
from newsextract.events.factuality import Commitment
from newsextract.events.lookup import EventWords, compile_event_words
from newsextract.events.match import Matcher, apply_roles
from newsextract.events.parts import Draft, Sites
from newsextract.events.shift import compile_types, shift
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Date, Event, Place, Quantity, Statement

_PLAIN = frozenset({"assert", "confirm", "deny", "question"})


def _plain_saying(parse: Parse, draft: Draft, cue: Statement | None) -> bool:
    """Whether a trigger does nothing but say: it is no intent, no promise or demand, and has a clause rather than an object."""
    if cue is None or cue.mental or cue.stance not in _PLAIN:
        return False
    return parse.child(draft.i, "ccomp") is not None or parse.child(draft.i, "dobj") is None


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
    sites = Sites(parse, actors, places, dates, quantities)
    words = lexicon.compiled(compile_event_words)
    types = lexicon.compiled(compile_types)
    matcher = Matcher(sites, words)
    commitment = Commitment(parse, statements, lexicon, trace)
    drafts = _typed(sites, words, matcher, {s.cue_start: s for s in statements}, trace)
    deriver = Deriver(sites, words, matcher, drafts, types)
    for draft in drafts:
        deriver.link(draft)
    for draft in reversed(drafts):  # what is agreed or refused stands behind
        deriver.recipients(draft)
    out: list[Event] = []
    for draft in drafts:
        chain = commitment.said_by(draft.i)
        carrier = draft.support if draft.light and not draft.light.keep and draft.support is not None else draft.i
        fact = commitment.factuality(carrier, chain)
        shift(sites, draft, fact, chain, types)
        if trace and draft.type:
            trace.add("event_types", draft.type, *parse.span(draft.i, draft.i))
        out.append(assemble(article, sites, draft, fact, chain, len(out) + 1))
    return out


def _typed(
    sites: Sites, words: EventWords, matcher: Matcher, cues: dict[int | None, Statement], trace: Trace | None
) -> list[Draft]:
    """The drafts of the article, with the types that the lexicon gives them."""
    parse = sites.parse
    out: list[Draft] = []
    for draft in find_drafts(sites, words):
        entry = matcher.best(draft)
        if entry is None and (draft.kind == "adjective" or _plain_saying(parse, draft, cues.get(parse.start[draft.i]))):
            continue
        if entry is not None:
            draft.entry = entry
            draft.type, draft.mode, draft.context, draft.cameo = entry.type, entry.mode, entry.context, entry.cameo
            apply_roles(sites, draft, entry)
            if trace:
                trace.add("triggers", entry.id, *parse.span(draft.i, draft.i))
        if draft.kind == "verb" and not draft.of("actor", "recipient", "theme"):
            continue
        out.append(draft)
    return out
