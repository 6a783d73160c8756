"""Where time expressions stand: every rule over every paragraph, the longest match where several overlap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match
from typing import NamedTuple

from newsextract.dates import amounts, named, points
from newsextract.dates.meaning import Rule

RULES: list[Rule] = [*points.RULES, *amounts.RULES, *named.RULES]
# dateparser and people agree that no date is longer.
_LONGEST = 60
# A word that every rule needs: most sentences have none, and are done with one look.
_ANY = re.compile(
    r"\d|day|week|month|quarter|year|decade|centur|hour|minute|second|night|morning|noon|evening|spring|summer|fall|autumn|winter"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|now|current|recent|lately|present|past|future|soon|previous"
    r"|nineteen|thousand|daily|annual|ies\b|moment|half|tomorrow|day\b|century|these",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|between|and|of|to|through|for|around|about|early|late|mid|at|spring|summer|"
    r"fall|autumn|winter|back|fiscal|ended|ending|as|on|class|circa|like|than)\s+(?:the\s+|early\s+|late\s+|mid\s*-?\s*)?$",
    re.IGNORECASE,
)


class Hit(NamedTuple):
    """A rule's match: offsets of the expression, and the match itself."""

    start: int
    end: int
    rule: Rule
    match: Match[str]


def find(text: str, start: int, end: int, dated: Callable[[int, int], bool]) -> Iterator[Hit]:
    """The expressions in `text[start:end]`, in text order, none overlapping another.

    Args:
        text: The article.
        start: Where to begin.
        end: Where to stop.
        dated: Whether the entity recogniser sees a date or time between two offsets.
    """
    if not _ANY.search(text, start, end):
        return
    hits = []
    for order, rule in enumerate(RULES):
        for m in rule.pattern.finditer(text, start, end):
            a, b = m.span("span") if "span" in rule.pattern.groupindex else m.span()
            if (
                b <= a
                or b - a > _LONGEST
                or (rule.sure is False and not (dated(a, b) or _PREPOSITION.search(text, max(start, a - 24), a)))
            ):
                continue
            hits.append((a - b, order, a, b, rule, m))
    taken: list[Hit] = []
    busy = bytearray(end - start)
    for _, _, a, b, rule, m in sorted(hits, key=lambda h: h[:3]):
        if not any(busy[a - start : b - start]):
            busy[a - start : b - start] = b"\x01" * (b - a)
            taken.append(Hit(a, b, rule, m))
    yield from sorted(taken, key=lambda h: h.start)
