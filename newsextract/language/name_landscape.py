"""Persons and broadcasters whose name ends in a word for a place: "Judge Clara Rivers said", "the History Channel"."""

from __future__ import annotations

from newsextract.language.name_book import NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_words import HONORIFICS, PLACE, TITLES
from newsextract.language.parse import Entity, Parse

# Words for places that are family names, too.
FAMILY = frozenset(
    """Bay Beach Bridge Castle Coast Creek Falls Field Forest Garden Gardens Hill Hills Island Lake Lakes Lane Marsh Mountain
    Park Plain Port Ridge River Rivers Street Temple Tower Towers Town Valley Village Woods Fort Heights Mount""".split()
)
_SAY = frozenset(
    """say add tell note explain recall ask write insist admit think believe hope want deny agree refuse testify speak argue
    announce claim warn promise reply""".split()
)
# What only persons do, and what is done to nobody else.
_ACTS = frozenset("resign marry retire plead quit vote die graduate win play score coach sing".split())
_DONE_TO = frozenset(
    """arrest detain kill shoot convict acquit charge accuse jail sentence elect appoint fire sack marry injure wound nominate
    hire born kidnap murder stab interview promote suspend""".split()
)
_TO = frozenset(
    "arrest detain kill shoot convict acquit charge accuse jail sentence elect appoint sack marry tell ask".split()
)
# Before a place: "on Francis Street", "the shores of Daniel Bay", "the 200 block of Lou Lane".
_PLACED = frozenset(
    "in at on near from into across along around through outside inside above below behind off over of".split()
)
_CHANNEL = "Channel"
_BROADCAST = frozenset(
    """News TV Television Satellite Broadcasting Radio Media Sports Sport Weather History Discovery Disney Movie Music Comedy
    Cartoon Business Entertainment Children""".split()
)
_AIRS = frozenset("say tell report show air broadcast quote announce add note interview".split())
_LONGEST = 3
_AGE = 2  # Digits.


def stays(book: NameBook, known: KnownNames, given: frozenset[str]) -> set[int]:
    """Numbers of the entities that are no place though their last word is one: persons; broadcasters become organisations.

    Args:
        book: The entities, as the recogniser has them.
        known: Nouns for persons.
        given: Given names.
    """
    word = book.parse.word
    found: dict[tuple[str, ...], list[tuple[int, Entity]]] = {}
    out: set[int] = set()
    for n, ent in enumerate(book.all):
        if ent is None or ent.first == ent.last or word[ent.last] not in PLACE:
            continue
        if word[ent.last] == _CHANNEL and ent.label in ("ORG", "PERSON", "PRODUCT"):
            if _broadcasts(book.parse, ent):
                book.retype(n, "ORG")
                out.add(n)
        elif word[ent.last] in FAMILY and word[ent.first] in given and ent.last - ent.first < _LONGEST:
            found.setdefault(tuple(word[ent.first : ent.last + 1]), []).append((n, ent))
    for rows in found.values():
        if not any(_is_person(book.parse, ent, known) for _, ent in rows):
            continue
        for n, ent in rows:
            if ent.label == "PERSON" or _is_person(book.parse, ent, known):
                book.retype(n, "PERSON")
                out.add(n)
    return out


def _broadcasts(parse: Parse, ent: Entity) -> bool:
    if not _BROADCAST.isdisjoint(parse.word[ent.first : ent.last]):
        return True
    i = ent.last
    return parse.dep[i] == "nsubj" and parse.lemma[parse.head[i]] in _AIRS


def _is_person(parse: Parse, ent: Entity, known: KnownNames) -> bool:
    """Whether what stands around a name says that it is a person's."""
    first, last = ent.first, ent.last
    before = parse.lower[first - 1] if first and parse.sent_of[first - 1] == parse.sent_of[first] else ""
    after = parse.lower[last + 1] if last + 1 < len(parse) else ""
    if before == "the" or after in TITLES:
        return False  # "The late Linden Woods Mayor …"
    if before in TITLES or before in HONORIFICS or known.role(before):
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
        return dep == "nsubj" and parse.lemma[head] in _SAY
    return (
        (dep == "nsubj" and parse.lemma[head] in _SAY | _ACTS)
        or (dep == "nsubjpass" and parse.lemma[head] in _DONE_TO)
        or (dep == "dobj" and parse.lemma[head] in _TO)
    )
