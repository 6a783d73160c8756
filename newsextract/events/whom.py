"""Whom an act can be aimed at: somebody, or a place with people in it, and no thing, sea, street or medium."""

from __future__ import annotations

from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft, Part, Sites
from newsextract.events.prepositions import spot
from newsextract.language import syntax
from newsextract.language.infinitives import infinitive
from newsextract.lexicon import Trace
from newsextract.records.event import Role

# The endings of those who do something ("administrator"), known to the lexicon or not.
_DOERS = ("er", "or", "ist", "ian", "ee")
_EVENT = 0.5
# What befalls somebody is on a road or mountain, and aimed at neither.
_BEFALLING = frozenset({"DEATH", "ACCIDENT", "DISASTER"})
# Nobody does these.
_NATURE = frozenset({"DISASTER", "DISEASE", "ACCIDENT", "PRICE"})
# What one asks, blames, refuses, praises or helps is somebody. Other acts hit things too: they are bombed, seized, sold.
_PERSONAL = frozenset(
    {
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "SUPPORT",
        "AGREE",
        "PROTEST",
        "THREATEN",
        "CONSULT",
        "COOPERATE",
        "CONCEDE",
        "AID",
        "APPOINTMENT",
    }
)
# Word classes of people, some of whom are no actors of the news by themselves.
_FOLK = ("folk", "public", "captive", "staff", "leisure")
# Nobody lives there.
_EMPTY = frozenset(
    {"water", "ocean", "sea", "gulf", "strait", "river", "lake", "bay", "canal", "mountain", "mountains"}
)
_SURFACES = frozenset(
    "road street avenue highway motorway bridge beach river route lane mountain peak slope sea lake ocean coast board".split()
)


# Places in which nobody is meant: "backed a no-fly zone", but "praised the hospital", "the village".
_GROUND = _SURFACES | {
    "zone",
    "area",
    "site",
    "field",
    "border",
    "crossing",
    "line",
    "strip",
    "valley",
    "building",
    "house",
}


# "Niger's Maradi region", "the capital, Abuja"
_TERRITORIES = frozenset(
    "region province state district county territory area city town village capital enclave".split()
)


def nothing(sites: Sites, words: EventWords, k: int) -> bool:
    """Whether nothing is aimed at a word, for it is neither somebody nor a place: "agreed to answer with great care"."""
    p = sites.parse
    if p.pos[k] in ("ADJ", "NUM") and sites.actor(k) is None:  # "several of his deals"
        k = next((o for of, o in syntax.prepositions(p, k) if p.lower[of] == "of"), k)
    if p.pos[k] != "NOUN" or p.ent_of[k] >= 0 or sites.actor(k) is not None or spot(sites, k):
        return False
    lemma = p.lemma[k].lower()
    doer = lemma.endswith(_DOERS) and words.noun(lemma) < _EVENT  # "a dancer", but "a decree"
    if doer or not words.thing(lemma) or any(lemma in words.word_class(name) for name in _FOLK):
        return False
    # "A magnate who was sued"
    return not any(p.dep[c] == "relcl" and any(p.lower[w] == "who" for w in p.kids[c]) for c in p.kids[k])


def acts_on_thing(sites: Sites, words: EventWords, verb: int) -> bool:
    """Whether a verb has a thing, and nobody, for its object: "demanded an end to the siege"."""
    thing = sites.parse.child(verb, "dobj")
    return thing is not None and nothing(sites, words, thing)


def empty(sites: Sites, k: int) -> bool:
    """Whether a sea, river or mountain stands at a token."""
    place = sites.by_place.get(sites.place(k) or "")
    return place is not None and place.kind in _EMPTY


def peopled(sites: Sites, k: int) -> bool:
    """Whether somebody stands at a token, or a place that is named and has people: "Chad", but "the Black Sea", "the museum"."""
    if sites.someone(k):
        return True
    place = sites.by_place.get(sites.place(k) or "")
    if place is None:
        return sites.parse.lemma[k] in _TERRITORIES and sites.inside(k) is not None
    return place.kind != "facility" and not empty(sites, k)


