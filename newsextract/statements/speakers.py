"""Verbs of speech that the parser hung on what is said, given back to the speaker: "said the vote was rigged and accused Chad".

The parser joins a verb without a subject to the last clause before it. The tree is changed,
since everything asks it: who accuses, where the first content ends, and what an event depends on. All of the 43 verbs that this
moved in 1,400 texts are the speaker's.
"""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import clause, syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.statements.acts import act, befallen, is_thing
from newsextract.statements.cues import Cues

# "Was blocked and denied funds": with these a passive has an object.
_TWO_OBJECTS = frozenset("give deny refuse offer promise tell ask show send pay grant teach owe".split())
_JOINED = frozenset({"conj", "advcl", "ccomp"})
_PLURAL = frozenset({"NNS", "NNPS"})


def give_back(parse: Parse, cues: Cues, words: Classes, somebody: Callable[[int], object], quoted: list[int]) -> None:
    """Hang verbs of speech on the verb of saying before them where they go on with its speaker.

    Args:
        parse: The parsed article; its tree is changed.
        cues: The reporting words.
        words: The classes of words that tell who speaks.
        somebody: Whether an actor stands at a token.
        quoted: The number of the quotation that each token stands in; within one nobody else goes on.
    """
    changed = False
    for verb, dep in enumerate(parse.dep):
        if dep not in _JOINED or parse.pos[verb] != "VERB":
            continue
        # "Said he will stay but gave no details."
        if parse.lemma[verb] not in cues.verbs and not words.lemma(verb, "civil"):
            continue
        found = _clause_before(parse, verb, cues)
        if found is not None and quoted[found[0]] != quoted[verb]:
            continue
        if found is not None and _speaker_goes_on(parse, verb, *found, cues, words, somebody):
            above, below = found
            _hang(parse, verb, above, below if dep == "ccomp" else parse.head[verb])
            changed = True
    if changed:
        parse.groups.clear()
        parse.finish()


def _clause_before(parse: Parse, verb: int, cues: Cues) -> tuple[int, int] | None:
    """The verb of saying, and the clause it governs to which the parser joined `verb`."""
    below = parse.head[verb]
    marked = parse.child(verb, "mark") is not None and parse.dep[verb] != "advcl"
    if marked or parse.child(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) is not None:
        return None
    if parse.dep[verb] == "ccomp":  # "said the reports were false, and warned …", where the parser has two clauses
        above = below
        before = [k for k in parse.kids[above] if k < verb and parse.dep[k] == "ccomp" and k > above]
        if not before or not any(parse.dep[c] == "cc" for c in parse.kids[before[-1]]):
            return None
        return above, before[-1]
    if parse.dep[below] in ("acomp", "attr") and parse.tag[verb] in ("VBD", "VBZ", "VBN"):
        below = parse.head[below]  # "is closed and accused", where the parser joins the verb to "closed"
    if below > verb or parse.pos[below] not in syntax.VERBAL:
        return None
    top = syntax.first_conjunct(parse, below)
    above = parse.head[top]
    if parse.dep[top] in ("acl", "ccomp") and parse.pos[above] == "NOUN" and parse.dep[above] == "dobj":
        # "Expressed hope that Chad will act and accused Mali."
        that = any(parse.lower[k] == "that" and parse.dep[k] == "mark" for k in parse.kids[top])
        return (parse.head[above], below) if that and parse.lemma[parse.head[above]] in cues.verbs else None
    if not above < top or parse.lemma[above] not in cues.verbs:
        return None
    # "Urged the firm to leave and appealed for calm": no past tense goes on with an infinitive.
    return (above, below) if parse.dep[top] == "ccomp" or _past_behind_infinitive(parse, top, verb) else None


def _past_behind_infinitive(parse: Parse, top: int, verb: int) -> bool:
    to = any(parse.tag[k] == "TO" for k in parse.kids[top])
    past = parse.tag[verb] in ("VBD", "VBZ") and parse.lower[verb] != parse.lemma[verb]
    return parse.dep[top] == "xcomp" and to and past and not parse.children(verb, "aux", "auxpass")


