"""Text files: one article a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsextract.batch.sources.encoding import decode
from newsextract.errors import SourceError

SUFFIX = ".txt"
# No article has this many bytes; a file that has is a mistake, and would fill the memory.
MAX_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to read: where it lies, and the id its records get."""

    path: Path
    id: str


def find_text_files(sources: Sequence[Path]) -> Iterator[TextFile]:
    """The text files of folders (all the way down, sorted) and files named themselves.

    Links and anything that is no regular file are passed over in folders, so that a run cannot leave its folder or hang
    on a pipe. The id is the path inside the folder; with several sources it starts with the source.

    Args:
        sources: Folders and files.

    Raises:
        SourceError: A source is not there.
    """
    for source in sources:
        if not source.exists():
            raise SourceError(f"{printable(source)} does not exist; give a folder of {SUFFIX} files, or files")
    for source in sources:
        if not source.is_dir():
            yield TextFile(source, printable(source) if len(sources) > 1 else printable(Path(source.name)))
            continue
        for path in _walk(source):
            yield TextFile(path, printable(path if len(sources) > 1 else path.relative_to(source)))


def _walk(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda e: e.name)
    except OSError as e:
        raise SourceError(f"the folder {printable(folder)} cannot be read: {e.strerror}") from e
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(SUFFIX):
            yield Path(entry.path)


def read_text_file(path: Path) -> str:
    """The text of one file.

    Raises:
        SourceError: It cannot be read, is no regular file, or is far too large.
    """
    try:
        with path.open("rb") as f:
            info = os.fstat(f.fileno())
            if not stat.S_ISREG(info.st_mode):
                raise SourceError(f"{printable(path)} is no regular file")
            data = f.read(MAX_BYTES + 1)
    except OSError as e:
        raise SourceError(f"{printable(path)} cannot be read: {e.strerror}") from e
    if len(data) > MAX_BYTES:
        raise SourceError(f"{printable(path)} is larger than {MAX_BYTES // 1024**2} MB; one file holds one article")
    return decode(data)


def printable(path: Path) -> str:
    """A path with forward slashes, where bytes that are no UTF-8 show as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="backslashreplace")
