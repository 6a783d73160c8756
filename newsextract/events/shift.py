"""What PLOVER codes of an act that has not happened: the agreeing, refusing, asking or threatening, with the act as its mode.

Where the text tells of the agreeing or refusing itself ("agreed to withdraw"), that event has the type and gets the mode; the act
inside keeps its participants and status, and has no type, so that nothing is coded twice.
"""

from __future__ import annotations

from newsextract.events.factuality import Factuality
from newsextract.events.factuality_frames import brought_about, wished
from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft, Part, Sites
from newsextract.language import clause, infinitives, syntax
from newsextract.language.imperatives import imperative
from newsextract.language.issued import issuing
from newsextract.language.parse import Parse
from newsextract.language.whose import whom
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import EventType
from newsextract.records import Statement

_SPEECH = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})
# "We must hurry", "nobody should be surprised" asks nothing of anybody else.
_ANYBODY = frozenset("we i it one you anyone anybody everyone everybody nobody someone somebody".split())
_DUTY = frozenset({"must", "should", "need", "have", "ought"})
# What those who rule do to somebody by deciding on it.
_BY_DECISION = frozenset({"COERCE", "SANCTION"})
_OF_OFFICE = frozenset({"COERCE", "CONCEDE"})


def compile_types(lexicon: Lexicon) -> dict[str, EventType]:
    """The event types by code, for `Lexicon.compiled`."""
    return {t.id: t for t in lexicon.entries("event_types")}


def expected(sites: Sites, draft: Draft, fact: Factuality) -> Factuality:
    """The factuality of what "should" only expects: "supplies should rise", "the bridge should help trade grow" ask nothing of anybody."""
    p, verb = sites.parse, draft.top
    if fact.status != "requested" or draft.kind != "verb":
        return fact
    while brought_about(p, verb, p.head[verb]):
        verb = p.head[verb]
    group = syntax.verb_group(p, verb)
    subject = p.child(verb, "nsubj")
    if (
        group.modal != "should"
        or group.passive
        or subject is None
        or p.lower[subject] in _ANYBODY
        or sites.someone(subject)
    ):
        return fact
    return fact._replace(status="planned", certainty="probable")


def shift(
    sites: Sites,
    draft: Draft,
    fact: Factuality,
    chain: list[Statement],
    types: dict[str, EventType],
    words: EventWords,
    trace: Trace | None = None,
) -> None:
    """Turn the type of an act that is only planned, refused or asked for."""
    entry = types.get(draft.type or "")
    if draft.type in _SPEECH:
        if draft.type == "AGREE" and fact.polarity == "negative" and "REJECT" in types:
            draft.type, draft.cameo = "REJECT", "120"
        return
    if entry is None:
        if (
            fact.status == "requested"
            and draft.kind == "verb"
            and "REQUEST" in types
            and (not imperative(sites.parse, draft.i) or _addressed(sites, chain))  # "Look, I have said so."
            and _asked_by(sites, draft, chain)
        ):
            draft.type, draft.cameo = "REQUEST", "100"
        return
    new: str | None = None
    if draft.above is not None and fact.status != "actual" and entry.planned:
        draft.above.mode = (draft.type or "").lower()
        draft.type = draft.mode = draft.context = draft.cameo = draft.confidence = None
    elif fact.status == "planned":
        new = entry.planned if not fact.aim else None  # "Had surgery to save her leg" promises nobody anything.
        if new == "THREATEN" and not draft.of("actor") and not chain:
            new = None  # "Troops will be deployed": nobody that the text tells threatens.
        kept = _ruled(sites, draft, words) if new is not None else None
        if kept:  # Neither a threat nor a promise.
            new = None
        if kept and trace:
            trace.add("word_classes", kept, *sites.parse.span(draft.i, draft.i))
    elif fact.status == "requested" and draft.light is None:
        new = entry.requested
        if new is not None and not _ordered(sites, draft) and not _asked_by(sites, draft, chain) and not chain:
            _recast(draft, [])  # "Chad must withdraw": nobody is told to ask.
    elif fact.polarity == "negative" and fact.time == "future" and not fact.aim:  # "Efforts to free him failed."
        new = entry.refused
    if new is not None and new in types:
        draft.mode, draft.type, draft.cameo = (draft.type or "").lower(), new, (*types[new].cameo[-1:], "")[0] + "0"


def _ruled(sites: Sites, draft: Draft, words: EventWords) -> str | None:
    """The word class that says that an act to come is one of those who rule, which threatens and promises nobody anything.

    "The senate voted to suspend him" has been decided on; "the king will dissolve parliament", "sack a minister" is of an office.
    """
    p = sites.parse
    if draft.type in _OF_OFFICE and p.lemma[draft.i] in words.word_class("office") and draft.mode != "ease":
        return "office"
    verb = syntax.first_conjunct(p, draft.top)
    above = p.head[verb]
    group = syntax.verb_group(p, above)
    decides = p.dep[verb] == "xcomp" and (group.tense == "past" or group.perfect)
    return (
        "decision"
        if decides and draft.type in _BY_DECISION and p.lemma[above] in words.word_class("decision")
        else None
    )


