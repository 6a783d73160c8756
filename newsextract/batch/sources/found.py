"""What a source gives: an article with what is known about it, or the reason why there is none."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from newsextract.errors import NewsExtractError
from newsextract.reading.article import Metadata

# No article has this many bytes; a file or a row that has is a mistake, and would fill the memory.
MAX_BYTES = 32 * 1024 * 1024


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
    """A path with forward slashes, where bytes that are no UTF-8 show as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="backslashreplace")
