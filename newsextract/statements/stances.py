"""What the source does with a content, where the cue alone does not tell: whoever calls somebody a liar accuses him."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.records.statement import Stance
from newsextract.statements.draft import Draft

_CALLING = frozenset("call describe label brand characterize characterise portray depict denounce".split())
# Names that nobody is called without being accused.
INSULTS = frozenset(
    """liar dictator terrorist terrorism murderer coward thief criminal traitor fraud crook racist racism fascist tyrant butcher killer
    plotter extremist hypocrite bully bigot idiot fool aggressor invader occupier spy assassin gangster mafia puppet cheat predator
    disgrace scandal lie genocide massacre atrocity betrayal treason crime farce sham aggression""".split()
)
# What is told with these of now or of the past is no promise: "swore that he had paid", "assured parents that the pool was safe".
_OF_NOW = frozenset({"decide", "swear", "assure", "assurance", "guarantee", "vow", "pledge"})
OPEN = frozenset({"whether", "if", "how", "what", "when", "where", "who", "which", "why"})


def stance_of(parse: Parse, draft: Draft) -> Stance:
    """The stance of a draft."""
    if draft.entry is None:
        return "assert"
    if draft.turned:
        return "deny"
    lemma, stance = draft.entry.lemma, draft.entry.stance
    if lemma in _CALLING and stance in ("assert", "accuse"):
        return _calling(parse, draft)
    if lemma == "want" and parse.lower[draft.content[0]] in OPEN and parse.lower[draft.content[0] - 1] == "know":
        return "question"
    if lemma in _OF_NOW and stance == "promise":
        return _decision(parse, draft)
    return stance


def _calling(parse: Parse, draft: Draft) -> Stance:
    """Whether it is an accusation to be called so: "called him a liar", but "labelled the coins “gifts”"."""
    assert draft.entry is not None
    verb = draft.verb
    said = parse.children(verb, "oprd") + [
        o for k in parse.children(verb, "prep") if parse.lower[k] == "as" for o in parse.children(k, "pobj")
    ]
    names = [c for k in said for c in syntax.conjuncts(parse, k)]
    if any(parse.lemma[k].lower() in INSULTS for k in names):
        return "accuse"
    return "assert" if draft.entry.lemma == "label" and draft.quotes else draft.entry.stance


def _decision(parse: Parse, draft: Draft) -> Stance:
    """What is still open is no promise ("is deciding whether to appeal"), nor is a finding ("decided that the hall was too small")."""
    first = draft.content[0]
    if parse.lower[first] in OPEN:
        return "question"
    clause = parse.child(draft.verb, "ccomp")
    decided = draft.entry is not None and draft.entry.lemma == "decide"
    if clause is None or (decided and parse.lower[first] != "that"):
        return "promise"
    group = syntax.verb_group(parse, clause)
    return "promise" if group.modal is not None or group.tense == "future" or not group.finite else "assert"
