"""Gerunds that go on from a noun are hung on its preposition: "was charged with theft and resisting arrest"."""

from __future__ import annotations

from newsextract.language.parse import Parse

# Behind these both a noun and a gerund say what for.
_FOR = frozenset({"for", "with", "of", "on"})


def goes_on(parse: Parse, i: int) -> bool:
    """Hang the gerund behind the "and" at `i` on the preposition before it, where the parser has a second verb of the clause."""
    verb, k = parse.head[i], i + 1
    if k >= len(parse) or parse.tag[k] != "VBG" or parse.dep[k] != "conj" or parse.head[k] != verb:
        return False
    if parse.pos[verb] != "VERB" or parse.tag[verb] == "VBG" or parse.child(k, "nsubj", "aux", "auxpass") is not None:
        return False
    link = next((c for c in reversed(parse.kids[verb]) if c < i and parse.dep[c] == "prep"), None)
    if link is None or parse.lower[link] not in _FOR or parse.right[link] != i - 1 or parse.child(link, "pobj") is None:
        return False
    parse.head[k], parse.dep[k] = link, "pcomp"
    return True
