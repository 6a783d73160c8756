"""The spaCy pass: segments of articles in, plain parses out, in batches by characters inside a memory zone."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.language.batches import batches
from newsextract.language.entities import EntityDecoder, Found
from newsextract.language.morphology import compile_ruler, lemma_of
from newsextract.language.parse import Entity, Parse, Sentence
from newsextract.reading.article import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Batches of this many characters cost least here; larger ones only take memory (16 KiB a token).
BATCH_CHARS = 40_000
_BATCH_TEXTS = 4096
# A longer paragraph is parsed in pieces, cut after a sentence end where there is one.
PIECE_CHARS = 8_000
_BREAK = re.compile(r"[.!?][\"'”’)]*\s+(?=\S)")


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut `text[start:end]` into pieces of at most `PIECE_CHARS`, at sentence ends, else at blanks."""
    while end - start > PIECE_CHARS:
        stop = start + PIECE_CHARS
        cuts = [m.end() for m in _BREAK.finditer(text, start + PIECE_CHARS // 2, stop)]
        blank = text.rfind(" ", start + 1, stop)
        cut = cuts[-1] if cuts else blank + 1 if blank > 0 else stop
        yield start, cut
        start = cut
    if start < end:
        yield start, end


class SpacyPass:
    """A loaded model, ready to parse articles.

    The attribute ruler and the lemmatizer are replaced by tables with the same output where the model allows it.
    """

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        # A memory zone belongs to the whole vocabulary: a second thread's words would die with the first one's zone.
        self._lock = threading.Lock()
        self._ruler = compile_ruler(nlp)
        self._lemma = lemma_of(nlp)
        self._fast = self._ruler is not None and self._lemma is not None
        if self._fast:
            for name in ("attribute_ruler", "lemmatizer"):
                if name in nlp.pipe_names:
                    nlp.disable_pipe(name)
        self._decoder = EntityDecoder.of(nlp)
        if self._decoder is not None:
            nlp.disable_pipe("ner")
        # A long document is our own business: pieces are short.
        nlp.max_length = max(nlp.max_length, 10 * PIECE_CHARS)

    def parse_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Parse]]:
        """Parse articles, lazily and in order.

        No sentence or entity crosses a segment, since every segment is a document of its own for spaCy.
        """
        for batch in batches(articles, lambda article: len(article.text), BATCH_CHARS, _BATCH_TEXTS):
            yield from self._batch(batch)

    def _batch(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Parse]]:
        jobs = [
            (number, segment_number, a, b)
            for number, article in enumerate(articles)
            for segment_number, segment in enumerate(article.segments)
            if segment.parsed
            for a, b in pieces(article.text, segment.start, segment.end)
        ]
        parses = [Parse(_unbroken(article)) for article in articles]
        for group in batches(jobs, lambda job: job[3] - job[2], BATCH_CHARS, _BATCH_TEXTS):
            self._group(group, articles, parses)
        for article, parse in zip(articles, parses, strict=True):
            yield article, parse.finish()

    def _group(self, jobs: list[tuple[int, int, int, int]], articles: Sequence[Article], parses: list[Parse]) -> None:
        texts = [parses[n].text[a:b] for n, _, a, b in jobs]
        with self._lock, self.nlp.memory_zone():
            docs = list(self.nlp.pipe(texts, batch_size=len(texts)))
            entities = self._decoder.decode(docs) if self._decoder else [_own_entities(doc) for doc in docs]
            for (n, segment, a, _), doc, found in zip(jobs, docs, entities, strict=True):
                kind = articles[n].segments[segment].kind
                append_doc(parses[n], doc, a, segment, kind, self._morphology, found)

    def _morphology(self, doc: Doc, lowers: list[str], tags: list[str], deps: list[str]) -> tuple[list[str], list[str]]:
        if self._ruler is None or self._lemma is None:
            return _own_morphology(doc, lowers, tags, deps)
        poses, lemmas = [], []
        for i, attrs in enumerate(self._ruler.attributes(lowers, tags, deps)):
            pos = attrs.get("POS", "")
            poses.append(pos)
            lemmas.append(attrs.get("LEMMA") or self._lemma(doc, i, pos, attrs.get("MORPH", "")))
            if "TAG" in attrs:
                tags[i] = attrs["TAG"]
            if "DEP" in attrs:
                deps[i] = attrs["DEP"]
        return poses, lemmas


