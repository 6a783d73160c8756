"""What a preposition makes of its object: where, when, against whom, with what."""

from __future__ import annotations

from newsextract.events.parts import Part, Sites
from newsextract.language import syntax
from newsextract.records.event import Role

_WHERE = frozenset(
    "in at near inside outside across around along throughout over off aboard within beside beyond above amid".split()
)
_TOWARDS = frozenset("into onto toward towards".split())
_AGAINST = frozenset("against upon with".split())
_ABOUT = frozenset("about over regarding concerning on".split())
_MEANS = frozenset("via through using aboard".split())
_SITES = frozenset(
    "airport area avenue bank base beach border bridge building camp capital church city coast court district embassy enclave factory field "
    "front harbor harbour headquarters hospital hotel house island jail market mine mosque neighborhood neighbourhood office "
    "outskirts palace parliament plant port prison province region river road school sea site square stadium state station street "
    "suburb territory town university village zone compound site checkpoint consulate crossing line strip valley".split()
)

# "On a huge scale", "on the occasion of": how, and neither where nor whom it hits.
_HOW = frozenset({"scale", "basis", "occasion", "behalf", "eve", "pretext", "average", "schedule"})
_PARTS = frozenset(
    "part half section corner portion majority centre center north south east west heart edge rest".split()
)


def spot(sites: Sites, o: int) -> bool:
    """Whether a place stands at a token, by name or by noun."""
    p = sites.parse
    if sites.place(o) is not None or p.lemma[o] in _SITES:
        return True
    return p.lemma[o] in _PARTS and any(
        p.lower[k] == "of" and any(sites.place(c) for c in p.children(k, "pobj")) for k in p.kids[o]
    )


def preposition_parts(sites: Sites, k: int, o: int, *, noun: bool) -> list[Part]:
    """The part that the object `o` of preposition `k` is to its trigger; empty where it is none."""
    p = sites.parse
    word = p.lower[k]
    if (thing := _before_what(sites, o)) is not None:
        return [Part("place", thing, sites.ref("place", thing), word)]
    if sites.date(o):
        return [Part("date", o, sites.date(o), word), *_behind_date(sites, o)]
    if sites.measure(o) and word in ("by", "of", "to", "at", "from", "for", "in", "between"):
        return [Part("quantity", o, sites.quantity(o), word)]
    role = _role(sites, word, o, noun)
    return [Part(role, o, sites.ref(role, o), word)] if role else []


def _before_what(sites: Sites, o: int) -> int | None:
    """The thing that something is "in front of"."""
    p = sites.parse
    of = p.child(o, "prep") if p.lower[o] == "front" and not p.children(o, "det", "poss", "amod") else None
    return p.child(of, "pobj") if of is not None and p.lower[of] == "of" else None


def _behind_date(sites: Sites, o: int) -> list[Part]:
    """The place that the parser hung on the date before it: "on the night of May 3 in Lima"."""
    p = sites.parse
    nouns = [o, *(c for k, c in syntax.prepositions(p, o) if p.lower[k] == "of" and sites.date(c))]
    pairs = [(p.lower[k], c) for noun in nouns for k, c in syntax.prepositions(p, noun)]
    return [Part("place", c, sites.ref("place", c), word) for word, c in pairs if word in _WHERE and sites.place(c)]


def _role(sites: Sites, word: str, o: int, noun: bool) -> Role | None:
    p = sites.parse
    someone, somewhere = sites.someone(o), spot(sites, o)
    if word == "to":
        if somewhere and not (noun and someone):
            return "destination"
        return "recipient" if someone else "theme"
    if word in _TOWARDS:
        return "recipient" if noun and someone and not somewhere else "destination"
    if word == "from":
        return "origin"
    if word == "out":
        return "origin" if somewhere or someone else None
    if word in _AGAINST:
        # "Fought with the guard and his friends"
        own = p.child(o, "poss") is not None and p.dep[o] == "conj"
        someone |= own and sites.someone(syntax.first_conjunct(p, o))
        return "recipient" if word != "with" or noun or someone or somewhere else "instrument"
    if word == "on" and ((p.lower[o] == "board" and not p.kids[o]) or (p.lower[o] in _HOW and not someone)):
        return None
    if word == "on":
        return "recipient" if someone or somewhere else "theme"
    if word == "at" and (someone and not somewhere):
        return "recipient"
    if word in ("through", "via") and somewhere:
        return "place"
    if word in _WHERE:
        return "place" if somewhere else None
    if word in _ABOUT:
        return "recipient" if someone and noun else "theme"
    if word == "of":
        return "recipient" if someone else "theme"
    if word == "for":
        return "beneficiary" if someone else "purpose"
    if word in ("between", "among"):
        return "actor" if noun else "recipient"
    if word in _MEANS:
        return "instrument"
    return None
