"""Small words that tell place names apart, and what the lexicons `place_names` and `place_words` say, compiled.

`place_names` has the words that stand in names, as they are written there; `place_words` those around names, in small letters.
"""

from __future__ import annotations

from newsextract.language.name_words import NameWords
from newsextract.lexicon import Lexicon
from newsextract.lexicon.closed import COMPASS, COMPASS_ADJECTIVES
from newsextract.places.spot import Cue

PLACES = frozenset({"GPE", "LOC", "FAC"})
NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP", "LANGUAGE"})
ARTICLES = frozenset({"the", "a", "an"})
OWNER = frozenset({"'s", "’s", "'", "’"})
# What stands between the members of a list.
JOINS = frozenset({",", "and", "/", "&", ";"})
DIRECTIONS = (
    COMPASS
    | COMPASS_ADJECTIVES
    | frozenset("downtown metro metropolitan greater inner outer upper lower rural suburban mainland".split())
)
# Classes of `place_words`: what a place is, by the noun beside its name.
DIVISIONS: tuple[Cue, ...] = ("state", "county", "region")
CUES: tuple[Cue, ...] = (*DIVISIONS, "city")


def compile_cues(lexicon: Lexicon) -> dict[str, Cue]:
    """What the nouns beside a name say that it is."""
    classes = lexicon.classes("place_words")
    return {word: cue for cue in reversed(CUES) for word in classes.get(cue, ())}


class MadeOf:
    """What is derived from the words of which names are made.

    Attributes:
        names: Those words, and titles.
        single: Words that name no place by themselves.
        facilities: Words that end the name of a building or a street: those of places that are no land, water, division or town.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        names: NameWords = lexicon.compiled(NameWords)
        self.names = names
        self.single = names.place | names.organization | names.thing | {"Federal"}
        ends = lexicon.classes("place_names")
        divisions = {word.capitalize() for word in lexicon.compiled(compile_cues)}
        self.facilities = names.place - divisions - frozenset(ends.get("water", ())) - frozenset(ends.get("land", ()))
