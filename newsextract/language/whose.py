"""Whose something is: a right, a plan, a chance that an infinitive or gerund spells out."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.language.syntax import conjuncts

RIGHTS = frozenset("right chance permission power authority mandate licence license opportunity".split())
# What one does to the plans of others.
MEETING_PLANS = frozenset(
    "support back endorse welcome reject oppose criticize criticise praise approve accept".split()
)
_PLANS = frozenset("proposal recommendation plan call offer bid attempt effort decision demand request move".split())


def whom(parse: Parse, word: int, preposition: str, before: int) -> list[int]:
    """Whom a word is of, or for, that stands in front of the verb at `before`."""
    return [
        c
        for k in parse.children(word, "prep")
        if parse.lower[k] == preposition and k < before
        for o in parse.children(k, "pobj")
        for c in conjuncts(parse, o)
    ]


def entitled(parse: Parse, noun: int, i: int) -> list[int]:
    """Whose an object is that the parser parted from its infinitive: "backs proposals by Chad to allow", "gives the right to Chad to appeal"."""
    if parse.lemma[noun] in RIGHTS:
        return whom(parse, noun, "to", i)
    if asked := told(parse, noun, i):
        return asked
    return whom(parse, noun, "by", i) if parse.lemma[noun] in _PLANS else []


# What asks somebody to do something: "a call to farmers to shun the market", "gave the soldiers an order to leave".
ASKINGS = frozenset(
    """call appeal invitation order request demand plea instruction command directive ultimatum permission advice recommendation warning
    petition summons reminder pressure""".split()
)
# Where one is invited to is nobody who is asked.
_GATHERINGS = frozenset(
    "summit meeting conference talk talks wedding funeral ceremony party dinner event forum festival session congress".split()
)
_TOLD_BY = frozenset({"to", "on", "upon"})


def told(parse: Parse, noun: int, i: int) -> list[int]:
    """Whom a noun asks to do what infinitive `i` says; `noun` is that noun, or whom the parser hung the infinitive on."""
    above = parse.head[parse.head[noun]]
    if parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] in _TOLD_BY and _asks(parse, above):
        return _people(parse, [noun])
    if not _asks(parse, noun):
        return []
    found = [o for word in _TOLD_BY for o in whom(parse, noun, word, i)]
    if not found and parse.dep[noun] == "dobj":
        for k in parse.children(parse.head[noun], "dative"):
            found += parse.children(k, "pobj") or [k]
    return _people(parse, found)


def _asks(parse: Parse, noun: int) -> bool:
    """Whether a noun asks for something, and is no call by telephone ("made a call to the king to thank him")."""
    if parse.lemma[noun] == "call":
        made = parse.dep[noun] == "dobj" and parse.lemma[parse.head[noun]] in (
            "make",
            "place",
            "take",
            "get",
            "receive",
        )
        if made or any(parse.lemma[k] in ("phone", "telephone") for k in parse.kids[noun]):
            return False
    return parse.pos[noun] == "NOUN" and parse.lemma[noun] in ASKINGS


def _people(parse: Parse, tokens: list[int]) -> list[int]:
    return [c for o in tokens for c in conjuncts(parse, o) if parse.lemma[c] not in _GATHERINGS]


# What somebody has in mind or has to do, and an infinitive spells out: "the aim is to free them".
_AIMS = frozenset(
    """aim goal objective purpose intention intent task job duty role priority hope wish desire ambition dream idea plan strategy tactic
    responsibility obligation challenge solution answer alternative option choice act reaction response instinct point""".split()
)
# "The plan is to start in May."
_OF_PLANS = frozenset("start begin end run take come go expire cover cost include last continue become be".split())


def spelled_out(parse: Parse, verb: int, i: int) -> list[int] | None:
    """Whose aim it is that infinitive `i` behind a copula spells out, for no aim does anything; None where there is no aim."""
    subject = parse.child(verb, "nsubj")
    if parse.lemma[verb] not in ("be", "remain", "become") or subject is None or parse.lemma[subject] not in _AIMS:
        return None
    if parse.lemma[i] in _OF_PLANS or not any(parse.tag[k] == "TO" for k in parse.kids[i]):
        return None
    own = parse.child(subject, "poss")
    if own is not None:
        return conjuncts(parse, own)
    return [k for k in whom(parse, subject, "of", i) if parse.pos[k] == "PROPN"]


# Who does one of these to a plan has not made it: "criticised plans to deport refugees".
_OPPOSING = frozenset(
    """criticize criticise condemn denounce reject oppose slam blast attack decry deplore protest resist fight block thwart ridicule
    mock question doubt ban outlaw fault assail lambast lambaste dismiss rebuff fear foil prevent disrupt avert uncover expose
    discover reveal probe investigate""".split()
)
# What others want of one is to be done by him, though he says no: "rejected calls to resign", "an offer to join".
_OF_ONESELF = frozenset(
    "call demand request appeal offer invitation pressure plea suggestion urge temptation chance".split()
)


def is_opposed(parse: Parse, noun: int) -> bool:
    """Whether a plan is somebody else's, for it is met with a no: "denounced the decision to", "protests against plans to"."""
    head = parse.head[noun]
    if parse.lemma[noun] in _OF_ONESELF:
        return False
    if parse.dep[noun] == "pobj":
        return parse.lower[head] == "against"
    return parse.dep[noun] in ("dobj", "nsubjpass") and parse.lemma[head] in _OPPOSING
