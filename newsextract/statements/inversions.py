"""Speakers behind their verb, whom the parser takes for its object: "the harvest was the best in years, recalled the minister".

Of "say" it knows that; with other verbs the speaker becomes what the harvest recalled.
"""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cues

# How the parser hangs such a verb on what is said, or what is said on the verb.
_HUNG = frozenset({"conj", "dep", "ROOT", "ccomp", "advcl", "parataxis"})
_OWN = ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark", "cc", "conj", "xcomp", "prt", "neg")
# What may stand behind the speaker: "…, recalled the minister on Monday", "…, recalled Ana Holt, who led the team".
_BEHIND = frozenset({"prep", "npadvmod", "tmod", "punct", "advmod", "advcl"})


def turn_back(parse: Parse, cues: Cues, somebody: Callable[[int], object], quoted: list[int]) -> None:
    """Make subjects of them.

    Args:
        parse: The parsed article; its tree is changed.
        cues: The reporting words.
        somebody: Whether an actor stands at a token.
        quoted: The number of the quotation that each token stands in.
    """
    changed = False
    for verb, dep in enumerate(parse.dep):
        if dep not in _HUNG or parse.tag[verb] not in ("VBD", "VBN") or verb < 3 or parse.word[verb - 1] != ",":
            continue
        found = cues.verbs.get(parse.lemma[verb])
        if found is None or quoted[verb] >= 0 or not any(cue.clause for cue in found):
            continue
        speaker = _speaker(parse, verb, somebody)
        said = _said(parse, verb) if speaker is not None else None
        if speaker is not None and said is not None:
            _turn(parse, verb, speaker, said)
            changed = True
    if changed:
        parse.groups.clear()
        parse.finish()


def _speaker(parse: Parse, verb: int, somebody: Callable[[int], object]) -> int | None:
    """The noun right behind the verb with which the sentence ends, if it is somebody."""
    sent = parse.sents[parse.sent_of[verb]]
    if sent.kind == "headline" or parse.child(verb, *_OWN) is not None:
        return None  # "Man finds body, told police", "came, informed the crew and left"
    noun = parse.child(verb, "dobj", "oprd", "attr")
    if noun is None or noun < verb or parse.left[noun] != verb + 1 or parse.pos[noun] not in syntax.NOMINAL:
        return None
    if any(k > noun and parse.dep[k] not in _BEHIND for k in parse.kids[verb]) or parse.right[verb] < sent.last - 1:
        return None
    if any(parse.dep[k] in ("cc", "conj") for k in parse.kids[noun]):
        return None
    return noun if somebody(noun) and parse.pos[noun] != "PRON" else None


def _said(parse: Parse, verb: int) -> int | None:
    """The verb of what is said before the comma."""
    head = parse.head[verb]
    said = head if head < verb else parse.child(verb, "ccomp", "advcl")
    if said is None or said > verb or parse.pos[said] not in syntax.VERBAL:
        return None
    if parse.child(said, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS, "expl") is None:
        return None
    # Between a list of acts and its last one stands an "and": "visited the mine, informed the widow, and left".
    if any(parse.dep[k] in ("cc", "conj") and k > said and k != verb for k in parse.kids[said]):
        return None
    return said


def _turn(parse: Parse, verb: int, speaker: int, said: int) -> None:
    parse.dep[speaker] = "nsubj"
    parse.tag[verb] = "VBD"
    if parse.head[verb] != said:
        parse.dep[said] = "ccomp"
        return
    parse.head[verb], parse.dep[verb] = (verb if parse.head[said] == said else parse.head[said]), parse.dep[said]
    parse.head[said], parse.dep[said] = verb, "ccomp"
    for k in parse.kids[said]:
        if k > verb or (parse.dep[k] == "punct" and k == verb - 1):
            parse.head[k] = verb
