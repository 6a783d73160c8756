"""JSON Lines, written so that a file under its own name is always whole."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from newsextract.errors import OutputError


class JsonlFile:
    """A file of JSON lines that appears under its name only when it is finished.

    Use as a context manager. Lines go to a hidden file beside it, which replaces the old one at the end; after an
    exception it is removed and the old file stays.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._part = path.with_name(f".{path.name}.{os.getpid()}.part")
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        if self.path.is_dir():
            raise OutputError(f"{self.path} is a folder; give the name of a file")
        try:
            self._file = self._part.open("w", encoding="utf-8", newline="\n")
        except OSError as e:
            raise OutputError(f"{self.path} cannot be written: {e.strerror}") from e
        return self

    def write(self, line: str) -> None:
        """Add one line of JSON."""
        assert self._file is not None
        try:
            self._file.write(line + "\n")
        except OSError as e:
            raise OutputError(f"{self.path} cannot be written: {e.strerror}") from e
        self.count += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._file is not None
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if kind is None:
                self._part.replace(self.path)
        except OSError as e:
            raise OutputError(f"{self.path} cannot be written: {e.strerror}") from e
        finally:
            self._file.close()
            self._part.unlink(missing_ok=True)
