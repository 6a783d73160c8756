"""The roles that a trigger entry gives to the parts of an event."""

from __future__ import annotations

from newsextract.events.parts import Draft, Part, Sites
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import Trigger
from newsextract.records.event import Role


def apply_roles(sites: Sites, draft: Draft, entry: Trigger) -> None:
    """Move the parts to the roles that the entry gives them; "In Brussels, the EU imposed sanctions" only tells where."""
    if "recipient=object" in entry.roles and entry.mode != "fight" and _second_passive(sites.parse, draft):
        draft.parts = [x._replace(role="recipient", via="passive") if x.via == "subject" else x for x in draft.parts]
    # "The monks were granted visas", "the clubs were fined a month's pay": the subject got the object.
    given = {"passive", "object"} <= {x.via for x in draft.parts}
    first = min(draft.i, draft.i if draft.support is None else draft.support)
    for directive in entry.roles:
        name, _, via = directive.partition("=")
        if via == "complement":  # What is agreed or refused, which is looked into later.
            continue
        role: Role = name  # type: ignore[assignment]
        if draft.kind == "verb" and not any(x.via == via for x in draft.parts):
            draft.parts += _behind(sites, draft, role, via)
        draft.parts = [
            Part(role, x.head, sites.ref(role, x.head), x.via)
            if (x.via == via or (via == "object" and x.via == "passive" and not (given and role == "theme")))
            and not (given and x.via == via == "object" and role == "recipient")
            and x.role not in ("date", "quantity")
            and not (x.role == "place" and x.head < first)
            else x
            for x in draft.parts
        ]


def _behind(sites: Sites, draft: Draft, role: Role, via: str) -> list[Part]:
    """What stands behind a preposition that says nothing with other verbs: "rallied behind the mayor", "stood by her"."""
    p = sites.parse
    hosts = [draft.i, *p.children(draft.i, "acomp")]
    if via == "of":  # "in favour of the miners", "to the rescue of the crew"
        hosts += [o for k, o in syntax.prepositions(p, draft.i) if k > draft.i]
    found = [o for host in hosts for k, o in syntax.prepositions(p, host) if p.lower[k] == via and k > draft.i]
    taken = {x.head for x in draft.parts}
    return [Part(role, o, sites.ref(role, o), via) for o in found if o not in taken and not sites.date(o)]


# Whoever is the subject of one of these before an infinitive, without an object, was told so: "and its crew ordered to leave".
_DIRECTING = frozenset(
    "order tell force urge allow invite instruct advise warn encourage persuade permit require compel direct summon authorize authorise".split()
)


def _second_passive(p: Parse, draft: Draft) -> bool:
    """Whether a verb shares the "was" of the one before it: "the clerk was sacked and his chief arrested"."""
    i = draft.i
    if p.dep[i] != "conj" or p.tag[i] != "VBD" or draft.kind != "verb" or any(x.via == "object" for x in draft.parts):
        return False
    own = any(
        p.dep[k] in ("aux", "auxpass", "ccomp", "prt", "neg") or (p.dep[k] == "xcomp" and p.lemma[i] not in _DIRECTING)
        for k in p.kids[i]
    )
    return not own and p.child(p.head[i], "auxpass") is not None
