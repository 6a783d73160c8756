"""Cities by name, from the SQLite file that ships with the pack."""

from __future__ import annotations

import os
import sqlite3
import threading
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_local = threading.local()


class City(NamedTuple):
    """One populated place of GeoNames."""

    geonames_id: int
    name: str
    country: str
    admin1: str | None
    lat: float
    lon: float
    population: int


@lru_cache(maxsize=20_000)
def cities(path: Path, name: str) -> tuple[City, ...]:
    """Cities of that name, the most populous first; the name in lower case."""
    key = (os.getpid(), path)
    if getattr(_local, "key", None) != key:
        # immutable: no locks, no journal; a connection must not outlive a fork or change threads.
        _local.base = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        _local.key = key
    rows = _local.base.execute(
        "SELECT id, label, country, admin1, lat, lon, population FROM places WHERE name = ? ORDER BY population DESC, id",
        (name,),
    )
    return tuple(City(*row) for row in rows)
