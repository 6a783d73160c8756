"""What the article tells of its names: acronyms it defines, full names it gives, what a string is elsewhere."""

from __future__ import annotations

import re
from collections import Counter

from newsextract.language.name_book import NAMES, NameBook
from newsextract.language.name_lists import KnownNames
from newsextract.language.name_words import SUFFIXES
from newsextract.language.parse import Parse

_ACRONYM = re.compile(r"[A-Z][A-Za-z&.\-]{1,8}")
_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "des", "del", "la", "a", "an", "at", "with"}
)
_PLACE_BEFORE = frozenset({"in", "at", "near", "from", "into", "across", "around", "outside", "toward", "towards"})
# Tags that a family name gets from a tagger that does not know it.
_TAGS = frozenset({"NNP", "NNPS", "NN", "JJ", "NNS", "VB", "UH", "FW", "XX"})
_VOTING = frozenset({"PERSON", "ORG", "GPE"})
_VOTED = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT", "LOC", "FAC", "WORK_OF_ART"})
# Acronyms that are read as words have more letters than that.
_READ = 3
# Names with the same first word that are looked for again; more would cost more than they give.
_MOST = 50


def acronyms(book: NameBook, known: KnownNames) -> None:
    """Take "Long Name (ABC)" apart: both are organisations, wherever ABC stands."""
    parse, known_words = book.parse, book.words
    short: set[str] = set()
    for i in range(2, len(parse) - 1):
        if (
            parse.word[i - 1] != "("
            or parse.word[i + 1] not in (")", ",", ";")
            or not _ACRONYM.fullmatch(parse.word[i])
        ):
            continue
        acronym = parse.word[i].rstrip("s.").replace(".", "")
        if sum(c.isupper() for c in acronym) < 2:
            continue
        first = _long_form(parse, i - 2, acronym)
        if first is None:
            before = book.at(i - 2)
            if (
                before is not None
                and before.label == "ORG"
                and len(acronym) > 1
                and acronym.isupper()
                and before.last > before.first
            ):
                short.add(parse.word[i])
            continue
        name = parse.slice(first, i - 2)
        if known.country(name) or any(
            w in known_words.thing or w in known_words.place for w in parse.word[first : i - 1][-1:]
        ):
            continue
        old = book.at(i - 2)
        if (
            old is not None
            and old.label in ("GPE", "LOC", "FAC", "PERSON")
            and old.first == first
            and parse.word[i - 2] not in known_words.organization
        ):
            continue
        book.put(first, i - 2, "ORG")
        short.add(parse.word[i])
    capitals = {word for word in parse.word if len(word) > 2 and word.isupper()}
    words = {word: i for i, word in enumerate(parse.word) if len(word) > _READ and word.istitle()}
    for ent in book.living():
        if ent.label == "ORG" and ent.last - ent.first > 1 and (capitals or words):
            initials = "".join(w[0] for w in parse.word[ent.first : ent.last + 1] if w[0].isupper())
            if initials in capitals:
                short.add(initials)
            if (
                len(initials) > _READ
                and initials.title() in words
                and known.match(parse, words[initials.title()]) is None
            ):
                short.add(initials.title())  # "Acpo", as British papers write acronyms that are read as words
    if not short:
        return
    for i, word in enumerate(parse.word):
        if word in short:
            here = book.at(i)
            alone = here is not None and here.first == here.last and here.label != "ORG"
            if alone or (here is None and not book.in_longer_name(i, i)):
                book.put(i, i, "ORG")


def _long_form(parse: Parse, last: int, acronym: str) -> int | None:
    """First token of the words that end at `last` and whose initials are the acronym."""
    left = len(acronym) - 1
    for i in range(last, max(-1, last - 12), -1):
        word = parse.word[i]
        if parse.sent_of[i] != parse.sent_of[last]:
            return None
        if word[0].lower() == acronym[left].lower() and (word[0].isupper() or word.lower() in _SMALL):
            left -= 1
            if left < 0:
                return i if word[0].isupper() else None
        elif word.lower() not in _SMALL and word not in ("-", "'s", "’s"):
            # A capital inside a word counts too: "Wikipedia" in WP.
            return None
    return None