def _speaker_goes_on(
    parse: Parse,
    verb: int,
    above: int,
    below: int,
    cues: Cues,
    words: Classes,
    somebody: Callable[[int], object],
) -> bool:
    """Whether `verb` is done by who says rather than by who is spoken of in the clause `below`."""
    if parse.dep[verb] == "advcl":
        return _participle(parse, verb, below, cues, words, somebody)
    inner = syntax.verb_group(parse, below)
    if not _same_form(parse, above, verb):
        return False
    own = parse.children(verb, "aux", "auxpass")
    if parse.dep[syntax.first_conjunct(parse, below)] == "xcomp":
        return True
    # Nobody says in the past what goes on with a clause in the present or future: "said that it is late and added …".
    told = parse.tag[verb] == "VBD" and parse.lower[verb] != parse.lemma[verb]  # "would freeze pay and put money aside"
    if parse.tag[verb] == "VBN" and inner.passive and parse.lemma[verb] not in _TWO_OBJECTS:
        told = parse.child(verb, "dobj", "ccomp") is not None  # "is closed and accused Chad" is no passive
    if not own and told and inner.finite and inner.tense != "past" and not inner.perfect:
        return True
    if _nobody(parse, below):
        return act(parse, verb, below, somebody, cues, words) and not own
    subjects, _ = clause.subjects(parse, below)
    if not subjects:
        return False
    # Who rules also orders what the rest of us only order to be brought: "ruled the law was void and ordered a new vote".
    if not act(parse, verb, below, somebody, cues, words) and not (
        parse.lemma[above] == "rule" and parse.lemma[verb] == "order"
    ):
        return False
    if _disagrees(parse, own[0] if own else verb, subjects[0]):
        return True
    comma = _comma(parse, verb)
    if _but_they(parse, verb, above, subjects[0]):
        return True
    if (
        _it(parse, above, subjects[0])
        or befallen(parse, below, subjects[0], somebody, words)
        or all(is_thing(parse, s, somebody, comma, words) for s in subjects)
    ):
        return not _shared_passive(parse, verb, inner)
    if _them(parse, verb, above, subjects[0]):
        return True
    if own or parse.tag[verb] != "VBD" or (inner.perfect and not comma):
        return False
    state = parse.lemma[below] == "be" or inner.progressive or inner.passive
    if comma and words.lemma(verb, "answers", "goes_on"):
        return True
    return state and not _shared_passive(parse, verb, inner) and words.lemma(verb, "answers")


def _participle(
    parse: Parse, verb: int, below: int, cues: Cues, words: Classes, somebody: Callable[[int], object]
) -> bool:
    """Whether a participle behind a comma is the speaker's: "said the vote was rigged, accusing Chad of meddling"."""
    if parse.tag[verb] != "VBG" or not _comma(parse, verb) or parse.children(verb, "aux", "auxpass"):
        return False
    if not act(parse, verb, below, somebody, cues, words):
        return False
    # Whoever adds has spoken before.
    if parse.lower[verb] == "adding" or _nobody(parse, below):
        return True
    subjects, _ = clause.subjects(parse, below)
    return bool(subjects) and all(is_thing(parse, s, somebody, True, words) for s in subjects)


def _nobody(parse: Parse, below: int) -> bool:
    """Whether a clause has no subject that could do anything: "said there was no proof and accused"."""
    return parse.child(below, "expl") is not None


def _same_form(parse: Parse, above: int, verb: int) -> bool:
    """Whether two verbs may be joined: "said … and accused", "has said … and has accused", "says … and warns"."""
    own = parse.children(verb, "aux")
    if own and parse.tag[verb] == "VBG":  # "think the roof leaks and are asking for money"
        return len(own) == 1 and parse.lemma[own[0]] == "be" and parse.tag[own[0]] in ("VBZ", "VBP")
    if own:
        return parse.lemma[own[0]] == "have" and parse.tag[verb] == "VBN" and parse.tag[own[0]] in ("VBZ", "VBP")
    if parse.tag[above] == "VBN":
        return parse.tag[verb] in ("VBN", "VBD")
    if parse.tag[above] == "VBD":
        # Behind "had failed" the tagger takes "accused" for a participle.
        return parse.tag[verb] in ("VBD", "VBN")
    return parse.tag[above] == (parse.tag[verb] if parse.tag[verb] != "VB" else "VBP")


