"""`extract` and `extract_many`: what most users need, over extractors that are loaded once and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock

from newsextract.extractor import Extractor
from newsextract.inputs import Item
from newsextract.records import Extraction

# Threads that start together must not load a model each.
_making = Lock()


@lru_cache(maxsize=2)
def _extractor(model: str | None, packs: tuple[str, ...]) -> Extractor:
    return Extractor(model=model, packs=packs)


def extractor_for(model: str | Path | None = None, packs: Sequence[str | Path] = ()) -> Extractor:
    """The kept extractor for these settings; made at the first call."""
    with _making:
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
    """Turn a news article into records.

    Args:
        text: The article, plain text. Offsets of the records count its characters.
        published: ISO date or date-time, `date` or `datetime`; default is what header or dateline say. Without any,
            relative dates stay underspecified: today's date is never used. Where the text itself bears another day above
            its story, up to 31 days away, "yesterday" is counted from that, and `document.notes` says so.
        id: Your identifier, kept in `document.id`.
        home: Where the outlet is at home ("US-LA", "GBR", "30.98,-92.45"), a hint for ambiguous place names.
        model: Name or path of another spaCy English pipeline; default is $NEWSEXTRACT_MODEL, else the built-in one.
        packs: Folders with lexicons of your own.

    Raises:
        NewsExtractError: The text, the date, the hint, the model or a pack cannot be used; the message says what to do.
    """
    return extractor_for(model, packs).extract(text, published=published, id=id, home=home)


def extract_many(
    articles: Iterable[Item],
    *,
    n_process: int = 1,
    model: str | Path | None = None,
    packs: Sequence[str | Path] = (),
) -> Iterator[Extraction]:
    """Turn many articles into records, lazily and in order.

    Args:
        articles: Texts, `Input`s, or mappings with the fields of `Input` (``text``, ``published``, ``id``, ``home``).
        n_process: Worker processes; each loads the model once (about 400 MB).
        model: As in `extract`.
        packs: As in `extract`.

    Yields:
        One extraction an article, in order. A bad article gives one without records whose `error` says why.
    """
    if n_process == 1:
        return extractor_for(model, packs).extract_many(articles)
    from newsextract.batch.pool import extract_parallel

    return extract_parallel(articles, n_process=n_process, model=model, packs=packs)
