"""What a figure takes from another: its noun ("sent 3,000 troops, and 10,000 will follow"), its currency ("up from 4 billion")."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities.compared import Compared
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import Tokens, acts, top_of
from newsextract.quantities.words import alternation

# "All seven", "the 12": a count that was told before.
_AGAIN = frozenset({"all", "the", "these", "those", "both"})
_PAIR = 2
# "Thirty shops closed, and the index fell to a level of 8,400" tells of no shops.
_LEVELS = frozenset("level high low peak population crowd audience crowds crew convoy queue".split())
# What counts are told of, and not what is counted.
_SUMS = frozenset({"number", "total", "toll", "figure", "count"})
# "Seven suspects, including three drivers": who is told of are the suspects.
_PART_OF = re.compile(r"\b(?:including|among\s(?:them|whom|which))\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_AND = re.compile(r"(?:,|,?\sand)\s(?:[a-z]+\s){0,2}", re.IGNORECASE)
_OWN = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "npadvmod", "appos", "dep", "ROOT"})
# Where the second amount of money stands: "at 27.4 billion", "a surplus of 73 million", "4 billion in April and 3 billion".
_BOUND = r"(?:(?:about|around|nearly|almost|some|just|only|roughly|approximately|perhaps|well|over|under|below|above|up\sto|close\sto|more\sthan|less\sthan|at\sleast|as\smuch\sas|as\slittle\sas|an\sestimated|another|a\sfurther)\s){0,2}$"
_SECOND = re.compile(
    rf"\b(?:to|at|of|of\swhich|against|with|than|by|and|or|for|was|were|is|are|versus|totall?ed|reached)\s{_BOUND}",
    re.IGNORECASE,
)
# What comes behind an amount of money before it: "up 30 percent from 1.3 billion", "and repaid 3 million".
_BEFORE_IT = re.compile(
    rf"\b(?:(?:up|down)\b[^.;:]{{0,30}}\sfrom|repaid|repaying|spent|spending|lent|lending|borrowed|borrowing|paid|paying|owed|owing)\s{_BOUND}",
    re.IGNORECASE,
)
# "Bought 90 million euros of bonds after selling 70 million".
_TRADED = re.compile(rf"\b(?:buy|buys|bought|buying|sell|sells|sold|selling)\s{_BOUND}", re.IGNORECASE)
_MILLION = 1e6
# So far before an amount its governing noun is looked for.
_BEFORE = 60
# Prices with two decimals: "opened at 1.87 dollars and closed at 2.32".
_PRICE = re.compile(r"\d+\.\d\d")
_NEAR = 40


class Heads:
    """Finds what so many millions of are no money, whatever else the sentence tells: "the population was put at 5 million"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.classes("figure_words").get("no_money", {})
        self._form = re.compile(
            rf"\b({alternation(self._words) or '(?!)'})\s(?:[a-z]+\s){{0,3}}?(?:of|at|from|to|was|were|is|are|by|reached|totall?ed)\s"
            r"(?:[a-z]+\s){0,2}$",
            re.IGNORECASE,
        )

    def before(self, text: str, left: int, start: int, trace: Trace | None) -> bool:
        """Whether such a noun governs the number that begins at `start`."""
        m = self._form.search(text, left, start)
        if trace and m:
            trace.add("figure_words", self._words[m[1].lower()], *m.span(1))
        return m is not None


def amounts(text: str, drafts: list[Draft], compared: Compared, heads: Heads, trace: Trace | None) -> None:
    """Give the amounts of a sentence that leave their currency out that of another: the same scale word, or two decimals.

    Args:
        text: The article.
        drafts: The figures of a sentence.
        compared: Finds ", an increase of " between two figures.
        heads: Finds what is no money.
        trace: Collects which entries decided.
    """
    # "2.2 billion kroner ($590 million)": what is in brackets converts, and is taken up by nothing.
    money = [d for d in drafts if d.kind == "money" and not text.startswith("(", d.start - 1)]
    if not money:
        return
    for draft in drafts:
        if not draft.plain or draft.noun is not None or draft.noun_free or draft.verb is not None or draft.moved:
            continue
        other = _amount_like(text, draft, money, compared, heads, trace)
        if other is not None:
            draft.kind, draft.unit, draft.currency = "money", None, other.currency
            draft.unit = other.unit if other.currency is None else None