def _it(parse: Parse, above: int, subject: int) -> bool:
    """Whether "it" is not who speaks: "he said it was late and accused the firm"."""
    if parse.lower[subject] != "it":
        return False
    speaker = parse.child(above, "nsubj")
    if speaker is None:
        return False
    ent = parse.ent_of[speaker]
    return parse.lower[speaker] in ("he", "she") or (ent >= 0 and parse.ents[ent].label == "PERSON")


def _shared_passive(parse: Parse, verb: int, inner: syntax.VerbGroup) -> bool:
    """Whether a participle may go on with a passive: "was blocked and denied funds"."""
    return inner.passive and parse.child(verb, "dobj", "ccomp", "prep") is None


def _comma(parse: Parse, verb: int) -> bool:
    k = verb - 1
    while k > 0 and parse.pos[k] in ("ADV", "CCONJ", "SCONJ"):
        k -= 1
    return parse.word[k] == ","


def _but_they(parse: Parse, verb: int, above: int, subject: int) -> bool:
    """Whether a pronoun may be who speaks, so that he goes on in any case: "admitted that he was drunk but denied that he drove"."""
    speaker = parse.child(above, *syntax.SUBJECTS)
    if speaker is None or parse.lower[subject] not in ("he", "she", "they", "it") or parse.tag[verb] != "VBD":
        return False
    several = parse.tag[speaker] in _PLURAL or parse.child(speaker, "conj") is not None
    alike = several == (parse.lower[subject] == "they")
    return alike and any(parse.lower[k] == "that" for c in parse.children(verb, "ccomp") for k in parse.kids[c])


def _disagrees(parse: Parse, aux: int, subject: int) -> bool:
    """Whether a verb cannot have a subject: "its soldiers were shot at and has blamed"."""
    if parse.tag[aux] not in ("VBZ", "VBP", "VB") or parse.tag[subject] not in ("NN", "NNP", "NNS", "NNPS"):
        return False
    many = parse.tag[subject] in _PLURAL or parse.child(subject, "conj") is not None
    return many == (parse.tag[aux] == "VBZ")


def _them(parse: Parse, verb: int, above: int, subject: int) -> bool:
    """Whether those spoken of are the object: "said the militants were surrounded and called on them to give up".

    Only where "them" can be nobody else.
    """
    speaker = parse.child(above, *syntax.SUBJECTS)
    if speaker is None or parse.tag[speaker] in _PLURAL or parse.child(speaker, "conj") is not None:
        return False
    if parse.tag[subject] not in _PLURAL:
        return False
    others = [k for k in range(above, verb) if parse.tag[k] in _PLURAL and k != subject]
    if others:
        return False
    below = (verb, *parse.children(verb, "xcomp", "prep"))
    return any(parse.lower[k] == "them" for b in below for k in parse.children(b, "dobj", "pobj"))


def _hang(parse: Parse, verb: int, above: int, below: int) -> None:
    """Join `verb`, and what stands between and behind, to the verb of saying."""
    kids = list(parse.kids[below])
    if parse.head[verb] == below and parse.dep[verb] in ("conj", "advcl"):
        edge = max((k for k in kids if k < verb and parse.dep[k] not in ("cc", "punct")), default=below)
        for k in kids:
            if edge < k < verb and parse.dep[k] in ("cc", "punct"):
                parse.head[k] = above
            elif k > verb:
                parse.head[k] = above if parse.dep[k] in ("conj", "cc", "punct") else verb
    elif parse.dep[verb] == "ccomp":
        for k in kids:
            if parse.dep[k] in ("cc", "punct") and parse.right[below] >= k > below and k < verb:
                parse.head[k] = above
    parse.head[verb] = above
    if parse.dep[verb] == "ccomp":
        parse.dep[verb] = "conj"
