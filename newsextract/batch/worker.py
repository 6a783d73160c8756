"""What runs in a worker process: one model, loaded once; articles in, finished records out."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any

from newsextract.errors import NewsExtractError
from newsextract.extractor import Extractor
from newsextract.inputs import Item
from newsextract.records import Extraction

READY = "ready"
REFUSED = "refused"
Pack = Callable[[Extraction], Any]


def whole(extraction: Extraction) -> Extraction:
    """Send the extraction itself."""
    return extraction


# The kinds of records that a run counts.
KINDS = ("actors", "places", "dates", "quantities", "statements", "events")


def as_json(extraction: Extraction) -> tuple[str, str | None, list[int]]:
    """Send its JSON, its error and how many records of each of `KINDS` it has: small, and ready to be written."""
    return extraction.model_dump_json(), extraction.error, [len(getattr(extraction, kind)) for kind in KINDS]


def serve(pipe: Connection, model: str | None, packs: Sequence[str], pack: Pack) -> None:
    """Answer each list of articles that comes through the pipe with one message an article, in order.

    Ends when the other end of the pipe is gone, however the parent died.
    """
    # Ctrl-C goes to the whole group; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        extractor = Extractor(model=model, packs=packs)
        extractor.language  # noqa: B018 - load the model now, while the parent waits longer
    except NewsExtractError as e:
        pipe.send((REFUSED, e))
        return
    try:
        pipe.send((READY, None))
        while True:
            items: list[Item] = pipe.recv()
            for extraction in extractor.extract_many(items):
                pipe.send(pack(extraction))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
