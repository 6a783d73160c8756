"""`newsextract extract`: one article, as a page for the terminal or as JSON."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Home, Model, Packs, Published


class Format(StrEnum):
    """How the records are printed."""

    page = "page"
    json = "json"
    jsonl = "jsonl"


def extract(
    file: Annotated[str, typer.Argument(help="A text file, or - for standard input.", metavar="FILE|-")],
    published: Published = None,
    home: Home = None,
    model: Model = None,
    packs: Packs = None,
    format: Annotated[Format, typer.Option(help="A page to read, or JSON on many lines or on one.")] = Format.page,  # noqa: A002
) -> None:
    """Extract the records of one article."""
    from newsextract.batch.sources.encoding import decode
    from newsextract.batch.sources.text import read_text_file

    text = decode(sys.stdin.buffer.read()) if file == "-" else read_text_file(Path(file))

    from newsextract.extractor import Extractor

    extraction = Extractor(model=model, packs=packs or ()).extract(text, published=published, home=home)
    if format is Format.page:
        from rich.console import Console

        from newsextract.cli.page import show

        show(extraction, Console())
    else:
        # As bytes: JSON is UTF-8 whatever the locale says.
        typer.echo(extraction.model_dump_json(indent=2 if format is Format.json else None).encode())
