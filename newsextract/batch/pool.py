"""Worker processes for `extract_many`: each loads its model once and returns finished records, never Docs.

spaCy's own `n_process` hangs for ever when a worker dies, and ships Docs a hundred times the size of our records. Here
a dead worker breaks the pool, which is made anew; the articles it held are tried again one by one, and one that kills its
worker again comes back with an error.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from newsextract.errors import ArticleError
from newsextract.extractor import Extractor, Input, Item
from newsextract.records import Document, Extraction

_CHUNK_CHARS = 80_000
_CHUNK_ARTICLES = 256
_worker: Extractor | None = None


def _start(model: str | None, packs: tuple[str, ...]) -> None:
    # One thread a worker: several workers with BLAS threads of their own fight for the cores.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    global _worker  # noqa: PLW0603 - the one model of a worker process
    _worker = Extractor(model=model, packs=packs)


def _work(items: list[Item]) -> list[Extraction]:
    assert _worker is not None
    return list(_worker.extract_many(items))


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        text = item if isinstance(item, str) else getattr(item, "text", "") if isinstance(item, Input) else ""
        size += len(text) if isinstance(text, str) else 0
        if size >= _CHUNK_CHARS or len(chunk) >= _CHUNK_ARTICLES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Pool:
    """A process pool that can be made anew after a worker has died."""

    def __init__(self, n_process: int, model: str | None, packs: tuple[str, ...]) -> None:
        self._settings = (n_process, model, packs)
        self._pool = self._make()

    def _make(self) -> ProcessPoolExecutor:
        n_process, model, packs = self._settings
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(n_process, mp_context=spawn, initializer=_start, initargs=(model, packs))

    def submit(self, chunk: list[Item]) -> Future[list[Extraction]]:
        try:
            return self._pool.submit(_work, chunk)
        except BrokenProcessPool:
            self.renew()
            return self._pool.submit(_work, chunk)

    def renew(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._make()

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def extract_parallel(
    articles: Iterable[Item], *, n_process: int, model: str | Path | None, packs: Sequence[str | Path]
) -> Iterator[Extraction]:
    """`extract_many` over worker processes: lazy, in order, at most two chunks a worker under way.

    Raises:
        ValueError: `n_process` is below 1.
    """
    if n_process < 1:
        raise ValueError(f"n_process must be 1 or more, got {n_process}")
    pool = _Pool(n_process, None if model is None else str(model), tuple(map(str, packs)))
    chunks = _chunks(articles)
    waiting: deque[tuple[list[Item], Future[list[Extraction]]]] = deque()
    try:
        for chunk in itertools.islice(chunks, 2 * n_process):
            waiting.append((chunk, pool.submit(chunk)))
        while waiting:
            chunk, future = waiting.popleft()
            try:
                rows = future.result()
            except BrokenProcessPool:
                pool.renew()
                rows = [row for item in chunk for row in _alone(pool, item)]
                # What was under way in the broken pool goes again, in order.
                waiting = deque((c, pool.submit(c)) for c, _ in waiting)
            yield from rows
            for following in itertools.islice(chunks, 1):
                waiting.append((following, pool.submit(following)))
    finally:
        pool.close()


def _alone(pool: _Pool, item: Item) -> list[Extraction]:
    try:
        return pool.submit([item]).result()
    except BrokenProcessPool:
        pool.renew()
    error = ArticleError("the worker process died on this article (out of memory, or a crash of a compiled library)")
    known = (
        item if isinstance(item, Input) else Input(item) if isinstance(item, str) else Input("", id=str(item.get("id")))
    )
    return [Extraction(document=Document(id=known.id, language=None), error=str(error), text=known.text)]
