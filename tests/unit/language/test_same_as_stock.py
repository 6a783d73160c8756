"""Our fast pass gives what the model gives when spaCy runs it: tags, tree, lemmas and names."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from newsextract.extractor import Extractor
from newsextract.language.base_model import builtin_folder
from newsextract.language.morphology import meant, silent_e
from newsextract.language.parse import Parse
from newsextract.reading.article import Article, Segment
from tests.conftest import ROOT

SUBJECTS = (
    "The minister", "She", "Two soldiers", "Opposition lawmakers in Manila", "Who", "Nobody at Siemens", "Mr. O'Neill",
    "A 45-year-old teacher", "The U.N.", "They're the ones who",
)  # fmt: skip
PREDICATES = (
    "has left the meeting early.", "weren't told about the $3.5 billion deal until May 4, 2021.",
    "might've been shot by rebels near Goma, police said.", "lies better than he writes!",
    "is running, singing and dying to see the worst children of 1990s Berlin?",
    "found that the wolves' leaves fell -- again; \"it's over,\" he'd said.", "cut taxes by 12% in the third-quarter.",
    "isn't gonna buy 1,200 barrels/day...", "left left-wing voters (mostly men) feeling betrayed.",
    "denied having been there, but won't appeal.", "met with Angela Merkel's best friends on Tuesday at 5 p.m.",
    "said: \u201cI can\u2019t do that,\u201d and sat down.", "fled to the north-east of Côte d'Ivoire in mid-June.",
    "used to work as an actress; better days were coming.", "and his team lost 3-2 to FC Bayern.",
    "thinks data are cheaper than media, according to Reuters.", "axes jobs as the crises worsen.",
    "does n't know what e.g. the IAEA wants from Iran.", "saw her duck under the table and felt fine.",
    "who had been taken hostage was freed; others weren't so lucky.", "will, if elected, more than double aid.",
    "No.", "READ MORE: PRIME MINISTER QUITS", "http://example.org is where @reporter posted #news :)",
)  # fmt: skip
SENTENCES = [f"{s} {p}" for s, p in itertools.product(SUBJECTS, PREDICATES)]
ARTICLES = [
    p.read_text(encoding="utf-8")
    for folder in ("examples/articles", "tests/articles")
    for p in sorted((ROOT / folder).glob("*.txt"))
]
PARAGRAPHS = [part.strip() for text in ARTICLES for part in text.split("\n\n") if part.strip()]


@pytest.fixture(scope="module")
def stock() -> Any:
    """The same weights as spaCy runs them."""
    import spacy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    # The library multiplies with another BLAS; rounding alone must not be able to make a difference here.
    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(builtin_folder(), exclude=["senter"])
    set_current_ops(before)
    return nlp


def _stock_rows(doc: Any) -> Iterator[tuple[str, ...]]:
    words = [t for t in doc if not t.is_space]
    for t in words:
        lemma = {"VERB": silent_e, "NOUN": meant}.get(t.pos_, lambda _, lemma: lemma)(t.lower_, t.lemma_)
        yield (t.text, t.tag_, t.pos_, t.dep_, lemma, str(t.idx), str(t.head.idx))


def test_silent_e(extractor: Extractor) -> None:
    """Where the stock lemmatizer loses an e that the spelling shows, and where it is right."""
    text = "The court fined the firm; he hoped, waged war and staged a play. She hopped, planned, stopped and visited the raided shop."
    article = Article(text, (Segment("paragraph", 0, len(text)),))
    (_, parse) = next(iter(extractor.language.parse_many([article])))
    lemmas = {w: lemma for w, lemma, pos in zip(parse.word, parse.lemma, parse.pos, strict=True) if pos == "VERB"}
    assert {w: lemmas.get(w) for w in ("fined", "hoped", "waged", "staged")} == {
        "fined": "fine", "hoped": "hope", "waged": "wage", "staged": "stage",
    }  # fmt: skip
    assert {w: lemmas.get(w) for w in ("hopped", "planned", "stopped", "visited")} == {
        "hopped": "hop", "planned": "plan", "stopped": "stop", "visited": "visit",
    }  # fmt: skip


def test_plurals(extractor: Extractor) -> None:
    """Plurals of two words are of the one that news means, verbs of the same form stay."""
    text = "Taxes rose near the bases, but he taxes nobody and bases his claim on this."
    article = Article(text, (Segment("paragraph", 0, len(text)),))
    (_, parse) = next(iter(extractor.language.parse_many([article])))
    assert [m for m, w in zip(parse.lemma, parse.lower, strict=True) if w in ("taxes", "bases")] == [
        "tax", "base", "tax", "base",
    ]  # fmt: skip


def _our_rows(parse: Parse) -> Iterator[tuple[str, ...]]:
    for i in range(len(parse)):
        yield (
            parse.word[i], parse.tag[i], parse.pos[i], parse.dep[i], parse.lemma[i], str(parse.start[i]),
            str(parse.start[parse.head[i]]),
        )  # fmt: skip


# The second has a name of hundreds of words, as the model reads it.
RUNS = [f"Trains leave at {run} and stop in Rome." for run in ("9 p.m. " * 60, "10:30 " * 300)]


@pytest.mark.parametrize("texts", [SENTENCES, PARAGRAPHS + RUNS], ids=["sentences", "paragraphs"])
def test_the_fast_pass_is_the_stock_pass(texts: list[str], stock: Any, extractor: Extractor) -> None:
    """Token by token and name by name, over sentences of every shape and over real layouts."""
    assert len(texts) > 80
    articles = [Article(text, (Segment("paragraph", 0, len(text)),)) for text in texts]
    names = 0
    for (_, parse), doc in zip(extractor.language.parse_many(articles), stock.pipe(texts), strict=True):
        assert list(_our_rows(parse)) == list(_stock_rows(doc))
        ours = [(parse.start[e.first], parse.end[e.last], e.label) for e in parse.ents]
        wanted = [(e.start_char, e.end_char, e.label_) for e in doc.ents if any(c.isalnum() for c in e.text)]
        assert ours == wanted
        assert [parse.start[s.first] for s in parse.sents] == [
            next(t.idx for t in s if not t.is_space) for s in doc.sents
        ]
        names += len(ours)
    assert names > 80
