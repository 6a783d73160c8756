"""From drafts to records."""

from __future__ import annotations

from newsextract.events.factuality import Factuality
from newsextract.events.parts import Draft, Part, Sites
from newsextract.events.when import When
from newsextract.events.where import Where
from newsextract.language import syntax
from newsextract.reading.article import Article
from newsextract.records import Argument, Event, Span, Statement

# Roles of which a reader wants the name rather than the pronoun, where the same sentence has it.
_NAMED = frozenset({"actor", "recipient", "beneficiary"})


def assemble(
    article: Article,
    sites: Sites,
    draft: Draft,
    fact: Factuality,
    chain: list[Statement],
    around: list[Statement],
    when: When,
    where: Where,
    number: int,
) -> Event:
    """The record of an event that the statements of `chain` put forward, and that stands in the words of those `around` it."""
    p, i = sites.parse, draft.i
    arguments: dict[tuple[str, int], Argument] = {}
    numbers: list[str] = []
    for part in draft.parts:
        head = sites.antecedent(part.head) if part.role in _NAMED else part.head
        first, last = syntax.phrase(p, head)
        last = _before_target(sites, draft, part, last)
        a, b = p.span(first, last)
        arguments.setdefault(
            (part.role, head),
            Argument(start=a, end=b, text=article.text[a:b], role=part.role, head=p.span(head, head), ref=part.ref),
        )
        numbers += [q for k in range(first, last + 1) if (q := sites.quantity(k))]
        for k in p.children(part.head, "appos"):  # "two units, each with 600 men"
            numbers += [q for c in range(p.left[k], p.right[k] + 1) if (q := sites.quantity(c))]
    ordered = sorted(arguments.values(), key=lambda x: (x.start, x.end, x.role))
    start, end = p.span(i, i)
    return Event(
        id=f"e{number}",
        type=draft.type,
        mode=draft.mode,
        context=draft.context,
        cameo=draft.cameo,
        predicate=p.lemma[i],
        trigger=Span(start=start, end=end, text=article.text[start:end]),
        arguments=tuple(ordered),
        place=where.place,
        place_from=where.told,
        place_missing=where.missing,
        date=when.date,
        date_from=when.told,
        date_missing=when.missing,
        earliest=when.earliest,
        latest=when.latest,
        quantities=tuple(dict.fromkeys(numbers)),
        polarity=fact.polarity,
        certainty=fact.certainty,
        time=fact.time,
        status=fact.status,
        said_by=tuple(s.id for s in chain),
        within=tuple(s.id for s in around),
        sentence=p.sentence_span(i),
        confidence=draft.confidence,
    )


def _before_target(sites: Sites, draft: Draft, part: Part, last: int) -> int:
    """The last token of a phrase that the parser let run on: "the assault of [the rebels] on Goma", "denied [entry] by Chad"."""
    p = sites.parse
    if part.role == "actor" and draft.kind == "noun":
        others = draft.of("recipient", "theme")
    elif part.role == "theme" and draft.kind == "verb":
        others = [x for x in draft.of("actor") if x.via == "agent"]
    else:
        return last
    inside = [p.head[x.head] for x in others if part.head < p.head[x.head] <= last]
    return min((k - 1 for k in inside if p.dep[k] == "prep" and p.head[k] == part.head), default=last)
