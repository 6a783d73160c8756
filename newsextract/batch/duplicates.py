"""Near-duplicates: the agency copy that ten papers print is recognised by MinHash (Broder 1997), as datasketch has it."""

from __future__ import annotations

import re
from typing import Any

from newsextract.extras import extra

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# 128 hashes give the share of common shingles to about 0.04.
_HASHES = 128
_SHARE = 0.8
# The index is asked for more than that, since it overlooks some that are near its threshold.
_ASKED = 0.6
_MIN_WORDS = 20


class Copies:
    """Remembers the articles of a run, and tells whether a new one is nearly a copy of an earlier one."""

    def __init__(self) -> None:
        sketch = extra("datasketch", "near-duplicate checks")
        self._sketch = sketch
        self._index: Any = sketch.MinHashLSH(threshold=_ASKED, num_perm=_HASHES)
        self._seen: dict[int, tuple[str, Any]] = {}

    def of(self, text: str, id: str) -> str | None:  # noqa: A002
        """The id of the earliest article that shares four fifths of its word sequences with this one.

        Args:
            text: The article; very short ones are no copies of anything.
            id: Its identifier.
        """
        words = _WORD.findall(text.lower())
        if len(words) < _MIN_WORDS:
            return None
        mark = self._sketch.MinHash(num_perm=_HASHES, seed=1)
        shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        mark.update_batch([s.encode("utf-8", errors="replace") for s in sorted(shingles)])
        for number in sorted(self._index.query(mark)):
            earlier, other = self._seen[number]
            if mark.jaccard(other) >= _SHARE:
                return earlier
        number = len(self._seen)
        self._index.insert(number, mark)
        self._seen[number] = (id, mark)
        return None
