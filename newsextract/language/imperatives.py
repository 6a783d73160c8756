"""Verbs that tell somebody to do something."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.language.syntax import PASSIVE_SUBJECTS, SUBJECTS, VERBAL

# "Go and see and …": more verbs of one demand than this are no sentence.
_TOGETHER = 8


def imperative(parse: Parse, i: int) -> bool:
    """Whether verb `i` tells somebody to do something: "Free the hostages", "“Do not leave,” he said"."""
    for _ in range(_TOGETHER):
        if not _bare(parse, i):
            return False
        if parse.dep[i] != "conj" or parse.pos[parse.head[i]] not in VERBAL:
            break
        i = parse.head[i]
    dep, head = parse.dep[i], parse.head[i]
    # What is said stands before the saying; "made them leave" and "helped rebuild" are no demands.
    said = dep == "ccomp" or (dep == "advcl" and parse.lemma[head] == "tell")
    return head == i or (said and i < head and parse.child(head, *SUBJECTS) is not None)


def _bare(parse: Parse, i: int) -> bool:
    """Whether a verb is an infinitive with nobody who does it and no "to": "(do not, please) leave"."""
    if parse.tag[i] != "VB" or parse.child(i, *SUBJECTS, *PASSIVE_SUBJECTS, "expl", "csubj", "mark") is not None:
        return False
    return all(parse.lower[k] in ("do", "please") for k in parse.children(i, "aux", "auxpass"))
