"""Persons and broadcasters whose name ends in a word for a place: "Judge Clara Rivers said", "the History Channel"."""

from __future__ import annotations

from newsextract.language.name_book import NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.parse import Entity

# Before a place: "on Francis Street", "the shores of Daniel Bay", "the 200 block of Lou Lane".
_PLACED = frozenset(
    "in at on near from into across along around through outside inside above below behind off over of".split()
)
_CHANNEL = "Channel"
_LONGEST = 3
_AGE = 2  # Digits.


def stays(book: NameBook, known: KnownNames, given: frozenset[str]) -> set[int]:
    """Numbers of the entities that are no place though their last word is one: persons; broadcasters become organisations.

    Args:
        book: The entities, as the recogniser has them.
        known: Nouns for persons.
        given: Given names.
    """
    word, words = book.parse.word, book.words
    found: dict[tuple[str, ...], list[tuple[int, Entity]]] = {}
    out: set[int] = set()
    for n, ent in enumerate(book.all):
        if ent is None or ent.first == ent.last or word[ent.last] not in words.place:
            continue
        if word[ent.last] == _CHANNEL and ent.label in ("ORG", "PERSON", "PRODUCT"):
            if _broadcasts(book, ent):
                book.retype(n, "ORG")
                out.add(n)
        elif word[ent.last] in words.family and word[ent.first] in given and ent.last - ent.first < _LONGEST:
            found.setdefault(tuple(word[ent.first : ent.last + 1]), []).append((n, ent))
    for rows in found.values():
        if not any(_is_person(book, ent, known) for _, ent in rows):
            continue
        for n, ent in rows:
            if ent.label == "PERSON" or _is_person(book, ent, known):
                book.retype(n, "PERSON")
                book.note("family", ent.last)
                out.add(n)
    return out


def _broadcasts(book: NameBook, ent: Entity) -> bool:
    parse, i = book.parse, ent.last
    for k in range(ent.first, i):
        if parse.word[k] in book.words.broadcast:
            book.note("broadcast", k)
            return True
    return parse.dep[i] == "nsubj" and book.deeds.lemma(parse.head[i], "airs")


def _is_person(book: NameBook, ent: Entity, known: KnownNames) -> bool:
    """Whether what stands around a name says that it is a person's."""
    parse, titles, deeds = book.parse, book.words.titles, book.deeds
    first, last = ent.first, ent.last
    before = parse.lower[first - 1] if first and parse.sent_of[first - 1] == parse.sent_of[first] else ""
    after = parse.lower[last + 1] if last + 1 < len(parse) else ""
    if before == "the" or after in titles:
        return False  # "The late Linden Woods Mayor …"
    if before in book.words.titled or known.role(before):
        return True  # "Judge Clara Rivers", "the driver, Ada Lane", "comedian Max Hill"
    behind = parse.word[last + 1 : last + 4]
    if len(behind) > 1 and behind[0] == "," and behind[1].isdigit() and len(behind[1]) == _AGE and behind[2:] != [":"]:
        return True  # "Ada Lane, 77, of Bristol"
    head, dep = parse.head[last], parse.dep[last]
    if dep == "appos" and known.role(parse.lower[head]):
        return True
    if any(parse.dep[k] == "appos" and known.role(parse.lower[k]) for k in parse.kids[last]):
        return True
    if before in _PLACED:
        return False
    if ent.label != "PERSON":
        return dep == "nsubj" and deeds.lemma(head, "person_says")
    return (
        (dep == "nsubj" and (deeds.lemma(head, "person_says") or deeds.lemma(head, "person_does")))
        or (dep == "nsubjpass" and deeds.lemma(head, "done_to_subject"))
        or (dep == "dobj" and deeds.lemma(head, "done_to_object"))
    )
