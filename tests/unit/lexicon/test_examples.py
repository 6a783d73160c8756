"""Every entry of every lexicon against its own example sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract.extractor import Extractor
from newsextract.lexicon.check import check_entries
from newsextract.lexicon.pack import read_pack
from newsextract.lexicon.paths import builtin_pack

ENTRIES = read_pack(builtin_pack())


def test_there_are_lexicons() -> None:
    """A folder that is not found would make the tests below pass."""
    assert len(ENTRIES) >= 5


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_matches_where_it_should(name: str, extractor: Extractor) -> None:
    """Each entry matches in its `hit` sentences and not in its `miss` sentences."""
    problems = check_entries({name: ENTRIES[name]}, extractor)
    shown = "\n".join(map(str, problems[:50]))
    assert not problems, f"{len(problems)} of {len(ENTRIES[name])} entries:\n{shown}"


def test_the_example_pack_adds_words_without_code(root: Path) -> None:
    """An organisation, a unit, a place, a verb of saying and an event trigger, from files alone."""
    folder = root / "examples" / "pack"
    extractor = Extractor(packs=[folder])
    assert check_entries(read_pack(folder), extractor) == []
    x = extractor.extract(
        "Lake Varna Rowers Union groused that gunmen kneecapped a shopkeeper in Skelderfjord, 364 smoots away."
    )
    assert {"a.code": [a.code for a in x.actors if a.name == "Lake Varna Rowers Union"]} == {"a.code": ["BGRNGO"]}
    assert [(p.lat, p.lon) for p in x.places if p.name == "Skelderfjord"] == [(62.15, 6.05)]
    assert [q.unit for q in x.quantities] == ["smoot"]
    assert [s.cue for s in x.statements] == ["grouse"]
    assert "ASSAULT" in [e.type for e in x.events if e.predicate == "kneecap"]
