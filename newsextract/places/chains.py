"""Chains: "Athens, Georgia", "Covington, Ky.", "Springfield, Clark County, Ohio" - the name behind tells where the first lies."""

from __future__ import annotations

from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1, ADMIN2, CITY
from newsextract.places.keys import key_of
from newsextract.places.nearness import km
from newsextract.places.options import option_of
from newsextract.places.spot import COUNTRY, REGION, Option, Spot
from newsextract.places.words import NAMES, PLACES

# Words of the longest name that is looked for before a comma.
_WORDS = 4
# From this difference of priors on a town is a namesake of the one that everybody means.
_NAMESAKE = 2.0
_LISTING = frozenset({",", "and", "or", "&"})
_BEFORE = frozenset("in of near at from to a outside the".split())


def holds(outer: Option, inner: Option) -> bool:
    """Whether one place lies in another."""
    if outer.level == COUNTRY:
        return inner.level != COUNTRY and inner.country == outer.country
    if outer.level == ADMIN1:
        return inner.admin1 == outer.id and inner.id != outer.id
    if outer.level == ADMIN2:
        return inner.parent == outer.id
    if outer.level == REGION and outer.kind in ("country", "region", "island", "islands"):
        if inner.level in (COUNTRY, REGION) or (outer.country and inner.country != outer.country):
            return False
        if outer.admin1 is not None:
            return inner.admin1 == outer.admin1
        return (distance := km(outer, inner)) is not None and distance < 400
    # "Brooklyn, New York", "Soho, London"
    return outer.level >= CITY and inner.level >= CITY and (distance := km(outer, inner)) is not None and distance < 30


def link(finder: Finder) -> None:
    """Join names before and behind commas, where the one behind holds the one before; find those nobody labelled."""
    parse = finder.parse
    for comma in range(1, len(parse) - 1):
        if parse.word[comma] != "," or not parse.word[comma + 1][0].isupper():
            continue
        if parse.sent_of[comma + 1] != parse.sent_of[comma - 1]:
            # A full stop of an abbreviation can end a sentence too early, never a comma.
            continue
        outer = _behind(finder, comma + 1)
        if outer is not None:
            _before(finder, comma - 1, outer)


def _behind(finder: Finder, i: int) -> Spot | None:
    """The name that begins behind a comma, if it can hold another."""
    spot = finder.at.get(i)
    if spot is not None and not (spot.first == i and spot.form == "name"):
        return None
    if spot is not None and (spot.options or spot.first != spot.last):
        return spot
    parse = finder.parse
    for words in (2, 1):
        last = i + words - 1
        if last >= len(parse) or parse.sent_of[last] != parse.sent_of[i]:
            continue
        rows = finder.abbreviation(i, last, code=True)
        if rows:
            spot = spot or finder.add(i, last)
            spot.options = tuple(map(option_of, rows))
            spot.key = f"{rows[0].name.lower()} ."
            return spot
    return spot


def _list(finder: Finder, inner: Spot, outer: Spot) -> bool:
    """Whether two names of one rank stand in a list rather than in a chain ("Indiana, Delaware, Ohio and Texas")."""
    parse = finder.parse
    if not inner.options or inner.options[0].level not in (COUNTRY, ADMIN1):
        return False
    if inner.options[0].level == COUNTRY and outer.options and outer.options[0].level == COUNTRY:
        return True
    after = parse.lower[outer.last + 1] if outer.last + 1 < len(parse) else ""
    before = parse.word[inner.first - 1] if inner.first > 0 else ""
    beyond = finder.at.get(outer.last + 2)
    return (after in ("and", "or", ",", "&") and beyond is not None and beyond.form == "name") or (
        before in (",", "and") and finder.at.get(inner.first - 2) is not None
    )


def _alone(finder: Finder, inner: Spot, outer: Spot) -> bool:
    """Whether two names across a comma are a chain by the words around: "in Stroud, Ontario", and no list of places."""
    parse = finder.parse
    before = parse.lower[inner.first - 1] if inner.first > 0 else ""
    after = parse.lower[outer.last + 1] if outer.last + 1 < len(parse) else ""
    beyond = finder.at.get(outer.last + 2)
    if (inner.options and inner.options[0].level in (COUNTRY, ADMIN1, REGION)) or inner.kind is not None:
        return False
    fits = before in _BEFORE or (not inner.options and before not in _LISTING)
    return fits and not (after in ("and", "or", "&", ",") and beyond is not None and beyond.form == "name")


