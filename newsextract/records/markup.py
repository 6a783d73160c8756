"""The notebook view: the article with its records marked, and its events as a table.

Plain HTML with inline styles: no script, no style sheet, nothing fetched. Every piece of the article is escaped, and
held in a `bdi` element so that its writing direction stays its own.
"""

from __future__ import annotations

from html import escape

from newsextract.records.display import EVENT_COLUMNS, KINDS, Mark, MarkKind, event_row, marks, safe_text
from newsextract.records.extraction import Extraction

# Text and ground are both set, so that the marks can be read on a dark page too.
_COLOURS: dict[MarkKind, str] = {
    "actor": "#cfe2ff",
    "place": "#d1f0d9",
    "date": "#fff0b3",
    "quantity": "#ffd9c2",
    "event": "#e6d6ff",
}
_CELL = "padding:2px 8px;border:1px solid #999;text-align:left;vertical-align:top"


def to_html(extraction: Extraction) -> str:
    """The article as HTML.

    Args:
        extraction: What `extract` returned; needs its `text`, which an extraction read back from JSON does not have.
    """
    parts = ['<div style="max-width:60em;line-height:1.7">']
    if extraction.error:
        parts.append(f"<p><strong>{_words(extraction.error)}</strong></p>")
    parts.append(f"<p>{' '.join(_open(kind) + kind + '</span>' for kind in KINDS)}</p>")
    if extraction.text:
        parts.append(f'<div dir="auto" style="white-space:pre-wrap;unicode-bidi:isolate">{_marked(extraction)}</div>')
    if extraction.events:
        parts.append(_table(extraction))
    parts.append("</div>")
    return "".join(parts)


def _words(text: str) -> str:
    return f"<bdi>{escape(safe_text(text))}</bdi>"


def _open(kind: MarkKind, title: str = "") -> str:
    hint = f' title="{escape(safe_text(title))}"' if title else ""
    return f'<span{hint} style="background:{_COLOURS[kind]};color:#111;border-radius:3px;padding:0 2px">'


def _marked(extraction: Extraction) -> str:
    text, at = extraction.text, 0
    out: list[str] = []
    stack: list[Mark] = []

    def close_until(position: int) -> None:
        nonlocal at
        while stack and stack[-1].end <= position:
            end = stack.pop().end
            out.append(escape(safe_text(text[at:end])) + "</bdi></span>")
            at = end

    for mark in marks(extraction):
        close_until(mark.start)
        out.append(escape(safe_text(text[at : mark.start])) + _open(mark.kind, f"{mark.id}: {mark.label}") + "<bdi>")
        at = mark.start
        stack.append(mark)
    close_until(len(text))
    out.append(escape(safe_text(text[at:])))
    return "".join(out)


def _table(extraction: Extraction) -> str:
    head = "".join(f'<th style="{_CELL}">{name}</th>' for name in EVENT_COLUMNS)
    rows = (
        "<tr>"
        + "".join(f'<td style="{_CELL}">{_words(cell)}</td>' for cell in event_row(extraction, event).values())
        + "</tr>"
        for event in extraction.events
    )
    return f'<table style="border-collapse:collapse;margin-top:1em"><tr>{head}</tr>{"".join(rows)}</table>'
