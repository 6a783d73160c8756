"""A user's gold: one article a line, with the records that a careful reader finds in it.

    {"id": "a1", "text": "Rebels freed two pilots in Goma on 3 May 2024.", "published": "2024-05-04",
     "gold": {"events": [{"type": "CONCEDE", "trigger": "freed", "actor": ["Rebels"], "recipient": ["two pilots"],
                          "place": "Goma", "earliest": "2024-05-03", "latest": "2024-05-03"}],
              "dates": [{"text": "3 May 2024", "value": "2024-05-03"}]}}

Only the kinds of record that stand in `gold` are scored, and of each only the fields that are given. What is given must be complete
for the article: a record that the library finds and the gold does not have counts as wrong.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newsextract.errors import SourceError


class _Gold(BaseModel):
    model_config = ConfigDict(extra="forbid")


class GoldEvent(_Gold):
    """One event.

    Attributes:
        type: Code of the type, or null for an event of none.
        trigger: The word that names it, as written; without it events are compared by their participants.
        actor: Who does it, as written.
        recipient: Whom it is done to.
        theme: What is done something with.
        place: Where, as written or by the name of the place.
        earliest: First day, ISO.
        latest: Last day.
        status: Its status.
    """

    type: str | None = None
    trigger: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    place: str | None = None
    earliest: str | None = None
    latest: str | None = None
    status: str | None = None


class GoldSpan(_Gold):
    """A date, a place, a quantity, an actor or a statement: how it is written, and any field of its record.

    Attributes:
        text: As written in the article: the date, the figure, a mention of the actor or place, the cue of the statement.
        fields: The fields to compare, by the names they have in the record.
    """

    model_config = ConfigDict(extra="allow")
    text: str = Field(min_length=1)

    @property
    def fields(self) -> dict[str, Any]:
        """The given fields beside the text."""
        return dict(self.model_extra or {})


class GoldRecords(_Gold):
    """The records of one article; a kind that is left out is not scored."""

    events: tuple[GoldEvent, ...] | None = None
    dates: tuple[GoldSpan, ...] | None = None
    places: tuple[GoldSpan, ...] | None = None
    quantities: tuple[GoldSpan, ...] | None = None
    actors: tuple[GoldSpan, ...] | None = None
    statements: tuple[GoldSpan, ...] | None = None


class GoldDocument(_Gold):
    """One article with its gold."""

    text: str
    gold: GoldRecords
    id: str | None = None
    published: str | None = None
    home: str | None = None


def read_gold(path: Path) -> list[GoldDocument]:
    """Read a file of gold, an article a line.

    Raises:
        SourceError: The file is missing, or a line is no gold; says which line and field.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as e:
        raise SourceError(f"{path} cannot be read: {e}") from e
    out = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            out.append(GoldDocument.model_validate_json(line))
        except ValidationError as e:
            first = e.errors()[0]
            where = ".".join(map(str, first["loc"])) or "the line"
            raise SourceError(f"{path}:{number}: {where}: {first['msg']}") from e
    if not out:
        raise SourceError(f"{path} holds no gold: one article a line, with 'text' and 'gold'")
    return out
