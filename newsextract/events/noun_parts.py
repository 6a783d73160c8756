"""Who stands to an event noun in which role: possessor, "of", "by", modifiers, and what its light verb brings."""

from __future__ import annotations

from newsextract.events import noun_lists
from newsextract.events.lookup import EventWords
from newsextract.events.match import AMOUNTS
from newsextract.events.parts import Part, Sites
from newsextract.events.prepositions import preposition_parts, spot
from newsextract.events.whom import nothing
from newsextract.language import clause, syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import LightVerb, Nominal
from newsextract.records.event import Role

_DEFAULT = Nominal(id="default", lemma=("",))


def noun_parts(sites: Sites, i: int, words: EventWords) -> list[Part]:
    """The participants and circumstances inside the phrase of an event noun.

    Args:
        sites: The records by token.
        i: The noun.
        words: Where its participants stand, if they stand elsewhere than with most nouns, and which nouns act ("government raid").
    """
    p = sites.parse
    frame = words.frame(p.lemma[i]) or _DEFAULT
    out: list[Part] = []
    pairs = [*syntax.prepositions(p, i), *noun_lists.shared(p, i, words)]
    pairs += _astray(sites, i, pairs, words) or (_behind_doer(sites, pairs) if frame.of == "recipient" else [])
    agent = any(p.lower[k] == "by" and not sites.date(o) for k, o in pairs)
    suffers = frame.of == "recipient" and any(p.lower[k] == "of" and sites.someone(o) for k, o in pairs)
    for k in p.kids[i]:
        dep = p.dep[k]
        if dep == "poss":
            role: Role = frame.poss if not (agent and frame.poss == "actor") else "theme"
            if suffers and not agent:
                role = "actor"  # "The army's killing of two monks"; without them it is the army that is killed.
            if sites.date(k):
                out.append(Part("date", k, sites.date(k), "poss"))
            else:
                out += [Part(role, c, sites.ref(role, c), "poss") for c in syntax.conjuncts(p, k)]
        elif dep in ("compound", "amod", "nmod", "npadvmod") and k < i:
            out += _modifier(sites, k, i, frame, agent, words)
        elif dep in ("npadvmod", "advmod", "nummod") and sites.date(k):
            # "the killing Monday", "an attack two years ago", "the 1932 massacre"
            out.append(Part("date", k, sites.date(k), "modifier" if k < i else dep))
    if p.dep[i] == "conj" and not any(x.via == "poss" for x in out):
        first = syntax.first_conjunct(p, i)
        own = p.child(first, "poss")
        if own is not None and p.left[own] == p.left[first]:  # "their hard work and dedication"
            out += [Part(frame.poss, c, sites.ref(frame.poss, c), "poss") for c in syntax.conjuncts(p, own)]
    possessed = agent or any(x.role == "actor" for x in out)
    beside = noun_lists.suffers(p, i, words)
    targets = _targets(sites, i, pairs, words) if (agent or not possessed) and not beside else []
    out += targets
    struck = {x.head for x in targets}
    hit = p.lemma[i] in words.word_class("aimed")  # "The shelling of Kharkiv"
    for k, o in pairs:
        word = p.lower[k]
        if o in struck:
            continue
        if word == "of" and not sites.date(o):
            if sites.measure(o):
                out.append(Part("quantity", o, sites.quantity(o), "of"))
                continue
            other = possessed or (frame.animate and not (sites.someone(o) or _named(p, o)))
            role = frame.of if not (other and frame.of == "actor") else "theme"
            if targets and not agent:
                role = "actor"
            elif role == "theme" and (sites.someone(o) or (hit and (sites.place(o) is not None or spot(sites, o)))):
                role = "recipient"
            out.append(Part(role, o, sites.ref(role, o), "of"))
        elif word == "by" and not sites.date(o):
            if not sites.measure(o):
                out.append(Part("actor", o, sites.ref("actor", o), "by"))
        else:
            found = preposition_parts(sites, k, o, noun=True)
            if word == "from" and frame.source == "actor" and sites.someone(o):
                found = [x._replace(role="actor") for x in found if x.role == "origin"] or found
            out += found
    return out


def _astray(sites: Sites, i: int, pairs: list[tuple[int, int]], words: EventWords) -> list[tuple[int, int]]:
    """The "by" of an act that the parser hung on its target or on the verb above: "condemned the raid on its port by the rebels"."""
    p = sites.parse
    if p.lemma[i] not in words.word_class("aimed") or any(p.lower[k] == "by" for k, _ in pairs):
        return []
    hosts = [o for k, o in pairs if p.lower[k] in _AIMED]
    if hosts and p.dep[i] == "dobj" and not syntax.verb_group(p, p.head[i]).passive:
        hosts.append(p.head[i])
    found = [(k, o) for h in hosts for k, o in syntax.prepositions(p, h) if p.lower[k] == "by" and k > i]
    return [(k, o) for k, o in found if sites.someone(o)]


