"""Writes `models/en_news/typer.npz`: trains the typer on own sentences and on open news that the trigger entries have labelled.

    python models/build/train_typer.py FOLDER

Own sentences are patterns (`events/sentences`) and marked news (`events/news`).
FOLDER holds `muc4.jsonl.gz` (public domain), `meantime.jsonl.gz` and `gum_news.jsonl.gz` (MEANTIME and GUM, both CC BY 4.0); an
article a line with its "text". Their events that a trigger entry knows teach its type by what stands around it, and those that
none knows teach what has no type. Needs scikit-learn. Prints how well sentences that were left out are typed. Takes about ten minutes.
"""

import gzip
import json
import sys
import zlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.neural_network import MLPClassifier
from typer_data import Example, drafts_of, example, labelled, news

from newsextract.events.typer import inputs
from newsextract.extractor import Extractor
from newsextract.language.vectors import compile_vectors

FOLDS = 5
HIDDEN = 192
SEEDS = 3
TIMES = 2  # that a marked sentence counts, since all of its events are told by hand
SCALES = (3.0, 1.5, 0.7)  # head vector, other vectors, flags
PRECISION = 0.75  # of the types that are given to events of sentences that were left out and no trigger entry knows
SUREST = 0.85  # but never below: in 360 events of real news that were read, 0.8 has types of a precision of 0.70, 0.85 of 0.72
CORPORA = ("muc4", "meantime", "gum_news")
EDGES = (0.02, 0.1, 0.3, 0.6, 0.9)
OUT = Path(__file__).parents[1] / "en_news/typer.npz"