def _recast(draft: Draft, askers: list[Part]) -> None:
    """Make a demand of an act: whoever is to do it is asked, by those who are given, if any."""
    rest = [x._replace(role="theme") if x.role == "recipient" else x for x in draft.parts if x.role != "actor"]
    draft.parts = askers + [x._replace(role="recipient") for x in draft.of("actor")] + rest


def _asked_by(sites: Sites, draft: Draft, chain: list[Statement]) -> bool:
    """In "Peru said Chile must leave", "“Leave,” Peru told Chile" it is Peru that asks, and Chile that is asked."""
    p = sites.parse
    verb = draft.support if draft.support is not None and draft.kind != "noun" else draft.i
    if not chain or chain[-1].source_start is None or chain[-1].source_end is None:
        return False
    told = imperative(p, verb)
    duty = any(p.dep[k] == "aux" and p.lemma[k] in _DUTY for k in p.kids[verb]) or wished(p, verb)
    if not told and not duty:
        return False
    tokens = p.tokens_in(chain[-1].source_start, chain[-1].source_end)
    heads = [k for k in tokens if p.head[k] not in tokens or p.head[k] == k]
    asked = _addressed(sites, chain) if told else draft.of("actor")
    if not told and asked and not any(x.via != "subject" or sites.someone(x.head) for x in asked):
        return False  # "The rain should move east by Tuesday" asks nothing of the rain.
    if not heads or any(x.head in tokens or p.lower[x.head] in _ANYBODY for x in asked):
        return False
    rest = [
        x if x.role != "recipient" or not (asked or told) else x._replace(role="theme")
        for x in draft.parts
        if x.role != "actor"
    ]
    draft.parts = [Part("actor", c, sites.ref("actor", c), "source") for c in syntax.conjuncts(p, heads[0])]
    draft.parts += [x._replace(role="recipient") for x in asked] + rest
    return True


def _ordered(sites: Sites, draft: Draft) -> bool:
    """In "the judge directed the police to arrest him" it is the judge that asks; false where nobody above asks anybody."""
    p, verb = sites.parse, draft.i
    above = p.head[verb]
    if draft.kind == "noun":
        askers = [k for k in _ordering(p, draft.top) if sites.someone(k) or sites.place(k) is not None]
        _recast(draft, [Part("actor", k, sites.ref("actor", k), "by") for k in askers])
        return bool(askers)
    if p.dep[verb] not in ("xcomp", "advcl") or p.pos[above] != "VERB" or not infinitives.infinitive(p, verb):
        return False
    askers, passive = clause.subjects(p, above)
    told = draft.of("actor")
    if passive:
        askers = clause.agents(p, above)
    elif not told or {x.head for x in told} & set(askers):
        return False  # "Chad needs to withdraw."
    _recast(draft, [Part("actor", c, sites.ref("actor", c), "subject") for c in askers if sites.someone(c)])
    return True


def _ordering(p: Parse, noun: int) -> list[int]:
    """Who asks for what a noun names: "an order by the army for his arrest", "the court issued a warrant for his arrest"."""
    link = p.head[noun]
    if p.dep[noun] == "dobj" and p.pos[link] == "VERB" and syntax.verb_group(p, link).modal is None:
        asked, passive = clause.subjects(p, link)
        return [] if passive else asked  # "The mayor wants the arrest of the general."
    asking = p.head[link]
    if p.dep[noun] != "pobj" or p.lower[link] != "for" or p.pos[asking] != "NOUN":
        return []
    own = list(p.children(asking, "poss"))
    own += [o for word in ("by", "from") for o in whom(p, asking, word, noun)]
    verb = issuing(p, asking) if not own else None
    return (
        own
        if verb is None
        else clause.agents(p, verb) or (clause.subjects(p, verb)[0] if p.dep[asking] == "dobj" else [])
    )


def _addressed(sites: Sites, chain: list[Statement]) -> list[Part]:
    """Whom a demand is told: "“Leave the city,” she told the rebels"."""
    p = sites.parse
    start = chain[-1].cue_start if chain else None
    cue = p.token_at(start) if start is not None else None
    told = p.children(cue, "dobj", "dative") if cue is not None else []
    return [
        Part("recipient", c, sites.ref("recipient", c), "object")
        for k in told
        for c in syntax.conjuncts(p, k)
        if sites.someone(c)
    ]
