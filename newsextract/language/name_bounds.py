"""Where a name ends: halves of one name put together, before anybody asks what it is the name of."""

from __future__ import annotations

from newsextract.language.name_book import NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.parse import Entity, Parse

_PROPER = frozenset({"NNP", "NNPS"})
_JOINS = frozenset({"and", "&"})
# Words of a name that a longer one is looked for over.
_FAR = 8


def whole_names(book: NameBook, known: KnownNames, given: frozenset[str]) -> None:
    """Put together names that the recogniser cut: "Andrés Manuel | López Obrador", "Humanitarian Aid and | Relief Center".

    Args:
        book: The entities.
        known: Names of the lexicons, which stay as they are.
        given: Given names.
    """
    family = {book.parse.word[e.last] for e in book.living() if e.label == "PERSON" and e.first < e.last}
    for ent in list(book.living()):
        if book.at(ent.first) != ent:
            continue
        if ent.label == "PERSON":
            if ent.first < ent.last or book.parse.word[ent.first] not in family:
                _person(book, ent, known, given)
        elif ent.label == "ORG" and ent.last > ent.first:
            _organization(book, ent, known)
        elif ent.label in ("GPE", "ORG") and _family_name(book, ent, known, given):
            book.put(ent.first - 1, ent.last, "PERSON")


def _family_name(book: NameBook, ent: Entity, known: KnownNames, given: frozenset[str]) -> bool:
    """Whether a lone word is the family name of the given name before it, which was left out: "oligarch Oleg | Deripaska"."""
    parse, i = book.parse, ent.first
    return (
        ent.first == ent.last
        and i > 1
        and parse.word[i - 1] in given
        and parse.tag[i - 2] in ("NN", "NNS")
        and parse.word[i - 2].islower()
        and book.at(i - 1) is None
        and _name_word(book, i - 1, i)
        and _name_word(book, i, i - 1)
        and parse.head[i - 1] == i
        and parse.dep[i - 1] == "compound"
        and known.match(parse, i) is None
    )


def _person(book: NameBook, ent: Entity, known: KnownNames, given: frozenset[str]) -> None:
    """A name and the family name behind it, or the given name before it, if the parser takes them for one."""
    parse = book.parse
    last = ent.last
    while (
        _name_word(book, last + 1, last)
        and parse.tag[last + 1] == "NNP"
        and _one_phrase(parse, last, last + 1)
        and _yields(book, last + 1, known)
        and last - ent.first < 4
    ):
        last += 1
    first = ent.first
    while (
        _name_word(book, first - 1, first)
        and parse.dep[first - 1] == "compound"
        and first <= parse.head[first - 1] <= last
        and book.at(first - 1) is None
        and not known.role(parse.lower[first - 1])
        and (
            parse.word[first - 1] in given
            or (first < last and parse.word[first] not in given)
            or (first > 1 and known.role(parse.lower[first - 2]))  # "Prime Minister Pushpa | Kamal Dahal"
        )
        and last - first < 3
    ):
        first -= 1
    if (first, last) != (ent.first, ent.last):
        book.put(first, last, "PERSON")


def _name_word(book: NameBook, k: int, near: int) -> bool:
    """Whether a token can be one more word of a person's name: capitalised, proper, in the same line, no title."""
    parse, words = book.parse, book.words
    if not 0 <= k < len(parse) or parse.sent_of[k] != parse.sent_of[near] or parse.tag[k] not in _PROPER:
        return False
    word = parse.word[k]
    gap = parse.text[parse.end[min(k, near)] : parse.start[max(k, near)]]
    return (
        gap == " "
        and word[0].isupper()
        and word[1:].islower()
        and len(word) > 2
        and word.lower() not in words.titled
        and word not in words.organization
        and word not in words.place
        and word not in words.thing
    )


def _one_phrase(parse: Parse, i: int, k: int) -> bool:
    """Whether two neighbours are words of one name: one modifies the other as a compound."""
    return (parse.head[i] == k and parse.dep[i] in ("compound", "nmod")) or (
        parse.head[i] == parse.head[k] and parse.dep[i] == parse.dep[k] == "compound"
    )


def _yields(book: NameBook, k: int, known: KnownNames) -> bool:
    """Whether nothing, or a lone word of doubtful kind, stands at a token."""
    here = book.at(k)
    return here is None or (
        here.first == here.last == k
        and here.label in ("PERSON", "ORG", "GPE", "PRODUCT")
        and known.match(book.parse, k) is None
    )


def _organization(book: NameBook, ent: Entity, known: KnownNames) -> None:
    """A name joined by "and" whose first half was left out."""
    parse = book.parse
    joint = ent.first - 1
    if joint < 1 or parse.lower[joint] not in _JOINS or parse.dep[joint] != "cc" or ent.last - ent.first < 1:
        return
    if known.match(parse, joint - 1) == (joint - 1, "ORG") and known.match(parse, ent.first) == (ent.last, "ORG"):
        return  # "the UN and Security Council" are two
    k = parse.head[joint]
    begin = k
    # The first half modifies the last word of the whole name.
    if k >= joint or joint - k > 2 or not _leads_into(parse, k, ent):
        return
    while (
        begin > 0
        and joint - begin < _FAR
        and parse.sent_of[begin - 1] == parse.sent_of[k]
        and parse.tag[begin - 1] in _PROPER
        and parse.word[begin - 1][0].isupper()
        and parse.end[begin - 1] + 1 == parse.start[begin]
    ):
        begin -= 1
    before = book.at(begin)
    if before is not None and before.label == "ORG":
        book.put(before.first, ent.last, "ORG")
    elif all(parse.word[j][0].isupper() for j in range(begin, joint)):
        book.put(begin, ent.last, "ORG")


def _leads_into(parse: Parse, k: int, ent: Entity) -> bool:
    return parse.dep[k] in ("compound", "nmod", "amod") and ent.first <= parse.head[k] <= ent.last
