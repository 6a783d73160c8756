"""Whose something is: a right, a plan, a chance that an infinitive or gerund spells out."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.language.syntax import conjuncts

RIGHTS = frozenset("right chance permission power authority mandate licence license opportunity".split())
# What one does to the plans of others.
MEETING_PLANS = frozenset(
    "support back endorse welcome reject oppose criticize criticise praise approve accept".split()
)
_PLANS = frozenset("proposal recommendation plan call offer bid attempt effort decision demand request move".split())


def whom(parse: Parse, word: int, preposition: str, before: int) -> list[int]:
    """Whom a word is of, or for, that stands in front of the verb at `before`."""
    return [
        c
        for k in parse.children(word, "prep")
        if parse.lower[k] == preposition and k < before
        for o in parse.children(k, "pobj")
        for c in conjuncts(parse, o)
    ]


def entitled(parse: Parse, noun: int, i: int) -> list[int]:
    """Whose an object is that the parser parted from its infinitive: "backs proposals by Chad to allow", "gives the right to Chad to appeal"."""
    if parse.lemma[noun] in RIGHTS:
        return whom(parse, noun, "to", i)
    return whom(parse, noun, "by", i) if parse.lemma[noun] in _PLANS else []
