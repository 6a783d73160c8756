"""Types that a pack teaches by examples: an event that is like one of them is of its type.

Likeness is the cosine of the mean vectors of the words in each place, the head word counting most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from newsextract.events.anchors import find_drafts
from newsextract.events.features import Features, features
from newsextract.events.lookup import compile_event_words
from newsextract.events.match import Matcher
from newsextract.events.parts import Sites
from newsextract.events.typer import inputs
from newsextract.language.vectors import Floats, compile_vectors
from newsextract.lexicon import Lexicon

# The head word says most, then what is acted on.
_WEIGHTS = (2.0, 1.0, 1.5, 0.5, 0.3, 1.0)
_ALIKE = 0.8
# An example speaks over a built-in trigger entry only where it is nearly the same.
_ALMOST_SAME = 0.88


class Examples:
    """The taught types of a lexicon.

    Args:
        lexicon: Gives the word vectors.
        taught: Type and features of each example.
    """

    def __init__(self, lexicon: Lexicon, taught: Sequence[tuple[str, Features]]) -> None:
        self._vectors = lexicon.compiled(compile_vectors)
        self._types = [code for code, _ in taught]
        self._rows = self._unit([f for _, f in taught]) if taught else np.zeros((0, 0), np.float32)

    def _unit(self, events: Sequence[Features]) -> Floats:
        rows = inputs(self._vectors, {}, events) * np.repeat(np.array(_WEIGHTS, np.float32), self._vectors.dimensions)
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(length, 1e-6), dtype=np.float32)

    def best(self, events: Sequence[Features]) -> list[tuple[str, float]]:
        """The type of the likest example for each event, and how alike it is."""
        if not events or not self._types:
            return [("", 0.0)] * len(events)
        alike = self._unit(events) @ self._rows.T
        at = alike.argmax(axis=1)
        return [(self._types[k], float(row[k])) for k, row in zip(at, alike, strict=True)]


def enough(alike: float, *, known: bool) -> bool:
    """Whether an event is like enough; `known` where a built-in trigger entry has a type for it."""
    return alike >= (_ALMOST_SAME if known else _ALIKE)


def split_example(sentence: str) -> tuple[str, int | None]:
    """The bare sentence, and where its marked trigger starts."""
    at = sentence.find("[")
    return sentence.replace("[", "").replace("]", ""), at if at >= 0 else None


def example_features(lexicon: Lexicon, sites: Sites, at: int | None) -> Features | None:
    """The features of an example's event: the one whose trigger is marked, else the main one; None where it has none."""
    matcher = Matcher(sites, lexicon.compiled(compile_event_words))
    drafts = list(find_drafts(sites, lexicon.compiled(compile_event_words)))
    token = sites.parse.token_at(at) if at is not None else None
    marked: Iterable[int | None] = (token,) if token is not None else _roots(sites)
    for i in marked:
        for draft in drafts:
            if i in (draft.i, draft.support):
                return features(sites, draft, matcher.complements(draft))
    return None


def _roots(sites: Sites) -> list[int]:
    p = sites.parse
    return [i for i in range(len(p)) if p.head[i] == i]
