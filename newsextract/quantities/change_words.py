"""The words of change of a lexicon: "rise", "give up", "a fall", "higher", "halve"."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import ChangeWord

_VERBAL = frozenset({"VERB", "AUX"})
# Verbs that change with "up" and "down" only: "went up to 45", "were up by 3 million euros".
WITH_ADVERB = frozenset({"go", "come", "be", "send", "push", "drive", "bring", "bid", "mark"})
# What tells only how high a figure stands that something changes to: "to a low of 40".
HEIGHTS = frozenset({"high", "low", "record", "peak", "level"})
UP_OR_DOWN = frozenset({"up", "down"})


class Part(NamedTuple):
    """A figure's part in a change: ``amount``, ``to`` or ``from``; the word, its token, and the direction."""

    part: str
    word: ChangeWord
    token: int
    direction: str


class Changes:
    """The words of change of a lexicon.

    Attributes:
        nouns: The nouns among them.
        multiplying: Lemmas of the verbs that are a figure: "double".
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._words: dict[tuple[str, str], ChangeWord] = {(w.lemma, w.pos): w for w in lexicon.entries("changes")}
        self.nouns = [w.lemma for w in lexicon.entries("changes") if w.pos == "noun"]
        self.multiplying = frozenset(w.lemma for w in self._words.values() if w.factor)
        self._phrasal = frozenset(w.lemma.split()[0] for w in self._words.values() if " " in w.lemma)
        self._adverbs = {w.lemma: w for w in lexicon.entries("changes") if w.pos == "adverb"}

    def verb(self, parse: Parse, token: int) -> ChangeWord | None:
        """The entry of a verb, or of the verb with the particle that it has ("give up")."""
        if parse.pos[token] not in _VERBAL:
            return None
        lemma = parse.lemma[token]
        if lemma in self._phrasal and (particle := parse.child(token, "prt", "advmod")) is not None:
            word = self._words.get((f"{lemma} {parse.lower[particle]}", "verb"))
            if word is not None:
                return word
        return self._words.get((lemma, "verb"))

    def with_particle(self, parse: Parse, token: int) -> ChangeWord | None:
        """The entry of the verb right before a particle that is one with it: "gave up 5 points"."""
        word = self.verb(parse, token - 1)
        return word if word is not None and word.lemma.endswith(f" {parse.lower[token]}") else None

    def noun(self, parse: Parse, token: int) -> ChangeWord | None:
        """The entry of a noun."""
        return self._words.get((parse.lemma[token], "noun")) if parse.pos[token] in ("NOUN", "PROPN") else None

    def factor(self, parse: Parse, token: int) -> float | None:
        """By what a verb multiplies its subject or object ("doubled": 2), or None."""
        word = self.verb(parse, token)
        return word.factor if word else None

    def itself(self, parse: Parse, token: int) -> Part | None:
        """The part of a verb that is the figure."""
        word = self.verb(parse, token)
        return Part("amount", word, token, word.direction) if word else None

    def adverb(self, word: str) -> ChangeWord | None:
        """The entry of an adverb."""
        return self._adverbs.get(word)

    def with_adverb(self, parse: Parse, token: int, before: int) -> tuple[int, ChangeWord] | None:
        """The verb that an "up" or "down" before a token goes with, from either of the two, and the entry of the adverb."""
        up = token if parse.lower[token] in UP_OR_DOWN else None
        verb = parse.head[token] if up is not None else token
        if verb >= before or parse.lemma[verb] not in WITH_ADVERB or parse.pos[verb] not in _VERBAL:
            return None
        if up is None:
            # The parser may hang it on the figure ("went up to 40 dollars").
            up = next((k for k in (*parse.kids[verb], verb + 1) if k > verb and parse.lower[k] in UP_OR_DOWN), None)
        word = self._adverbs.get(parse.lower[up]) if up is not None and verb < up < before else None
        return (verb, word) if word else None
