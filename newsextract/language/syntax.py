"""Questions that every room asks of the tree: noun phrases, coordination, verb groups.

Dependencies are those of spaCy's English models (ClearNLP): nsubj, nsubjpass, dobj, dative, agent, pobj, xcomp, ccomp …
"""

from __future__ import annotations

from bisect import bisect
from typing import NamedTuple

from newsextract.language.parse import Parse

# What hangs on a noun and is no part of its phrase.
_OUTSIDE = frozenset(
    {"relcl", "acl", "appos", "punct", "advcl", "cc", "conj", "parataxis", "preconj", "dep", "meta", "intj"}
)
# Tokens before a noun that its base phrase may begin within; what is longer is a list of rubbish that hangs on one word.
_WIDE = 60
_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "meta"})
SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
VERBAL = frozenset({"VERB", "AUX"})
# How a word hangs on the noun behind it: "the July attack", "Friday's vote".
MODIFYING = frozenset({"poss", "compound", "nmod", "nummod", "amod"})
# Those that say which one a noun is, and do not count it.
NAMING = MODIFYING - {"nummod"}
MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "shall", "will", "ought"})


# Words that are no nouns but may stand for people or things ("the first", "several wounded", "trading was halted").
_ELLIPTIC = frozenset({"JJ", "JJR", "JJS", "DT", "CD", "VBN", "VBG", "PDT", "WDT"})
_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def nominal(parse: Parse, i: int) -> bool:
    """Whether a token is somebody or something: a noun or pronoun, or a word in the place of one."""
    return parse.pos[i] in NOMINAL or (parse.dep[i] in _ARGUMENT and parse.tag[i] in _ELLIPTIC)


def phrase(parse: Parse, i: int) -> tuple[int, int]:
    """First and last token of the noun phrase headed by `i`, without the clauses and coordinates that hang on it.

    Clauses inside are left out too: "the units of soldiers, who …" ends at "soldiers"; coordination inside stays ("the
    presidents of Chile and Peru").
    """
    first = last = i
    stack = [k for k in parse.kids[i] if parse.dep[k] not in _OUTSIDE and not _among_them(parse, k, i)]
    while stack:
        k = stack.pop()
        if parse.dep[k] == "punct":
            continue
        first, last = min(first, k), max(last, k)
        stack += [c for c in parse.kids[k] if parse.dep[c] not in _CLAUSES]
    return first, last


def _among_them(parse: Parse, k: int, noun: int) -> bool:
    """Whether a preposition before a noun only says whose part it is: "among them three children"."""
    if k > noun or parse.dep[k] != "prep":
        return False
    of = parse.child(k, "pobj")
    return of is not None and parse.pos[of] == "PRON"


def kind_noun(parse: Parse, first: int, last: int) -> int | None:
    """The common noun before a name and in its phrase: "firm" in "Turkish firm Anadolu", but not in "the firm Ana Diaz joined"."""
    noun = first - 1
    if noun < 0 or parse.sent_of[noun] != parse.sent_of[first] or parse.tag[noun] not in ("NN", "NNP"):
        return None
    own = first <= parse.head[noun] <= last or (parse.head[last] == noun and parse.dep[last] == "appos")
    return noun if own and parse.word[noun][1:].islower() else None


def core(parse: Parse, i: int) -> tuple[int, int]:
    """First and last token of the base noun phrase: determiners, modifiers and head, nothing that follows the head."""
    kids = parse.kids[i]
    behind = bisect(kids, i)
    first = i
    for k in kids[bisect(kids, i - _WIDE) : behind]:
        if parse.left[k] > i - _WIDE and parse.dep[k] not in _OUTSIDE and not _among_them(parse, k, i):
            first = min(first, parse.left[k])
    last = i
    for k in kids[behind:]:
        if k != last + 1 or parse.dep[k] not in ("compound", "nummod", "flat", "npadvmod") or parse.tag[k] == "CC":
            break
        last = k
    return first, last


def conjuncts(parse: Parse, i: int) -> list[int]:
    """`i` and what is coordinated with it, in text order ("Brazil, Chile and Peru"); a name with "and" in it is one."""
    out, stack = [], [i]
    while stack:
        k = stack.pop()
        if k == i or parse.ent_of[k] < 0 or parse.ent_of[k] != parse.ent_of[parse.head[k]]:
            out.append(k)
        stack += [c for c in parse.kids[k] if parse.dep[c] == "conj"]
    return sorted(out)


def first_conjunct(parse: Parse, i: int) -> int:
    """The head of the coordination that `i` is a member of."""
    while parse.dep[i] == "conj" and parse.head[i] != i:
        i = parse.head[i]
    return i


class VerbGroup(NamedTuple):
    """Auxiliaries and particles around a verb.

    Attributes:
        negated: "not", "never", "no longer" on the verb.
        modal: Lemma of the modal ("will", "may"), or None.
        passive: Has a passive auxiliary, or is a bare past participle that modifies a noun.
        tense: ``past``, ``present``, ``future`` or ``none`` (infinitives, participles without a finite auxiliary).
        perfect: Has the auxiliary "have".
        progressive: Is an -ing form with a form of "be".
        finite: Has tense or a modal.
    """

    negated: bool
    modal: str | None
    passive: bool
    tense: str
    perfect: bool
    progressive: bool
    finite: bool


