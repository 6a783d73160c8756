"""Slips of the parser that the words alone give away, set right before anything else is read.

Counted over 12,000 news texts: cut prefixes in one of nine, charges hung on the accused in 31 of 394, "shot dead 39 people" five times;
over 900, a clause before a semicolon that hangs below the next one in one of 14; over 690, a list taken for an apposition 14 times,
one with two subjects ten times, and a second object of a verb that names the clause again eight times (no list without an "and");
over 2,800, most without a headline, an active verb where a headline leaves out "were" four times.
The texts are older than the group that goes by IS.
"""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import (
    mend_charges,
    mend_doers,
    mend_gerunds,
    mend_honours,
    mend_hyphens,
    mend_infinitives,
    mend_lists,
    mend_said,
    mend_told,
)
from newsextract.language.parse import Parse

_PREFIXES = frozenset("re co pre post non anti pro ex mid vice self multi cross counter inter semi sub ultra".split())
_VERBS = frozenset({"VERB", "AUX"})
# Whoever is the subject of one of these without an object has had it done to him.
_DONE_TO = (
    "killed wounded injured shot stabbed murdered slain beheaded executed assassinated arrested detained jailed imprisoned charged convicted "
    "sentenced acquitted indicted kidnapped abducted rescued evacuated robbed raped tortured evicted deported expelled suspended fined "
    "hospitalized hospitalised displaced freed released appointed accused captured hanged trapped destroyed damaged gutted"
).split()
_WITH_OWN = ("aux", "auxpass", "dobj", "ccomp", "xcomp", "mark", "expl", "prt", "nsubjpass")
_STOPS = frozenset({".", "!", "?", ":", ";", ",", '"', "”", "'", "’"})
_TOWARDS = frozenset({"at", "from", "into", "toward", "towards", "back"})
_ACCUSED = frozenset({"with", "over", "in", "after", "for"})
_SHOT = frozenset({"shoot", "gun", "hack", "beat", "find"})


def mend(parse: Parse) -> None:
    """Correct heads, labels and tags of a finished parse in place."""
    heads, deps = list(parse.head), list(parse.dep)
    changed = False
    for i, word in enumerate(parse.lower):
        for rule in (*_RULES.get(word, ()), *_BY_TAG.get(parse.tag[i], ())):
            changed |= rule(parse, i)
    if changed:
        _untie(parse, heads, deps)
        parse.finish()


def _untie(parse: Parse, heads: list[int], deps: list[str]) -> None:
    """Put back the tree of a sentence where mends together have tied a ring, from which no walk upwards comes out."""
    for sent in parse.sents:
        here = slice(sent.first, sent.last + 1)
        if parse.head[here] == heads[here]:
            continue
        safe: set[int] = set()
        for start in range(sent.first, sent.last + 1):
            way, k = [start], start
            while k not in safe and parse.head[k] != k and len(way) <= sent.last - sent.first + 1:
                k = parse.head[k]
                way.append(k)
            if k not in safe and parse.head[k] != k:
                parse.head[here], parse.dep[here] = heads[here], deps[here]
                break
            safe.update(way)


def _root_noun(parse: Parse, i: int) -> bool:
    """Make a past tense the verb of its sentence, where the parser has only a noun: "an attack on the port killed ten on Friday"."""
    noun = parse.head[i]
    if parse.tag[i] != "VBD" or parse.dep[i] != "acl" or parse.head[noun] != noun or parse.pos[noun] != "NOUN":
        return False
    parse.head[i], parse.dep[i] = i, "ROOT"
    parse.head[noun], parse.dep[noun] = i, "nsubj"
    for k in range(i + 1, len(parse)):
        if parse.sent_of[k] != parse.sent_of[i]:
            break
        if parse.head[k] == noun:
            parse.head[k] = i
    return True


def _coup(parse: Parse, i: int) -> bool:
    """Make "coup d'etat" a coup, of which the tagger makes two foreign words."""
    coup = i - 1
    if i == 0 or parse.lower[coup] not in ("coup", "coups"):
        return False
    for k in (coup, i):
        parse.pos[k], parse.tag[k] = "NOUN", "NNS" if parse.lower[coup] == "coups" else "NN"
    parse.lemma[coup] = "coup"
    if parse.head[i] != coup:
        parse.head[coup], parse.dep[coup] = (coup if parse.head[i] == i else parse.head[i]), parse.dep[i]
        for k in parse.kids[i]:
            if k != coup:
                parse.head[k] = coup
    parse.head[i], parse.dep[i] = coup, "nmod"
    return True


