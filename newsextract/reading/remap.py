"""Spans of the cleaned text back to the original, where cleaning has changed, composed or dropped characters."""

from __future__ import annotations

from typing import Any

from newsextract.reading.guard import CleanText, printable

_PAIRS = (
    ("start", "end"),
    ("source_start", "source_end"),
    ("cue_start", "cue_end"),
    ("content_start", "content_end"),
    ("noun_start", "noun_end"),
    ("holder_start", "holder_end"),
)


def remap(value: dict[str, Any], cleaned: CleanText, raw: str) -> dict[str, Any]:
    """A dumped extraction with its spans moved to the original text.

    Args:
        value: `Extraction.model_dump()`, spans counting in `cleaned.text`.
        cleaned: The cleaned text with its offsets.
        raw: The original text; the `text` of every span is taken from it anew, but for lone surrogates, which no file can
            hold.
    """
    offsets = cleaned.offsets
    raw = printable(raw)

    def move(at: int) -> int:
        return at if offsets is None else offsets[min(at, len(offsets) - 1)]

    def pair(span: Any) -> Any:
        return tuple(move(x) for x in span)

    def walk(node: Any) -> Any:
        if isinstance(node, list | tuple):
            return [walk(x) for x in node]
        if not isinstance(node, dict):
            return node
        out = {k: walk(v) for k, v in node.items()}
        for a, b in _PAIRS:
            if out.get(a) is not None:
                out[a] = move(out[a])
            if out.get(b) is not None:
                out[b] = move(out[b])
        for key in ("head", "sentence"):
            if out.get(key) is not None:
                out[key] = pair(node[key])
        if "body" in out:
            out["body"] = [pair(x) for x in node["body"]]
        if "text" in out and out.get("start") is not None:
            out["text"] = raw[out["start"] : out["end"]]
        return out

    moved: dict[str, Any] = walk(value)
    return moved