_EVER = frozenset({"before", "again", "ever", "once"})
_NEVER = frozenset({"never", "hardly", "scarcely", "rarely", "neither", "nor"})


def verb_group(parse: Parse, i: int) -> VerbGroup:
    """Read the auxiliaries of verb `i`; a conjunct without its own shares those of the first ("was shot and killed")."""
    group = parse.groups.get(i)
    if group is None:
        group = parse.groups[i] = _read_group(parse, i)
    return group


def in_headline(parse: Parse, i: int) -> bool:
    """Whether token `i` stands in a headline."""
    return parse.sents[parse.sent_of[i]].kind == "headline"


def in_plain_present(parse: Parse, i: int) -> bool:
    """Whether verb `i` is finite, in the present, and no more: "opens", not "is opening" or "has opened"; no headline, which tells what was."""
    group = verb_group(parse, i)
    if not group.finite or group.tense != "present" or in_headline(parse, i):
        return False
    return not (group.modal or group.perfect or group.progressive)


def _read_group(parse: Parse, i: int) -> VerbGroup:
    aux = [k for k in parse.kids[i] if parse.dep[k] in ("aux", "auxpass")]
    # "Have never attacked", "have never before attacked".
    adverbs = [c for k in parse.kids[i] if parse.dep[k] == "advmod" and parse.lower[k] in _EVER for c in parse.kids[k]]
    negated = any(
        (parse.dep[k] == "neg" and parse.lower[max(0, k - 2) : k] != ["whether", "or"]) or parse.lower[k] in _NEVER
        for k in (*parse.kids[i], *adverbs)
    )
    tag = parse.tag[i]
    head = parse.head[i]
    if not aux and parse.dep[i] == "conj" and parse.pos[head] in VERBAL and tag in ("VB", "VBN", "VBG", "VBD", "VBP"):
        first = verb_group(parse, head)
        # "Will close three plants and cut 400 jobs": the tagger cannot tell one form of "cut" from another.
        alike = parse.tag[head] == "VB" and parse.lower[i] == parse.lemma[i] and parse.child(i, *SUBJECTS) is None
        if (parse.tag[head] == tag and tag in ("VB", "VBN", "VBG")) or (alike and tag in ("VBD", "VBP", "VBN")):
            return first._replace(negated=negated)
    modal = next((parse.lemma[k] for k in aux if parse.tag[k] == "MD"), None)
    if modal is not None:
        modal = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}.get(
            modal, modal
        )
    passive = any(parse.dep[k] == "auxpass" for k in aux) or (
        not aux and tag == "VBN" and parse.dep[i] in ("acl", "amod")
    )
    have = any(parse.lemma[k] == "have" and parse.dep[k] == "aux" for k in aux)
    be = any(parse.lemma[k] == "be" and parse.dep[k] == "aux" for k in aux)
    to = any(parse.tag[k] == "TO" for k in aux)
    finite_tags = [parse.tag[k] for k in aux if parse.tag[k] in ("VBD", "VBP", "VBZ")]
    if modal in ("will", "shall"):
        tense = "future"
    elif modal:
        tense = "present"
    elif to:
        tense = "none"
    elif finite_tags:
        tense = "past" if finite_tags[0] == "VBD" else "present"
    elif tag == "VBD":
        tense = "past"
    elif tag in ("VBP", "VBZ"):
        tense = "present"
    else:
        tense = "none"
    return VerbGroup(negated, modal, passive, tense, have, be and tag == "VBG", tense != "none" or modal is not None)


def particle(parse: Parse, i: int) -> str | None:
    """The particle of a phrasal verb ("carry out" -> "out")."""
    k = parse.child(i, "prt")
    return parse.lower[k] if k is not None else None


def prepositions(parse: Parse, i: int) -> list[tuple[int, int]]:
    """(preposition, its object) pairs below `i`, coordinated objects one by one; "in" of "out of X" gives X too."""
    out = []
    for k in parse.kids[i]:
        if parse.dep[k] not in ("prep", "agent", "dative") or parse.tag[k] not in ("IN", "TO", "RP", "VBG", "RB"):
            continue
        for o in parse.kids[k]:
            if parse.dep[o] == "pobj":
                out += [(k, c) for c in conjuncts(parse, o)]
            elif parse.dep[o] == "prep":  # "out of", "from inside"
                out += [(k, c) for p in parse.kids[o] if parse.dep[p] == "pobj" for c in conjuncts(parse, p)]
    return out


def governing_verb(parse: Parse, i: int) -> int | None:
    """The verb above token `i` (itself excluded), or None."""
    k = i
    while parse.head[k] != k:
        k = parse.head[k]
        if parse.pos[k] in VERBAL:
            while parse.dep[k] in ("aux", "auxpass") and parse.head[k] != k:
                k = parse.head[k]
            return k
    return None