def _blame(parse: Parse, i: int) -> bool:
    """Hang "on rebels" on "blamed the raid", where the parser has a raid on rebels; who is blamed *for* something is the object."""
    noun = parse.head[i]
    verb, on = parse.head[noun], parse.child(i, "pobj")
    if parse.dep[i] != "prep" or parse.dep[noun] != "dobj" or parse.lemma[verb] not in ("blame", "pin") or on is None:
        return False
    if parse.pos[noun] != "NOUN" or any(parse.lower[k] == "for" for k in parse.kids[verb] + parse.kids[noun]):
        return False
    if parse.ent_of[on] >= 0 and parse.ents[parse.ent_of[on]].label in ("DATE", "TIME"):
        return False
    parse.head[i] = verb
    return True


def _prefix(parse: Parse, i: int) -> bool:
    """Make one of "re-election", of which the tokenizer makes three words and the parser three objects."""
    last = i + 2
    if last >= len(parse) or parse.word[i + 1] != "-" or parse.end[i] != parse.start[i + 1]:
        return False
    if parse.end[i + 1] != parse.start[last] or parse.head[last] in (i, i + 1):
        return False
    if parse.head[i] != parse.head[last] or parse.dep[i] != parse.dep[last] or parse.kids[i] or parse.kids[i + 1]:
        return False
    parse.head[i], parse.dep[i], parse.tag[i], parse.pos[i] = last, "amod", "AFX", "ADJ"
    parse.head[i + 1], parse.dep[i + 1], parse.tag[i + 1], parse.pos[i + 1] = last, "punct", "HYPH", "PUNCT"
    return True


def _dead(parse: Parse, i: int) -> bool:
    """In "shot dead 39 people" nobody was dead before."""
    verb, noun = i - 1, parse.head[i]
    if i == 0 or parse.dep[i] != "amod" or noun <= i + 1 or parse.head[noun] != verb:
        return False
    if parse.lemma[verb] not in _SHOT or parse.pos[verb] != "VERB":
        return False
    parse.head[i], parse.dep[i] = verb, "oprd"
    return True


def _islamic_state(parse: Parse, i: int) -> bool:
    """Take "IS" for a name where the words around it are not in capitals: "IS claimed responsibility", "IS fighters"."""
    around = [w for w in parse.word[max(0, i - 3) : i] + parse.word[i + 1 : i + 4] if w.isalpha()]
    if parse.word[i] != "IS" or parse.pos[i] not in _VERBS or parse.kids[i]:
        return False
    if not around or any(w.isupper() and len(w) > 1 for w in around):
        return False
    head = parse.head[i]
    if parse.dep[i] in ("aux", "auxpass") and head > i:
        nouns = [k for k in range(i + 1, head) if parse.head[k] == head and parse.dep[k] in ("nsubj", "nsubjpass")]
        if nouns:
            parse.head[i], parse.dep[i] = nouns[0], "compound"
        else:
            parse.dep[i] = "nsubj"
            parse.tag[head] = "VBD" if parse.tag[head] == "VBN" else parse.tag[head]
    elif parse.dep[i] not in ("pobj", "dobj"):
        return False
    parse.tag[i], parse.pos[i], parse.lemma[i] = "NNP", "PROPN", "IS"
    return True


def _undergone(parse: Parse, i: int) -> bool:
    """Make a passive of "Two killed in raid", "Man shot and killed" where no full stop ends the line: headlines leave out "were"."""
    if parse.pos[i] != "VERB" or parse.tag[i] not in ("VBD", "VBN") or parse.children(i, *_WITH_OWN):
        return False
    root = (
        parse.tag[i] == "VBN" and parse.head[i] == i
    )  # "Fleeing suspect arrested." A participle alone is no active verb.
    last = parse.sents[parse.sent_of[i]].last
    links = {parse.lower[k] for k in parse.children(i, "prep", "advmod")}
    if (
        (_STOPS & set(parse.word[max(i, last - 1) : last + 1]) and not root)
        or links & _TOWARDS
        or (parse.lower[i] == "charged" and not links & _ACCUSED)
    ):
        return False
    head, subject = parse.head[i], parse.child(i, "nsubj")
    joined = parse.dep[i] == "conj" and subject is None and parse.child(head, "nsubjpass") is not None
    if subject is None and not joined:
        return False
    if subject is not None:
        parse.dep[subject] = "nsubjpass"
    parse.tag[i] = "VBN"
    return True


