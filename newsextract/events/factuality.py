"""Whether the article says that an event happened: polarity, certainty, time, and one word that sums them up."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.records import Statement
from newsextract.records.event import Certainty, EventTime, Polarity, Status

_INTENT = frozenset(
    [
        "plan",
        "promise",
        "pledge",
        "vow",
        "intend",
        "aim",
        "hope",
        "want",
        "expect",
        "agree",
        "decide",
        "prepare",
        "offer",
        "threaten",
        "propose",
        "seek",
    ]
)
_ASK = frozenset(["ask", "urge", "demand", "call", "order", "request", "require", "tell", "appeal"])
_FAIL = frozenset(["fail", "refuse", "decline", "deny", "avoid", "prevent", "forget"])
# Verbs that presuppose what stands below them, or say that it goes on: no plan.
_REAL = frozenset("manage begin start continue help force use seem appear happen tend come stop be".split())
_NO = frozenset({"no", "neither", "none"})


class Factuality(NamedTuple):
    """The FactBank axes and the summary."""

    polarity: Polarity
    certainty: Certainty
    time: EventTime
    status: Status


def said_by(parse: Parse, trigger: int, statements: list[Statement]) -> list[Statement]:
    """Statements whose content holds the trigger, outermost first."""
    at = parse.start[trigger]
    around = [
        s
        for s in statements
        if s.content_start is not None
        and s.content_end is not None
        and s.content_start <= at < s.content_end
        and not (s.cue_start is not None and s.cue_end is not None and s.cue_start <= at < s.cue_end)
    ]
    return sorted(around, key=lambda s: ((s.content_start or 0) - (s.content_end or 0), s.id))


def factuality(
    parse: Parse,
    trigger: int,
    statements_here: list[Statement],
    lexicon: Lexicon | None = None,  # noqa: ARG001
    trace: Trace | None = None,  # noqa: ARG001
) -> Factuality:
    """Read the auxiliaries, negative subjects and objects, and the verbs above the trigger."""
    group = syntax.verb_group(parse, trigger)
    nominal = parse.pos[trigger] not in syntax.VERBAL
    negative = group.negated or any(
        parse.lower[d] in _NO
        for k in parse.children(trigger, "nsubj", "nsubjpass", "dobj", "det")
        for d in (k, *parse.children(k, "det"))
    )
    future = group.modal in ("will", "shall")
    possible = group.modal in ("may", "might", "could", "would", "can")
    conditional = any(parse.lower[k] in ("if", "unless") for k in parse.children(trigger, "mark"))
    asked = False
    k = trigger
    while parse.dep[k] in ("xcomp", "ccomp", "conj", "pcomp", "prep") and parse.head[k] != k:
        linked = parse.dep[k]
        k = parse.head[k]
        if linked == "xcomp":
            lemma = parse.lemma[k]
            future |= lemma in _INTENT or (parse.tag[trigger] == "VB" and lemma not in _REAL and lemma not in _FAIL)
            asked |= lemma in _ASK
            negative ^= lemma in _FAIL - {"deny"}
            if lemma == "go" or (
                parse.pos[k] == "ADJ" and parse.lower[k] in ("about", "ready", "due", "set", "likely")
            ):
                future = True
    stance = statements_here[-1].stance if statements_here else None
    inner = not nominal or (statements_here and statements_here[-1].content_start == parse.start[parse.left[trigger]])
    denied = stance == "deny" and bool(inner)
    planned = future or (stance == "promise" and not nominal)
    requested = asked or (stance == "demand" and not nominal)
    status: Status = (
        "denied"
        if denied
        else "conditional"
        if conditional
        else "negated"
        if negative
        else "requested"
        if requested
        else "planned"
        if planned
        else "possible"
        if possible
        else "actual"
    )
    time: EventTime = (
        "future" if planned or requested else "past" if group.tense == "past" or group.perfect or nominal else "present"
    )
    return Factuality(
        "negative" if negative or denied else "positive",
        "possible" if possible or conditional else "probable" if requested else "certain",
        time,
        status,
    )
