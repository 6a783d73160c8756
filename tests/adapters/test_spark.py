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
