"""Figures whose verb was left out: "imports rose 3 percent and exports 4 percent", "the fine is 540 euros and the ceiling 760"."""

from __future__ import annotations

from itertools import pairwise

from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import Tokens, is_date

_WITH_UNIT = frozenset({"percent", "money", "measure"})
_PREPOSITIONS = frozenset({"by", "to", "at", "for"})
_JOINS = frozenset({",", "and", "but", "while", ";"})
_PHRASE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "POS", "HYPH"})
_TO_OR_AT = (" to ", " at ")
_DETERMINERS = frozenset("the a an its their his her".split())
# Between the first figure and the joining word stands at most a time or a place ("3 percent in the second quarter, …").
_REACH = 8
_LONGEST = 6
_ENDS = frozenset({".", ",", ";", "and", "or", "but", "in", "on", "from", ")"})


def units(parse: Parse, drafts: list[Draft], tokens: list[range]) -> None:
    """Give bare numbers behind a name of their own the unit of the figure before: "Shell gained 3 percent, BP 4"."""
    for n, (a, b) in enumerate(pairwise(drafts)):
        if (
            a.kind not in _WITH_UNIT
            or not b.plain
            or b.noun is not None
            or b.noun_free
            or b.form not in ("digits", "words")
        ):
            continue
        span = tokens[n + 1]
        if not span or not tokens[n] or b.value is None or a.per is not None:
            continue
        after = span[-1] + 1
        if (after >= len(parse) or parse.lower[after] in _ENDS) and _name(parse, tokens[n], span) is not None:
            b.kind, b.unit, b.currency, b.cents = a.kind, a.unit, a.currency, a.cents
            if a.cents:
                b.multiply(0.01)


def nouns(parse: Parse, drafts: list[Draft], tokens: list[range]) -> None:
    """Give figures without a verb of their own what stands before them as their noun, and the change of the figures before."""
    step: Draft | None = None  # by how much the first of the list moved
    for n, (a, b) in enumerate(pairwise(drafts)):
        step = a if a.change in ("up", "down") else step
        _reached(parse, a, b)
        again = step is not None and a.change == "to" and _alike(step, b)
        if not (again or _alike(a, b)) or b.noun is not None or not tokens[n] or not tokens[n + 1]:
            continue
        span = parse.tokens_in(b.start, b.end)
        name = _name(parse, tokens[n], span)
        if name is None:
            continue
        b.noun = name
        told = parse.lower[span[0] - 1] in ("to", "at")
        if b.change is not None:
            continue
        if a.change in ("up", "down", "to") and told == (a.change == "to"):
            b.change, b.direction = a.change, a.direction
        elif again and step is not None:
            b.change, b.direction = step.change, step.direction


def ends(parse: Parse, drafts: list[Draft]) -> None:
    """Give what a price moved to the noun of what it moved by, right before it: "Shell gained 5p to 250, BP 4p to 37"."""
    for a, b in pairwise(drafts):
        if _is_end(parse, a, b) and a.noun is not None:
            b.noun = a.noun


def _reached(parse: Parse, a: Draft, b: Draft) -> None:
    """Mark a figure as the end of the move that stands right before it."""
    if a.change in ("up", "down") and b.change is None and _is_end(parse, a, b):
        b.change, b.direction, b.size_of = "to", a.direction, a


def _is_end(parse: Parse, a: Draft, b: Draft) -> bool:
    money = a.kind == "percent" and b.kind == "money" and a.change is not None
    return (money or _alike(a, b)) and a.per is None and parse.text[a.end : b.start] in _TO_OR_AT


def _alike(a: Draft, b: Draft) -> bool:
    return a.kind == b.kind and a.kind in _WITH_UNIT and (a.unit, a.currency) == (b.unit, b.currency)


def _name(parse: Parse, before: range, span: range) -> Tokens | None:
    """The noun phrase right before a figure, where it follows the figure before it with no verb between."""
    k = span[0] - 1
    floor = before[-1]
    if k > floor and parse.lower[k] in _PREPOSITIONS:
        k -= 1
    last = k
    while k > floor and last - k < _LONGEST and _of_phrase(parse, k, last):
        k -= 1
    first = k + 1
    if k > floor and parse.lower[k] in _DETERMINERS:
        k -= 1
    if k - 1 > floor and parse.lower[k] == "with" and parse.word[k - 1] == ",":
        k -= 1  # ", with spending at 27 billion"
    if first > last or k <= floor or parse.lower[k] not in _JOINS or parse.sent_of[k] != parse.sent_of[floor]:
        return None
    between = range(floor + 1, k)
    if len(between) > _REACH or any(parse.pos[i] in ("VERB", "AUX") for i in between):
        return None
    return first, last


def _of_phrase(parse: Parse, k: int, last: int) -> bool:
    if k < last and parse.word[k + 1] == "-" and parse.tag[k] == "CD":
        return True  # "four-month paper"
    if (k == last and is_date(parse, k)) or (k < last and parse.word[k] == "-"):
        return k < last
    if not parse.word[k][0].isalpha():
        return False
    return (
        parse.pos[k] in ("NOUN", "PROPN")
        or (k == last and parse.tag[k] == "VB")
        or (k < last and parse.tag[k] in _PHRASE)
    )
