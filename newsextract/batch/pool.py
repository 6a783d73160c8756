"""Worker processes for `extract_many` and for batch runs: in order, lazily, and sure to end.

spaCy's own `n_process` hangs for ever when a worker dies, and ships Docs a hundred times the size of our records. Here every
worker has a pipe of its own. One that dies, or gives no sign of life within the deadline, is killed and replaced; the
articles it held are tried again one by one, and one that fails again and again comes back with an error.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from newsextract.batch.worker import READY, REFUSED, Pack, serve, whole
from newsextract.errors import ArticleError
from newsextract.inputs import Item
from newsextract.language.batches import batches
from newsextract.records import Document, Extraction

_CHUNK_CHARS = 20_000
_CHUNK_ARTICLES = 128
# Loading the model takes a second here, and much longer from a cold network disk.
_START_SECONDS = 300.0
# How often a worker may die while it starts, before the run is given up.
_STARTS = 2
# Workers that an article may lose before it is given up. One that is just being killed may still be given another's article, so
# that two deaths may both be those of the machine; a worker that is silent twice has had its time.
_DEATHS, _SILENCES = 3, 2
_DIED = "died"


@dataclass(slots=True)
class _Job:
    """Articles on their way: which of the stream they are, which a worker has still to answer, and how many workers they have lost."""

    numbers: list[int]
    items: list[Item]
    losses: int = 0


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: _Job | None = None
    ready: bool = False
    since: float = field(default_factory=time.monotonic)


@contextmanager
def _one_thread() -> Iterator[None]:
    """One thread for each process that is started inside: workers with BLAS threads of their own fight for the cores.

    The libraries read these variables while they are imported, which in the worker is before any code of ours runs.
    """
    names = [name for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS") if name not in os.environ]
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name in names:
            os.environ.pop(name, None)


def _size(item: Item) -> int:
    text = item.get("text") if isinstance(item, Mapping) else getattr(item, "text", item)
    return len(text) if isinstance(text, str) else 0


def _jobs(items: Iterable[Item]) -> Iterator[_Job]:
    for chunk in batches(enumerate(items), lambda row: _size(row[1]), _CHUNK_CHARS, _CHUNK_ARTICLES):
        yield _Job([number for number, _ in chunk], [item for _, item in chunk])


class Pool:
    """A few workers and the articles they hold.

    Args:
        n_process: Number of workers.
        model: As in `extract`.
        packs: As in `extract`.
        pack: What a worker makes of an extraction before it sends it.
        deadline: Seconds that a worker may take over its articles without a sign of life; None: no limit.
    """

    def __init__(
        self,
        n_process: int,
        model: str | Path | None,
        packs: Sequence[str | Path],
        pack: Pack,
        deadline: float | None = None,
    ) -> None:
        if n_process < 1:
            raise ValueError(f"n_process must be 1 or more, got {n_process}")
        self._settings = (None if model is None else str(model), tuple(map(str, packs)), pack)
        self._pack = pack
        self._deadline = deadline
        self._workers = [self._start() for _ in range(n_process)]
        self._again: deque[_Job] = deque()
        self._done: dict[int, Any] = {}
        self._stillborn = 0

    def _start(self) -> _Worker:
        spawn = multiprocessing.get_context("spawn")
        here, there = spawn.Pipe()
        process = spawn.Process(target=serve, args=(there, *self._settings), daemon=True)
        with _one_thread():
            process.start()
        there.close()
        return _Worker(process, here)

    def close(self) -> None:
        """End all workers now."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def run(self, items: Iterable[Item]) -> Iterator[Any]:
        """What the workers make of the articles, in the order of the articles.

        Raises:
            NewsExtractError: The workers cannot start, as where the model is missing.
        """
        jobs = _jobs(items)
        ahead = 2 * len(self._workers) * _CHUNK_ARTICLES
        following = last = 0
        # What the next free worker gets; it is read while all are busy, so that none waits for the disk.
        ready = next(jobs, None)
        exhausted = ready is None
        while True:
            for worker in self._workers:
                if worker.job is not None or not worker.ready:
                    continue
                job = self._again.popleft() if self._again else None
                if job is None and ready is not None and last - following < ahead:
                    job, ready = ready, None
                    last = job.numbers[-1] + 1
                if job is not None:
                    self._give(worker, job)
            if ready is None and not exhausted:
                ready = next(jobs, None)
                exhausted = ready is None
                # Perhaps a second worker is free.
                continue
            while following in self._done:
                yield self._done.pop(following)
                following += 1
            if ready is None and not self._again and all(w.job is None for w in self._workers):
                return
            if any(w.job is not None or not w.ready for w in self._workers):
                self._listen()
            # Else what was just handed out made room for more.

    def _give(self, worker: _Worker, job: _Job) -> None:
        worker.job = _Job(list(job.numbers), list(job.items), job.losses)
        worker.since = time.monotonic()
        try:
            worker.pipe.send(job.items)
        except OSError:  # it died idle: no fault of these articles
            worker.job = None
            self._again.appendleft(job)
            self._lost(worker, _DIED)

    def _listen(self) -> None:
        """Wait for a message, a death or a deadline, and act on it."""
        waiting = [w for w in self._workers if w.job is not None or not w.ready]
        limits = [limit for w in waiting if (limit := self._limit(w)) is not None]
        timeout = max(0.0, min(limits) - time.monotonic()) if limits else None
        ready = wait([w.pipe for w in waiting] + [w.process.sentinel for w in waiting], timeout)
        now = time.monotonic()
        for worker in waiting:
            if worker.pipe in ready:
                self._hear(worker)
            elif worker.process.sentinel in ready:
                self._lost(worker, _DIED)
            elif (limit := self._limit(worker)) is not None and now >= limit:
                self._lost(worker, f"gave no sign of life for {now - worker.since:.0f} seconds")

    def _limit(self, worker: _Worker) -> float | None:
        if not worker.ready:
            return worker.since + _START_SECONDS
        return None if self._deadline is None else worker.since + self._deadline

    def _hear(self, worker: _Worker) -> None:
        try:
            while worker.pipe.poll():
                message = worker.pipe.recv()
                worker.since = time.monotonic()
                if not worker.ready:
                    kind, error = message
                    if kind == REFUSED:
                        raise error
                    worker.ready = kind == READY
                    continue
                assert worker.job is not None
                self._done[worker.job.numbers.pop(0)] = message
                worker.job.items.pop(0)
                if not worker.job.items:
                    worker.job = None
                    return
        except (EOFError, ConnectionResetError):
            self._lost(worker, _DIED)

    def _lost(self, worker: _Worker, how: str) -> None:
        """Replace a worker; what it held is tried again, or given up where that was tried already."""
        job = worker.job
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn > _STARTS * len(self._workers):
                raise ArticleError(
                    f"worker processes die while they start ({how}); is there memory for {len(self._workers)} of them?"
                )
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        self._workers[self._workers.index(worker)] = self._start()
        if job is None:
            return
        losses = job.losses + 1
        if losses >= (_DEATHS if how == _DIED else _SILENCES):  # it is alone by now
            self._done[job.numbers[0]] = self._pack(_given_up(job.items[0], how, losses))
        else:
            again = [_Job([n], [item], losses) for n, item in zip(job.numbers, job.items, strict=True)]
            self._again.extend(again)


def _given_up(item: Item, how: str, losses: int) -> Extraction:
    error = ArticleError(
        f"{losses} worker processes were lost on this article, the last one {how} (a crash of a compiled library, too little "
        "memory, or text that takes too long)"
    )
    known = (
        item if isinstance(item, Mapping) else {"text": getattr(item, "text", item), "id": getattr(item, "id", None)}
    )
    id_, text = known.get("id"), known.get("text")
    return Extraction(
        document=Document(id=id_, language=None), error=str(error), text=text if isinstance(text, str) else ""
    )


def extract_parallel(
    articles: Iterable[Item], *, n_process: int, model: str | Path | None, packs: Sequence[str | Path]
) -> Iterator[Extraction]:
    """`extract_many` over worker processes: lazy and in order.

    Raises:
        ValueError: `n_process` is below 1.
        NewsExtractError: The workers cannot start.
    """
    pool = Pool(n_process, model, packs, whole)
    try:
        yield from pool.run(articles)
    finally:
        pool.close()
