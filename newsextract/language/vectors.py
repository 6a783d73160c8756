"""Word vectors by lower-case word, from the compact table of the built-in pack: the same for every spaCy model."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsextract.lexicon import Lexicon

FILE = "vectors.npz"
Floats = NDArray[np.float32]


class WordVectors:
    """Vectors of length 1; a word that is not known has none.

    Args:
        path: File made by `models/build/build_vectors.py`.
    """

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as data:
            scale: Any = data["scale"].astype(np.float32)
            self._matrix: Floats = data["matrix"].astype(np.float32) * scale[:, None]
            # Sorted: a search costs half a microsecond, where a dict of 131,752 words costs 20 ms to make and 15 MB to keep.
            self._keys, self._rows = memoryview(data["keys"]), memoryview(data["rows"])

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._matrix.shape[1])

    def row(self, word: str) -> int | None:
        """Number of the word's vector, or None."""
        key = zlib.crc32(word.encode())
        at = bisect_left(self._keys, key)
        return self._rows[at] if at < len(self._keys) and self._keys[at] == key else None

    def get(self, word: str) -> Floats | None:
        """The word's vector, or None."""
        row = self.row(word)
        return None if row is None else self._matrix[row]

    def project(self, weights: Floats) -> Floats:
        """All vectors times `weights`, so that scores of words can be looked up by their row."""
        return np.asarray(self._matrix @ weights, dtype=np.float32)

    def mean(self, words: Iterable[str]) -> Floats:
        """Mean of the vectors of the words that are known; zero where none is."""
        rows = [r for w in words if (r := self.row(w)) is not None]
        if len(rows) == 1:
            return np.asarray(self._matrix[rows[0]], np.float32)
        if not rows:
            return np.zeros(self.dimensions, np.float32)
        return np.asarray(np.add.reduce(self._matrix[rows]) / np.float32(len(rows)), np.float32)


def compile_vectors(lexicon: Lexicon) -> WordVectors:
    """The vectors of the built-in pack, for `Lexicon.compiled`."""
    return WordVectors(lexicon.file(FILE))
