"""What a figure is not the measure of, though the tree puts it there: who pays or borrows, what is compared with, a rise in something."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon.closed import COMPASS, COMPASS_ADJECTIVES
from newsextract.quantities.change_words import Changes
from newsextract.quantities.nouns import Tokens, is_date, is_noun
from newsextract.quantities.units import is_time

_ASKING = frozenset({"ask", "request", "demand"})
_COMPARING = frozenset({"compared", "against", "than", "versus", "like", "unlike", "with"})
_OFF = (
    COMPASS
    | (COMPASS_ADJECTIVES - {"central"})
    | frozenset("from away off outside inside upstream downstream offshore inland beyond behind".split())
)
_PERCENT = frozenset({"%", "percent", "pct", "cent"})
_LYING = frozenset("located situated lying about around some only just nearly".split())
_IN = ("in", "of")
# Behind an amount these are nouns.
_NO_ADJECTIVES = frozenset({"fine"})


def passes(parse: Parse, verb: int, top: int, money: bool, words: Classes) -> bool:
    """Whether a verb hands on the figure at `top` ("plans to borrow $5 million", "asked them for $5 million")."""
    aside = money and any(parse.lower[k] == "aside" for k in parse.kids[verb])
    lemma = parse.lemma[verb]
    # Panels give watts, and notes pay 5 percent.
    paid = money and parse.lower[top] not in _PERCENT and words.has(lemma, verb, "paying_out")
    if not aside and not paid and not words.has(lemma, verb, "passing"):
        return False
    if parse.dep[top] == "dobj" and parse.head[top] == verb:
        return True
    preposition = parse.head[top]
    asked = parse.dep[top] == "pobj" and parse.lower[preposition] == "for" and parse.head[preposition] == verb
    return asked and lemma in _ASKING


def is_compared(parse: Parse, noun: int, link: int) -> bool:
    """Whether a noun is only what something is compared with: "grew compared with the same month to 5%", "more than Alpha".

    Args:
        parse: The article.
        noun: The noun.
        link: The word by which the figure hangs on it; "of" makes the figure its own ("wider than the loss of $5m").
    """
    k = parse.head[noun]
    if parse.dep[noun] != "pobj" or parse.lower[k] not in _COMPARING:
        return False
    if parse.dep[link] != "prep" or (parse.lower[link] == "of" and not parse.word[noun][0].isupper()):
        return False
    return parse.lower[k] != "with" or parse.lower[parse.head[k]] == "compared"


def inner(parse: Parse, noun: int, changes: Changes, taken: AbstractSet[int]) -> int:
    """What changes in "a fall in the surplus"; the noun itself where it is no word of change, or nothing follows."""
    if changes.noun(parse, noun) is None:
        return noun
    for k in parse.kids[noun]:
        if k > noun and parse.dep[k] == "prep" and parse.lower[k] in _IN:
            thing = parse.child(k, "pobj")
            if thing is not None and is_noun(parse, thing) and thing not in taken and not _is_time(parse, thing):
                return thing
    return noun


def _is_time(parse: Parse, token: int) -> bool:
    return is_date(parse, token) or is_time(parse.word[token]) or parse.lower[token] in ("period", "quarter", "half")


def reported(parse: Parse, verb: int, adverb: int, words: Classes) -> int | None:
    """The object that "up" or "down" tells of, and not the subject: "sees revenue up 3 percent", "reported a loss, down 3 percent"."""
    if parse.lower[adverb] not in ("up", "down", "higher", "lower") or adverb < verb:
        return None
    thing = parse.child(verb, "dobj")
    if thing is None or not is_noun(parse, thing) or not verb < thing < adverb or is_date(parse, thing):
        return None
    return thing if thing == adverb - 1 or words.has(parse.lemma[verb], verb, "reporting") else None


def adjectival(parse: Parse, first: int, last: int, end: int) -> bool:
    """Whether the word behind an amount is its noun, though the parser took it for an adjective: "faces a £2m fine"."""
    after = last + 1
    if after > end or parse.tag[after] != "JJ" or not first or parse.pos[first - 1] != "DET":
        return False
    if parse.lower[first - 1] not in ("a", "an") and parse.lower[after] not in _NO_ADJECTIVES:
        return False
    alone = after == end or (
        parse.pos[after + 1] not in ("NOUN", "PROPN", "ADJ", "NUM") and parse.word[after + 1] != "-"
    )
    return alone and (
        first <= parse.head[after] <= last or parse.dep[after] in ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
    )


def last_named(parse: Parse, noun: int, link: int) -> int:
    """The last of joined nouns, right before what hangs on them: of "costs and inflation above 9 percent" it is inflation."""
    k = link - 1
    joined = k > noun and parse.dep[k] == "conj" and is_noun(parse, k) and parse.head[k] == noun
    return k if joined and parse.dep[link] == "prep" else noun


def is_distance(parse: Parse, last: int) -> bool:
    """Whether a length ends at a token that tells how far off something is: "90 km west of", "40 miles from"."""
    return last + 1 < len(parse) and parse.lower[last + 1] in _OFF


def far_off(parse: Parse, first: int) -> Tokens | None:
    """What lies so far off, where it stands right before the comma: "Arlit, 90 km west of the base", "a field, located 9 km away"."""
    k = first - 2
    while k > 1 and parse.lower[k + 1] in _LYING:
        k -= 1
    if k < 0 or parse.word[k + 1] != "," or not is_noun(parse, k) or parse.sent_of[k] != parse.sent_of[first]:
        return None
    start = k
    while start and parse.pos[start - 1] == "PROPN" and parse.pos[k] == "PROPN":
        start -= 1
    return start, k
