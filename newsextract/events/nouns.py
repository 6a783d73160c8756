"""Which nouns name something that happens: a logistic regression over word vectors and endings, and a list it was trained on."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np

from newsextract.language.vectors import WordVectors, compile_vectors
from newsextract.lexicon import Lexicon

FILE = "event_nouns.npz"
SUFFIXES = tuple(
    "tion sion ment ing al ance ence ure age er or ist ity ness ship ism out up down back off ee ant cide ery ry sis".split()
)


def endings(noun: str) -> list[float]:
    """One number an ending of `SUFFIXES`: whether the noun has it."""
    return [float(noun.endswith(s) and len(noun) > len(s) + 2) for s in SUFFIXES]


class EventNouns:
    """Tells how likely a noun names an event.

    Args:
        vectors: Word vectors of the pack.
        path: Weights made by `models/build/train_event_nouns.py`.
    """

    def __init__(self, vectors: WordVectors, path: Path) -> None:
        with np.load(path, allow_pickle=False) as data:
            weights = data["weights"].astype(np.float32)
            self._endings = data["endings"].astype(np.float64)
            self._bias, self._unknown = (float(x) for x in data["bias"])
            self._listed: dict[int, float] = dict(zip(data["words"].tolist(), data["labels"].tolist(), strict=True))
        self._vectors = vectors
        self._rows = vectors.project(weights)
        self._known: dict[str, float] = {}

    def score(self, noun: str) -> float:
        """Probability that the noun (a lemma, lower case) names an event when it stands alone."""
        found = self._known.get(noun)
        if found is None:
            if len(self._known) > 20_000:
                self._known.clear()
            found = self._known[noun] = self._score(noun)
        return found

    def knows(self, word: str) -> bool:
        """Whether a word (lower case) is in the vocabulary; most names that are no other word are not."""
        return self._vectors.row(word) is not None

    def _score(self, noun: str) -> float:
        listed = self._listed.get(zlib.crc32(noun.encode()))
        if listed is not None:
            return float(listed)
        rows = [r for w in (noun, *(noun.split("-") if "-" in noun else ())) if (r := self._vectors.row(w)) is not None]
        ending = endings(noun)
        if not rows and not any(ending):
            # Nothing is known of it: a name in lower case, a slip, a letter.
            return 0.0
        x = float(self._rows[rows].mean()) if rows else self._unknown
        x += self._bias + float(np.dot(self._endings, ending))
        return float(1 / (1 + np.exp(-x)))


def compile_event_nouns(lexicon: Lexicon) -> EventNouns:
    """The detector of the built-in pack, for `Lexicon.compiled`."""
    return EventNouns(lexicon.compiled(compile_vectors), lexicon.file(FILE))
