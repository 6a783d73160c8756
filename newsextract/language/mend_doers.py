"""Slips of the parser about who does it: a second clause behind "by", a participle taken for a modifier, a noun taken for a verb."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.language.syntax import NOMINAL

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_QUOTES = frozenset({'"', "“", "``", "'", "‘"})


def second_clause(parse: Parse, i: int) -> bool:
    """Give the second clause its subject: "was beaten by armed men and government sent troops" tells of no government that beats."""
    first = parse.head[i]
    own = next((k for k in parse.children(first, "conj") if k > i), None)
    if parse.dep[i] != "cc" or own is None or parse.dep[first] not in ("pobj", "dobj") or parse.pos[own] not in NOMINAL:
        return False
    verb = parse.right[own] + 1
    while verb < len(parse) and parse.dep[verb] in ("advmod", "aux") and parse.head[verb] > verb:
        verb += 1
    if verb >= len(parse) or parse.sent_of[verb] != parse.sent_of[i] or parse.pos[verb] != "VERB":
        return False
    above = parse.head[verb]
    helped = any(parse.tag[k] in (*_FINITE, "MD") for k in parse.children(verb, "aux"))
    if not (parse.tag[verb] in _FINITE or helped) or parse.dep[verb] not in ("conj", "advcl", "ccomp") or above > i:
        return False
    if parse.child(verb, *_SUBJECTS, "mark") is not None or not _below(parse, first, above):
        return False
    if any(parse.dep[k] == "cc" and i < k < verb for k in parse.kids[above]):
        return False
    parse.head[own], parse.dep[own] = verb, "nsubj"
    parse.head[i], parse.dep[verb] = above, "conj"
    return True


def _below(parse: Parse, k: int, verb: int) -> bool:
    """Whether a noun is the object of a verb or of a preposition that hangs on it."""
    link = parse.head[k]
    if parse.dep[link] == "agent" and parse.child(verb, "auxpass") is None:
        return False  # "Okello, backed by Chad and two parties, has said …"
    return link == verb or (parse.dep[link] in ("agent", "prep", "dative") and parse.head[link] == verb)


def carrying(parse: Parse, i: int) -> bool:
    """Take "carrying flags" for what they do meanwhile who "stormed the hall carrying flags", where the parser has carrying flags stormed."""
    noun = parse.head[i]
    verb = parse.head[noun]
    if parse.dep[i] not in ("compound", "amod") or parse.dep[noun] != "dobj" or parse.left[noun] != i or verb > i:
        return False
    before = [k for k in parse.children(verb, "dobj") if k < i]
    if not before or parse.right[before[-1]] != i - 1 or parse.pos[before[-1]] not in ("NOUN", "PROPN"):
        return False
    parse.head[i], parse.dep[i], parse.pos[i] = verb, "advcl", "VERB"
    parse.head[noun] = i
    return True


def owned(parse: Parse, i: int) -> bool:
    """Make a noun of "talks" in "where her talks with the king were", which the tagger takes for a verb: verbs are nobody's."""
    if parse.pos[i] != "VERB" or parse.dep[i] not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    if parse.child(i, "poss") is None or parse.child(i, *_SUBJECTS) is not None:
        return False
    parse.pos[i], parse.tag[i] = "NOUN", "NNS"
    return True


def participle(parse: Parse, i: int) -> bool:
    """Make a participle of a past tense that hangs on a noun before another verb: "villagers opposed to the dam blocked the road"."""
    noun = parse.head[i]
    if parse.dep[i] != "acl" or noun > i or parse.dep[noun] not in ("nsubj", "nsubjpass") or parse.head[noun] < i:
        return False
    if parse.child(i, *_SUBJECTS, "aux", "auxpass", "dobj", "mark") is not None:
        return False
    parse.tag[i] = "VBN"
    return True


def reduced(parse: Parse, i: int) -> bool:
    """Make a participle of the first verb in "the body found on Monday has been named": the verb behind has no subject but its noun."""
    noun = parse.child(i, "nsubj")
    if noun is None or parse.right[noun] != i - 1 or parse.pos[noun] not in ("NOUN", "PROPN"):
        return False
    if parse.lemma[i] == "say" or parse.child(i, "dobj", "mark", "aux", "auxpass", "neg", "cc") is not None:
        return False
    verb = next((k for k in parse.children(i, "ccomp") if k > i), None)
    if verb is None or parse.child(verb, *_SUBJECTS, "mark", "advmod") is not None:
        return False
    first = parse.left[verb]
    if parse.head[first] != verb or parse.dep[first] not in ("aux", "auxpass") or parse.tag[first] not in _FINITE:
        return False
    above, dep = parse.head[i], parse.dep[i]
    parse.head[verb], parse.dep[verb] = (verb if above == i else above), dep
    for k in parse.kids[i]:
        if k > verb or (k < i and k != noun):
            parse.head[k] = verb
    passive = any(parse.dep[k] == "auxpass" for k in parse.kids[verb])
    parse.head[noun], parse.dep[noun] = verb, "nsubjpass" if passive else "nsubj"
    parse.head[i], parse.dep[i], parse.tag[i] = noun, "acl", "VBN"
    parse.groups.pop(verb, None)
    return True


def said_name(parse: Parse, i: int) -> bool:
    """Take "Said" before a name, a colon and a quotation for the verb, and for no first name: "Said Okello: …"."""
    n = parse.ent_of[min(i + 1, len(parse) - 1)]
    if parse.word[i] != "Said" or n < 0 or parse.ents[n].first not in (i, i + 1) or parse.ents[n].last == i:
        return False
    colon = parse.ents[n].last + 1
    if i and parse.sent_of[i] == parse.sent_of[i - 1]:
        return False
    if colon + 1 >= len(parse) or parse.word[colon] != ":" or parse.word[colon + 1] not in _QUOTES:
        return False
    parse.ents[n] = parse.ents[n]._replace(first=i + 1)
    parse.index_entities()
    name = parse.head[i]
    if parse.dep[i] == "compound" and i < name < colon:
        above = parse.head[name]
        for k in parse.kids[name]:
            if k >= colon and above != name:
                parse.head[k] = above
        if parse.head[above] == above != name:
            parse.head[above], parse.dep[above] = i, "ccomp"
        parse.head[i], parse.dep[i] = i, "ROOT"
        parse.head[name], parse.dep[name] = i, "nsubj"
    parse.pos[i], parse.tag[i], parse.lemma[i] = "VERB", "VBD", "say"
    return True
