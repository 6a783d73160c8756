"""Names of countries that only a country can bear where they stand, however many towns of the name there are: "Peru's president"."""

from __future__ import annotations

from newsextract.lexicon.schemas import Country
from newsextract.places.finder import Finder

# Ministers of the whole, while states of a federation have others, too.
_MINISTERS = frozenset({"prime", "foreign", "defence", "defense"})
_SAY = frozenset({"say", "announce", "warn", "accuse", "reject", "deny", "recognize", "recognise", "condemn"})
_NEAR = 3  # Words from a name to its verb.
_LINKS = frozenset({"of", "from", "to"})


def states(finder: Finder) -> None:
    """Let a name mean the country in the whole article, where it acts as a state in one place."""
    sure = {
        spot.key
        for spot in finder.spots
        if len(spot.options) > 1
        and spot.within is None
        and spot.holds is None
        and spot.cue is None
        and isinstance(spot.options[0].entry, Country)
        and _acts(finder, spot.first, spot.last)
    }
    for spot in finder.spots if sure else ():
        if spot.key in sure and spot.within is None and spot.holds is None and spot.cue is None:
            spot.options = spot.options[:1]


def _acts(finder: Finder, first: int, last: int) -> bool:
    parse = finder.parse
    head, dep = parse.head[last], parse.dep[last]
    if dep == "poss" or (dep in ("compound", "nmod") and head == last + 1):
        return finder.around.has(parse.lemma[head].lower(), head, "of_state") or (
            parse.lemma[head].lower() == "minister" and any(parse.lower[k] in _MINISTERS for k in parse.kids[head])
        )
    if dep == "pobj" and parse.lower[head] in _LINKS:
        # "The president of Peru", "the delegation from Cuba".
        return finder.around.has(parse.lemma[parse.head[head]].lower(), parse.head[head], "of_state")
    # "LEBANON (AP) — A judge said …" has more than the verb behind it.
    follows = last < head <= last + _NEAR and all(parse.word[k].isalpha() for k in range(last + 1, head))
    if dep != "nsubj" or first != last or not follows or parse.lemma[head] not in _SAY:
        return False
    # "Jordan said he would retire" is a person's name.
    return not any(
        parse.lower[k] in ("he", "she") for said in parse.children(head, "ccomp") for k in parse.children(said, "nsubj")
    )