def _semicolon(parse: Parse, i: int) -> bool:
    """Part the clauses on both sides of a semicolon, of which the parser takes the first for what the second one says."""
    verb = parse.head[i]
    first = verb if parse.dep[verb] == "ccomp" and parse.head[verb] > i else None
    if first is None:
        first = next(
            (k for k in parse.kids[verb] if k < i and parse.dep[k] == "ccomp" and parse.pos[k] in _VERBS), None
        )
    if first is None or (first == verb) == (verb > i):
        return False
    parse.dep[first] = "parataxis"
    return True


def _auxiliary_apart(parse: Parse, i: int) -> bool:
    """Give a verb its subject, which the parser hung on an auxiliary before a comma: "he had, at the time, replied"."""
    aux = i - 1
    verb = parse.head[aux] if i else 0
    if verb < i or parse.dep[aux] not in ("aux", "auxpass"):
        return False
    own = [k for k in parse.kids[aux] if k < aux]
    if not own or parse.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is not None:
        return False
    passive = any(parse.dep[k] == "auxpass" for k in parse.kids[verb])
    for k in own:
        parse.head[k] = verb
        if parse.dep[k] == "nsubj" and passive:
            parse.dep[k] = "nsubjpass"
    return True


_RULES: dict[str, tuple[Callable[[Parse, int], bool], ...]] = {
    "of": (mend_charges.charge,),
    "on": (_blame, mend_infinitives.went_on),
    "dead": (_dead,),
    **dict.fromkeys(("d'etat", "d’etat", "d'état", "d’état"), (_coup,)),
    "is": (_islamic_state,),
    **dict.fromkeys(_DONE_TO, (_undergone, _root_noun)),
    **dict.fromkeys(("hit", "struck", "left", "shook", "sparked", "triggered"), (_root_noun,)),
    **dict.fromkeys(mend_honours.HONOURS, (mend_honours.honour,)),
    **dict.fromkeys(mend_infinitives.CHOICES, (mend_infinitives.chosen,)),
    **dict.fromkeys(mend_infinitives.ASKING, (mend_infinitives.asked,)),
    ";": (_semicolon,),
    "-": (mend_hyphens.one_word,),
    ",": (mend_lists.named_again, _auxiliary_apart),
    "and": (mend_lists.listed, mend_lists.listed_subjects, mend_doers.second_clause, mend_gerunds.goes_on),
    "or": (mend_lists.listed, mend_lists.listed_subjects, mend_gerunds.goes_on),
    **dict.fromkeys(_PREFIXES, (_prefix,)),
    **dict.fromkeys(mend_said.SAYING, (mend_said.torn,)),
    **dict.fromkeys(mend_told.THOUGHT, (mend_told.thought_of,)),
    "believed": (mend_said.torn, mend_told.thought_of),
    "said": (
        mend_doers.said_name,
        mend_said.torn,
        mend_said.speaker_behind,
        mend_told.speaker_apart,
        mend_told.thought_of,
    ),
    "says": (
        mend_said.torn,
        mend_said.speaker_behind,
        mend_told.speaker_apart,
    ),
    "told": (
        mend_said.speaker_behind,
        mend_told.speaker_apart,
        mend_told.told_agency,
    ),
    "if": (mend_told.asked_if,),
    "think": (mend_told.think_tank,),
    "called": (mend_told.called_upon,),
}
_BY_TAG: dict[str, tuple[Callable[[Parse, int], bool], ...]] = {
    "VBZ": (mend_doers.owned,),
    "VBG": (mend_doers.carrying,),
    "VBD": (mend_doers.participle, mend_doers.reduced),
    "VBN": (mend_doers.reduced,),
}
