"""Second thoughts: names that were taken for places and are persons, plain words or initials."""

from __future__ import annotations

from newsextract.places.evidence import NEEDED, Evidence
from newsextract.places.finder import Finder
from newsextract.places.words import PLAIN


def persons(finder: Finder) -> None:
    """Drop what is labelled a place and is part of a person's name elsewhere in the article, unless something stands for it."""
    evidence = Evidence(finder)
    evidence.places.clear()
    parse = finder.parse
    for spot in list(finder.spots):
        if spot.first != spot.last or spot.form != "name" or parse.lower[spot.first] not in evidence.people:
            continue
        if any(o.entry is not None for o in spot.options) or spot.within is not None or spot.holds is not None:
            continue
        if not spot.options or evidence.of(spot.first, spot.last, spot.options) < 0:
            finder.drop(spot)


def plain_words(finder: Finder) -> None:
    """Drop places whose name is a plain word, unless the words around say that a place is meant ("in Nice")."""
    evidence = Evidence(finder)
    evidence.places.clear()
    parse = finder.parse
    for spot in list(finder.spots):
        plain = spot.first == spot.last and parse.word[spot.first] in PLAIN and spot.within is None
        if plain and (not spot.options or evidence.of(spot.first, spot.last, spot.options) < NEEDED):
            finder.drop(spot)


def initials(finder: Finder) -> None:
    """Drop abbreviations that stood behind a comma and hold nothing ("Chen, MD")."""
    parse = finder.parse
    for spot in list(finder.spots):
        if spot.key.endswith(" .") and spot.holds is None:
            word = parse.word[spot.last]
            if parse.ent_of[spot.first] < 0 or (spot.first == spot.last and len(word) == 2 and word.isupper()):
                finder.drop(spot)
