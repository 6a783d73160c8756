"""Flat tables have the fields of the records, and the same columns when there is nothing to tell."""

from __future__ import annotations

import sys

import pytest

from newsextract import records
from newsextract.records.tables import COLUMNS, frames, tables
from tests.handmade import handmade

MODELS = {
    "documents": records.Document,
    "actors": records.Actor,
    "mentions": records.Mention,
    "places": records.Place,
    "dates": records.Date,
    "quantities": records.Quantity,
    "statements": records.Statement,
    "events": records.Event,
    "arguments": records.Argument,
    "claims": records.Claim,
    "figures": records.Figure,
}
# Fields that have a table of their own, or that only the JSON carries.
APART = {"mentions", "arguments", "alternatives", "body", "figures"}
# Columns that point at the row's owner, or that stand in the extraction itself.
ADDED = {
    "documents": {"document", "error"},
    "mentions": {"document", "record"},
    "arguments": {"document", "event"},
    "figures": {"document", "claim"},
}
SPLIT = {
    "trigger": {"trigger_start", "trigger_end", "trigger_text"},
    "sentence": {"sentence_start", "sentence_end"},
    "head": {"head_start", "head_end"},
}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_the_fields_of_the_record(name: str) -> None:
    """A field added to a record must get its column."""
    wanted = set(ADDED.get(name, {"document"}))
    for field in MODELS[name].model_fields:
        if field not in APART and not (name == "documents" and field == "id"):
            wanted |= SPLIT.get(field, {field})
    assert set(COLUMNS[name]) == wanted


def test_rows_hold_the_records() -> None:
    """Lists are joined, spans are split, owners are named."""
    rows = tables(handmade())
    assert {name: len(r) for name, r in rows.items()} == {
        "documents": 1, "actors": 3, "mentions": 4, "places": 1, "dates": 1, "quantities": 2, "statements": 2,
        "events": 1, "arguments": 2, "claims": 1, "figures": 2,
    }  # fmt: skip
    assert rows["actors"][0]["titles"] == "Mayor|Chair"
    assert rows["actors"][1]["titles"] is None
    assert rows["documents"][0]["credits"] == "Mayor"
    assert rows["events"][0]["trigger_text"] == "left"
    assert rows["arguments"][1] == {
        "document": "d1", "event": "e1", "start": 35, "end": 44, "text": "Port Vale", "role": "origin",
        "head_start": 40, "head_end": 44, "ref": "p1",
    }  # fmt: skip
    assert [m["record"] for m in rows["mentions"]] == ["a1", "a2", "a3", "p1"]
    for name, table in rows.items():
        assert all(list(row) == list(COLUMNS[name]) for row in table)


def test_empty_tables_keep_their_columns_and_types() -> None:
    """Frames of an empty and of a full article can be put together without a change of type."""
    full, empty = frames(handmade()), frames(records.Extraction())
    for name, columns in COLUMNS.items():
        assert list(empty[name].columns) == list(columns)
        assert empty[name].dtypes.astype(str).tolist() == full[name].dtypes.astype(str).tolist()
    assert len(empty["documents"]) == 1
    assert empty["events"].empty


def test_without_pandas_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """pandas is optional; its absence must not surface as a puzzle."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install .*\[pandas\]"):
        frames(records.Extraction())
