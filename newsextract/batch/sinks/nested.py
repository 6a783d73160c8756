"""Parquet with one article a row and the records nested in it, under a schema derived from the records, never from the rows."""

from __future__ import annotations

import types
import typing
from pathlib import Path
from typing import Any

from newsextract.batch.extras import extra
from newsextract.batch.sinks.base import Load
from newsextract.records import Extraction
from newsextract.records.base import Record

_ROWS = 500


def extraction_schema() -> Any:
    """The Arrow schema of an extraction, as its JSON has it."""
    arrow = extra("pyarrow", "Parquet outputs")
    return arrow.schema(_struct(arrow, Extraction))


def _struct(arrow: Any, record: type[Record]) -> list[Any]:
    return [arrow.field(n, _type(arrow, f.annotation)) for n, f in record.model_fields.items() if not f.exclude]


def _type(arrow: Any, annotation: Any) -> Any:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (a for a in args if a is not type(None))
        return _type(arrow, inner)
    if origin is typing.Literal:
        return arrow.string()
    if origin is tuple:
        return arrow.list_(_type(arrow, args[0]))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return arrow.struct(_struct(arrow, annotation))
    simple = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    return simple[annotation]


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
