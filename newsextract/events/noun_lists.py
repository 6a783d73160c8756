"""Event nouns in a row share what stands behind the last of them: "the arrest and torture of two editors by the army"."""

from __future__ import annotations

from newsextract.events.lookup import EventWords
from newsextract.language import syntax
from newsextract.language.parse import Parse

_OWN = frozenset({"det", "poss", "nummod"})


def shared(parse: Parse, i: int, words: EventWords) -> list[tuple[int, int]]:
    """The (preposition, object) pairs that the parser hung on another noun of the row."""
    row = [k for k in syntax.conjuncts(parse, syntax.first_conjunct(parse, i)) if parse.pos[k] == "NOUN"]
    if len(row) < 2 or i not in row or syntax.prepositions(parse, i):
        return []  # "The theft of a car and the murder of its owner"
    aimed = words.word_class("aimed").issuperset(parse.lemma[k] for k in row)
    if not aimed and not _suffered(parse, row, words):
        return []
    found = []
    for noun in row:
        # "An attack and the killing of a guard" are two matters.
        apart = noun == i or any(parse.dep[c] in _OWN for k in row if max(noun, i) >= k > row[0] for c in parse.kids[k])
        for k, o in [] if apart else syntax.prepositions(parse, noun):
            if k > row[-1] and parse.word[k - 1] != "," and parse.lower[k] in (_AIMED if aimed else _DONE):
                found.append((k, o))
    return found


_DONE = frozenset({"of", "by"})
_AIMED = _DONE | {"on", "against"}


def suffers(parse: Parse, i: int, words: EventWords) -> bool:
    """Whether "of" tells whom it hits, as with the nouns that it is in a row with: "the assault and murder of a nurse"."""
    row = syntax.conjuncts(parse, syntax.first_conjunct(parse, i))
    return len(row) > 1 and i in row and _suffered(parse, row, words)


def _suffered(parse: Parse, row: list[int], words: EventWords) -> bool:
    """Whether somebody suffers one of the nouns, and "of" tells with none of them who acts: "the march and arrest of the priest"."""
    frames = [words.frame(parse.lemma[k]) for k in row]
    roles = {frame.of if frame is not None else "theme" for frame in frames}
    return "recipient" in roles and "actor" not in roles
