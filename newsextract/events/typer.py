"""A small network that types the events that no trigger entry knows, and says how sure a type is.

One hidden layer over the mean vectors of the words in each place of the event and some flags. It was trained on sentences
written for it (`models/build/events/sentences`); its card is `models/en_news/typer.md`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from newsextract.events.features import Features
from newsextract.language.vectors import Floats, WordVectors, compile_vectors
from newsextract.lexicon import Lexicon

FILE = "typer.npz"
NONE = ""


class Typer:
    """Gives events probabilities of types.

    Args:
        vectors: Word vectors of the pack.
        path: Weights made by `models/build/train_typer.py`.
    """

    def __init__(self, vectors: WordVectors, path: Path) -> None:
        with np.load(path, allow_pickle=False) as data:
            self.types: list[str] = data["types"].tolist()
            self._flags = {name: n for n, name in enumerate(data["flags"].tolist())}
            self._in: Floats = data["in"].astype(np.float32)
            self._in_bias: Floats = data["in_bias"].astype(np.float32)
            self._out: Floats = data["out"].astype(np.float32)
            self._out_bias: Floats = data["out_bias"].astype(np.float32)
            self.temperature = float(data["temperature"][0])
            self.threshold = float(data["threshold"][0])
            self._edges: list[float] = data["edges"].tolist()
            self._trust: list[float] = data["trust"].tolist()
        self._vectors = vectors
        self._number = {t: n for n, t in enumerate(self.types)}
        self._none = np.array([t == NONE for t in self.types])

    def probabilities(self, events: Sequence[Features]) -> Floats:
        """One row an event, one column a type of `types`; rows sum to 1."""
        if not events:
            return np.zeros((0, len(self.types)), np.float32)
        hidden = np.maximum(inputs(self._vectors, self._flags, events) @ self._in + self._in_bias, 0)
        scores = (hidden @ self._out + self._out_bias) / self.temperature
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)

    def best(self, row: Floats) -> tuple[str, float]:
        """The likeliest type that is one, and its probability."""
        order = int(np.argmax(np.where(self._none, -1.0, row)))
        return self.types[order], float(row[order])

    def trust(self, row: Floats, code: str) -> float | None:
        """How often a trigger entry is right that gives this type, by what the network thinks of it.

        None where it is none of the types that the network knows.
        """
        n = self._number.get(code)
        return None if n is None else round(self._trust[bisect_left(self._edges, float(row[n]))], 3)


def inputs(vectors: WordVectors, flags: dict[str, int], events: Sequence[Features]) -> Floats:
    """The input rows of events: one block of vector means a slot, then the flags."""
    width = vectors.dimensions
    slots = len(events[0].words)
    out = np.zeros((len(events), slots * width + len(flags)), np.float32)
    for n, event in enumerate(events):
        for s, words in enumerate(event.words):
            if words:
                out[n, s * width : (s + 1) * width] = vectors.mean(words)
        for flag in event.flags:
            k = flags.get(flag)
            if k is not None:
                out[n, slots * width + k] = 1.0
    return out


def compile_typer(lexicon: Lexicon) -> Typer:
    """The typer of the built-in pack, for `Lexicon.compiled`."""
    return Typer(lexicon.compiled(compile_vectors), lexicon.file(FILE))
