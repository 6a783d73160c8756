"""The extraction: all records of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import Field

from newsextract.records.actor import Actor
from newsextract.records.base import Record
from newsextract.records.claim import Claim
from newsextract.records.date import Date
from newsextract.records.document import Document
from newsextract.records.event import Event
from newsextract.records.place import Place
from newsextract.records.quantity import Quantity
from newsextract.records.statement import Statement

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = "1.0"


class Extraction(Record):
    """Everything that was read out of one article.

    Offsets are characters of the string that was passed in: ``text[m.start:m.end] == m.text`` for every mention. Ids
    are unique in one extraction and stable for the same input. Lists are in text order.

    Attributes:
        schema_version: Version of this contract; changes when a field is renamed or dropped.
        document: Metadata and layout.
        actors: Who.
        places: Where.
        dates: When.
        quantities: How much.
        statements: According to whom.
        events: What happened.
        claims: Figures of several sources about one thing.
        error: Why an article of a batch has no records ("NX012: …"); null where all went well.
        text: The article as passed in; kept in memory for display, not part of the JSON.
    """

    schema_version: str = SCHEMA_VERSION
    document: Document = Document()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    error: str | None = None
    text: str = Field(default="", exclude=True, repr=False)

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Flat rows, one list a table: documents, actors, mentions, places, dates, quantities, statements, events, arguments."""
        from newsextract.records.tables import tables

        return tables(self)

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """The flat tables as data frames with fixed columns, empty ones included.

        Raises:
            NotInstalledError: pandas is not installed; the message says how to install it.
        """
        from newsextract.records.tables import frames

        return frames(self)

    def _repr_html_(self) -> str:
        """The article with its records marked, for notebooks."""
        from newsextract.records.markup import to_html

        return to_html(self)
