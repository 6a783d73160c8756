"""Attacks and shots of a match: "shot directly at the goalkeeper", "an attack down the left" are no assaults."""

from __future__ import annotations

import re

from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

_PLAYED = frozenset({"attack", "strike", "shoot", "fire", "hit", "beat", "clash", "thrash", "fight", "battle"})
_WON = frozenset({"beat", "thrash"})
# What happens on a pitch and in a war, and tells neither.
_BOTH = frozenset({"shot", "shoot", "beat", "blast", "shell", "raid", "bear", "shark", "suspect"})
# An article is about a match where it has so many words that only matches have, and more than of violence.
_WORDS = 3
# Tokens of a headline or a short report, which has room for fewer.
_SHORT = 60


def type_sport(parse: Parse, words: EventWords, drafts: list[Draft], trace: Trace | None) -> None:
    """Take the type from assaults of a match, in place; to beat somebody there is a matter of sport.

    Args:
        parse: The article.
        words: The word classes `play` and `violence` are asked.
        drafts: The typed events of the article.
        trace: Is told of the class that decided.
    """
    played = [d for d in drafts if d.type == "ASSAULT" and parse.lemma[d.i] in _PLAYED]
    if not played:
        return
    for draft in played:
        if _scored(parse, draft.i):
            _untype(parse, draft, trace)
    played = [d for d in played if d.type == "ASSAULT"]
    play, violence = words.word_class("play"), words.word_class("violence") - _BOTH
    told = sum(lemma.lower() in play for lemma in parse.lemma)
    if told < (_WORDS if len(parse) > _SHORT else _WORDS - 1) or told <= sum(
        lemma.lower() in violence for lemma in parse.lemma
    ):
        return
    for draft in played:
        _untype(parse, draft, trace)


def _untype(parse: Parse, draft: Draft, trace: Trace | None) -> None:
    draft.type = "SPORT" if parse.lemma[draft.i] in _WON else None
    draft.mode = draft.context = draft.cameo = draft.confidence = None
    if trace:
        trace.add("word_classes", "play", *parse.span(draft.i, draft.i))


def _scored(parse: Parse, i: int) -> bool:
    """Whether a score stands in the sentence of somebody who is beaten: "Leeds beat Hull 2-1"."""
    sent = parse.sents[parse.sent_of[i]]
    start, end = parse.span(i, sent.last)
    return parse.lemma[i] in _WON and _SCORE.search(parse.text, start, min(end, start + _REACH)) is not None


_SCORE = re.compile(
    r"(?<![\w.-])\d{1,3}[-\u2013]\d{1,3}(?=[,.;)]|$|\s+(?:in|at|on|to|after|with|for|win|victory|defeat)\b)"
)
# Characters behind the verb in which the score stands.
_REACH = 120
