"""Where time expressions stand: the rules around the words that each needs, the longest match where several overlap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from re import Match
from typing import NamedTuple

from newsextract.dates import (
    amounts,
    anniversaries,
    away,
    calendar,
    clock,
    dayparts,
    deictic,
    eras,
    hours,
    narrative,
    neighbours,
    ordinals,
    quarters,
    recurring,
    references,
    seasons,
    series,
    short_quarters,
    split_years,
    weekdays,
    windows,
    year_names,
)
from newsextract.dates import atoms as a
from newsextract.dates.meaning import Rule
from newsextract.language.parse import Parse

RULES: list[Rule] = [
    *hours.RULES, *calendar.RULES, *split_years.RULES, *year_names.RULES, *eras.RULES, *weekdays.RULES, *ordinals.RULES, *narrative.RULES, *deictic.RULES, *seasons.RULES, *neighbours.RULES, *series.RULES, *quarters.RULES, *short_quarters.RULES, *clock.RULES, *dayparts.RULES, *windows.RULES, *away.RULES, *amounts.RULES, *anniversaries.RULES, *recurring.RULES, *references.RULES,
]  # fmt: skip
# No expression is longer; a rule sees so much of the text on both sides of its word.
_LONGEST = 60
_YEAR = 4  # Digits.
_PAIR = 6  # Words from one unit to the next in "two years and six months".


def _classes() -> dict[str, tuple[str, ...]]:
    """`CLASSES`, by word."""
    out: dict[str, set[str]] = {}
    table: list[tuple[str, Iterable[str]]] = [
        ("month", a.MONTHS), ("weekday", a.WEEKDAYS), ("weekdays", (f"{d}s" for d in a.WEEKDAYS if d.endswith("day"))),
        ("weekdays", (d for d in a.WEEKDAYS if d.endswith("day"))), ("unit", (u + s for u in a.UNITS for s in ("", "s"))),
        ("unit", ("centuries", "millennia", "daylong", "weeklong", "monthlong", "yearlong", "hourlong", "decadelong")), ("century", ("century",)), ("q", ("q", "h", "fy")), ("quarter", ("quarter", "qtr", "half", "period")), ("quarters", ("quarters",)),
        ("part", a.PARTS), ("clock", ("morning", "afternoon", "evening", "night", "noon", "midnight", "midday", "midmorning", "midafternoon", *a.EDGES, "gmt", "utc", "hours", "hrs", "local",
                                      "am", "pm", "a.m", "p.m", "a.m.", "p.m.")),
        ("season", a.SEASONS), ("today", ("today", "yesterday", "tomorrow", "tonight", "overnight")), ("number", ("nineteen", "eighteen", "thousand")),
        ("decade", ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")),
        ("ago", ("ago", "back", "hence", "now")), ("later", ("earlier", "later", "previously", "prior", "before", "after")),
        ("times", ("once", "twice", "times")), ("series", ("straight", "consecutive", "successive", "row", "running")),
        ("often", ("every", "each", *recurring.ADVERBS)),
        ("now", ("now", "current", "currently", "nowadays", "presently", "present", "days", "moment", "time", "point", "being", "recently", "lately", "past",
                 "ago", "future", "term", "other")),
        # What only some rules of a trigger have.
        ("year", ("year", "years")), ("months", ("month", "months")), ("weekend", ("weekend", "weekends")), ("half", ("half",)), ("end", ("end",)),
        ("long", ("long", "daylong", "weeklong", "monthlong", "yearlong", "hourlong", "decadelong")), ("nth", ("st", "nd", "rd", "th")),
        ("away", ("ago", "back", "hence", "now", "earlier", "later", "previously", "prior", "before", "after")),
        ("gone", ("ago", "earlier")),
    ]  # fmt: skip
    for name, words in table:
        for word in words:
            out.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in out.items()}


# The trigger classes of each word that some rule needs.
CLASSES = _classes()
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_DIGIT, _DECADE = ("digit",), ("digit", "decade")
_JOINTS = frozenset("-–/")
_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|between|and|of|to|through|throughout|for|around|about|early|late|mid|at|spring|"
    r"summer|fall|autumn|winter|back|fiscal|ended|ending|as|on|class|circa|like|than|election|Games|Olympics|Cup)\s+"
    r"(?:the\s+|early\s+|late\s+|mid\s*-?\s*)?$",
    re.IGNORECASE,
)


class Hit(NamedTuple):
    """A rule's match: offsets of the expression, and the match itself."""

    start: int
    end: int
    rule: Rule
    match: Match[str]