Morphology = Callable[["Doc", list[str], list[str], list[str]], tuple[list[str], list[str]]]


def _own_morphology(
    doc: Doc,
    lowers: list[str],  # noqa: ARG001
    tags: list[str],  # noqa: ARG001
    deps: list[str],  # noqa: ARG001
) -> tuple[list[str], list[str]]:
    return [t.pos_ for t in doc], [t.lemma_ or t.lower_ for t in doc]


def _own_entities(doc: Doc) -> Found:
    return [(e.start, e.end - 1, e.label_) for e in doc.ents]


def _unbroken(article: Article) -> str:
    """The text with a blank for every line break inside a segment: so a reader sees it, and spaCy would make a token of each."""
    parts, last = [], 0
    for segment in article.segments:
        parts += [article.text[last : segment.start], article.text[segment.start : segment.end].replace("\n", " ")]
        last = segment.end
    return "".join([*parts, article.text[last:]])


def parse_doc(doc: Doc, article: Article) -> Parse:
    """The parse of an article from a spaCy Doc that has its annotations already."""
    parse = Parse(_unbroken(article))
    append_doc(parse, doc, 0, 0, "paragraph", _own_morphology, _own_entities(doc))
    kinds = [(s.start, s.end, n, s.kind) for n, s in enumerate(article.segments)]
    for number, sent in enumerate(parse.sents):
        at = parse.start[sent.first]
        segment, kind = next(((n, k) for a, b, n, k in kinds if a <= at < b), (0, "paragraph"))
        parse.sents[number] = Sentence(sent.first, sent.last, kind, segment)
    return parse.finish()


def append_doc(
    parse: Parse, doc: Doc, offset: int, segment: int, kind: str, morphology: Morphology, entities: Found
) -> None:
    """Copy one document's tokens behind those already in the parse; only strings and numbers are kept."""
    from spacy.attrs import DEP, HEAD, SENT_START, TAG

    count = len(doc)
    if not count:
        return
    columns: Any = doc.to_array([TAG, DEP, HEAD, SENT_START])
    strings = doc.vocab.strings
    tag_ids, dep_ids, head_ids, starts = columns.T.tolist()
    words = [t.text for t in doc]
    names = {i: strings[i] for i in {*tag_ids, *dep_ids}}
    tags, deps = [names[i] for i in tag_ids], [names[i] for i in dep_ids]
    lowers = [w.lower() for w in words]
    poses, lemmas = morphology(doc, lowers, tags, deps)
    base = len(parse.word)
    new = [-1] * count  # token number in the parse; -1 for white space
    kept = [i for i in range(count) if not words[i].isspace()]
    for number, i in enumerate(kept):
        new[i] = base + number
    sent_number = len(parse.sents) - 1
    sent_first = -1
    for i in range(count):
        if starts[i] == 1 or i == 0:
            if sent_first >= 0 and len(parse.word) > sent_first:
                parse.sents.append(Sentence(sent_first, len(parse.word) - 1, kind, segment))
            sent_first = len(parse.word)
            sent_number = len(parse.sents)
        if new[i] < 0:
            continue
        shift = head_ids[i] - (1 << 64) if head_ids[i] >= 1 << 63 else head_ids[i]
        governor = i + shift
        while new[governor] < 0 and governor != i:  # a white-space head: climb to a real one
            step = head_ids[governor] - (1 << 64) if head_ids[governor] >= 1 << 63 else head_ids[governor]
            governor = i if step == 0 else governor + step
        at = offset + doc[i].idx
        parse.word.append(words[i])
        parse.lower.append(lowers[i])
        parse.tag.append(tags[i])
        parse.dep.append(deps[i])
        parse.pos.append(poses[i])
        parse.lemma.append(lemmas[i])
        parse.head.append(new[governor])
        parse.start.append(at)
        parse.end.append(at + len(words[i]))
        parse.sent_of.append(sent_number)
    if sent_first >= 0 and len(parse.word) > sent_first:
        parse.sents.append(Sentence(sent_first, len(parse.word) - 1, kind, segment))
    for first, last, label in entities:
        inner = [new[i] for i in range(first, last + 1) if new[i] >= 0]
        if inner and any(c.isalnum() for k in inner for c in parse.word[k]):
            parse.ents.append(Entity(inner[0], inner[-1], label))
