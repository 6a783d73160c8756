"""pandas: after ``import newsextract.adapters.pandas`` every data frame of articles has ``frame.newsextract``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from newsextract.adapters.arrow import Task, extract_rows
from newsextract.errors import SourceError
from newsextract.records import Extraction
from newsextract.records.tables import COLUMNS, Row, frame, tables

if TYPE_CHECKING:
    from pandas import DataFrame, Series


@pd.api.extensions.register_dataframe_accessor("newsextract")
class NewsExtractAccessor:
    """The records of the articles in a data frame, one article a row.

    Columns go by the usual names (``text``, ``published``, ``url`` …) or by those in `fields`. A row without an
    identifier goes by its label in the index.
    """

    def __init__(self, articles: DataFrame) -> None:
        self._articles = articles

    def extractions(
        self,
        *,
        fields: Mapping[str, str] | None = None,
        published: str | date | datetime | None = None,
        home: str | None = None,
        model: str | None = None,
        packs: tuple[str, ...] = (),
    ) -> Series[Any]:
        """The `Extraction` of every article, under the index of the frame; a bad one has its `error` set.

        Args:
            fields: Names of the columns, as ``{"text": "body"}``.
            published: Date of publication of all articles.
            home: Where the outlet is at home.
            model: As in `newsextract.extract`.
            packs: As in `newsextract.extract`.

        Raises:
            NewsExtractError: No column holds texts, or the model or a pack cannot be used.
        """
        task = Task(None, dict(fields or {}), published, home, model, tuple(packs))
        names = task.names
        columns = names.columns([c for c in self._articles.columns if isinstance(c, str)])
        if not any(c in columns for c in names.names("text")):
            raise SourceError(
                f"none of the columns {', '.join(map(str, self._articles.columns))} holds the texts; name it with "
                "fields={'text': NAME}"
            )
        made = list(extract_rows(self._rows(columns), task))
        labels = map(str, self._articles.index)
        made = [x if x.document.id is not None else _labelled(x, label) for x, label in zip(made, labels, strict=True)]
        return pd.Series(made, index=self._articles.index, dtype=object, name="newsextract")

    def tables(self, **settings: Any) -> dict[str, DataFrame]:
        """The records as flat tables that join by `document`, with the same columns however few rows there are.

        Args:
            **settings: As in `extractions`.
        """
        rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        for extraction in self.extractions(**settings):
            for name, more in tables(extraction).items():
                rows[name] += more
        return {name: frame(name, some) for name, some in rows.items()}

    def _rows(self, columns: list[str]) -> Iterator[dict[str, Any]]:
        for row in self._articles[columns].itertuples(index=False, name=None):
            # NaN, NaT and NA are what pandas writes for nothing.
            yield {c: v for c, v in zip(columns, row, strict=True) if not (pd.api.types.is_scalar(v) and pd.isna(v))}


def _labelled(extraction: Extraction, label: str) -> Extraction:
    return extraction.model_copy(update={"document": extraction.document.model_copy(update={"id": label})})
