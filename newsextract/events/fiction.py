"""What happens in films, novels and plays: "the film follows a soldier who kills his officer" tells of no killing."""

from __future__ import annotations

from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

_TYPES = frozenset({"ASSAULT", "COERCE", "DEATH", "RETREAT", "THREATEN", "PROTEST", "MOBILIZE", "DISASTER", "ACCIDENT"})
# What a work does with its story.
_TELLING = frozenset(
    """follow tell open begin start end close centre center focus revolve chronicle depict portray feature see recount trace concern climax
    culminate imagine dramatise dramatize""".split()
)
# A clause below a clause below the telling is as deep as it gets.
_DEPTH = 8


def type_fiction(parse: Parse, words: EventWords, drafts: list[Draft], trace: Trace | None) -> None:
    """Take the type from violence that a work tells of, in place.

    Args:
        parse: The article.
        words: The word class `fiction` is asked.
        drafts: The typed events of the article.
        trace: Is told of the class that decided.
    """
    works = words.word_class("fiction")
    for draft in drafts:
        work = _told_in(parse, draft.i, works) if draft.type in _TYPES else None
        if work is None:
            continue
        draft.type = draft.mode = draft.context = draft.cameo = draft.confidence = None
        if trace:
            trace.add("word_classes", "fiction", *parse.span(work, work))


def _told_in(p: Parse, i: int, works: frozenset[str]) -> int | None:
    """The work whose subject a word is, by the clauses above it: "in the play the king dies", "the film sees him kill two"."""
    k, below = i, i
    for _ in range(_DEPTH):
        for prep in p.children(k, "prep"):
            noun = p.child(prep, "pobj") if p.lower[prep] == "in" else None
            if noun is not None and p.pos[noun] == "NOUN" and p.lemma[noun] in works:
                return noun
        subject = p.child(k, "nsubj")
        told = k != i and subject is not None and subject != below and p.lemma[k] in _TELLING
        if subject is not None and told and p.pos[subject] == "NOUN" and p.lemma[subject] in works:
            return subject
        if p.head[k] == k:
            return None
        k, below = p.head[k], k
    return None
