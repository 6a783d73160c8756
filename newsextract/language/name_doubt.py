"""Names that little speaks for: what the whole article and lists of names say against the recogniser.

A lone capitalised word is what the recogniser errs on most: a region, a product or a feast taken for a person, a
technical term for an organisation. Each place where the word stands is weighed; what loses is retyped or dropped.
"""

from __future__ import annotations

from collections import Counter

from newsextract.language.name_book import NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_types import is_personal
from newsextract.language.parse import Entity, Parse
from newsextract.lexicon import Lexicon

_TOWARDS = frozenset({"in", "to", "from", "at", "near"})
_OF_PLACE = _TOWARDS | {"of"}
_MODIFIER = frozenset({"compound", "nmod", "amod"})
_QUOTES = frozenset({"“", "‘", '"', "``"})
_ENDS = frozenset({"”", "’", '"', "''"})


class NameEvidence:
    """Given names, family names and names of places that are no names of people.

    Attributes:
        gender: ``m`` or ``f`` of the given names that are one sex's.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        rows = [line.split("\t") for line in self._read(lexicon, "given")]
        self.given = frozenset(row[0] for row in rows)
        self.gender = {row[0]: row[1] for row in rows if len(row) > 1}
        self.family = self._read(lexicon, "family")
        self.places = self._read(lexicon, "places")

    @staticmethod
    def _read(lexicon: Lexicon, name: str) -> frozenset[str]:
        return frozenset(lexicon.file(f"names/{name}.txt").read_text(encoding="utf-8").splitlines())


def doubt(book: NameBook, known: KnownNames, evidence: NameEvidence) -> None:
    """Retype or drop lone persons, organisations and places that the article does not bear out."""
    _persons(book, known, evidence)
    _others(book, known, evidence)


def _persons(book: NameBook, known: KnownNames, evidence: NameEvidence) -> None:
    parse = book.parse
    full = {
        w for e in book.living() if e.label == "PERSON" and e.last > e.first for w in parse.word[e.first : e.last + 1]
    }
    lone: dict[str, list[tuple[int, int]]] = {}
    for n, ent in enumerate(book.all):
        if ent is not None and ent.label == "PERSON" and ent.first == ent.last and parse.word[ent.first] not in full:
            lone.setdefault(parse.word[ent.first], []).append((n, ent.first))
    for word, found in lone.items():
        if known.is_person(word) or word in evidence.given:
            continue
        listed = (word in evidence.family) - 2 * (word in evidence.places)
        if sum(listed + _person_here(book, i) for _, i in found) > 0:
            continue
        body = any(
            parse.dep[i] in ("compound", "appos") and known.body(parse.lemma[parse.head[i]].lower()) for _, i in found
        )
        for n, i in found:
            if body:
                book.retype(n, "ORG")
            elif word in evidence.places or (parse.dep[i] == "pobj" and parse.lower[i - 1] in _TOWARDS):
                book.retype(n, "GPE")
            else:
                book.drop(n)


def _person_here(book: NameBook, i: int) -> int:
    """How much the words around a lone name speak for a person (above 0) or against one."""
    parse, deeds = book.parse, book.deeds
    begins = i == parse.sents[parse.sent_of[i]].first
    before = "" if begins else parse.lower[i - 1]
    after = parse.word[i + 1] if i + 1 < len(parse) else ""
    head = parse.head[i]
    if parse.dep[i] in _MODIFIER and (led := parse.lemma[head].lower()) in book.words.led:
        book.note("led", head, led)
        return 1
    score = 3 * (before in book.words.titled)
    if parse.dep[i] in ("nsubj", "nsubjpass"):
        score += 1 + (parse.pos[head] == "VERB" and deeds.lemma(head, "speaks"))
    score += parse.dep[i] == "dobj" and deeds.lemma(head, "done_to_lone")
    score += parse.dep[i] == "pobj" and before in ("against", "by", "with")
    score += before == "”" or after == "said"
    score -= 2 * (parse.dep[i] in _MODIFIER)
    score -= after != "" and parse.pos[i + 1] == "PROPN"
    score -= 3 * (before == "the" or (before == "(" and after == ")"))
    score -= parse.dep[i] == "pobj" and before in _OF_PLACE
    return score


def _others(book: NameBook, known: KnownNames, evidence: NameEvidence) -> None:
    """Organisations and places outside the lexicons and without a word that says what they are."""
    parse, listed = book.parse, book.words
    times = Counter(parse.word)
    for n, ent in enumerate(book.all):
        if ent is None or ent.label not in ("ORG", "GPE") or _sure(book, ent, known):
            continue
        name = parse.slice(ent.first, ent.last)
        if ent.label == "GPE":
            after = parse.lower[ent.last + 1] if ent.last + 1 < len(parse) else ""
            if (
                _runs_on(parse, ent)
                and name not in evidence.places
                and not book.at(ent.last + 1)
                and after not in listed.titled
                and not known.role(after)
                and parse.word[ent.last] not in listed.place
                and parse.head[ent.last] == ent.last + 1
                and parse.word[ent.last + 1] not in listed.place
            ):
                book.drop(n)
            continue
        capitals = name.isupper()
        before = parse.lower[ent.first - 1] if ent.first > parse.sents[parse.sent_of[ent.first]].first else ""
        here = before == "in" and parse.dep[ent.last] == "pobj" and ent.last - ent.first < 2
        towards = before in _OF_PLACE and parse.dep[ent.last] == "pobj"
        if not capitals and ((name in evidence.places and towards) or here):
            book.retype(n, "GPE")
        elif _plural_acronym(name) or (
            not capitals
            and (
                _runs_on(parse, ent)
                or all(times[w.lower()] >= times[w] for w in parse.word[ent.first : ent.last + 1])
                or _quoted(parse, ent)
                or (
                    times[parse.word[ent.last]] == 1
                    and (parse.tag[ent.last] in ("NN", "NNS") or parse.dep[ent.last] in _MODIFIER)
                    and not _of_people(parse, ent.last, known)
                )
            )
        ):
            if (
                ent.first < ent.last
                and parse.word[ent.first] in evidence.given
                and is_personal(book, ent.first, ent.last)
            ):
                book.retype(n, "PERSON")
            else:
                book.drop(n)


def _sure(book: NameBook, ent: Entity, known: KnownNames) -> bool:
    parse, listed = book.parse, book.words
    match = known.match(parse, ent.first)
    words = parse.word[ent.first : ent.last + 1]
    return (
        (match is not None and match[0] == ent.last)
        or words[-1] in listed.organization
        or words[0] in listed.organization_of
    )


def _runs_on(parse: Parse, ent: Entity) -> bool:
    """Whether a proper noun or number without an entity follows, so that only half a name was found."""
    k = ent.last + 1
    return k < len(parse) and parse.sent_of[k] == parse.sent_of[ent.last] and parse.pos[k] in ("PROPN", "NUM")


def _quoted(parse: Parse, ent: Entity) -> bool:
    first, last = ent.first - 1, ent.last + 1
    return first >= 0 and last < len(parse) and parse.word[first] in _QUOTES and parse.word[last] in _ENDS


def _plural_acronym(name: str) -> bool:
    return len(name) > 2 and name.endswith("s") and name[:-1].isupper() and name[:-1].isalpha()


def _of_people(parse: Parse, i: int, known: KnownNames) -> bool:
    """Whether a modifier belongs to people or says which body ("the Tolvane chairman", "the Tolvane company")."""
    head = parse.lemma[parse.head[i]].lower()
    return known.role(head) or known.body(head)
