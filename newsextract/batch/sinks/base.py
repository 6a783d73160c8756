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


class Sink(Protocol):
    """Takes the extractions of a run, one after the other."""

    def write(self, body: bytes, load: Load) -> None:
        """Add one article.

        Args:
            body: The JSON of its extraction.
            load: Gives the extraction itself, for sinks that need more than the JSON.
        """

    def close(self) -> None:
        """Finish the output; called once, after the last article and only if nothing failed."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A hidden place beside `path` to write to, a file or a folder, which takes its name at the end.

    After an exception it is removed, and what stood at `path` stays.

    Raises:
        OutputError: It cannot be written; says why.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
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
    except OSError as e:
        raise OutputError(f"{path} cannot be written: {e.strerror or e}") from e
    finally:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb") as f:
        os.fsync(f.fileno())


def _replace_folder(part: Path, path: Path) -> None:
    for file in part.iterdir():
        _sync(file)
    if path.exists() and not path.is_dir():
        raise OutputError(f"{path} is a file; tables go to a folder")
    path.mkdir(parents=True, exist_ok=True)
    # File by file: a folder that holds other things keeps them.
    for file in sorted(part.iterdir()):
        file.replace(path / file.name)
