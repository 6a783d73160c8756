"""What a figure is about: the lexicon `matters`, else the word of the event that is counted."""

from __future__ import annotations

from itertools import pairwise

from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Matter, RoleNoun


class Matters:
    """The lexicon `matters`, by word, and which nouns name the same people."""

    def __init__(self, lexicon: Lexicon) -> None:
        entries: list[Matter] = lexicon.entries("matters")
        self._acts = {w: e.id for e in entries for w in e.acts}
        self._nouns = {w: e.id for e in entries for w in e.nouns}
        self._anyone = {e.id: frozenset((*e.nouns, *e.anyone)) for e in entries}
        # "Put the number at 5,000", "there were 5,000", "left 12 dead".
        self._telling = lexicon.classes("figure_words").get("telling", {})
        roles: list[RoleNoun] = lexicon.entries("role_nouns")
        self._like = {r.id: r.like for r in roles if r.like}

    def of(
        self, noun: list[str], acts: list[str], trace: Trace | None, at: tuple[int, int]
    ) -> tuple[str | None, str | None]:
        """The matter of a figure: of the event that is counted, else of its noun.

        Args:
            noun: Lemmas of the noun phrase that is counted.
            acts: Words of the event that is counted, the fullest first ("take part", "take"); empty if there is none.
            trace: Where a match is noted.
            at: Characters of the figure, for the trace.

        Returns:
            Id of a lexicon entry, and where there is none the lemma of the event; both None where the words leave it open ("put it at 5,000").
        """
        act = acts[-1] if acts else None
        if act in self._telling:
            if trace is not None:
                trace.add("figure_words", self._telling[act], *at)
            act = None
        known = next((self._acts[w] for w in acts if w in self._acts), None)
        if known is None and act is None:
            words = [*reversed(noun), *(f"{a} {b}" for a, b in pairwise(noun))]
            known = next((self._nouns[w] for w in words if w in self._nouns), None)
        if known is None:
            return None, act
        if trace is not None:
            trace.add("matters", known, *at)
        return known, None

    def anyone(self, matter: str, noun: str) -> bool:
        """Whether the noun leaves open who or what is counted."""
        return noun in self._anyone.get(matter, ())

    def same_kind(self, one: str, other: str) -> bool:
        """Whether two nouns name the same people or things ("soldiers", "troops")."""
        return self._like.get(one, one) == self._like.get(other, other)
