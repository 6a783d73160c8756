"""Who stands to a verb in which role, by the dependency tree."""

from __future__ import annotations

from newsextract.events.parts import Part, Sites
from newsextract.events.prepositions import preposition_parts
from newsextract.language import clause, syntax
from newsextract.records.event import Role


def verb_parts(sites: Sites, i: int) -> list[Part]:
    """The participants and circumstances of a verb."""
    p = sites.parse
    out: list[Part] = []
    subjects, passive = clause.subjects(p, i)
    who = [_whoever(sites, i, k) for k in subjects]
    for k in who:
        if syntax.nominal(p, k) or sites.actor(k):
            role: Role = ("recipient" if sites.someone(k) else "theme") if passive else "actor"
            out.append(Part(role, k, sites.ref(role, k), "passive" if passive else "subject"))
    for k in clause.agents(p, i):
        if (amount := _amount(sites, k)) is not None:
            out.append(Part("quantity", amount, sites.quantity(amount), "by"))
        elif not sites.date(k):
            out.append(Part("actor", k, sites.ref("actor", k), "agent"))
    if passive and not any(x.via == "agent" for x in out):
        out += _astray(sites, i)
    if p.dep[i] == "amod" and p.lemma[i] in _LENT and i > 1 and p.lower[i - 1] == "-" and p.head[i - 2] == i:
        k = i - 2  # "Chad-backed rebels"
        if sites.actor(k) is not None or sites.place(k) is not None:
            out.append(Part("actor", k, sites.ref("actor", k), "agent"))
    for k in _objects(sites, i, subjects):
        if sites.date(k):
            out.append(Part("date", k, sites.date(k), "object"))
        elif sites.measure(k):
            out.append(Part("quantity", k, sites.quantity(k), "object"))
            if any(p.lower[c] == "of" and p.child(c, "pobj") is not None for c in p.kids[k]):
                out.append(Part("theme", k, None, "object"))  # "gave 40 tons of rice": so much, and what
        else:
            role = "recipient" if sites.someone(k) else "theme"
            out.append(Part(role, k, sites.ref(role, k), "object"))
    for k in p.kids[i]:
        dep = p.dep[k]
        if dep == "dative" and p.pos[k] in syntax.NOMINAL and p.lower[k] != "that":
            out += [Part("recipient", c, sites.ref("recipient", c), "dative") for c in syntax.conjuncts(p, k)]
        elif dep == "npadvmod":
            if sites.date(k):
                out.append(Part("date", k, sites.date(k), "npadvmod"))
            elif sites.quantity(k):
                out.append(Part("quantity", k, sites.quantity(k), "npadvmod"))
        elif dep == "advmod" and p.lower[k] in _WAYS and (moved := p.child(k, "npadvmod")) is not None:
            if sites.quantity(moved):
                out.append(Part("quantity", moved, sites.quantity(moved), "npadvmod"))  # "closed down 12%"
        elif dep == "advmod" and sites.date(k):
            out.append(Part("date", k, sites.date(k), "advmod"))
        elif dep == "advmod" and p.lower[k] in ("soon", "early", "late"):  # "may come as early as Tuesday"
            out += [
                Part("date", o, sites.date(o), "as")
                for c, o in syntax.prepositions(p, k)
                if p.lower[c] == "as" and sites.date(o)
            ]
        elif dep == "ccomp" and p.pos[k] == "ADJ" and (small := p.child(k, "nsubj")) is not None and i < small < k:
            out.append(Part("recipient", small, sites.ref("recipient", small), "object"))  # "found the man guilty"
        elif dep in ("oprd", "attr") and p.pos[k] in syntax.NOMINAL and not sites.date(k):
            out.append(Part("theme", k, sites.ref("theme", k), "complement"))
        elif dep == "advcl" and p.tag[k] == "VB" and p.child(k, "aux") is not None:
            out.append(Part("purpose", k, None, "clause"))
        elif dep == "prep":  # "on Monday hours before the vote": the day is parsed as a part of the distance
            far = [c for c in p.children(k, "npadvmod") if sites.distance(c) is not None and sites.date(c)]
            far += [c for c in p.children(k, "pcomp") if sites.date(c)]  # "between 15 and 20 years ago"
            out += [Part("date", c, sites.date(c), "npadvmod") for c in far]
    for preposition, o in syntax.prepositions(p, i):
        if p.dep[preposition] == "agent" and sites.date(o):
            out.append(Part("date", o, sites.date(o), "by"))
        elif p.dep[preposition] != "agent" and not (p.lower[preposition] == "by" and not sites.date(o) and passive):
            out += preposition_parts(sites, preposition, o, noun=False)
    return out


