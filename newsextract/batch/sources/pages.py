"""Web pages, through trafilatura: the story, and what the page says of it."""

from __future__ import annotations

from newsextract.batch.sources.found import Found, failed
from newsextract.errors import SourceError
from newsextract.extras import extra
from newsextract.reading.article import Metadata

# A longer page is no article but a list, and libxml2 takes its time.
_MAX_PAGE = 8 * 1024 * 1024


def read_page(data: bytes | str, id: str, path: str) -> Found:  # noqa: A002
    """One page as an article.

    Args:
        data: The page, with its encoding as the page declares it.
        id: Identifier of the article.
        path: Where it was read from.
    """
    if len(data) > _MAX_PAGE:
        return failed(path, SourceError(f"{path}: the page is larger than {_MAX_PAGE // 1024**2} MB"), id)
    trafilatura = extra("trafilatura", "web pages")
    try:
        found = trafilatura.bare_extraction(
            data,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            # A fixed limit: by default dates after today are refused, and the output would depend on the clock.
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
        )
    except Exception as e:  # noqa: BLE001 - a parser of pages meets everything; the page is set aside
        return failed(path, SourceError(f"{path}: the page cannot be read: {type(e).__name__}: {e}"), id)
    if found is None or not (found.text or "").strip():
        return failed(path, SourceError(f"{path}: no article text was found in this page"), id)
    return Found(
        id,
        path,
        found.text,
        Metadata(
            published=found.date or None,
            title=found.title or None,
            byline=found.author or None,
            source=found.sitename or found.hostname or None,
        ),
    )
