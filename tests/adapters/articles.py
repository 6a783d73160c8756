"""The articles that every engine is asked about: good ones, and one of each kind of row that is none."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.conftest import ROOT
from tests.docs.blocks import blocks

ROWS: list[dict[str, Any]] = [
    {"url": "u1", "body": "Police arrested 12 men in Milan on Monday, officials said.", "published": "2024-10-23"},
    {"url": "u2", "body": None, "published": None},
    {"url": "u3", "body": "", "published": "2024-10-23"},
    {"url": "u4", "body": "Israel denied attacking Syria.", "published": None},
    {"url": "u5", "body": "Well, then.", "published": "soon"},
    {"url": "u6", "body": "<html><body><p>Two died.</p>", "published": None},
    {"url": None, "body": "Nine people were hurt in Oslo on Friday.", "published": "2024-10-23"},
]


def readme_block(engine: str) -> str:
    """The lines that README gives for an engine."""
    (code,) = [b.code for b in blocks((ROOT / "README.md").read_text(encoding="utf-8")) if b.engine == engine]
    return code


def write_articles(folder: Path) -> None:
    """The rows as the Parquet file that README's lines read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir()
    pq.write_table(pa.Table.from_pylist(ROWS), folder / "rows.parquet")


def same_events(folder: Path) -> None:
    """Hold what README's lines wrote against the events of a batch run."""
    import pyarrow.parquet as pq

    from newsextract.records.arrow import table_schema

    got = [row for path in folder.glob("*.parquet") for row in pq.read_table(path).to_pylist()]
    assert {tuple(row) for row in got} == {tuple(table_schema("events").names)}
    wanted = {(x["document"]["id"], e["id"]) for x in plainly() for e in x["events"]}
    wanted = {(None if document == "rows.jsonl:7" else document, event) for document, event in wanted}
    assert {(row["document"], row["id"]) for row in got} == wanted


def plainly() -> list[dict[str, Any]]:
    """What a batch run makes of these rows: the same by another way, in the order of the rows."""
    return [json.loads(line) for line in _lines().splitlines()]


@cache
def _lines() -> str:
    from newsextract.batch.run import run_batch
    from newsextract.batch.settings import Settings

    with TemporaryDirectory() as folder:
        source = Path(folder) / "rows.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
        run_batch([source], Path(folder) / "out.jsonl", Settings(copies=False))
        return (Path(folder) / "out.jsonl").read_text()


def same(got: list[dict[str, Any]]) -> None:
    """Hold the nested rows of an engine, in any order, against a batch run in one process."""
    assert len(got) == len(ROWS)
    wanted = {x["document"]["id"]: x for x in plainly()}
    good = {x["document"]["id"]: x for x in got if x["error"] is None}
    # A row without an identifier is known by its place in a file, and by nothing in a cluster.
    nameless = wanted.pop("rows.jsonl:7")
    nameless["document"]["id"] = None
    assert good.pop(None) == nameless
    assert good == wanted
    errors = {x["document"]["id"]: x["error"].split(":")[0] for x in got if x["error"] is not None}
    assert errors == {"u2": "NX052", "u6": "NX011"}
    assert not any(x[kind] for x in got if x["error"] for kind in ("actors", "events"))
