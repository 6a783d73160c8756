"""What comes round every year or week and is told of no certain one: "February is always slow", "in the summer they usually close"."""

from __future__ import annotations

import re

from newsextract.dates import atoms as a
from newsextract.dates.find import Hit
from newsextract.dates.holidays import TRIGGER
from newsextract.dates.outlooks import Outlooks, Words
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

_RULES = frozenset({"weekday", "month", "month day", "day month", "season", "quarter", "clock"})
# Groups of the forms that say which one is meant.
_SAYS_WHICH = ("lead", "tail", "week", "year", "of")
_OF_WEEKS = frozenset({"weekday", "clock"})
_WEEKDAYS = re.compile(rf"\b{a.DAY_NAME}s\b", re.IGNORECASE)
_MONTHS = re.compile(rf"\b{a.MONTH}\s?(?:-|–|to|through)\s?{a.MONTH}(?!\s\d)", re.IGNORECASE)
_NEAR = 60  # Characters.
_YEARLY = frozenset({"annually", "yearly"})
# "Has until the autumn to answer": what bounds is one season.
_BOUND, _LONGEST_BOUND = re.compile(r"\b(?:until|till|by|before|since)\s+$", re.IGNORECASE), 8
_STATED = frozenset({"", "the"})
_TIMES = frozenset({"month", "season", "quarter", "time"})


class Habits:
    """Tells the expressions of one article that are of what happens again and again."""

    def __init__(self, parse: Parse, words: Words, trace: Trace | None = None) -> None:
        self._parse, self._words = parse, Outlooks(parse, words, trace)

    def has(self, hit: Hit) -> bool:
        """Whether it is told in the plain present as what comes round.

        An adverb at its verb says so ("usually"); for months, days of the year, seasons and feasts also "each year" in its clause or the one
        above, and for a span of months the days of the week before it. A season is so by itself, unless its verb looks ahead.
        """
        parse, words = self._parse, self._words
        if hit.rule.name not in _RULES and hit.rule.trigger != TRIGGER:
            return False
        if any(a.group(hit.match, key) not in _STATED for key in _SAYS_WHICH):
            return False
        tokens, top = parse.tokens_in(hit.start, hit.end), parse.top(hit.start, hit.end)
        if top is None or _names_one(parse, tokens[-1]):
            return False
        verb = syntax.governing_verb(parse, top)
        if verb is None or not syntax.in_plain_present(parse, verb):
            return False
        if any(words.match(k, "habit") for k in parse.children(verb, "advmod", "neg")):
            return True
        if hit.rule.name not in _OF_WEEKS and (self._each_year(verb) or self._weekly(hit)):
            return True
        if _BOUND.search(parse.text, max(0, hit.start - _LONGEST_BOUND), hit.start):
            return False
        ahead = any(words.match(verb, reach) for reach in ("present", "all", "infinitive"))
        return hit.rule.name == "season" and parse.lemma[verb] != "be" and not ahead

    def _weekly(self, hit: Hit) -> bool:
        """Whether a span of months goes with days of the week that come round: "open Saturdays, 8 a.m. to noon, May through October"."""
        text = self._parse.text
        months = next(
            (
                m
                for m in _MONTHS.finditer(text, max(0, hit.start - _NEAR), hit.end + _NEAR)
                if m.start() <= hit.start < m.end()
            ),
            None,
        )
        return months is not None and _WEEKDAYS.search(text, max(0, months.start() - _NEAR), months.start()) is not None

    def _each_year(self, verb: int) -> bool:
        """Whether the clause or the one above it is of every year: "the rains, which come in June, bring floods each year"."""
        parse = self._parse
        above = syntax.governing_verb(parse, verb)
        for v in (verb, verb if above is None else above):
            if any(parse.lower[k] in _YEARLY for k in parse.children(v, "advmod")):
                return True
            years = [k for k in parse.children(v, "npadvmod") if parse.lemma[k] == "year"]
            if any(parse.lower[d] in ("each", "every") for k in years for d in parse.kids[k]):
                return True
        return False


def _names_one(parse: Parse, i: int) -> bool:
    """Whether it says which one a noun is: "the spring launch"; "the summer months" are a time."""
    noun = parse.head[i]
    return parse.dep[i] in syntax.MODIFYING and noun > i and parse.lemma[noun] not in _TIMES
