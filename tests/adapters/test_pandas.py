"""``frame.newsextract``: records of the articles of a data frame."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import newsextract.adapters.pandas
from newsextract.errors import SourceError
from newsextract.records.tables import COLUMNS
from tests.adapters.articles import ROWS, same

assert newsextract.adapters.pandas.NewsExtractAccessor


def test_extractions_are_those_of_a_batch_run() -> None:
    """One an article, under the index of the frame."""
    frame = pd.DataFrame(ROWS, index=list("abcdefg"))
    series = frame.newsextract.extractions()
    assert series.index.tolist() == list("abcdefg")
    got = [x.model_dump(mode="json") for x in series]
    assert [x["document"]["id"] for x in got] == ["u1", "u2", "u3", "u4", "u5", "u6", "g"]
    got[-1]["document"]["id"] = None
    same(got)


def test_tables_join_with_the_frame() -> None:
    """Rows without an identifier go by their label."""
    frame = pd.DataFrame(
        {"words": ["Police arrested two men in Rome.", "Well.", np.nan], "when": pd.to_datetime(["2024-10-23"] * 3)}
    )
    tables = frame.newsextract.tables(fields={"text": "words", "published": "when"})
    assert {name: list(table.columns) for name, table in tables.items()} == {n: list(c) for n, c in COLUMNS.items()}
    assert tables["documents"]["document"].tolist() == ["0", "1", "2"]
    assert tables["documents"]["published"].str.slice(0, 10).tolist()[:2] == ["2024-10-23"] * 2
    assert tables["documents"]["error"].isna().tolist() == [True, True, False]
    assert tables["events"]["predicate"].tolist() == ["arrest"]
    joined = tables["events"].merge(frame, left_on="document", right_on=frame.index.astype(str))
    assert joined["words"].tolist() == ["Police arrested two men in Rome."]


def test_a_frame_without_texts_says_so() -> None:
    """The error names the columns that there are."""
    with pytest.raises(SourceError, match="none of the columns a, 1 holds the texts"):
        pd.DataFrame({"a": ["x"], 1: ["y"]}).newsextract.tables()
    assert pd.DataFrame({"text": []}).newsextract.tables()["events"].empty
