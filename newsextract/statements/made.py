"""Whether something was said at all: "did not confirm", "is expected to announce" and "nobody has claimed" are no statements."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cues
from newsextract.statements.draft import Draft

_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "nor"})
_NEVER = frozenset({"never", "hardly", "scarcely", "rarely"})
_TO_COME = frozenset({"will", "shall", "may", "might", "must", "should", "would", "could", "ought"})


def negated(parse: Parse, verb: int, quoted: list[int]) -> bool:
    """Whether nobody said it: "did not say", "no one has said", "neither confirmed nor denied"."""
    for k in parse.kids[verb]:
        if quoted[k] != quoted[verb]:  # "Never," she replied
            continue
        if parse.dep[k] == "neg" or parse.lower[k] in _NEVER:
            return True
        if k < verb and parse.lower[k] in _NOBODY and parse.dep[k] in ("nsubj", "preconj", "advmod", "cc"):
            return True
        if parse.dep[k] == "nsubj" and any(
            parse.dep[c] in ("det", "preconj") and parse.lower[c] in ("no", "neither") for c in parse.kids[k]
        ):
            return True
    head = parse.head[verb]
    return parse.dep[verb] == "conj" and any(parse.lower[k] == "nor" and head < k < verb for k in parse.kids[head])


def to_come(parse: Parse, verb: int, cues: Cues) -> bool:
    """Whether it is yet to be said, or only wished: "will announce", "refused to say", "is expected to confirm"."""
    if syntax.verb_group(parse, verb).modal in _TO_COME:
        return True
    if parse.dep[verb] == "conj" and parse.tag[verb] == "VB":  # "declined to confirm or deny"
        verb = syntax.first_conjunct(parse, verb)
    if parse.dep[verb] not in ("xcomp", "ccomp") or parse.tag[verb] != "VB":
        return False
    above = parse.head[verb]
    return any(cue.infinitive for cue in cues.verbs.get(parse.lemma[above], ()))


def made(parse: Parse, verb: int, draft: Draft, cues: Cues, quoted: list[int]) -> bool:
    """Whether the statement of a draft was made; a belief that is negated is one to the contrary, and is marked so."""
    if draft.entry is None:
        return True
    if negated(parse, verb, quoted):
        draft.turned = draft.entry.mental and draft.entry.stance != "deny"
        return draft.turned
    return draft.entry.mental or not to_come(parse, verb, cues)
