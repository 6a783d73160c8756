"""Who is asked to do what: the governors of verbs that the parser takes for a purpose, or for something told."""

from __future__ import annotations

from newsextract.events.factuality_governors import Words, complement
from newsextract.language import infinitives
from newsextract.lexicon.schemas import Governor

_BY = ("on", "upon", "for", "to", "with")


def asked_that(words: Words, head: int) -> Governor | None:
    """The governor of a bare verb in a clause: "asked that the judge step down", "it is vital that he resign"."""
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