def people(book: NameBook, known: KnownNames) -> None:
    """A person's full name types the family name that stands alone elsewhere."""
    parse, words = book.parse, book.words
    family: dict[str, int] = {}
    double: dict[str, tuple[str, ...]] = {}
    given: dict[str, int] = {}
    titled: set[str] = set()
    for ent in book.living():
        if ent.label != "PERSON":
            continue
        last = ent.last
        while last > ent.first and parse.lower[last] in SUFFIXES:
            last -= 1
        name = parse.word[last]
        if last == ent.first:
            if _titled(book, last):
                titled.add(name)
            continue
        if last - 2 > ent.first and parse.word[last - 1] == "-":
            double[parse.word[last - 2]] = (parse.word[last - 2], "-", name)
        elif (
            parse.word[ent.first] not in words.family_first
            and len(parse.word[ent.first]) > 3
            and parse.word[ent.first][0].isupper()
        ):
            given.setdefault(parse.word[ent.first], ent.first)
        if parse.word[ent.first] in words.family_first:
            family.setdefault(parse.word[ent.first], ent.first)
        if len(name) > 1 and name[0].isupper() and name not in words.thing and name not in words.organization:
            family.setdefault(name, ent.first)
    if not family and not titled:
        return
    for i, word in enumerate(parse.word):
        if word in double and tuple(parse.word[i : i + 3]) == double[word]:
            here = book.at(i)
            if here is None or (here.first, here.last) == (i, i + 2) or here.first == i == here.last:
                book.put(i, i + 2, "PERSON")
    for word, at in given.items():
        if not known.country(word):
            family.setdefault(word, at)
    for i, word in enumerate(parse.word):
        here = book.at(i)
        if word in titled and here is not None and here.first == here.last and here.label == "ORG":
            if known.match(parse, i) is None:
                book.put(i, i, "PERSON")  # "Sheikh Habiba" says what Habiba is
            continue
        if word not in family or parse.tag[i] not in _TAGS:
            continue
        if here is not None:
            if here.first != here.last:
                continue
            if here.label == "PERSON" or here.label not in NAMES:
                continue
            if here.label in ("GPE", "LOC", "FAC", "NORP") and (
                known.country(word) or parse.lower[i - 1] in _PLACE_BEFORE
            ):
                continue
            book.put(i, i, "PERSON")
        elif parse.tag[i] in ("NNP", "NNPS") and not book.in_longer_name(i, i):
            book.put(i, i, "PERSON")


def _titled(book: NameBook, i: int) -> bool:
    """Whether a lone name has a title before it."""
    parse = book.parse
    before = parse.word[i - 1] if i and parse.sent_of[i - 1] == parse.sent_of[i] else ""
    return before[:1].isupper() and before.lower() in book.words.titled


def vote(book: NameBook) -> None:
    """One string, one kind: what it is in two thirds of its places, it is in the others too."""
    votes: dict[str, Counter[str]] = {}
    parse = book.parse
    for ent in book.living():
        if ent.label in _VOTING:
            votes.setdefault(parse.slice(ent.first, ent.last), Counter())[ent.label] += 1
    for n, voted in enumerate(book.all):
        if voted is None or voted.label not in _VOTED:
            continue
        count = votes.get(parse.slice(voted.first, voted.last))
        if count:
            (label, top), *_ = count.most_common(1)
            if label != voted.label and top >= 2 and top >= 2 * count[voted.label]:
                book.retype(n, label)


def again(book: NameBook) -> None:
    """Names that the recogniser found in one place and missed in another."""
    parse = book.parse
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    seen: set[tuple[str, ...]] = set()
    for ent in book.living():
        words = tuple(parse.word[ent.first : ent.last + 1])
        if ent.label in ("ORG", "PERSON", "GPE") and words not in seen and len(words[0]) > 1 and words[0][0].isupper():
            seen.add(words)
            names.setdefault(words[0], []).append((words, ent.label))
    for rows in names.values():
        rows.sort(key=lambda row: -len(row[0]))
    for i, word in enumerate(parse.word):
        if word not in names or book.at(i) is not None or parse.tag[i] not in ("NNP", "NNPS"):
            continue
        for words, label in names[word][:_MOST]:
            last = i + len(words) - 1
            if (
                tuple(parse.word[i : last + 1]) == words
                and parse.sent_of[i] == parse.sent_of[last]
                and book.free(i, last)
                and not book.in_longer_name(i, last)
            ):
                book.put(i, last, label)
                break
