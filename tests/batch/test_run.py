"""A batch over files: what is read, what is passed over, and what is left behind when things go wrong."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newsextract.batch.run import run_batch
from newsextract.batch.sinks.jsonl import JsonlFile
from newsextract.batch.sources.encoding import decode
from newsextract.batch.sources.text import find_text_files, read_text_file
from newsextract.errors import OutputError, SourceError

WORDS = "Zoë paid €5 at the café."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_apart(name: str) -> None:
    """The mark of the encoding is no part of the text."""
    assert decode(WORDS.encode(name)) == WORDS


def test_bytes_that_are_nothing_become_replacements() -> None:
    """Any file at all can be read."""
    assert decode(b"\x81\xff") == "\ufffdÿ"
    assert decode(b"a\r\nb") == "a\r\nb"


def test_files_come_sorted_and_links_are_not_followed(tmp_path: Path) -> None:
    """A run cannot leave its folder, hang on a pipe, or depend on the order of the disk."""
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    outside = tmp_path / "outside.txt"
    for path in (folder / "c.txt", folder / "b" / "z.TXT", folder / "a.txt", folder / "note.md", outside):
        path.write_text("x", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    assert [f.id for f in find_text_files([folder])] == ["a.txt", "b/z.TXT", "c.txt"]
    assert [f.id for f in find_text_files([outside])] == ["outside.txt"]


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    """A folder named as a file, or a file far too large, is one article's error."""
    with pytest.raises(SourceError, match="cannot be read"):
        read_text_file(tmp_path)
    big = tmp_path / "big.txt"
    with big.open("wb") as f:
        f.truncate(33 * 1024 * 1024)
    with pytest.raises(SourceError, match="larger"):
        read_text_file(big)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_cannot_be_read_loses_only_itself(tmp_path: Path, processes: int) -> None:
    """The records stay beside the right paths when a file between them fails."""
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(f"Police arrested {name} in Rome.", encoding="utf-8")
    with (tmp_path / "b.txt").open("wb") as f:
        f.truncate(33 * 1024 * 1024)
    out = tmp_path / "out.jsonl"
    summary = run_batch([tmp_path], out, processes=processes)
    assert (summary.articles, summary.failed) == (2, 1)
    assert [json.loads(line)["document"]["id"] for line in out.read_text().splitlines()] == ["a.txt", "c.txt"]
    assert json.loads((tmp_path / "out.errors.jsonl").read_text())["path"] == "b.txt"


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    """An empty folder is more likely a mistake than a wish."""
    with pytest.raises(SourceError, match=r"no \.txt files"):
        run_batch([tmp_path], tmp_path / "out.jsonl")
    with pytest.raises(SourceError, match="does not exist"):
        run_batch([tmp_path / "none"], tmp_path / "out.jsonl")


def test_an_output_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    """A file under its own name is always whole."""
    path = tmp_path / "out.jsonl"
    path.write_text("old\n", encoding="utf-8")

    def break_off() -> None:
        with JsonlFile(path) as out:
            out.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert path.read_text() == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]


def test_where_nothing_can_be_written_the_error_says_so(tmp_path: Path) -> None:
    """A folder, or a place that is not there."""
    for path in (tmp_path, tmp_path / "none" / "out.jsonl"):
        with pytest.raises(OutputError, match="NX051"), JsonlFile(path):
            pass
