"""The command: what it prints, where, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from newsextract import __version__
from newsextract.cli.main import app
from newsextract.cli.page import show
from tests.conftest import ROOT
from tests.handmade import TEXT, handmade

SAMPLE = str(ROOT / "examples" / "articles" / "north_korea_troops.txt")
run = CliRunner().invoke


def test_version() -> None:
    """The version is that of the package."""
    assert run(app, ["--version"]).stdout == f"newsextract {__version__}\n"


def test_a_page_for_the_sample() -> None:
    """The whole article stands on the page."""
    result = run(app, ["extract", SAMPLE])
    assert result.exit_code == 0
    assert "Vladivostok" in result.stdout


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_of_the_sample(form: str) -> None:
    """JSON on many lines or on one, and nothing else."""
    result = run(app, ["extract", SAMPLE, "--format", form])
    assert json.loads(result.stdout)["document"]["language"] == "en"
    assert (len(result.stdout.splitlines()) == 1) == (form == "jsonl")


def test_standard_input_in_another_encoding() -> None:
    """Bytes that are no UTF-8 are read as Windows-1252."""
    result = run(app, ["extract", "-", "--format", "page"], input="Two men met at the caf\xe9.".encode("cp1252"))
    assert "caf\xe9" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["extract", "no_such_file.txt"], "NX052"),
        (["extract", SAMPLE, "--published", "someday"], "NX012"),
        (["extract", SAMPLE, "--model", "no_such_model"], "NX021"),
        (["extract", SAMPLE, "--pack", "no_such_pack"], "NX031"),
        (["batch", "no_such_folder", "-o", "x.jsonl"], "NX052"),
        (["pack", "check", "no_such_pack"], "NX031"),
    ],
)
def test_errors_are_one_line_and_exit_code_two(arguments: list[str], code: str) -> None:
    """No traceback, ever, for what a user can do wrong."""
    result = run(app, arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"newsextract: {code}: ")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_schema_is_json() -> None:
    """The schema can be fed to a validator."""
    assert json.loads(run(app, ["schema"]).stdout)["$schema"].startswith("https://json-schema.org")


def test_the_page_has_all_tables() -> None:
    """Events, statements, figures and claims, in words."""
    console = Console(record=True, width=200, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    show(handmade(), console)
    page = console.export_text()
    for words in (
        "RETREAT (leave)",
        "Ana Lund",
        "Port Vale",
        "about 40 guards",
        "2024-10-21",
        "55 guards",
        "side by side",
    ):
        assert words in page


def test_an_article_cannot_act_on_the_terminal() -> None:
    """Escape sequences, direction marks and rich's own markup are shown as text."""
    evil = "\x1b]0;title\x07\u202e[red]x[/red] [/nonsense]"
    console = Console(record=True, width=200, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    show(handmade((evil + " " * len(TEXT))[: len(TEXT)]), console)
    page = console.export_text()
    assert "[red]x[/red] [/nonsense]" in page
    assert not set("\x1b\x07\u202e") & set(page)


def test_batch_writes_good_and_bad_apart(tmp_path: Path) -> None:
    """Exit code 1 tells that some articles failed; the others have their records."""
    news = tmp_path / "news" / "deep"
    news.mkdir(parents=True)
    (news / "a.txt").write_text("Police arrested two men in Rome.", encoding="utf-8")
    (news / "b.txt").write_text("<html><body><p>Two people died.</p></body></html>", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    result = run(app, ["batch", str(tmp_path / "news"), "-o", str(out)])
    assert result.exit_code == 1
    assert [json.loads(line)["document"]["id"] for line in out.read_text().splitlines()] == ["deep/a.txt"]
    errors = [json.loads(line) for line in (tmp_path / "out.jsonl.errors.jsonl").read_text().splitlines()]
    assert [(e["code"], e["path"]) for e in errors] == [("NX011", "deep/b.txt")]
    assert "1 article failed" in result.stderr
    (news / "b.txt").unlink()
    assert run(app, ["batch", str(tmp_path / "news"), "-o", str(out)]).exit_code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [".out.jsonl.ledger", "news", "out.jsonl"]


def test_batch_reads_lines_from_standard_input(tmp_path: Path) -> None:
    """With the fields that the caller names."""
    rows = [
        {"nr": 7, "words": "Police arrested two men in Rome on Monday.", "day": "2024-10-23"},
        {"nr": 8, "text": "x"},
    ]
    result = run(
        app,
        [
            "batch",
            "-",
            "-o",
            str(tmp_path / "o.jsonl"),
            *(f"--field={f}" for f in ("text=words", "id=nr", "published=day")),
        ],
        input="".join(json.dumps(row) + "\n" for row in rows),
    )
    assert result.exit_code == 1
    (line,) = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text().splitlines()]
    assert (line["document"]["id"], line["document"]["published"]) == ("7", "2024-10-23")
    assert line["dates"][0]["value"] == "2024-10-21"
    (error,) = [json.loads(line) for line in (tmp_path / "o.jsonl.errors.jsonl").read_text().splitlines()]
    assert error["path"] == "stdin:2"
    assert "no text in the field words" in error["error"]


def test_batch_tells_a_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines of JSON on standard error: the start, every failure, how far it is, and the sums at the end; or nothing at all."""
    from newsextract.cli import batch

    monkeypatch.setattr(batch, "_LOG_SECONDS", 0.0)
    story = "A storm killed 12 people in Lagos on Tuesday, officials said, and thousands fled their homes as the water rose in the city."
    for name, text in (
        ("a", story),
        ("b", story + " Again."),
        ("c", "<html><body><p>x</p>"),
        ("d", "Two men died in Oslo."),
    ):
        (tmp_path / f"{name}.txt").write_text(text)
    command = ["batch", str(tmp_path), "-o", str(tmp_path / "o.jsonl"), "--log"]
    result = run(app, [*command, "json"])
    assert (result.exit_code, result.stdout) == (1, "")
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert [line["event"] for line in lines if line["event"] != "progress"] == ["started", "failed", "finished"]
    assert all("time" in line for line in lines)
    progress = [line for line in lines if line["event"] == "progress"]
    assert [line["done"] for line in progress] == [1, 2, 3, 4]
    assert all(line["per_second"] > 0 and line["remaining_seconds"] >= 0 for line in progress)
    failed, finished = (next(line for line in lines if line["event"] == event) for event in ("failed", "finished"))
    assert failed["path"] == "c.txt"
    assert "NX011" in failed["error"]
    assert [finished[k] for k in ("read", "extracted", "copies", "failed", "resumed")] == [4, 2, 1, 1, 0]
    written = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text().splitlines()]
    assert finished["records"] == {kind: sum(len(x[kind]) for x in written) for kind in finished["records"]}
    assert finished["records"]["events"] > 0
    (tmp_path / "c.txt").unlink()
    silent = run(app, [*command, "none"])
    assert (silent.exit_code, silent.stdout, silent.stderr) == (0, "", "")


def test_batch_shows_a_bar_on_a_terminal(tmp_path: Path) -> None:
    """How many of how many, how fast, and how long still; and when it is done the sums."""
    termios = pytest.importorskip("termios", reason="a terminal is made as POSIX has it")
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"Firm {n} in Oslo hired {n + 20} workers on Monday, the mayor said.")
    mine, theirs = os.openpty()
    termios.tcsetwinsize(mine, (24, 120))
    command = [sys.executable, "-m", "newsextract", "batch", str(tmp_path), "-o", str(tmp_path / "o.jsonl")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, env=environment) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # Linux ends a terminal that was closed with an error.
            while data := os.read(mine, 4096):
                shown += data
        assert process.wait(timeout=120) == 0
    os.close(mine)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    assert re.search(r"articles .*3/3 .*\d/s .*0:00:\d\d", text)
    assert "3 read, 3 extracted" in text[text.rindex("articles ") :]


def test_a_new_pack_passes_its_own_check(tmp_path: Path) -> None:
    """What `pack new` writes is a pack that works; it never writes over one."""
    folder = str(tmp_path / "mine")
    assert run(app, ["pack", "new", folder]).exit_code == 0
    result = run(app, ["pack", "check", folder])
    assert (result.exit_code, result.stdout) == (0, "7 entries, no problems\n")
    again = run(app, ["pack", "new", folder])
    assert (again.exit_code, again.stderr[:20]) == (2, "newsextract: NX031: ")


def test_explain_names_the_entry() -> None:
    """Each line tells where, the words, the lexicon and the entry."""
    pack = str(ROOT / "examples" / "pack")
    result = run(app, ["explain", "Gunmen kneecapped a shopkeeper on Friday.", "--pack", pack])
    assert "kneecapped\ttriggers\tkneecap.v" in result.stdout
