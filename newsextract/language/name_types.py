"""What a name is the name of: by the words in it, by the lists of the lexicon, by the words around it."""

from __future__ import annotations

import re

from newsextract.language import syntax
from newsextract.language.name_book import NAMES, NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_words import STORM
from newsextract.language.parse import Entity

_PORTFOLIO = frozenset({"minister", "ministers", "secretary", "secretaries"})
_TRADED = frozenset({"crude", "futures"})
_QUOTES = frozenset({'"', "”", "''", ",", "'", "’"})
# "MercyCare", "NordSemi"; families have a short part in front ("McDonald", "DeSantis", "FitzGerald").
_TWO_CAPITALS = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z][a-z]{2,}")


def is_personal(book: NameBook, first: int, last: int) -> bool:
    """Whether the words look like a person's: capitalised, and none that ends an organisation or a place."""
    listed, words = book.words, book.parse.word[first : last + 1]
    return all(w[0].isupper() and w[1:].islower() for w in words) and not any(
        w in listed.organization or w in listed.place or w in listed.thing or w.lower() in ("affairs", "office")
        for w in words
    )


def by_words(book: NameBook, sure: set[int]) -> None:
    """Type names by the word that ends or begins them ("… Ministry", "Bank of …", "… District").

    Args:
        book: The entities.
        sure: Numbers of those of which that word says nothing.
    """
    word, words = book.parse.word, book.words
    for n, ent in enumerate(book.all):
        if ent is None or ent.label not in NAMES or n in sure:
            continue
        if ent.first and word[ent.first - 1] in STORM and book.at(ent.first - 1) is None and ent.label != "EVENT":
            book.put(ent.first - 1, ent.last, "EVENT")
            continue
        if ent.first == ent.last:
            if ent.label == "PERSON" and _acronym(word, ent.first):
                book.retype(n, "ORG")
            continue
        _note_ends(book, ent)
        end, begin = word[ent.last], word[ent.first]
        if end in words.organization or (begin in words.organization_of and word[ent.first + 1] in ("of", "for")):
            label = "ORG"
        elif (end in words.place or begin in words.place_first) and ent.label in ("PERSON", "ORG", "PRODUCT", "NORP"):
            label = "LOC" if ent.label != "FAC" else "FAC"
        elif begin in STORM or (end in words.thing and ent.label in ("PERSON", "ORG", "FAC", "LOC")):
            label = "EVENT"
        else:
            continue
        book.retype(n, label)


def _note_ends(book: NameBook, ent: Entity) -> None:
    """Tell the trace which word says what a name is the name of."""
    for use in ("organization", "place", "thing"):
        book.note(use, ent.last)
    book.note("place_first", ent.first)
    if book.parse.word[ent.first + 1] in ("of", "for"):
        book.note("organization_of", ent.first)


def _acronym(word: list[str], i: int) -> bool:
    """Whether a word is an acronym ("FTU's Alice Mak"); in a line of capitals nothing can be told."""
    near = word[max(0, i - 2) : i] + word[i + 1 : i + 3]
    return 2 < len(word[i]) < 6 and word[i].isupper() and not any(w.isupper() and len(w) > 1 for w in near)


def unseen(book: NameBook) -> None:
    """Capitals that end in the word for an organisation, which the recogniser passed over."""
    parse, words = book.parse, book.words
    for i, word in enumerate(parse.word):
        if word not in words.organization or book.at(i) is not None or parse.tag[i] not in ("NNP", "NNPS"):
            continue
        first = i
        while (
            first > 0
            and parse.sent_of[first - 1] == parse.sent_of[i]
            and parse.tag[first - 1] in ("NNP", "NNPS")
            and parse.word[first - 1][0].isupper()
            and book.at(first - 1) is None
            and parse.lower[first - 1] not in words.titles
        ):
            first -= 1
        if first < i and not book.in_longer_name(first, i):
            book.put(first, i, "ORG")
            book.note("organization", i)


