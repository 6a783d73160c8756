"""CSV and TSV: one article a row, in whatever state the quotes are."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator
from typing import IO

from newsextract.batch.sources.encoding import stream_encoding, unescaped
from newsextract.batch.sources.found import MAX_BYTES, File, Found, failed
from newsextract.batch.sources.rows import Fields, read_row
from newsextract.batch.sources.streams import unpacked
from newsextract.errors import SourceError


def read_csv(file: File, fields: Fields) -> Iterator[Found]:
    """CSV or TSV with a header row; the number is that of the row, the header being 1.

    Quotes that do not close a cell are told in the notes of the row, and so are cells that the header has no name for; with
    both, text would be cut at a comma, and the row is an error. A cell of more than 32 MB is one too.
    """
    name = file.name
    csv.field_size_limit(MAX_BYTES)
    with unpacked(file) as raw:
        buffered: IO[bytes] = raw
        head = raw.peek(4096)[:4096] if isinstance(raw, io.BufferedReader) else b""
        encoding, errors, notes = stream_encoding(head)
        text = io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="")
        delimiter = "\t" if ".tsv" in [s.lower() for s in file.path.suffixes] else _delimiter(head, encoding)
        rows = _Rows(text, delimiter)
        header: list[str] | None = None
        for number in itertools.count(1):
            place = f"{name}:{number}"
            try:
                row, told = next(rows)
            except StopIteration:
                return
            except csv.Error as e:
                yield failed(place, SourceError(f"{place}: the row cannot be read: {e}"))
                continue
            if header is None:
                header = row
                continue
            if len(row) > len(header):
                if told:
                    yield failed(
                        place, SourceError(f"{place}: the row cannot be read: its quotes do not close its cells")
                    )
                    continue
                told = (f"the row has {len(row)} cells, and the header only {len(header)}",)
            cells = {k: unescaped(v) for k, v in zip(header, row, strict=False) if v}
            told += tuple(dict.fromkeys(note for cell in cells.values() for note in cell.notes))
            yield read_row({k: c.text for k, c in cells.items()}, fields, place, notes + told)


class _Rows:
    """Rows of a CSV, and what is to be told of each: where quotes within a cell are not doubled, it may be two rows in one."""

    _NOTE = "the row has quotes that do not close a cell; it may hold two rows"

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        self._lines = iter(lines)
        self._delimiter = delimiter
        self._of_row: list[str] = []
        self._strict = csv.reader(self._kept(), delimiter=delimiter, strict=True)

    def _kept(self) -> Iterator[str]:
        for line in self._lines:
            self._of_row.append(line)
            yield line

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> tuple[list[str], tuple[str, ...]]:
        """The next row that is not empty.

        Raises:
            csv.Error: A cell is far too long.
        """
        row: list[str] = []
        while not row:
            self._of_row.clear()
            try:
                row = next(self._strict)
            except csv.Error as e:
                if "field limit" in str(e):
                    raise
                again = csv.reader(itertools.chain(self._of_row, self._lines), delimiter=self._delimiter)
                return next(again), (self._NOTE,)
        return row, ()


def _delimiter(head: bytes, encoding: str) -> str:
    line = head.decode(encoding, errors="replace").partition("\n")[0]
    return max(",;\t|", key=line.count)
