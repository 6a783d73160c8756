"""Batches by characters: what a pass over texts takes at once, and so how much memory it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def batches(items: Iterable[T], size: Callable[[T], int], most: int, count: int) -> Iterator[list[T]]:
    """Items in their order, in lists whose sizes add up to `most` and not more, unless a single item is larger.

    Args:
        items: What is handed out; read lazily, at most one item ahead.
        size: Size of an item.
        most: Largest size of a list.
        count: Largest number of items in a list.
    """
    batch: list[T] = []
    total = 0
    for item in items:
        n = size(item)
        if batch and (total + n > most or len(batch) >= count):
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += n
    if batch:
        yield batch
