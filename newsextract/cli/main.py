"""The command `newsextract`: gathers the commands and prints every error of ours in one line."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from newsextract import __version__
from newsextract.cli import batch, evaluate, explain, extract, pack, query, schema
from newsextract.errors import NewsExtractError


class _Group(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except NewsExtractError as e:
            from newsextract.records.display import safe_text

            typer.echo(f"newsextract: {safe_text(str(e))}".replace("\n", " "), err=True)
            raise typer.Exit(2) from e


app = typer.Typer(
    cls=_Group,
    name="newsextract",
    help="News articles to records: who did what to whom, where, when, how much, and according to whom.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("extract")(extract.extract)
app.command("batch")(batch.batch)
app.command("query")(query.query)
app.command("explain")(explain.explain)
app.command("evaluate")(evaluate.evaluate)
app.command("schema")(schema.schema)
app.add_typer(pack.app, name="pack")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsextract {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass
