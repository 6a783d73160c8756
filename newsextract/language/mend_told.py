"""Slips of the parser around what is asked, thought and told, which the words alone give away."""

from __future__ import annotations

from newsextract.language.parse import Entity, Parse
from newsextract.language.syntax import NOMINAL, VERBAL

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# Participles that say what is thought of somebody: "the victim, believed to be a tourist, was found".
THOUGHT = "believed thought said known reported understood rumoured rumored feared alleged estimated".split()
# Verbs behind which "if" is "whether".
INQUIRE = frozenset(
    "find ask check see learn determine establish wonder know decide discover investigate test doubt tell".split()
)
# Those who are told things before a name with its office: "told Reuters President Ali had left".
_AGENCIES = frozenset("Reuters AFP Bloomberg CNN BBC AP Xinhua Interfax Tass TASS dpa Kyodo Efe EFE".split())


def asked_if(parse: Parse, i: int) -> bool:
    """Take "if he would resign" behind "asked the minister", "find out if …" for what was asked, and for no condition of asking."""
    said = parse.head[i]
    verb = parse.head[said]
    if parse.dep[i] != "mark" or parse.dep[said] != "advcl" or verb > i:
        return False
    found = _inquirer(parse, i)
    if found is None or parse.child(found, "xcomp", "ccomp", "prep") is not None:
        return False  # "asked the bank to pay if it could"
    parse.head[said], parse.dep[said] = found, "ccomp"
    return True


def _inquirer(parse: Parse, i: int) -> int | None:
    """The verb before "if" at `i` that asks or finds out."""
    verb = i - 1
    if parse.dep[verb] == "prt":  # "find out"
        verb = parse.head[verb]
    if parse.lemma[verb] in INQUIRE and parse.pos[verb] == "VERB":
        return verb if parse.child(verb, "dobj") is None else None
    asked = parse.head[parse.head[i]]
    if parse.lemma[asked] != "ask" or asked > i:
        return None
    whom = parse.child(asked, "dobj", "dative", "nsubjpass")
    if whom is None or parse.pos[whom] not in NOMINAL or parse.lemma[whom] in _NO_ONE:
        return None
    return asked if parse.right[whom] == i - 1 or whom < asked else None


_NO_ONE = frozenset({"question", "help", "permission", "money", "price", "favour", "favor", "advice"})


def think_tank(parse: Parse, i: int) -> bool:
    """Make one noun of "economics think tank", in which the parser finds somebody who thinks."""
    tank = i + 1
    if tank >= len(parse) or parse.lower[tank] not in ("tank", "tanks") or parse.pos[i] != "VERB":
        return False
    verb = parse.head[tank]
    if parse.dep[tank] not in _SUBJECTS or parse.head[verb] != i or parse.dep[verb] != "ccomp":
        return False
    kind = parse.child(i, "nsubj")
    parse.head[verb], parse.dep[verb] = (verb if parse.head[i] == i else parse.head[i]), parse.dep[i]
    for k in parse.kids[i]:
        if k not in (verb, kind):
            parse.head[k] = verb
    if kind is not None:
        for k in parse.kids[kind]:
            parse.head[k] = tank
        parse.head[kind], parse.dep[kind] = tank, "compound"
    parse.head[i], parse.dep[i] = tank, "compound"
    parse.tag[i], parse.pos[i], parse.lemma[i] = "NN", "NOUN", "think"
    return True


