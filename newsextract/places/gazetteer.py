"""Places by name, from the SQLite file that ships with the pack: made by `models/build/build_places.py`."""

from __future__ import annotations

import os
import sqlite3
import threading
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsextract.errors import PackError

# What a place is, and what a name is to it: the numbers of the file.
ADMIN1, ADMIN2, CITY, CAPITAL = 1, 2, 3, 4
OWN, ALIAS, BARE, SHORT, CODE, DEMONYM = range(6)

# The most populous places of a name; beyond them are hamlets that no article means without saying where.
_MOST = 60
_QUERY = (
    "SELECT p.id, p.name, p.kind, p.country, CASE WHEN d.kind = 1 THEN d.id ELSE d.parent END, p.parent, "
    "p.lat / 10000.0, p.lon / 10000.0, p.population, n.how "
    "FROM names n JOIN places p ON p.id = n.place LEFT JOIN places d ON d.id = p.parent "
    "WHERE n.key = ? ORDER BY p.kind = 1 DESC, p.population DESC, p.id LIMIT ?"
)
_local = threading.local()


class Row(NamedTuple):
    """One place that a name can mean.

    Attributes:
        id: GeoNames id.
        name: Its name.
        kind: `ADMIN1`, `ADMIN2`, `CITY` or `CAPITAL`.
        country: ISO 3166-1 alpha-3.
        admin1: GeoNames id of the first-order division that it lies in.
        parent: GeoNames id of the smallest division that it lies in.
        lat: Latitude in degrees, None for a division without known places in it.
        lon: Longitude.
        population: Inhabitants, 0 where unknown; of a division those of its populated places.
        how: What the name is to it: `OWN`, `ALIAS`, `BARE`, `SHORT`, `CODE` or `DEMONYM`.
    """

    id: int
    name: str
    kind: int
    country: str
    admin1: int | None
    parent: int | None
    lat: float | None
    lon: float | None
    population: int
    how: int


def _base(path: Path) -> sqlite3.Connection:
    """The open file; a connection must not outlive a fork or change threads."""
    key = (os.getpid(), path)
    if getattr(_local, "key", None) != key:
        if not path.is_file():
            raise PackError(f"the gazetteer {path} is missing; install newsextract again")
        # immutable: no locks, no journal. The page cache stays under a megabyte.
        _local.base = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        _local.base.execute("PRAGMA cache_size = -800")
        _local.key = key
    base: sqlite3.Connection = _local.base
    return base


@lru_cache(maxsize=2_000)
def rows(path: Path, key: str) -> tuple[Row, ...]:
    """The places of a name, first-order divisions first, then the most populous first.

    Args:
        path: The gazetteer.
        key: The name as `key_of` gives it.
    """
    return tuple(map(Row._make, _base(path).execute(_QUERY, (key, _MOST))))


@lru_cache(maxsize=1_000)
def name_of(path: Path, number: int) -> str | None:
    """The name of the place with that GeoNames id."""
    row = _base(path).execute("SELECT name FROM places WHERE id = ?", (number,)).fetchone()
    return row[0] if row else None
