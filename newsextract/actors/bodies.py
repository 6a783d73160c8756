"""Organisations by name: acronyms, short forms, country and sector."""

from __future__ import annotations

import re

from newsextract.actors.draft import MOST, Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.words import Words
from newsextract.language import syntax
from newsextract.language.name_words import NameWords
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import RoleNoun

# An acronym of the United Nations' family ("UNSC", "UNMIK"); those that are no part of it are in the lexicon.
_UN = re.compile(r"UN[A-Z]{2,6}")
_UN_NAMES = ("UN ", "U.N. ", "United Nations ")
# Bodies that go by what follows "of" too: "Scientology" for its church.
_BY_CREED = frozenset({"Church", "Order", "Brotherhood", "Movement"})
# "58th Division" is one of an army, "Second Division" of a league as well.
_NUMBERED = re.compile(r"(?:[5-9]|\d{2,})(?:st|nd|rd|th)")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")
# Acronyms that are read as words, and written like them, have more letters than that.
_READ = 3


class Bodies:
    """Organisations of the article by name, first word and acronym."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._made_of = cast.words.made_of
        self._by_name: dict[str, Draft] = {}
        self._by_first: dict[str, list[Draft]] = {}
        self._by_last: dict[str, list[Draft]] = {}
        self._by_initials: dict[str, Draft] = {}

    def find(self, name: str, tokens: tuple[str, ...]) -> Draft | None:
        """The organisation of that name, of that acronym, or that this is the short form of."""
        found = self._by_name.get(name.lower())
        if found is not None:
            return found
        bare = len(tokens)
        while bare and tokens[bare - 1].lower() in self._made_of.legal:
            bare -= 1
        if 0 < bare < len(tokens) and (found := self._by_name.get(" ".join(tokens[:bare]).lower())) is not None:
            return found  # "Norwick Foods Inc.", which the headline calls Norwick Foods
        if name.isupper() and len(name) > 1:
            return self._by_initials.get(name.replace(".", ""))
        if len(tokens) == 1 and len(name) > _READ and name.istitle() and name.upper() in self._by_initials:
            return self._by_initials[name.upper()]  # "Acpo"
        for key in _initials(tokens):
            short = self._by_name.get(key.lower()) if len(key) > 2 else None
            if short is not None and short.name == key:
                return short  # the acronym came first, as headlines have it
        if len(tokens) == 1 and tokens[0] in self._made_of.organization:
            # "the University": short for the one that begins or ends so.
            both = [*self._by_first.get(tokens[0], ()), *self._by_last.get(tokens[0], ())]
            return both[0] if len({id(d) for d in both}) == 1 else None
        fits = [d for d in self._by_first.get(tokens[0], ()) if _shortens(tokens, d.words, self._made_of)]
        if len(tokens) == 1:
            fits += [
                d
                for d in self._by_last.get(tokens[0], ())
                if d.words[:-1] and d.words[0] in _BY_CREED and d.words[-2] == "of"
            ]
        fits += [d for d in self._by_last.get(tokens[-1], ()) if len(tokens) > 1 and d.words[-len(tokens) :] == tokens]
        return fits[0] if len({id(d) for d in fits}) == 1 else None

    def learn(self, draft: Draft, name: str, tokens: tuple[str, ...]) -> None:
        """Note one more name of an organisation."""
        self._by_name.setdefault(name.lower(), draft)
        if len(tokens) > 1:
            for key in _initials(tokens):
                self._by_initials.setdefault(key, draft)
        for table, word in ((self._by_first, tokens[0]), (self._by_last, tokens[-1])):
            known = table.setdefault(word, [])
            if draft not in known and len(known) < MOST:
                known.append(draft)


def _initials(tokens: tuple[str, ...]) -> list[str]:
    """Acronyms that a name can have: of its capitals, and of all its words."""
    keys = ("".join(t[0] for t in tokens if t[0].isupper()), "".join(t[0].upper() for t in tokens if t[0].isalnum()))
    return [key for key in dict.fromkeys(keys) if len(key) > 1 and len(tokens) > 1]


def _shortens(short: tuple[str, ...], long: tuple[str, ...], made_of: NameWords) -> bool:
    """Whether one is short for the other: "Microsoft" for "Microsoft Corp", "Bank" for "Bank of Ghana", but not "Google" for "Google Maps"."""
    if len(short) >= len(long) or long[: len(short)] != short:
        return False
    rest = long[len(short) :]
    return rest[0] in ("of", "for") or all(w in made_of.organization or w.lower() in made_of.legal for w in rest)


def add_organization(
    cast: Cast, bodies: Bodies, first: int, last: int, words: Words, nations: Nations, trace: Trace | None
) -> None:
    """Add one mention of an organisation by name."""
    parse = cast.parse
    # "South Korea's National Intelligence Service": the owner is no part of the name.
    for k in range(first + 1, last):
        if parse.lower[k] in ("'s", "’s") and nations.at(k - 1):
            first = k + 1
            break
    name = parse.slice(first, last)
    tokens = tuple(w for w in parse.word[first : last + 1] if w[0].isalnum() or w == "&")
    if not tokens:
        return
    cast.note("legal", last)
    org = words.organizations.get(name)
    if org is None and _DOTTED.fullmatch(name):
        org = words.organizations.get(name.replace(".", ""))
    draft = bodies.find(name, tokens) or (bodies.find(org.name, tokens) if org else None)
    head = last
    for k in range(first, last + 1):
        if not first <= parse.head[k] <= last or parse.head[k] == k:
            head = k
            break
    if draft is not None and org is None and not draft.sectors and len(tokens) > 1:
        draft.sectors = _sectors(parse, first, last, words, trace)
    if draft is not None and org is not None and not draft.sectors:
        draft.sectors = org.sectors
        draft.country = draft.country or (None if org.generic else org.country)
    if draft is None:
        draft = cast.new(Draft(org.name if org else name, "organization", named=True, words=tokens))
        if org is not None:
            draft.sectors = org.sectors
            draft.country = org.country if not org.generic or nations.names(org.country) else None
        else:
            draft.sectors = _sectors(parse, first, last, words, trace)
        if org is None and (
            _UN.fullmatch(name) or name.startswith(_UN_NAMES) or _igo_owns(cast, first) or _igo(words, tokens)
        ):
            draft.sectors = ("IGO",)
    if not draft.sectors and (role := _kind_before(parse, first, last, words)) is not None:
        draft.sectors = role.sectors
    if org is not None and trace:
        trace.add("organizations", org.id, *parse.span(first, last))
    if draft.country is None and "IGO" not in draft.sectors:
        inside = range(first, last + 1)
        draft.country = (
            next((c for k in inside if (c := nations.at(k))), None)
            or nations.of(head, where=False)
            or next((c for k in inside if (c := nations.near(k))), None)
        )
    if (org is None and len(tokens) > len(draft.words) and not draft.name.isupper()) or (
        org is None and draft.name.isupper() and len(name) > len(draft.name)
    ):
        draft.name, draft.words = name, tokens
    bodies.learn(draft, name, tokens)
    if org is not None:
        for alias in (org.name, *org.aliases):
            bodies.learn(draft, alias, tuple(alias.split()))
    cast.mention(draft, first, last, head, "name")
    cast.at.update((k, draft) for k in range(first, last + 1))
    # "Long Name (LN)": the acronym that follows is another name of it.
    if last + 2 < len(parse) and parse.word[last + 1] == "(" and parse.word[last + 2].isupper():
        bodies.learn(draft, parse.word[last + 2], (parse.word[last + 2],))


def _igo(words: Words, tokens: tuple[str, ...]) -> bool:
    """Whether the first word of a longer name is an international organisation: "AU Commission"."""
    org = words.organizations.get(tokens[0]) if len(tokens) > 1 else None
    return org is not None and "IGO" in org.sectors


def _kind_before(parse: Parse, first: int, last: int, words: Words) -> RoleNoun | None:
    """The noun before a name that says what kind of organisation it is: "the newspaper El Norte", "Turkish firm Anadolu"."""
    noun = syntax.kind_noun(parse, first, last)
    role = words.role(parse, noun) if noun is not None else None
    return role if role is not None and role.kind == "organization" else None


def _igo_owns(cast: Cast, first: int) -> bool:
    """Whether an international organisation owns the name that begins at a token ("the UN's Office for …")."""
    owner = cast.owner.get(first - 2) if first > 1 and cast.parse.lower[first - 1] in ("'s", "’s") else None
    return owner is not None and "IGO" in owner.sectors


def _sectors(parse: Parse, first: int, last: int, words: Words, trace: Trace | None) -> tuple[str, ...]:
    """Sectors by the words of a name, the last first: "Ministry", "Court", "Police"."""
    for k in range(last, first - 1, -1):
        pair = f"{parse.lower[k - 1]} {parse.lower[k]}" if k > first else ""
        role = (
            words.names.get(pair)
            or words.names.get(parse.lower[k])
            or words.forces.get(pair)
            or words.forces.get(parse.lower[k])
        )
        capital = parse.word[k][0].isupper() or (pair in words.names and parse.word[k - 1][0].isupper())  # "Office of"
        if role is not None and role.sectors and capital and role.id != "union":
            if trace:
                trace.add("role_nouns", role.id, *parse.span(first, last))
            return role.sectors
    if last > first and parse.word[last] in words.made_of.unit and _NUMBERED.fullmatch(parse.word[first]):
        words.made_of.note(trace, "unit", parse, last)
        return ("MIL",)
    return ()
