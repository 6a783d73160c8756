"""Figures that several sources of one article give for one thing, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.records import Actor, Claim, Event, Quantity, Statement


def group_claims(
    events: Sequence[Event],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
    actors: Sequence[Actor],
) -> list[Claim]:
    """Group the figures that statements put on the same matter.

    Two figures are about the same matter when what they count is the same actor, or the same noun. A group is a claim
    when at least two different figures, or two different sources, stand in it: that is where a reader has to choose.

    Args:
        events: Events with their quantities and the statements that carry them.
        statements: All statements.
        quantities: All quantities.
        actors: All actors.

    Returns:
        Claims in the order of their first figure.
    """
    said: dict[str, list[str]] = {}
    for event in events:
        if event.said_by:
            for ref in event.quantities:
                said.setdefault(ref, []).extend(s for s in event.said_by if s not in said.get(ref, ()))
    owner = (
        {k: actor for actor in actors for mention in actor.mentions for k in range(mention.start, mention.end)}
        if said
        else {}
    )
    source = {s.id: s.source for s in statements}
    groups: dict[str, list[Quantity]] = {}
    about: dict[str, str] = {}
    for quantity in quantities:
        if quantity.id not in said or quantity.noun is None:
            continue
        actor = owner.get(quantity.noun_end - 1) if quantity.noun_end else None
        key = actor.id if actor else quantity.noun.lower().split()[-1]
        groups.setdefault(key, []).append(quantity)
        about.setdefault(key, actor.name if actor else quantity.noun)
    claims = []
    for key, figures in groups.items():
        ids = [s for q in figures for s in said[q.id]]
        values = {(q.value, q.low, q.high) for q in figures}
        sources = {source.get(said[q.id][0]) for q in figures}
        if len(figures) > 1 and (len(values) > 1 or len(sources) > 1):
            claims.append(
                Claim(about=about[key], statements=tuple(dict.fromkeys(ids)), quantities=tuple(q.id for q in figures))
            )
    return claims
