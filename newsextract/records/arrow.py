"""Arrow schemas of the records, read off the records themselves, never off the rows: the same whatever an article holds."""

from __future__ import annotations

import types
import typing
from typing import Any

from newsextract.extras import extra
from newsextract.records.base import Record
from newsextract.records.extraction import Extraction
from newsextract.records.tables import COLUMNS, Kind

_FLAT: dict[Kind, str] = {"string": "string", "Int64": "int64", "Float64": "float64", "boolean": "bool_"}
_WHAT = "Arrow tables and Parquet files"


def extraction_schema() -> Any:
    """The Arrow schema of extractions, one a row with the records nested in it as the JSON has them.

    Raises:
        NotInstalledError: pyarrow is not installed.
    """
    arrow = extra("pyarrow", _WHAT)
    return arrow.schema(_struct(arrow, Extraction))


def table_schema(name: str) -> Any:
    """The Arrow schema of a flat table.

    Args:
        name: One of `COLUMNS`.

    Raises:
        NotInstalledError: pyarrow is not installed.
    """
    arrow = extra("pyarrow", _WHAT)
    return arrow.schema([(column, getattr(arrow, _FLAT[kind])()) for column, kind in COLUMNS[name].items()])


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