def unseen_of(book: NameBook) -> None:
    """Capitals behind "Association of", which the recogniser passed over: "Association of Rural Nurses"."""
    parse, words = book.parse, book.words
    for i, word in enumerate(parse.word):
        if word not in words.organization_of or book.at(i) is not None or parse.tag[i] not in ("NNP", "NNPS", "NN"):
            continue
        end = parse.sents[parse.sent_of[i]].last
        if i + 3 > end or parse.lower[i + 1] != "of":
            continue
        last = i + 1
        while last < end and parse.tag[last + 1].startswith("NN") and parse.word[last + 1][0].isupper():
            last += 1
        if last > i + 2 and book.free(i, last):
            book.put(i, last, "ORG")
            book.note("organization_of", i)


def by_kind(book: NameBook, known: KnownNames) -> None:
    """Type names as organisations by what goes with them.

    By the noun before ("the firm Andara Sol", "Startup Zolvex" at the head of a sentence), by speaking, where the recogniser saw a
    product, or by two capitals in a word that it passed over, as only firms have them.
    """
    parse = book.parse
    for i, tag in enumerate(parse.tag):
        here = book.at(i)
        if tag != "NNP" or not parse.word[i][0].isupper() or (here is not None and here.first < i):
            continue
        # The noun is asked for first: a line of capitals is one long run.
        last = here.last if here is not None else _run(book, i) if i and known.firm(parse.lower[i - 1]) else i
        begins = i == parse.sents[parse.sent_of[i]].first
        if begins and here is not None and here.label == "PERSON" and last > i and known.firm(parse.lower[i]):
            book.put(i + 1, last, "ORG")  # "Startup Zolvex", where only the sentence gives the first word its capital
            continue
        if here is not None and here.label == "PRODUCT":
            if parse.dep[last] == "nsubj" and book.deeds.lemma(parse.head[last], "speaks"):
                book.put(i, last, "ORG")  # what speaks is no product
        elif (here is None or here.label in ("PERSON", "GPE", "LOC")) and _is_firm(book, i, last, known):
            book.put(i, last, "ORG")
        elif here is None and _TWO_CAPITALS.fullmatch(parse.word[i]) and not book.in_longer_name(i, i):
            book.put(i, i, "ORG")


def _is_firm(book: NameBook, first: int, last: int, known: KnownNames) -> bool:
    parse = book.parse
    noun = syntax.kind_noun(parse, first, last)
    if noun is None or not known.firm(parse.lower[noun]) or parse.lower[first] in book.words.titles:
        return False
    listed = known.match(parse, first)
    return listed is None or listed[0] != last


def _run(book: NameBook, first: int) -> int:
    """Last token of the proper nouns without an entity that begin at a token."""
    parse, last = book.parse, first
    while (
        last + 1 < len(parse)
        and parse.tag[last + 1] == "NNP"
        and parse.sent_of[last + 1] == parse.sent_of[first]
        and book.at(last + 1) is None
        and parse.word[last + 1][0].isupper()
    ):
        last += 1
    return last


def by_lists(book: NameBook, known: KnownNames) -> None:
    """Type what the lexicons know, and add what the recogniser missed."""
    parse, words = book.parse, book.words
    full = {parse.word[e.last] for e in book.living() if e.label == "PERSON" and e.first < e.last}
    at = -1
    for i in range(len(parse)):
        if i <= at:
            continue
        found = known.match(parse, i)
        if found is None:
            continue
        last, label = found
        at = last
        here = book.at(i)
        if label == "PERSON":
            after = parse.word[last + 1] if last + 1 < len(parse) else ""
            if after in words.organization or after in words.place:
                continue  # "Kenyatta University"
            if last > i:
                if not book.reaches_out(i, last):
                    book.put(i, last, label)
                continue
            if here is None and parse.tag[i] != "NNP":
                continue
        if label == "SEAT":
            # "La Paz" alone is no person; a lone word may be ("Sofia").
            wrong = ("ORG", "PERSON") if last > i else ("ORG",)
            if (here is not None and (here.first, here.last) == (i, last) and here.label in wrong) or (
                here is None and last > i and book.free(i, last) and not book.in_longer_name(i, last)
            ):
                book.put(i, last, "GPE")
            continue
        if here is not None and (here.first, here.last) == (i, last):
            surname = here.label == "PERSON" and i == last and parse.word[last] in full
            if here.label != label and not surname:
                if label == "NORP" and here.label in ("GPE", "LOC"):
                    continue
                book.put(i, last, label)
        elif (label == "ORG" and last > i and book.holds(i, last)) or (
            label != "NORP" and book.free(i, last) and not book.in_longer_name(i, last)
        ):
            book.put(i, last, label)


