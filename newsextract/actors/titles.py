"""Titles: before the name, in apposition to it, and as what somebody is said to be."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.actors.words import Words
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

_RETIRED = frozenset({"retd", "rtd", "ret", "ret'd", "retired"})
_SPANS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERSON", "MONEY", "PERCENT", "QUANTITY"})
# Longer appositions are descriptions, not titles.
_LONGEST = 14


class Title(NamedTuple):
    """A title: its tokens, the role noun in it and that noun's token."""

    first: int
    last: int
    role: RoleNoun
    head: int


def before(parse: Parse, first: int, words: Words) -> Title | None:
    """The title in front of a name that starts at token `first`."""
    sent, made_of = parse.sents[parse.sent_of[first]], words.made_of
    last = first - 1
    if last - 2 > sent.first and parse.word[last] == ")" and parse.lower[last - 1].rstrip(".") in _RETIRED:
        last -= 3  # "Col (retd) X"
    # "Hezbollah chief Sheikh X": the rank nearest to the name says less than the office before it.
    while last > sent.first and (
        parse.lower[last] in made_of.honorifics
        or (parse.lower[last] in made_of.titles and words.role(parse, last) is None)
        or (parse.lower[last] in made_of.ranks and _office_before(parse, last, words))
    ):
        last -= 1
    if last < sent.first:
        return None
    head = last
    role = words.role(parse, last)
    if role is None or not _fits(role):
        found = _with_office(parse, last, sent.first, words)
        if found is None:
            return None
        head, role = found
    begin = head
    while begin > sent.first and _continues(parse, begin - 1, first, words):
        begin -= 1
    while begin < head and (parse.pos[begin] in ("PUNCT", "CCONJ") or parse.lower[begin] in ("'s", "’s")):
        begin += 1
    while last > head and parse.pos[last] == "PUNCT":
        last -= 1
    return Title(begin, last, role, head)


def affiliated(parse: Parse, first: int) -> int:
    """First token of the organisation whose acronym stands between it and a title: "Road Agency (RA) Director"."""
    if first < 4 or parse.word[first - 1] != ")" or parse.word[first - 3] != "(":
        return first
    number = parse.ent_of[first - 4]
    return parse.ents[number].first if number >= 0 and parse.ents[number].label == "ORG" else first


def _office_before(parse: Parse, i: int, words: Words) -> bool:
    """Whether the token before a rank is an office of its own."""
    if i == 0 or parse.sent_of[i - 1] != parse.sent_of[i]:
        return False
    whole = words.role(parse, i)
    if whole is not None and " " in whole.id:
        return False  # "Attorney General"
    role = words.role(parse, i - 1)
    return (
        role is not None
        and _fits(role)
        and parse.lower[i - 1] not in words.made_of.ranks
        and parse.pos[i - 1] in ("NOUN", "PROPN")
    )


def _fits(role: RoleNoun) -> bool:
    return role.title or role.kind == "person"


def _with_office(parse: Parse, last: int, floor: int, words: Words) -> tuple[int, RoleNoun] | None:
    """Find the role noun before "of" and capitals: "Secretary of State", "Minister of Health and Welfare"."""
    k = last
    while (
        k > floor and last - k < 6 and (parse.word[k][0].isupper() or parse.lower[k] in ("and", "the", "&", ",", "for"))
    ):
        k -= 1
    if parse.lower[k] != "of":  # "Minister for Health X"
        k = next((j for j in range(last - 1, k, -1) if parse.lower[j] == "for"), k)
    if parse.lower[k] in ("of", "for") and k > floor and k < last:
        role = words.role(parse, k - 1)
        if role is not None and role.title and parse.word[k - 1][0].isupper():
            return k - 1, role
    return None


