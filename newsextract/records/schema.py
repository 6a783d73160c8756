"""The JSON Schema of an extraction, for users of other languages."""

from __future__ import annotations

from typing import Any

from newsextract.records.extraction import SCHEMA_VERSION, Extraction


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what `Extraction.model_dump(mode="json")` gives."""
    schema = Extraction.model_json_schema(mode="serialization")
    schema["properties"].pop("text", None)  # kept in memory for display, never written
    schema["required"] = [name for name in schema.get("required", []) if name != "text"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsextract extraction",
        "version": SCHEMA_VERSION,
        **{k: v for k, v in schema.items() if k != "title"},
    }
