"""Events: verbs, event nouns and states with their participants, typed, placed, dated, and weighed."""

from __future__ import annotations

from newsextract.events.anchors import find_drafts
from newsextract.events.assemble import assemble
from newsextract.events.factuality import Commitment
from newsextract.events.lookup import compile_event_words
from newsextract.events.match import Matcher, apply_roles
from newsextract.events.parts import Draft, Sites
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
    matcher = Matcher(sites, words)
    cues = {s.cue_start: s for s in statements}
    commitment = Commitment(parse, statements, lexicon, trace)
    out: list[Event] = []
    for draft in find_drafts(sites, words):
        entry = matcher.best(draft)
        if entry is None and _plain_saying(parse, draft, cues.get(parse.start[draft.i])):
            continue
        if draft.kind == "adjective" and entry is None:
            continue
        if entry is not None:
            draft.entry = entry
            draft.type, draft.mode, draft.context, draft.cameo = entry.type, entry.mode, entry.context, entry.cameo
            apply_roles(sites, draft, entry)
            if trace:
                trace.add("triggers", entry.id, *parse.span(draft.i, draft.i))
        if draft.kind == "verb" and not draft.of("actor", "recipient", "theme"):
            continue
        out.append(assemble(article, sites, draft, commitment, len(out) + 1))
    return out
