"""Infinitives: who is meant by one that nobody in particular does, and what "called" is."""

from __future__ import annotations

from newsextract.language.parse import Parse

# What "it is … to sign the treaty" says of the signing; whoever does it is not "it".
_JUDGEMENTS = frozenset(
    """important necessary essential vital crucial critical imperative urgent hard difficult easy tough impossible possible feasible
    early late premature wrong right fair unfair reasonable unreasonable safe unsafe dangerous risky legal illegal lawful unlawful
    good bad wise unwise foolish sensible natural usual customary common normal unusual rare useful useless pointless advisable
    appropriate inappropriate acceptable unacceptable unthinkable sad tragic strange ironic cheap expensive costly sufficient
    absurd misleading untrue false
    lie misconception nonsense time mistake error duty pity shame crime honor honour pleasure folly task job""".split()
)
_COPULAS = frozenset({"be", "become", "seem", "remain", "prove"})


def infinitive(parse: Parse, i: int) -> bool:
    """Whether verb `i` is an infinitive with "to"."""
    return parse.tag[i] == "VB" and any(parse.tag[k] == "TO" for k in parse.kids[i])


def judged(parse: Parse, i: int) -> int | None:
    """The word that judges the infinitive at `i` of nobody in particular: "it is wrong to free them", "it is time to go".

    So does "up" in "it is up to Chad to free them".
    """
    head = parse.head[i]
    copula = head if parse.lemma[head] in _COPULAS else parse.head[head]
    if parse.lemma[copula] not in _COPULAS or copula == i or not infinitive(parse, i):
        return None
    subject = parse.child(copula, "nsubj", "expl")
    if subject is None or parse.lower[subject] != "it":
        return None
    words = (k for k in parse.children(copula, "acomp", "attr", "prep", "advmod") if k < i)
    return next((k for k in words if parse.lemma[k] in _JUDGEMENTS or parse.lower[k] == "up"), None)


def phoned(parse: Parse, verb: int) -> bool:
    """Whether "called" is a call by telephone: "called President Ali to thank him", but "called on Ali to resign"."""
    called = parse.child(verb, "dobj")
    return parse.lemma[verb] == "call" and called is not None and parse.pos[called] == "PROPN" and called > verb


# What one approaches somebody for is one's own wish; what else stands there he is to do.
_WISHED = frozenset("seek propose ask request discuss demand offer complain buy beg suggest express negotiate".split())


def approached(parse: Parse, verb: int, i: int) -> bool:
    """Whether who approaches somebody does what infinitive `i` says: "approached the rebels to seek a truce", but "to join"."""
    return parse.lemma[verb] in ("approach", "contact", "lobby") and parse.lemma[i] in _WISHED
