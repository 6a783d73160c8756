"""Who issues a text: behind "issued a statement condemning the coup" it is not the statement that condemns."""

from __future__ import annotations

from newsextract.language.parse import Parse

_TEXTS = frozenset(
    """statement letter fax email e-mail tweet post memo note message release ad advertisement report article video petition decree ruling
    order appeal warning editorial column op-ed commentary speech address interview resolution motion declaration communique communiqué bill lawsuit complaint call threat""".split()
)
_ISSUE = frozenset(
    """release issue send leave post write publish make deliver put give air run distribute circulate launch sign adopt pass file submit
    draft""".split()
)
# Behind "held a meeting discussing the budget" those discuss it who met.
_MEETINGS = frozenset("meeting talk summit session conference hearing discussion".split())
_HOLD = frozenset("hold have convene start open chair attend".split())


_SAY = frozenset("say write announce state add declare explain argue claim warn note reply post tweet".split())


def issuing(parse: Parse, noun: int) -> int | None:
    """The verb by which a text came from somebody, or a meeting about: "issued" for "statement"; None where the noun is neither.

    So does the verb of saying in "said in a statement condemning the coup".
    """
    verb = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.lower[verb] == "in" and parse.lemma[noun].lower() in _TEXTS:
        return parse.head[verb] if parse.lemma[parse.head[verb]] in _SAY else None
    if parse.dep[noun] != "dobj":
        return None
    text = parse.lemma[noun].lower() in _TEXTS and parse.lemma[verb] in _ISSUE
    met = parse.lemma[noun].lower() in _MEETINGS and parse.lemma[verb] in _HOLD
    return verb if text or met else None
