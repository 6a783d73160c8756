"""Who issues a text: behind "issued a statement condemning the coup" it is not the statement that condemns."""

from __future__ import annotations

from newsextract.language.parse import Parse

_TEXTS = frozenset(
    """statement letter email e-mail tweet post memo note message release ad advertisement report article video petition decree ruling
    order appeal warning resolution motion declaration communique communiqué bill lawsuit complaint call threat""".split()
)
_ISSUE = frozenset(
    """release issue send post write publish make deliver put give air run distribute circulate launch sign adopt pass file submit
    draft""".split()
)


def issuing(parse: Parse, noun: int) -> int | None:
    """The verb by which a text came from somebody: "issued" for "statement"; None where the noun is none."""
    verb = parse.head[noun]
    if parse.lemma[noun].lower() not in _TEXTS or parse.dep[noun] != "dobj" or parse.lemma[verb] not in _ISSUE:
        return None
    return verb
