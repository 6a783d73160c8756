"""Attacks and shots of a match: "shot directly at the goalkeeper", "an attack down the left" are no assaults."""

from __future__ import annotations

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
    play, violence = words.word_class("play"), words.word_class("violence") - _BOTH
    told = sum(lemma.lower() in play for lemma in parse.lemma)
    if told < _WORDS or told <= sum(lemma.lower() in violence for lemma in parse.lemma):
        return
    for draft in played:
        draft.type = "SPORT" if parse.lemma[draft.i] in _WON else None
        draft.mode = draft.context = draft.cameo = draft.confidence = None
        if trace:
            trace.add("word_classes", "play", *parse.span(draft.i, draft.i))
