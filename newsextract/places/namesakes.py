"""Names of persons and firms that are names of places too: "Peter German … German said", "Camden Doyle Ltd … Camden's director"."""

from __future__ import annotations

from newsextract.language.parse import Entity, Parse
from newsextract.places.evidence import NEEDED, Evidence
from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.spot import Spot
from newsextract.places.words import OWNER

_UNITS = frozenset({"unit", "subsidiary", "affiliate"})
# A town that is better known than that is what its name means, whatever firm is called after it.
_KNOWN = 6.3
_ARMIES = frozenset({"Army", "Corps", "Fleet", "Division"})
_DEPENDENT = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "appos", "conj", "ROOT"})


def persons(finder: Finder) -> None:
    """Drop countries and peoples whose name is somebody's in the article: "Ann Jordan won", and then "Jordan had led"."""
    parse = finder.parse
    people = {parse.word[k] for e in parse.ents if _is_full(finder, e) for k in (e.first, e.last)}
    if not people:
        return
    listed = [s for s in finder.spots if s.first == s.last and s.options and s.options[0].entry is not None]
    for word in {parse.word[s.first] for s in listed} & people:
        spots = [s for s in listed if parse.word[s.first] == word]
        if all(_in_full_name(finder, s) or _acts(parse, s) for s in spots) and not _abroad(finder, spots):
            for spot in spots:
                finder.drop(spot)


def _is_full(finder: Finder, ent: Entity) -> bool:
    """Whether an entity is somebody's name and surname."""
    title = finder.parse.lower[ent.first] in finder.made_of.names.titles
    return ent.label == "PERSON" and ent.last > ent.first and not title


def _in_full_name(finder: Finder, spot: Spot) -> bool:
    n = finder.parse.ent_of[spot.first]
    return n >= 0 and _is_full(finder, finder.parse.ents[n])


def _acts(parse: Parse, spot: Spot) -> bool:
    """Whether a name stands as that of somebody: no preposition, article or noun beside it ("in Jordan", "the Germans")."""
    i = spot.first
    if spot.within is not None or spot.holds is not None or parse.tag[i] == "NNPS" or parse.dep[i] not in _DEPENDENT:
        return False
    if parse.dep[i] in ("conj", "ROOT"):
        n = parse.ent_of[i]
        return n >= 0 and parse.ents[n].label == "PERSON"
    return not (i and (parse.pos[i - 1] in ("DET", "ADP", "ADJ") and parse.sent_of[i - 1] == parse.sent_of[i]))


def _abroad(finder: Finder, spots: list[Spot]) -> bool:
    """Whether another name of the article lies in the country that a name means."""
    countries = {s.options[0].country for s in spots}
    mine = {finder.parse.lower[s.first] for s in spots}
    return any(
        s.options and s.options[0].country in countries and finder.parse.lower[s.first] not in mine
        for s in finder.spots
    )


def firms(finder: Finder) -> None:
    """Drop what is a firm by its full name elsewhere in the article, or by what stands behind it ("Tarn Holm, a unit of Tarn")."""
    parse = finder.parse
    named = {parse.word[e.first] for e in parse.ents if _is_full_firm(finder, e)}
    for spot in list(finder.spots):
        if spot.form == "name" and (_is_firm(finder, spot) or _said_by(finder, spot)):
            finder.drop(spot)
    evidence: Evidence | None = None
    for word in {parse.word[s.first] for s in finder.spots if s.first == s.last and s.form == "name"} & named:
        spots = [s for s in finder.spots if s.first == s.last and parse.word[s.first] == word and s.form == "name"]
        if evidence is None:
            evidence = Evidence(finder)
            evidence.places.clear()
        if all(_may_be_firm(finder, s) and evidence.of(s.first, s.last, s.options) < NEEDED for s in spots):
            for spot in spots:
                finder.drop(spot)


def _is_full_firm(finder: Finder, ent: Entity) -> bool:
    """Whether an entity is the full name of a firm; "Platte Co." is a county."""
    parse = finder.parse
    words = 2 if parse.word[ent.last] in ("Co", "Co.") else 1
    long = ent.label == "ORG" and ent.last - ent.first >= words
    return long and finder.names.has(parse.word[ent.last], ent.last, "firms")


def _is_firm(finder: Finder, spot: Spot) -> bool:
    """Whether the words around a name that no list knows say that it is a firm."""
    parse = finder.parse
    if spot.options or spot.within is not None or spot.holds is not None or spot.kind is not None:
        return False
    after = parse.lower[spot.last + 1] if spot.last + 1 < len(parse) else ""
    if after == "bank" or (
        spot.first > 1 and parse.lower[spot.first - 1] == "of" and parse.lower[spot.first - 2] in _UNITS
    ):
        return True
    return any(finder.around.has(parse.lower[k], k, "firms") for k in parse.children(spot.last, "appos"))


def _said_by(finder: Finder, spot: Spot) -> bool:
    """Whether a name that no list knows is that of somebody of a firm who speaks: "Camden's Barnes said"."""
    parse, i = finder.parse, spot.first
    unknown = not spot.options and i == spot.last and i > 0 and parse.lower[i - 1] in OWNER
    head = parse.head[i]
    return unknown and parse.dep[i] == "nsubj" and finder.around.has(parse.lemma[head], head, "speaking")


def _may_be_firm(finder: Finder, spot: Spot) -> bool:
    parse, titles = finder.parse, finder.made_of.names.titles
    if spot.within is not None or spot.holds is not None or not spot.options:
        return False
    best = spot.options[0]
    if best.entry is not None or best.level == ADMIN1 or best.prior >= _KNOWN:
        return False
    owned = spot.last + 2 < len(parse) and parse.lower[spot.last + 1] in OWNER and parse.lower[spot.last + 2] in titles
    return not owned


def armies(finder: Finder) -> None:
    """Make modifiers of what armies are called after: "the French Army of the Danube"."""
    parse = finder.parse
    for spot in finder.spots:
        k = spot.first - 1
        if k > 1 and parse.lower[k] == "the":
            k -= 1
        if k > 0 and parse.lower[k] == "of" and parse.word[k - 1] in _ARMIES:
            spot.form, spot.weight = "modifier", 0.5
