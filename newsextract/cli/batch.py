"""`newsextract batch`: folders of articles to tables and lines."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsextract.cli.options import Home, Model, Packs, Published

if TYPE_CHECKING:
    from newsextract.batch.run import Summary

Progress = Callable[[int, int], None]
# A run that was stopped has done no harm, and has written no output: as a run that could not start.
STOPPED = 2
_LOG_SECONDS = 10.0


def batch(
    sources: Annotated[
        list[Path],
        typer.Argument(help="Folders (all the way down), files, patterns in quotes, or - for JSON lines from stdin."),
    ],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", help="What to write: .jsonl, .parquet, .duckdb, .geojson, or a folder of tables."),
    ],
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(help="jsonl, parquet, csv, duckdb, geojson or plover, where the name of OUT does not tell."),
    ] = None,
    processes: Annotated[int, typer.Option(min=1, help="Worker processes; each takes about 500 MB.")] = 1,
    field: Annotated[
        list[str] | None,
        typer.Option(help="NAME=COLUMN for rows, such as text=body; NAME: text id published title byline source."),
    ] = None,
    duplicates: Annotated[
        bool,
        typer.Option(
            "--link-copies/--code-copies",
            help="Link near-copies of an earlier article instead of extracting them again.",
        ),
    ] = True,
    deadline: Annotated[
        float, typer.Option(min=1, help="Seconds without a sign of life before a worker is replaced.")
    ] = 300.0,
    retry: Annotated[
        bool, typer.Option("--retry", help="Try again what an earlier run of the same output set aside.")
    ] = False,
    log: Annotated[str, typer.Option(help="bar, json (lines for a log) or none.")] = "bar",
    published: Published = None,
    home: Home = None,
    model: Model = None,
    packs: Packs = None,
) -> None:
    """Extract from many articles.

    Reads .txt, .html, .json, .jsonl, .csv, .tsv, .parquet and .warc, packed with gzip or Zstandard or not. A run that was
    stopped goes on where it was when it is started again. An article that fails is set aside in OUT.errors.jsonl and the
    run goes on; the exit code is then 1, and 2 where nothing was written.
    """
    from newsextract.batch.run import Settings, run_batch
    from newsextract.batch.sources.rows import Fields

    if log not in ("bar", "json", "none"):
        raise typer.BadParameter("choose bar, json or none", param_hint="--log")
    settings = Settings(
        processes=processes,
        published=published,
        home=home,
        model=model,
        packs=tuple(str(p) for p in packs or ()),
        fields=Fields.parse(field or []),
        copies=duplicates,
        deadline=deadline,
        retry=retry,
    )
    before = signal.signal(signal.SIGTERM, _stop)
    started = time.monotonic()
    try:
        with _progress(log) as progress:
            summary = run_batch(sources, out, settings, format=format, progress=progress)
    except KeyboardInterrupt:
        typer.echo(f"stopped; what was done is kept beside {out}, and the same command goes on from there", err=True)
        raise typer.Exit(STOPPED) from None
    finally:
        signal.signal(signal.SIGTERM, before)
    _report(summary, out, time.monotonic() - started, log)
    if summary.failed:
        raise typer.Exit(1)


def _stop(number: int, frame: object) -> None:  # noqa: ARG001
    raise KeyboardInterrupt


@contextmanager
def _progress(log: str) -> Iterator[Progress]:
    if log == "json":
        yield _json_progress()
        return
    if log == "none" or not sys.stderr.isatty():
        yield lambda _done, _read: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
               TimeElapsedColumn(), TimeRemainingColumn())  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=None, rate="")

        def show(done: int, read: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=read, rate=f"{speed:.1f}/s" if speed else "")

        yield show


def _json_progress() -> Progress:
    started = last = time.monotonic()

    def show(done: int, read: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _LOG_SECONDS:
            last = now
            _line({"event": "progress", "done": done, "read": read, "per_second": round(done / (now - started), 2)})

    return show


def _line(values: dict[str, Any]) -> None:
    typer.echo(json.dumps(values), err=True)


def _report(summary: Summary, out: Path, seconds: float, log: str) -> None:
    errors = str(summary.errors) if summary.errors else None
    if log == "json":
        _line(
            {"event": "finished", "read": summary.read, "extracted": summary.extracted, "copies": summary.copies,
             "failed": summary.failed, "resumed": summary.resumed, "records": summary.records, "out": str(out),
             "errors": errors, "seconds": round(seconds, 1)}
        )  # fmt: skip
    elif log != "none":
        parts = [f"{summary.read} read", f"{summary.extracted} extracted"]
        parts += [
            f"{n} {what}"
            for n, what in ((summary.resumed, "of them by an earlier run"), (summary.copies, "copies"))
            if n
        ]
        typer.echo(f"{', '.join(parts)}: {out}", err=True)
        typer.echo(", ".join(f"{n} {kind}" for kind, n in summary.records.items()), err=True)
    if summary.failed and log != "json":
        typer.echo(f"{summary.failed} articles failed: {errors}", err=True)
