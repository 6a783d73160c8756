"""`newsextract extract`: one article, as a page for the terminal or as JSON."""

from __future__ import annotations

import sys
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Home, Model, Packs, Published
from newsextract.errors import SourceError


class Format(StrEnum):
    """How the records are printed."""

    page = "page"
    json = "json"
    jsonl = "jsonl"


def extract(
    file: Annotated[
        str,
        typer.Argument(help="A file with one article (.txt, .html, .json), or - for standard input.", metavar="FILE|-"),
    ],
    published: Published = None,
    home: Home = None,
    model: Model = None,
    packs: Packs = None,
    format: Annotated[Format, typer.Option(help="A page to read, or JSON on many lines or on one.")] = Format.page,  # noqa: A002
) -> None:
    """Extract the records of one article."""
    from newsextract.batch.sources.encoding import decode
    from newsextract.batch.sources.find import read_file
    from newsextract.batch.sources.found import File, Found
    from newsextract.batch.sources.rows import Fields
    from newsextract.reading.article import Metadata

    if file == "-":
        text, notes = decode(sys.stdin.buffer.read())
        article = Found("-", "-", text, Metadata(notes=notes))
    else:
        articles = list(islice(read_file(File(Path(file), file), Fields()), 2))
        if len(articles) != 1:
            raise SourceError(
                f"{file} holds more than one article, or none; use: newsextract batch {file} -o OUT.jsonl"
            )
        article = articles[0]
    if article.error is not None:
        raise article.error

    from newsextract.extractor import Extractor

    extraction = Extractor(model=model, packs=packs or ()).extract(
        article.text or "", published=published, home=home, metadata=article.metadata
    )
    if format is Format.page:
        from rich.console import Console

        from newsextract.cli.page import show

        show(extraction, Console())
    else:
        # As bytes: JSON is UTF-8 whatever the locale says.
        typer.echo(extraction.model_dump_json(indent=2 if format is Format.json else None).encode())
