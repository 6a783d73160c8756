"""Which files a run reads: folders all the way down, patterns, files named themselves, and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsextract.batch.sources.formats import READERS, jsonl_lines, read_whole
from newsextract.batch.sources.found import Found, printable
from newsextract.batch.sources.rows import Fields
from newsextract.batch.sources.streams import PACKED
from newsextract.errors import SourceError


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it lies, and the name its articles get."""

    path: Path
    name: str


def suffix_of(path: Path) -> str:
    """The suffix that tells the format: that of "news.jsonl.gz" is ".jsonl"."""
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] in PACKED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def find_files(sources: Sequence[Path]) -> Iterator[File]:
    """The files of folders (all the way down, sorted), of patterns, and those named themselves.

    In folders, links and anything that is no regular file are passed over, so that a run cannot leave its folder or hang on a
    pipe, and so is what has no known suffix. The name is the path inside the folder; with several sources it starts with
    the source.

    Args:
        sources: Folders, files and patterns such as ``news/2024-*.txt``.

    Raises:
        SourceError: A source is not there.
    """
    named: list[Path] = []
    for source in sources:
        if source.exists():
            named.append(source)
        elif matches := sorted(glob.glob(str(source), recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            named += map(Path, matches)
        else:
            raise SourceError(f"{printable(source)} does not exist; give a folder, files, or a pattern in quotes")
    for source in named:
        if not source.is_dir():
            yield File(source, printable(source) if len(named) > 1 else printable(Path(source.name)))
            continue
        for path in _walk(source):
            yield File(path, printable(path if len(named) > 1 else path.relative_to(source)))


def _walk(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda e: e.name)
    except OSError as e:
        raise SourceError(f"the folder {printable(folder)} cannot be read: {e.strerror}") from e
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file(follow_symlinks=False) and suffix_of(Path(entry.name)) in READERS:
            yield Path(entry.path)


def read_file(file: File, fields: Fields) -> Iterator[Found]:
    """The articles of one file; a file of unknown suffix is read as text."""
    reader = READERS.get(suffix_of(file.path), READERS[".txt"])
    return read_whole(lambda: reader(file.path, file.name, fields), file.name)


def read_standard_input(fields: Fields) -> Iterator[Found]:
    """JSON lines from standard input."""
    return read_whole(lambda: jsonl_lines(sys.stdin.buffer, "stdin", fields), "stdin")
