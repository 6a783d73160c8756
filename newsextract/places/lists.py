"""Countries and regions of the lexicon: in the text by their first word, and by name as options."""

from __future__ import annotations

import re

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Country
from newsextract.places.keys import key_of
from newsextract.places.spot import Known

_WORDS = re.compile(r"[’']s\b|-|(?:[^\s’'-]|[’'](?!s\b))+")


class Lists:
    """Countries and regions by their words, longest first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], Known, bool]]] = {}
        self._by_name: dict[str, list[Known]] = {}
        self.countries: dict[str, Country] = {c.id: c for c in lexicon.entries("countries")}
        for entry in [*lexicon.entries("regions"), *self.countries.values()]:
            for name in dict.fromkeys((entry.name, *entry.aliases, *entry.adjectives)):
                words = tuple(_WORDS.findall(name))
                if words:
                    self._by_word.setdefault(words[0], []).append((words, entry, name in entry.adjectives))
                same = self._by_name.setdefault(key_of(name), [])
                if name not in entry.adjectives and entry not in same:
                    same.append(entry)
        for found in self._by_word.values():
            found.sort(key=lambda f: (-len(f[0]), not isinstance(f[1], Country)))

    def at(self, parse: Parse, i: int) -> tuple[int, Known, bool] | None:
        """(last token, entry, whether an adjective) of the longest name that starts at token `i`."""
        for words, entry, adjective in self._by_word.get(parse.word[i], ()):
            last = i + len(words) - 1
            if last < len(parse.word) and tuple(parse.word[i : last + 1]) == words:
                return last, entry, adjective
        return None

    def in_capitals(self, parse: Parse, i: int) -> tuple[int, Known, bool] | None:
        """As `at`, for adjectives in a line of capitals ("GERMAN TROOPS LEAVE"); names are found there by the gazetteer."""
        word = parse.word[i]
        after = i + 1 + (parse.word[i + 1 : i + 2] == [","])
        beside = [
            parse.word[k] for k in (i - 1, after) if 0 <= k < len(parse.word) and parse.sent_of[k] == parse.sent_of[i]
        ]
        if not any(w.isalpha() and w.isupper() and len(w) > 1 for w in beside):
            return None
        for words, entry, adjective in self._by_word.get(word.capitalize(), ()):
            last = i + len(words) - 1
            if adjective and [w.upper() for w in words] == parse.word[i : last + 1]:
                return last, entry, adjective
        return None

    def spelled(self, words: tuple[str, ...]) -> Known | None:
        """The entry that has exactly these words as one of its names or adjectives, or None."""
        return next((entry for name, entry, _ in self._by_word.get(words[0], ()) if name == words), None)

    def named(self, key: str) -> list[Known]:
        """The entries of that name, adjectives aside."""
        return self._by_name.get(key, [])
