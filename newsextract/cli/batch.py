"""`newsextract batch`: folders of articles to JSON Lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Home, Model, Packs, Published


def batch(
    sources: Annotated[list[Path], typer.Argument(help="Folders of .txt files (all the way down), or files.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="JSON Lines file to write, one article a line.")],
    processes: Annotated[int, typer.Option(min=1, help="Worker processes; each takes about 400 MB.")] = 1,
    published: Published = None,
    home: Home = None,
    model: Model = None,
    packs: Packs = None,
) -> None:
    """Extract from many articles.

    An article that fails is set aside in OUT.errors.jsonl and the run goes on; the exit code is then 1.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from newsextract.batch.run import run_batch

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    quiet = not sys.stderr.isatty()
    with Progress(*columns, console=Console(stderr=True), disable=quiet, transient=True) as bar:
        task = bar.add_task("articles", total=None)
        summary = run_batch(
            sources,
            out,
            processes=processes,
            published=published,
            home=home,
            model=model,
            packs=[str(p) for p in packs or ()],
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    typer.echo(f"{summary.articles} articles, {summary.events} events: {out}", err=True)
    if summary.failed:
        typer.echo(f"{summary.failed} articles failed: {summary.errors}", err=True)
        raise typer.Exit(1)
