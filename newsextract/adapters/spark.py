"""Spark: a DataFrame of articles in, a DataFrame of records out, through `mapInArrow`.

Every Python worker of the cluster loads the model once and keeps it. Install newsextract on all machines, and set
`PYSPARK_PYTHON` where its interpreter is not the one that Spark finds first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from newsextract.adapters.arrow import Task, extract_batches
from newsextract.extras import extra


def extract_frame(
    frame: Any,
    *,
    table: str | None = None,
    fields: Mapping[str, str] | None = None,
    published: str | date | datetime | None = None,
    home: str | None = None,
    model: str | None = None,
    packs: tuple[str, ...] = (),
) -> Any:
    """Turn a Spark DataFrame of articles into one of records; nothing runs before Spark asks for rows.

    Args:
        frame: A `pyspark.sql.DataFrame` with a column of texts.
        table: A flat table ("events"), or None: one article a row with all its records nested in it.
        fields: Names of the columns, as ``{"text": "body"}``.
        published: Date of publication of all articles.
        home: Where the outlet is at home.
        model: As in `newsextract.extract`; it must be there on every machine.
        packs: As in `newsextract.extract`; they must be there on every machine.

    Raises:
        NewsExtractError: pyspark is not installed, or a name is wrong.
    """
    types = extra("pyspark.sql.pandas.types", "Spark adapters", extra="spark")
    task = Task(table, dict(fields or {}), published, home, model, tuple(packs))
    # Only what is read travels from the JVM to Python.
    wanted = task.names.columns(frame.columns)
    return frame.select(*wanted).mapInArrow(partial(extract_batches, task=task), types.from_arrow_schema(task.schema))
