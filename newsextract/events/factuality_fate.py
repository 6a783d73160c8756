"""What comes of a plan, and what becomes of an event below a governor."""

from __future__ import annotations

from newsextract.events.factuality_governors import Words, complement
from newsextract.events.factuality_state import State
from newsextract.language import syntax
from newsextract.lexicon.schemas import Governor

_NOTHING = frozenset({"nothing", "naught", "nought"})


def undone(words: Words, noun: int) -> tuple[int, Governor] | None:
    """The word that says that a plan, bid or offer came to nothing, and its entry; the plan itself was there.

    "The bid failed", "plans were dropped", "his efforts were in vain", "nothing came of the offer", "a failed attempt".
    """
    p, above = words.parse, words.parse.head[noun]
    if p.pos[noun] != "NOUN" or (entry := words.over(noun, "infinitive")) is None:
        return None
    if entry.status not in ("planned", "aimed"):
        return None
    for k in p.kids[noun]:
        found = words.word(p.lower[k], "adjective", "plan") if p.dep[k] == "amod" else None
        if found is None and p.dep[k] in ("acl", "amod") and p.tag[k] == "VBN":
            found = words.over(k, "plan") or words.over(k, "object")
        if found is not None:
            return noun, found
    dep = p.dep[noun]
    if dep in ("dobj", "nsubjpass"):
        found = words.over(above, "plan")
        return (above, found) if found is not None else None
    if dep == "nsubj":
        verbs = [k for k in syntax.conjuncts(p, above) if k == above or p.child(k, *syntax.SUBJECTS) is None]
        return next(((k, e) for k in verbs if (e := _told(words, k))), None)
    if dep == "pobj" and p.lower[above] == "of" and (subject := p.child(p.head[above], "nsubj")) is not None:
        found = words.over(p.head[above], "of nothing") if p.lower[subject] in _NOTHING else None
        return (noun, found) if found is not None else None
    return None


def _told(words: Words, verb: int) -> Governor | None:
    """The entry of what a verb says of the plan that is its subject."""
    p = words.parse
    if p.child(verb, "dobj", "xcomp", "dative") is not None:
        return None  # "The bid failed to win votes."
    for _, o in syntax.prepositions(p, verb):  # "came to nothing", "ended in failure", "was in vain"
        found = words.over(verb, "to nothing") if p.lower[o] in _NOTHING else words.over(o, "plan")
        if found is not None:
            return found
    told = p.child(verb, "acomp", "attr", "oprd")
    return words.over(verb if told is None else told, "plan")


def beside(words: Words, i: int, state: State) -> State | None:
    """The state of a clause in front that tells what was not done: "rather than attack the town, they asked for talks"."""
    p = words.parse
    than = next((k for k in p.kids[i] if p.lower[k] == "than" and p.dep[k] == "mark"), None)
    if than is None or than == 0:
        return None
    apart = [p.lower[k] for k in p.children(p.head[i], "advmod") if p.tag[i] == "VB"]  # "would rather leave than sign"
    if not any(words.word(w, "preposition") for w in (p.lower[than - 1], *apart)):
        return None
    new = state.copy()
    new.negative, new.denied = True, False
    return new


def belied(words: Words, noun: int) -> Governor | None:
    """The entry of the adjective that says that what a noun tells is not so: "false reports that he fled", "baseless claims of fraud"."""
    p = words.parse
    if p.pos[noun] != "NOUN" or words.over(noun, "clause") is None:
        return None
    return next((e for k in p.children(noun, "amod") if (e := words.word(p.lower[k], "adjective", "claim"))), None)


def overdue(words: Words, i: int) -> Governor | None:
    """The entry of what should have been done by now: "it is high time that Peru signed the treaty", but "the first time that it signed"."""
    p, time = words.parse, complement(words.parse, words.parse.head[i])
    if p.lemma[time] != "time":
        return None
    if p.dep[i] not in ("relcl", "acl", "ccomp") or p.tag[i] != "VBD" or p.child(i, "nsubj", "nsubjpass") is None:
        return None
    bare = all(p.lower[k] in ("high", "about", "not") for k in p.kids[time] if k < time)
    it = p.child(p.head[time], "nsubj")
    if p.dep[time] != "attr" or not bare or it is None or p.lower[it] != "it" or p.tag[p.head[time]] != "VBZ":
        return None
    return words.over(time, "judged for")


def governed(state: State, entry: Governor, frame: str) -> State:
    """The state below a governor; finite clauses take over only what the governor says itself."""
    new = State() if frame == "clause" else state.copy()
    if frame == "clause":
        new.requested = new.planned = False
    above_negative = state.negative
    if frame != "clause" and entry.polarity is None and entry.when_negated is None:
        new.negative = state.negative
    new.govern(entry, above_negative)
    turned = above_negative and (entry.certainty == "probable" or entry.when_negated == "negative")
    if frame == "clause" and entry.polarity is None and not turned:
        new.negative = False
    if state.denied and above_negative and entry.pos == "noun":  # "denied claims that"
        new.negative = new.denied = True
    return new


def heard_of(words: Words, known: dict[int, State], noun: int, state: State, frame: str) -> tuple[int, State, str]:
    """In "reports of troops crossing" the crossing is what the reports are of, not a trait of the troops."""
    p = words.parse
    of = p.head[noun]
    if frame != "participle" or p.dep[noun] != "pobj" or p.lower[of] != "of" or p.dep[of] != "prep":
        return noun, state, frame
    above = p.head[of]
    if p.pos[above] != "NOUN" or words.over(above, "of") is None or above not in known:
        return noun, state, frame
    return above, known[above], "of"
