"""What the library costs, beside one pass of the model as spaCy ships it over the same texts.

Prints figures and asserts none: a time depends on the machine and on what else runs there. Run with
``pytest -m benchmark -s tests/benchmarks``.
"""

from __future__ import annotations

import subprocess
import sys
import time
import warnings
from collections.abc import Callable

import pytest

import newsextract
from newsextract.language.base_model import builtin_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.benchmark

TEXTS = [
    p.read_text(encoding="utf-8")
    for folder in ("examples/articles", "tests/articles")
    for p in sorted((ROOT / folder).glob("*.txt"))
] * 8


def _seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of a few rounds, in processor seconds."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def test_extract_many_beside_a_stock_pass() -> None:
    """The ratio of everything we do to the plain pass."""
    import spacy

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(builtin_folder(), exclude=["senter"])
    list(newsextract.extract_many(TEXTS[:13]))
    ours = _seconds(lambda: list(newsextract.extract_many(TEXTS)))
    stock = _seconds(lambda: list(nlp.pipe(TEXTS, batch_size=64)))
    print(
        f"\nextract_many {1000 * ours / len(TEXTS):.1f} ms an article, stock pass {1000 * stock / len(TEXTS):.1f} ms, "
        f"ratio {ours / stock:.2f}"
    )


def test_import_beside_spacy() -> None:
    """The ratio of `import newsextract` to `import spacy`, the bare interpreter taken off."""

    def start(code: str) -> float:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
        return time.perf_counter() - begin

    bare, ours, spacy = (min(start(code) for _ in range(5)) for code in ("pass", "import newsextract", "import spacy"))
    print(f"\nimport newsextract {ours - bare:.3f} s, import spacy {spacy - bare:.3f} s")
