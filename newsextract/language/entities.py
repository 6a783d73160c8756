"""Named entities from spaCy's own weights, decoded for a whole batch at once.

The stock decoder walks token by token and tests every move at every step; it costs more than the network. But the state
of the entity recogniser is small: outside an entity it knows the current token only, inside one its first token, the
one before and the current one. So the scores outside entities are one matrix product over the batch, and only the tokens
after a possible first token need steps of their own, where just "inside" and "last" of one label are allowed. The moves,
constraints and the order of additions are those of `spacy/pipeline/_parser_internals/ner.pyx`; the entities are the
stock ones (`tests/unit/language/test_same_as_stock.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Found = list[tuple[int, int, str]]
# All entities that could open are followed at once, which is fast as long as they are short: where every word may open one that
# never ends ("10:30 10:30 10:30 …"), the work is quadratic. Longer ones are followed one by one, if they are opened at all.
_AT_ONCE = 32


class EntityDecoder:
    """Decodes entities of documents that have been through the parser (sentence starts are constraints)."""

    def __init__(self, ner: Any) -> None:
        model = ner.model
        self._tok2vec, self._lower = model.get_ref("tok2vec"), model.get_ref("lower")
        upper = model.get_ref("upper")
        self._weights: Floats = np.ascontiguousarray(upper.get_param("W").T)
        self._bias: Floats = upper.get_param("b")
        self._hidden_bias: Floats = self._lower.get_param("b").reshape(-1)
        self._pieces = int(self._lower.get_dim("nP"))
        # Not `move_names`, which leaves out the blocking move "U-" and so shifts the columns behind it.
        names = [str(ner.moves.get_class_name(i)) for i in range(ner.moves.n_moves)]
        moves = [(name[:1], name[2:]) for name in names]
        self._outside = np.array([kind in "BUO" and (label != "" or kind == "O") for kind, label in moves])
        self._opens = np.array([kind == "B" and label != "" for kind, label in moves])
        self._names = np.array([kind in "BU" for kind, _ in moves])
        self._moves = moves
        place = {m: n for n, m in enumerate(moves)}
        # For each move that opens an entity: the moves that go on and that close it.
        self._inside = np.array([place.get(("I", label), 0) for _, label in moves])
        self._last = np.array([place.get(("L", label), 0) for _, label in moves])

    @classmethod
    def of(cls, nlp: Language) -> EntityDecoder | None:
        """A decoder for the pipeline's recogniser, or None where it is of another make."""
        if "ner" not in nlp.pipe_names or nlp.pipe_names[-1] != "ner":
            return None
        ner: Any = nlp.get_pipe("ner")
        model = getattr(ner, "model", None)
        usual = (
            type(ner).__name__ == "EntityRecognizer"
            and model is not None
            and model.name == "parser_model"
            and model.attrs.get("has_upper")
            and not model.attrs.get("unseen_classes")
            and ner.cfg.get("beam_width", 1) == 1
            and model.get_ref("lower").get_dim("nF") == 3
            and not any(layer.name == "tok2vec-listener" for layer in model.walk())
        )
        return cls(ner) if usual else None

    def decode(self, docs: Sequence[Doc]) -> list[Found]:
        """(first, last, label) of the entities of each document; tokens count inside it, `last` included."""
        from spacy.attrs import IS_SPACE, SENT_START

        full = [doc for doc in docs if len(doc)]
        if not full:
            return [[] for _ in docs]
        columns = np.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in full])
        next_starts = np.append(columns[1:, 0] == 1, True)
        ends = np.cumsum([len(doc) for doc in full])
        next_starts[ends - 1] = True  # the last token of a document cannot go on either
        spaces = columns[:, 1] == 1
        cached = self._lower.predict(self._tok2vec.predict(full))
        table: Floats = cached.reshape(cached.shape[0], 3, -1)
        pad, table = table[0], table[1:]

        scores = self._scores(table[:, 0] + pad[1] + pad[2])
        scores[:, ~self._outside] = -np.inf
        scores[np.ix_(next_starts, self._opens)] = -np.inf
        scores[np.ix_(spaces, self._names)] = -np.inf
        best = scores.argmax(axis=1)
        lasts = self._run_on(table, best, np.flatnonzero(self._opens[best]), next_starts, _AT_ONCE)

        out: list[Found] = []
        at = 0
        moves, chosen = self._moves, best.tolist()
        for doc in docs:
            found: Found = []
            i, end = at, at + len(doc)
            while i < end:
                kind, label = moves[chosen[i]]
                if kind == "B":
                    if i not in lasts:
                        lasts |= self._run_on(table, best, np.array([i]), next_starts, end - i)
                    last = lasts[i]
                    found.append((i - at, last - at, label))
                    i = last
                elif kind == "U":
                    found.append((i - at, i - at, label))
                i += 1
            out.append(found)
            at = end
        return out

    def _scores(self, features: Floats) -> Floats:
        hidden = (features + self._hidden_bias).reshape(len(features), -1, self._pieces).max(axis=2)
        return np.asarray(hidden @ self._weights + self._bias)

    def _run_on(
        self, table: Floats, best: NDArray[np.int64], first: NDArray[np.int64], stops: NDArray[np.bool_], steps: int
    ) -> dict[int, int]:
        """The last token of every entity that could open at `first`, all of them a token at a time, `steps` times.

        Entities that are longer are left out.
        """
        lasts: dict[int, int] = {}
        now = first + 1
        opened = best[first]
        for _ in range(steps):
            if not len(first):
                break
            scores = self._scores(table[now, 0] + table[first, 1] + table[now - 1, 2])
            rows = np.arange(len(first))
            inside, last = self._inside[opened], self._last[opened]
            a, b = scores[rows, inside], scores[rows, last]
            # Of equal scores the stock decoder takes the move that comes first.
            closes = (b > a) | ((b == a) & (last < inside)) | stops[now]
            lasts.update(zip(first[closes].tolist(), now[closes].tolist(), strict=True))
            go = ~closes
            first, now, opened = first[go], now[go] + 1, opened[go]
        return lasts
