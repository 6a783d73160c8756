"""Capitals that stand for their country: where they act, where something is done to a government, and in what states have with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsextract.actors.draft import Cast
from newsextract.actors.nations import Nations
from newsextract.actors.words import Words
from newsextract.language import syntax
from newsextract.lexicon import Trace

_TIES = frozenset({"with", "between", "against"})
_TO = frozenset({"to", "for", "on", "against", "toward", "towards"})
_OF = frozenset({"of", "from"})
# "Is ready to", "has yet to": what is said of the government stands further down.
_DEEPEST = 3


def add_seats(
    cast: Cast, words: Words, nations: Nations, add: Callable[[str, int, int], None], trace: Trace | None
) -> None:
    """Add the countries whose capitals stand for them.

    Args:
        cast: The actors.
        words: Capitals, among organisations.
        nations: The cities of the article.
        add: Adds a country between two tokens.
        trace: Collects which entries matched.
    """
    for first, last, name in nations.cities:
        seat = words.seats.get(name)
        if seat is None or seat.country is None or last in cast.owner or nations.near(last) != seat.country:
            continue  # London in Ontario speaks for nobody.
        if _governs(cast, syntax.first_conjunct(cast.parse, last)):
            if trace:
                trace.add("organizations", seat.id, *cast.parse.span(first, last))
            add(seat.country, first, last)


def _governs(cast: Cast, i: int) -> bool:
    """Whether a name at a token is that of a government."""
    parse, deeds, head = cast.parse, cast.deeds, cast.parse.head[i]
    dep = parse.dep[i]
    if dep == "nsubj":
        return _acts(cast, head)
    if dep in ("nsubjpass", "dobj"):
        # "Bern is expected to sign".
        return deeds.lemma(head, "to_state") or (dep == "nsubjpass" and _further(cast, head))
    if dep == "poss":
        return deeds.lemma(head, "of_state")
    if dep != "pobj":
        return False
    if parse.dep[head] == "agent":
        return parse.pos[parse.head[head]] == "VERB" and not deeds.lemma(parse.head[head], "of_city")
    for noun in _governors(cast, head):
        word = parse.lower[head]
        if (
            (word in _TIES and deeds.lemma(noun, "ties"))
            or (word in _TO and deeds.lemma(noun, "for_state"))
            or (word in _OF and deeds.lemma(noun, "of_state"))
        ):
            return True
    return False


def _governors(cast: Cast, preposition: int) -> Iterator[int]:
    """The words that a preposition can belong to: "won approval from Bern" may hang on the verb."""
    parse, head = cast.parse, cast.parse.head[preposition]
    yield head
    if preposition - 1 != head and parse.head[preposition - 1] == head and parse.dep[preposition - 1] == "dobj":
        yield preposition - 1


def _acts(cast: Cast, verb: int, depth: int = 0) -> bool:
    """Whether what a verb tells of its subject is told of a government, and not of a city."""
    parse, deeds = cast.parse, cast.deeds
    if parse.pos[verb] == "VERB" and not deeds.lemma(verb, "of_city"):
        return True
    if parse.pos[verb] not in syntax.VERBAL:
        return False
    if any(deeds.lemma(k, "minded") for k in parse.children(verb, "acomp")):
        return True  # "Bern is furious"
    if parse.lemma[verb] == "be" and any(
        parse.lower[k] == "behind" and parse.child(k, "pobj") is not None for k in parse.children(verb, "prep")
    ):
        return True  # "Bern was behind the plot"
    return _further(cast, verb, depth)


def _further(cast: Cast, verb: int, depth: int = 0) -> bool:
    parse = cast.parse
    below = [x for k in (verb, *parse.children(verb, "acomp")) for x in parse.children(k, "xcomp")]
    return depth < _DEEPEST and any(
        parse.pos[x] in syntax.VERBAL
        and parse.child(x, "nsubj") is None
        and parse.child(x, "auxpass") is None
        and _acts(cast, x, depth + 1)
        for x in below
    )
