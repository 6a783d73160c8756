"""People by where they come from and nothing else: "an Iranian", "three Chechens", "a German and two Poles"."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.language import syntax

_PERSON = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative"})
_ONE = frozenset({"a", "an", "another", "one"})


def add_compatriots(cast: Cast, nations: Nations) -> None:
    """Add single persons that only a demonym names."""
    parse = cast.parse
    for first, last, code, form in nations.spans:
        if form != "modifier" or parse.dep[last] not in _PERSON or parse.tag[last] not in ("NN", "NNP", "JJ"):
            continue
        if not any(parse.lower[k] in _ONE for k in parse.kids[last] if k < first):
            continue
        begin = syntax.core(parse, last)[0]
        draft = cast.new(Draft(parse.slice(first, last), "person", code, ("CVL",)))
        cast.mention(draft, begin, last, last, "nominal")
