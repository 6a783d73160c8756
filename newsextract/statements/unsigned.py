"""Quotations without a word of saying, whose speaker the words before them tell: "Holt was blunt. “We have no money.”", "Her answer was short: “No.”"."""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import syntax
from newsextract.language.parse import Parse

Somebody = Callable[[int], object]
_HE = frozenset({"he", "she", "they"})
# Whose these are says what stands behind the colon.
_ANSWERS = frozenset(
    """answer reply response message verdict advice explanation comment question motto word warning plea conclusion view statement
    speech argument slogan reaction retort promise request demand testimony tweet post email letter note""".split()
)
_COLON = 40


def speaker_before(parse: Parse, first: int, quoted: list[int], somebody: Somebody) -> int | None:
    """The token of who speaks in a quotation that begins at `first`, or None.

    Args:
        parse: The parse.
        first: The opening mark.
        quoted: The number of the quotation that each token stands in.
        somebody: Whether a person or a group of people stands at a token.
    """
    k = first - 1
    if k < 1 or quoted[k] >= 0:
        return None
    here = parse.sents[parse.sent_of[k]]
    if here.segment != parse.sents[parse.sent_of[first]].segment or here.kind != "paragraph":
        return None
    colon = parse.word[k] == ":"
    if not colon and (parse.word[k] not in (".", "!") or parse.sent_of[first] == parse.sent_of[k]):
        return None
    start = max(here.first, k - _COLON)
    if any(quoted[c] >= 0 for c in range(start, k)):
        return None
    subject = next((c for c in range(start, k) if parse.dep[c] == "nsubj" and _main(parse, c, k, first)), None)
    if subject is None or (colon and any(parse.dep[c] == "nsubj" for c in range(subject + 1, k))):
        return None  # "she was so upset that I changed my answer: “…”"
    if somebody(subject) or parse.lower[subject] in _HE:
        return subject
    owner = parse.child(subject, "poss")
    if colon and parse.lemma[subject] in _ANSWERS and owner is not None:
        return owner if somebody(owner) or parse.lower[owner] in ("his", "her", "their") else None
    return None


def _main(parse: Parse, subject: int, end: int, first: int) -> bool:
    """Whether a noun is the subject of the main clause before `end`, of which the parser may make a part of what is quoted."""
    verb = parse.head[subject]
    if verb >= end or parse.pos[verb] not in syntax.VERBAL:
        return False
    return parse.head[verb] == verb or parse.head[verb] >= first
