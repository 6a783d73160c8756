"""Names in capitals: headlines and datelines, where the recogniser is nearly blind ("CLINTON VISITS KUWAIT")."""

from __future__ import annotations

from newsextract.language.name_book import NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.parse import Parse

_LABELS = frozenset({"PERSON", "ORG", "GPE"})
_ANY = _LABELS | {"LOC", "FAC", "PRODUCT"}
# Shorter words in capitals are acronyms.
_SHORTEST = 4
# Share of words in capitals that makes a sentence a headline.
_MOST = 0.6


def capitals(book: NameBook, known: KnownNames, given: frozenset[str]) -> None:
    """Find in capitals the countries of the lexicon, and in lines of capitals the names that the article has elsewhere.

    Args:
        book: The entities.
        known: Names of the lexicons.
        given: Given names; a country of the same name is none before another word in capitals ("BY CHAD MILLER").
    """
    parse = book.parse
    names = _names_below(book)
    loud = {n for n, sent in enumerate(parse.sents) if _loud(parse, sent.first, sent.last)}
    _ordinary(book, known, loud)
    done = -1
    for i, word in enumerate(parse.word):
        if i <= done or not word.isupper() or len(word) < _SHORTEST:
            continue
        found = _country(parse, i, known)
        if found == (i, "GPE") and word.title() in given and i + 1 < len(parse) and parse.word[i + 1].isupper():
            found = None
        if found is None and parse.sent_of[i] in loud:
            found = next(
                (
                    (i + len(words) - 1, label)
                    for words, label in names.get(word, ())
                    if tuple(parse.word[i : i + len(words)]) == words
                ),
                None,
            )
        if found is None:
            continue
        done, label = found
        here = book.at(i)
        if here is None or (here.first >= i and here.last <= done) or parse.sent_of[i] in loud:
            book.put(i, done, label)


def _ordinary(book: NameBook, known: KnownNames, loud: set[int]) -> None:
    """Drop from lines of capitals what is an ordinary word below: "IN SURPRISE DEFEAT", "CRICKET - …"."""
    parse, sport = book.parse, book.words.sport
    words = set(parse.word)
    for n, ent in enumerate(book.all):
        if ent is None or ent.label not in _ANY or parse.sent_of[ent.first] not in loud:
            continue
        own = parse.word[ent.first : ent.last + 1]
        if all(w.lower() in sport or (w.lower() in words and w.title() not in words) for w in own) and (
            known.match(parse, ent.first) is None
        ):
            book.drop(n)


def _names_below(book: NameBook) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Names of the article in capitals, by first word, longest first; of persons also the family name alone."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    seen: set[tuple[str, ...]] = set()
    for ent in book.living():
        if ent.label not in _LABELS or book.parse.word[ent.last].isupper():
            continue
        words = tuple(w.upper() for w in book.parse.word[ent.first : ent.last + 1])
        for form in (words, words[-1:]) if ent.label == "PERSON" else (words,):
            if form not in seen and len(form[0]) >= _SHORTEST - 1:
                seen.add(form)
                out.setdefault(form[0], []).append((form, ent.label))
    for rows in out.values():
        rows.sort(key=lambda row: -len(row[0]))
    return out


def _country(parse: Parse, i: int, known: KnownNames) -> tuple[int, str] | None:
    for last in (i + 2, i + 1, i):
        if (
            last < len(parse)
            and parse.sent_of[last] == parse.sent_of[i]
            and all(w.isupper() for w in parse.word[i : last + 1])
            and known.country(parse.slice(i, last).title())
        ):
            return last, "GPE"
    return None


def _loud(parse: Parse, first: int, last: int) -> bool:
    words = [w for w in parse.word[first : last + 1] if w.isalpha() and len(w) > 1]
    return len(words) > 2 and sum(w.isupper() for w in words) >= _MOST * len(words)
