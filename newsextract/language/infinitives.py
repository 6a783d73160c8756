"""Infinitives: who is meant by one that nobody in particular does, and what "called" is."""

from __future__ import annotations

from newsextract.language.parse import Parse

# What "it is a … to sign the treaty" says of the signing; whoever does it is not "it".
_JUDGEMENTS = frozenset(
    """lie misconception nonsense time mistake error duty pity shame crime honor honour pleasure folly task job""".split()
)
# Adjectives of somebody who will, can or did: "it is ready to sign". Any other judges the act: "it is wrong to sign".
_OF_SOMEBODY = frozenset(
    """ready able unable willing unwilling likely unlikely set free due eager keen reluctant prepared determined bound poised sure certain
    apt prone quick slow entitled obliged happy glad proud pleased ashamed afraid anxious content loath hesitant inclined welcome
    powerless desperate impatient committed about supposed expected fit liable first last next big small strong weak large rich
    powerful old young""".split()
)
LENGTHS = frozenset("second minute hour day night week month year decade while time age".split())
_COPULAS = frozenset({"be", "become", "seem", "remain", "prove"})


def infinitive(parse: Parse, i: int) -> bool:
    """Whether verb `i` is an infinitive with "to"."""
    return parse.tag[i] == "VB" and any(parse.tag[k] == "TO" for k in parse.kids[i])


def listed(parse: Parse, i: int) -> bool:
    """Whether verb `i` is a bare infinitive that tells what a noun is: "two options: accept the deal or leave"."""
    if parse.tag[i] != "VB" or parse.dep[i] != "acl":
        return False
    return not any(parse.dep[k] in ("aux", "auxpass", "mark", *_SUBJECTS) for k in parse.kids[i])


def with_for(parse: Parse, i: int) -> bool:
    """Whether "for" opens infinitive `i`, which the parser may take for a relative clause: "the calls for him to resign"."""
    return infinitive(parse, i) and any(parse.dep[k] == "mark" and parse.lower[k] == "for" for k in parse.kids[i])


def judged(parse: Parse, i: int) -> int | None:
    """The word that judges the infinitive at `i` of nobody in particular: "it is wrong to free them", "it is time to go".

    So does "up" in "it is up to Chad to free them".
    """
    head = parse.head[i]
    copula = head if parse.lemma[head] in _COPULAS else parse.head[head]
    if parse.lemma[copula] not in _COPULAS or copula == i or not infinitive(parse, i):
        return None
    subject = parse.child(copula, "nsubj", "expl")
    if subject is None or parse.lower[subject] != "it":
        return None
    # "It is clear that he decided to hold talks" judges no talks.
    words = (k for k in parse.children(copula, "acomp", "attr", "prep", "advmod") if k < i and head in (copula, k))
    return next((k for k in words if _judges(parse, k)), None)


def for_somebody(parse: Parse, judge: int, i: int) -> bool:
    """Whether what is judged is said to be somebody's: "it is time for Chad to free them"."""
    return with_for(parse, i) or any(parse.lower[k] == "for" and k < i for k in parse.children(judge, "prep"))


def _judges(parse: Parse, k: int) -> bool:
    if parse.pos[k] == "ADJ":
        return parse.lemma[k] not in _OF_SOMEBODY
    return parse.lemma[k] in _JUDGEMENTS or parse.lower[k] == "up"


def took_time(parse: Parse, verb: int) -> bool:
    """Whether a verb says how long it took to do something, and so that it was done: "did not take long to attack"."""
    if parse.lemma[verb] != "take":
        return False
    return any(
        (parse.dep[k] == "advmod" and parse.lower[k] in ("long", "longer"))
        or (parse.dep[k] in ("dobj", "npadvmod") and parse.lemma[k] in LENGTHS)
        for k in parse.kids[verb]
    )


def phoned(parse: Parse, verb: int) -> bool:
    """Whether "called" is a call by telephone: "called President Ali to thank him", but "called on Ali to resign"."""
    called = parse.child(verb, "dobj")
    return parse.lemma[verb] == "call" and called is not None and parse.pos[called] == "PROPN" and called > verb


# What one approaches somebody for is one's own wish; what else stands there he is to do.
_WISHED = frozenset("seek propose ask request discuss demand offer complain buy beg suggest express negotiate".split())


def approached(parse: Parse, verb: int, i: int) -> bool:
    """Whether who approaches somebody does what infinitive `i` says: "approached the rebels to seek a truce", but "to join"."""
    return parse.lemma[verb] in ("approach", "contact", "lobby") and parse.lemma[i] in _WISHED


# Whoever is told, persuaded or shown that something is so is somebody, and so may "it" be.
_ADDRESSING = frozenset(
    "tell inform warn assure notify advise remind persuade convince promise instruct satisfy teach show".split()
)
_SEEMING = frozenset("emerge transpire appear seem follow happen turn".split())
_SETTLED = frozenset("agree decide".split())


def empty_it(parse: Parse, k: int) -> bool:
    """Whether an "it" only stands for the clause behind: "it is alleged that he fled", "it was agreed to hold talks"."""
    verb = parse.head[k]
    if parse.lower[k] != "it" or parse.dep[k] not in ("nsubj", "nsubjpass") or parse.pos[verb] != "VERB":
        return False
    clauses = [c for c in parse.children(verb, "ccomp") if c > verb and parse.child(c, *_SUBJECTS) is not None]
    if parse.dep[k] == "nsubj":
        return bool(clauses) and parse.lemma[verb] in _SEEMING
    if clauses:
        return parse.lemma[verb] not in _ADDRESSING
    return parse.lemma[verb] in _SETTLED and any(infinitive(parse, c) for c in parse.children(verb, "xcomp"))


_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


# What somebody asks for, has or gets so that he can do something himself: "sought money to sue the bank".
_MEANS = frozenset(
    "time money cash fund funding resource space room courage strength nerve capacity ability evidence".split()
)
_GIVING = frozenset("offer give provide donate grant pledge allocate lend send".split())
# What time and money do themselves: "let time pass", "wants money to flow".
_PASSING = frozenset("pass elapse expire run flow come go reach last dry be".split())


def controllers(parse: Parse, verb: int, i: int) -> list[int]:
    """The objects of a verb that do what infinitive `i` says: "forced Chad to leave", "gave Chad time to leave", but "needs time to leave"."""
    found = parse.children(verb, "dobj")
    if not found or parse.lemma[found[0]] not in _MEANS or parse.lemma[i] in _PASSING:
        return found
    if parse.lemma[verb] in _GIVING and parse.child(verb, "dative") is None:
        return found  # "Offered money to search for it" does not say who searches.
    return parse.children(verb, "dative")
