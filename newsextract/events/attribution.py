"""Whose word an event is: the statements around it, and which of them put it forward.

A source puts forward the main line of what it says. What it takes as known, or only uses to place, time or explain that
line, stands in its words but is not its point: "said the attack killed nine" puts the killing forward, "was shot because he
ran" the shooting. This is the reading of the SLINK of TimeML (Pustejovsky and others 2003): it links a cue to the main
event of what is said. Presupposition follows Karttunen (1974): definite phrases and clauses of time survive under "said".
"""

from __future__ import annotations

from collections.abc import Iterable

from newsextract.language.parse import Parse
from newsextract.records import Statement

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both"})
# Verbs that say of an event noun that it took place, as their subject ("clashes erupted") or their object ("staged a raid").
_TOOK_PLACE = frozenset("happen occur take begin start continue follow ensue resume end erupt break come".split())
_DID = frozenset(
    "carry launch conduct stage mount commit begin start continue hold make resume end stop perform undertake".split()
)
_ADDUCE = frozenset({"cite", "quote", "invoke", "give"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_MODIFIERS = frozenset({"compound", "poss", "nmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CONJUNCTIONS = frozenset({"IN", "WRB", "RB"})


def statements_around(parse: Parse, trigger: int, statements: Iterable[Statement]) -> list[Statement]:
    """Statements whose content holds the trigger, outermost first.

    A statement does not hold its own cue or source, and one of mere intent ("plans to attack") is the status of the event
    rather than somebody's word for it.
    """
    at = parse.start[trigger]
    around = [
        s
        for s in statements
        if s.content_start is not None
        and s.content_end is not None
        and s.content_start <= at < s.content_end
        and not (s.cue_start is not None and s.cue_end is not None and s.cue_start <= at < s.cue_end)
        and not (s.source_start is not None and s.source_end is not None and s.source_start <= at < s.source_end)
        and not (s.mental and s.stance in ("promise", "demand"))
    ]
    return sorted(around, key=lambda s: ((s.content_start or 0) - (s.content_end or 0), s.cue_start or 0))


def puts_forward(parse: Parse, trigger: int, statement: Statement) -> bool:
    """Whether the event is on the main line of what a statement around it says."""
    k = trigger
    while True:
        head = parse.head[k]
        if head == k or not _inside(parse, head, statement):
            return not _judged(parse, k, head)
        if (parse.pos[k] in _NOUNS and _taken_as_known(parse, k, head, named=k == trigger)) or _aside(parse, k):
            return False
        k = head


def _inside(parse: Parse, k: int, s: Statement) -> bool:
    at = parse.start[k]
    if s.content_start is None or s.content_end is None or not s.content_start <= at < s.content_end:
        return False
    return not (s.cue_start is not None and s.cue_end is not None and s.cue_start <= at < s.cue_end)


def _judged(parse: Parse, k: int, cue: int) -> bool:
    """Whether `k` heads what is only judged: "called the attack a crime", "sees the raid as a mistake"."""
    if k == cue or parse.dep[k] not in ("dobj", "nsubjpass") or parse.lemma[cue] in _ADDUCE:
        return False
    return any(
        parse.dep[c] == "oprd" or (parse.dep[c] == "prep" and parse.lower[c] == "as" and c > k) for c in parse.kids[cue]
    )


def _aside(parse: Parse, k: int) -> bool:
    """A finite clause that tells when, why, on what condition or against what: "after the bridge fell"."""
    if parse.dep[k] == "pcomp":
        return parse.lower[parse.head[k]] in ("after", "before", "since", "than", "because", "with")
    return parse.dep[k] == "advcl" and any(
        parse.dep[c] in ("mark", "advmod") and parse.tag[c] in _CONJUNCTIONS and parse.pos[c] in ("SCONJ", "ADP")
        for c in parse.kids[k]
    )


def _taken_as_known(parse: Parse, k: int, head: int, *, named: bool) -> bool:
    """Whether a noun phrase inside what is said is referred to rather than told.

    Args:
        parse: The parse.
        k: Head of the phrase.
        head: The word above it.
        named: Whether the noun is itself the event; else the event is told of it ("technicians who will be sent").
    """
    dep = parse.dep[k]
    if dep == "conj" or (dep == "attr" and named) or (dep == "pobj" and parse.lower[head] == "as"):
        return False
    if dep in _MODIFIERS or (dep == "pobj" and _beside(parse, head)):
        return True
    known = _definite(parse, k)
    told = any(parse.dep[c] in ("det", "nummod") for c in parse.kids[k]) and not known
    if not named:
        return known or (dep in _SUBJECTS and not told)
    if (dep in ("dobj", "nsubjpass") and (parse.lemma[head] in _DID or not known)) or (
        dep == "nsubj" and parse.lemma[head] in _TOOK_PLACE and not known
    ):
        return False
    owned = any(parse.dep[c] == "poss" and parse.pos[c] != "PRON" for c in parse.kids[k])
    return not told and not owned


def _beside(parse: Parse, preposition: int) -> bool:
    """Whether a phrase only places another noun ("the papers in a report"); "of" tells what the noun holds."""
    return parse.lower[preposition] != "of" and parse.pos[parse.head[preposition]] in _NOUNS


def _definite(parse: Parse, k: int) -> bool:
    return any(
        (parse.dep[c] == "poss" and parse.pos[c] == "PRON")
        or (parse.dep[c] in ("det", "predet") and parse.lower[c] in _DEFINITE)
        for c in parse.kids[k]
    )
