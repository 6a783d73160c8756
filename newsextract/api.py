"""`extract` and `extract_many`: the functions most users need, over extractors that are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsextract.extractor import Extractor, Input
from newsextract.records import Extraction


@lru_cache(maxsize=2)
def _extractor(model: str | None, packs: tuple[str, ...]) -> Extractor:
    return Extractor(model=model, packs=packs)


def extractor_for(model: str | Path | None, packs: Sequence[str | Path]) -> Extractor:
    """The kept extractor for these settings."""
    return _extractor(None if model is None else str(model), tuple(str(p) for p in packs))


def extract(
    text: str,
    *,
    published: str | date | datetime | None = None,
    id: str | None = None,  # noqa: A002
    home: str | None = None,
    model: str | Path | None = None,
    packs: Sequence[str | Path] = (),
) -> Extraction:
    """Turn a news article into records; see `Extractor.extract` for the arguments and errors."""
    return extractor_for(model, packs).extract(text, published=published, id=id, home=home)