def _amount_like(
    text: str, draft: Draft, money: list[Draft], compared: Compared, heads: Heads, trace: Trace | None
) -> Draft | None:
    """The amount of money, nearest before a bare number, that is written as the number is."""
    before = [m for m in money if m.end <= draft.start]
    left = max(0, draft.start - _BEFORE)
    if draft.scale >= _MILLION:
        if before and compared.is_step(text, before[-1], draft):
            return before[-1]  # "9 billion euros, an increase of 400 million"
        if (again := [m for m in before if m.scale == draft.scale and not m.cents]) and (
            _BEFORE_IT.search(text, left, draft.start)
            or (_TRADED.search(text, left, draft.start) and _TRADED.search(text, 0, again[-1].start))
        ):
            return again[-1]
        if not _SECOND.search(text, left, draft.start) or heads.before(text, left, draft.start, trace):
            return None
        # "1.2 billion euros, with a profit of 80 million", but "80 million dollars for 1.2 billion of them".
        alike = [
            m for m in before or money if (m.scale == draft.scale or (before and m.scale > draft.scale)) and not m.cents
        ]
        return alike[-1] if alike else None
    if not before or not _PRICE.fullmatch(text, draft.start, draft.end):
        return None
    last = before[-1]
    price = _PRICE.search(text, last.start, last.end)
    near = draft.start - last.end < _NEAR and _SECOND.search(text, left, draft.start) is not None
    return last if price and near and last.scale == 1 else None


class Told(NamedTuple):
    """What has been counted so far.

    Attributes:
        last: Noun of the last count of the sentence before, or None.
        counts: Value and noun of every count of the article, in text order.
    """

    last: Tokens | None
    counts: list[tuple[float, Tokens]]

    def then(self, parse: Parse, drafts: list[Draft]) -> Told:
        """What was counted after one more sentence."""
        counted = [(d.value, d.noun, d.part) for d in drafts if d.kind == "count" and d.noun is not None]
        self.counts.extend((v, n) for v, n, _ in counted if v is not None and parse.lower[n[1]] not in _SUMS)
        whole = [n for _, n, part in counted if not part]
        return Told(whole[-1] if whole else None, self.counts)


def borrow(parse: Parse, drafts: list[Draft], tokens: list[range], told: Told) -> None:
    """Give counts without a noun of their own the noun of the last count; "all seven" are those of whom seven were counted.

    Args:
        parse: The article.
        drafts: The figures of one sentence.
        tokens: The tokens of each.
        told: What was counted before the sentence.
    """
    last, counts = told.last, list(told.counts)
    before: Draft | None = None
    for draft, span in zip(drafts, tokens, strict=True):
        if draft.kind in ("count", "rate") and draft.noun is None and span and _may_borrow(parse, draft, span):
            again = _is_again(parse, draft, span)
            noun = _told(parse, draft, span, counts) if again else last
            if noun is not None:
                draft.noun, draft.borrowed, last = noun, True, noun
        elif draft.kind == "count" and draft.noun is not None and not draft.borrowed:
            draft.part = _is_part(parse, draft, before)
            if draft.value is not None:
                counts.append((draft.value, draft.noun))
            last, before = last if draft.part else draft.noun, draft


def _is_part(parse: Parse, draft: Draft, before: Draft | None) -> bool:
    """Whether a count is of a part of those counted before: "including three drivers", "and two clerks" behind that."""
    text = parse.text
    if _PART_OF.search(text, max(0, draft.start - _BEFORE), draft.start):
        return True
    if before is None or before.noun is None or not before.part:
        return False
    return _AND.fullmatch(text, parse.end[before.noun[1]], draft.start) is not None


def _may_borrow(parse: Parse, draft: Draft, span: range) -> bool:
    """Whether a count may have left out what it counts."""
    if draft.noun_free or (draft.value or 0) % 1 or draft.value == 1:
        return False
    top = top_of(parse, span[0], span[-1])
    of = parse.head[top] if parse.dep[top] == "pobj" else top
    if parse.lower[of] == "of" and parse.lower[parse.head[of]] in _LEVELS:
        return False
    return (parse.dep[top] in _OWN or acts(parse, span[-1])) and _stands_alone(parse, span)


def _is_again(parse: Parse, draft: Draft, span: range) -> bool:
    """Whether a count goes back to one that was told: "all seven", "the 12"."""
    before = span[0] - 1
    return before >= 0 and parse.end[before] < draft.start and parse.lower[before] in _AGAIN


def _told(parse: Parse, draft: Draft, span: range, counts: list[tuple[float, Tokens]]) -> Tokens | None:
    """What so many were counted of before; "the two" may be any two that were named, and go back one sentence only."""
    noun = next((n for value, n in reversed(counts) if value == draft.value), None)
    far = noun is not None and parse.sent_of[span[0]] - parse.sent_of[noun[1]] > 1
    return None if far and draft.value == _PAIR else noun


def _stands_alone(parse: Parse, span: range) -> bool:
    """Whether nothing behind the number could be what it counts."""
    after = span[-1] + 1
    return after >= len(parse) or parse.pos[after] not in ("NOUN", "PROPN", "NUM", "ADJ")