def _windows(parse: Parse, start: int, end: int, extra: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[int, int]]]:
    """The stretches of the text around the words of each trigger class."""
    text = parse.text
    out: dict[str, list[tuple[int, int]]] = {}
    last = -_PAIR - 1  # The last unit of time, for lengths that have two.
    for i in parse.tokens_in(start, end):
        word = parse.lower[i]
        found = extra.get(word, ()) + CLASSES.get(word, ())
        if "unit" in found:
            if i - last <= _PAIR:
                found += ("units",)
            last = i
        if not word.isalpha():
            for piece in _PIECE.findall(word):
                if piece[0].isdigit():
                    found += _DECADE if word.endswith("s") or piece.endswith("0") else _DIGIT
                    if len(piece) == _YEAR and (
                        text[parse.end[i] : parse.end[i] + 1] in _JOINTS or not _JOINTS.isdisjoint(word)
                    ):
                        found += ("split",)
                found += extra.get(piece, ()) + CLASSES.get(piece, ())
        if not found:
            continue
        low, high = max(start, parse.start[i] - _LONGEST), min(end, parse.end[i] + _LONGEST)
        while low > start and not text[low].isspace():
            low -= 1
        while high < end and not text[high].isspace():
            high += 1
        for name in found:
            rows = out.setdefault(name, [])
            if rows and low <= rows[-1][1]:
                rows[-1] = (rows[-1][0], max(high, rows[-1][1]))
            else:
                rows.append((low, high))
    return out


def _doubtful(parse: Parse, first: int, last: int, dated: Callable[[int, int], bool]) -> bool:
    """Whether a month without a capital is another word: "they march 20 miles", "the august body"."""
    found = a.DOUBTFUL.search(parse.text, first, last)
    if found is None:
        return False
    token = next(iter(parse.tokens_in(found.start(), found.end())), None)
    if parse.text[max(0, first - 3) : first].lower() == "to " and not any(c.isdigit() for c in parse.text[first:last]):
        return True  # "Urged to march".
    if token is None or parse.pos[token] not in ("NOUN", "PROPN") or not dated(first, last):
        return True
    # "A 2 p.m. march", "the women's march of 1956".
    return any(parse.lower[k] in ("a", "the") or parse.dep[k] == "poss" for k in parse.kids[token])


def find(
    parse: Parse,
    start: int,
    end: int,
    dated: Callable[[int, int], bool],
    named: Iterable[Rule] = (),
    words: dict[str, tuple[str, ...]] | None = None,
) -> Iterator[Hit]:
    """The expressions in `text[start:end]`, in text order, none overlapping another.

    Args:
        parse: The parsed article.
        start: Where to begin.
        end: Where to stop.
        dated: Whether the entity recogniser sees a date or time between two offsets.
        named: Further rules, tried first (holidays).
        words: Their trigger classes by word.
    """
    windows = _windows(parse, start, end, words or {})
    if not windows:
        return
    text = parse.text
    hits: set[tuple[int, int, int, int, int]] = set()
    matches: dict[tuple[int, int, int, int, int], tuple[Rule, Match[str]]] = {}
    for order, rule in enumerate((*named, *RULES)):
        around = windows.get(rule.beside or rule.trigger, ())
        if not around:
            continue
        pattern = rule.form.pattern
        for low, high in around:
            if rule.signs and all(text.find(sign, low, high) < 0 for sign in rule.signs):
                continue
            for m in pattern.finditer(text, low, high):
                first, last = m.span("span") if "span" in pattern.groupindex else m.span()
                if last <= first or last - first > _LONGEST:
                    continue
                if not rule.sure and not (
                    dated(first, last) or _PREPOSITION.search(text, max(start, first - 24), first)
                ):
                    continue
                if _doubtful(parse, first, last, dated):
                    continue
                key = (first - last, order, first, last, m.start())
                hits.add(key)
                matches[key] = (rule, m)
    taken: list[Hit] = []
    busy = bytearray(end - start)
    for key in sorted(hits):
        _, _, first, last, _ = key
        if not any(busy[first - start : last - start]):
            busy[first - start : last - start] = b"\x01" * (last - first)
            taken.append(Hit(first, last, *matches[key]))
    yield from sorted(taken, key=lambda h: h.start)
