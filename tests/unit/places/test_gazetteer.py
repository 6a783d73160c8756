"""The gazetteer file: what is in it, how large it is, and how it is looked up."""

from __future__ import annotations

import gzip
import hashlib
import sqlite3
from pathlib import Path

import pytest

from newsextract.errors import PackError
from newsextract.lexicon.paths import builtin_pack
from newsextract.places.gazetteer import ADMIN1, ADMIN2, BARE, CAPITAL, CITY, CODE, DEMONYM, OWN, SHORT, name_of, rows

FILE = builtin_pack() / "gazetteer.sqlite"


def test_it_fits_into_the_wheel() -> None:
    """At most 16 MB as a wheel compresses it."""
    assert len(gzip.compress(FILE.read_bytes(), 6)) < 16_000_000


def test_the_card_is_of_this_file() -> None:
    """The digest in the card is the file's, so that a rebuild cannot go unseen."""
    card = FILE.with_suffix(".md").read_text(encoding="utf-8")
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() in card


def test_what_is_in_it() -> None:
    """Divisions of both orders, towns from 500 inhabitants, and a capital for nearly every country."""
    base = sqlite3.connect(f"{FILE.as_uri()}?mode=ro&immutable=1", uri=True)
    count = dict(base.execute("SELECT kind, count(*) FROM places GROUP BY kind").fetchall())
    names = base.execute("SELECT count(*) FROM names").fetchone()[0]
    orphans = base.execute(
        "SELECT count(*) FROM places p WHERE parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM places WHERE id = p.parent)"
    ).fetchone()[0]
    nameless = base.execute(
        "SELECT count(*) FROM places WHERE kind >= 3 AND id NOT IN (SELECT place FROM names)"
    ).fetchone()[0]
    base.close()
    assert count[ADMIN1] > 4_000
    assert count[ADMIN2] > 40_000
    assert count[CITY] > 230_000
    assert 200 < count[CAPITAL] < 250
    assert names > 350_000
    assert (orphans, nameless) == (0, 0)


@pytest.mark.parametrize(
    ("key", "number", "kind", "country", "how"),
    [
        ("paris", 2988507, CAPITAL, "FRA", OWN),
        ("texas", 4736286, ADMIN1, "USA", OWN),
        ("bavaria", 2951839, ADMIN1, "DEU", OWN),
        ("kiev", 703448, CAPITAL, "UKR", 1),
        ("donetsk", 709716, ADMIN1, "UKR", BARE),
        ("oh", 5165418, ADMIN1, "USA", CODE),
        ("calif", 5332921, ADMIN1, "USA", SHORT),
        ("texans", 4736286, ADMIN1, "USA", DEMONYM),
        ("lamar county", 4705086, ADMIN2, "USA", OWN),
    ],
)
def test_names(key: str, number: int, kind: int, country: str, how: int) -> None:
    """Own names, other names, names without the word for the kind, abbreviations, codes and demonyms."""
    found = {r.id: r for r in rows(FILE, key)}
    assert (found[number].kind, found[number].country, found[number].how) == (kind, country, how)


def test_a_town_knows_its_state() -> None:
    """The first-order division of a town, through its county."""
    paris = next(r for r in rows(FILE, "paris") if r.id == 4717560)
    assert paris.admin1 is not None
    assert name_of(FILE, paris.admin1) == "Texas"
    assert (round(paris.lat or 0), round(paris.lon or 0)) == (34, -96)


def test_unknown_names_and_numbers() -> None:
    """Nothing is found where there is nothing."""
    assert rows(FILE, "xyzzyville") == ()
    assert name_of(FILE, 1) is None


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    """No silent empty result without data."""
    with pytest.raises(PackError, match="missing"):
        rows(tmp_path / "none.sqlite", "paris")
