"""What the library costs, beside one pass of the model as spaCy ships it over the same texts.

Prints figures and asserts none: a time depends on the machine and on what else runs there. Run with
``pytest -m benchmark -s tests/benchmarks``.
"""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from statistics import median

import pytest

import newsextract
from newsextract.batch.pool import Pool
from newsextract.batch.worker import as_json
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


FIRST = "import newsextract as n, time; b = time.perf_counter(); n.extract('Two died in Rome on Friday.', published='2024-10-23')"
LOAD = "import spacy, time, warnings; warnings.simplefilter('ignore'); b = time.perf_counter(); spacy.load({!r})"


def test_first_record_beside_a_load() -> None:
    """The ratio of the first record, for which spaCy is imported, to the load of the model alone; each in a fresh process.

    What a user meets is the installed package: in a checkout whose modules were never compiled, they are compiled first.
    """

    def seconds(code: str) -> float:
        done = [sys.executable, "-c", f"{code}; print(time.perf_counter() - b)"]
        return float(subprocess.run(done, check=True, timeout=60, capture_output=True, text=True).stdout)

    ratios = [seconds(FIRST) / seconds(LOAD.format(str(builtin_folder()))) for _ in range(9)]
    print(f"\nfirst record {median(ratios):.2f} times a load ({min(ratios):.2f} to {max(ratios):.2f})")


def _loop() -> None:
    sum(i * i for i in range(6_000_000))


def test_two_workers_beside_one() -> None:
    """How much faster two workers are than one, beside what plain loops in two processes gain on this machine."""

    def together(count: int) -> float:
        begin = time.perf_counter()
        loops = [multiprocessing.get_context("fork").Process(target=_loop) for _ in range(count)]
        for loop in loops:
            loop.start()
        for loop in loops:
            loop.join()
        return time.perf_counter() - begin

    def run(pool: Pool) -> float:
        begin = time.perf_counter()
        for _ in pool.run([{"text": text} for text in TEXTS]):
            pass
        return time.perf_counter() - begin

    pools = [Pool(n, None, (), as_json) for n in (1, 2)]
    try:
        for pool in pools:
            run(pool)
        gains = [(run(pools[0]) / run(pools[1]), 2 * together(1) / together(2)) for _ in range(7)]
    finally:
        for pool in pools:
            pool.close()
    ours, plain = (median(x) for x in zip(*gains, strict=True))
    print(f"\ntwo workers {ours:.2f} times as fast as one, two plain loops {plain:.2f}")