def _settlements(book: NameBook, known: KnownNames, people: set[str]) -> None:
    """Type what the text calls a town or an island ("the village of X", "the X border area"), wherever else it names it."""
    parse, lower, words = book.parse, book.parse.lower, book.words
    told: set[str] = set()
    for n, ent in enumerate(book.all):
        if (
            ent is None
            or ent.label not in ("PERSON", "ORG", "PRODUCT")
            or known.match(parse, ent.first) == (ent.last, "ORG")
        ):
            continue
        before = ent.first > 1 and lower[ent.first - 1] == "of" and lower[ent.first - 2] in words.place_of
        after = lower[ent.last + 1 : ent.last + 3]
        if before or (len(after) > 1 and after[0] == "border" and after[1] in words.place_after):
            if parse.word[ent.last] not in words.organization and parse.word[ent.last] not in people:
                told.add(parse.slice(ent.first, ent.last))
            if parse.word[ent.last] not in words.organization:
                book.retype(n, "GPE")
                book.note("place_of" if before else "place_after", ent.first - 2 if before else ent.last + 2)
    for n, ent in enumerate(book.all):
        if ent is not None and ent.label in ("PERSON", "ORG", "PRODUCT") and parse.slice(ent.first, ent.last) in told:
            book.retype(n, "GPE")


def by_context(book: NameBook, known: KnownNames) -> None:
    """Types and drops by the words around: "in Nicoya", "Interior minister", '" Mistry said'."""
    parse, words = book.parse, book.words
    lower = parse.lower
    people = {parse.word[e.last] for e in book.living() if e.label == "PERSON" and e.first < e.last}
    _settlements(book, known, people)
    for n, ent in enumerate(book.all):
        if ent is None or ent.label not in ("PERSON", "ORG"):
            continue
        first, last = ent.first, ent.last
        before = lower[first - 1] if first else ""
        after = lower[last + 1] if last + 1 < len(parse) else ""
        if ent.label == "ORG":
            listed = known.match(parse, first) == (last, "ORG")
            if not listed and (
                after in _PORTFOLIO or (before == "of" and first > 1 and lower[first - 2] in _PORTFOLIO)
            ):
                book.drop(n)
            elif (
                not listed
                and first < last < first + 3
                and parse.dep[last] == "appos"
                and parse.lower[parse.head[last]] in words.human
                and is_personal(book, first, last)
            ):
                book.retype(n, "PERSON")  # "its head, Line Coll"
            elif (
                first == last
                and before in _QUOTES
                and parse.dep[first] == "nsubj"
                and book.deeds.lemma(parse.head[first], "speaks")
                and parse.word[first][1:].islower()
                and known.match(parse, first) is None
            ):
                book.retype(n, "PERSON")
        elif after in _TRADED:
            book.drop(n)  # "Brent crude"
        elif before in ("in", "at", "near") and parse.dep[last] == "pobj" and parse.word[last] not in people:
            book.retype(n, "GPE")
        elif after in words.place_after and parse.head[last] == last + 1:
            book.retype(n, "GPE")
            book.note("place_after", last + 1)
