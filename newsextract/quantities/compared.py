"""Figures that are told beside another one of the same thing: "a profit of $5m, up 30 percent from $4m", "3 euros, against 2"."""

from __future__ import annotations

import re

from newsextract.language.parse import Parse
from newsextract.quantities.change_words import Changes
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import Tokens
from newsextract.quantities.words import alternation

# At most a time or a place stands between the two: "5 million dollars in the second quarter, up 30 percent".
_BETWEEN = r"(?:\s[^,;.:()\d]{1,32})?"
_MODS = r"(?:[a-z]{2,8}\s){0,2}"
_PERCENT = r"(?:\s[\d.,]+\s?(?:%|pct|percent|per\scent))?"
_OTHER = re.compile(
    rf"{_BETWEEN},?\s(?:(?:as\s)?compared\s(?:with|to)|against|versus|(?:up|down){_PERCENT}\sfrom)\s{_MODS}",
    re.IGNORECASE,
)
# "9,000 hectares of land, including 50 hectares seized by rebels"
_PART = re.compile(rf"{_BETWEEN},\s(?:including|of\swhich)\s{_MODS}", re.IGNORECASE)
# "3 dollars for rice" is of something else.
_OWN = re.compile(
    r"\s(?:for|of|in)\s(?!the\s(?:year|quarter|month|same|previous|corresponding|first|second|third|fourth|prior)\b)[a-z]",
    re.IGNORECASE,
)


# "Reached a level of 1,026, up 2 percent" is of what reached it.
_HEIGHTS = frozenset("level high low record peak average total".split())


class Compared:
    """Finds figures that are compared with the one before, with the words of change of a lexicon."""

    def __init__(self, changes: Changes) -> None:
        step = rf"up|down|(?:or\s|with\s)?an?\s(?:[a-z-]{{1,20}}\s)?(?:{alternation(changes.nouns)})\sof"
        self._from = re.compile(
            rf"{_BETWEEN},?\s(?:an?\s)?(?:[\d.,]+(?:\s?%|\s(?:pct|percent|per\scent))\s)?(?:[a-z-]{{1,20}}\s)?(?:{alternation(changes.nouns)})\sfrom\s{_MODS}",
            re.IGNORECASE,
        )
        self._step: re.Pattern[str] = re.compile(rf"{_BETWEEN},\s(?:{step})\s{_MODS}", re.IGNORECASE)

    def read(self, parse: Parse, drafts: list[Draft]) -> None:
        """Give each such figure the noun of the one that it is told beside."""
        text = parse.text
        for n, draft in enumerate(drafts[1:], 1):
            before = drafts[n - 1]
            if _is_change(before, draft) and self.is_step(text, before, draft):
                other: Draft | None = before
            else:
                other = self._first(text, drafts[:n], draft)
            if other is not None and other.noun is not None and not _is_height(parse, other.noun):
                draft.noun = other.noun

    def is_step(self, text: str, a: Draft, b: Draft) -> bool:
        """Whether words between two figures say that the second is how much the first changed."""
        return self._step.fullmatch(text, a.end, b.start) is not None

    def _first(self, text: str, before: list[Draft], b: Draft) -> Draft | None:
        """The figure before, of the same kind, that one is compared with; a percentage may stand between the two."""
        for a in reversed(before[-2:]):
            alike = (
                a.kind == b.kind
                and a.kind in ("money", "percent", "measure")
                and (a.unit, a.currency) == (b.unit, b.currency)
            )
            told = (
                _OTHER.fullmatch(text, a.tail, b.start)
                or self._from.fullmatch(text, a.tail, b.start)
                or (b.kind == "measure" and _PART.fullmatch(text, a.tail, b.start))
            )
            if alike and a.noun is not None and told and not _OWN.match(text, b.end):
                return a
            if a.kind != "percent" or a.change is None:
                return None
        return None


def _is_height(parse: Parse, noun: Tokens) -> bool:
    return noun[0] == noun[1] and parse.lower[noun[0]] in _HEIGHTS


def _is_change(a: Draft, b: Draft) -> bool:
    """Whether the second of two figures may be the amount of a change, and the first what changed by it."""
    own = b.kind == "count" and b.noun is not None and not b.borrowed
    return (
        a.noun is not None
        and a.kind != "age"
        and b.change in ("up", "down", "by")
        and a.change in (None, "to")
        and not own
    )
