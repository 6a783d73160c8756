"""The extractor: loads once, then walks articles through the rooms. It wires, and holds no rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from newsextract.actors import read_actors
from newsextract.dates import name_days, read_dates
from newsextract.errors import ArticleError, NewsExtractError
from newsextract.events import read_events
from newsextract.events.teach import Teacher
from newsextract.inputs import Input, Item, Slot, read_item
from newsextract.language.base_model import load_model
from newsextract.language.batches import batches
from newsextract.language.mend import mend
from newsextract.language.names import repair_names
from newsextract.language.parse import Parse
from newsextract.language.spacy_pass import BATCH_CHARS, SpacyPass, parse_doc
from newsextract.lexicon import Lexicon, Trace, load_lexicon
from newsextract.places import read_places
from newsextract.places.home import in_full
from newsextract.quantities import read_quantities
from newsextract.reading.article import Article, Metadata
from newsextract.reading.guard import CleanText
from newsextract.reading.read import read_article
from newsextract.reading.remap import remap
from newsextract.records import Document, Extraction, Span
from newsextract.statements import read_statements
from newsextract.stories.claims import group_claims

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Short texts are batched by number too, so that results come in time.
_BATCH_ARTICLES = 512


def _chars(slot: Slot) -> int:
    return len(slot.article.text) if slot.article else 0


def _failed(slot: Slot, message: str) -> Extraction:
    return Extraction(document=Document(id=slot.id, language=None), error=message, text=slot.text)


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
        self._model, self._packs = model, tuple(packs)
        self._language: SpacyPass | None = None
        self._loading = Lock()
        self._teacher = Teacher(self.lexicon)

    def __reduce__(self) -> tuple[Any, ...]:
        # Settings travel to other processes; the model is loaded where it is used.
        return partial(Extractor, model=self._model, packs=self._packs), ()

    @property
    def language(self) -> SpacyPass:
        """The spaCy pass; loaded at first use, once however many threads ask."""
        if self._language is None:
            with self._loading:
                if self._language is None:
                    self._language = SpacyPass(load_model(self._model, self.lexicon))
        return self._language

    def extract(
        self,
        text: str,
        *,
        published: str | date | datetime | None = None,
        id: str | None = None,  # noqa: A002
        home: str | None = None,
        metadata: Metadata | None = None,
        trace: Trace | None = None,
    ) -> Extraction:
        """Extract the records of one article.

        Args:
            text: The article, plain text.
            published: Date of publication; default is what the header or dateline of the text says. Days are counted from what
                the text says, where that is another day near to it.
            id: The caller's identifier, kept in `document.id`.
            home: Where the outlet is at home ("US-LA", "GBR"), a hint for ambiguous place names.
            metadata: What the page or the archive says of the article, beside its text.
            trace: Collects which lexicon entries matched.

        Raises:
            TextError: `text` is no string, or HTML.
            PublishedError: `published` is no date.
            HomeError: `home` names no place.
        """
        slot = read_item(Input(text, published, id, home, metadata))
        if slot.error is not None:
            raise slot.error
        assert slot.article is not None
        assert slot.cleaned is not None
        return self._records(slot.article, slot.cleaned, next(iter(self._parses([slot]).values())), text, trace)

    def extract_many(self, articles: Iterable[Item]) -> Iterator[Extraction]:
        """Extract from many articles, lazily and in order, in batches that the language pass likes.

        Args:
            articles: Texts, `Input`s, or mappings with the fields of `Input`.

        Yields:
            One extraction an article. A bad article gives an extraction without records whose `error` says what was
            wrong; the others are not touched by it.
        """
        for slots in batches(map(read_item, articles), _chars, BATCH_CHARS, _BATCH_ARTICLES):
            yield from self._batch(slots)

    def explain_many(self, texts: Iterable[str]) -> Iterator[tuple[Extraction, Trace]]:
        """Extract from many short texts and tell which lexicon entries matched in each."""
        slots = [read_item(text) for text in texts]
        for slot in slots:
            slot.trace = Trace()
        for slot, extraction in zip(slots, self._batch(slots), strict=True):
            yield extraction, slot.trace or Trace()

    def extract_doc(self, doc: Doc) -> Extraction:
        """Records of a spaCy Doc, from the annotations it already carries.

        Args:
            doc: A Doc with tags, lemmas, parse and entities.
        """
        article, cleaned = read_article(doc.text)
        parse = parse_doc(doc, article)
        return self._records(article, cleaned, parse, doc.text, None)

    def _batch(self, slots: list[Slot]) -> Iterator[Extraction]:
        good = [slot for slot in slots if slot.article]
        if good:
            # A model that is missing is the caller's mistake, not that of every article.
            self.language  # noqa: B018
        try:
            parses = self._parses(good)
        except Exception:  # noqa: BLE001 - whatever spaCy raises on one text must not take the batch with it
            parses = {}
        for slot in slots:
            try:
                if slot.error is not None:
                    yield _failed(slot, str(slot.error))
                    continue
                assert slot.article is not None
                assert slot.cleaned is not None
                parse = parses.pop(id(slot), None) or self._parses([slot])[id(slot)]
                yield self._records(slot.article, slot.cleaned, parse, slot.text, slot.trace)
            except NewsExtractError as e:
                yield _failed(slot, str(e))
            except Exception as e:  # noqa: BLE001 - one article that trips a rule must not lose the others
                yield _failed(slot, str(ArticleError(f"the article could not be extracted: {type(e).__name__}: {e}")))

    def _parses(self, slots: list[Slot]) -> dict[int, Parse]:
        articles = [slot.article for slot in slots if slot.article]
        return {id(s): parse for s, (_, parse) in zip(slots, self.language.parse_many(articles), strict=True)}

    def _records(self, article: Article, cleaned: CleanText, parse: Parse, raw: str, trace: Trace | None) -> Extraction:
        lexicon = self.lexicon
        article = replace(article, home=in_full(article.home, lexicon))
        mend(parse)
        repair_names(parse, lexicon, trace)
        dates = read_dates(parse, article, lexicon, trace)
        quantities = read_quantities(parse, article, lexicon, dates, trace)
        places = read_places(parse, article, lexicon, trace)
        actors = read_actors(parse, article, lexicon, places, quantities, trace)
        statements = read_statements(parse, article, lexicon, actors, places, dates, trace)
        events, dates = read_events(
            parse,
            article,
            lexicon,
            actors,
            places,
            dates,
            quantities,
            statements,
            trace,
            self._teacher.examples(self.language),
        )
        claims = group_claims(parse, lexicon, events, statements, quantities, actors, places, dates, trace)
        extraction = Extraction(
            document=document_of(article, places),
            actors=tuple(actors),
            places=tuple(places),
            dates=tuple(name_days(parse.text, dates)),
            quantities=tuple(quantities),
            statements=tuple(statements),
            events=tuple(events),
            claims=tuple(claims),
            text=raw,
        )
        return extraction if cleaned.offsets is None and cleaned.text == raw else _remapped(extraction, cleaned, raw)


def document_of(article: Article, places: Sequence[Any] = ()) -> Document:
    """The document record of an article; `places` tells the id of its dateline."""

    def spans(kind: str) -> tuple[Span, ...]:
        return tuple(
            Span(start=s.start, end=s.end, text=article.text[s.start : s.end])
            for s in article.segments
            if s.kind == kind
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


def _remapped(extraction: Extraction, cleaned: CleanText, raw: str) -> Extraction:
    """The extraction with the offsets and words of the original text, where cleaning has changed characters."""
    moved = remap(extraction.model_dump(), cleaned, raw)
    return Extraction.model_validate({**moved, "text": raw})
