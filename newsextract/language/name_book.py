"""The entities of one article while they are being repaired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsextract.language.classes import Classes
from newsextract.language.name_words import NameWords
from newsextract.language.parse import Entity, Parse
from newsextract.lexicon import Lexicon, Trace

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"})


class NameBook:
    """Entities by number and by token; a new one takes the place of those it overlaps.

    Args:
        parse: The article.
        entities: As the recogniser has them.
        lexicon: Words of which names are made, and what is done by those that bear them.
        trace: Collects which entries decided something.
    """

    def __init__(self, parse: Parse, entities: Iterable[Entity], lexicon: Lexicon, trace: Trace | None = None) -> None:
        self.parse = parse
        self.words: NameWords = lexicon.compiled(NameWords)
        self.deeds = Classes(parse, lexicon, "deeds", trace)
        self._trace = trace
        self.all: list[Entity | None] = []
        self._owner = [-1] * len(parse)
        for ent in entities:
            self.put(*ent)

    def at(self, i: int) -> Entity | None:
        """The entity at a token."""
        return self.all[self._owner[i]] if self._owner[i] >= 0 else None

    def put(self, first: int, last: int, label: str) -> None:
        """Add an entity; what it overlaps goes."""
        for k in range(first, last + 1):
            old = self.at(k)
            if old is not None:
                self.all[self._owner[k]] = None
                for j in range(old.first, old.last + 1):
                    self._owner[j] = -1
        for k in range(first, last + 1):
            self._owner[k] = len(self.all)
        self.all.append(Entity(first, last, label))

    def retype(self, number: int, label: str) -> None:
        """Change what an entity is."""
        ent = self.all[number]
        if ent is not None and ent.label != label:
            self.all[number] = ent._replace(label=label)

    def drop(self, number: int) -> None:
        """Take an entity out."""
        ent = self.all[number]
        if ent is not None:
            for k in range(ent.first, ent.last + 1):
                self._owner[k] = -1
            self.all[number] = None

    def note(self, use: str, i: int, word: str | None = None) -> None:
        """Tell the trace that the word at a token, or another form of it, decided something, being of a use."""
        if self._trace is not None:
            self.words.note(self._trace, use, self.parse, i, word)

    def living(self) -> Iterator[Entity]:
        """Entities that have not been replaced."""
        return (e for e in self.all if e is not None)

    def entities(self) -> list[Entity]:
        """Entities in text order."""
        return sorted(self.living())

    def free(self, first: int, last: int) -> bool:
        """Whether no entity touches a stretch."""
        return all(self._owner[k] < 0 for k in range(first, last + 1))

    def holds(self, first: int, last: int) -> bool:
        """Whether a stretch has entities in it, and none that reaches out of it."""
        found = [ent for k in range(first, last + 1) if (ent := self.at(k)) is not None]
        return bool(found) and all(first <= ent.first and ent.last <= last for ent in found)

    def reaches_out(self, first: int, last: int) -> bool:
        """Whether an entity in a stretch reaches out of it."""
        return any((e := self.at(k)) is not None and (e.first < first or e.last > last) for k in (first, last))

    def in_longer_name(self, first: int, last: int) -> bool:
        """Whether a capitalised proper noun stands directly before or after, without an entity of its own."""
        parse = self.parse
        for k, near in ((first - 1, first), (last + 1, last)):
            if not 0 <= k < len(parse) or parse.sent_of[k] != parse.sent_of[near]:
                continue
            word = parse.word[k]
            touching = parse.end[min(k, near)] == parse.start[max(k, near)]
            if word in ("-", "&") and touching:
                return True
            if self.at(k) is not None or word.lower() in self.words.titles:
                continue
            proper = word[0].isupper() and parse.tag[k] in ("NNP", "NNPS")
            if proper and (k > last or parse.head[k] == near or parse.dep[k] == "compound"):
                return True
        return False
