"""Spark on this machine gives what one process gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.articles import same
from tests.conftest import ROOT

pytest.importorskip("pyspark", reason="needs the extra: pip install 'newsextract[spark]'")
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("Spark needs Java 17", allow_module_level=True)

# In a process of its own: Spark starts a JVM, and its workers must find the library by themselves.
PROGRAM = """
import json, sys
from pyspark.sql import SparkSession
from newsextract.adapters.spark import extract_frame
from tests.adapters.articles import ROWS

spark = (
    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1").config("spark.sql.warehouse.dir", sys.argv[1] + ".warehouse").getOrCreate()
)
rows = [tuple(row.values()) for row in ROWS]
frame = spark.createDataFrame(rows, "url string, body string, published string").repartition(3)
nested = [row.asDict(recursive=True) for row in extract_frame(frame).collect()]
events = extract_frame(frame, table="events", fields={"text": "body", "id": "url"}).filter("status = 'actual'")
with open(sys.argv[1], "w") as f:
    json.dump({"nested": nested, "columns": events.columns, "documents": [r.document for r in events.select("document").collect()]}, f)
spark.stop()
"""


@pytest.mark.spark
def test_spark_gives_what_one_process_gives(tmp_path: Path) -> None:
    """Nested records and a flat table that Spark goes on with, over several partitions."""
    from newsextract.records.tables import COLUMNS

    env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "got.json")],
        env=env, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    got = json.loads((tmp_path / "got.json").read_text())
    same(got["nested"], tmp_path)
    assert got["columns"] == list(COLUMNS["events"])
    assert sorted(d for d in got["documents"] if d) == ["u1"]
