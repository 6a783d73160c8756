"""Which files a run reads: folders all the way down, patterns, files named themselves, and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsextract.batch.sources.formats import READERS, jsonl_lines, read_whole
from newsextract.batch.sources.found import File, Found, Meter, printable
from newsextract.batch.sources.rows import Fields
from newsextract.batch.sources.streams import PACKED
from newsextract.errors import SourceError


def suffix_of(path: Path) -> str:
    """The suffix that tells the format: that of "news.jsonl.gz" is ".jsonl"."""
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] in PACKED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


class Finder:
    """Finds the files of sources, one after the other, in an order that does not depend on the disk.

    In folders, links and anything that is no regular file are passed over, so that a run cannot leave its folder or hang on a
    pipe; so are hidden files, files of unknown suffix, and what the run itself writes. A folder that cannot be listed comes as
    a file with an error.

    Args:
        sources: Folders, files and patterns such as ``news/2024-*.txt``.
        but: Files and folders that are passed over wherever they lie.

    Attributes:
        skipped: How many entries of folders were passed over, by reason.

    Raises:
        SourceError: A source is not there.
    """

    def __init__(self, sources: Sequence[Path], but: Sequence[Path] = ()) -> None:
        self.skipped: Counter[str] = Counter()
        self._but = {path.absolute() for path in but}
        self._named: list[Path] = []
        for source in sources:
            if source.exists():
                self._named.append(source)
            elif matches := sorted(glob.glob(str(source), recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
                self._named += map(Path, matches)
            else:
                raise SourceError(f"{printable(source)} does not exist; give a folder, files, or a pattern in quotes")

    def bytes(self) -> int:
        """How many bytes all files have on the disk."""
        return sum(_size(file.path) for file in Finder(self._named, [*self._but]).files())

    def files(self, meter: Meter | None = None) -> Iterator[File]:
        """The files; the name of each is the path inside its folder, which with several sources starts with the source.

        Args:
            meter: Is told how far they are read.
        """
        several = len(self._named) > 1
        for source in self._named:
            if not source.is_dir():
                yield File(source, printable(source if several else Path(source.name)), meter)
                continue
            for path, error in self._walk(source):
                yield File(path, printable(path if several else path.relative_to(source)), meter, error)

    def _walk(self, folder: Path) -> Iterator[tuple[Path, SourceError | None]]:
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda e: e.name)
        except OSError as e:
            yield folder, SourceError(f"the folder {printable(folder)} cannot be read: {e.strerror}")
            return
        for entry in entries:
            path = Path(entry.path)
            if path.absolute() in self._but:
                continue
            if entry.name.startswith("."):
                self.skipped["hidden"] += 1
            elif entry.is_symlink():
                self.skipped["link"] += 1
            elif entry.is_dir(follow_symlinks=False):
                yield from self._walk(path)
            elif not entry.is_file(follow_symlinks=False):
                self.skipped["no regular file"] += 1
            elif suffix_of(path) not in READERS:
                self.skipped["unknown suffix"] += 1
            else:
                yield path, None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read_file(file: File, fields: Fields) -> Iterator[Found]:
    """The articles of one file; a file of unknown suffix is read as text."""
    reader = READERS.get(suffix_of(file.path), READERS[".txt"])
    yield from read_whole(lambda: reader(file, fields), file)
    if file.meter is not None:
        file.meter.done(_size(file.path))


def read_standard_input(fields: Fields) -> Iterator[Found]:
    """JSON lines from standard input."""
    stdin = File(Path("-"), "stdin")
    return read_whole(lambda: jsonl_lines(sys.stdin.buffer, stdin.name, fields), stdin)
