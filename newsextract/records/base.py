"""What all records share: frozen pydantic models that refuse unknown fields."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Confidence = Annotated[
    float | None,
    Field(
        default=None, ge=0, le=1, description="Calibrated probability that the record is right; null where unmeasured."
    ),
]

PlaceFrom = Literal["clause", "sentence"]


class Record(BaseModel):
    """A frozen record. Offsets are characters of the text as passed in, half-open."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        # All fields are always written, so the schema of what is written says so.
        json_schema_serialization_defaults_required=True,
    )


class Span(Record):
    """A piece of the text: ``text == article[start:end]``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
