"""Near-duplicates: the agency copy that ten papers print is recognised by MinHash (Broder 1997), as datasketch has it.

The marks lie in a file that SQLite removes by itself, not in the memory: an article costs 9 KB in datasketch's own index,
which a million articles a day do not forgive.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from types import TracebackType
from typing import Any, Self

from newsextract.errors import OutputError
from newsextract.extras import extra

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# 128 hashes give the share of common shingles to about 0.04.
_HASHES = 128
_SHARE = 0.8
# Bands of the index: of pairs that share 0.8 one in 60 is overlooked, of those that share 0.9 one in 20,000.
_BANDS, _ROWS = 18, 7
_MIN_WORDS = 20
# Pages of 4 KB that stay in the memory.
_CACHE = 2000
_TABLES = (
    f"PRAGMA cache_size = {_CACHE}",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "CREATE TABLE marks (number INTEGER PRIMARY KEY, id TEXT NOT NULL, mark BLOB NOT NULL)",
    "CREATE TABLE bands (band INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (band, number)) WITHOUT ROWID",
    "BEGIN",
)


class Copies:
    """Remembers the articles of a run, and tells whether a new one is nearly a copy of an earlier one.

    Use as a context manager.
    """

    def __init__(self) -> None:
        self._sketch = extra("datasketch", "near-duplicate checks")
        self._numpy = extra("numpy", "near-duplicate checks")
        # No name: a file of the temporary folder that is gone when it is closed, however the run ends.
        self._base = sqlite3.connect("", isolation_level=None)
        for statement in _TABLES:
            self._base.execute(statement)
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def of(self, text: str, id: str) -> str | None:  # noqa: A002
        """The id of the earliest article that shares four fifths of its word sequences with this one.

        Args:
            text: The article; very short ones are no copies of anything.
            id: Its identifier.

        Raises:
            OutputError: The disk of the temporary folder is full.
        """
        words = _WORD.findall(text.lower())
        if len(words) < _MIN_WORDS:
            return None
        mark = self._mark(words)
        bands = [_band(n, mark) for n in range(_BANDS)]
        try:
            earlier = self._earlier(mark, bands)
            if earlier is None:
                self._keep(mark, bands, id)
        except sqlite3.Error as e:
            raise OutputError(
                f"the marks of articles cannot be kept in the folder for temporary files: {e}. Make room there, or set "
                "SQLITE_TMPDIR to another folder, or choose --code-copies; what was done so far is kept"
            ) from e
        return earlier

    def _mark(self, words: list[str]) -> Any:
        shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        mark = self._sketch.MinHash(num_perm=_HASHES, seed=1)
        mark.update_batch([s.encode("utf-8", errors="replace") for s in sorted(shingles)])
        return mark.hashvalues.astype("<u4")

    def _earlier(self, mark: Any, bands: list[int]) -> str | None:
        places = ",".join("?" * _BANDS)
        rows = self._base.execute(
            f"SELECT id, mark FROM marks WHERE number IN (SELECT number FROM bands WHERE band IN ({places})) "  # noqa: S608
            "ORDER BY number",
            bands,
        )
        for id_, other in rows:
            if (self._numpy.frombuffer(other, dtype="<u4") == mark).mean() >= _SHARE:
                return str(id_)
        return None

    def _keep(self, mark: Any, bands: list[int], id_: str) -> None:
        # Lone surrogates, which JSON can carry, have no UTF-8.
        name = id_.encode("utf-8", errors="replace").decode()
        self._base.execute("INSERT INTO marks VALUES (?, ?, ?)", (self._count, name, mark.tobytes()))
        self._base.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, self._count) for band in bands])
        self._count += 1


def _band(number: int, mark: Any) -> int:
    rows = mark[number * _ROWS : (number + 1) * _ROWS].tobytes()
    return int.from_bytes(hashlib.blake2b(bytes([number]) + rows, digest_size=8).digest(), "big", signed=True)
