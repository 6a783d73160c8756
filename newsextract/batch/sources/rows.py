"""Rows with named fields (JSON, CSV, Parquet): which field is the text, and which say what is known about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from newsextract.batch.sources.encoding import decode
from newsextract.batch.sources.found import MAX_BYTES, Found, failed
from newsextract.errors import SourceError
from newsextract.reading.article import Metadata

# The names that crawlers and archives use, the commonest first.
_DEFAULTS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "maintext", "content", "article", "full_text", "article_text"),
    "id": ("id", "url", "uri", "doc_id", "article_id", "guid"),
    "published": ("published", "published_at", "date_publish", "publish_date", "publication_date", "pub_date", "date"),
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "source": ("source", "publisher", "source_domain", "outlet", "sitename"),
}


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields; None: the first of the usual names that a row has.

    Attributes:
        text: The article.
        id: Identifier of its records.
        published: Date of publication.
        title: Headline.
        byline: Who wrote it.
        source: Agency or outlet.
    """

    text: str | None = None
    id: str | None = None
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None

    @classmethod
    def parse(cls, pairs: list[str]) -> Fields:
        """From options such as ``text=body``.

        Raises:
            SourceError: One is not of that form, or names no field.
        """
        known = [f.name for f in fields(cls)]
        chosen: dict[str, str] = {}
        for pair in pairs:
            name, equals, column = pair.partition("=")
            if not equals or name not in known or not column:
                raise SourceError(f"--field {pair!r}: give NAME=COLUMN with NAME one of {', '.join(known)}")
            chosen[name] = column
        return cls(**chosen)

    def names(self, field: str) -> tuple[str, ...]:
        """The columns to look for."""
        own = getattr(self, field)
        return (own,) if own else _DEFAULTS[field]

    def columns(self, present: list[str]) -> list[str]:
        """Those of the columns present that are read."""
        return [c for c in present if any(c in self.names(f.name) for f in fields(self))]


def _moment(value: object) -> str | date | datetime | None:
    """A date of publication as a row has it; a number is seconds or milliseconds since 1970, UTC.

    What is none comes as it is written, so that the records can say what was passed over.
    """
    if isinstance(value, (int, str)) and (day := _DAY.fullmatch(str(value))):
        return "-".join(day.groups())
    if isinstance(value, str) and _EPOCH.fullmatch(value):
        value = int(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
        if seconds >= _FIRST_SECOND:
            with suppress(ValueError, OverflowError, OSError):
                return datetime.fromtimestamp(seconds, UTC)
    elif isinstance(value, (date, datetime)):
        return value
    return None if value is None or value in ("", [], {}) else str(value)


_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?")
_DAY = re.compile(r"((?:1[5-9]|20)\d\d)([01]\d)([0-3]\d)")  # 20241023
# The year 5138 in seconds is 1973 in milliseconds.
_MILLISECONDS, _FIRST_SECOND = 10**11, 10**8


def read_row(row: object, fields_: Fields, path: str, notes: tuple[str, ...] = ()) -> Found:
    """One row as an article.

    Args:
        row: Should be a mapping, with the text as a string or as bytes, which are decoded as a file is.
        fields_: Names of its fields.
        path: Where it stands ("news.jsonl:12"); its id where it has none.
        notes: What a reader of the records should know of how the row was read.
    """
    if not isinstance(row, Mapping):
        return failed(path, SourceError(f"{path}: a row is a {type(row).__name__}, no object with named fields"))
    values = {f.name: _first(row, fields_.names(f.name)) for f in fields(Fields)}
    text = values["text"]
    id_ = values["id"]
    name = path if id_ is None or id_ == "" else str(id_)
    if text is None:
        wanted = " or ".join(fields_.names("text")[:3])
        return failed(
            path, SourceError(f"{path}: no text in the field {wanted}; name the field with --field text=NAME"), name
        )
    if isinstance(text, bytes):
        text, told = decode(text)
        notes += told
    if not isinstance(text, str):
        return failed(path, SourceError(f"{path}: the text is no string but of type {type(text).__name__}"), name)
    if len(text) > MAX_BYTES:
        return failed(path, SourceError(f"{path}: the text is longer than {MAX_BYTES // 1024**2} MB"), name)
    published = _moment(values["published"])
    return Found(
        name,
        path,
        text,
        Metadata(
            published=published,
            title=_line(values["title"]),
            byline=_line(values["byline"]),
            source=_line(values["source"]),
            notes=notes,
        ),
    )


def _first(row: Mapping[Any, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        value = row.get(name)
        if value is not None and value == value:  # noqa: PLR0124 - NaN is what pandas writes for nothing
            return value
    return None


def _line(value: Any) -> str | None:
    if isinstance(value, (list, tuple)):
        value = ", ".join(str(v) for v in value if v)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)  # A headline such as "1984".
    return value.strip() or None if isinstance(value, str) else None
