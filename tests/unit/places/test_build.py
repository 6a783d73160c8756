"""The script that builds the gazetteer: same rows, same bytes."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from newsextract.places.gazetteer import BARE, OWN, rows


@pytest.fixture(scope="module")
def build(root: Path) -> ModuleType:
    """The script as a module; it imports its sources only when it runs."""
    path = root / "models/build/build_places.py"
    spec = importlib.util.spec_from_file_location("build_places", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_places"] = module
    spec.loader.exec_module(module)
    return module


def _places(build: ModuleType) -> list[object]:
    state = build.Place(7, "Borland", build.ADMIN1, "XXA", None, 10.5, -20.25, 900)
    state.add("Borland Oblast", OWN)
    state.add("Borland", BARE)
    town = build.Place(9, "Ćelo", build.CITY, "XXA", 7, 10.51234, -20.3, 900)
    town.add("Ćelo", OWN)
    return [state, town]


def test_same_rows_same_bytes(build: ModuleType, tmp_path: Path) -> None:
    """Neither the order of the rows nor an old file changes the file."""
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    two.write_bytes(b"old")
    build.write(one, _places(build))
    build.write(two, reversed(_places(build)))
    assert one.read_bytes() == two.read_bytes()


def test_what_is_written_is_read(build: ModuleType, tmp_path: Path) -> None:
    """The reader sees what the script wrote, coordinates to a ten-thousandth of a degree."""
    path = tmp_path / "g.sqlite"
    build.write(path, _places(build))
    (town,) = rows(path, "celo")
    assert (town.id, town.name, town.country, town.admin1, town.lat) == (9, "Ćelo", "XXA", 7, 10.5123)
    assert [(r.id, r.how) for r in rows(path, "borland")] == [(7, BARE)]


def test_the_nearest_kind_of_name_wins(build: ModuleType) -> None:
    """An own name is not made an alias by a second entry."""
    place = build.Place(1, "Bor", build.CITY, "XXA", None)
    place.add("Bor", OWN)
    place.add("BOR", BARE)
    assert place.names == {"bor": OWN}


@pytest.mark.parametrize(
    ("key", "short"),
    [
        ("donetsk oblast", "donetsk"),
        ("rapides parish", "rapides"),
        ("province of vercelli", "vercelli"),
        ("landkreis gotha", "gotha"),
        ("texas", None),
    ],
)
def test_bare(build: ModuleType, key: str, short: str | None) -> None:
    """The word for what a division is goes, before and behind."""
    assert build.bare(key) == short


@pytest.mark.parametrize(
    ("name", "aliases", "label"),
    [
        ("Poltavska oblast", ["Poltava", "Poltava Oblast"], "Poltava"),
        ("Qinghai Sheng", ["Qinghai"], "Qinghai"),
        ("Skåne län", [], "Skåne"),
        ("Nord-Borland", ["North Borland"], "North Borland"),
        ("Ohio", [], "Ohio"),
    ],
)
def test_label(build: ModuleType, name: str, aliases: list[str], label: str) -> None:
    """The English name of a division, from what its sources call it."""
    assert build.label_of(name, aliases) == label


def test_names_by_hand_are_well_formed(root: Path) -> None:
    """Three cells a line, a known kind of name, no line twice."""
    lines = (root / "models/build/gazetteer_names.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    assert cells[0] == ["place", "how", "name"]
    assert {c[1] for c in cells[1:]} <= {"label", "alias", "short", "code", "demonym"}
    assert len({tuple(c) for c in cells}) == len(cells) > 500
