"""Worker processes: the same records as one process, in order, whatever happens to a worker."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

import newsextract
from newsextract.batch import pool as pool_module
from newsextract.batch import worker
from newsextract.batch.pool import Pool
from newsextract.batch.worker import whole
from newsextract.errors import ModelMissingError

TEXTS = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))]


def test_two_processes_give_what_one_gives() -> None:
    """Order and records do not depend on the number of workers."""
    one = [x.model_dump_json() for x in newsextract.extract_many(TEXTS * 3)]
    assert [x.model_dump_json() for x in newsextract.extract_many(TEXTS * 3, n_process=2)] == one


def test_a_killed_worker_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the kernel kills all workers, their articles are done again and the order holds."""
    monkeypatch.setattr(pool_module, "_CHUNK_ARTICLES", 1)
    workers = Pool(2, None, (), whole)
    try:
        results = workers.run(TEXTS)
        got = [next(results)]
        for each in workers._workers:
            assert each.process.pid is not None
            os.kill(each.process.pid, signal.SIGKILL)
        got += list(results)
    finally:
        workers.close()
    assert [x.model_dump_json() for x in got] == [x.model_dump_json() for x in newsextract.extract_many(TEXTS)]


def _serve_badly(pipe: Connection, model: str | None, packs: Sequence[str], pack: Any) -> None:
    """A worker that dies on one article and hangs on another."""

    class Poison(worker.Extractor):
        def extract_many(self, articles: Any) -> Any:
            items = list(articles)
            if any("poison" in item for item in items):
                os.kill(os.getpid(), signal.SIGKILL)
            if any("tar" in item for item in items):
                time.sleep(60)
            return super().extract_many(items)

    worker.Extractor = Poison  # type: ignore[misc]
    worker.serve(pipe, model, packs, pack)


def test_articles_that_kill_or_stop_their_worker_come_back_with_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """They have an error each, their neighbours have their records."""
    monkeypatch.setattr(pool_module, "serve", _serve_badly)
    texts = ["Two died in Rome.", "poison", "Three died in Oslo.", "tar", "Four died in Lima."]
    workers = Pool(2, None, (), whole, deadline=3.0)
    try:
        got = list(workers.run(texts))
    finally:
        workers.close()
    assert [x.text for x in got] == texts
    assert [x.error is not None for x in got] == [False, True, False, True, False]
    assert "died" in str(got[1].error)
    assert "no sign of life" in str(got[3].error)
    assert all(x.quantities for x in got[::2])


def _serve_and_die_twice(pipe: Connection, model: str | None, packs: Sequence[str], pack: Any) -> None:
    """Two workers die on what they are given, as when the machine is out of memory; the third one lives."""

    class Mortal(worker.Extractor):
        def extract_many(self, articles: Any) -> Any:
            with Path(os.environ["DEATHS"]).open("ab+") as deaths:
                if deaths.tell() < 2:
                    deaths.write(b".")
                    deaths.flush()
                    os.kill(os.getpid(), signal.SIGKILL)
            return super().extract_many(articles)

    worker.Extractor = Mortal  # type: ignore[misc]
    worker.serve(pipe, model, packs, pack)


def test_two_deaths_in_a_row_do_not_lose_the_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A worker that the kernel is just killing may be given what another one has lost; the article is not to blame."""
    monkeypatch.setattr(pool_module, "serve", _serve_and_die_twice)
    monkeypatch.setenv("DEATHS", str(tmp_path / "deaths"))
    workers = Pool(1, None, (), whole)
    try:
        (got,) = workers.run(["Two died in Rome."])
    finally:
        workers.close()
    assert (tmp_path / "deaths").stat().st_size == 2
    assert got.error is None
    assert got.quantities


def _threads(extraction: newsextract.Extraction) -> int:
    return len(list(Path("/proc/self/task").iterdir()))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted where Linux lists them")
def test_a_worker_has_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers on two cores do not fight for them, and the caller's own settings stay as they were."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    workers = Pool(1, None, (), _threads)
    try:
        assert set(workers.run(TEXTS)) == {1}
    finally:
        workers.close()
    assert not set(names) & set(os.environ)


def test_a_model_that_is_missing_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker's error reaches the caller as it is."""
    with pytest.raises(ModelMissingError):
        list(newsextract.extract_many(TEXTS[:1], n_process=2, model="no_such_model"))


def test_no_processes_is_an_error() -> None:
    """`n_process=0` is a mistake, not a request for nothing."""
    with pytest.raises(ValueError, match="n_process"):
        list(newsextract.extract_many(TEXTS[:1], n_process=0))
