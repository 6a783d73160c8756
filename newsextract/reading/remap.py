"""Offsets of cleaned text back to the original."""

from __future__ import annotations

from typing import Any

from newsextract.reading.guard import CleanText


def remap(value: dict[str, Any], cleaned: CleanText, raw: str) -> dict[str, Any]:
    """Map the spans of a dumped extraction to the original text."""
    return value
