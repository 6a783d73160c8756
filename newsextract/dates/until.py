"""How long something lasts that news tells of while it does: "closed until Friday", "an extension until May 3", "by the close of play on Friday"."""

from __future__ import annotations

import re

from newsextract.dates.outlooks import Outlooks
from newsextract.language import syntax
from newsextract.language.parse import Parse

_UNTIL_EDGE = re.compile(
    r"\b(?P<before>by|until|till|through) (?:the )?(?:close|end|start|opening) of (?:business|trading|play|work|the day)(?: on)? $",
    re.IGNORECASE,
)
_EDGE_CHARS = 44


def until_edge(text: str, start: int) -> str:
    """The preposition of a day that is named behind its end or beginning: "until the close of business on Friday"; empty for none."""
    found = _UNTIL_EDGE.search(text, max(0, start - _EDGE_CHARS), start)
    return found["before"].lower() if found else ""


def goes_on(parse: Parse, i: int) -> bool:
    """Whether the verb above token `i` is in the present perfect: "they have kept the markets closed until Friday"."""
    verb = syntax.governing_verb(parse, i)
    while verb is not None and parse.tag[verb] in ("VB", "VBG", "VBN") and not syntax.verb_group(parse, verb).finite:
        verb = syntax.governing_verb(parse, verb)
    if verb is None:
        return False
    group = syntax.verb_group(parse, verb)
    return group.perfect and group.tense == "present"


def had_been(parse: Parse, i: int) -> bool:
    """Whether a verb, or the verb that an adjective completes, is in the past perfect."""
    verb = parse.head[i] if parse.dep[i] in ("acomp", "oprd") else i
    group = syntax.verb_group(parse, verb)
    return group.perfect and group.tense == "past"


def lasts(parse: Parse, words: Outlooks, i: int) -> bool:
    """Whether the verb above token `i` puts something into a state that news tells while it lasts: "schools were closed until Monday".

    So does a noun for such a state that it hangs on, or that is put there: "they offered an extension until Monday".
    """
    if parse.dep[i] == "pobj":
        above = parse.head[parse.head[i]]
        noun = parse.child(above, "dobj") if parse.pos[above] in syntax.VERBAL else above
        if noun is not None and words.match(noun, "lasting"):
            return True
    verb = syntax.governing_verb(parse, i)
    if verb is None or had_been(parse, verb):
        return False
    return words.match(verb, "lasting") or (
        parse.lemma[verb] == "be" and any(words.match(k, "lasting") for k in parse.children(verb, "acomp"))
    )
