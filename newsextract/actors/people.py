"""Persons by name: who is who among full names, family names and given names."""

from __future__ import annotations

import unicodedata

from newsextract.actors import titles
from newsextract.actors.draft import MOST, Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.roles import describe
from newsextract.actors.words import OFFICES, Words
from newsextract.language.name_words import SUFFIXES
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

# Names in capitals up to this length are acronyms.
_ACRONYM = 4


class People:
    """Persons of the article by the words of their names."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._first = cast.words.made_of.family_first
        self._by_word: dict[str, list[Draft]] = {}

    def find(self, words: tuple[str, ...]) -> Draft:
        """The person of that name: one already there if the names agree, else a new one."""
        found = self._known(words)
        if found is None:
            found = self._cast.new(Draft(" ".join(words), "person", named=True, words=words))
        elif len(words) > len(found.words):
            found.words = words
        for word in map(plain, words):
            known = self._by_word.setdefault(word, [])
            if found not in known and len(known) < MOST:
                known.append(found)
        return found

    def _known(self, words: tuple[str, ...]) -> Draft | None:
        words = tuple(map(plain, words))
        if len(words) == 1:
            named = self._by_word.get(words[0], [])
            fits = [d for d in named if words[0] in map(plain, (d.words[-1], family(d.words, self._first)))] or [
                d for d in named if words[0] == plain(d.words[0])
            ]
            if not fits:
                # "Obiang" for Teodoro Obiang Nguema.
                fits = named if len(named) == 1 and len(named[0].words) > 2 else []
            # Of two with one family name, the bare name means the one the article is about.
            return max(fits, key=lambda d: (len(d.mentions), d.last), default=None)
        for draft in self._by_word.get(words[-1], ()):
            if _same(draft.words, words, self._first):
                return draft
        for draft in self._by_word.get(family(words, self._first), ()):
            if _same(draft.words, words, self._first):
                return draft
        return None


def plain(word: str) -> str:
    """A word without its accents, which many papers leave out: "Gonzalez" for "González"."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def family(words: tuple[str, ...], first: frozenset[str]) -> str:
    """The word that stands for the whole name: the last, or the first of Chinese and Korean names, which `first` has."""
    return words[0] if len(words) in (2, 3) and words[0] in first and words[-1] not in first else words[-1]


def _same(old: tuple[str, ...], new: tuple[str, ...], first: frozenset[str]) -> bool:
    """Whether two names can be one person's: one holds the other, or initials and given names agree."""
    old = tuple(map(plain, old))
    if len(old) == 1:
        return old[0] in (new[-1], family(new, first))
    short, long = sorted((old, new), key=len)
    if set(short) <= set(long):
        return True
    # "J. Powell" and "Jerome Powell", "Donald J. Trump" and "Donald Trump".
    return old[-1] == new[-1] and (
        (old[0][0] == new[0][0] and (_initial(old[0]) or _initial(new[0])))
        or (old[0] == new[0] and (_initial(old[1]) or _initial(new[1])))
    )


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def name_words(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The words of a name, those joined by a hyphen as one, without suffixes."""
    out: list[str] = []
    for k in range(first, last + 1):
        word = parse.word[k]
        if out and k > first and parse.start[k] == parse.end[k - 1] and (word in "-–’'" or parse.word[k - 1] in "-–’'"):
            out[-1] += word
        elif any(c.isalnum() for c in word):
            out.append(word)
    # Headlines are in capitals; "JFK" and "MBS" stay as they are.
    out = [w.title() if w.isupper() and len(w) > _ACRONYM else w for w in out]
    while len(out) > 1 and out[-1].lower() in SUFFIXES:
        out.pop()
    return tuple(out)


def add_person(
    cast: Cast, people: People, first: int, last: int, words: Words, nations: Nations, trace: Trace | None
) -> None:
    """Add one mention of a person by name, with the titles around it."""
    parse = cast.parse
    parts = name_words(parse, first, last)
    if not parts:
        return
    draft = people.find(parts)
    surface = parse.slice(first, last)
    if (len(parts) == len(draft.words) and len(surface) > len(draft.name)) or (
        draft.words == parts and len(draft.mentions) == 0
    ):
        draft.name = surface
    head = last
    while first <= parse.head[head] <= last and parse.head[head] != head:
        head = parse.head[head]
    begin = first
    found = titles.before(parse, first, words)
    _note(cast, parts, first, last, found)
    if found is not None:
        if parse.word[found.head][0].isupper() and first - found.last == 1:
            begin = found.first
        cast.in_title.update(range(found.first, found.last + 1))
        span = (titles.affiliated(parse, found.first), found.last)
        _hold(cast, draft, found, span, words, nations, trace)
    if draft.country is None:
        draft.country = nations.of(head, where=False)  # "Ukraine's Zelensky"
    if first and (gender := words.made_of.gender.get(parse.lower[first - 1])):
        draft.gender = draft.gender or gender
    if first and not draft.mentions:
        draft.address = parse.word[first - 1]
    cast.mention(draft, begin, last, head, "name")
    cast.at.update((k, draft) for k in range(first, last + 1))
    if begin < first:
        for k in range(begin, first):
            cast.owner.pop(k, None)
        if found is not None:
            cast.at[found.head] = draft
    for title in titles.appositions(parse, head, words):
        if parse.dep[title.head] == "conj" or title.head not in cast.owner:
            _hold(cast, draft, title, (title.first, title.last), words, nations, trace)
            cast.titled[title.head] = draft


def _note(cast: Cast, parts: tuple[str, ...], first: int, last: int, title: titles.Title | None) -> None:
    """Tell the trace which words of the lexicons stand in a name and before it."""
    if cast.trace is None:
        return
    parse = cast.parse
    cast.words.made_of.note_title(cast.trace, parse, first)
    for k in range(first, last + 1):
        cast.note("one_token", k)
        if parse.word[k] == parts[0] == family(parts, cast.words.made_of.family_first):
            cast.note("family_first", k)
    for k in range(title.first, title.head) if title is not None else ():
        if parse.lower[k] in cast.words.offices:
            cast.trace.add("word_classes", OFFICES, *parse.span(k, k))


def _hold(
    cast: Cast,
    draft: Draft,
    title: titles.Title,
    span: tuple[int, int],
    words: Words,
    nations: Nations,
    trace: Trace | None,
) -> None:
    """Note a title and what it tells."""
    parse = cast.parse
    draft.titles.append(parse.slice(title.first, title.last))
    draft.roles.append(title.role)
    country, sectors = describe(parse, title.head, span, title.role, cast, words, nations)
    for k in range(title.first, title.head):
        # "Supreme Leader Ayatollah X": the office says more than the rank.
        office = words.role(parse, k)
        if office is not None and office.state and not title.role.state:
            _, more = describe(parse, k, (title.first, k), office, cast, words, nations)
            if country and not office.sectors and not more:
                more = ("GOV",)
            sectors = more or sectors
            break
    draft.country = draft.country or country
    draft.sectors = draft.sectors or sectors
    draft.gender = draft.gender or words.made_of.gender.get(parse.lower[title.head])
    if trace:
        trace.add("role_nouns", title.role.id, *parse.span(title.first, title.last))