def _district(outer: Option, inner: Option, behind: Spot, before: Spot) -> bool:
    """Whether a town is likely the part of another one ("Brooklyn, New York"), and not both some hamlets of greater names."""
    known = behind.options[0].prior - outer.prior < _NAMESAKE and before.options[0].prior - inner.prior < _NAMESAKE
    return known and inner.prior < outer.prior


def _goes_on(finder: Finder, outer: Spot) -> bool:
    """Whether a list goes on behind a name: "London, Manchester and Leeds"."""
    parse = finder.parse
    after = parse.lower[outer.last + 1] if outer.last + 1 < len(parse) else ""
    beyond = finder.at.get(outer.last + 2)
    return after in ("and", "or", "&") and beyond is not None and beyond.form == "name"


def _before(finder: Finder, last: int, outer: Spot) -> None:
    parse = finder.parse
    spot = finder.at.get(last)
    if spot is not None:
        if spot.form != "name" or spot.last != last or spot is outer or _list(finder, spot, outer):
            return
        held = [(q, a) for q in outer.options for a in spot.options if holds(q, a)]
        if any(q.level < CITY or _district(q, a, outer, spot) for q, a in held) and not (
            _goes_on(finder, outer) and all(q.level >= CITY for q, _ in held)
        ):
            spot.within, outer.holds = outer, spot
        elif outer.options and outer.options[0].level in (COUNTRY, ADMIN1) and _alone(finder, spot, outer):
            # A village that the gazetteer lacks, and not the city of its name elsewhere.
            spot.options = ()
            spot.within, outer.holds = outer, spot
        return
    if not parse.word[last][0].isupper() or parse.tag[last] not in ("NNP", "NNPS", "JJ", "NN", "VB", "UH"):
        return
    n = parse.ent_of[last]
    if n >= 0 and parse.ents[n].label not in NAMES | PLACES:
        return
    floor = max(0, last - _WORDS + 1, parse.ents[n].first if n >= 0 else 0)
    for first in range(floor, last + 1):
        if not parse.word[first][0].isupper() or not finder.free(first, last):
            continue
        options = finder.options.of(key_of(parse.slice(first, last)))
        if any(holds(q, a) for q in outer.options for a in options):
            if n >= 0 and parse.ents[n].label == "PERSON" and first > parse.ents[n].first:
                return
            spot = finder.add(first, last)
            spot.within, outer.holds = outer, spot
            return


_WELL_KNOWN = 4.7
_THERE = frozenset({"in", "near", "at", "around", "outside"})


def inside(finder: Finder) -> None:
    """Let a town lie in the country that is told behind it: "near Petra in Jordan" is no Petra in Greece."""
    parse = finder.parse
    for spot in finder.spots:
        outer = finder.at.get(spot.last + 2) if spot.form == "name" and spot.options and spot.within is None else None
        if outer is None or spot.first == 0 or outer.form != "name" or not outer.options:
            continue
        town, land = spot.options[0], outer.options[0]
        if parse.lower[spot.last + 1] != "in" or parse.lower[spot.first - 1] not in _THERE or land.level != COUNTRY:
            continue
        if town.level in (COUNTRY, REGION, ADMIN1) or town.prior >= _WELL_KNOWN:
            continue
        spot.options = tuple(a for a in spot.options if holds(land, a))
        spot.within, outer.holds = outer, spot


_MODIFIES = frozenset({"compound", "amod", "nmod", "poss"})


def owned(finder: Finder) -> None:
    """Let a name lie in the place that it is called its own: "in Rajshahi's Durgapur", but not "Cairo's Paris embassy"."""
    parse = finder.parse
    for spot in finder.spots:
        if spot.form != "name" or spot.within is not None or spot.first < 2 or parse.dep[spot.last] in _MODIFIES:
            continue
        outer = finder.at.get(spot.first - 2)
        if (
            parse.lower[spot.first - 1] not in ("'s", "’s")
            or outer is None
            or outer.form != "name"
            or not outer.options
        ):
            continue
        if spot.options and not any(holds(q, a) for q in outer.options for a in spot.options):
            there = tuple(a for a in spot.options if a.country == outer.options[0].country)
            # "Russia's Donetsk" is a claim; a town's quarter may be one that the gazetteer lacks.
            if spot.options[0].level in (COUNTRY, REGION) or (not there and outer.options[0].level == COUNTRY):
                continue
            spot.options = there
        spot.within = outer
