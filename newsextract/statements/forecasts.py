"""The past of "forecast", which the tagger takes for a noun: "the bank forecast on Monday that growth would slow".

This is set right only here, since dates take what hangs on the verb for what is forecast, and Monday is not.
"""

from __future__ import annotations

from newsextract.language.parse import Parse


def mend_forecasts(parse: Parse) -> None:
    """Make verbs of them, in the tree too."""
    if "forecast" not in parse.lower:
        return
    found = [_as_verb(parse, i) for i, word in enumerate(parse.lower) if word == "forecast"]
    if any(found):
        parse.finish()


def _as_verb(parse: Parse, i: int) -> bool:
    """Take "forecast" for a verb where it governs a clause: "the bank forecast on Monday that growth would slow"."""
    if parse.tag[i] != "NN" or parse.head[i] != i or i == parse.sents[parse.sent_of[i]].first:
        return False
    said = parse.child(i, "ccomp", "acl")
    if (
        said is None
        or said < i
        or not any(parse.dep[k] == "mark" and parse.lower[k] == "that" for k in parse.kids[said])
    ):
        return False
    subject = i - 1
    if parse.head[subject] != i or parse.dep[subject] not in ("compound", "nsubj", "nmod"):
        return False
    for k in parse.kids[i]:
        if k < subject and parse.dep[k] not in ("advcl", "prep", "punct", "npadvmod", "cc"):
            parse.head[k] = subject
    parse.dep[subject], parse.dep[said] = "nsubj", "ccomp"
    parse.tag[i], parse.pos[i], parse.lemma[i] = "VBD", "VERB", "forecast"
    return True