# What is done for somebody or brought about by him: "Chad-backed rebels"; what is "Chad-occupied" was taken long ago.
_LENT = frozenset("back support sponsor broker mediate arm".split())


def _astray(sites: Sites, i: int) -> list[Part]:
    """Who does it, where the parser hung him on what somebody does not get: "were denied entry by Hungary"."""
    p = sites.parse
    found = [o for k in p.children(i, "dobj", "oprd") for by, o in syntax.prepositions(p, k) if p.lower[by] == "by"]
    return [Part("actor", o, sites.ref("actor", o), "agent") for o in found if sites.someone(o) or sites.place(o)]


_WAYS = frozenset({"up", "down", "higher", "lower"})
_SHARES = frozenset({"half", "third", "quarter", "fifth", "tenth"})


def _amount(sites: Sites, k: int) -> int | None:
    """The figure where "by" tells by how much: "was cut by half", "by 25 percent", "by 40", "by an average of 3 percent"."""
    p = sites.parse
    if p.lemma[k] in _SUMS:
        k = next((o for of, o in syntax.prepositions(p, k) if p.lower[of] == "of"), k)
    return k if sites.measure(k) or (p.lemma[k] in _SHARES and sites.actor(k) is None) else None


_SUMS = frozenset("average total mean margin factor minimum maximum estimate".split())


def _whoever(sites: Sites, i: int, k: int) -> int:
    """Somebody, where the parser hung "who" on where he is from: "a clerk from Lagos, who was arrested", "Ana Diaz, of 3 Mill Road, who"."""
    p, verb = sites.parse, i
    while p.dep[verb] in ("conj", "xcomp") and p.head[verb] != verb:
        verb = p.head[verb]
    if p.dep[verb] == "relcl" and p.head[verb] == k and any(p.lower[c] == "which" for c in p.kids[verb]):
        return _whatever(sites, k)
    if p.dep[verb] != "relcl" or p.head[verb] != k or not any(p.lower[c] == "who" for c in p.kids[verb]):
        return k
    for _ in range(_PHRASES):
        prep = p.head[k]
        if _human(sites, k):
            return k
        elsewhere = sites.place(k) is not None or sites.actor(k) is not None or p.ent_of[k] >= 0
        if p.dep[k] == "appos" and elsewhere:
            k = prep
        elif p.dep[k] == "pobj" and elsewhere and p.lower[prep] in ("from", "of", "in", "at", "for"):
            k = p.head[prep]
        else:
            break
    return k if _human(sites, k) else p.head[verb]


# Of whom "which" may be said.
_BODIES = frozenset(
    """troops forces groups gangs parties units militias companies firms banks states nations countries governments authorities agencies
    bodies unions media crews teams clubs tribes families organizations organisations associations ministries councils courts rebels""".split()
)


def _whatever(sites: Sites, k: int) -> int:
    """The thing, where the parser hung "which" on people inside its phrase: "the raids on the traders which angered Chad"."""
    p, noun = sites.parse, k
    for _ in range(_PHRASES):
        people = p.tag[noun] in ("NNS", "NNPS") and p.lower[noun] not in _BODIES and _human(sites, noun)
        if not people or p.dep[noun] != "pobj" or p.pos[p.head[p.head[noun]]] != "NOUN":
            break
        noun = p.head[p.head[noun]]
    return noun


def _human(sites: Sites, k: int) -> bool:
    actor = sites.by_actor.get(sites.actor(k) or "")
    return actor is not None and actor.kind in ("person", "group")


# "The head of the branch in Lagos of Union Bank" is as deep as it gets.
_PHRASES = 3


def _objects(sites: Sites, i: int, subjects: list[int]) -> list[int]:
    """Direct objects; in "the deal that Peru signed" and "the deal Peru signed" the noun before the clause."""
    p = sites.parse
    found = clause.objects(p, i)
    if found or p.dep[i] != "relcl" or syntax.verb_group(p, i).passive:
        return found
    noun = p.head[i]
    own = p.child(i, *syntax.SUBJECTS)
    if own is None or noun in subjects or p.pos[noun] not in syntax.NOMINAL:
        return []
    bare = any(p.dep[k] == "prep" and p.child(k, "pobj", "pcomp") is None for k in p.kids[i])
    relative = any(p.tag[k] == "WRB" or p.lower[k] in ("where", "when", "why") for k in range(p.left[i], i))
    inner = any(p.dep[k] in ("ccomp", "acomp", "xcomp") for k in p.kids[i])
    return [] if bare or relative or inner else [noun]
