"""The day of a time of the clock by the clause that it stands in: "a 9 a.m. run will open the fair May 3", "in 1823 … an 8 p.m. curfew"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.days import day_near
from newsextract.dates.intervals import FINENESS, days_of, fineness
from newsextract.dates.meaning import Anchor, Context
from newsextract.dates.narrative import verb_of
from newsextract.dates.weekdays import weekday_near
from newsextract.language import syntax

_DAY = re.compile(rf"\b(?:(?P<weekday>{a.WEEKDAY})|(?P<month>{a.MONTH}) (?P<day>{a.DAY})(?!,? \d{{4}}))", re.IGNORECASE)
_BEHIND = 80  # Characters from a time to the day of its clause.
_STEPS = 8
_TIME_AND = re.compile(
    r"\s(?:and|but)\s[^,;]*\b(?:at|by|until|till|around)\s(?:\d|noon|midnight)[^,;]*$", re.IGNORECASE
)
_LATE = re.compile(r"\d ?p\.?m\b|noon|midnight", re.IGNORECASE)
_ADVERBIAL = frozenset({"pobj", "prep", "npadvmod", "nummod", "advmod", "compound"})
# Of a subject that is several: "both walks begin at 9 a.m."
_ALL = frozenset({"all", "both", "each", "every"})

Told = tuple[date | None, Anchor | None]


def day_of_clause(start: int, end: int, c: Context) -> Told | None:
    """The day of a time without one, by its clause; None where that tells none.

    A time that says which one a noun is ("a 9 a.m. run") is on the day that hangs on the noun's verb. Where a verb above it has a
    year or month only, nobody knows the day, and what holds for all of several ("both walks begin at 9 a.m.") is on no single one.

    Args:
        start: Where the time begins.
        end: Where it ends.
        c: Its context.
    """
    parse = c.parse
    top = parse.top(start, end)
    if top is None:
        return None
    if parse.dep[top] in syntax.MODIFYING and parse.head[top] > top and (found := _behind(top, end, c)):
        return found
    if found := _in_step(top, start, end, c):
        return found
    verbs = _verbs_above(top, c)
    subjects: list[int] = next((below for verb in verbs if (below := parse.children(verb, "nsubj", "nsubjpass"))), [])
    if c.direction >= 0 and any(parse.lower[k] in _ALL for i in subjects for k in (i, *parse.kids[i])):
        return None, None
    rough = c.last
    if rough is None or fineness(rough.value) >= FINENESS["D"] or rough.start < parse.sentence_span(top)[0]:
        return None
    if c.day is not None and (span := days_of(rough.value)) and span[0] <= c.day.day <= span[1]:
        return None  # "This year the fair opens at 9 a.m.": of that day in it.
    return (None, None) if verb_of(rough, c) in verbs else None


_DAILY = frozenset({"daily", "nightly"})


def is_daily(i: int, c: Context) -> bool:
    """Whether the clause of a time, or the one that it goes on from, is of every day: "opens daily at 9 a.m. and closes at 6 p.m."."""
    parse, verb = c.parse, syntax.governing_verb(c.parse, i)
    while verb is not None and syntax.in_plain_present(parse, verb):
        if any(parse.lower[k] in _DAILY for k in parse.children(verb, "advmod")):
            return True
        verb = parse.head[verb] if parse.dep[verb] == "conj" and parse.pos[parse.head[verb]] in syntax.VERBAL else None
    return False


def _in_step(top: int, start: int, end: int, c: Context) -> Told | None:
    """The day that the second of two clauses tells with its own time: "polls open at 7 a.m. and close at 8 p.m. on Nov. 5"."""
    parse = c.parse
    m = _DAY.search(parse.text, end, min(parse.sentence_span(top)[1], end + _BEHIND))
    i = parse.token_at(m.start()) if m else None
    if m is None or i is None or c.base is None or not _TIME_AND.search(parse.text, end, m.start()):
        return None
    above = top
    while parse.dep[above] in _ADVERBIAL and parse.head[above] != above:
        above = parse.head[above]
    verb = syntax.governing_verb(parse, i)
    if verb is None or parse.dep[verb] != "conj" or parse.head[verb] != above:
        return None
    if _LATE.search(parse.text, start, end) and not _LATE.search(parse.text, end, m.start()):
        # "Left at 11:10 p.m. and arrived at 6:20 a.m. on May 7": on the evening before, or that of another day.
        return None, None
    ahead = syntax.in_plain_present(parse, verb) or syntax.verb_group(parse, verb).modal in ("will", "shall")
    return _day_of(m, replace(c, direction=1) if ahead else c)


def _day_of(m: Match[str], c: Context) -> Told | None:
    if weekday := a.group(m, "weekday"):
        return weekday_near(a.weekday(weekday), c), "published"
    day = day_near(a.month(m["month"]), a.day_number(m["day"]), c)
    return (day, "published") if day else None


def _behind(top: int, end: int, c: Context) -> Told | None:
    """The day behind a time at a noun, where both hang on one verb."""
    parse = c.parse
    last = min(parse.sentence_span(top)[1], end + _BEHIND)
    m = _DAY.search(parse.text, end, last)
    i = parse.token_at(m.start()) if m else None
    verb = syntax.governing_verb(parse, top)
    if m is None or i is None or verb is None or c.base is None or "(" in parse.text[end : m.start()]:
        return None
    if syntax.governing_verb(parse, i) != verb:
        return None
    return _day_of(m, c)


def _verbs_above(i: int, c: Context) -> list[int]:
    """The verbs above a token, the nearest first."""
    out: list[int] = []
    verb = syntax.governing_verb(c.parse, i)
    while verb is not None and len(out) < _STEPS:
        out.append(verb)
        verb = syntax.governing_verb(c.parse, verb)
    return out
