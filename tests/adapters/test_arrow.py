"""The kernel that other engines run: every row has its answer, and the schema never depends on the rows."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pyarrow as pa
import pytest

from newsextract.adapters.arrow import Task, extract_batches
from newsextract.errors import ModelMissingError, SourceError
from newsextract.records.arrow import extraction_schema, table_schema
from newsextract.records.tables import COLUMNS
from tests.adapters.articles import ROWS, same

TABLE = pa.Table.from_pylist(ROWS)


def test_rows_are_those_of_a_batch_run() -> None:
    """One row an article, in order, with an error where there is no article."""
    out = list(extract_batches(TABLE.to_batches(max_chunksize=3)))
    got = [row for batch in out for row in batch.to_pylist()]
    assert [row["document"]["id"] for row in got] == [row["url"] for row in ROWS]
    same(got)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_flat_table(name: str) -> None:
    """Rows of one table; they say which document they are of."""
    out = list(extract_batches(TABLE.to_batches(), Task(table=name)))
    assert all(batch.schema == table_schema(name) for batch in out)
    documents = {row["document"] for batch in out for row in batch.to_pylist()}
    assert documents <= {row["url"] for row in ROWS}
    if name == "documents":
        assert sum(batch.num_rows for batch in out) == len(ROWS)


def test_other_types_of_columns() -> None:
    """Large strings, dictionaries and days are what other tools write."""
    days = pa.array(["2024-10-23"] * 2).cast(pa.date32())
    words = pa.array(["Two died in Rome on Monday.", "Two died in Rome on Monday."], pa.large_string())
    table = pa.table(
        {"text": words, "date": days, "id": pa.array([7, 8]), "source": pa.array(["AP", "AP"]).dictionary_encode()}
    )
    for row in (row for batch in extract_batches(table.to_batches()) for row in batch.to_pylist()):
        assert row["document"]["published"] == "2024-10-23"
        assert row["document"]["source"] == "AP"
        assert row["dates"][0]["value"] == "2024-10-21"


def test_batches_are_cut_small_and_come_lazily() -> None:
    """A large batch does not wait for its last article, nor does the stream for its last batch."""
    asked = []

    def batches() -> Iterator[pa.RecordBatch]:
        for n in range(3):
            asked.append(n)
            yield pa.RecordBatch.from_pydict({"text": ["Well."] * 600})

    out = extract_batches(batches())
    assert next(out).num_rows == 256
    assert asked == [0]
    assert [batch.num_rows for batch in out] == [256, 88] + [256, 256, 88] * 2


def test_no_rows_no_batches() -> None:
    """An empty partition is no error."""
    empty = pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())})
    assert pa.Table.from_batches(extract_batches([empty]), schema=extraction_schema()).num_rows == 0


def test_mistakes_are_said_where_the_task_is_made() -> None:
    """Not on a machine far away, an hour later."""
    with pytest.raises(SourceError, match="no table 'event'"):
        Task(table="event")
    with pytest.raises(SourceError, match="NAME one of"):
        Task(fields={"txt": "body"})
    with pytest.raises(SourceError, match="none of the columns x holds the texts"):
        list(extract_batches([pa.RecordBatch.from_pydict({"x": ["a"]})]))
    with pytest.raises(ModelMissingError):
        list(extract_batches(TABLE.to_batches(), Task(model="no_such_model")))


def test_a_task_travels() -> None:
    """It goes to other processes by pickle, small and without a model."""
    task = Task(table="events", fields={"text": "body"}, published="2024-10-23", packs=("mypack",))
    assert pickle.loads(pickle.dumps(task)) == task
    assert len(pickle.dumps(task)) < 1000
