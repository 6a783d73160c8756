"""`newsextract schema`: the JSON Schema of the records."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema of an extraction."""
    from newsextract.records.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))
