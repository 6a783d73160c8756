"""Names of the lexicon in the text: countries, regions, their adjectives and people."""

from __future__ import annotations

from newsextract.language.parse import Entity, Parse
from newsextract.lexicon.schemas import Country
from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.keys import key_of
from newsextract.places.spot import Known, Spot
from newsextract.places.words import ARTICLES, DIRECTIONS, JOINS, NAMES, OWNER, PLACES

# Words inside a name that are not capitalised.
_SMALL = frozenset("de do da del dos das di of and la el e y".split())
# How often the longer name must be a place.
_SURE = 3.3
_INITIALS = 4
_SEAS = frozenset({"sea", "gulf", "ocean"})
# Before a hyphen these make another land of it.
_BETWEEN = frozenset({"Inter", "Pan"})


def listed(finder: Finder) -> None:
    """Put the names, adjectives and people of the lexicon on the list."""
    parse = finder.parse
    i, n = 0, len(parse)
    while i < n:
        hit = finder.options.lists.at(parse, i) if parse.word[i][0].isupper() else None
        if hit is None and len(parse.word[i]) > _INITIALS and parse.word[i].isupper():
            hit = finder.options.lists.in_capitals(parse, i)
        if hit is None or not _fits(finder, i, hit[0], adjective=hit[2]):
            i += 1
            continue
        last, entry, adjective = hit
        if _names_a_firm(parse, i, last, entry) or _firm_by_the_sea(finder, i, last, entry):
            i = last + 1
            continue
        if longer := _longer(finder, i, last):
            finder.add(*longer, nested=not _one_kind(finder, *longer))
            i = longer[1] + 1
            continue
        if not adjective and not isinstance(entry, Country) and _labelled_longer(finder, i, last, entry):
            i = last + 1
            continue
        spot = finder.add(i, last, nested=not adjective and _nested(finder, i, last))
        if adjective:
            spot.form, spot.weight = "modifier", 0.7
            spot.options = (finder.options.known(entry),)
            spot.key = f"{spot.key} {entry.id}"
            last = _land_of(finder, i, last, entry.id)
        elif isinstance(entry, Country) and _initials(parse.slice(i, last)):
            # "U.S." is no village of Us, however near to Paris.
            spot.options = (finder.options.known(entry),)
        elif isinstance(entry, Country) and _a_state(finder, spot):
            pass  # "The state of Georgia" is no country.
        elif not any(o.entry is entry for o in spot.options):
            spot.options = (finder.options.known(entry), *spot.options)
        i = last + 1


def _land_of(finder: Finder, first: int, last: int, country: str) -> int:
    """Add the state behind the adjective of its country ("in Indian Punjab"); gives the last token of both."""
    parse, k = finder.parse, last + 1
    before = (
        parse.tag[first - 1] in ("IN", "TO") if first and parse.sent_of[first - 1] == parse.sent_of[first] else False
    )
    if not before or k > parse.sents[parse.sent_of[last]].last or parse.dep[k] != "pobj":
        return last
    options = finder.options.of(key_of(parse.slice(k, k)))
    states = tuple(o for o in options if o.level == ADMIN1 and o.country == country)
    if states:
        spot = finder.add(k, k)
        spot.options, spot.key = states, f"{spot.key} {country}"
        return k
    return last


def _a_state(finder: Finder, spot: Spot) -> bool:
    """Whether the words around say that a name is that of a state of a federation, and there is one: "the state of Georgia"."""
    parse = finder.parse
    around = (parse.lower[spot.first - 2 : spot.first - 1], parse.lower[spot.last + 1 : spot.last + 2])
    return spot.cue == "state" and ["state"] in around and any(o.level == ADMIN1 for o in spot.options)


def _longer(finder: Finder, first: int, last: int) -> tuple[int, int] | None:
    """The longer name of the gazetteer around a listed one: "Panama City", "New South Wales", "Jammu and Kashmir"."""
    parse = finder.parse
    floor = parse.sents[parse.sent_of[first]].first
    top = parse.sents[parse.sent_of[last]].last
    a = first
    while a > floor and first - a < 2 and _joins(finder, a - 1, a) and a - 1 not in finder.at:
        a -= 1
    b = last
    while b < top and b - last < 3 and _goes_on(finder, b):
        b += 1
    for start, end in ((a, b), (a, last), (first, b), (first - 1, last), (first, last + 1)):
        if not (a <= start and end <= b) or (start, end) == (first, last):
            continue
        if parse.word[start][0].isupper() and parse.word[end][0].isupper():
            options = finder.options.of(key_of(parse.slice(start, end)))
            # "New Jersey Transit" is no firm of Jersey's.
            firm = start < first and end == last and parse.word[start] == "New"
            if options and options[0].prior >= _SURE and (firm or _one_kind(finder, start, end)):
                return start, end
    return None


def _joins(finder: Finder, k: int, following: int) -> bool:
    """Whether a word before a listed name can belong to a longer one."""
    parse = finder.parse
    word = parse.word[k]
    if parse.lower[k] in ARTICLES:
        return False
    # "Port of Spain", "Santiago de Cuba".
    return word[0].isupper() or (word in _SMALL and k > 0 and parse.word[k - 1][0].isupper() and following > k)


