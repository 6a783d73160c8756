"""Reads the example sentences of event types, so that a pack without triggers can teach types of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock
from typing import Protocol

from newsextract.actors import read_actors
from newsextract.events.examples import Examples, example_features, split_example
from newsextract.events.parts import Sites
from newsextract.language.names import repair_names
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.places import read_places
from newsextract.reading.article import Article
from newsextract.reading.read import read_article


class Language(Protocol):
    """The language pass."""

    def parse_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Parse]]:
        """Parse articles in order."""


class Teacher:
    """Learns the examples of all event types at first use, once however many threads ask.

    Args:
        lexicon: Has the event types.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rows = [(t.id, *split_example(s)) for t in lexicon.entries("event_types") for s in t.examples]
        self._lock = Lock()
        self._taught: Examples | None = None

    def examples(self, language: Language) -> Examples | None:
        """What the examples teach; None where no type has any."""
        if self._rows and self._taught is None:
            with self._lock:
                if self._taught is None:
                    self._taught = self._learn(language)
        return self._taught

    def _learn(self, language: Language) -> Examples:
        taught = []
        articles = [read_article(text)[0] for _, text, _ in self._rows]
        for (code, _, at), (article, parse) in zip(self._rows, language.parse_many(articles), strict=True):
            repair_names(parse, self._lexicon)
            places = read_places(parse, article, self._lexicon)
            actors = read_actors(parse, article, self._lexicon, places, [])
            found = example_features(self._lexicon, Sites(parse, actors, places, [], []), at)
            if found is not None:
                taught.append((code, found))
        return Examples(self._lexicon, taught)
