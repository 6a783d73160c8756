"""Outputs: each opens in the tools it is for, with the same columns whatever the articles hold."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from newsextract.batch.query import ask
from newsextract.batch.run import run_batch
from newsextract.batch.sinks.choose import format_of
from newsextract.batch.sinks.flat import harmless
from newsextract.errors import OutputError, SourceError
from newsextract.records.arrow import extraction_schema
from newsextract.records.tables import COLUMNS

TEXT = (
    "ROME, Oct. 23 (Reuters) - Police arrested 12 men in Milan on Monday, officials said. Israel denied attacking Syria, "
    "and the governor will send 300 soldiers to the north."
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles, one of them without any record."""
    folder = tmp_path_factory.mktemp("in")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text("Well, then.", encoding="utf-8")
    return folder


def test_jsonl_and_nested_parquet_hold_the_same(source: Path, tmp_path: Path) -> None:
    """One article a line, one article a row; a file without any record has all its columns."""
    run_batch([source], tmp_path / "o.jsonl")
    run_batch([source], tmp_path / "o.parquet")
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text().splitlines()]
    table = pq.read_table(tmp_path / "o.parquet")
    assert table.schema.equals(extraction_schema())
    assert table.to_pylist() == lines
    assert len(pd.read_parquet(tmp_path / "o.parquet")) == len(pl.read_parquet(tmp_path / "o.parquet")) == 2
    (source / "only").mkdir()
    assert ask(tmp_path / "o.jsonl", "select document.id from articles")[1] == [("a.txt",), ("b.txt",)]
    assert ask(tmp_path / "o.parquet", "select len(events) from articles")[1][1] == (0,)


def test_flat_tables_join_by_id(source: Path, tmp_path: Path) -> None:
    """CSV, Parquet and DuckDB have the same rows, and arguments find their events and actors."""
    run_batch([source], tmp_path / "csv")
    run_batch([source], tmp_path / "pq", format="parquet")
    run_batch([source], tmp_path / "o.duckdb")
    join = (
        "select e.predicate, e.status, a.role, coalesce(x.name, a.text) from events e join arguments a on a.document = e.document "
        "and a.event = e.id left join actors x on x.document = a.document and x.id = a.ref "
        "where e.predicate in ('arrest', 'attack') and a.role in ('actor', 'recipient') order by all"
    )
    answers = [ask(tmp_path / o, join) for o in ("csv", "pq", "o.duckdb")]
    assert answers[0] == answers[1] == answers[2]
    assert ("attack", "denied", "recipient", "Syria") in answers[0][1]
    assert ("arrest", "actual", "actor", "Police") in answers[0][1]
    for name, columns in COLUMNS.items():
        with (tmp_path / "csv" / f"{name}.csv").open(newline="", encoding="utf-8") as f:
            assert next(csv.reader(f)) == list(columns)
        assert pq.read_schema(tmp_path / "pq" / f"{name}.parquet").names == list(columns)
        with duckdb.connect(str(tmp_path / "o.duckdb"), read_only=True) as base:
            assert [c[0] for c in base.execute(f"describe {name}").fetchall()] == list(columns)


def test_geojson_and_plover(source: Path, tmp_path: Path) -> None:
    """Points that a map shows, and records in the names of the field."""
    run_batch([source], tmp_path / "o.geojson")
    points = json.loads((tmp_path / "o.geojson").read_text())
    assert points["type"] == "FeatureCollection"
    (arrest,) = [f for f in points["features"] if f["properties"]["predicate"] == "arrest"]
    lon, lat = arrest["geometry"]["coordinates"]
    assert (round(lon), round(lat)) == (9, 45)
    run_batch([source], tmp_path / "o.plover.jsonl")
    events = [json.loads(line) for line in (tmp_path / "o.plover.jsonl").read_text().splitlines()]
    (attack,) = [e for e in events if e["event_type"] == "ASSAULT"]
    assert attack["auxiliary_modes"] == ["negation"]
    assert [a["country"] for a in attack["attributes"]["ACTOR"] + attack["attributes"]["RECIP"]] == ["ISR", "SYR"]
    assert attack["reported_by"] == ["Israel"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2", "@SUM(1)", "\t=1", "\r=1"])
def test_cells_that_start_like_formulas(cell: str) -> None:
    """Text is made harmless, numbers stay numbers."""
    assert harmless(cell) == "'" + cell
    assert harmless(-2.5) == -2.5
    assert harmless("a=1\x00") == "a=1"


@pytest.mark.parametrize(
    ("name", "wanted", "form"),
    [
        ("a.jsonl", None, "jsonl"),
        ("a.plover.jsonl", None, "plover"),
        ("a.parquet", None, "parquet"),
        ("a.db", None, "duckdb"),
        ("a", None, "csv-tables"),
        ("a", "parquet", "parquet-tables"),
        ("a.txt", "jsonl", "jsonl"),
    ],
)
def test_the_name_tells_the_format(name: str, wanted: str | None, form: str) -> None:
    """Unless the caller says it."""
    assert format_of(Path(name), wanted) == form


def test_formats_that_are_none(tmp_path: Path) -> None:
    """The error names those that there are."""
    for name, wanted in (("a.xlsx", None), ("a.txt", "xml"), ("a.txt", "csv")):
        with pytest.raises(OutputError, match="NX051"):
            format_of(tmp_path / name, wanted)


def test_questions_that_fail(source: Path, tmp_path: Path) -> None:
    """A query reads, and only what it was given."""
    run_batch([source], tmp_path / "o.duckdb")
    for out, sql in (
        ("o.duckdb", "drop table events"),
        ("o.duckdb", "selec 1"),
        ("none.duckdb", "select 1"),
        (".", "select 1"),
    ):
        with pytest.raises(SourceError, match="NX052"):
            ask(tmp_path / out, sql)
