"""The records that `extract` returns. They import nothing else of the library."""

from newsextract.records.actor import Actor, ActorKind
from newsextract.records.base import Span
from newsextract.records.claim import Claim, Figure
from newsextract.records.date import Date
from newsextract.records.document import Document
from newsextract.records.event import Argument, Event
from newsextract.records.extraction import SCHEMA_VERSION, Extraction
from newsextract.records.mention import Mention
from newsextract.records.place import Candidate, Place
from newsextract.records.quantity import Quantity
from newsextract.records.statement import Statement

__all__ = [
    "SCHEMA_VERSION",
    "Actor",
    "ActorKind",
    "Argument",
    "Candidate",
    "Claim",
    "Date",
    "Document",
    "Event",
    "Extraction",
    "Figure",
    "Mention",
    "Place",
    "Quantity",
    "Span",
    "Statement",
]
