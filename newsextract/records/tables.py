"""Flat tables: one row an actor, an event, an argument …, with the same columns whatever the article holds.

A column is a field of a record. Three shapes are flattened: a list of words is joined by ``|`` (null when empty), a
span such as `trigger` becomes `trigger_start`, `trigger_end` and `trigger_text`, and a pair such as `sentence` becomes
`sentence_start` and `sentence_end`. Every row starts with the id of its document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from newsextract.records.base import Record, Span
from newsextract.records.extraction import Extraction
from newsextract.records.mention import Mention

if TYPE_CHECKING:
    import pandas as pd

# pandas dtypes that can all hold a null.
Kind = Literal["string", "Int64", "Float64", "boolean"]
Row = dict[str, Any]

COLUMNS: dict[str, dict[str, Kind]] = {
    "documents": {
        "document": "string", "title": "string", "published": "string", "published_from": "string", "place": "string",
        "byline": "string", "source": "string", "captions": "string", "credits": "string", "language": "string",
        "duplicate_of": "string", "notes": "string", "error": "string",
    },
    "actors": {
        "document": "string", "id": "string", "name": "string", "kind": "string", "titles": "string",
        "country": "string", "sectors": "string", "code": "string", "confidence": "Float64",
    },
    "mentions": {
        "document": "string", "record": "string", "start": "Int64", "end": "Int64", "text": "string", "form": "string",
    },
    "places": {
        "document": "string", "id": "string", "name": "string", "kind": "string", "country": "string",
        "admin1": "string", "lat": "Float64", "lon": "Float64", "geonames_id": "Int64", "method": "string",
        "confidence": "Float64",
    },
    "dates": {
        "document": "string", "id": "string", "start": "Int64", "end": "Int64", "text": "string", "type": "string",
        "value": "string", "mod": "string", "quant": "string", "freq": "string", "relation": "string",
        "earliest": "string", "latest": "string", "anchor": "string", "range": "string", "confidence": "Float64",
    },
    "quantities": {
        "document": "string", "id": "string", "start": "Int64", "end": "Int64", "text": "string", "kind": "string",
        "value": "Float64", "low": "Float64", "high": "Float64", "modifier": "string", "unit": "string",
        "currency": "string", "si_value": "Float64", "si_unit": "string", "noun": "string", "noun_start": "Int64",
        "noun_end": "Int64", "per": "string", "change": "string", "direction": "string", "change_from": "string",
        "change_by": "string", "holder": "string", "holder_start": "Int64", "holder_end": "Int64", "confidence": "Float64",
    },
    "statements": {
        "document": "string", "id": "string", "source": "string", "source_start": "Int64", "source_end": "Int64",
        "cue_start": "Int64", "cue_end": "Int64", "cue": "string", "content_start": "Int64", "content_end": "Int64",
        "addressee": "string", "stance": "string", "direct": "boolean", "mental": "boolean", "date": "string",
        "place": "string", "confidence": "Float64",
    },
    "events": {
        "document": "string", "id": "string", "type": "string", "mode": "string", "context": "string",
        "cameo": "string", "predicate": "string", "trigger_start": "Int64", "trigger_end": "Int64",
        "trigger_text": "string", "place": "string", "place_from": "string", "place_missing": "string", "date": "string",
        "date_from": "string", "date_missing": "string", "earliest": "string",
        "latest": "string", "quantities": "string", "polarity": "string", "certainty": "string", "time": "string",
        "status": "string", "said_by": "string", "within": "string", "sentence_start": "Int64", "sentence_end": "Int64",
        "confidence": "Float64",
    },
    "arguments": {
        "document": "string", "event": "string", "start": "Int64", "end": "Int64", "text": "string", "role": "string",
        "head_start": "Int64", "head_end": "Int64", "ref": "string",
    },
    "claims": {"document": "string", "about": "string", "statements": "string", "quantities": "string"},
}  # fmt: skip


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
        ImportError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as e:
        raise ImportError("to_pandas() needs pandas. Install it with: python -m pip install pandas") from e

    flat = tables(extraction)
    return {
        name: pd.DataFrame(
            {column: pd.array([row[column] for row in flat[name]], dtype=kind) for column, kind in columns.items()}
        )
        for name, columns in COLUMNS.items()
    }


def _mentions(x: Extraction) -> Iterator[tuple[str, Mention]]:
    for actor in x.actors:
        yield from ((actor.id, m) for m in actor.mentions)
    for place in x.places:
        yield from ((place.id, m) for m in place.mentions)


def _flat(record: Record) -> Row:
    return {name: value for field in type(record).model_fields for name, value in _cells(field, getattr(record, field))}


def _cells(field: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Span):
        yield from ((f"{field}_{part}", getattr(value, part)) for part in ("start", "end", "text"))
    elif field in ("sentence", "head"):
        yield from zip((f"{field}_start", f"{field}_end"), value, strict=True)
    elif isinstance(value, tuple):
        # Nested records have tables of their own, or only their JSON; captions and credits give their words.
        words = [v if isinstance(v, str) else getattr(v, "text", "") for v in value]
        yield field, "|".join(words) or None
    else:
        yield field, value
