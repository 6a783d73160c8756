"""The one kernel that other engines run: Arrow record batches of articles in, record batches of records out.

Everything that runs Python over Arrow can use it as it is (Spark's `mapInArrow`, Ray Data's `map_batches`, DuckDB or polars
readers). It never raises for what stands in a row: an article that cannot be read gives a row with `error`, and the
rest goes on. The model is loaded once a process, at the first batch; only settings travel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any

from newsextract.api import extractor_for
from newsextract.batch.sources.rows import Fields, read_row
from newsextract.errors import SourceError
from newsextract.extras import extra
from newsextract.inputs import Input
from newsextract.records import Document, Extraction
from newsextract.records.arrow import extraction_schema, table_schema
from newsextract.records.tables import COLUMNS, tables

# Articles a batch of the output: some megabytes, however large the batches of the input are.
_ROWS = 256


@dataclass(frozen=True, slots=True)
class Task:
    """What is made of the articles; small and plain, so that it travels to any process.

    Attributes:
        table: One of the flat tables ("events"), or None: one article a row with all its records nested in it.
        fields: Names of the columns, as ``{"text": "body", "id": "url"}``; those left out go by the usual names.
        published: Date of publication of all articles; default is what each row or text says.
        home: Where the outlet is at home.
        model: As in `newsextract.extract`.
        packs: As in `newsextract.extract`.
    """

    table: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    published: str | date | datetime | None = None
    home: str | None = None
    model: str | None = None
    packs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.table is not None and self.table not in COLUMNS:
            raise SourceError(
                f"no table {self.table!r}; choose one of {', '.join(COLUMNS)}, or None for nested records"
            )
        self.names  # noqa: B018 - a field that there is none of is said where the task is made, not on the cluster

    @property
    def names(self) -> Fields:
        """The names of the columns."""
        return Fields.parse([f"{name}={column}" for name, column in self.fields.items()])

    @property
    def schema(self) -> Any:
        """The Arrow schema of what comes out."""
        return extraction_schema() if self.table is None else table_schema(self.table)


def extract_batches(batches: Iterable[Any], task: Task | None = None) -> Iterator[Any]:
    """Turn record batches of articles into record batches of records, lazily and in order.

    Args:
        batches: `pyarrow.RecordBatch`es with a column of texts, and what is known of each article beside it.
        task: What to make; default is one article a row.

    Yields:
        `pyarrow.RecordBatch`es of the schema `task.schema`, also where they have no rows.

    Raises:
        NewsExtractError: No column holds texts, or the model or a pack cannot be used.
    """
    task = task or Task()
    arrow = extra("pyarrow", "Arrow batches")
    schema = task.schema
    for batch in batches:
        extractions = extract_rows(_rows(batch, task.names), task)
        while some := list(islice(extractions, _ROWS)):
            yield arrow.RecordBatch.from_pylist([row for x in some for row in _out(x, task)], schema=schema)


def extract_rows(rows: Iterable[Mapping[str, Any]], task: Task) -> Iterator[Extraction]:
    """One extraction a row; a row that holds no article gives one with its `error`.

    Args:
        rows: Mappings from columns to values.
        task: Which columns to read, and how to extract; `table` does not matter.
    """
    names = task.names
    failed: dict[int, Extraction] = {}

    def readable() -> Iterator[Input]:
        for number, row in enumerate(rows):
            found = read_row(row, names, place := f"row {number}")
            id_ = None if found.id == place else found.id
            if found.text is None:
                failed[number] = Extraction(document=Document(id=id_, language=None), error=str(found.error))
            # A row without a text goes along as an empty one, so that the order holds.
            yield Input(found.text or "", task.published, id_, task.home, found.metadata)

    extractor = extractor_for(task.model, task.packs)
    for number, extraction in enumerate(extractor.extract_many(readable())):
        yield failed.pop(number, extraction)


def _rows(batch: Any, names: Fields) -> Iterator[dict[str, Any]]:
    columns = names.columns(batch.schema.names)
    if not any(c in columns for c in names.names("text")):
        raise SourceError(
            f"none of the columns {', '.join(batch.schema.names)} holds the texts; name it with fields={{'text': NAME}}"
        )
    # Slice by slice: a batch may be large, and Python's strings are larger than Arrow's.
    for start in range(0, batch.num_rows, _ROWS):
        yield from batch.select(columns).slice(start, _ROWS).to_pylist()


def _out(extraction: Extraction, task: Task) -> list[dict[str, Any]]:
    return [extraction.model_dump(mode="json")] if task.table is None else tables(extraction)[task.table]
