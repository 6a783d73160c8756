"""Small words that tell place names apart: what stands in them, around them, and in their stead."""

from __future__ import annotations

from newsextract.language.name_words import NameWords
from newsextract.lexicon import Lexicon
from newsextract.places.spot import Cue

PLACES = frozenset({"GPE", "LOC", "FAC"})
NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP", "LANGUAGE"})
ARTICLES = frozenset({"the", "a", "an"})
OWNER = frozenset({"'s", "’s", "'", "’"})
# What stands between the members of a list.
JOINS = frozenset({",", "and", "/", "&", ";"})
DIRECTIONS = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern
    north-western south-eastern south-western north south east west northeast northwest southeast southwest
    downtown metro metropolitan greater inner outer upper lower rural suburban mainland""".split()
)
# Words for first-order divisions, for smaller ones, and for what can be anything around a town.
_STATES = frozenset(
    """province provinces state states oblast oblasts governorate governorates prefecture prefectures voivodeship krai
    republic canton cantons""".split()
)
_COUNTIES = frozenset("county counties parish parishes raion raions borough boroughs shire".split())
_REGIONS = frozenset("region regions district districts department territory division area".split())
TOWNS = frozenset("city cities town towns village villages municipality suburb township hamlet capital port".split())
DIVISIONS = _STATES | _COUNTIES | _REGIONS
_CUES: dict[Cue, frozenset[str]] = {"state": _STATES, "county": _COUNTIES, "region": _REGIONS, "city": TOWNS}
WATER = frozenset(
    "River Rivers Creek Lake Lakes Sea Ocean Bay Gulf Strait Straits Channel Canal Falls Waterfall".split()
)
LAND = frozenset(
    """Island Islands Archipelago Peninsula Mountain Mountains Mount Hill Hills Ridge Range Ranges Valley Plateau Plain Plains
    Desert Forest Woods Basin Delta Coast Beach Cape Peak Volcano Glacier Heights Reef""".split()
)
# Places whose name is mostly something else: a plain word at the beginning of a sentence, or a figure of fiction.
PLAIN = frozenset(
    """Nice Reading Mobile Bath Orange March Man Union Best Deal Same Male Of Hope Independence Liberty Normal Commerce
    Enterprise Opportunity Energy Progress Surprise Price Hall Young Long Many Most Justice Defiance Mission Police Sale Split
    Bar Este Date Wa Buy Bad Hit Both Why Ash Earth Bitter Speed Winner Battle Rugby Ware Batman Federal
    Mercury Temasek Republic Base""".split()
) | {"White House"}
# Names of places that no gazetteer of the Earth has.
PLANETS = frozenset({"Mars", "Venus", "Jupiter", "Saturn", "Neptune", "Pluto"})

# "The Amazon" and "Amazon deforestation" are the forest; otherwise it is the firm.
OF_THE_FOREST = frozenset(
    "rainforest forest basin jungle river region fires wildfires deforestation rain tribe tribes state delta".split()
)


class MadeOf:
    """What is derived from the words of which names are made.

    Attributes:
        names: Those words, and titles.
        single: Words that name no place by themselves.
        facilities: Words that end the name of a building or a street.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        names: NameWords = lexicon.compiled(NameWords)
        self.names = names
        self.single = names.place | names.organization | names.thing | {"Federal"}
        self.facilities = names.place - WATER - LAND - frozenset(w.capitalize() for w in DIVISIONS | TOWNS)


def cue_of(word: str) -> Cue | None:
    """What a lower-case word beside a name says that it is."""
    for cue, words in _CUES.items():
        if word in words:
            return cue
    return None


# Last words of bodies that are by the sea of their name ("Pacific Fleet"), as firms are not.
AFLOAT = frozenset(
    """Fleet Command Forum Council Commission Organization Organisation Partnership Alliance Community Authority Division Army
    Forces Force Conference Secretariat Fisheries Observatory Center Centre Institute Area""".split()
)
