"""From the caller's string to an `Article`."""

from __future__ import annotations

import re
from datetime import date, datetime

from newsextract.errors import PublishedError
from newsextract.reading.article import Article, Segment
from newsextract.reading.guard import CleanText, clean


def read_article(
    raw: str, *, published: str | date | datetime | None = None, id: str | None = None, home: str | None = None  # noqa: A002
) -> tuple[Article, CleanText]:
    """Read an article: guard, header, dateline, paragraphs, quotations."""
    cleaned = clean(raw)
    text = cleaned.text
    when = datetime.fromisoformat(str(published)) if published else None
    segments = tuple(
        Segment("paragraph", m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text)
    )
    article = Article(text, segments=segments, published=when, published_from="argument" if when else None, id=id, home=home)
    return article, cleaned
