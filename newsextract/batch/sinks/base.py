"""Outputs that appear under their name only when they are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from newsextract.errors import OutputError
from newsextract.records import Extraction

Load = Callable[[], Extraction]
KEPT = "What was done so far is kept; make room and run again"


class Sink(Protocol):
    """Takes the extractions of a run, one after the other."""

    def write(self, body: bytes, load: Load) -> None:
        """Add one article.

        Args:
            body: The JSON of its extraction.
            load: Gives the extraction itself, for sinks that need more than the JSON.
        """

    def close(self) -> None:
        """Finish the output, or let go of it after an error; called once."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A hidden place beside `path` to write to, a file or a folder, which takes its name at the end.

    After an exception it is removed, and what stood at `path` stays. Only one run at a time may write to `path`; what an
    earlier one that was killed has left behind is removed.

    Raises:
        OutputError: It cannot be written; says why.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        _remove(part)
        yield part
        if part.is_dir():
            _replace_folder(part, path)
        else:
            if path.is_dir():
                raise OutputError(
                    f"{path} is a folder; give the name of a file, or --format csv or parquet for a folder"
                )
            _sync(part)
            part.replace(path)
        _sync(path.parent)
    except OSError as e:
        raise OutputError(f"{path} cannot be written: {e.strerror or e}. {KEPT}") from e
    finally:
        _remove(part)


def _remove(part: Path) -> None:
    # DuckDB keeps a log and a folder for what does not fit the memory beside its file.
    for each in (part, part.with_name(f"{part.name}.wal"), part.with_name(f"{part.name}.tmp")):
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            each.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Wait until a file, or the list of names of a folder, is on the disk."""
    if path.is_file():
        with path.open("rb+") as f:
            os.fsync(f.fileno())
    elif os.name == "posix":  # Windows opens no folders
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replace_folder(part: Path, path: Path) -> None:
    for file in part.iterdir():
        _sync(file)
    if path.exists() and not path.is_dir():
        raise OutputError(f"{path} is a file; tables go to a folder")
    path.mkdir(parents=True, exist_ok=True)
    # File by file: a folder that holds other things keeps them.
    for file in sorted(part.iterdir()):
        file.replace(path / file.name)
    _sync(path)
