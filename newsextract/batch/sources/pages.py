"""Web pages, through trafilatura: the story, and what the page says of it."""

from __future__ import annotations

from typing import Any

from newsextract.batch.sources.found import Found, failed
from newsextract.errors import NotInstalledError, SourceError
from newsextract.extras import extra
from newsextract.reading.article import Metadata

# A longer page is no article but a list, and libxml2 takes its time.
_MAX_PAGE = 8 * 1024 * 1024
# libxml2 gives up a page at 256 elements within each other, and trafilatura takes seconds from two thousand on.
_MAX_DEPTH = 1000


def read_page(data: bytes | str, id: str, path: str) -> Found:  # noqa: A002
    """One page as an article.

    Args:
        data: The page, with its encoding as the page declares it.
        id: Identifier of the article.
        path: Where it was read from.
    """
    if len(data) > _MAX_PAGE:
        return failed(path, SourceError(f"{path}: the page is larger than {_MAX_PAGE // 1024**2} MB"), id)
    try:
        found = _extracted(data)
        if found is None or not (found.text or "").strip():
            tree = _deep_tree(data)
            found = None if tree is None else _extracted(tree)
    except SourceError as e:
        return failed(path, SourceError(f"{path}: {e.message}"), id)
    except NotInstalledError:
        raise
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


def _extracted(page: Any) -> Any:
    return extra("trafilatura", "web pages").bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        # A fixed limit: by default dates after today are refused, and the output would depend on the clock.
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
    )


def _deep_tree(data: bytes | str) -> Any:
    """The page parsed without libxml2's limit of depth, where it is that limit which it broke; else None."""
    html = extra("lxml.html", "web pages")
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    if not data.strip():
        return None
    tree = html.document_fromstring(data, parser=parser, ensure_head_body=True)
    depth = deepest = 0
    for event, _ in extra("lxml.etree", "web pages").iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > _MAX_DEPTH:
            raise SourceError(f"the page is nested more than {_MAX_DEPTH} elements deep; it is no article")
    return tree if deepest > 200 else None
