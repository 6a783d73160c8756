"""The marked sentences of `tests/cases/quantities`: every figure with all that is said of it, and no other figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from newsextract.extractor import Extractor
from newsextract.records import Quantity

FOLDER = Path(__file__).parents[2] / "cases" / "quantities"
CASES = [
    (path.stem, case)
    for path in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
_MARK = re.compile(r"\{([^{|}]+)\|([^{|}]+)\}")


def _unmark(marked: str) -> tuple[str, list[tuple[int, int, set[str]]]]:
    """The bare sentence, and offsets and words of each mark."""
    text, marks, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        marks.append((len(text), len(text) + len(m[1]), set(m[2].split())))
        text += m[1]
        at = m.end()
    return text + marked[at:], marks


def _figure(q: Quantity) -> str:
    """``5``, ``5..6`` for a range, ``6(5..6)`` for both ends of a change."""
    ends = f"{q.low:.10g}..{q.high:.10g}" if q.low is not None and q.high is not None else ""
    if q.value is None:
        return ends
    return f"{q.value:.10g}({ends})" if ends else f"{q.value:.10g}"


def _words(q: Quantity, quantities: Sequence[Quantity]) -> set[str]:
    """What a mark says: kind, figure, and what else is known, without what follows from that."""
    out = {q.kind, _figure(q)}
    implied = q.currency is not None or (q.kind == "age" and q.unit == "year")
    known = {"currency": q.currency, "unit": None if implied else q.unit, "modifier": q.modifier, "per": q.per}
    known |= {"noun": q.noun, "change": q.change, "direction": q.direction if q.change in ("to", "by") else None}
    text = {r.id: r.text for r in quantities}
    known |= {"change_from": text.get(q.change_from or ""), "change_by": text.get(q.change_by or "")}
    return out | {f"{k}={v.replace(' ', '_')}" for k, v in known.items() if v is not None}


def test_there_are_cases() -> None:
    """A folder that is not found would make the test below pass."""
    assert len({name for name, _ in CASES}) >= 13
    assert len(CASES) >= 250


@pytest.mark.parametrize(("name", "marked"), CASES, ids=[f"{name}-{n}" for n, (name, _) in enumerate(CASES)])
def test_marked_figures(name: str, marked: str, extractor: Extractor) -> None:
    """The figures that are marked, all of them, and none that is not."""
    text, marks = _unmark(marked)
    quantities = extractor.extract(text, published="2024-10-23").quantities
    assert [(q.start, q.end, _words(q, quantities)) for q in quantities] == marks