def _without_tool(sites: Sites, words: EventWords, draft: Draft) -> list[Part]:
    """The parts without a thing that is only made, sent or said so that others act: "a decree was issued to ban rallies"."""
    if draft.type in _NATURE:  # "Forecasters warned of rain, with a cyclone expected on Friday"
        return [x for x in draft.parts if x.role != "actor" or x.via != "clause"]
    p, i = sites.parse, draft.i
    above = p.head[i]
    while p.dep[i] == "conj" and p.head[i] != i:
        i = p.head[i]
        above = p.head[i]
    if draft.kind != "verb" or p.dep[i] != "advcl" or not infinitive(p, i) or p.child(i, *syntax.SUBJECTS) is not None:
        return draft.parts
    if not syntax.verb_group(p, above).passive or draft.type not in _PERSONAL | {"COERCE", "SANCTION"}:
        return draft.parts
    return [x for x in draft.parts if x.role != "actor" or x.via != "subject" or not nothing(sites, words, x.head)]


def settle_recipients(sites: Sites, words: EventWords, draft: Draft) -> set[int]:
    """Leave as recipients of a typed event only whom it can be aimed at; gives the tokens that are none."""
    if draft.type == "PROTEST":  # "A march at the university against the siege"
        hit = any(x.via == "against" for x in draft.parts)
    else:
        direct = ("object", "passive", "dative")
        hit = draft.kind == "verb" and any(x.role == "recipient" and x.via in direct for x in draft.parts)
    draft.parts = _without_tool(sites, words, draft)
    was = {x.head for x in draft.of("recipient")}
    draft.parts = [_settle(sites, words, draft, x, hit) if x.role == "recipient" else x for x in draft.parts]
    return was - {x.head for x in draft.of("recipient")}


def _settle(sites: Sites, words: EventWords, draft: Draft, x: Part, hit: bool) -> Part:
    p = sites.parse
    # A ship, though nobody, is set free.
    personal = draft.type in _PERSONAL and draft.mode not in ("release", "return")
    ground = p.lemma[x.head] in _GROUND and sites.place(x.head) is None and sites.actor(x.head) is None
    if personal and x.via not in ("dative", "subject") and (ground or nothing(sites, words, x.head)):
        return x._replace(role="theme")
    if draft.type == "PROTEST" and x.via == "in" and not peopled(sites, x.head):
        return x._replace(role="place", ref=sites.ref("place", x.head))
    if hit and x.via in ("on", "at") and (found := _beside(sites, x)) is not None:
        return x._replace(role=found, ref=sites.ref(found, x.head))
    on = x.via == "on" and (draft.type in _BEFALLING or (draft.type != "ASSAULT" and p.lemma[x.head] in _SURFACES))
    if on or empty(sites, x.head):
        role: Role = "place" if x.via in ("on", "in", "at") else "theme"
        return x._replace(role=role, ref=sites.ref(role, x.head))
    return x


def _beside(sites: Sites, x: Part) -> Role | None:
    """What stands behind "on" or "at" beside somebody whom the verb hits: "shot two men at the bank", "slammed him on Twitter"."""
    actor = sites.by_actor.get(sites.actor(x.head) or "")
    if x.via == "at" or (actor is not None and "MED" in actor.sectors):
        return "place"
    return "theme" if actor is not None else None


def tell_folk(sites: Sites, words: EventWords, draft: Draft, trace: Trace) -> None:
    """Tell the trace of people who stay recipients because the class of them says so."""
    p = sites.parse
    for x in draft.of("recipient"):
        if p.lemma[x.head].lower() in words.word_class("folk") and sites.actor(x.head) is None:
            trace.add("word_classes", "folk", *p.span(x.head, x.head))
