"""Who takes part in a clause: the subjects, objects and agents of a verb, across coordination, control and relative clauses."""

from __future__ import annotations

from newsextract.language.imperatives import imperative
from newsextract.language.infinitives import (
    LENGTHS,
    approached,
    controllers,
    infinitive,
    judged,
    listed,
    phoned,
    took_time,
)
from newsextract.language.issued import issuing
from newsextract.language.parse import Parse
from newsextract.language.syntax import NOMINAL, PASSIVE_SUBJECTS, SUBJECTS, VERBAL, conjuncts, verb_group
from newsextract.language.whose import ASKINGS, MEETING_PLANS, RIGHTS, entitled, is_opposed, spelled_out, told, whom


def subjects(parse: Parse, i: int) -> tuple[list[int], bool]:
    """The subjects of verb `i` (conjuncts one by one) and whether they are its logical objects (passive).

    Follows coordination ("came and saw"), control and raising ("promised to send", "was forced to resign"), relative
    and participle clauses ("troops sent to Kursk"). Empty where the text names none.
    """
    return _subjects(parse, i, 0)


def _subjects(parse: Parse, i: int, depth: int) -> tuple[list[int], bool]:
    passive_group = verb_group(parse, i).passive or _small_clause(parse, i)
    own = _subject(parse, i)
    if own is not None:
        passive = parse.dep[own] in PASSIVE_SUBJECTS or passive_group
        return [c for s in _referent(parse, own, i) for c in conjuncts(parse, s)], passive
    # "There will be a move to cut ties, the envoy said" does not say whose.
    if depth > 6 or parse.child(i, "expl") is not None:
        return [], passive_group
    dep, head = parse.dep[i], parse.head[i]
    if head == i:
        return [], passive_group
    if dep == "conj" and parse.pos[head] in VERBAL:
        found, passive = _subjects(parse, head, depth + 1)
        # "was shot and killed", but "soldiers sent there and training".
        shared = passive and parse.tag[i] == "VBN" and parse.tag[head] == "VBN" and parse.child(i, "aux") is None
        # "Both were ministers and accused of theft."
        shared |= parse.tag[i] == "VBN" and parse.lemma[head] == "be" and not parse.children(i, "aux", "dobj")
        return found, passive_group or shared
    if dep in ("acomp", "oprd") and parse.pos[head] in VERBAL and not parse.children(i, "aux", "auxpass"):
        return _subjects(parse, head, depth + 1)
    if (judge := judged(parse, i)) is not None:  # nobody, unless it says so: "it is wrong for the army to free them"
        return whom(parse, judge, "for", i) or whom(parse, judge, "to", i), passive_group
    if dep in ("xcomp", "advcl") and took_time(parse, head) and infinitive(parse, i):
        took = parse.child(head, "nsubj", "expl")
        if took is not None and parse.lower[took] == "it":  # "It took the army a week to reach the town."
            return [k for k in parse.children(head, "dative", "dobj") if parse.lemma[k] not in LENGTHS], passive_group
    if dep == "xcomp" and parse.pos[head] in VERBAL | {"ADJ"}:
        # Object control: "forced the army to withdraw"; passive of it: "the army was forced to withdraw".
        objects = controllers(parse, head, i)
        kept = parse.lemma[head] in _OF_SUBJECT or phoned(parse, head) or approached(parse, head, i)
        planned = objects and (parse.lemma[head] in MEETING_PLANS or parse.lemma[objects[0]] in ASKINGS)
        if planned and (theirs := entitled(parse, objects[0], i)):
            return theirs, passive_group
        if not passive_group and (whose := spelled_out(parse, head, i)) is not None:
            return whose, False
        if objects and parse.tag[i] != "VBG" and not kept:
            return [c for o in objects for c in conjuncts(parse, o)], passive_group
        if asked := _asked(parse, head, i):
            return asked, passive_group
        found, _ = _subjects(parse, head, depth + 1)
        # "Bad weather is to blame" blames nobody: it is blamed.
        blamed = parse.lemma[i] == "blame" and parse.lemma[head] in ("be", "remain") and not parse.children(i, "dobj")
        return found, passive_group or blamed
    if dep in ("relcl", "acl") and parse.pos[head] in NOMINAL and (infinitive(parse, i) or listed(parse, i)):
        return told(parse, head, i) or _bearer(parse, head, depth), passive_group
    if dep in ("relcl", "acl") and parse.pos[head] in NOMINAL:
        if dep == "acl" and parse.tag[i] == "VBG" and parse.lemma[head] in _TROUBLES:
            return _bearer(parse, head, depth), passive_group
        if (
            dep == "acl"
            and parse.tag[i] == "VBG"
            and parse.lemma[head] in _PROSPECTS
            and (whose := whom(parse, head, "of", i))
        ):
            return whose, passive_group
        if dep == "acl" and parse.tag[i] == "VBG" and (verb := issuing(parse, head)) is not None:
            issuers, gone = _subjects(parse, verb, depth + 1)
            if issuers and not gone:  # "issued a statement condemning the coup"
                return issuers, passive_group
        if dep == "acl" and parse.tag[i] in ("VBN", "VBG"):
            # After a coordination a participle modifies the last member only; "having killed two" is no passive.
            return [head], passive_group
        if dep == "relcl" and not parse.children(i, "dobj"):
            return [head], passive_group
        return [], passive_group
    if dep in ("advcl", "pcomp") and parse.tag[i] in ("VBG", "VBN", "VB"):
        governor = head if dep == "advcl" else parse.head[head]
        if dep == "pcomp" and parse.pos[governor] == "NOUN":
            return _bearer(parse, governor, depth), passive_group
        if parse.pos[governor] == "ADV" and parse.dep[governor] == "advmod":  # "far from praising him, the mayor …"
            governor = parse.head[governor]
        if parse.pos[governor] in VERBAL and governor != i:
            if dep == "advcl" and (asked := _asked(parse, governor, i)):
                return asked, passive_group
            objects = parse.children(governor, "dobj")
            if dep == "advcl" and objects and infinitive(parse, i) and (theirs := entitled(parse, objects[0], i)):
                return theirs, passive_group
            if dep == "advcl" and objects and parse.lemma[governor] == "leave" and objects[0] < i == objects[0] + 1:
                return objects, passive_group  # "left villagers wondering"
            if dep == "pcomp" and objects and objects[0] < head and parse.lower[head] in _OF_OBJECT:
                return [c for o in objects for c in conjuncts(parse, o)], passive_group
            found, _ = _subjects(parse, governor, depth + 1)
            bare = (
                parse.tag[i] == "VBN" and parse.child(i, "aux") is None
            )  # "Beaten by police", but "having beaten two".
            return found, passive_group or bare
    if imperative(parse, i):
        return [], False
    if dep == "ccomp" and (lent := _interrupted(parse, i)) is not None:
        return [c for s in _referent(parse, lent, i) for c in conjuncts(parse, s)], passive_group
    if dep == "ccomp" and parse.pos[head] in VERBAL and parse.tag[i] in ("VB", "VBG"):
        seen = parse.child(head, "dobj")
        if parse.tag[i] == "VBG" and seen is not None and parse.right[seen] == i - 1 and not parse.children(i, "aux"):
            return conjuncts(parse, seen), passive_group  # "The film showed Diaz asking for help."
        found, _ = _subjects(parse, head, depth + 1)
        return found, passive_group
    return [], passive_group


