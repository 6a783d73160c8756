"""What a figure takes from another: its noun ("sent 3,000 troops, and 10,000 will follow"), its currency ("up from 4 billion")."""

from __future__ import annotations

import re

from newsextract.language.parse import Parse
from newsextract.quantities.compared import Compared
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import top_of

_OWN = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "npadvmod", "appos", "dep", "ROOT"})
# Where the second amount of money stands: "at 27.4 billion", "a surplus of 73 million", "4 billion in April and 3 billion".
_BOUND = r"(?:(?:about|around|nearly|almost|some|just|only|roughly|over|under|below|above|up\sto|more\sthan|less\sthan|at\sleast)\s){0,2}$"
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
# What so many millions of are no money, whatever else the sentence tells.
_HEADS = re.compile(
    r"\b(?:populations?|people|memberships?|circulations?|audiences?|workforces?|crowds?|users?|customers?|subscribers?|copies|sales|units|"
    r"shares|tonnes|tons|barrels|acres|hectares|passengers|votes|jobs|viewers|visitors|visits|visitor\snumbers)\s"
    r"(?:[a-z]+\s){0,3}?(?:of|at|from|to|was|were|is|are|by|reached|totall?ed)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
_MILLION = 1e6
# So far before an amount its governing noun is looked for.
_BEFORE = 60
# Prices with two decimals: "opened at 1.87 dollars and closed at 2.32".
_PRICE = re.compile(r"\d+\.\d\d")
_NEAR = 40


def amounts(text: str, drafts: list[Draft], compared: Compared) -> None:
    """Give the amounts of a sentence that leave their currency out that of another: the same scale word, or two decimals.

    Args:
        text: The article.
        drafts: The figures of a sentence.
        compared: Finds ", an increase of " between two figures.
    """
    # "2.2 billion kroner ($590 million)": what is in brackets converts, and is taken up by nothing.
    money = [d for d in drafts if d.kind == "money" and not text.startswith("(", d.start - 1)]
    if not money:
        return
    for draft in drafts:
        if not draft.plain or draft.noun is not None or draft.noun_free or draft.verb is not None or draft.moved:
            continue
        other = _amount_like(text, draft, money, compared)
        if other is not None:
            draft.kind, draft.unit, draft.currency = "money", None, other.currency
            draft.unit = other.unit if other.currency is None else None


def _amount_like(text: str, draft: Draft, money: list[Draft], compared: Compared) -> Draft | None:
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
        if not _SECOND.search(text, left, draft.start) or _HEADS.search(text, left, draft.start):
            return None
        alike = [m for m in before or money if m.scale == draft.scale and not m.cents]
        return alike[-1] if alike else None
    if not before or not _PRICE.fullmatch(text, draft.start, draft.end):
        return None
    last = before[-1]
    price = _PRICE.search(text, last.start, last.end)
    near = draft.start - last.end < _NEAR and _SECOND.search(text, left, draft.start) is not None
    return last if price and near and last.scale == 1 else None


def borrow(parse: Parse, drafts: list[Draft], tokens: list[range], before: tuple[int, int] | None) -> None:
    """Give counts without a noun of their own the noun of the last count.

    Args:
        parse: The article.
        drafts: The figures of one sentence.
        tokens: The tokens of each.
        before: Noun of the last count of the sentence before.
    """
    last = before
    for draft, span in zip(drafts, tokens, strict=True):
        if (
            draft.kind in ("count", "rate")
            and draft.noun is None
            and not draft.noun_free
            and span
            and last is not None
            and not (draft.value or 0) % 1
        ):
            top = top_of(parse, span[0], span[-1])
            if parse.dep[top] in _OWN and (draft.value is None or draft.value != 1) and _stands_alone(parse, span):
                draft.noun, draft.borrowed = last, True
        elif draft.kind == "count" and draft.noun is not None and not draft.borrowed:
            last = draft.noun


def _stands_alone(parse: Parse, span: range) -> bool:
    """Whether nothing behind the number could be what it counts."""
    after = span[-1] + 1
    return after >= len(parse) or parse.pos[after] not in ("NOUN", "PROPN", "NUM", "ADJ")
