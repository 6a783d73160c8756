"""Lexicon entries about what figures of several sources may be held against each other."""

from __future__ import annotations

from newsextract.lexicon.entry import Entry, Words


class Matter(Entry):
    """A matter of which sources give figures ("deaths"). Its id is the `matter` of claims.

    Attributes:
        acts: Lemmas of the events whose figures are of this matter ("kill", "die").
        nouns: Nouns that tell it by themselves, in the singular ("toll", "fatality"); a figure of them needs no event.
        anyone: Nouns that leave open who or what is counted ("people"): such a figure may be held against one of any other noun.
    """

    acts: Words = ()
    nouns: Words = ()
    anyone: Words = ()
