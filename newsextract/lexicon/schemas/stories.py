"""Lexicon entries about what figures of several sources may be held against each other."""

from __future__ import annotations

from newsextract.lexicon.entry import Entry, Words


class Matter(Entry):
    """A matter of which sources give figures ("deaths"). Its id is the `matter` of claims.

    Attributes:
        acts: Lemmas of the events whose figures are of this matter ("kill", "die"), alone or with a particle, the theme or what is counted
            ("shoot down", "take part", "lose soldier").
        nouns: Lemmas of nouns that tell it by themselves ("toll", "confirmed case"), where no event tells another one.
        anyone: Nouns that leave open who is counted ("people"). Figures of two such nouns may be of one matter; one of such a noun and
            one of soldiers only where they are equal, since the soldiers may be some of the people.
    """

    acts: Words = ()
    nouns: Words = ()
    anyone: Words = ()
