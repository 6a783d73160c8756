"""Ray Data on this machine gives what one process gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.articles import readme_block, same, same_events, write_articles
from tests.conftest import ROOT

pytest.importorskip("ray.data", reason="needs the extra: pip install 'newsextract[ray]'")

# In a process of its own: Ray starts servers, and its actors must find the library by themselves. Once for all tests, since starting
# takes longer than all the rest.
START = """
import ray
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, _node_ip_address="127.0.0.1", object_store_memory=100 << 20)
"""
RECORDS = """
import json
from pathlib import Path
import pyarrow as pa
from newsextract.adapters.ray import extract_dataset
from tests.adapters.articles import ROWS

dataset = ray.data.from_arrow(pa.Table.from_pylist(ROWS)).repartition(3)
nested = extract_dataset(dataset, actors=(1, 2)).take_all()
events = extract_dataset(dataset, table="events", fields={"text": "body", "id": "url"}).to_pandas()
Path("records.json").write_text(
    json.dumps({"nested": nested, "columns": list(events.columns), "documents": sorted(events["document"].dropna())})
)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Ray has made records of rows and run the lines of the README."""
    path = tmp_path_factory.mktemp("ray")
    write_articles(path / "articles")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", "\n".join([START, RECORDS, readme_block("ray")])],
        env=env, cwd=path, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return path


@pytest.mark.ray
def test_ray_gives_what_one_process_gives(folder: Path) -> None:
    """Nested records and a flat table, over several blocks and actors."""
    from newsextract.records.tables import COLUMNS

    got = json.loads((folder / "records.json").read_text())
    same(got["nested"])
    assert got["columns"] == list(COLUMNS["events"])
    assert got["documents"] == ["u1", "u4"]


@pytest.mark.ray
def test_the_lines_of_the_readme(folder: Path) -> None:
    """From a folder of Parquet to another one."""
    same_events(folder / "events")
