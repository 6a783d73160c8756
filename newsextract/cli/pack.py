"""`newsextract pack new` and `newsextract pack check`: packs of your own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Model

app = typer.Typer(help="Packs: lexicons of your own, with no code.", no_args_is_help=True)
Folder = Annotated[Path, typer.Argument(help="The pack's folder.", metavar="DIR")]


@app.command("new")
def new(folder: Folder) -> None:
    """Make a pack to start from, with commented examples."""
    from newsextract.lexicon.check import new_pack

    for path in new_pack(folder):
        typer.echo(path)
    typer.echo(f"Change the entries, then: newsextract pack check {folder}")


@app.command("check")
def check(folder: Folder, model: Model = None) -> None:
    """Check the files of a pack, and run the hit and miss sentences of all its entries."""
    from newsextract.lexicon.check import check_pack
    from newsextract.lexicon.pack import read_pack

    count = sum(map(len, read_pack(folder).values()))  # a broken file is told before the model is loaded

    from newsextract.extractor import Extractor

    problems = check_pack(folder, Extractor(model=model, packs=[folder]))
    for problem in problems:
        typer.echo(problem)
    if problems:
        typer.echo(f"{len(problems)} problems in {count} entries", err=True)
        raise typer.Exit(1)
    typer.echo(f"{count} entries, no problems")
