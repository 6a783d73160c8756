"""What a run has done so far, in SQLite: a run that was stopped anywhere goes on where it was.

Finished records are kept under the digest of the article and the settings. The output is written from them at the end, in the
order of the sources, so it is the same bytes however often the run was stopped.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from newsextract.errors import OutputError

_TABLES = """
CREATE TABLE IF NOT EXISTS done (key TEXT PRIMARY KEY, body BLOB NOT NULL, error TEXT, counts TEXT NOT NULL);
DROP TABLE IF EXISTS plan;
CREATE TABLE plan (position INTEGER PRIMARY KEY, path TEXT NOT NULL, key TEXT, error TEXT, copy INTEGER NOT NULL DEFAULT 0);
CREATE INDEX plan_key ON plan(key);
"""
_COMMIT_EVERY = 64


class Entry(NamedTuple):
    """One article of the finished run; `body` is the JSON of its extraction, `error` why it was set aside, `counts` its records by kind."""

    path: str
    body: bytes | None
    error: str | None
    counts: tuple[int, ...]
    copy: bool


class Ledger:
    """The ledger of one output. Use as a context manager; only one run at a time may hold it.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base: sqlite3.Connection | None = None
        self._since = 0

    def __enter__(self) -> Self:
        base: sqlite3.Connection | None = None
        try:
            base = sqlite3.connect(self.path, timeout=1, isolation_level=None)
            base.execute("PRAGMA locking_mode = EXCLUSIVE")
            base.execute("PRAGMA journal_mode = DELETE")
            base.execute("BEGIN EXCLUSIVE")
            for statement in _TABLES.strip().split(";")[:-1]:
                base.execute(statement)
            base.execute("COMMIT")
            base.execute("BEGIN")
        except sqlite3.Error as e:
            if base is not None:
                # An open connection would keep its lock for as long as somebody holds the error.
                base.close()
            raise OutputError(self._why(e)) from e
        self._base = base
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._base is not None
        try:
            # What is done is done, whatever stopped the run.
            self._base.execute("COMMIT")
        except sqlite3.Error as e:
            if kind is None:
                raise OutputError(self._why(e)) from e
        finally:
            self._base.close()

    def _why(self, e: sqlite3.Error) -> str:
        if "locked" in str(e):
            return f"another run is writing to {self.path}; wait for it, or choose another output"
        if "not a database" in str(e) or "malformed" in str(e):
            return f"{self.path} is damaged ({e}); remove it and run again"
        return f"{self.path} cannot be written: {e}. What was done so far is kept; make room and run again"

    def _run(self, statement: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        assert self._base is not None
        try:
            cursor = self._base.execute(statement, values)
            self._since += 1
            if self._since >= _COMMIT_EVERY:
                self._base.execute("COMMIT")
                self._base.execute("BEGIN")
                self._since = 0
        except sqlite3.Error as e:
            raise OutputError(self._why(e)) from e
        return cursor

    def has(self, key: str, *, but_failed: bool = False) -> bool:
        """Whether an article is done; with `but_failed`, one that was set aside counts as not done."""
        row = self._run("SELECT error FROM done WHERE key = ?", (key,)).fetchone()
        return row is not None and not (but_failed and row[0] is not None)

    def planned(self, key: str) -> bool:
        """Whether this run has met an article of this key already."""
        return self._run("SELECT 1 FROM plan WHERE key = ? LIMIT 1", (key,)).fetchone() is not None

    def plan(self, position: int, path: str, key: str | None, error: str | None = None, *, copy: bool = False) -> None:
        """Note which article stands where in the output, or why there is none."""
        self._run("INSERT INTO plan VALUES (?, ?, ?, ?, ?)", (position, path, key, error, int(copy)))

    def keep(self, key: str, body: str, error: str | None, counts: Sequence[int]) -> None:
        """Keep the records of an article."""
        packed = zlib.compress(body.encode("utf-8"), 3)
        self._run("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?)", (key, packed, error, json.dumps(list(counts))))

    def entries(self) -> Iterator[Entry]:
        """All articles of this run in the order of the sources."""
        rows = self._run(
            "SELECT plan.path, done.body, coalesce(plan.error, done.error), coalesce(done.counts, '[]'), plan.copy "
            "FROM plan LEFT JOIN done USING (key) ORDER BY position",
            (),
        )
        for path, body, error, counts, copy in rows:
            yield Entry(path, body and zlib.decompress(body), error, tuple(json.loads(counts)), bool(copy))
