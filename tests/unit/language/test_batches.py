"""Batches are full, never larger than asked for, in order, and read lazily."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsextract.language.batches import batches


@pytest.mark.parametrize(
    ("sizes", "wanted"),
    [
        ([], []),
        ([4, 4, 2, 1], [[4, 4, 2], [1]]),
        ([9, 2], [[9], [2]]),
        ([30, 1, 1], [[30], [1, 1]]),
        ([1, 30, 1], [[1], [30], [1]]),
        ([0, 0, 0, 0], [[0, 0, 0], [0]]),
    ],
)
def test_a_batch_is_no_larger_than_asked_for(sizes: list[int], wanted: list[list[int]]) -> None:
    assert list(batches(sizes, lambda n: n, most=10, count=3)) == wanted


def test_one_item_is_read_ahead_and_no_more() -> None:
    read: list[int] = []

    def source() -> Iterator[int]:
        for n in (6, 6, 6):
            read.append(n)
            yield n

    stream = batches(source(), lambda n: n, most=10, count=3)
    assert next(stream) == [6]
    assert len(read) == 2
