"""A batch run: the same bytes however it went, nothing lost, and nothing half written."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from newsextract.batch.duplicates import Copies
from newsextract.batch.ledger import Ledger
from newsextract.batch.run import run_batch
from newsextract.batch.settings import Settings, State
from newsextract.batch.sinks.base import replacing
from newsextract.batch.write import errors_path, ledger_path
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
    texts = [STORY, "Two died in Rome.", "Two died in Rome.", *(p.read_text(encoding="utf-8") for p in ARTICLES), STORY]
    with Copies() as copies:
        found = [copies.of(text, str(n)) for n, text in enumerate(texts)]
    assert found == [None] * (len(texts) - 1) + ["0"]


def test_what_is_shared_decides_about_copies() -> None:
    """Nine tenths of an article make a copy, six tenths an article of its own, and the earliest is the original."""
    words = [f"word{n}" for n in range(400)]
    most, some = [*words[:385], *["x"] * 15], [*words[:280], *(f"other{n}" for n in range(120))]
    with Copies() as copies:
        found = [
            copies.of(" ".join(text), name) for name, text in (("a", words), ("b", most), ("c", some), ("d", words))
        ]
    assert found == [None, "a", None, "a"]


def test_an_output_among_the_sources_is_no_source(tmp_path: Path) -> None:
    """A run whose output lies in the folder that it reads says the same the second time."""
    make(tmp_path / "in", 2)
    for out in (tmp_path / "in" / "out.jsonl", tmp_path / "in" / "tables"):
        counts = [run_batch([tmp_path / "in"], out, Settings(copies=False)).read for _ in range(2)]
        assert counts[0] == counts[1]
    (tmp_path / "in" / "bad.txt").write_text("<html><body><p>x</p></body></html>", encoding="utf-8")
    again = [run_batch([tmp_path / "in"], tmp_path / "in" / "out.jsonl", Settings(copies=False)) for _ in range(2)]
    assert (again[0].read, again[0].failed) == (again[1].read, again[1].failed)


def test_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    """Links, pipes, hidden files and files of other kinds are no articles, and no secret either."""
    source = make(tmp_path / "in", 1)
    for name in (".hidden.txt", "note.md", "picture.png"):
        (source / name).write_text("x", encoding="utf-8")
    (source / "link.txt").symlink_to(source / "0000.txt")
    (source / "loop").symlink_to(source)
    summary = run_batch([source], tmp_path / "out.jsonl")
    assert summary.read == 1
    assert summary.skipped == {"hidden": 1, "link": 2, "unknown suffix": 2}


def test_progress_tells_how_far_it_is(tmp_path: Path) -> None:
    """Every article is told once, and the part of the bytes that was read grows to all of them."""
    source = make(tmp_path / "in", 4)
    (source / "more.jsonl").write_text(
        "".join(json.dumps({"text": f"Police arrested {n} men in Rome."}) + "\n" for n in range(60, 70)) + "{bad\n"
    )
    states: list[State] = []
    summary = run_batch([source], tmp_path / "out.jsonl", Settings(copies=False), progress=states.append)
    assert [s.done for s in states] == list(range(1, 16))
    assert (states[-1].read, states[-1].share, states[-1].whole) == (summary.read, 1.0, 15)
    shares = [s.share or 0 for s in states]
    assert shares == sorted(shares)
    assert [s.failed[0] for s in states if s.failed] == ["more.jsonl:11"]


def test_the_same_article_twice_stands_in_the_output_twice(tmp_path: Path) -> None:
    """Rows are counted as they come, also where copies are not linked."""
    row = json.dumps({"id": "x", "text": "Police arrested 12 men in Rome."}) + "\n"
    (tmp_path / "in.jsonl").write_text(row * 3)
    summary = run_batch([tmp_path / "in.jsonl"], tmp_path / "out.jsonl", Settings(copies=False))
    assert (summary.read, summary.extracted) == (3, 3)
    assert ids(tmp_path / "out.jsonl") == ["x"] * 3


def test_what_failed_is_tried_again_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that was set aside stays so, unless the run is told to try once more."""
    source, out = make(tmp_path / "in", 2), tmp_path / "out.jsonl"
    run_batch([source], out, Settings(copies=False))
    with sqlite3.connect(ledger_path(out)) as base:
        base.execute("UPDATE done SET error = 'NX041: it died' WHERE rowid = 1")
    assert run_batch([source], out, Settings(copies=False)).failed == 1
    assert "it died" in errors_path(out).read_text()
    assert run_batch([source], out, Settings(copies=False, retry=True)).failed == 0
    assert not errors_path(out).exists()


@pytest.mark.parametrize(
    "id_", ["../../../../tmp/out", "/etc/cron.d/x", "a\x00b/..\\con:<>|?*\n" + "x" * 5000, "\ud83d"]
)
@pytest.mark.parametrize("out", ["o.jsonl", "o.parquet", "o.duckdb", "o.geojson", "o.plover.jsonl", "tables"])
def test_an_id_is_a_value_and_never_a_path(tmp_path: Path, id_: str, out: str) -> None:
    """Whatever a row calls itself, nothing is written but the output, and it calls itself so there."""
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": id_, "text": "Police arrested 12 men in Milan."}) + "\n")
    run_batch([tmp_path / "in.jsonl"], tmp_path / out)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([f".{out}.ledger", "in.jsonl", out])
    if out == "o.jsonl":
        assert ids(tmp_path / out) == [id_.replace("\ud83d", "\ufffd")]
