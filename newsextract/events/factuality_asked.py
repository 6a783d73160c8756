"""Who is asked to do what, and what a plan includes: the governors of verbs that the parser takes for a purpose, or for something told."""

from __future__ import annotations

from newsextract.events import factuality_frames as frames
from newsextract.events.factuality_governors import Words, complement
from newsextract.language import infinitives
from newsextract.language.syntax import in_plain_present
from newsextract.lexicon.schemas import Governor

_BY = ("on", "upon", "for", "to", "with")


def asked_that(words: Words, head: int, i: int) -> Governor | None:
    """The governor of a bare verb in a clause: "asked that the judge step down", "it is vital that he resign" (or "resigns")."""
    if not frames.wished(words.parse, i):
        told = complement(words.parse, head)
        return words.over(told, "should") if told != head and in_plain_present(words.parse, i) else None
    head = complement(words.parse, head)
    entry = words.over(head, "wish") or words.over(head, "infinitive")
    return entry if entry is not None and entry.status == "requested" else None


def asked(words: Words, i: int, above: int) -> Governor | None:
    """The governor of "called on X to leave", "fought to save", which the parser takes for a purpose."""
    p = words.parse
    entry = words.over(above, "infinitive")
    if entry is None or entry.lemma == "going" or infinitives.phoned(p, above):
        return None
    if entry.status in ("planned", "aimed"):
        other = p.child(above, "dobj") is not None
        return words.over(above, "wish") if other else entry  # "Would like Chad to leave" asks it to.
    if entry.status != "requested":
        return None
    links = [p.lower[k] for k in p.kids[above] if p.dep[k] == "prep" and above < k < i]
    links += [p.lower[k] for k in p.kids[i] if p.dep[k] == "mark"]
    return entry if any(w in _BY for w in links) else None


# Verbs that say what a plan or a charge is made of.
_MADE_OF = frozenset({"include", "involve", "entail", "envisage", "mean"})


def example(words: Words, verb: int) -> Governor | None:
    """What a plan or a charge makes of what it includes: "the plan involves invading the island", "the charges include bribing a judge"."""
    p = words.parse
    if p.lemma[verb] not in _MADE_OF:
        return None
    subject = p.child(verb, "nsubj")
    if subject is not None and p.lower[subject] in ("which", "that") and p.dep[verb] == "relcl":
        subject = p.head[verb]
    return words.over(subject, "example") if subject is not None else None
