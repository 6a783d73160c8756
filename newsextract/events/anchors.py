"""Which words of an article name an event: verbs, event nouns (with the light verb that carries them), states that matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.events.factuality_frames import likened
from newsextract.events.lookup import EventWords
from newsextract.events.match import AMOUNTS
from newsextract.events.noun_parts import borrowed_subject, noun_parts, support_parts, without_echo
from newsextract.events.parts import Draft, Part, Sites
from newsextract.events.prepositions import preposition_parts
from newsextract.events.verb_parts import verb_parts
from newsextract.language import infinitives, syntax
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import LightVerb
from newsextract.records.event import Role

# Nouns that are surely events stand alone; others need somebody or something in their phrase, or a light verb.
_SURE = 0.5
MAYBE = 0.25
# Signs, figures and model numbers may be tagged as nouns ("%", "a747").
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-'’])+")
_EMPTY = frozenset("be do seem appear become get let".split())
_HIDDEN = frozenset({"aux", "auxpass", "amod", "compound"})
# "Let us see" allows nobody anything.
_OURSELVES = frozenset({"us", "me", "'s", "’s"})
# "Three days of talks".
_LENGTHS = frozenset("minute hour day night week month year round".split())
# "At the start of the week" is a date.
_BOUNDS = frozenset({"beginning", "start", "close", "end", "finish"})


def find_drafts(sites: Sites, words: EventWords, trace: Trace | None = None) -> Iterator[Draft]:
    """All events of the article with their participants, in text order of their triggers, each once."""
    p = sites.parse
    fixed = words.idioms.find(p, trace)
    carried: dict[int, tuple[int, LightVerb]] = {}
    light: set[int] = set()
    for i in range(len(p)):
        if p.pos[i] == "NOUN" and i not in fixed and (found := support(sites, words, i)):
            carried[i] = found
            if not found[1].keep:
                light.add(found[0])
    for i in range(len(p)):
        if p.sents[p.sent_of[i]].kind == "caption":
            continue
        pos = p.pos[i]
        draft: Draft | None = None
        if pos == "VERB" or (pos == "AUX" and p.dep[i] not in _HIDDEN):
            draft = _verb(sites, words, i) if i not in light and i not in fixed else None
        elif pos == "NOUN" and i not in fixed:
            draft = _noun(sites, words, i, carried.get(i))
        elif pos == "ADJ" and words.is_adjective(p.lemma[i]):
            draft = _adjective(sites, i)
        if draft is not None:
            yield draft


def _verb(sites: Sites, words: EventWords, i: int) -> Draft | None:
    p = sites.parse
    lemma, dep = p.lemma[i], p.dep[i]
    if _no_event(sites, i) or lemma in syntax.MODALS or not _WORD.fullmatch(p.lower[i]):
        return None
    if dep in _HIDDEN:
        # A participle before its noun is an event only where the lexicon knows it: "the kidnapped engineers".
        if dep != "amod" or p.tag[i] != "VBN" or not words.has(lemma, "verb") or p.lower[i] in words.modifiers:
            return None
        k = p.head[i]
        role: Role = "recipient" if sites.someone(k) else "theme"
        return Draft(i, "verb", [*verb_parts(sites, i), Part(role, k, sites.ref(role, k), "passive")])
    parts = verb_parts(sites, i)
    if lemma == "be":
        roles = {x.role for x in parts}
        somewhere = roles >= {"actor", "place"} and p.child(i, "attr", "acomp") is None
        way = next((k for k in p.kids[i] if p.lower[k] in ("up", "down")), None)
        if way is not None:  # "the index was down 3 percent"
            parts += [Part("quantity", k, sites.quantity(k), "npadvmod") for k in p.kids[way] if sites.quantity(k)]
        moved = way is not None and any(x.role == "quantity" for x in parts)
        return Draft(i, "verb", parts) if somewhere or moved else None
    if lemma in _EMPTY and not words.has(lemma, "verb"):
        return None
    return Draft(i, "verb", parts)


def _no_event(sites: Sites, i: int) -> bool:
    """Verbs in form only: "rose following the vote", "will have to leave", "the Paris based company", "let us see", "as opposed to"."""
    p = sites.parse
    lower = p.lower[i]
    if lower == "following":
        subject = p.child(i, "nsubj")
        return p.lower[subject] in ("this", "that", "it") if subject is not None else p.child(i, "aux") is None
    if lower == "opposed" and i > 0 and p.lower[i - 1] == "as":
        return p.child(i, "nsubj", "nsubjpass", "auxpass") is None
    if lower == "based":
        return p.child(i, "auxpass") is None
    if lower == "let" and p.tag[i] == "VB" and p.child(i, "aux", *syntax.SUBJECTS) is None:
        return p.lower[min(i + 1, len(p) - 1)] in _OURSELVES
    if p.lemma[i] == "have":
        obliged = p.child(i, "xcomp")
        return obliged is not None and infinitives.infinitive(p, obliged)
    return False


def _portfolio(sites: Sites, words: EventWords, i: int) -> bool:
    """What an office is about: "the minister of transport", "the head of research"."""
    p = sites.parse
    k = syntax.first_conjunct(p, i)
    of = p.head[k]
    return (
        p.dep[k] == "pobj"
        and p.lower[of] in ("of", "for")
        and p.lemma[p.head[of]] in words.offices
        and p.child(i, "det", "poss", "prep") is None
    )


def _noun(sites: Sites, words: EventWords, i: int, carried: tuple[int, LightVerb] | None) -> Draft | None:
    p = sites.parse
    if p.dep[i] in ("compound", "nmod") or not _WORD.fullmatch(p.lower[i]):
        return None
    if i > 1 and p.lower[i - 2] == "non" and p.lower[i - 1] == "-":  # "flew non-stop"
        return None
    lemma = p.lemma[i]
    if likened(p, i) or _portfolio(sites, words, i) or sites.date(i) is not None or sites.figure(i) is not None:
        return None
    if lemma in _BOUNDS and any(sites.date(k) for _, k in syntax.prepositions(p, i)):
        return None
    score = words.noun(lemma)
    if score < MAYBE and carried is None and not words.has(lemma, "noun"):
        return None
    parts = noun_parts(sites, i, words)
    if carried is not None:
        have = {x.head for x in parts}
        brought = [x for x in support_parts(sites, i, *carried) if x.head not in have]
        if carried[1].keep and not carried[1].beside and any(_doer(sites, x) for x in parts):
            brought = [x for x in brought if not (x.role == "actor" and x.via == "subject")]
        parts += brought
        parts = without_echo(sites, parts)
    elif not any(x.role == "actor" for x in parts):
        parts += borrowed_subject(sites, i)
    if score < _SURE and carried is None and not any(x.role in ("actor", "recipient", "theme") for x in parts):
        return None
    draft = Draft(i, "noun", parts)
    if carried is not None:
        draft.support, draft.light = carried
    return draft


def _doer(sites: Sites, x: Part) -> bool:
    """Whether a noun names who does it, so that whoever tells or wants it does not: "sought Chad's mediation", "announced raids by police"."""
    return x.role == "actor" and sites.parse.pos[x.head] != "PRON" and sites.someone(x.head)


def _adjective(sites: Sites, i: int) -> Draft | None:
    """A state that the lexicon names: "is ready to help", "remained on alert"."""
    p = sites.parse
    verb = p.head[i]
    if p.dep[i] not in ("acomp", "oprd") or p.pos[verb] not in syntax.VERBAL:
        return None
    parts = verb_parts(sites, verb)
    for k, o in syntax.prepositions(p, i):  # "was critical of the army"
        parts += preposition_parts(sites, k, o, noun=False)
    draft = Draft(i, "adjective", parts)
    draft.support = verb
    return draft


def _raised(sites: Sites, verb: int) -> int | None:
    """The infinitive that has the subject of the verb above it: "elections are (due, expected) to be held", "talks are to resume"."""
    p = sites.parse
    passive = p.child(verb, "auxpass") is not None
    for k in (verb, *p.children(verb, "acomp")):
        for c in p.children(k, "xcomp", "advcl"):
            if p.dep[c] == "advcl" and not (passive and c > verb):
                continue  # The parser has "set to begin" so.
            if any(p.tag[x] == "TO" for x in p.children(c, "aux")) and p.child(c, "nsubj", "nsubjpass") is None:
                return c
    return None


def support(sites: Sites, words: EventWords, i: int) -> tuple[int, LightVerb] | None:
    """The light verb that carries the event noun `i`, and its entry."""
    p = sites.parse
    k = syntax.first_conjunct(p, i)
    if k != i and (p.pos[k] != "NOUN" or words.noun(p.lemma[k]) < _SURE):
        return None
    if p.dep[k] == "pobj" and p.lower[p.head[k]] == "of" and p.lemma[p.head[p.head[k]]] in AMOUNTS | _LENGTHS:
        k = p.head[p.head[k]]  # "a new round of talks"
    dep, head = p.dep[k], p.head[k]
    place, verb, link = "object", head, None
    if dep in ("dobj", "nsubjpass"):
        pass
    elif dep == "npadvmod" and p.lemma[k] in _LENGTHS and k != i:
        pass  # "began ten days of talks"
    elif dep == "nsubj":
        place = "subject"
    elif dep == "pobj" and p.dep[head] == "prep":
        verb, link = p.head[head], p.lower[head]
        if p.pos[verb] == "NOUN" and p.dep[verb] == "dobj":  # "took part in talks", in whichever way it is parsed
            verb = p.head[verb]
    else:
        verb = -1
    if verb >= 0 and p.pos[verb] in syntax.VERBAL:
        if dep in ("nsubj", "nsubjpass") and (below := _raised(sites, verb)) is not None:
            side = "object" if p.child(below, "auxpass") is not None else "subject"
            # "The attack failed to stop the march" is no attack that stops.
            thing = p.child(below, "dobj")
            alone = side == "object" or thing is None or p.lower[thing] == "place"
            alone &= p.child(below, "xcomp", "ccomp") is None
            found = words.light(p, below, side, None, p.lemma[i]) if alone else None
            if found:
                return below, found
        found = words.light(p, verb, place, link, p.lemma[i])
        if found:
            return verb, found
    for c in p.kids[i]:  # "attacks carried out by rebels", "the talks that were held"
        if p.dep[c] in ("acl", "relcl") and (p.tag[c] == "VBN" or p.child(c, "auxpass") is not None):
            found = words.light(p, c, "object", None, p.lemma[i])
            if found:
                return c, found
    return None
