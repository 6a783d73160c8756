"""Runs that are stopped, by whatever means: nothing is lost, nothing is half written, and no process stays behind."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsextract.batch.query import ask
from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings
from newsextract.batch.write import ledger_path
from newsextract.errors import OutputError
from tests.conftest import ROOT

# A run that gets a signal in the middle of its n-th article: no clock decides what it has done by then.
PROGRAM = """
import os, sys
from pathlib import Path
from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings

source, out, processes, number, at = sys.argv[1:]

def progress(state):
    if state.done == int(at):
        os.kill(os.getpid(), int(number))

if __name__ == "__main__":
    run_batch([Path(source)], Path(out), Settings(processes=int(processes), copies=False), progress=progress)
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def make(folder: Path, count: int) -> Path:
    """A folder of `count` short articles that differ."""
    folder.mkdir()
    for n in range(count):
        text = f"Firm {n} in Oslo hired {n + 20} workers on Monday, the mayor said. Police arrested {n} men.\n"
        (folder / f"{n:04}.txt").write_text(text, encoding="utf-8")
    return folder


def stop_at(tmp_path: Path, source: Path, out: Path, processes: int, number: signal.Signals, at: int) -> int:
    """Run until the signal; the exit code."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, str(program), str(source), str(out), str(processes), str(int(number)), str(at)]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False, timeout=300).returncode


def content(out: Path) -> list[bytes]:
    """The bytes of an output, which may be a folder."""
    return [p.read_bytes() for p in sorted(out.iterdir())] if out.is_dir() else [out.read_bytes()]


def test_a_run_that_was_killed_three_times_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    """At random moments, by the kernel and by a signal; the output is that of a run that nobody disturbed, in every format."""
    source, out, whole = make(tmp_path / "in", 120), tmp_path / "o.jsonl", tmp_path / "whole.jsonl"
    run_batch([source], whole, Settings(copies=False))
    moments = sorted(random.Random(7).sample(range(20, 120), 3))
    for at, number, processes in zip(moments, (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL), (1, 2, 2), strict=True):
        assert stop_at(tmp_path, source, out, processes, number, at) == -number
        assert not out.exists()
    assert 0 < run_batch([source], out, Settings(copies=False)).resumed < 120
    assert out.read_bytes() == whole.read_bytes()
    for name in ("parquet", "geojson", "plover.jsonl", "duckdb", "tables"):
        same = []
        for each in (out, whole):
            other = tmp_path / ("tables" + each.stem if name == "tables" else f"{each.stem}.{name}")
            shutil.copy(ledger_path(each), ledger_path(other))
            assert run_batch([source], other, Settings(copies=False)).resumed == 120
            # DuckDB does not promise the same bytes, but the same rows.
            same.append(ask(other, "select * from events") if name == "duckdb" else content(other))
        assert same[0] == same[1], name


# A run that is killed while it writes the third article of its output.
WRITING = """
import os, sys
from pathlib import Path
from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings
from newsextract.batch.sinks import choose

count = 0
inner = choose.FORMATS["jsonl"].write

def write(self, body, load):
    global count
    count += 1
    inner(self, body, load)
    self._file.flush()
    if count == 3:
        os.kill(os.getpid(), 9)

choose.FORMATS["jsonl"].write = write
run_batch([Path(sys.argv[1])], Path(sys.argv[2]), Settings(copies=False))
"""


def test_a_run_that_was_killed_while_it_wrote(tmp_path: Path) -> None:
    """The old output stands until the new one is whole, and no half one is left behind."""
    source, out = make(tmp_path / "in", 5), tmp_path / "o.jsonl"
    run_batch([source], out, Settings(copies=False))
    before = out.read_bytes()
    killed = subprocess.run([sys.executable, "-c", WRITING, str(source), str(out)], env=ENVIRONMENT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert out.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")]
    assert run_batch([source], out, Settings(copies=False)).resumed == 5
    assert out.read_bytes() == before
    assert not [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")]


def _wait(ready: object, seconds: float = 120.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if ready():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda n: n.name)
def test_the_command_says_how_to_go_on(tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C, a shutdown and a closed terminal end it with 2 and a sentence, and its workers with it."""
    source, out = make(tmp_path / "in", 4000), tmp_path / "out.jsonl"
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
    run = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, start_new_session=True)
    ledger = ledger_path(out)
    assert _wait(lambda: ledger.exists() and ledger.stat().st_size > 50_000)
    run.send_signal(number)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 2, said
    assert b"goes on from there" in said
    assert b"Traceback" not in said
    assert not out.exists()
    assert _wait(lambda: not _group(run.pid), 20)


def _group(leader: int) -> list[int]:
    """The processes of a session that still live."""
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return []
    return [leader]


def test_workers_end_with_a_run_that_was_killed(tmp_path: Path) -> None:
    """Nothing computes on for nobody."""
    source, out = make(tmp_path / "in", 4000), tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "newsextract", "batch", str(source), "-o", str(out), "--processes", "2"]
    run = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, start_new_session=True)
    ledger = ledger_path(out)
    assert _wait(lambda: ledger.exists() and ledger.stat().st_size > 50_000)
    run.kill()
    run.wait(timeout=20)
    assert _wait(lambda: not _group(run.pid), 60)


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk that is soon full."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs to mount a small disk")
    folder = tmp_path / "small"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], check=False).returncode:
        pytest.skip("this machine mounts nothing")
    yield folder  # type: ignore[misc]
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_fills_up_while_articles_are_read(tmp_path: Path, small_disk: Path) -> None:
    """The error says what to do, no half output stands under its name, and with room the run goes on."""
    source = make(tmp_path / "in", 60)
    subprocess.run(["mount", "-o", "remount,size=32k", str(small_disk)], check=True)
    with pytest.raises(OutputError, match=r"NX051.*(full|space).*run again"):
        run_batch([source], small_disk / "out.jsonl", Settings(copies=False))
    assert not (small_disk / "out.jsonl").exists()
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    assert run_batch([source], small_disk / "out.jsonl", Settings(copies=False)).extracted == 60


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as f, pytest.raises(OSError, match=str(errno.ENOSPC)):
        f.writelines(b"x" * 4096 for _ in range(2**20))


@pytest.mark.parametrize("out", ["o.jsonl", "o.parquet", "o.duckdb", "o.geojson", "o.plover.jsonl", "tables"])
def test_a_disk_that_fills_up_while_the_output_is_written(tmp_path: Path, small_disk: Path, out: str) -> None:
    """Every kind of output says so, leaves nothing half written, and is whole after a second run."""
    source = make(tmp_path / "in", 30)
    run_batch([source], small_disk / out, Settings(copies=False))
    whole = content(small_disk / out)
    ballast = small_disk / "ballast"
    _fill(ballast)
    with pytest.raises(OutputError, match=r"NX051.*run again"):
        run_batch([source], small_disk / out, Settings(copies=False))
    assert content(small_disk / out) == whole
    assert not [p for p in small_disk.iterdir() if ".part" in p.name]
    ballast.unlink()
    assert run_batch([source], small_disk / out, Settings(copies=False)).resumed == 30