def thought_of(parse: Parse, i: int) -> bool:
    """Hang "believed to be a tourist" between commas on whom it is about, and give him the verb behind."""
    what = parse.child(i, "xcomp")
    if (
        parse.tag[i] not in ("VBD", "VBN")
        or what is None
        or what < i
        or parse.tag[what] != "VB"
        or parse.word[i - 1] != ","
    ):
        return False
    if parse.dep[i] == "acl" and parse.tag[i] == "VBD" and parse.child(i, *_SUBJECTS) is None:
        parse.tag[i] = "VBN"
        return True
    noun = parse.child(i, "nsubj")
    after = parse.right[what] + 1
    if noun is None or noun > i or after >= len(parse) or parse.word[after] != ",":
        return False
    verb = parse.head[i] if parse.dep[i] in ("parataxis", "ccomp") and parse.head[i] > after else None
    if verb is None:  # the participle is the main verb, and the verb behind is what was said
        verb = next((k for k in parse.children(i, "ccomp", "conj") if k > after), None)
    if verb is None or parse.pos[verb] not in VERBAL or parse.child(verb, *_SUBJECTS, "mark") is not None:
        return False
    if parse.head[verb] == i:
        parse.head[verb], parse.dep[verb] = (verb if parse.head[i] == i else parse.head[i]), parse.dep[i]
        for k in parse.kids[i]:
            if k > verb:
                parse.head[k] = verb
    passive = any(parse.dep[k] == "auxpass" for k in parse.kids[verb])
    parse.head[noun], parse.dep[noun] = verb, "nsubjpass" if passive else "nsubj"
    parse.head[i], parse.dep[i], parse.tag[i] = noun, "acl", "VBN"
    return True


def told_agency(parse: Parse, i: int) -> bool:
    """Part the agency that is told something from whom it is about: "told Reuters Bank President Jorge Lima had left"."""
    agency = i + 1
    if parse.pos[i] != "VERB" or agency + 2 >= len(parse) or parse.word[agency] not in _AGENCIES:
        return False
    name = agency
    while parse.dep[name] in ("compound", "nmod") and parse.head[name] > name:
        name = parse.head[name]
    if name < agency + 2 or parse.dep[name] not in _SUBJECTS:
        return False
    if parse.head[parse.head[name]] != i or parse.pos[agency + 1] != "PROPN":
        return False
    for k in parse.kids[agency]:
        parse.head[k] = name
    parse.head[agency], parse.dep[agency] = i, "dobj"
    n = parse.ent_of[agency]
    if n >= 0 and parse.ents[n].last > agency:
        parse.ents[n : n + 1] = [Entity(agency, agency, "ORG"), parse.ents[n]._replace(first=agency + 1)]
        parse.index_entities()
    return True


def speaker_apart(parse: Parse, i: int) -> bool:
    """Find the speaker whom the parser hung on a phrase in front: "in a statement, Tom Hill, a lawyer, said"."""
    if parse.pos[i] != "VERB" or i < 4 or parse.word[i - 1] != "," or parse.child(i, *_SUBJECTS) is not None:
        return False
    for k in parse.kids[i]:
        noun = parse.child(k, "pobj") if k < i and parse.dep[k] == "prep" else None
        for name in parse.children(noun, "appos") if noun is not None else ():
            first = parse.left[name]
            if parse.word[first - 1] == "," and parse.pos[name] == "PROPN" and parse.right[name] >= i - 2:
                parse.head[name], parse.dep[name] = i, "nsubj"
                return True
    return False


def called_upon(parse: Parse, i: int) -> bool:
    """Make a verb of "called upon" where a participle between commas hides the subject: "Rao, condemning it, called upon Chad"."""
    noun = parse.head[i]
    if (
        i + 1 >= len(parse)
        or parse.lower[i + 1] not in ("upon", "on")
        or parse.dep[i] != "acl"
        or parse.word[i - 1] != ","
    ):
        return False
    if parse.head[noun] != noun or parse.pos[noun] not in NOMINAL or noun > i or parse.child(i, "agent") is not None:
        return False
    for k in parse.kids[noun]:
        if parse.dep[k] == "acl" and parse.tag[k] == "VBG" and parse.word[k - 1] == ",":
            parse.head[k], parse.dep[k] = i, "advcl"
        elif k >= i - 1 and k != i:
            parse.head[k] = i
    parse.head[i], parse.dep[i], parse.tag[i] = i, "ROOT", "VBD"
    parse.head[noun], parse.dep[noun] = i, "nsubj"
    return True
