"""Figures of several sources side by side: what is one matter, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from newsextract import Extraction, Extractor

_FOLDER = Path(__file__).parents[2] / "cases" / "claims"
CASES = [
    (path.stem, case["say"], case.get("claims", []))
    for path in sorted(_FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def _told(text: str, x: Extraction) -> list[str]:
    """``matter of noun: figure source: stance; …``, the stance where it is not plain saying."""
    figures = {q.id: q for q in x.quantities}
    statements = {s.id: s for s in x.statements}
    out = []
    for claim in x.claims:
        parts = []
        for f in claim.figures:
            s = statements[f.statement]
            assert s.source_start is not None
            source = text[s.source_start : s.source_end]
            parts.append(f"{figures[f.quantity].text} {source}" + ("" if f.stance == "assert" else f": {f.stance}"))
        out.append(f"{claim.matter} of {claim.about}: {'; '.join(parts)}")
    return out


def test_there_are_cases() -> None:
    """A folder that is not found would make the test below pass."""
    assert sum(bool(claims) for _, _, claims in CASES) >= 20
    assert sum(not claims for _, _, claims in CASES) >= 20


@pytest.mark.parametrize(("name", "text", "claims"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_claims(name: str, text: str, claims: list[str], extractor: Extractor) -> None:
    """The claims of a text are those that are listed, and no others."""
    assert _told(text, extractor.extract(text, published="2024-10-23")) == claims, name
