"""Addresses of rulers, which the parser takes for the ruler: "His Highness the Crown Prince received the envoy"."""

from __future__ import annotations

from newsextract.language.parse import Parse

HONOURS = frozenset(
    """majesty majesties highness highnesses excellency excellencies holiness eminence beatitude grace honour honor lordship ladyship
    worship""".split()
)
_WHOSE = frozenset({"his", "her", "their", "your"})
# "His Royal Highness".
RANKS = frozenset({"royal", "imperial", "serene"})
# Of the parts of a clause these stay with the address.
_OWN = frozenset({"poss", "amod", "compound", "nmod"})


def honour(parse: Parse, i: int) -> bool:
    """Put the office or name that stands right behind an address in its place in the clause, and the address below it."""
    k = i - 1 - (i > 0 and parse.lower[i - 1] in RANKS)
    ruler = parse.child(i, "appos")
    if k < 0 or not parse.word[i][0].isupper() or parse.lower[k] not in _WHOSE or ruler is None or ruler < i:
        return False
    if parse.left[ruler] != i + 1:
        return False
    parse.head[ruler], parse.dep[ruler] = (ruler if parse.head[i] == i else parse.head[i]), parse.dep[i]
    for c in list(parse.kids[i]):
        if c > ruler and parse.dep[c] not in _OWN:
            parse.head[c] = ruler
    parse.head[i], parse.dep[i] = ruler, "compound"
    return True
