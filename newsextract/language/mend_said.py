"""Slips of the parser around verbs of saying: a clause without "that" that is torn apart, a speaker taken for part of what is said."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.language.syntax import NOMINAL, VERBAL, verb_group

_SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
# Words of saying whose object may be the subject of what is said.
SAYING = (
    "said says say saying added adds maintained maintains noted argued argues warned insisted stressed believe believes deplored denied"
).split()


def torn(parse: Parse, i: int) -> bool:
    """Give a clause its subject, which the parser took for what is said: "said a vote, as demanded in May, would be held"."""
    noun = parse.child(i, "dobj")
    if noun is None or noun < i or parse.pos[i] not in VERBAL or parse.tag[noun] in ("WP", "WDT"):
        return False
    if parse.pos[noun] not in NOMINAL:
        return False
    verb = next((k for k in parse.kids[i] if k > noun and _without_subject(parse, i, noun, k)), None)
    if verb is None:
        return False
    if parse.right[noun] >= verb:
        return False
    for k in parse.kids[i]:
        if noun <= k < verb:
            parse.head[k] = verb
    parse.dep[noun] = "nsubjpass" if any(parse.dep[k] == "auxpass" for k in parse.kids[verb]) else "nsubj"
    parse.dep[verb] = "ccomp"
    for k in parse.kids[noun]:
        if parse.dep[k] == "det" and parse.tag[k] == "IN":  # "that hostile attitudes made …"
            parse.head[k], parse.dep[k] = verb, "mark"
    parse.groups.pop(verb, None)
    return True


def _without_subject(parse: Parse, i: int, noun: int, k: int) -> bool:
    """Whether a finite verb below `i` waits for a subject."""
    if parse.pos[k] not in VERBAL or parse.dep[k] not in ("ccomp", "advcl", "conj"):
        return False
    if parse.child(k, *_SUBJECT, "mark") is not None or not verb_group(parse, k).finite:
        return False
    if parse.tag[k] in ("VBG", "VBN", "VB") and not parse.children(k, "aux", "auxpass"):
        return False
    if parse.dep[k] != "conj":
        return True
    if any(parse.dep[c] == "cc" and c > i for c in parse.kids[i]):
        return False
    that = any(parse.dep[c] == "det" and parse.tag[c] == "IN" for c in parse.kids[noun])
    return that or (parse.lemma[k] == "be" and parse.word[k - 1] != ",")


def speaker_behind(parse: Parse, i: int) -> bool:
    """Find the speaker behind what was said, whom the parser took for part of it: "…, Tom Hill, head of the service, said"."""
    if parse.pos[i] != "VERB" or i < 4 or parse.word[i - 1] != "," or parse.child(i, *_SUBJECT) is not None:
        return False
    below = parse.head[i] if parse.dep[i] == "conj" and parse.head[i] < i else parse.child(i, "ccomp")
    if below is None or below > i or parse.tag[i] not in ("VBD", "VBZ"):
        return False
    speaker = _named_before(parse, i - 2, below)
    if speaker is None:
        return False
    if parse.dep[i] == "conj":
        if any(parse.dep[k] == "cc" for k in parse.kids[below]):
            return False
        parse.head[i], parse.dep[i] = (i if parse.head[below] == below else parse.head[below]), parse.dep[below]
        parse.head[below], parse.dep[below] = i, "ccomp"
        for k in parse.kids[below]:
            if k > i:
                parse.head[k] = i
    parse.head[speaker], parse.dep[speaker] = i, "nsubj"
    for k in range(parse.left[speaker] - 1, i):
        if parse.dep[k] == "punct" and not parse.left[speaker] <= parse.head[k] < i:
            parse.head[k] = i
    return True


def _named_before(parse: Parse, end: int, below: int) -> int | None:
    """The head of "Tom Hill, head of the service" between two commas that ends at `end`."""
    k, noun = end, None
    while parse.head[k] != k and k != below:
        first = parse.left[k]
        if parse.right[k] > end + 1 or first <= below:
            break
        if parse.pos[k] in NOMINAL and parse.word[first - 1] == "," and parse.dep[k] in _HUNG:
            noun = k
        k = parse.head[k]
    if noun is None:
        return None
    name = parse.left[noun] - 2
    if _person(parse, noun) or any(_person(parse, c) for c in parse.children(noun, "appos")):
        return noun
    first = parse.ents[parse.ent_of[name]].first if parse.ent_of[name] >= 0 else name
    if name <= below or not _person(parse, name) or parse.word[first - 1] != "," or parse.dep[name] not in _HUNG:
        return None
    parse.head[noun], parse.dep[noun] = name, "appos"
    return name


# How the parser hangs a speaker on a word before him.
_HUNG = frozenset({"appos", "conj", "npadvmod", "dep"})


def _person(parse: Parse, k: int) -> bool:
    return parse.ent_of[k] >= 0 and parse.ents[parse.ent_of[k]].label == "PERSON"