def _subject(parse: Parse, i: int) -> int | None:
    """The subject of a verb; of two with a comma between them the second, which the first describes: "once a clerk, Musa was sacked"."""
    found = parse.children(i, *SUBJECTS, *PASSIVE_SUBJECTS)
    if len(found) != 2 or found[1] > i or parse.pos[found[0]] != "NOUN":
        return found[0] if found else None
    comma = parse.left[found[1]] - 1
    # "Police in Sonora, Mexico seized it"; "ten people, none of them miners, died".
    name = parse.ent_of[found[1]]
    place = parse.pos[comma - 1] == "PROPN" and name >= 0 and parse.ents[name].label in ("GPE", "LOC")
    quantifier = parse.tag[found[1]] in ("DT", "NN") and parse.lower[found[1]] in (
        "each",
        "none",
        "all",
        "some",
        "most",
    )
    return found[1] if parse.word[comma] == "," and not place and not quantifier else found[0]


# "He promised her to leave", "police used gas to disperse the crowd": the infinitive is the subject's though there is an object.
_OF_SUBJECT = frozenset({"promise", "threaten", "vow", "use", "spend", "take"})


# "Had trouble persuading them": it is not the trouble that persuades; nor the chance that signs in "no chance of Chad signing".
_TROUBLES = frozenset({"trouble", "luck", "struggle", "difficulty", "task", "problem"})
_PROSPECTS = frozenset(
    {"prospect", "chance", "possibility", "likelihood", "risk", "danger", "hope", "sign", "question"}
)


def _interrupted(parse: Parse, i: int) -> int | None:
    """The subject of a clause that a participle interrupts: "said the road, begun in May, has been closed".

    The parser takes such a participle for the verb of a clause of its own, and leaves the real verb without a subject.
    """
    if not parse.children(i, "aux", "auxpass"):
        return None
    for k in reversed(parse.kids[parse.head[i]]):
        if k < i and parse.dep[k] in ("ccomp", "nsubj", "nsubjpass"):
            bare = parse.tag[k] == "VBN" and not parse.children(k, "aux", "auxpass")
            return parse.child(k, "nsubj") if bare else None
    return None


def _small_clause(parse: Parse, i: int) -> bool:
    """Whether a bare participle tells what is done to somebody: "saw two men taken away", "wants the law changed"."""
    if parse.children(i, "aux", "auxpass", "dobj", "mark"):
        return False
    if parse.dep[i] == "xcomp":
        return parse.tag[i] == "VBN"  # "Was later shown arrested."
    if parse.dep[i] == "advcl" and parse.lemma[parse.head[i]] == "leave":
        return (
            parse.tag[i] == "VBN" and parse.child(i, "nsubj") is not None
        )  # "Left eight people injured and two dead."
    if parse.dep[i] != "ccomp":
        return False
    # The tagger takes some of these participles for a past tense, which nothing that is wanted can have.
    return parse.tag[i] == "VBN" or (parse.tag[i] == "VBD" and parse.lemma[parse.head[i]] in ("want", "need", "order"))


