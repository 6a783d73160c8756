"""Names that stand for more than they spell: "Central and South America", "U.S.-Russia", "Faya" for Faya-Largeau, the Gulf coast."""

from __future__ import annotations

from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.keys import key_of
from newsextract.places.spot import COUNTRY, REGION, Option, Spot

_POINTS = frozenset("North South East West Central".split())
_EASTS = frozenset({"middle", "near", "far"})
_GULF = "gulf"
_COAST = frozenset({"coast", "coasts", "shore", "coastline"})
# Around the Gulf of Mexico.
_AMERICAN = frozenset({"USA", "MEX", "CUB"})
_FIRMS = frozenset("stake stakes share shares holding holdings interest interests".split())


def heads(finder: Finder) -> None:
    """Add the first of two names that share their noun: "Central and South America", "North and South Korea"."""
    parse = finder.parse
    for spot in list(finder.spots):
        i = spot.first
        if i < 2 or spot.last == i or parse.word[i] not in _POINTS or parse.lower[i - 1] not in ("and", "or", "/"):
            continue
        other = parse.word[i - 2]
        if other not in _POINTS or other == parse.word[i] or parse.sent_of[i - 2] != parse.sent_of[i]:
            continue
        entry = finder.options.lists.spelled((other, *parse.word[i + 1 : spot.last + 1]))
        options = (
            (finder.options.known(entry),)
            if entry is not None
            else finder.options.of(key_of(f"{other} {parse.slice(i + 1, spot.last)}"))
        )
        if not options or options[0].level not in (COUNTRY, REGION, ADMIN1):
            continue
        before = finder.at.get(i - 2)
        if (before is not None and before.first < i - 2) or (i > 2 and parse.lower[i - 3] in _EASTS):
            continue  # "the Middle East and North Africa"
        if before is not None:
            finder.drop(before)
        added = finder.add(i - 2, i - 2)
        added.options, added.form, added.weight = options, spot.form, spot.weight
        added.key = f"{other.lower()} {spot.key}"


def pairs(finder: Finder) -> None:
    """Add both countries of "the U.S.-Russia summit", where the point before the hyphen makes one token of them."""
    parse = finder.parse
    if ".-" not in parse.text:
        return
    for i in range(len(parse)):
        if ".-" not in parse.word[i] or not parse.word[i][0].isupper():
            continue
        left, right = (part.strip() for part in parse.word[i].split("-", 1))
        first = finder.options.lists.spelled((left,))
        words, last = (right, *parse.word[i + 1 : i + 2]), i + 1
        second = finder.options.lists.spelled(words)
        if second is None or last >= len(parse):
            second, last = finder.options.lists.spelled((right,)), i
        if first is None or second is None:
            continue
        if (known := finder.at.get(i)) is not None:
            finder.drop(known)
        middle = parse.start[i] + len(left)
        for entry, start, end in ((first, parse.start[i], middle), (second, middle + 1, parse.end[last])):
            text = parse.text[start:end]
            spot = Spot(start, end, i, last, key_of(text), options=(finder.options.known(entry),))
            if text in entry.adjectives:
                spot.form, spot.key = "modifier", f"{spot.key} {entry.id}"
            finder.spots.append(spot)
            finder.at.setdefault(i, spot)


def short(finder: Finder) -> None:
    """Let the first part of a name with a hyphen mean the same place where no list knows it by itself: "Faya"."""
    parse = finder.parse
    long = {
        parse.word[s.first]: s
        for s in finder.spots
        if s.options and s.last == s.first + 2 and parse.word[s.first + 1] == "-"
    }
    for spot in finder.spots if long else ():
        whole = long.get(parse.word[spot.first]) if spot.first == spot.last else None
        if whole is not None and not spot.options:
            spot.options, spot.key, spot.kind, spot.inside = whole.options, whole.key, None, None


def coasts(finder: Finder) -> None:
    """Let "the Gulf coast" be that of the Gulf of Mexico where the sentence names a state or town beside it."""
    parse = finder.parse
    gulfs = [
        s for s in finder.spots if s.key == _GULF and s.last + 1 < len(parse) and parse.lower[s.last + 1] in _COAST
    ]
    for spot in gulfs:
        sentence = parse.sent_of[spot.first]
        beside = [s for s in finder.spots if s is not spot and s.options and parse.sent_of[s.first] == sentence]
        if any(_american(o) for s in beside for o in s.options[:1]):
            options = finder.options.of("gulf of mexico")
            spot.options, spot.key = options, "gulf of mexico"


def _american(option: Option) -> bool:
    """Whether a place lies by the Gulf of Mexico; ships of the United States are elsewhere too."""
    return option.country in _AMERICAN and not (option.level == COUNTRY and option.country == "USA")


def holdings(finder: Finder) -> None:
    """Drop towns of which somebody has a stake: they are firms."""
    parse = finder.parse
    for spot in list(finder.spots):
        i = spot.first
        if i < 2 or parse.lower[i - 1] != "in" or parse.lower[i - 2] not in _FIRMS or spot.form != "name":
            continue
        if spot.within is None and not any(o.entry is not None or o.level == ADMIN1 for o in spot.options[:1]):
            finder.drop(spot)
