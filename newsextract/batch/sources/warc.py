"""WARC archives of pages, streamed; a record that is broken is one failure, and ends the archive only if nothing follows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import IO, Any

from newsextract.batch.sources.found import MAX_BYTES, Found, failed
from newsextract.batch.sources.pages import read_page
from newsextract.errors import SourceError
from newsextract.extras import extra


def read_warc(f: IO[bytes], name: str) -> Iterator[Found]:
    """The pages of an archive; the id of each is its address. An archive without any is an error.

    A page comes when the record behind it has been begun, since only then it shows whether it ended where it says.

    Args:
        f: The archive, unpacked.
        name: The archive's name, for messages.
    """
    archive = extra("warcio.archiveiterator", "WARC archives").ArchiveIterator(f, no_record_parse=False)
    # What warcio writes to standard error where a record goes on behind its end; `_pages` asks its count of faults.
    archive.INC_RECORD = ""
    empty = True
    for found in _pages(archive, name):
        empty = False
        yield found
    if empty:
        yield failed(name, SourceError(f"{name}: no page is in this archive: no response of status 200 that is HTML"))


def _pages(archive: Any, name: str) -> Iterator[Found]:
    last: Any = None
    page: Found | None = None
    records = iter(archive)
    for number in itertools.count(1):
        place = f"{name}:{number}"
        faults, broken, record = archive.err_count, None, None
        try:
            record = next(records, None)
        except Exception as e:  # noqa: BLE001 - warcio raises many things on broken archives, and cannot go on after them
            # Where a header is missing, warcio trips over its own None.
            broken = "the header of a record is incomplete" if isinstance(e, AttributeError | TypeError) else str(e)
        if page is not None:
            # Whether it ended where it says is known only now.
            yield page if archive.err_count == faults else _too_long(page)
            page = None
        if broken is not None:
            yield failed(place, SourceError(f"{place}: the archive is broken here: {broken}"))
            return
        if record is None:
            if last is not None and _is_cut_off(last):
                yield failed(place, SourceError(f"{place}: the archive was cut off here"))
            return
        last = record
        if not _has_header(record):
            yield failed(place, SourceError(f"{place}: the header of the record is incomplete"))
            continue
        if record.rec_type != "response" or record.http_headers is None:
            continue
        address = record.rec_headers.get_header("WARC-Target-URI") or place
        if not (record.http_headers.get_statuscode() or "").isdigit():
            yield failed(place, SourceError(f"{place}: the record has no HTTP status"), address)
            continue
        if not _is_page(record):
            continue
        try:
            data = record.content_stream().read(MAX_BYTES)
            cut_off = _is_cut_off(record)
        except Exception as e:  # noqa: BLE001 - see above
            yield failed(place, SourceError(f"{place}: the record is broken: {type(e).__name__}: {e}"), address)
            continue
        if cut_off:
            last = None
            yield failed(place, SourceError(f"{place}: the record was cut off: it is shorter than it says"), address)
            continue
        page = read_page(data, address, place)


def _too_long(page: Found) -> Found:
    return failed(page.path, SourceError(f"{page.path}: the record is broken: it is longer than it says"), page.id)


def _has_header(record: Any) -> bool:
    """Whether a record says what it is and how long, without which nothing in it is read."""
    return record.rec_type is not None and (record.rec_headers.get_header("Content-Length") or "").strip().isdigit()


def _is_cut_off(record: Any) -> bool:
    """Whether a record ends before the length that it tells; reads it to its end."""
    while record.raw_stream.read(65_536):
        pass
    return getattr(record.raw_stream, "limit", 0) > 0


def _is_page(record: Any) -> bool:
    """Whether a record is a page that was there; pictures, redirections and "not found" are no articles."""
    headers = record.http_headers
    return headers.get_statuscode() == "200" and "html" in (headers.get_header("Content-Type") or "").lower()
