"""The contract of the records: every field that was promised is there."""

from __future__ import annotations

import typing

import pytest

from newsextract import records
from newsextract.records.actor import ActorKind
from newsextract.records.date import Relation, TimexType
from newsextract.records.document import PublishedFrom
from newsextract.records.event import Certainty, EventTime, Polarity, Role, Status
from newsextract.records.mention import Form
from newsextract.records.quantity import Change, Modifier, QuantityKind
from newsextract.records.schema import json_schema
from newsextract.records.statement import Stance

# Written by hand on purpose: a field that is renamed in the code must fail here.
FIELDS = {
    "Extraction": "schema_version document actors places dates quantities statements events claims",
    "Document": "id title published published_from place byline source captions credits body language",
    "Span": "start end text",
    "Mention": "start end text form",
    "Actor": "id name kind titles country sectors code mentions confidence",
    "Place": "id name kind country admin1 lat lon geonames_id mentions confidence",
    "Date": "id start end text type value mod relation earliest latest anchor confidence",
    "Quantity": (
        "id start end text kind value low high modifier unit currency noun noun_start noun_end per change confidence"
    ),
    "Statement": (
        "id source source_start source_end cue_start cue_end cue content_start content_end addressee stance direct "
        "date place confidence"
    ),
    "Event": (
        "id type mode context cameo predicate trigger arguments place date earliest latest quantities polarity "
        "certainty time status said_by sentence confidence"
    ),
    "Argument": "role start end text head ref",
    "Claim": "id about matter figures statements quantities",
    "Figure": "quantity statement source stance event",
}
VALUES = [
    (PublishedFrom, "argument header dateline metadata"),
    (Form, "name nominal pronoun modifier"),
    (ActorKind, "person organization country group"),
    (TimexType, "DATE TIME DURATION SET"),
    (Relation, "on by before after since until during"),
    (QuantityKind, "count money percent measure age rate"),
    (Modifier, "approx at_least at_most more_than less_than"),
    (Change, "up down to by"),
    (Stance, "assert confirm deny promise accuse demand warn question"),
    (Polarity, "positive negative"),
    (Certainty, "certain probable possible underspecified"),
    (EventTime, "past present future unspecified"),
    (Status, "actual negated denied planned requested possible conditional"),
    (Role, "actor recipient theme place origin destination date quantity instrument purpose beneficiary"),
]


@pytest.mark.parametrize("name", FIELDS)
def test_every_promised_field_is_there(name: str) -> None:
    """A field of the contract may not be renamed or dropped."""
    missing = set(FIELDS[name].split()) - set(getattr(records, name).model_fields)
    assert not missing, f"{name} lost {sorted(missing)}; that needs a new schema_version"


@pytest.mark.parametrize(("kind", "values"), VALUES, ids=lambda v: v if isinstance(v, str) else "")
def test_every_promised_value_is_allowed(kind: object, values: str) -> None:
    """A code of the contract may not be renamed or dropped."""
    assert set(values.split()) <= set(typing.get_args(kind))


def test_the_schema_describes_what_is_written() -> None:
    """The JSON Schema and the JSON have the same names at the top, and the text is in neither."""
    written = records.Extraction(text="x").model_dump(mode="json")
    schema = json_schema()
    assert set(schema["properties"]) == set(written)
    assert set(schema["required"]) == set(written)
    assert "text" not in written


def test_records_are_frozen_and_refuse_unknown_fields() -> None:
    """A record that was handed out cannot change under its reader."""
    fields = {"id": "c1", "about": "x", "matter": "deaths", "figures": (), "statements": (), "quantities": ()}
    claim = records.Claim(**fields)
    with pytest.raises(ValueError, match="frozen"):
        claim.about = "y"  # type: ignore[misc]
    with pytest.raises(ValueError, match="extra"):
        records.Claim(**fields, other=1)  # type: ignore[call-arg]


def test_an_extraction_survives_json() -> None:
    """Reading the JSON back gives the same records."""
    from tests.handmade import handmade

    x = handmade("")
    assert records.Extraction.model_validate_json(x.model_dump_json()) == x
