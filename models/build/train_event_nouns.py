"""Writes `models/en_news/event_nouns.npz`: trains the detector of event nouns on the hand-written lists in `models/build/events`.

Needs scikit-learn. Prints the accuracy on nouns left out (ten folds).
"""

import zlib
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from newsextract.events.nouns import endings
from newsextract.language.vectors import compile_vectors
from newsextract.lexicon import load_lexicon

HERE = Path(__file__).parent


def words(name: str) -> list[str]:
    """The words of a list, without its comment."""
    lines = (HERE / "events" / name).read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(w for line in lines if not line.startswith("#") for w in line.split()))


vectors = load_lexicon().compiled(compile_vectors)
events, others = words("event_nouns.txt"), words("other_nouns.txt")


def features(noun: str) -> np.ndarray:
    """Vector, whether there is none, endings."""
    parts = [v for w in (noun, *(noun.split("-") if "-" in noun else ())) if (v := vectors.get(w)) is not None]
    vector = np.mean(parts, axis=0) if parts else np.zeros(vectors.dimensions)
    return np.concatenate([vector, [float(not parts)], endings(noun)])


x = np.array([features(w) for w in events + others])
y = np.array([1] * len(events) + [0] * len(others))
model = LogisticRegression(C=5, max_iter=3000)
guess = cross_val_predict(model, x, y, cv=10)
print(f"left out: accuracy {(guess == y).mean():.4f}, recall of events {guess[y == 1].mean():.4f}, {len(y)} nouns")
model.fit(x, y)
weights, n = model.coef_[0], vectors.dimensions
np.savez_compressed(
    HERE.parent / "en_news/event_nouns.npz",
    weights=weights[:n].astype(np.float32),
    endings=weights[n + 1 :].astype(np.float32),
    bias=np.array([model.intercept_[0], weights[n]], dtype=np.float32),
    words=np.array([zlib.crc32(w.encode()) for w in events + others], dtype=np.uint32),
    labels=y.astype(np.uint8),
)
