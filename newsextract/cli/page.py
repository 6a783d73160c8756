"""An extraction as a page for the terminal: marked text, then tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsextract.records import Extraction
from newsextract.records.display import EVENT_COLUMNS, KINDS, MarkKind, event_row, figure, marks, safe_text

_STYLES: dict[MarkKind, str] = {
    "actor": "bold cyan",
    "place": "bold green",
    "date": "yellow",
    "quantity": "bold magenta",
    "event": "underline",
}


def show(extraction: Extraction, console: Console) -> None:
    """Print an extraction.

    Args:
        extraction: What `extract` returned.
        console: Where to.
    """
    x = extraction
    console.print(Text(" ").join(Text(kind, _STYLES[kind]) for kind in KINDS))
    console.print()
    # Text objects, never strings: rich would read "[red]" in an article as its own markup.
    body = Text(safe_text(x.text))
    for mark in marks(x):
        body.stylize(_STYLES[mark.kind], mark.start, mark.end)
    console.print(body)
    console.print()
    for note in x.document.notes:
        console.print(Text(safe_text(note), "italic"))
    facts = (("published", x.document.published), ("title", x.document.title), ("source", x.document.source))
    for name, value in facts:
        if value:
            console.print(Text(f"{name}: {safe_text(value)}"))
    _table(console, "Events", EVENT_COLUMNS, (event_row(x, e).values() for e in x.events))
    names = {a.id: a.name for a in x.actors}
    statements = (
        (
            names.get(s.source or "") or _slice(x.text, s.source_start, s.source_end),
            s.cue or "",
            s.stance,
            _slice(x.text, s.content_start, s.content_end),
        )
        for s in x.statements
    )
    _table(console, "Statements", ("source", "cue", "stance", "content"), statements)
    _table(console, "Figures", ("as written", "kind", "figure"), ((q.text, q.kind, figure(q)) for q in x.quantities))
    said = {s.id: _slice(x.text, s.source_start, s.source_end) for s in x.statements}
    figures = {q.id: figure(q) for q in x.quantities}
    claims = (
        (
            c.matter or "",
            c.about,
            "; ".join(
                f"{figures[f.quantity]} ({names.get(f.source or '') or said[f.statement]}: {f.stance})"
                for f in c.figures
            ),
        )
        for c in x.claims
    )
    _table(console, "Figures that sources give side by side", ("matter", "about", "figures"), claims)


def _slice(text: str, start: int | None, end: int | None) -> str:
    return "" if start is None or end is None else text[start:end]


def _table(console: Console, title: str, columns: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    table = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(safe_text(cell).replace("\n", " ")) for cell in row))
    if table.row_count:
        console.print(table)
