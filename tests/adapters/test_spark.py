"""Spark on this machine gives what one process gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.articles import readme_block, same, same_events, write_articles
from tests.conftest import ROOT

pytest.importorskip("pyspark", reason="needs the extra: pip install 'newsextract[spark]'")
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("Spark needs Java 17", allow_module_level=True)

# In a process of its own: Spark starts a JVM, and its workers must find the library by themselves.
START = """
from pyspark.sql import SparkSession
(
    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1").config("spark.sql.warehouse.dir", "warehouse").getOrCreate()
)
"""
PROGRAM = """
import json, sys
from newsextract.adapters.spark import extract_frame
from tests.adapters.articles import ROWS

spark = SparkSession.builder.getOrCreate()
rows = [tuple(row.values()) for row in ROWS]
frame = spark.createDataFrame(rows, "url string, body string, published string").repartition(3)
nested = [row.asDict(recursive=True) for row in extract_frame(frame).collect()]
events = extract_frame(frame, table="events", fields={"text": "body", "id": "url"}).filter("status = 'actual'")
with open(sys.argv[1], "w") as f:
    json.dump({"nested": nested, "columns": events.columns, "documents": [r.document for r in events.select("document").collect()]}, f)
"""


def run(program: str, folder: Path, *arguments: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(
        [sys.executable, "-c", f"{START}{program}\nspark.stop()\n", *arguments],
        env=env, cwd=folder, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.spark
def test_spark_gives_what_one_process_gives(tmp_path: Path) -> None:
    """Nested records and a flat table that Spark goes on with, over several partitions."""
    from newsextract.records.tables import COLUMNS

    run(PROGRAM, tmp_path, str(tmp_path / "got.json"))
    got = json.loads((tmp_path / "got.json").read_text())
    same(got["nested"], tmp_path)
    assert got["columns"] == list(COLUMNS["events"])
    assert sorted(d for d in got["documents"] if d) == ["u1"]


@pytest.mark.spark
def test_the_lines_of_the_readme(tmp_path: Path) -> None:
    """From a folder of Parquet to another one."""
    write_articles(tmp_path / "articles")
    run(readme_block("pyspark"), tmp_path)
    same_events(tmp_path / "events")


FILES = """
import json, sys

spark = SparkSession.builder.getOrCreate()
folder, out = sys.argv[1:]
whole = spark.read.parquet(f"{folder}/nested.parquet")
tables = {name: spark.read.parquet(f"{folder}/flat/{name}.parquet") for name in ("documents", "events", "arguments", "actors")}
who = tables["arguments"].join(tables["actors"], (tables["arguments"].document == tables["actors"].document) & (tables["arguments"].ref == tables["actors"].id))
with open(out, "w") as f:
    json.dump({
        "events": [[r.id, r.type, r.status] for r in whole.selectExpr("document.id as d", "explode(events) as e").selectExpr("e.id", "e.type", "e.status").collect()],
        "documents": tables["documents"].count(),
        "actors": sorted(r.name for r in who.select(tables["actors"].name).distinct().collect()),
    }, f)
"""


@pytest.mark.spark
def test_spark_reads_what_a_batch_run_writes(tmp_path: Path) -> None:
    """The nested file and the tables open as they are, and join by their ids."""
    from newsextract.batch.run import run_batch
    from newsextract.batch.settings import Settings
    from tests.adapters.articles import ROWS

    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    run_batch([source], tmp_path / "nested.parquet", Settings(copies=False))
    run_batch([source], tmp_path / "flat", Settings(copies=False), format="parquet")
    run_batch([source], tmp_path / "out.jsonl", Settings(copies=False))
    wanted = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    run(FILES, tmp_path, str(tmp_path), str(tmp_path / "got.json"))
    got = json.loads((tmp_path / "got.json").read_text())
    assert got["events"] == [[e["id"], e["type"], e["status"]] for x in wanted for e in x["events"]]
    assert got["events"]
    assert got["documents"] == len(wanted)
    assert "Israel" in got["actors"]
