"""Events: verbs and event nouns with their participants, typed by the lexicon of triggers."""

from __future__ import annotations

from newsextract.events.factuality import factuality, said_by
from newsextract.events.roles import arguments_of
from newsextract.language import syntax
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Trigger
from newsextract.reading.article import Article
from newsextract.records import Actor, Argument, Date, Event, Place, Quantity, Span, Statement

_PLAIN = frozenset({"assert", "confirm", "deny", "question"})
_EMPTY = frozenset(["be", "have", "do", "seem", "appear", "become", "remain", "include", "begin", "start", "continue"])


def _triggers(lexicon: Lexicon) -> dict[tuple[str, str], Trigger]:
    return {(t.lemma, t.pos): t for t in lexicon.entries("triggers")}


def _plain_saying(parse: Parse, i: int, cue: Statement) -> bool:
    """Whether a cue does nothing but say: it is no intent, no promise or demand, and has a clause rather than an object."""
    if cue.mental or cue.stance not in _PLAIN:
        return False
    return parse.child(i, "ccomp") is not None or parse.child(i, "dobj") is None


def _covering(parse: Parse, statements: list[Statement]) -> dict[int, list[Statement]]:
    """The statements whose content holds each token, so that no event has to look through those of the whole article."""
    out: dict[int, list[Statement]] = {}
    for statement in statements:
        if statement.content_start is not None and statement.content_end is not None:
            for k in parse.tokens_in(statement.content_start, statement.content_end):
                out.setdefault(k, []).append(statement)
    return out


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
    triggers = lexicon.compiled(_triggers)
    refs = SpanIndex(parse, ((m.start, m.end, a.id) for a in actors for m in a.mentions))
    spots = SpanIndex(parse, ((m.start, m.end, p.id) for p in places for m in p.mentions if m.form == "name"))
    days = SpanIndex(parse, ((d.start, d.end, d.id) for d in dates))
    counts = SpanIndex(parse, ((q.start, max(q.end, q.noun_end or 0), q.id) for q in quantities))
    cues = {s.cue_start: s for s in statements}
    by_id = {d.id: d for d in dates}
    place_ids = {p.id for p in places}
    covering = _covering(parse, statements)
    out: list[Event] = []
    for i, lemma in enumerate(parse.lemma):
        sent = parse.sents[parse.sent_of[i]]
        if sent.kind == "caption" or parse.dep[i] in ("aux", "auxpass"):
            continue
        verb = parse.pos[i] == "VERB" or (lemma == "be" and parse.dep[i] != "amod")
        entry = triggers.get((lemma, "verb" if verb else "noun"))
        if verb:
            # Plain saying is a statement only; a speech act that does something is an event too.
            cue = cues.get(parse.start[i])
            if (
                (cue and entry is None and _plain_saying(parse, i, cue))
                or (lemma in _EMPTY and lemma != "be")
                or parse.dep[i] in ("amod", "compound")
            ):
                continue
        elif entry is None or parse.pos[i] != "NOUN":
            continue
        found = arguments_of(parse, i, verb, refs, spots, days)
        if lemma == "be" and not ({r for r, _, _ in found} >= {"actor", "place"}):
            continue
        if not found or not {r for r, _, _ in found} & {"actor", "recipient", "theme"}:
            continue
        start, end = parse.span(i, i)
        if entry and trace:
            trace.add("triggers", entry.id, start, end)
        chain = said_by(parse, i, covering.get(i, []))
        fact = factuality(parse, i, chain, lexicon, trace)
        arguments, numbers = [], []
        for role, head, ref in found:
            first, last = syntax.phrase(parse, head)
            a, b = parse.span(first, last)
            arguments.append(
                Argument(start=a, end=b, text=article.text[a:b], role=role, head=parse.span(head, head), ref=ref)
            )
            numbers += [q for k in range(first, last + 1) if (q := counts.at(k))]
        arguments.sort(key=lambda x: (x.start, x.end, x.role))
        day = next((x.ref for x in arguments if x.role == "date" and x.ref), None)
        place = next((x.ref for x in arguments if x.role in ("place", "destination") and x.ref in place_ids), None)
        out.append(
            Event(
                id=f"e{len(out) + 1}",
                type=entry.type if entry else None,
                mode=entry.mode if entry else None,
                cameo=entry.cameo if entry else None,
                predicate=lemma,
                trigger=Span(start=start, end=end, text=article.text[start:end]),
                arguments=tuple(arguments),
                place=place,
                date=day,
                date_from="clause" if day else None,
                earliest=by_id[day].earliest if day else None,
                latest=by_id[day].latest if day else None,
                quantities=tuple(dict.fromkeys(numbers)),
                polarity=fact.polarity,
                certainty=fact.certainty,
                time=fact.time,
                status=fact.status,
                said_by=tuple(s.id for s in chain),
                sentence=parse.sentence_span(i),
            )
        )
    return out
