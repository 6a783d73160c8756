"""`newsextract evaluate`: scores the library on a user's own gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Model, Packs


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="One article a line, with the records a reader finds in it.", metavar="GOLD.jsonl")
    ],
    model: Model = None,
    packs: Packs = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score the library on gold of your own: precision, recall and F1 a kind of record, and how many fields are right."""
    from newsextract.evaluation import evaluate as score
    from newsextract.evaluation import read_gold
    from newsextract.extractor import Extractor
    from newsextract.inputs import Input

    documents = read_gold(gold)
    extractor = Extractor(model=model, packs=packs or ())
    found = list(extractor.extract_many(Input(d.text, d.published, d.id, d.home) for d in documents))
    figures = score(documents, found)
    if as_json:
        typer.echo(json.dumps(figures, indent=1))
        return
    for name, row in figures.items():
        typer.echo(f"{name:20} " + "  ".join(f"{key} {value}" for key, value in row.items()))
