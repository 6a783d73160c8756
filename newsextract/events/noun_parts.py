"""Who stands to an event noun in which role: possessor, "of", "by", modifiers, and what its light verb brings."""

from __future__ import annotations

from newsextract.events.parts import Part, Sites
from newsextract.events.prepositions import preposition_parts
from newsextract.language import syntax
from newsextract.lexicon.event_schemas import LightVerb, Nominal
from newsextract.records.event import Role

_DEFAULT = Nominal(id="default", lemma=("",))


def noun_parts(sites: Sites, i: int, frame: Nominal | None) -> list[Part]:
    """The participants and circumstances inside the phrase of an event noun."""
    p = sites.parse
    frame = frame or _DEFAULT
    out: list[Part] = []
    pairs = [(k, o) for k, o in syntax.prepositions(p, i)]
    agent = any(p.lower[k] == "by" and not sites.date(o) for k, o in pairs)
    for k in p.kids[i]:
        dep = p.dep[k]
        if dep == "poss":
            role: Role = frame.poss if not (agent and frame.poss == "actor") else "theme"
            if sites.date(k):
                out.append(Part("date", k, sites.date(k), "poss"))
            else:
                out += [Part(role, c, sites.ref(role, c), "poss") for c in syntax.conjuncts(p, k)]
        elif dep in ("compound", "amod", "nmod", "npadvmod") and k < i:
            out += _modifier(sites, k, i, frame, agent)
        elif dep == "npadvmod" and sites.date(k):
            out.append(Part("date", k, sites.date(k), "npadvmod"))
    possessed = agent or any(x.role == "actor" for x in out)
    for k, o in pairs:
        word = p.lower[k]
        if word == "of" and not sites.date(o):
            if sites.figure(o):
                out.append(Part("quantity", o, sites.figure(o), "of"))
                continue
            role = frame.of if not (possessed and frame.of == "actor") else "theme"
            if role == "theme" and sites.someone(o):
                role = "recipient"
            out.append(Part(role, o, sites.ref(role, o), "of"))
        elif word == "by" and not sites.date(o):
            if not sites.figure(o):
                out.append(Part("actor", o, sites.ref("actor", o), "by"))
        else:
            out += preposition_parts(sites, i, k, o, noun=True)
    return out


def _modifier(sites: Sites, k: int, i: int, frame: Nominal, agent: bool) -> list[Part]:
    p = sites.parse
    if sites.date(k):
        return [Part("date", k, sites.date(k), "modifier")]
    if sites.figure(k) or p.pos[k] not in ("NOUN", "PROPN", "ADJ"):
        return []
    ref = sites.actor(k)
    if ref is not None:
        role: Role = "actor" if not agent and frame.poss == "actor" else "theme"
        return [Part(role, c, sites.ref(role, c), "modifier") for c in syntax.conjuncts(p, k) if c < i]
    if p.dep[k] == "compound" and p.pos[k] == "NOUN":
        return [Part(frame.modifier, k, None, "modifier")]
    return []


def support_parts(sites: Sites, i: int, verb: int, light: LightVerb) -> list[Part]:
    """What the light verb of an event noun brings: its subject, its agents, and its prepositions."""
    p = sites.parse
    out: list[Part] = []
    passive = syntax.verb_group(p, verb).passive
    head = syntax.first_conjunct(p, i)
    if light.noun == "object" and light.subject is not None:
        if not passive:
            who, _ = syntax.subjects(p, verb)
            out += [
                Part(light.subject, k, sites.ref(light.subject, k), "subject")
                for k in who
                if p.pos[k] in syntax.NOMINAL and k not in (i, head)
            ]
        else:
            out += [Part(light.subject, k, sites.ref(light.subject, k), "agent") for k in syntax.agents(p, verb)]
    out += [
        Part("recipient", k, sites.ref("recipient", k), "dative")
        for k in p.children(verb, "dative")
        if p.pos[k] in syntax.NOMINAL
    ]
    out += [Part("date", k, sites.date(k), "npadvmod") for k in p.children(verb, "npadvmod") if sites.date(k)]
    for preposition, o in syntax.prepositions(p, verb):
        if o in (i, head) or p.dep[preposition] == "agent":
            continue
        out += preposition_parts(sites, verb, preposition, o, noun=True)
    return out
