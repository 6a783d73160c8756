"""Parquet with one article a row and the records nested in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsextract.batch.sinks.base import Load
from newsextract.extras import extra
from newsextract.records.arrow import extraction_schema

_ROWS = 500


class NestedParquetSink:
    """One article a row."""

    def __init__(self, path: Path) -> None:
        self._arrow = extra("pyarrow", "Parquet outputs")
        self._schema = extraction_schema()
        self._writer = extra("pyarrow.parquet", "Parquet outputs").ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, body: bytes, load: Load) -> None:  # noqa: ARG002
        """Add one article."""
        self._rows.append(load().model_dump(mode="json"))
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        """Finish."""
        self._flush()
        self._writer.close()
