"""A batch run: the same bytes however it went, nothing lost, and nothing half written."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsextract.batch.duplicates import Copies
from newsextract.batch.ledger import Ledger
from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings
from newsextract.batch.sinks.base import replacing
from newsextract.batch.write import ledger_path
from newsextract.errors import OutputError, SourceError

ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))
STORY = (
    "A storm killed at least 12 people in Lagos on Tuesday, officials said. Thousands fled their homes as the water rose, "
    "and schools were closed. The governor said on Wednesday that 300 houses had been destroyed by the flood."
)


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def ids(path: Path) -> list[object]:
    return [row["document"]["id"] for row in rows(path)]  # type: ignore[index]


def make(folder: Path, count: int) -> Path:
    """A folder of `count` articles that differ."""
    folder.mkdir()
    for n in range(count):
        text = f"{ARTICLES[n % len(ARTICLES)].read_text(encoding='utf-8')}\n\nFirm number {n} hired {n + 20} workers in Oslo.\n"
        (folder / f"{n:04}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_cannot_be_read_loses_only_itself(tmp_path: Path, processes: int) -> None:
    """The records stay beside the right paths when a file between them fails, and the counts add up."""
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(f"Police arrested {name} in Rome.", encoding="utf-8")
    with (tmp_path / "b.txt").open("wb") as f:
        f.truncate(33 * 1024 * 1024)
    (tmp_path / "d.txt").write_text("<html><body><p>x</p></body></html>", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    summary = run_batch([tmp_path], out, Settings(processes=processes))
    assert (summary.read, summary.extracted, summary.copies, summary.failed) == (4, 2, 0, 2)
    assert ids(out) == ["a.txt", "c.txt"]
    assert [(r["code"], r["path"]) for r in rows(tmp_path / "out.jsonl.errors.jsonl")] == [
        ("NX052", "b.txt"),
        ("NX011", "d.txt"),
    ]


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    """An empty folder is more likely a mistake than a wish."""
    with pytest.raises(SourceError, match="nothing to read"):
        run_batch([tmp_path], tmp_path / "out.jsonl")
    with pytest.raises(SourceError, match="does not exist"):
        run_batch([tmp_path / "none"], tmp_path / "out.jsonl")


def test_where_nothing_can_be_written_the_error_says_so(tmp_path: Path) -> None:
    """A folder that is not there, a name that tells no format, a run that is still going on."""
    source = make(tmp_path / "in", 1)
    with pytest.raises(OutputError, match="make it first"):
        run_batch([source], tmp_path / "none" / "out.jsonl")
    with pytest.raises(OutputError, match="tells no format"):
        run_batch([source], tmp_path / "out.xlsx")
    with Ledger(ledger_path(tmp_path / "out.jsonl")), pytest.raises(OutputError, match="another run"):
        run_batch([source], tmp_path / "out.jsonl")
    ledger_path(tmp_path / "bad.jsonl").write_text("no database " * 100)
    with pytest.raises(OutputError, match="damaged"):
        run_batch([source], tmp_path / "bad.jsonl")


def test_an_output_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    """A file under its own name is always whole."""
    path = tmp_path / "out.jsonl"
    path.write_text("old\n", encoding="utf-8")

    def break_off() -> None:
        with replacing(path) as part:
            part.write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert path.read_text() == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_second_run_does_only_what_is_new(tmp_path: Path) -> None:
    """What is done is done; other settings or another text are other articles."""
    source, out = make(tmp_path / "in", 3), tmp_path / "out.jsonl"
    assert run_batch([source], out).resumed == 0
    before = out.read_bytes()
    assert run_batch([source], out).resumed == 3
    assert out.read_bytes() == before
    (source / "0001.txt").write_text(STORY, encoding="utf-8")
    assert run_batch([source], out).resumed == 2
    assert run_batch([source], out, Settings(published="2024-10-23")).resumed == 0


def test_copies_are_linked(tmp_path: Path) -> None:
    """The agency copy that a second paper prints is linked to the first, unless it shall be coded."""
    source, out = tmp_path / "in", tmp_path / "out.jsonl"
    source.mkdir()
    (source / "a.txt").write_text(STORY, encoding="utf-8")
    (source / "b.txt").write_text("Our correspondent reports. " + STORY, encoding="utf-8")
    (source / "c.txt").write_text(ARTICLES[0].read_text(encoding="utf-8"), encoding="utf-8")
    summary = run_batch([source], out)
    assert (summary.extracted, summary.copies) == (2, 1)
    assert [(r["document"]["duplicate_of"], bool(r["events"])) for r in rows(out)] == [
        (None, True),
        ("a.txt", False),
        (None, True),
    ]  # type: ignore[index]
    assert run_batch([source], out, Settings(copies=False)).extracted == 3


def test_short_texts_and_other_stories_are_no_copies() -> None:
    """Two alike sentences are no agency copy."""
    copies = Copies()
    texts = [STORY, "Two died in Rome.", "Two died in Rome.", *(p.read_text(encoding="utf-8") for p in ARTICLES), STORY]
    found = [copies.of(text, str(n)) for n, text in enumerate(texts)]
    assert found == [None] * (len(texts) - 1) + ["0"]


@pytest.mark.slow
def test_a_run_that_is_killed_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    """Killed three times at random, by the kernel or by a signal, then run to its end."""
    source = make(tmp_path / "in", 300)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run_batch([source], whole, Settings(processes=2, copies=False))
    command = [
        sys.executable,
        "-m",
        "newsextract",
        "batch",
        str(source),
        "-o",
        str(out),
        "--processes",
        "2",
        "--code-copies",
    ]
    chance = random.Random(7)
    for stop in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        run = subprocess.Popen(command, stderr=subprocess.PIPE)
        time.sleep(2 + 2 * chance.random())
        run.send_signal(stop)
        _, said = run.communicate(timeout=60)
        assert run.returncode != 0
        assert not out.exists()
        if stop != signal.SIGKILL:
            assert run.returncode == 2
            assert b"goes on from there" in said
    done = subprocess.run(command, check=True, capture_output=True)
    assert b"by an earlier run" in done.stderr
    assert out.read_bytes() == whole.read_bytes()
    assert not [p for p in tmp_path.iterdir() if p.suffix == ".part"]


@pytest.mark.skipif(os.geteuid() != 0, reason="needs to mount a small disk")
def test_a_full_disk_is_said_and_survived(tmp_path: Path) -> None:
    """The error says what to do, no half output stands under its name, and with room the run goes on."""
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48k", "tmpfs", str(small)], check=False).returncode:
        pytest.skip("this machine mounts nothing")
    try:
        source = make(tmp_path / "in", 40)
        with pytest.raises(OutputError, match=r"NX051.*(full|space)"):
            run_batch([source], small / "out.jsonl", Settings(copies=False))
        assert not (small / "out.jsonl").exists()
        subprocess.run(["mount", "-o", "remount,size=8m", str(small)], check=True)
        assert run_batch([source], small / "out.jsonl", Settings(copies=False)).extracted == 40
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)
