"""The document: its metadata and how its text is laid out."""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import field_validator

from newsextract.records.base import Record, Span

_SURROGATE = re.compile("[\ud800-\udfff]")
PublishedFrom = Literal["argument", "header", "dateline", "metadata"]


class Document(Record):
    """What is known of the article as a whole.

    Attributes:
        id: The identifier the caller gave.
        title: The headline, where the text or the caller has one.
        published: ISO date or date-time; null when neither the caller nor the text tells.
        published_from: Where `published` comes from.
        place: Id of the place named in the dateline.
        byline: Who wrote it, as printed.
        source: The agency or outlet, as printed ("Reuters").
        captions: Photo captions, set apart from the story.
        credits: Photo and agency credits; never actors of the story.
        body: `[start, end]` of every paragraph of the story.
        language: ISO 639-1 code; null when the text is not English (nothing is extracted then).
        duplicate_of: Id of the earlier article of the same batch that this one is nearly a copy of; its records are not made
            again.
        notes: What a reader of the records should know about the reading, one sentence each.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    place: str | None = None
    byline: str | None = None
    source: str | None = None
    captions: tuple[Span, ...] = ()
    credits: tuple[Span, ...] = ()
    body: tuple[tuple[int, int], ...] = ()
    language: str | None = "en"
    duplicate_of: str | None = None
    notes: tuple[str, ...] = ()

    @field_validator("id", "title", "byline", "source")
    @classmethod
    def _without_surrogates(cls, value: Any) -> Any:
        # What callers and pages say of an article may hold halves of characters, which no file can; nor could the records.
        return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value
