"""The marked sentences of `tests/cases/dates`: `{words|value key=value …}`; what is not marked is no date."""

from __future__ import annotations

from typing import Any

import pytest

from newsextract.extractor import Extractor
from tests.marked import read_cases, unmark

CASES = read_cases("dates")
# Keys of the marks and fields of the record.
FIELDS = {"type": "type", "mod": "mod", "relation": "relation", "from": "earliest", "to": "latest", "anchor": "anchor", "utc": "utc",
          "quant": "quant", "freq": "freq", "range": "range", "or": "alternative"}  # fmt: skip


def test_there_are_cases() -> None:
    """A folder that is not found would make the test below pass."""
    assert len(CASES) >= 300
    assert sum("{" not in _sentence(case) for _, case in CASES) >= 40


def _sentence(case: Any) -> str:
    return case if isinstance(case, str) else case["say"]


@pytest.mark.parametrize(("name", "case"), CASES, ids=lambda x: _sentence(x) if x and not str(x).isalpha() else x)
def test_dates(name: str, case: Any, extractor: Extractor) -> None:
    """Spans and values are those of the marks, and there are no others."""
    text, marks = unmark(_sentence(case))
    published = "2024-10-23" if isinstance(case, str) else case["published"] and str(case["published"])
    home = None if isinstance(case, str) else case.get("home")
    got = extractor.extract(text, published=published, home=home).dates
    want = [(text[m.start : m.end], m.start, None if m.note.split()[0] == "none" else m.note.split()[0]) for m in marks]
    assert [(d.text, d.start, d.value) for d in got] == want, name
    for mark, date in zip(marks, got, strict=True):
        for key, value in (pair.split("=", 1) for pair in mark.note.split()[1:]):
            found = getattr(date, FIELDS[key])
            assert (found or "none") == value, f"{date.text}: {key} is {found}, not {value}"
