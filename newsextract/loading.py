"""Loading without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Hold the garbage collector back while things are loaded that stay.

    Going through hundreds of thousands of new objects again and again, none of them garbage, is a tenth of the time to the first
    record. A collector that the caller has switched off stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
