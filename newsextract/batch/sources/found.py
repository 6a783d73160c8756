"""What a source is and what it gives: files, and in them articles with what is known about each, or the reason why there is none."""

from __future__ import annotations

import os
import urllib.parse
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from newsextract.errors import NewsExtractError
from newsextract.reading.article import Metadata

# No article has this many bytes; a file or a row that has is a mistake, and would fill the memory.
MAX_BYTES = 32 * 1024 * 1024


class Meter:
    """How far the sources are read, in bytes of the files as they lie on the disk.

    Args:
        total: Bytes of all files.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._before = 0
        self._open: IO[bytes] | None = None

    def opened(self, file: IO[bytes]) -> None:
        """A file is being read."""
        self._open = file

    def done(self, size: int) -> None:
        """A file of this size has been read."""
        self._before += size
        self._open = None

    def share(self) -> float:
        """The part that is read, from 0 to 1."""
        here = self._open.tell() if self._open is not None and not self._open.closed else 0
        return min(1.0, (self._before + here) / self._total) if self._total else 0.0


@dataclass(frozen=True, slots=True)
class File:
    """A file to read.

    Attributes:
        path: Where it lies.
        name: What its articles are called by.
        meter: Is told how far it is read.
        error: Why there is nothing to read, for a folder that cannot be listed.
    """

    path: Path
    name: str
    meter: Meter | None = None
    error: NewsExtractError | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One article of a source.

    Attributes:
        id: Identifier of its records.
        path: Where it was read from, with the line or record number where the file holds several.
        text: The article; None where it could not be read.
        metadata: What the source says of it beside the text.
        error: Why there is no text.
    """

    id: str
    path: str
    text: str | None
    metadata: Metadata | None = None
    error: NewsExtractError | None = None


def failed(path: str, error: NewsExtractError, id: str | None = None) -> Found:  # noqa: A002
    """An article that could not be read."""
    return Found(id or path, path, None, error=error)


def printable(path: Path) -> str:
    """A path with forward slashes. One that is no UTF-8 comes percent-encoded; `urllib.parse.unquote_to_bytes` gives it back."""
    raw = os.fsencode(path.as_posix())
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        plain = "".join(map(chr, range(0x21, 0x7F))).replace("%", "")
        return urllib.parse.quote_from_bytes(raw, safe=plain)