def _continues(parse: Parse, k: int, name: int, words: Words) -> bool:
    ent = parse.ent_of[k]
    if ent >= 0 and parse.ents[ent].label in _SPANS and parse.ents[ent].last >= k:
        return parse.ents[ent].label == "ORDINAL"
    if parse.sent_of[k] != parse.sent_of[name]:
        return False
    word, pos = parse.word[k], parse.pos[k]
    if parse.lower[k] in words.made_of.honorifics and parse.lower[k] not in words.offices and parse.ent_of[k] < 0:
        return False  # "Her Excellency Minister X", but "Sri Lankan Minister X"
    if pos in ("NOUN", "PROPN"):
        return True
    if pos == "ADJ":
        return word[0].isupper() or parse.lower[k] in words.offices
    if parse.lower[k] in words.offices:
        return True
    if word in ("-", "–", "/") and parse.end[k] == parse.start[k + 1]:
        return True
    if word == "and" and _two_callings(parse, k, words):
        return True
    return (
        word in ("and", "&")
        and parse.word[k + 1][0].isupper()
        and k > 0
        and parse.word[k - 1][0].isupper()
        and parse.dep[k] == "cc"
    )


def _two_callings(parse: Parse, k: int, words: Words) -> bool:
    """Whether "and" joins two nouns for one person: "singer and songwriter X", but "the mayor and singer X"."""
    first, behind = words.role(parse, k - 1), words.role(parse, k + 1)
    if k == 0 or first is None or behind is None or first.kind != "person" or behind.kind != "person":
        return False
    if parse.tag[k - 1] not in ("NN", "NNP") or parse.sent_of[k - 1] != parse.sent_of[k]:
        return False
    begin = k - 1
    while begin > parse.sents[parse.sent_of[k]].first and parse.pos[begin - 1] in ("NOUN", "PROPN", "ADJ"):
        begin -= 1
    before = parse.lower[begin - 1] if begin > parse.sents[parse.sent_of[k]].first else ""
    return before in ("", "a", "an", ",") or parse.pos[begin - 1] in ("VERB", "AUX", "ADP", "SCONJ")


def _owner_of(parse: Parse, i: int, words: Words) -> int:
    """The role noun that an apposition was attached inside of ("the ambassador to Bahrain, X")."""
    k = i
    for _ in range(4):
        if words.role(parse, k) is not None:
            return k
        if parse.dep[k] not in ("pobj", "prep", "compound", "conj") or parse.head[k] == k:
            break
        k = parse.head[k]
    return i


def _in_front(parse: Parse, head: int, words: Words) -> int | None:
    """What a subject was called before a comma that none follows: "The envoy for Oman, Lena Brandt told reporters"."""
    verb, comma = parse.head[head], parse.left[head] - 1
    if parse.dep[head] != "nsubj" or comma < 1 or parse.word[comma] != "," or parse.ent_of[head] < 0:
        return None
    for k in parse.kids[verb]:
        if k < head and parse.right[k] == comma - 1 and parse.tag[k] in ("NN", "NNP") and parse.dep[k] in _HUNG:
            role = words.role(parse, k)
            return k if role is not None and _fits(role) and parse.child(k, "conj") is None else None
    return None


# How the parser hangs what stands before a name and a comma on the verb behind both.
_HUNG = frozenset({"nsubj", "dep", "npadvmod"})


def appositions(parse: Parse, head: int, words: Words) -> list[Title]:
    """What stands in apposition to a name, or the name to it ("X, the mayor of Y", "the mayor, X", "X is the mayor")."""
    out = []
    nouns = [k for k in parse.kids[head] if parse.dep[k] == "appos" and k > head]
    if parse.dep[head] == "appos" and parse.head[head] < head:
        nouns.append(_owner_of(parse, parse.head[head], words))
    if parse.dep[head] == "nsubj" and parse.lemma[parse.head[head]] == "be":
        nouns += [k for k in parse.kids[parse.head[head]] if parse.dep[k] == "attr" and parse.lower[head] != "it"]
    if (noun := _in_front(parse, head, words)) is not None:
        nouns.append(noun)
    for k in [n for first in nouns for n in (first, *[c for c in parse.kids[first] if parse.dep[c] == "conj"])]:
        role = words.role(parse, k)
        if (
            role is None
            or role.kind not in ("person", "group")
            or not parse.tag[k].startswith("NN")
            or parse.tag[k] == "NNS"
        ):
            continue
        first, last = syntax.phrase(parse, k)
        while first < k and (
            parse.pos[first] in ("DET", "PUNCT", "NUM", "CCONJ") or parse.tag[first] in ("PRP$", "POS")
        ):
            first += 1
        if head in range(first, last + 1):
            last = k
        if last - first < _LONGEST:
            out.append(Title(first, last, role, k))
    return out
