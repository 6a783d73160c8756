"""What the extractor takes: an article with what is known about it, checked and read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from newsextract.errors import NewsExtractError, TextError
from newsextract.lexicon import Trace
from newsextract.places.home import check_home
from newsextract.reading.article import Article, Metadata
from newsextract.reading.guard import CleanText
from newsextract.reading.read import read_article


@dataclass(frozen=True, slots=True)
class Input:
    """One article to extract from, with what is known about it.

    Attributes:
        text: The article.
        published: Date of publication; it wins over what text and metadata say.
        id: Kept in `document.id`.
        home: Where the outlet is at home ("USA-LA", "GBR").
        metadata: What the page or the archive says of the article, beside its text.
    """

    text: str
    published: str | date | datetime | None = None
    id: str | None = None
    home: str | None = None
    metadata: Metadata | None = None


_INPUT_FIELDS = frozenset(f.name for f in fields(Input))
Item = str | Input | Mapping[str, Any]


@dataclass(slots=True)
class Slot:
    """An article on its way through a batch: read, or the error that kept it from being read."""

    id: str | None
    text: str
    article: Article | None = None
    cleaned: CleanText | None = None
    error: NewsExtractError | None = None
    trace: Trace | None = None


def read_item(item: Item) -> Slot:
    """The slot of an item; whatever is wrong with it becomes the slot's error."""
    try:
        if isinstance(item, str):
            item = Input(item)
        elif isinstance(item, Mapping):
            unknown = sorted(set(item) - _INPUT_FIELDS)
            if unknown or "text" not in item:
                raise TextError(
                    f"an article given as a mapping needs the key 'text' and may have {sorted(_INPUT_FIELDS - {'text'})}; "
                    + (f"unknown: {unknown}" if unknown else "'text' is missing")
                )
            item = Input(**item)
        elif not isinstance(item, Input):
            raise TextError(f"an article is a str, an Input or a mapping, got {type(item).__name__}")
        check_home(item.home)
        if item.metadata is not None and not isinstance(item.metadata, Metadata):
            raise TextError(f"metadata must be a newsextract Metadata, got {type(item.metadata).__name__}")
        article, cleaned = read_article(
            item.text, published=item.published, id=item.id, home=item.home, metadata=item.metadata
        )
    except NewsExtractError as e:
        known = item if isinstance(item, Input) else None
        text = known.text if known and isinstance(known.text, str) else ""
        return Slot(known.id if known else None, text, error=e)
    return Slot(item.id, item.text, article, cleaned)
