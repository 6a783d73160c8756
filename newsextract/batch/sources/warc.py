"""WARC archives of pages, streamed; a record that is broken is one failure, and ends the archive only if nothing follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from newsextract.batch.sources.found import MAX_BYTES, Found, failed
from newsextract.batch.sources.pages import read_page
from newsextract.errors import SourceError
from newsextract.extras import extra


def read_warc(f: IO[bytes], name: str) -> Iterator[Found]:
    """The pages of an archive; the id of each is its address.

    Args:
        f: The archive, unpacked.
        name: The archive's name, for messages.
    """
    archive = extra("warcio.archiveiterator", "WARC archives").ArchiveIterator(f, no_record_parse=False)
    number = 0
    records = iter(archive)
    while True:
        number += 1
        place = f"{name}:{number}"
        try:
            record = next(records)
        except StopIteration:
            return
        except Exception as e:  # noqa: BLE001 - warcio raises many things on broken archives, and cannot go on after them
            yield failed(place, SourceError(f"{place}: the archive is broken here: {type(e).__name__}: {e}"))
            return
        if record.rec_type != "response" or not _is_page(record):
            continue
        address = record.rec_headers.get_header("WARC-Target-URI") or place
        try:
            data = record.content_stream().read(MAX_BYTES)
        except Exception as e:  # noqa: BLE001 - see above
            yield failed(place, SourceError(f"{place}: the record is broken: {type(e).__name__}: {e}"), address)
            continue
        yield read_page(data, address, place)


def _is_page(record: Any) -> bool:
    """Whether a record is a page that was there; pictures, redirections and "not found" are no articles."""
    headers = record.http_headers
    if headers is None or headers.get_statuscode() != "200":
        return False
    return "html" in (headers.get_header("Content-Type") or "").lower()
