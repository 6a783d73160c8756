"""The extractor: loads once, then walks articles through the rooms. It wires, and holds no rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from newsextract.actors import read_actors
from newsextract.dates import read_dates
from newsextract.events import read_events
from newsextract.language.base_model import load_model
from newsextract.language.names import repair_names
from newsextract.language.parse import Parse
from newsextract.language.spacy_pass import SpacyPass
from newsextract.lexicon import Lexicon, Trace, load_lexicon
from newsextract.places import read_places
from newsextract.quantities import read_quantities
from newsextract.reading.article import Article
from newsextract.reading.guard import CleanText
from newsextract.reading.read import read_article
from newsextract.records import Document, Extraction, Span
from newsextract.statements import read_statements
from newsextract.stories.claims import group_claims


@dataclass(frozen=True, slots=True)
class Input:
    """One article to extract from, with what is known about it."""

    text: str
    published: str | date | datetime | None = None
    id: str | None = None
    home: str | None = None


class Extractor:
    """A model and a lexicon, loaded once, for any number of articles.

    Args:
        model: Name or path of a spaCy English pipeline; default is $NEWSEXTRACT_MODEL, else the built-in weights.
        packs: Folders with further lexicons; later ones override earlier ones and the built-in pack by id.

    Raises:
        ModelMissingError: The model is not installed.
        ModelDigestError: The built-in model's files were changed.
        PackError: A pack cannot be used.
    """

    def __init__(self, *, model: str | Path | None = None, packs: Sequence[str | Path] = ()) -> None:
        self.lexicon: Lexicon = load_lexicon(tuple(str(p) for p in packs))
        self._model = model

    @cached_property
    def language(self) -> SpacyPass:
        """The spaCy pass; loaded at first use."""
        return SpacyPass(load_model(self._model))

    def extract(
        self,
        text: str,
        *,
        published: str | date | datetime | None = None,
        id: str | None = None,  # noqa: A002
        home: str | None = None,
        trace: Trace | None = None,
    ) -> Extraction:
        """Extract the records of one article.

        Args:
            text: The article, plain text.
            published: Date of publication; default is what the header or dateline of the text says.
            id: The caller's identifier, kept in `document.id`.
            home: Where the outlet is at home ("US-LA", "GBR"), a hint for ambiguous place names.
            trace: Collects which lexicon entries matched.

        Raises:
            TextError: `text` is no string, or HTML.
            PublishedError: `published` is no date.
        """
        article, cleaned = read_article(text, published=published, id=id, home=home)
        _, parse = next(self.language.parse_many([article]))
        return self._records(article, cleaned, parse, text, trace)

    def extract_many(self, articles: Iterable[str | Input | Mapping[str, Any]]) -> Iterator[Extraction]:
        """Extract from many articles, lazily and in order."""
        yield from ()

    def _records(
        self, article: Article, cleaned: CleanText, parse: Parse, raw: str, trace: Trace | None
    ) -> Extraction:
        lexicon = self.lexicon
        repair_names(parse, lexicon)
        dates = read_dates(parse, article, lexicon, trace)
        quantities = read_quantities(parse, article, lexicon, dates, trace)
        places = read_places(parse, article, lexicon, trace)
        actors = read_actors(parse, article, lexicon, places, quantities, trace)
        statements = read_statements(parse, article, lexicon, actors, places, dates, trace)
        events = read_events(parse, article, lexicon, actors, places, dates, quantities, statements, trace)
        claims = group_claims(events, statements, quantities)
        extraction = Extraction(
            document=_document(article, places),
            actors=tuple(actors),
            places=tuple(places),
            dates=tuple(dates),
            quantities=tuple(quantities),
            statements=tuple(statements),
            events=tuple(events),
            claims=tuple(claims),
            text=raw,
        )
        return extraction


def _document(article: Article, places: Sequence[Any]) -> Document:
    def spans(kind: str) -> tuple[Span, ...]:
        return tuple(
            Span(start=s.start, end=s.end, text=article.text[s.start : s.end]) for s in article.segments if s.kind == kind
        )

    published = None
    if article.published is not None:
        when = article.published
        published = when.isoformat() if article.published_has_time else when.date().isoformat()
    place = None
    if article.dateline:
        start, end = article.dateline
        place = next((p.id for p in places for m in p.mentions if m.start < end and start < m.end), None)
    return Document(
        id=article.id,
        title=article.title,
        published=published,
        published_from=article.published_from,
        place=place,
        byline=article.byline,
        source=article.source,
        captions=spans("caption"),
        credits=spans("credit"),
        body=tuple((s.start, s.end) for s in article.segments if s.kind == "paragraph"),
        language=article.language,
        notes=article.notes,
    )
