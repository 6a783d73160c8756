"""Flat tables that join by id: CSV files, Parquet files, or one DuckDB file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from newsextract.batch.sinks.base import KEPT, Load
from newsextract.errors import OutputError
from newsextract.extras import extra
from newsextract.records.arrow import table_schema
from newsextract.records.tables import COLUMNS, Row, tables

# Rows of all tables that are held before they are written.
_HELD = 20_000
# A cell that a spreadsheet would take for a formula (the list of OWASP).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Writer(Protocol):
    """Writes the rows of one table."""

    def rows(self, rows: list[Row]) -> None:
        """Add rows."""

    def close(self) -> None:
        """Finish."""


class FlatSink:
    """Collects rows and hands them on in blocks, so that memory stays flat.

    Args:
        make: Gives the writer of a table by its name.
        finish: Called at the very end.
    """

    def __init__(self, make: Callable[[str], Writer], finish: Callable[[], None] | None = None) -> None:
        self._writers = {name: make(name) for name in COLUMNS}
        self._rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        self._held = 0
        self._finish = finish

    def write(self, body: bytes, load: Load) -> None:  # noqa: ARG002
        """Add the rows of one article."""
        for name, rows in tables(load()).items():
            self._rows[name] += rows
            self._held += len(rows)
        if self._held >= _HELD:
            self._flush()

    def _flush(self) -> None:
        for name, rows in self._rows.items():
            if rows:
                self._writers[name].rows(rows)
            self._rows[name] = []
        self._held = 0

    def close(self) -> None:
        """Finish all tables; one without rows has its columns all the same."""
        self._flush()
        for writer in self._writers.values():
            writer.close()
        if self._finish:
            self._finish()


class _Csv:
    def __init__(self, path: Path, columns: list[str]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._csv = csv.DictWriter(self._file, columns, lineterminator="\r\n")
        self._csv.writeheader()

    def rows(self, rows: list[Row]) -> None:
        self._csv.writerows({k: harmless(v) for k, v in row.items()} for row in rows)

    def close(self) -> None:
        self._file.close()


def harmless(value: Any) -> Any:
    """A cell as CSV may hold it: text that a spreadsheet would run as a formula starts with an apostrophe; numbers stay."""
    if not isinstance(value, str):
        return value
    value = value.replace("\x00", "")
    return "'" + value if value.startswith(_FORMULA) else value


def csv_tables(folder: Path) -> FlatSink:
    """A folder with one CSV file a table (RFC 4180, UTF-8)."""
    folder.mkdir()
    return FlatSink(lambda name: _Csv(folder / f"{name}.csv", list(COLUMNS[name])))


class _Parquet:
    def __init__(self, path: Path, name: str) -> None:
        self._schema = table_schema(name)
        self._arrow = extra("pyarrow", "Parquet outputs")
        self._writer = extra("pyarrow.parquet", "Parquet outputs").ParquetWriter(path, self._schema, compression="zstd")

    def rows(self, rows: list[Row]) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(rows, schema=self._schema))

    def close(self) -> None:
        self._writer.close()


def parquet_tables(folder: Path) -> FlatSink:
    """A folder with one Parquet file a table."""
    folder.mkdir()
    return FlatSink(lambda name: _Parquet(folder / f"{name}.parquet", name))


class _Duck:
    def __init__(self, base: Any, name: str) -> None:
        self._base, self._name = base, name
        self._schema = table_schema(name)
        self._arrow = extra("pyarrow", "DuckDB outputs")
        self._insert(f"CREATE TABLE {name} AS SELECT * FROM block", [])  # noqa: S608 - our own names

    def rows(self, rows: list[Row]) -> None:
        self._insert(f"INSERT INTO {self._name} SELECT * FROM block", rows)  # noqa: S608 - our own names

    def _insert(self, statement: str, rows: list[Row]) -> None:
        self._base.register("block", self._arrow.Table.from_pylist(rows, schema=self._schema))
        with _said():
            self._base.execute(statement)
        self._base.unregister("block")

    def close(self) -> None:
        pass


@contextmanager
def _said() -> Iterator[None]:
    """DuckDB's errors (a full disk, for one) are its own; ours say what to do."""
    try:
        yield
    except extra("duckdb", "DuckDB outputs").Error as e:
        raise OutputError(f"the DuckDB file cannot be written: {str(e).splitlines()[0]}. {KEPT}") from e


def duckdb_tables(path: Path) -> FlatSink:
    """A DuckDB file with all tables."""
    with _said():
        base = extra("duckdb", "DuckDB outputs").connect(str(path))

    def finish() -> None:
        with _said():
            # Everything into the one file: what lies in the log beside it would be lost when the file takes its name.
            base.execute("CHECKPOINT")
        base.close()

    return FlatSink(lambda name: _Duck(base, name), finish)
