"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Published = Annotated[
    str | None,
    typer.Option(help="Date of publication, ISO. Without it: what header or dateline say. Never today's date."),
]
Home = Annotated[str | None, typer.Option(help='Where the outlet is at home ("US-LA", "GBR", "30.98,-92.45").')]
Model = Annotated[str | None, typer.Option(help="Another spaCy English pipeline: its name or path.")]
Packs = Annotated[
    list[Path] | None, typer.Option("--pack", help="A folder with lexicons of your own; may be repeated.")
]
