"""Second thoughts: names that were taken for places and are persons, plain words or initials."""

from __future__ import annotations

from newsextract.language.name_senses import no_country
from newsextract.places.evidence import NEEDED, Evidence
from newsextract.places.finder import Finder


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
        plain = spot.within is None and finder.names.has(parse.slice(spot.first, spot.last), spot.first, "plain")
        article = spot.first > 0 and parse.lower[spot.first - 1] == "the"
        if plain and (article or not spot.options or evidence.of(spot.first, spot.last, spot.options) < NEEDED):
            finder.drop(spot)


def planets(finder: Finder) -> None:
    """Take Mars for no town of that name, unless a state stands behind it."""
    for spot in finder.spots:
        name = finder.parse.slice(spot.first, spot.last)
        if spot.within is None and finder.names.has(name, spot.first, "planets"):
            spot.options = ()


def languages(finder: Finder) -> None:
    """Drop names of countries that stand for what is spoken or paid there: "held in English", "US dollars"."""
    for spot in list(finder.spots):
        if no_country(finder.parse, spot.first, spot.last, finder.made_of.names):
            finder.drop(spot)


def firms(finder: Finder) -> None:
    """Drop "Amazon" where neither an article before it nor a word behind it makes a forest or a river of it."""
    parse = finder.parse
    for spot in list(finder.spots):
        if spot.first != spot.last or parse.word[spot.first] != "Amazon":
            continue
        before = parse.lower[spot.first - 1] if spot.first else ""
        after = parse.lower[spot.last + 1] if spot.last + 1 < len(parse) else ""
        if before not in ("the", "brazilian", "peruvian") and not finder.around.has(after, spot.last + 1, "of_forest"):
            finder.drop(spot)


def vessels(finder: Finder) -> None:
    """Drop what a ship is called: "the tanker Cadiz", "the USS Cadiz"; its port is another matter ("the ship Cadiz's mayor saw")."""
    parse = finder.parse
    for spot in list(finder.spots):
        if spot.within is not None or spot.form != "name" or spot.first < 0:
            continue
        k = spot.first if spot.first < spot.last and parse.word[spot.first].isupper() else spot.first - 1
        owns = parse.lower[spot.last + 1 : spot.last + 2] in (["'s"], ["’s"])
        beside = k >= 0 and parse.tag[k].startswith("NN") and parse.sent_of[k] == parse.sent_of[spot.last]
        if beside and not owns and finder.around.has(parse.lower[k], k, "vessels"):
            finder.drop(spot)


def initials(finder: Finder) -> None:
    """Drop abbreviations that stood behind a comma and hold nothing ("Chen, MD")."""
    parse = finder.parse
    for spot in list(finder.spots):
        if spot.key.endswith(" .") and spot.holds is None:
            word = parse.word[spot.last]
            if parse.ent_of[spot.first] < 0 or (spot.first == spot.last and len(word) == 2 and word.isupper()):
                finder.drop(spot)


def sports(finder: Finder) -> None:
    """Drop clubs in tables, which are called like their towns, and what heads a report: "CRICKET - …"."""
    parse, words = finder.parse, finder.made_of.names.sport
    for spot in list(finder.spots):
        if spot.first in parse.clubs or (parse.word[spot.first].isupper() and parse.lower[spot.first] in words):
            finder.drop(spot)