# "accused the army of firing", "kept the men from leaving": the object does what follows.
_OF_OBJECT = frozenset({"of", "from", "for", "into", "with"})


# "called on the rebels to withdraw": who follows the preposition does what the infinitive says.
_ASKING = {
    "call": frozenset({"on", "upon", "for"}),
    "appeal": frozenset({"to"}),
    "plead": frozenset({"with"}),
    "ask": frozenset({"for"}),
    "wait": frozenset({"for"}),
    "push": frozenset({"for"}),
    "press": frozenset({"for"}),
    "arrange": frozenset({"for"}),
    "rely": frozenset({"on"}),
    "count": frozenset({"on"}),
    "depend": frozenset({"on"}),
}


def _asked(parse: Parse, verb: int, i: int) -> list[int]:
    """Who is called on, appealed to or relied on to do what infinitive `i` says."""
    if parse.lemma[verb] == "like" and infinitive(parse, i):  # "would like Chad to leave"
        return [c for o in parse.children(verb, "dobj") for c in conjuncts(parse, o)]
    words = _ASKING.get(parse.lemma[verb])
    if words is None or not infinitive(parse, i) or phoned(parse, verb):
        return []
    for k in parse.kids[verb]:
        if verb < k < i and parse.dep[k] == "prep" and parse.lower[k] in words:
            found = [c for o in parse.children(k, "pobj") for c in conjuncts(parse, o)]
            # "Called a session for Monday to debate it."
            return [
                c for c in found if parse.ent_of[c] < 0 or parse.ents[parse.ent_of[c]].label not in ("DATE", "TIME")
            ]
    return []


def _bearer(parse: Parse, noun: int, depth: int) -> list[int]:
    """Who has the plan, right or order that an infinitive or gerund spells out ("the firm's bid to buy", "won a contract to supply")."""
    for k in parse.kids[noun]:
        if parse.dep[k] == "poss":
            return conjuncts(parse, k)
    for k in parse.kids[noun]:  # "the efforts made by the army in fighting them"
        if parse.dep[k] == "acl" and parse.tag[k] == "VBN" and (by := agents(parse, k)):
            return by
    for k in parse.kids[noun]:
        if parse.dep[k] in ("compound", "nmod") and parse.pos[k] == "PROPN" and k < noun:
            return conjuncts(parse, k)
    for k in parse.kids[noun]:
        if parse.dep[k] == "prep" and parse.lower[k] in ("by", "for"):
            return [c for o in parse.children(k, "pobj") for c in conjuncts(parse, o)]
    dep, head = parse.dep[noun], parse.head[noun]
    if is_opposed(parse, noun):
        return []
    if dep == "pobj" and parse.dep[head] == "prep" and parse.pos[parse.head[head]] in VERBAL:
        return _subjects(parse, parse.head[head], depth + 1)[0]
    if dep == "dobj" and parse.lemma[noun] in RIGHTS and (given := parse.child(head, "dative")) is not None:
        return conjuncts(parse, given)  # "gives Chad the right to appeal"
    if dep in ("dobj", "attr") and parse.pos[head] in VERBAL:
        return _subjects(parse, head, depth + 1)[0]
    if dep == "nsubjpass" and parse.pos[head] in VERBAL:
        return agents(parse, head)
    return []


_RELATIVE = frozenset({"who", "which", "that", "whom"})


def _referent(parse: Parse, subject: int, verb: int) -> list[int]:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if parse.lower[subject] in _RELATIVE and parse.tag[subject] in ("WP", "WDT", "IN", "DT"):
        k = verb
        for _ in range(4):
            if parse.dep[k] == "relcl":
                return [parse.head[k]]
            if parse.head[k] == k:
                break
            k = parse.head[k]
    return [subject]


def objects(parse: Parse, i: int) -> list[int]:
    """Direct objects of verb `i`, conjuncts one by one, relative pronouns replaced by their nouns."""
    return [c for o in parse.children(i, "dobj") for r in _referent(parse, o, i) for c in conjuncts(parse, r)]


def agents(parse: Parse, i: int) -> list[int]:
    """The "by" agents of a passive verb; coordinated verbs share the last one's ("chosen and bought by the army")."""
    k: int | None = i
    while k is not None:
        found = [c for a in parse.children(k, "agent") for o in parse.children(a, "pobj") for c in conjuncts(parse, o)]
        if found or parse.tag[k] != "VBN":
            return found
        k = next(
            (c for c in parse.kids[k] if parse.dep[c] == "conj" and parse.tag[c] == "VBN" and not _own(parse, c)), None
        )
    return []


def _own(parse: Parse, i: int) -> bool:
    return parse.child(i, *SUBJECTS, *PASSIVE_SUBJECTS) is not None
