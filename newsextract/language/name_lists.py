"""Countries and organisations of the lexicon, looked up in the text by their first word."""

from __future__ import annotations

import re

from newsextract.language.name_words import NameWords
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon

_RUN = re.compile(r"\w+")
_OF_STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})


class KnownNames:
    """Names of the lexicons by first word, longest first, each with the label it stands for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names: dict[str, list[tuple[str, str]]] = {}
        self._countries: set[str] = set()
        self._people: set[str] = set()
        self._roles = frozenset(r.id for r in lexicon.entries("role_nouns") if r.kind == "person")
        self._bodies = frozenset(
            r.id for r in lexicon.entries("role_nouns") if r.kind in ("organization", "group") and not r.name
        )
        # Bodies of a state go before persons, too: "police John Smith", "government Minister Ana Diaz".
        self._firms = frozenset(
            r.id
            for r in lexicon.entries("role_nouns")
            if r.kind == "organization" and not r.name and not _OF_STATE & set(r.sectors)
        )
        titles: frozenset[str] = lexicon.compiled(NameWords).titles
        labels: dict[str, str] = {}
        for country in lexicon.entries("countries"):
            for word in country.adjectives:
                labels.setdefault(word, "NORP")
        for org in lexicon.entries("organizations"):
            labels.update(dict.fromkeys((org.name, *org.aliases), "SEAT" if org.seat else "ORG"))
        for figure in lexicon.entries("public_figures"):
            # "Pope Francis": the title is no part of the name.
            names = [n for n in (figure.name, *figure.aliases) if n.split()[0].lower() not in titles]
            labels.update(dict.fromkeys(names, "PERSON"))
            self._people.update(names)
        for country in lexicon.entries("countries"):
            for word in (country.name, *country.aliases):
                labels[word] = "GPE"
                self._countries.add(word)
        for name, label in labels.items():
            run = _RUN.match(name)
            if run and len(name) > 1:
                self._names.setdefault(run.group(), []).append((name, label))
        for rows in self._names.values():
            rows.sort(key=lambda row: (-len(row[0]), row[0]))

    def match(self, parse: Parse, i: int) -> tuple[int, str] | None:
        """Last token and label of the longest known name that starts at a token."""
        run = _RUN.match(parse.word[i])
        rows = self._names.get(run.group()) if run else None
        if rows is None:
            return None
        start = parse.start[i]
        for name, label in rows:
            if parse.text.startswith(name, start):
                end, last = start + len(name), i
                while last + 1 < len(parse) and parse.end[last] < end:
                    last += 1
                if parse.end[last] == end and parse.sent_of[last] == parse.sent_of[i]:
                    return last, label
        return None

    def role(self, word: str) -> bool:
        """Whether a lower-case word is a noun for people ("workers", "president")."""
        return word in self._roles or (word.endswith("s") and word[:-1] in self._roles)

    def body(self, word: str) -> bool:
        """Whether a lower-case word is a noun for organisations or groups ("company", "newspaper", "militia")."""
        return word in self._bodies

    def firm(self, word: str) -> bool:
        """Whether a lower-case word is a noun behind which organisations are named ("company", "newspaper"), and persons are not."""
        return word in self._firms

    def is_person(self, name: str) -> bool:
        """Whether this is a person of the lexicons."""
        return name in self._people

    def country(self, name: str) -> bool:
        """Whether this is a country's name."""
        return name in self._countries
