"""Worker processes: the same records as one process, in order, whatever happens to a worker."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

import newsextract
from newsextract.batch import pool

TEXTS = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[2] / "articles").glob("*.txt"))]


def test_two_processes_give_what_one_gives() -> None:
    """Order and records do not depend on the number of workers."""
    one = [x.model_dump_json() for x in newsextract.extract_many(TEXTS)]
    assert [x.model_dump_json() for x in newsextract.extract_many(TEXTS, n_process=2)] == one


def test_a_killed_worker_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the kernel kills a worker, its articles are done again and the order holds."""
    monkeypatch.setattr(pool, "_CHUNK_ARTICLES", 1)
    made: list[pool._Pool] = []
    real = pool._Pool

    class Spy(real):  # type: ignore[misc, valid-type]
        def __init__(self, *args: object) -> None:
            super().__init__(*args)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr(pool, "_Pool", Spy)
    texts = TEXTS[:8]
    results = newsextract.extract_many(texts, n_process=2)
    got = [next(results)]
    for process in list(made[0]._pool._processes.values()):
        os.kill(process.pid, signal.SIGKILL)
    got += list(results)
    assert [x.model_dump_json() for x in got] == [x.model_dump_json() for x in newsextract.extract_many(texts)]


def test_an_article_that_kills_its_worker_comes_back_with_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The poison article has an error, its neighbours have their records."""
    monkeypatch.setattr(pool, "_work", _work_or_die)
    texts = [TEXTS[0], "poison", TEXTS[1]]
    got = list(newsextract.extract_many(texts, n_process=1 + 1))
    assert [bool(x.error) for x in got] == [False, True, False]
    assert got[1].error is not None
    assert got[1].error.startswith("NX041")


def _work_or_die(items: list[str]) -> list[newsextract.Extraction]:
    if "poison" in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(newsextract.extract_many(items))


def test_no_processes_is_an_error() -> None:
    """`n_process=0` is a mistake, not a request for nothing."""
    with pytest.raises(ValueError, match="n_process"):
        list(newsextract.extract_many(TEXTS[:1], n_process=0))
