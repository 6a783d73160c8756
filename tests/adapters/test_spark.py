"""Spark on this machine gives what one process gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.articles import ROWS, plainly, readme_block, same, same_events, write_articles
from tests.conftest import ROOT

pytest.importorskip("pyspark", reason="needs the extra: pip install 'newsextract[spark]'")
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("Spark needs Java 17", allow_module_level=True)

# In a process of its own: Spark starts a JVM, and its workers must find the library by themselves. All that is asked of it is
# asked of one, since starting it takes longer than all the rest.
START = """
import json
from pathlib import Path
from pyspark.sql import SparkSession
(
    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1").config("spark.sql.warehouse.dir", "warehouse").getOrCreate()
)
"""
RECORDS = """
from newsextract.adapters.spark import extract_frame
from tests.adapters.articles import ROWS

spark = SparkSession.builder.getOrCreate()
rows = [tuple(row.values()) for row in ROWS]
frame = spark.createDataFrame(rows, "url string, body string, published string").repartition(3)
nested = [row.asDict(recursive=True) for row in extract_frame(frame).collect()]
events = extract_frame(frame, table="events", fields={"text": "body", "id": "url"}).filter("status = 'actual'")
Path("records.json").write_text(
    json.dumps({"nested": nested, "columns": events.columns, "documents": [r.document for r in events.select("document").collect()]})
)
"""
FILES = """
spark = SparkSession.builder.getOrCreate()
whole = spark.read.parquet("nested.parquet")
tables = {name: spark.read.parquet(f"flat/{name}.parquet") for name in ("documents", "events", "arguments", "actors")}
who = tables["arguments"].join(tables["actors"], (tables["arguments"].document == tables["actors"].document) & (tables["arguments"].ref == tables["actors"].id))
Path("files.json").write_text(json.dumps({
    "events": [[r.id, r.type, r.status] for r in whole.selectExpr("document.id as d", "explode(events) as e").selectExpr("e.id", "e.type", "e.status").collect()],
    "documents": tables["documents"].count(),
    "actors": sorted(r.name for r in who.select(tables["actors"].name).distinct().collect()),
}))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Spark has made records of rows, run the lines of the README, and read what batch runs wrote."""
    from newsextract.batch.run import run_batch
    from newsextract.batch.settings import Settings

    path = tmp_path_factory.mktemp("spark")
    write_articles(path / "articles")
    source = path / "rows.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    run_batch([source], path / "nested.parquet", Settings(copies=False))
    run_batch([source], path / "flat", Settings(copies=False), format="parquet")
    program = "\n".join([START, RECORDS, readme_block("pyspark"), FILES, "spark.stop()"])
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(
        [sys.executable, "-c", program], env=env, cwd=path, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return path


@pytest.mark.spark
def test_spark_gives_what_one_process_gives(folder: Path) -> None:
    """Nested records and a flat table that Spark goes on with, over several partitions."""
    from newsextract.records.tables import COLUMNS

    got = json.loads((folder / "records.json").read_text())
    same(got["nested"])
    assert got["columns"] == list(COLUMNS["events"])
    assert sorted(d for d in got["documents"] if d) == ["u1"]


@pytest.mark.spark
def test_the_lines_of_the_readme(folder: Path) -> None:
    """From a folder of Parquet to another one."""
    same_events(folder / "events")


@pytest.mark.spark
def test_spark_reads_what_a_batch_run_writes(folder: Path) -> None:
    """The nested file and the tables open as they are, and join by their ids."""
    wanted = plainly()
    got = json.loads((folder / "files.json").read_text())
    assert got["events"] == [[e["id"], e["type"], e["status"]] for x in wanted for e in x["events"]]
    assert got["events"]
    assert got["documents"] == len(wanted)
    assert "Israel" in got["actors"]
