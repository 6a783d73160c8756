"""Sources that mean harm or are broken: each costs itself at most, says why, and fills no memory."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
import zstandard

from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings
from newsextract.batch.sources.find import Finder, read_file
from newsextract.batch.sources.found import MAX_BYTES, Found
from newsextract.batch.sources.rows import Fields
from tests.conftest import ROOT

STORY = "Police arrested 12 men in Rome on Monday, officials said."
ROW = json.dumps({"text": STORY}).encode() + b"\n"
MEGABYTE = 1024 * 1024


def read(folder: Path) -> list[Found]:
    return [found for file in Finder([folder]).files() for found in read_file(file, Fields())]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.ZstdCompressor().compress], ids=["gzip", "zstd"])
@pytest.mark.parametrize(
    "name", ["bomb.txt.gz", "bomb.jsonl.gz", "bomb.csv.zst", "bomb.html.gz", "bomb.json", "bomb.parquet.gz"]
)
def test_a_bomb_costs_itself(tmp_path: Path, pack: object, name: str) -> None:
    """Whatever format it claims, it is given up before it fills the memory, and the next file is read."""
    (tmp_path / name).write_bytes(pack(b"A" * (200 * MEGABYTE)))  # type: ignore[operator]
    (tmp_path / "next.txt").write_text(STORY)
    tracemalloc.start()
    bomb, good = read(tmp_path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert bomb.error is not None
    assert f"{name} unpacks to more than" in str(bomb.error)
    assert good.text == STORY
    assert most < 100 * MEGABYTE


def test_a_file_packed_twice_says_so(tmp_path: Path) -> None:
    """One level is unpacked, no more."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(gzip.compress(STORY.encode())))
    (row,) = read(tmp_path)
    assert "packed twice" in str(row.error)


def test_a_line_of_a_hundred_megabytes(tmp_path: Path) -> None:
    """It is read in pieces and given up; the lines before and behind it are articles."""
    with (tmp_path / "a.jsonl").open("wb") as f:
        f.write(ROW + b'{"text": "')
        for _ in range(100):
            f.write(b"a " * (MEGABYTE // 2))
        f.write(b'"}\n' + ROW)
    tracemalloc.start()
    rows = read(tmp_path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [(r.path, r.text) for r in rows] == [("a.jsonl:1", STORY), ("a.jsonl:2", None), ("a.jsonl:3", STORY)]
    assert "the line is longer than 32 MB" in str(rows[1].error)
    assert most < 4 * MAX_BYTES


def test_deep_pages(tmp_path: Path) -> None:
    """Three hundred elements within each other are read, a hundred thousand are an error."""
    story = f"<p>{STORY} More words are needed for a story.</p>" * 5
    for name, depth in (("a.html", 300), ("b.html", 100_000)):
        (tmp_path / name).write_text("<html><body>" + "<div>" * depth + story + "</div>" * depth + "</body></html>")
    shallow, deep = read(tmp_path)
    assert shallow.text is not None
    assert STORY in shallow.text
    assert deep.text is None
    assert "b.html: the page" in str(deep.error)


def test_a_file_that_has_gone(tmp_path: Path) -> None:
    """Between the listing of the folder and the reading somebody may remove a file."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    files = list(Finder([tmp_path]).files())
    (tmp_path / "a.txt").unlink()
    gone, there = (next(read_file(file, Fields())) for file in files)
    assert "NX052: a.txt cannot be read: No such file" in str(gone.error)
    assert there.text == STORY


UNREADABLE = """
import os, sys
from pathlib import Path
import newsextract.batch.run, newsextract.batch.sources.formats
from newsextract.batch.sources.find import Finder, read_file
from newsextract.batch.sources.rows import Fields
os.chdir(sys.argv[1])
if os.geteuid() == 0:
    os.seteuid(65534)
for file in Finder([Path("in")]).files():
    for found in read_file(file, Fields()):
        print(found.path, found.error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
def test_files_and_folders_that_may_not_be_read(tmp_path: Path) -> None:
    """Each is one error with its path, and what lies beside them is read."""
    source = tmp_path / "in"
    for name in ("a.txt", "b/c.txt", "d.txt"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(STORY)
    tmp_path.chmod(0o755)
    (source / "a.txt").chmod(0)
    (source / "b").chmod(0)
    try:
        done = subprocess.run(
            [sys.executable, "-c", UNREADABLE, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=100,
        )  # fmt: skip
    finally:
        (source / "b").chmod(0o755)
    assert done.returncode == 0, done.stderr
    first, second, third = done.stdout.splitlines()
    assert first.startswith("a.txt NX052: a.txt cannot be read: Permission denied")
    assert second.startswith("b NX052: the folder in/b cannot be read: Permission denied")
    assert third == "d.txt None"


def test_cells_of_a_csv_table_are_no_formulas(tmp_path: Path) -> None:
    """Whatever a source calls its articles, a spreadsheet that opens the table computes nothing."""
    import csv

    evil = {
        "id": "=1+1",
        "title": '=HYPERLINK("http://x.example","y")',
        "source": "@SUM(1)",
        "byline": "-1+cmd|'/C calc'!A0",
    }
    (tmp_path / "in.jsonl").write_text(
        json.dumps({**evil, "text": "It fell to -3 °C in Oslo. +1 (Reuters)\n\n" + STORY}) + "\n"
    )
    run_batch([tmp_path / "in.jsonl"], tmp_path / "tables", Settings(copies=False))
    cells = []
    for path in (tmp_path / "tables").glob("*.csv"):
        with path.open(newline="", encoding="utf-8") as f:
            cells += [cell for row in list(csv.reader(f))[1:] for cell in row if cell]
    assert {"'" + v for v in evil.values()} <= set(cells)
    for cell in cells:
        if cell[0] in "=+-@\t\r":
            float(cell)
