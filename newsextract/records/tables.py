"""Flat tables: one row an actor, an event, an argument …, with the same columns whatever the article holds.

A column is a field of a record; the columns are read off the records, so that a field that is added has its column. A list
of words is joined by ``|`` (null when empty), a span such as `trigger` becomes `trigger_start`, `trigger_end` and
`trigger_text`, and a pair such as `sentence` becomes `sentence_start` and `sentence_end`. Nested records have tables of
their own, or stand in the JSON only. Every row starts with the id of its document.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from newsextract.extras import extra
from newsextract.records.actor import Actor
from newsextract.records.base import Record, Span
from newsextract.records.claim import Claim, Figure
from newsextract.records.date import Date
from newsextract.records.document import Document
from newsextract.records.event import Argument, Event
from newsextract.records.extraction import Extraction
from newsextract.records.mention import Mention
from newsextract.records.place import Place
from newsextract.records.quantity import Quantity
from newsextract.records.statement import Statement

if TYPE_CHECKING:
    import pandas as pd

# pandas dtypes that can all hold a null.
Kind = Literal["string", "Int64", "Float64", "boolean"]
Row = dict[str, Any]
_Shape = Literal["cell", "words", "span", "pair", "json"]

_RECORDS: dict[str, type[Record]] = {
    "documents": Document,
    "actors": Actor,
    "mentions": Mention,
    "places": Place,
    "dates": Date,
    "quantities": Quantity,
    "statements": Statement,
    "events": Event,
    "arguments": Argument,
    "claims": Claim,
    "figures": Figure,
}
# The column that points at the record that a row is part of.
_OWNER = {"mentions": "record", "arguments": "event", "figures": "claim"}
_SIMPLE: dict[Any, Kind] = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}


def _shape(annotation: Any) -> tuple[_Shape, Kind] | None:
    """How a field of this type stands in a row; None: not at all."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        known = [a for a in args if a is not type(None)]
        return _shape(known[0]) if len(known) == 1 else ("json", "string")
    if annotation in _SIMPLE:
        return "cell", _SIMPLE[annotation]
    if origin is Literal:
        return "cell", "string"
    if annotation is Span:
        return "span", "string"
    if origin is tuple and args == (int, int):
        return "pair", "Int64"
    if origin is tuple and args[-1] is Ellipsis:
        if args[0] is str or args[0] is Span:
            return "words", "string"
        return None
    return "json", "string"


def _plan(record: type[Record]) -> dict[str, tuple[_Shape, Kind]]:
    found = {name: _shape(field.annotation) for name, field in record.model_fields.items()}
    return {name: shape for name, shape in found.items() if shape is not None}


_PLANS = {record: _plan(record) for record in _RECORDS.values()}


def _columns(table: str) -> dict[str, Kind]:
    plan = dict(_PLANS[_RECORDS[table]])
    columns: dict[str, Kind] = {"document": "string"}
    if table in _OWNER:
        columns[_OWNER[table]] = "string"
    if "id" in plan:
        # An identifier stands first; that of a document is the column `document`.
        del plan["id"]
        if table != "documents":
            columns["id"] = "string"
    for field, (shape, kind) in plan.items():
        if shape == "span":
            columns |= {f"{field}_start": "Int64", f"{field}_end": "Int64", f"{field}_text": "string"}
        elif shape == "pair":
            columns |= {f"{field}_start": "Int64", f"{field}_end": "Int64"}
        else:
            columns[field] = kind
    if table == "documents":
        columns["error"] = "string"
    return columns


COLUMNS: dict[str, dict[str, Kind]] = {table: _columns(table) for table in _RECORDS}


def tables(extraction: Extraction) -> dict[str, list[Row]]:
    """The records as flat rows.

    Args:
        extraction: What `extract` returned.

    Returns:
        Rows by table name; every row has all columns of its table in `COLUMNS`, in that order.
    """
    x = extraction
    doc = {"document": x.document.id}
    rows: dict[str, Iterable[Row]] = {
        "documents": [{**_flat(x.document), **doc, "error": x.error}],
        "mentions": ({**_flat(m), "record": id_} for id_, m in _mentions(x)),
        "arguments": ({**_flat(a), "event": e.id} for e in x.events for a in e.arguments),
        "figures": ({**_flat(f), "claim": c.id} for c in x.claims for f in c.figures),
    }
    for name in ("actors", "places", "dates", "quantities", "statements", "events", "claims"):
        rows[name] = map(_flat, getattr(x, name))
    return {
        name: [{column: (row | doc)[column] for column in columns} for row in rows[name]]
        for name, columns in COLUMNS.items()
    }


def frames(extraction: Extraction) -> dict[str, pd.DataFrame]:
    """The flat tables as pandas data frames, with the same columns and dtypes when they are empty.

    Args:
        extraction: What `extract` returned.

    Raises:
        NotInstalledError: pandas is not installed.
    """
    return {name: frame(name, rows) for name, rows in tables(extraction).items()}


def frame(name: str, rows: list[Row]) -> pd.DataFrame:
    """Rows of a flat table as a data frame with the columns and types of the table, however few rows there are.

    Args:
        name: The table.
        rows: Its rows.

    Raises:
        NotInstalledError: pandas is not installed.
    """
    pandas = extra("pandas", "data frames", extra="pandas")
    columns = COLUMNS[name].items()
    made: pd.DataFrame = pandas.DataFrame(
        {c: pandas.array([row[c] for row in rows], dtype=kind) for c, kind in columns}
    )
    return made


def _mentions(x: Extraction) -> Iterator[tuple[str, Mention]]:
    for actor in x.actors:
        yield from ((actor.id, m) for m in actor.mentions)
    for place in x.places:
        yield from ((place.id, m) for m in place.mentions)


def _flat(record: Record) -> Row:
    plan = _PLANS[type(record)]
    return {
        name: value
        for field, (shape, _) in plan.items()
        for name, value in _cells(field, shape, getattr(record, field))
    }


def _cells(field: str, shape: _Shape, value: Any) -> Iterator[tuple[str, Any]]:
    if shape == "span":
        yield from (
            (f"{field}_{part}", None if value is None else getattr(value, part)) for part in ("start", "end", "text")
        )
    elif shape == "pair":
        yield from zip((f"{field}_start", f"{field}_end"), value or (None, None), strict=True)
    elif shape == "words":
        yield field, "|".join(v if isinstance(v, str) else v.text for v in value or ()) or None
    elif shape == "json" and value is not None:
        plain = value.model_dump(mode="json") if isinstance(value, Record) else value
        yield field, json.dumps(plain, ensure_ascii=False)
    else:
        yield field, value