def _behind_doer(sites: Sites, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The "of" that the parser hung on who does it: "the killing by the army of two monks", but "by the army of Chad"."""
    p = sites.parse
    if any(p.lower[k] == "of" for k, _ in pairs):
        return []
    doers = [o for k, o in pairs if p.lower[k] == "by" and p.lemma[o] not in AMOUNTS]
    found = [(k, o) for d in doers for k, o in syntax.prepositions(p, d) if p.lower[k] == "of"]
    return [(k, o) for k, o in found if sites.someone(o) and p.child(o, "nummod") is not None]


# Behind which of these stands whom an act is aimed at.
_AIMED = frozenset({"on", "against", "into", "at", "upon"})
_GIVEN = frozenset({"to", "for"})


def _targets(sites: Sites, i: int, pairs: list[tuple[int, int]], words: EventWords) -> list[Part]:
    """Whom an act is aimed at, where "of" tells whose it is: "the attack of the army on the town", "the aid of Japan to Nepal".

    The parser may hang the target on whoever acts ("the rebels on Goma"). Without a target "of" mostly tells whom it hits ("the
    bombing of Dresden").
    """
    p = sites.parse
    aimed, given = words.word_class("aimed"), words.word_class("given")
    links = _AIMED if p.lemma[i] in aimed else _GIVEN if p.lemma[i] in given else frozenset()
    if not links:
        return []
    said = [o for k, o in pairs if p.lower[k] == "by"]
    doers = said or [o for k, o in pairs if p.lower[k] == "of" and (sites.someone(o) or _named(p, o))]
    if all(sites.date(d) for d in doers):
        return []
    near = [(k, o) for d in doers for k, o in syntax.prepositions(p, d)] + ([] if said else pairs)
    found = []
    for k, o in near:
        whom = sites.someone(o) or (spot(sites, o) and p.lower[k] != "at")  # Where it was is no target.
        thing = not said and p.lower[k] != "at"  # "An attack by gunmen on motorcycles" is none on motorcycles.
        if p.lower[k] in links and not sites.date(o) and p.pos[o] in syntax.NOMINAL and (whom or thing):
            role: Role = "recipient" if whom else "theme"
            found.append(Part(role, o, sites.ref(role, o), p.lower[k]))
    return found


def _named(p: Parse, k: int) -> bool:
    """Whether a body, people or person is named at a token."""
    return p.ent_of[k] >= 0 and p.ents[p.ent_of[k]].label in ("ORG", "NORP", "PERSON", "GPE")


# Who fights, though the tagger takes him for an adjective: "a rebel attack".
_REBELS = frozenset("rebel insurgent guerrilla separatist militant paramilitary jihadist islamist loyalist".split())


def _modifier(sites: Sites, k: int, i: int, frame: Nominal, agent: bool, words: EventWords) -> list[Part]:
    p = sites.parse
    if sites.date(k):
        return [Part("date", k, sites.date(k), "modifier")]
    if sites.figure(k) or p.pos[k] not in ("NOUN", "PROPN", "ADJ") or (p.lemma[k], p.lemma[i]) in _ONE_WORD:
        return []
    alone = p.lower[k] in _REBELS and not any(p.lemma[c] in words.agents for c in range(k + 1, i))
    doer = alone or (p.pos[k] != "ADJ" and (_named(p, k) or p.lemma[k] in words.agents))
    if sites.actor(k) is not None or doer:
        role: Role = "actor" if not agent and frame.poss == "actor" else "theme"
        if frame.modifier == "recipient" and any(p.lemma[k] in words.word_class(x) for x in ("captive", "public")):
            role = "recipient"  # "The hostage killings", but "the army killings"
        return [Part(role, c, sites.ref(role, c), "modifier") for c in syntax.conjuncts(p, k) if c < i]
    if p.dep[k] == "compound" and p.pos[k] in ("NOUN", "PROPN"):
        if p.lemma[k] in words.manner:
            return []
        if p.lemma[k] in words.means:
            return [Part("instrument", k, None, "modifier")]
        # "A contract killing", "his treason trial": of what kind it is, and no victim.
        kind = frame.modifier == "recipient" and nothing(sites, words, k)
        return [Part("theme" if kind else frame.modifier, k, None, "modifier")]
    return []


# What somebody has in mind is his own: "has no intention of leaving".
_MINDS = frozenset({"intention", "intent", "plan", "desire", "wish", "ambition", "willingness"})
# What kind of event it is, and nobody who takes part: "house arrest", "a press conference".
_ONE_WORD = frozenset(
    {
        ("house", "arrest"),
        ("house", "detention"),
        ("home", "detention"),
        ("press", "conference"),
        ("press", "briefing"),
        ("life", "imprisonment"),
        ("life", "sentence"),
        ("election", "victory"),
        ("election", "defeat"),
        ("election", "win"),
        ("election", "loss"),
    }
)


def support_parts(sites: Sites, i: int, verb: int, light: LightVerb) -> list[Part]:
    """What the light verb of an event noun brings: its subject, its agents, and its prepositions."""
    p = sites.parse
    out: list[Part] = []
    passive = syntax.verb_group(p, verb).passive
    head = syntax.first_conjunct(p, i)
    put = _put(sites, verb) if light.particle is not None and light.subject != "actor" else []
    # "He has no intention of leaving" is his, though one has attacks and losses that are somebody else's.
    own: Role | None = "actor" if p.lemma[verb] == "have" and p.lemma[i] in _MINDS else light.subject
    if light.noun == "object" and put:
        out += put
    elif light.noun == "object" and own is not None:
        if not passive:
            who, _ = clause.subjects(p, verb)
            out += [
                Part(own, k, sites.ref(own, k), "subject")
                for k in who
                if p.pos[k] in syntax.NOMINAL and k not in (i, head)
            ]
        else:
            out += [Part(own, k, sites.ref(own, k), "agent") for k in clause.agents(p, verb)]
    out += [
        Part("recipient", k, sites.ref("recipient", k), "dative")
        for k in p.children(verb, "dative")
        if p.pos[k] in syntax.NOMINAL
    ]
    times = p.children(verb, "npadvmod", "advmod")  # "has recently staged a protest"
    out += [Part("date", k, sites.date(k), p.dep[k]) for k in times if sites.date(k)]
    for preposition, o in syntax.prepositions(p, verb):
        if o in (i, head) or p.dep[preposition] == "agent":
            continue
        found = preposition_parts(sites, preposition, o, noun=True)
        if light.subject == "recipient" and p.lower[preposition] == "from":
            found = [x._replace(role="actor") for x in found if x.role == "origin"]
        out += found
    return out


def _put(sites: Sites, verb: int) -> list[Part]:
    """Who puts whom under or on something: "the army placed the senator under house arrest", "was put on trial by the army"."""
    p = sites.parse
    who, passive = clause.subjects(p, verb)
    whom = who if passive else [k for k in clause.objects(p, verb) if k not in who]
    doers = clause.agents(p, verb) if passive else who
    if not whom:
        return []
    out = [Part("actor", k, sites.ref("actor", k), "agent" if passive else "subject") for k in doers]
    for k in whom:
        role: Role = "recipient" if sites.someone(k) or sites.place(k) else "theme"
        out.append(Part(role, k, sites.ref(role, k), "passive" if passive else "object"))
    return out


def without_echo(sites: Sites, parts: list[Part]) -> list[Part]:
    """The parts without the pronoun that repeats the subject of the light verb: "the plane made its first flight".

    Nor is a thing a second actor beside somebody whose act it shows: "the visit showed Japan's support".
    """
    if any(x.via == "poss" and x.role == "actor" and sites.someone(x.head) for x in parts):
        parts = [x for x in parts if x.via != "subject" or x.role != "actor" or not _nobody(sites, x.head)]
    if not any(x.via == "subject" for x in parts):
        return parts
    return [x for x in parts if not (x.via == "poss" and sites.parse.pos[x.head] == "PRON")]


def _nobody(sites: Sites, k: int) -> bool:
    return sites.parse.pos[k] == "NOUN" and not sites.someone(k) and sites.place(k) is None


# "said in a statement", "ended the talks with a warning": who does the one does the other.
_ALONG = frozenset({"in", "with", "by", "through"})


# Who does one of these in an attack has not attacked.
_SUFFERING = frozenset(
    "die perish survive suffer lose fall drown vanish disappear escape burn bleed collapse flee".split()
)


# Whoever does something "after a visit to Oslo" has been there.
_JOURNEYS = frozenset({"visit", "trip", "tour"})
_ON_THE_WAY = frozenset({"after", "before", "during", "following", "from"})


def borrowed_subject(sites: Sites, i: int) -> list[Part]:
    """The subject of the clause that an event noun without anybody of its own stands in as a means: "left with a promise"."""
    p = sites.parse
    preposition = p.head[i]
    along = _ALONG | _ON_THE_WAY if p.lemma[i] in _JOURNEYS else _ALONG
    if p.dep[i] == "dobj" and p.lemma[p.head[i]] == "have" and p.lemma[i] in _MINDS:  # "has no intention of leaving"
        who, passive = clause.subjects(p, p.head[i])
        return [] if passive else [Part("actor", k, sites.ref("actor", k), "subject") for k in who if sites.someone(k)]
    if p.dep[i] != "pobj" or p.lower[preposition] not in along or p.pos[p.head[preposition]] not in syntax.VERBAL:
        return []
    if not any(p.lower[k] in ("a", "an") for k in p.kids[i]) or p.lemma[p.head[preposition]] in _SUFFERING:
        return []
    if p.lower[preposition] in _ON_THE_WAY and any(sites.someone(k) for k in clause.objects(p, p.head[preposition])):
        return []  # "Jeered the king during a visit to Leeds": his.
    who, passive = clause.subjects(p, p.head[preposition])
    return [] if passive else [Part("actor", k, sites.ref("actor", k), "clause") for k in who if sites.someone(k)]