def open_text(folder: Path, extractor: Extractor) -> tuple[list[Example], list[Example]]:
    """Events of openly licensed articles: those with the type of their trigger entry, and those that none knows."""
    typed, untyped = [], []
    for corpus in CORPORA:
        with gzip.open(folder / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as f:
            texts = [json.loads(line)["text"] for line in f]
        for text, (sites, matcher, drafts) in zip(texts, drafts_of(extractor, texts), strict=True):
            for draft in drafts:
                if not draft.parts:
                    continue
                entry = matcher.best(draft)
                label = (entry.type or "") if entry else ""
                found = example(sites, matcher, draft, label, f"{corpus}: {sites.parse.lemma[draft.i].lower()}", text)
                if label:
                    typed.append(found)
                elif entry is None:
                    untyped.append(found)
    return typed, untyped


def flags_of(examples: list[Example]) -> dict[str, int]:
    """Flags that are seen often enough, by number; words are left to the vectors."""
    counts = Counter(f for e in examples for f in e.features.flags if not f.startswith(("lemma=", "support=")))
    return {f: n for n, f in enumerate(sorted(f for f, c in counts.items() if c >= 5))}


def scale_of(width: int, slots: int, flags: int) -> np.ndarray:
    """One factor an input."""
    return np.concatenate(
        [np.full(width, SCALES[0]), np.full(width * (slots - 1), SCALES[1]), np.full(flags, SCALES[2])]
    )


class Net(NamedTuple):
    """Networks side by side: their hidden units joined, their scores averaged, so that no single start decides."""

    flags: dict[str, int]
    types: list[str]
    scale: np.ndarray
    first: np.ndarray
    first_bias: np.ndarray
    last: np.ndarray
    last_bias: np.ndarray

    def scores(self, examples: list[Example]) -> np.ndarray:
        """One row an example, one column a type."""
        x = inputs(vectors, self.flags, [e.features for e in examples]) * self.scale
        return np.maximum(x @ self.first + self.first_bias, 0) @ self.last + self.last_bias


def fit(examples: list[Example]) -> Net:
    """Trained networks, their flags and the scale of their inputs."""
    flags = flags_of(examples)
    scale = scale_of(vectors.dimensions, len(examples[0].features.words), len(flags))
    x, y = inputs(vectors, flags, [e.features for e in examples]) * scale, [e.label for e in examples]
    models = []
    for seed in range(SEEDS):
        model = MLPClassifier((HIDDEN,), alpha=0.03, max_iter=12, learning_rate_init=0.003, random_state=seed)
        models.append(model.fit(x, y))
    return Net(
        flags,
        list(models[0].classes_),
        scale,
        np.hstack([m.coefs_[0] for m in models]),
        np.hstack([m.intercepts_[0] for m in models]),
        np.vstack([m.coefs_[1] for m in models]) / SEEDS,
        np.mean([m.intercepts_[1] for m in models], axis=0),
    )


def softmax(logits: np.ndarray, temperature: float) -> np.ndarray:
    """Probabilities of rows of logits."""
    z = logits / temperature
    z = np.exp(z - z.max(axis=1, keepdims=True))
    return z / z.sum(axis=1, keepdims=True)


extractor = Extractor()
vectors = extractor.lexicon.compiled(compile_vectors)
patterns, marked = labelled(extractor), news(extractor)
own = patterns + marked
open_typed, foreign = open_text(Path(sys.argv[1]), extractor)
print(f"{len(open_typed)} events of open text that entries know, {len(foreign)} that none knows")
types = sorted({e.label for e in own})
number = {t: n for n, t in enumerate(types)}
everything = own + open_typed + foreign
weights = np.array([1] * len(patterns) + [TIMES] * len(marked) + [1] * (len(open_typed) + len(foreign)))
# Own sentences are left out by pattern or line, open news by the word of the event.
keys = [e.pattern for e in patterns] + [e.text for e in marked] + [e.lemma.lower() for e in open_typed + foreign]
fold = np.array([zlib.crc32(key.encode()) % FOLDS for key in keys])
label = np.array([number[e.label] for e in everything])
logits = np.full((len(everything), len(types)), -30.0)
for k in range(FOLDS):
    net = fit([e for e, f, w in zip(everything, fold, weights, strict=True) if f != k for _ in range(w)])
    rows = np.flatnonzero(fold == k)
    odds = softmax(net.scores([everything[r] for r in rows]), 1.0)
    for column, name in enumerate(net.types):
        logits[rows, number[name]] = np.log(np.maximum(odds[:, column], 1e-13))
temperature = min(
    np.arange(0.6, 3.01, 0.1),
    key=lambda t: -np.log(softmax(logits, t)[np.arange(len(everything)), label] + 1e-12).mean(),
)
odds = softmax(logits, temperature)
none = number[""]
typed = odds.copy()
typed[:, none] = -1
best, sure = typed.argmax(axis=1), typed.max(axis=1)
place = np.arange(len(everything))
ours = place < len(own)
# Events of marked news that no entry knows: what the typer is for.
unknown = (place >= len(patterns)) & ours & np.array([not e.rule for e in everything])
stray = place >= len(own) + len(open_typed)
for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
    some = unknown & (sure >= t)
    found = (some & (label != none) & (best == label)).sum() / (unknown & (label != none)).sum()
    print(
        f"  from {t:.2f}: of the typed events whose line was left out {found:.3f} get their type, precision "
        f"{(best == label)[some].mean():.3f}; of open news that no entry knows {(stray & (sure >= t)).sum() / stray.sum():.3f} gets a type"
    )
threshold = next(
    (float(t) for t in np.arange(SUREST, 0.99, 0.01) if (best == label)[unknown & (sure >= t)].mean() >= PRECISION),
    0.99,
)
chosen = unknown & (sure >= threshold)
share = (chosen & (label != none)).sum() / (unknown & (label != none)).sum()
print(
    f"temperature {temperature:.1f}, threshold {threshold:.2f}: precision {(best == label)[chosen].mean():.3f}, coverage {share:.3f}"
)
for low, high in ((0.4, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01)):
    some = unknown & (sure >= low) & (sure < high)
    print(
        f"  said {low:.2f} to {high:.2f}: {some.sum()} events, mean {sure[some].mean():.3f}, right {(best == label)[some].mean():.3f}"
    )
# How often a trigger entry is right, by what the network thinks of its type.
ruled = ours & np.array([bool(e.rule) and e.rule in number for e in everything])
thought = np.array(
    [odds[n, number[e.rule]] if r else 0 for n, (e, r) in enumerate(zip(everything, ruled, strict=True))]
)
right = np.array([e.rule == e.label for e in everything])
level = np.searchsorted(EDGES, thought)
trust = [
    float((right[ruled & (level == b)].sum() + 1) / ((ruled & (level == b)).sum() + 2)) for b in range(len(EDGES) + 1)
]
trust = list(np.maximum.accumulate(trust))
print("entries right, by the probability of their type:", [f"{t:.2f}" for t in trust])
net = fit([e for e, w in zip(everything, weights, strict=True) for _ in range(w)])
order = [net.types.index(t) for t in types]
np.savez_compressed(
    OUT,
    types=np.array(types),
    flags=np.array(list(net.flags)),
    **{
        "in": (net.first * net.scale[:, None]).astype(np.float16),
        "in_bias": net.first_bias.astype(np.float32),
        "out": net.last[:, order].astype(np.float32),
        "out_bias": net.last_bias[order].astype(np.float32),
    },
    temperature=np.array([temperature], np.float32),
    threshold=np.array([threshold], np.float32),
    edges=np.array(EDGES, np.float32),
    trust=np.array(trust, np.float32),
)
print(f"{OUT.stat().st_size / 1e6:.2f} MB")