def _goes_on(finder: Finder, b: int) -> bool:
    """Whether a name can go on behind a token: "Rio Grande do Sul"."""
    parse = finder.parse
    word = parse.word[b + 1]
    if word[0].isupper():
        return parse.tag[b + 1] in ("NNP", "NNPS")
    return word in _SMALL and b + 2 < len(parse) and parse.word[b + 2][0].isupper()


def _one_kind(finder: Finder, first: int, last: int) -> bool:
    """Whether no token is in the name of a person or an organisation."""
    parse = finder.parse
    found = {parse.ent_of[k] for k in range(first, last + 1)} - {-1}
    return all(parse.ents[n].label in PLACES or parse.ents[n].last <= last for n in found)


def _labelled_longer(finder: Finder, first: int, last: int, entry: Known) -> bool:
    """Whether the recogniser has a longer place name here ("Danube Delta"); "the North Sea Brent field" is by the sea."""
    parse = finder.parse
    ent = parse.ents[parse.ent_of[first]] if parse.ent_of[first] >= 0 else None
    if ent is None or ent.label not in PLACES or ent.first > first or ent.last <= last:
        return False
    beside = (
        last > first
        and is_water(entry)
        and parse.word[ent.last] not in finder.made_of.single
        and not finder.names.has(parse.word[ent.last], ent.last, "land", "water")
        and not _known(finder, ent)
    )
    return not beside and parse.word[last + 1][0].isupper()


def is_water(entry: Known | None) -> bool:
    """Whether an entry is a sea, a gulf or the like; rivers and lakes give their names to towns."""
    return entry is not None and not isinstance(entry, Country) and entry.kind in _SEAS


def _fits(finder: Finder, first: int, last: int, *, adjective: bool) -> bool:
    """Whether a listed name stands for its place here, and is no part of a longer name ("New South Wales")."""
    parse = finder.parse
    label = parse.ents[parse.ent_of[first]].label if parse.ent_of[first] >= 0 else ""
    inside = first > 0 and parse.ent_of[first] >= 0 and parse.ent_of[first - 1] == parse.ent_of[first]
    if inside and label not in NAMES - {"NORP"} and parse.word[first - 1][0].isupper() and not adjective:
        return parse.lower[first - 1] in ARTICLES | DIRECTIONS | JOINS and not _known(
            finder, parse.ents[parse.ent_of[first]]
        )
    if adjective and last + 1 < len(parse) and parse.lower[last + 1] == "thermal":
        return False  # "British thermal units"
    if first > 1 and parse.word[first - 1] == "-" and parse.word[first - 2] in _BETWEEN:
        return False  # "the Inter-American Court"
    if label not in NAMES - {"NORP"} or adjective or last > first:
        return True
    return (label == "ORG") or (last + 1 < len(parse) and parse.lower[last + 1] in OWNER)


def _names_a_firm(parse: Parse, first: int, last: int, entry: Known) -> bool:
    """Whether initials of a place begin a firm's name ("LAC Minerals"); lands have nationals too ("USSR President")."""
    if isinstance(entry, Country) or entry.kind == "historical" or first < last or not _initials(parse.word[first]):
        return False
    after = last + 1
    named = after < len(parse) and parse.tag[after] in ("NNP", "NNPS") and parse.word[after][0].isupper()
    return named and parse.sent_of[after] == parse.sent_of[first]


def _firm_by_the_sea(finder: Finder, first: int, last: int, entry: Known) -> bool:
    """Whether a sea is only what a firm is called by ("Atlantic Timber Co."); fleets and forums are there."""
    parse = finder.parse
    n = parse.ent_of[first]
    if first < last or n < 0 or not is_water(entry) or parse.ents[n].label != "ORG":
        return False
    ent = parse.ents[n]
    afloat = ent.last > last and finder.names.has(parse.word[ent.last], ent.last, "afloat")
    return ent.last > last and not afloat and parse.lower[ent.last] not in OWNER


def _initials(name: str) -> bool:
    """Whether a name is written as initials: "U.S.", "UAE"."""
    return name.isupper() and len(name.replace(".", "")) <= _INITIALS


def _nested(finder: Finder, first: int, last: int) -> bool:
    """Whether a name is a part of the name of an organisation ("Bank of Japan")."""
    parse = finder.parse
    n = parse.ent_of[first]
    if n < 0 or parse.ents[n].label in PLACES | {"NORP"}:
        return False
    ent = parse.ents[n]
    after = parse.lower[last + 1] if last < ent.last else ""
    # "The France of old" is the country, "Air France" a firm.
    lead = parse.word[ent.first]
    firm = (
        ent.label == "ORG"
        and ent.first == first - 1
        and lead[0].isupper()
        and lead.lower() not in ARTICLES | DIRECTIONS | {"new"}
    )
    return (firm or not (ent.last <= last + 1 and ent.first >= first - 1)) and after not in OWNER


def _known(finder: Finder, ent: Entity) -> bool:
    """Whether the whole of an entity is a name of the gazetteer."""
    parse = finder.parse
    first = ent.first + (parse.lower[ent.first] == "the" and ent.last > ent.first)
    return bool(finder.options.of(key_of(parse.slice(first, ent.last))))
