"""What only somebody does with words, and subjects that are nobody: who said the road was open also accused the army, not the road."""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cues
from newsextract.statements.papers import is_text

# What has to stand behind the verbs of a class of `speech_words`, since storms threaten and laws call for things.
_WANTS = {
    "acts_clause": frozenset({"ccomp"}),
    "acts_object": frozenset({"dobj", "ccomp"}),
    "acts_infinitive": frozenset({"xcomp", "ccomp"}),
    "acts_name": frozenset({"ccomp", "oprd"}),
}
_ON = frozenset({"on", "upon", "for"})
_ASKING = frozenset({"call", "appeal", "ask"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def act(parse: Parse, verb: int, below: int, somebody: Callable[[int], object], cues: Cues, words: Classes) -> bool:
    """Whether a verb, joined to the one at `below`, is used for what only somebody does."""
    if parse.lemma[verb] == "threaten":
        return words.any(parse.children(verb, "xcomp"), "threats")
    if parse.lemma[verb] == "refuse" and words.any(parse.children(verb, "xcomp"), "runs"):
        return False
    if words.lemma(verb, "acts_alone"):
        return True
    if words.lemma(verb, "sides"):
        whom, subject = parse.child(verb, "dobj"), parse.child(below, "nsubj", "nsubjpass")
        return whom is not None and bool(somebody(whom)) and subject is not None and not words.lemma(subject, "proof")
    wants = next((w for name, w in _WANTS.items() if words.lemma(verb, name)), None)
    if wants is None:
        return False
    nxt = verb + 1
    # "Called on ministers to resign", where the parser may have a clause that "on" opens.
    on = parse.lemma[verb] in _ASKING and nxt < len(parse) and parse.lower[nxt] in _ON
    if on and verb in (parse.head[nxt], parse.head[parse.head[nxt]]):
        return True
    for k in parse.kids[verb]:
        if k > verb and parse.dep[k] in wants and (parse.dep[k] != "xcomp" or parse.tag[k] == "VB"):
            return True
        if k > verb and parse.dep[k] == "xcomp" and parse.tag[k] == "VBG" and parse.lemma[verb] == "deny":
            return True
    if words.lemma(verb, "acts_about") and _links(parse, verb) & _prepositions(parse, verb, cues):
        return True
    return words.lemma(verb, "giving") and _gives_word(parse, verb, words)


def _prepositions(parse: Parse, verb: int, cues: Cues) -> set[str]:
    """What may stand behind a cue: "warned of more attacks", "appealed to Chad for help"."""
    return {p for cue in cues.verbs.get(parse.lemma[verb], ()) for p in cue.prepositions}


def _links(parse: Parse, verb: int) -> set[str]:
    return {
        parse.lower[k]
        for v in (verb, *parse.children(verb, "prep"))
        for k in (v, *parse.children(v, "prep"))
        if k > verb
    } | {
        parse.lower[k]
        for p in parse.children(verb, "prep")
        for o in parse.children(p, "pobj")
        for k in parse.children(o, "prep")
    }


def _gives_word(parse: Parse, verb: int, words: Classes) -> bool:
    """Whether a promise or demand is one that only somebody makes: "promised new checks", "promised residents a road", "demanded an apology"."""
    what = parse.child(verb, "dobj")
    return what is not None and (words.lemma(what, "word_given") or parse.child(verb, "dative") is not None)


def befallen(parse: Parse, below: int, subject: int, somebody: Callable[[int], object], words: Classes) -> bool:
    """Whether a clause tells of a place rather than of its people: "said the town had fallen and accused", "said the mill was safe and thanked".

    Towns with a name are left out but where they are overrun, since countries have names too.
    """
    named = parse.ent_of[subject] >= 0 and parse.ents[parse.ent_of[subject]].label == "GPE" and not somebody(subject)
    passive = syntax.verb_group(parse, below).passive and words.lemma(below, "befalls")
    if named:
        return passive or (parse.lemma[below] == "fall" and parse.child(below, "dobj") is None)
    if parse.pos[subject] != "NOUN" or not words.lemma(subject, "sites"):
        return False
    return passive or (words.lemma(below, "states") and parse.child(below, "dobj") is None)


def is_thing(parse: Parse, k: int, somebody: Callable[[int], object], comma: bool, words: Classes) -> bool:
    """Whether a subject is nobody who could speak; texts speak, unless a comma parts them from the verb."""
    lemma = parse.lemma[k].lower()
    if parse.tag[k] == "DT":
        return parse.lower[k] in ("this", "that")
    if parse.pos[k] != "NOUN" or somebody(k) or words.lemma(k, "somebody"):
        return False
    if parse.ent_of[k] >= 0 and parse.ents[parse.ent_of[k]].label in _NAMED:
        return False
    if lemma.endswith(("er", "or", "ist", "ian", "man", "men", "people")) and not words.lemma(k, "nobody"):
        return False
    return comma or not is_text(parse, k)
