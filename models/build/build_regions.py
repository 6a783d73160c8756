"""Fills the column `geonames_id` of `models/en_news/lexicons/regions.tsv`, which is written by hand.

A region that the gazetteer has as a division too (same name, same country, not far away) gets its GeoNames id, so that both
are one place. Continents have theirs by hand. Run it after `build_places.py`:

    PYTHONPATH=. python models/build/build_regions.py
"""

from __future__ import annotations

import math
from pathlib import Path

from newsextract.places.gazetteer import ADMIN1, BARE, rows
from newsextract.places.keys import key_of

PACK = Path(__file__).parents[1] / "en_news"
TABLE = PACK / "lexicons/regions.tsv"
_NEAR_DEGREES = 5.0
_AREAS = frozenset(("region", "country", "island", "islands"))


def division(name: str, country: str, lat: float, lon: float) -> int | None:
    """The GeoNames id of the first-order division of that name, country and place."""
    for row in rows(PACK / "gazetteer.sqlite", key_of(name)):
        near = row.lat is not None and row.lon is not None and math.hypot(row.lat - lat, row.lon - lon) < _NEAR_DEGREES
        if near and row.kind == ADMIN1 and row.country == country and row.how <= BARE:
            return row.id
    return None


def main() -> None:
    """Rewrite the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if not line.startswith("#")).split("\t")
    at = {name: n for n, name in enumerate(header)}
    out, filled = [], 0
    for line in lines:
        cells = line.split("\t")
        if (
            not line.startswith("#")
            and cells != header
            and cells[at["kind"]] in _AREAS
            and "|" not in cells[at["countries"]]
        ):
            found = division(
                cells[at["name"]], cells[at["countries"]], float(cells[at["lat"]]), float(cells[at["lon"]])
            )
            cells[at["geonames_id"]] = str(found or "")
            filled += found is not None
        out.append("\t".join(cells))
    TABLE.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{filled} regions are divisions of the gazetteer")


if __name__ == "__main__":
    main()
