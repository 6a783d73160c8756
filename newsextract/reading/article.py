"""The article as the later rooms see it: clean text, segments, metadata, quotations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from newsextract.records.document import PublishedFrom

SegmentKind = Literal["paragraph", "headline", "caption", "credit", "byline", "header", "dateline", "notice"]
_PARSED = frozenset({"paragraph", "headline", "caption"})


class Segment(NamedTuple):
    """A stretch of the text of one kind; only some kinds are parsed."""

    kind: SegmentKind
    start: int
    end: int

    @property
    def parsed(self) -> bool:
        """Whether the language pass reads it."""
        return self.kind in _PARSED


class Quote(NamedTuple):
    """A quotation: offsets outside its marks, and whether it runs on into the next paragraph unclosed."""

    start: int
    end: int
    open: bool


class HeaderDate(NamedTuple):
    """A publication date that stands in the text, outside the story."""

    start: int
    end: int
    value: datetime
    has_time: bool


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page, a feed or an archive says of an article beside its text.

    Attributes:
        published: Date of publication; one that is no date is passed over, since pages are full of those.
        title: Headline.
        byline: Who wrote it.
        source: Agency or outlet.
        notes: What a reader of the records should know about the source, one sentence each.
    """

    published: str | date | datetime | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article, read.

    Attributes:
        text: Clean text; all offsets of the rooms count in it.
        segments: Disjoint, in text order.
        quotes: Quotation spans in the parsed segments, in text order.
        published: Date (and time) of publication, or None.
        published_has_time: Whether `published` carries a time of day.
        published_from: Where it comes from.
        written: The day that the text itself bears above its story, where that is near to another one that was passed.
        header_dates: Dates of header and dateline, for records of their own.
        dateline: Offsets of the place name in the dateline.
        dateline_day: Offsets of the dateline's day, where it names no year.
        title: Headline.
        byline: Who wrote it.
        source: Agency or outlet.
        id: The caller's identifier.
        home: The caller's hint where the outlet is at home.
        language: ``en``, or None where the text is not English.
        notes: What a reader of the records should know.
    """

    text: str
    segments: tuple[Segment, ...] = ()
    quotes: tuple[Quote, ...] = ()
    published: datetime | None = None
    published_has_time: bool = False
    published_from: PublishedFrom | None = None
    written: HeaderDate | None = None
    header_dates: tuple[HeaderDate, ...] = ()
    dateline: tuple[int, int] | None = None
    dateline_day: tuple[int, int] | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    id: str | None = None
    home: str | None = None
    language: str | None = "en"
    notes: tuple[str, ...] = ()

    @property
    def created(self) -> date | None:
        """The day that "today" is in the text (TIMEX3's document creation time): the one it bears, else that of publication."""
        if self.written is not None:
            return self.written.value.date()
        return self.published.date() if self.published is not None else None
