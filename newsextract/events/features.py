"""What the typer sees of an event: the words in its places as vectors, and small facts as flags."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.events.match import through_amounts
from newsextract.events.parts import Draft, Sites
from newsextract.language import syntax

# Places of an event whose words are given as the mean of their vectors.
SLOTS = ("head", "support", "object", "subject", "other", "complement")
_OBJECT = frozenset({"object", "passive", "of", "complement", "dative"})
_SUBJECT = frozenset({"subject", "agent", "poss", "by", "above"})
_SKIP = frozenset({"date", "quantity"})


class Features(NamedTuple):
    """The words of each slot, and the flags that are set."""

    words: tuple[tuple[str, ...], ...]
    flags: tuple[str, ...]


def features(sites: Sites, draft: Draft, complements: list[int]) -> Features:
    """The features of one event, from its parts before any trigger entry has moved them."""
    p, i = sites.parse, draft.i
    slots: dict[str, list[str]] = {name: [] for name in SLOTS}
    flags = [f"kind={draft.kind}", f"lemma={draft.kind[0]}:{p.lemma[i].lower()}"]
    slots["head"].append(p.lemma[i].lower())
    if draft.support is not None:
        slots["support"].append(p.lemma[draft.support].lower())
        flags.append(f"support={p.lemma[draft.support].lower()}")
    for at in (i, draft.support):
        if at is not None:
            flags += [f"particle={p.lower[k]}" for k in p.kids[at] if p.dep[k] == "prt"]
    for part in draft.parts:
        if part.role in _SKIP or part.via == "clause":
            if part.role == "quantity":
                flags.append("quantity")
            continue
        slot = "object" if part.via in _OBJECT else "subject" if part.via in _SUBJECT else "other"
        if slot == "other":
            flags.append(f"via={part.via}")
        flags.append(f"has={slot}")
        for k in through_amounts(p, [part.head]):
            flags += _who(sites, slot, k)
            if p.ent_of[k] < 0:
                slots[slot].append(p.lemma[k].lower())
                slots[slot] += [p.lemma[c].lower() for c in p.kids[k] if p.dep[c] in ("amod", "compound") and c < k]
    for k in complements:
        slots["complement"].append(p.lemma[k].lower())
        flags.append("complement")
    if draft.kind != "noun" and syntax.verb_group(p, i).passive:
        flags.append("passive")
    return Features(tuple(tuple(slots[name]) for name in SLOTS), tuple(dict.fromkeys(flags)))


def _who(sites: Sites, slot: str, k: int) -> list[str]:
    ref = sites.actor(k)
    if ref is not None:
        actor = sites.by_actor[ref]
        return [f"{slot}:{actor.kind}", *(f"{slot}:{s}" for s in actor.sectors)]
    if sites.place(k):
        return [f"{slot}:place"]
    return [f"{slot}:name"] if sites.parse.ent_of[k] >= 0 else []
