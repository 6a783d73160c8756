"""Days that are over whatever tense their clause has: those of what nobody sets a day for, and of what was only thought of.

"The killing on Monday could spark riots", "lower than expected in May", "the raid comes after a vote in May".
"""

from __future__ import annotations

from newsextract.dates.outlooks import Outlooks
from newsextract.language import syntax
from newsextract.language.parse import Parse

_STEPS = 8
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ON = frozenset({"in", "on"})
# What is told of something that has been: "was jailed over the raid", "police are looking into the crash".
_BECAUSE = frozenset({"after", "following", "over", "about", "into", "since", "despite"})
_OF = frozenset({"of", "in", "from", "behind"})
_COMES = frozenset({"happen", "occur"})


def is_over(parse: Parse, words: Outlooks, head: int, first: int, back: bool) -> bool:
    """Whether a date is over by what it hangs on.

    Args:
        parse: The parsed article.
        words: What looks ahead.
        head: The token of the date through which it hangs in the sentence.
        first: Its first token.
        back: Whether its clause looks back anyway.
    """
    if compared(parse, words, head, first) or came_before(parse, words, head):
        return True
    return (not back or parse.dep[head] in syntax.NAMING) and _unforeseen(parse, words, head)


def compared(parse: Parse, words: Outlooks, head: int, first: int) -> bool:
    """Whether the date tells when something else was thought: "lower than expected in May", "than forecast in the May budget"."""
    i = first - 1
    i -= i >= 0 and parse.lower[i] in _ON
    if i > 0 and parse.lower[i - 1] == "than" and words.match(i, "all"):
        return True
    noun = parse.head[head] if parse.dep[head] in syntax.MODIFYING else head
    if parse.dep[noun] != "pobj" or parse.lower[parse.head[noun]] not in _ON:
        return False
    thought = parse.head[parse.head[noun]]
    return thought > 0 and parse.lower[thought - 1] == "than" and words.match(thought, "all")


def came_before(parse: Parse, words: Outlooks, i: int | None) -> bool:
    """Whether a verb in the present tells of something older, and token `i` stands there: "the raid comes after a vote in May"."""
    if i is None or (verb := syntax.governing_verb(parse, i)) is None:
        return False
    k = i
    while parse.head[k] not in (verb, k):
        k = parse.head[k]
    group = syntax.verb_group(parse, verb)
    if group.modal or group.tense != "present":
        return False
    thing = parse.child(verb, "dobj")
    older = parse.lower[k] == "after" if thing is None else thing <= k
    return older and words.match(verb, "behind")


def _unforeseen(parse: Parse, words: Outlooks, head: int) -> bool:
    """Whether a date is that of something definite that nobody sets a day for, and the clause tells what comes of it.

    "The attack on Tuesday would delay the vote", "he will be tried over the January raid"; but "they will launch the attack on Tuesday",
    "an attack on Tuesday would delay the vote", "the attack will begin on Tuesday".
    """
    for noun in _nouns(parse, head):
        kids = parse.kids[noun]
        definite = any(parse.dep[k] == "poss" or parse.lower[k] in _DEFINITE for k in kids)
        if definite and _brings(parse, words, noun) and words.match(noun, "unforeseen"):
            # "The planned attack on Tuesday" is no such thing.
            return not any(words.match(k, reach) for k in kids if parse.dep[k] == "amod" for reach in ("all", "state"))
    return False


def _nouns(parse: Parse, head: int) -> list[int]:
    """The nouns of which a date may be the day: "the January attack", "the killing of a nurse on Monday"."""
    noun = parse.head[head]
    if parse.dep[head] == "pobj":
        if parse.lower[noun] not in _ON:
            return []
        link, noun = noun, parse.head[noun]
        subject = parse.child(noun, "nsubj", "nsubjpass") if parse.pos[noun] in syntax.VERBAL else None
        if subject is not None and parse.right[subject] == link - 1 and link < noun:
            noun = subject  # "His death in January will be investigated", which the parser hangs on the verb.
    elif parse.dep[head] != "npadvmod" and (parse.dep[head] not in syntax.NAMING or noun < head):
        return []
    if parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] == "of":
        return [noun, parse.head[parse.head[noun]]]  # It may hang on the nurse.
    # "The victims of the blast in August", where it hangs on the victims.
    of = [k for k in parse.children(noun, "prep") if parse.lower[k] == "of" and k < head]
    return [noun, *(k for prep in of for k in parse.children(prep, "pobj"))]


def _brings(parse: Parse, words: Outlooks, noun: int) -> bool:
    """Whether a clause tells what comes of a noun, and not that it comes itself."""
    for _ in range(_STEPS):
        above = parse.head[noun]
        if parse.dep[noun] in ("nsubj", "nsubjpass"):
            return not (words.match(above, "present") or parse.lemma[above] in _COMES)
        if parse.dep[noun] == "pobj":
            if parse.lower[above] in _BECAUSE:
                return True
            if parse.lower[above] not in _OF or parse.pos[parse.head[above]] not in ("NOUN", "PROPN"):
                return False
            above = parse.head[above]
        elif parse.dep[noun] != "conj":
            return False
        noun = above
    return False
