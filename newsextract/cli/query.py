"""`newsextract query`: questions in SQL to what a batch run has written."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer


def query(
    out: Annotated[Path, typer.Argument(help="What `batch` wrote: .duckdb, .parquet, .jsonl or a folder of tables.")],
    sql: Annotated[
        str, typer.Argument(help="For example: select type, count(*) from events group by type order by 2 desc")
    ],
    format: Annotated[str, typer.Option(help="table, csv or json.")] = "table",  # noqa: A002
) -> None:
    """Ask what was extracted, in SQL (DuckDB).

    A DuckDB file and a folder have the tables documents, actors, mentions, places, dates, quantities, statements, events,
    arguments and claims; a .jsonl or .parquet file has one table, articles, with nested records.
    """
    from newsextract.batch.query import ask
    from newsextract.batch.sinks.flat import harmless

    if format not in ("table", "csv", "json"):
        raise typer.BadParameter("choose table, csv or json", param_hint="--format")
    columns, rows = ask(out, sql)
    if format == "json":
        for row in rows:
            typer.echo(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str))
    elif format == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(columns)
        writer.writerows([harmless(v) for v in row] for row in rows)
    else:
        _table(columns, rows)


def _table(columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from newsextract.records.display import safe_text

    table = Table(*map(safe_text, columns))
    for row in rows:
        # What stands in a cell was written by strangers.
        table.add_row(*(Text("" if v is None else safe_text(str(v))) for v in row))
    Console().print(table)
