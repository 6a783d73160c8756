"""The marked sentences of `tests/cases/places`: which names are places, and what they mean."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor
from newsextract.records import Place
from tests.marked import read_cases, unmark

CASES = read_cases("places")
_FORM = {"{": "name", "<": "modifier"}


def _said(place: Place) -> str:
    return f"{place.kind or '-'} {place.country or '-'} {place.admin1 or '-'}"


def test_there_are_cases() -> None:
    """A folder that is not found would make the test below pass."""
    assert {name for name, _ in CASES} == {"chains", "divisions", "modifiers", "names", "none", "votes"}


@pytest.mark.parametrize(("name", "marked"), CASES)
def test_places(name: str, marked: str, extractor: Extractor) -> None:
    """Every marked name is a place of that kind, country and first-order division, and no other name is one.

    Where nothing is a place, no word that stands for a people or in a name of something else is one either.
    """
    text, marks = unmark(marked)
    places = extractor.extract(text).places
    got = {(m.start, m.end, m.form): _said(p) for p in places for m in p.mentions if m.form in ("name", "modifier")}
    wanted = {(m.start, m.end, _FORM[m.bracket]): m.note for m in marks}
    assert {k: v for k, v in got.items() if k[2] == "name" or k in wanted or name == "none"} == wanted
