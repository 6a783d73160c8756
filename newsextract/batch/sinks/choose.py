"""Which output a name means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newsextract.batch.sinks.base import Sink
from newsextract.batch.sinks.flat import csv_tables, duckdb_tables, parquet_tables
from newsextract.batch.sinks.lines import GeojsonSink, JsonlSink, PloverSink
from newsextract.batch.sinks.nested import NestedParquetSink
from newsextract.errors import OutputError

FORMATS: dict[str, Callable[[Path], Sink]] = {
    "jsonl": JsonlSink,
    "parquet": NestedParquetSink,
    "duckdb": duckdb_tables,
    "geojson": GeojsonSink,
    "plover": PloverSink,
    "csv-tables": csv_tables,
    "parquet-tables": parquet_tables,
}
_SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".duckdb": "duckdb",
    ".db": "duckdb",
    ".geojson": "geojson",
}


def format_of(out: Path, wanted: str | None) -> str:
    """The format of an output.

    Args:
        out: Its name; `NAME.plover.jsonl` is PLOVER's form, and a name without a suffix is a folder of tables.
        wanted: What the caller asked for; ``csv`` and ``parquet`` with a folder give tables.

    Raises:
        OutputError: Neither tells.
    """
    folder = out.suffix == "" or out.is_dir()
    if wanted is None:
        if out.name.endswith(".plover.jsonl"):
            return "plover"
        if folder:
            return "csv-tables"
        if out.suffix.lower() not in _SUFFIXES:
            raise OutputError(
                f"{out}: the suffix tells no format. Use {', '.join(sorted(_SUFFIXES))}, a folder, or --format with one of "
                f"{', '.join(FORMATS)}"
            )
        return _SUFFIXES[out.suffix.lower()]
    if wanted in ("csv", "parquet") and folder:
        return f"{wanted}-tables"
    if wanted == "csv":
        raise OutputError(f"{out}: CSV tables go to a folder; give a name without a suffix")
    if wanted not in FORMATS:
        raise OutputError(f"no format {wanted!r}; choose one of csv, {', '.join(FORMATS)}")
    return wanted
