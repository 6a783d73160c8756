"""Quantities: every figure with its bounds, its unit, what it counts or measures, and its part in a change.

A sentence goes through these steps: numbers are found by a grammar (`numbers`), those that are names, times, scores or dates are
masked (`masks`), each is read with what stands around it (`reading`: money, shares, ages, measures), figures that belong together
are joined (`ranges`, `rates`), bounds are added (`bounds`), nouns are looked up in the tree (`nouns`, `ellipsis`), and the ends of
changes are linked (`changes`).
"""

from __future__ import annotations

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities.countries import Countries
from newsextract.quantities.draft import Draft
from newsextract.quantities.ellipsis import Told
from newsextract.quantities.records import records
from newsextract.quantities.sentence import Grammar, figures
from newsextract.quantities.spans import Spans
from newsextract.reading.article import Article
from newsextract.records import Date, Quantity


def read_quantities(
    parse: Parse, article: Article, lexicon: Lexicon, dates: list[Date], trace: Trace | None = None
) -> list[Quantity]:
    """All quantities of an article, in text order.

    A number inside a date is none, unless words around it make it an age: ages are quantities, lengths of time are dates.

    Args:
        parse: The parsed article.
        article: The article, for its dateline and home.
        lexicon: Currencies, units, bounds, words beside figures and the like.
        dates: The dates of the article.
        trace: Collects the lexicon entries that matched.
    """
    grammar = lexicon.compiled(Grammar)
    words = Classes(parse, lexicon, "figure_words", trace)
    where = Countries(parse, article, grammar.names)
    timed = Spans((d.start, d.end) for d in dates)
    drafts: list[Draft] = []
    told = Told(None, [])
    for sentence in range(len(parse.sents)):
        found = figures(parse, sentence, grammar, where, timed, told, words, trace)
        told = told.then(parse, found)
        drafts += found
    return records(parse, article.text, drafts, grammar)
