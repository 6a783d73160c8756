"""SQL over what a batch run has written, by DuckDB, read-only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsextract.errors import SourceError
from newsextract.extras import extra
from newsextract.records.tables import COLUMNS


def ask(out: Path, sql: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of the answer.

    Args:
        out: A DuckDB file, a folder of CSV or Parquet tables, or a .jsonl or .parquet file.
        sql: One statement that reads.

    Raises:
        SourceError: There is nothing to ask, or DuckDB does not understand the question.
    """
    duckdb = extra("duckdb", "queries")
    if not out.exists():
        raise SourceError(f"{out} does not exist; write it with: newsextract batch FOLDER -o {out}")
    try:
        if out.suffix in (".duckdb", ".db"):
            base = duckdb.connect(str(out), read_only=True)
        else:
            base = duckdb.connect()
            _views(base, out)
            # The question may not reach beyond the tables that were made for it.
            base.execute("SET lock_configuration = true")
        answer = base.execute(sql)
        columns = [d[0] for d in answer.description or []]
        return columns, answer.fetchall() if columns else []
    except duckdb.Error as e:
        raise SourceError(f"the query failed: {e}") from e


def _views(base: Any, out: Path) -> None:
    if out.is_dir():
        found = [(name, p) for name in COLUMNS for p in (out / f"{name}.parquet", out / f"{name}.csv") if p.is_file()]
        if not found:
            raise SourceError(f"the folder {out} holds no tables of a batch run")
        for name, path in found:
            base.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM {_reader(path)}")  # noqa: S608 - names are ours
    else:
        base.execute(f"CREATE VIEW articles AS SELECT * FROM {_reader(out)}")  # noqa: S608 - quoted


def _reader(path: Path) -> str:
    quoted = "'" + str(path).replace("'", "''") + "'"
    if path.suffix == ".parquet":
        return f"read_parquet({quoted})"
    if path.suffix == ".csv":
        return f"read_csv({quoted}, header = true)"
    return f"read_json({quoted}, format = 'newline_delimited', maximum_object_size = 67108864)"
