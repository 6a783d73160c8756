"""`newsextract batch`: folders of articles to tables and lines."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsextract.cli.options import Home, Model, Packs, Published
from newsextract.errors import NewsExtractError

if TYPE_CHECKING:
    from newsextract.batch.settings import State, Summary

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
    processes: Annotated[int, typer.Option(min=1, help="Worker processes; each takes about 600 MB.")] = 1,
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
    from newsextract.batch.run import run_batch
    from newsextract.batch.settings import Settings
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
    # A closed terminal ends a run as Ctrl-C does.
    signals = [s for name in ("SIGTERM", "SIGHUP") if (s := getattr(signal, name, None)) is not None]
    before = [signal.signal(s, _stop) for s in signals]
    started = time.monotonic()
    try:
        with _progress(log) as progress:
            summary = run_batch(sources, out, settings, format=format, progress=progress)
    except KeyboardInterrupt:
        _say(log, "stopped", f"stopped; what was done is kept beside {out}, and the same command goes on from there")
        raise typer.Exit(STOPPED) from None
    except NewsExtractError as e:
        if log != "json":
            raise
        _say(log, "error", str(e))
        raise typer.Exit(STOPPED) from e
    finally:
        for s, handler in zip(signals, before, strict=True):
            signal.signal(s, handler)
    _report(summary, out, time.monotonic() - started, log)
    if summary.failed:
        raise typer.Exit(1)


def _stop(number: int, frame: object) -> None:  # noqa: ARG001
    raise KeyboardInterrupt


@contextmanager
def _progress(log: str) -> Iterator[Callable[[State], None] | None]:
    if log == "json":
        yield _JsonProgress()
        return
    if log == "none" or not sys.stderr.isatty():
        yield None
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

        def show(state: State) -> None:
            speed = bar.tasks[0].speed
            whole = state.whole
            bar.update(
                task,
                completed=state.done,
                total=round(whole) if whole else None,
                rate=f"{speed:.1f}/s" if speed else "",
            )

        yield show


class _JsonProgress:
    """Lines for a log: one for every article that fails, and every few seconds how far the run is."""

    def __init__(self) -> None:
        self._started = self._last = time.monotonic()
        _line({"event": "started"})

    def __call__(self, state: State) -> None:
        if state.failed:
            path, error = state.failed
            _line({"event": "failed", "path": path, "error": error})
        now = time.monotonic()
        if now - self._last < _LOG_SECONDS:
            return
        self._last = now
        rate = state.done / (now - self._started)
        remaining = (state.whole - state.done) / rate if state.whole and rate else None
        _line(
            {"event": "progress", "done": state.done, "read": state.read, "per_second": round(rate, 2),
             "remaining_seconds": None if remaining is None else round(remaining)}
        )  # fmt: skip


def _line(values: dict[str, Any]) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    typer.echo(json.dumps({"time": now, **values}), err=True)


def _say(log: str, event: str, message: str) -> None:
    """The last word of a run that did not finish."""
    if log == "json":
        _line({"event": event, "message": message})
    else:
        _echo(message)


def _echo(message: str) -> None:
    from newsextract.records.display import safe_text

    typer.echo(safe_text(message).replace("\n", " "), err=True)


def _report(summary: Summary, out: Path, seconds: float, log: str) -> None:
    errors = str(summary.errors) if summary.errors else None
    if log == "json":
        _line(
            {"event": "finished", "read": summary.read, "extracted": summary.extracted, "copies": summary.copies,
             "failed": summary.failed, "resumed": summary.resumed, "skipped": summary.skipped, "records": summary.records,
             "out": str(out), "errors": errors, "seconds": round(seconds, 1)}
        )  # fmt: skip
        return
    if log != "none":
        parts = [f"{summary.read} read", f"{summary.extracted} extracted"]
        parts += [
            f"{n} {what}"
            for n, what in ((summary.resumed, "of them by an earlier run"), (summary.copies, "copies"))
            if n
        ]
        _echo(f"{', '.join(parts)}: {out}")
        _echo(", ".join(f"{n} {kind}" for kind, n in summary.records.items()))
        if summary.skipped:
            passed = ", ".join(f"{n} {why}" for why, n in sorted(summary.skipped.items()))
            _echo(f"passed over: {passed}")
    if summary.failed:
        _echo(f"{summary.failed} {'article' if summary.failed == 1 else 'articles'} failed: {errors}")
