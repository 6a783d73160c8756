"""Who stands behind a text that speaks: "the ministry's statement said", "figures from the bank show", "according to U.N. estimates"."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.language.parse import Parse

# Nouns for a text that somebody issues: in "released a statement saying that …" the issuer speaks.
PAPERS = frozenset(
    "statement letter email e-mail tweet post memo note message release ad advertisement report article video".split()
)
# Others that are somebody's, and speak.
_FIGURES = frozenset(
    """estimate figure data datum statistic number study survey poll research analysis census tally count document filing record
    account bulletin communique communiqué assessment forecast projection investigation audit review indictment affidavit complaint
    lawsuit website""".split()
)
# What is done with a text by who did not write it.
_HAD = frozenset(
    "obtain see leak read review view hear quote cite receive acquire get share examine consult analyze analyse".split()
)
_BY = frozenset({"by", "from"})


def is_text(parse: Parse, noun: int) -> bool:
    """Whether a noun is a text that can speak."""
    return parse.lemma[noun].lower() in PAPERS | _FIGURES


def makers(parse: Parse, noun: int) -> Iterator[int]:
    """Tokens that may name whose text a noun is, the likeliest first; none where it is no text.

    What a poll is a poll "of" was asked, and made nothing.
    """
    if not is_text(parse, noun):
        return
    yield from parse.children(noun, "poss")
    for k in parse.kids[noun]:
        # "Data compiled by the bank", but "a report obtained by Reuters".
        if parse.dep[k] == "acl" and parse.tag[k] == "VBN" and parse.lemma[k] not in _HAD:
            for by in parse.children(k, "agent"):
                yield from parse.children(by, "pobj")
        elif parse.dep[k] == "prep" and parse.lower[k] in _BY:
            yield from parse.children(k, "pobj")
    yield from parse.children(noun, "compound", "nmod", "amod")
