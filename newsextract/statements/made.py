"""Whether something was said at all: "did not confirm", "is expected to announce" and "nobody has claimed" are no statements."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cues
from newsextract.statements.draft import Draft

_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "nor"})
_NEVER = frozenset({"never", "hardly", "scarcely", "rarely"})
# Who does one of these does not say what follows.
_UNDONE = frozenset(
    {
        "fail",
        "forget",
        "neglect",
        "omit",
        "unable",
        "unwilling",
        "reluctant",
        "refuse",
        "decline",
        "authorise",
        "authorize",
        "permit",
    }
)
# Who declines one of these has said nothing; who declines to name somebody has said that.
_SILENT = frozenset("comment elaborate respond reply answer speak talk say".split())
# Nor has who declines to be so treated.
_UNNAMED = frozenset("draw name identify interview quote photograph".split())
_TO_COME = frozenset({"will", "shall", "may", "might", "must", "should", "would", "could", "ought"})


def negated(parse: Parse, verb: int, quoted: list[int]) -> bool:
    """Whether nobody said it: "did not say", "no one has said", "neither confirmed nor denied"."""
    for k in parse.kids[verb]:
        if quoted[k] != quoted[verb]:  # "Never," she replied
            continue
        if parse.dep[k] == "neg" or parse.lower[k] in _NEVER:
            return True
        if parse.lower[k] == "longer" and parse.lower[k - 1] == "no":
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
    if parse.tag[verb] == "VB" and parse.dep[verb] == "advcl":  # "time was given for the army to announce its plan"
        return any(parse.dep[k] == "mark" and parse.lower[k] == "for" for k in parse.kids[verb])
    if _below_noun(parse, verb):
        return True
    if parse.dep[verb] not in ("xcomp", "ccomp") or parse.tag[verb] != "VB":
        return False
    above = parse.head[verb]
    return any(cue.infinitive for cue in cues.verbs.get(parse.lemma[above], ()))


def _below_noun(parse: Parse, verb: int) -> bool:
    """Whether a noun says what is to be said: "issues to be discussed by ministers", "the decision to announce a cut"."""
    if parse.dep[verb] not in ("acl", "relcl") or not any(parse.tag[k] == "TO" for k in parse.kids[verb]):
        return False
    noun = parse.head[verb]
    # "The first to say so", "the only one to object", "used a rude word to describe the mayor".
    return (
        parse.pos[noun] == "NOUN"
        and parse.lemma[noun] not in _TERMS
        and not any(parse.lower[k] in _FIRST for k in parse.kids[noun])
    )


_TERMS = frozenset({"word", "term", "phrase", "expression", "language"})
_FIRST = frozenset("first second third last latest only next one".split())


def _failed(parse: Parse, verb: int) -> bool:
    """Whether somebody did not say what he might have said: "failed to mention", "were unable to agree", "without apologising"."""
    if parse.dep[verb] == "pcomp" and parse.lower[parse.head[verb]] == "without":
        return True
    return parse.dep[verb] == "xcomp" and parse.tag[verb] == "VB" and parse.lemma[parse.head[verb]] in _UNDONE


def _that_said(parse: Parse, verb: int) -> bool:
    """Whether "that said" only links two sentences."""
    nxt = verb + 1
    return parse.lower[verb - 1 : nxt] == ["that", "said"] and nxt < len(parse) and parse.word[nxt] == ","


def _said_nothing(parse: Parse, verb: int, draft: Draft) -> bool:
    """Whether somebody only kept silent, or only asked not to be named: "declined to comment", "asked to remain anonymous"."""
    last = min(draft.content[1], draft.content[0] + 4)
    if parse.lemma[verb] in ("decline", "refuse"):
        what = parse.child(verb, "xcomp")
        if what is not None and parse.children(what, "auxpass"):
            return parse.lemma[what] in _UNNAMED
        return what is not None and parse.lemma[what] in _SILENT
    if parse.lemma[verb] in ("ask", "request", "want", "insist", "demand", "wish", "prefer"):
        named = range(draft.content[0], min(draft.content[1], last) + 1)  # "asked not to be identified"
        unnamed = any(parse.lemma[k] in _UNNAMED and parse.child(k, "auxpass") is not None for k in named)
        return unnamed or any(parse.lower[k] in ("anonymous", "anonymity") for k in named)
    return False


def made(parse: Parse, verb: int, draft: Draft, cues: Cues, quoted: list[int]) -> bool:
    """Whether the statement of a draft was made; a belief that is negated is one to the contrary, and is marked so."""
    if draft.entry is None:
        return True
    if _failed(parse, verb) or _said_nothing(parse, verb, draft) or _that_said(parse, verb):
        return False
    if negated(parse, verb, quoted):
        draft.turned = draft.entry.mental and draft.entry.stance != "deny"
        return draft.turned
    if draft.entry.mental:
        # "Could decide to close the port" is no promise.
        if draft.entry.stance != "promise":
            return True
        return syntax.verb_group(parse, verb).modal not in _TO_COME and not _below_noun(parse, verb)
    return not to_come(parse, verb, cues)
