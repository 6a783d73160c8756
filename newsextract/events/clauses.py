"""What the clause of an event says of its day: it is only about it, it tells how somebody is, it is the clause of a date."""

from __future__ import annotations

from newsextract.events.factuality import Factuality
from newsextract.events.order import Order
from newsextract.events.parts import Draft, Sites


def named_only(sites: Sites, draft: Draft, above: str | None, lies: Order | None) -> bool:
    """Whether the clause of an event noun is about it and no part of it: "on Friday the mayor condemned the attack"."""
    if sites.parse.dep[draft.top] not in ("dobj", "pobj"):
        return False
    if lies is not None:
        return lies.side != "same"
    return above is None or sites.by_date[above].start < sites.parse.start[draft.i]


def describes(sites: Sites, draft: Draft, fact: Factuality) -> bool:
    """Whether a clause says how somebody is: "who lives in Lima" is no matter of the day when he was arrested."""
    return sites.parse.dep[draft.top] == "relcl" and fact.time == "present"


def clause_of(sites: Sites, draft: Draft) -> str | None:
    """The date whose own clause an event stands in."""
    p, i = sites.parse, draft.top
    if p.dep[i] not in ("relcl", "acl", "advcl") or not any(p.lower[k] == "when" for k in p.kids[i] if k < i):
        return None
    return sites.date(p.head[i]) if p.head[i] < i else None
