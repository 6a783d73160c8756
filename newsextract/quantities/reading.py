"""What stands right around a number and makes a quantity of it: currency, percent sign, age, unit."""

from __future__ import annotations

import re

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities import ages
from newsextract.quantities.countries import Countries
from newsextract.quantities.draft import Draft
from newsextract.quantities.letters import scale_by_letter
from newsextract.quantities.money import Currencies
from newsextract.quantities.number import Number
from newsextract.quantities.numbers import signed
from newsextract.quantities.payments import Payments
from newsextract.quantities.units import Units, is_time

_PERCENT = re.compile(
    r"(?P<sign>\s?%(?P<points>[-\s]points?)?)"
    r"|(?:\s|-|\s-\s)?(?P<point>percentage[\s-]points?|per\s?cent(?:age)?[\s-]points?|ppts?|pp)(?!\w)"
    r"|(?:\s|-|\s-\s)(?P<word>per\s?cents?|percents?|pct|percentage)(?!\w)"
    r"|(?P<glued>(?<=\d)(?:pct|pc))(?!\w)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"[\s-]?fold\b|\stimes\b|(?<=\d)\s?[x×](?=\s|[.,;)]|$)", re.IGNORECASE)
# Between a vague amount and its unit ("millions of dollars"), and between a half and its ("half a mile").
_OF = re.compile(r"\sof(?=\s)")
_OF_ONE = re.compile(r"(?:\sof)?(?:\san?|-an?|\sone)?(?=[\s-])", re.IGNORECASE)
_TIME = re.compile(
    r"(?:\s?-\s?|\s)(?:more\s|full\s|straight\s|consecutive\s|long\s|whole\s|subsequent\s|following\s|intervening\s|preceding\s)?([A-Za-z]+)"
)
# "three points" may be arguments, and "one bit" is a little; "344.65 points" and "64-bit" are not.
_DIGITS_ONLY = frozenset({"point", "points", "pts", "bit", "bits"})


class Reader:
    """Reads one number with its surroundings; holds the lexicons of money and units."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.currencies = Currencies(lexicon)
        self.units = Units(lexicon)
        self._payments = Payments(self.currencies)

    def read(
        self,
        parse: Parse,
        number: Number,
        begin: int,
        stop: int,
        where: Countries,
        timed: bool,
        words: Classes,
        trace: Trace | None,
    ) -> Draft | None:
        """A draft, or None where the number makes no quantity.

        Args:
            parse: The article.
            number: The number.
            begin: Where its sentence, or what is left of it, begins.
            stop: Where it ends.
            where: Countries of the article, for the currencies.
            timed: Whether the number stands inside a date: then it can only be an age.
            words: The lexicon `figure_words`.
            trace: Collects the entries that matched.
        """
        text = parse.text
        if timed:
            return _age(text, number, begin, stop)
        if draft := self._payments.in_front(text, number, begin, stop, where, trace):
            return draft
        number = signed(text, number, begin)
        if draft := _age(text, number, begin, stop) or _share(text, number, stop) or _multiple(text, number, stop):
            return draft
        after = _unit_start(text, number, stop)
        if draft := self._payments.behind(text, number, after, stop, where, trace):
            return draft
        draft = Draft.of(number)
        if number.form == "digits" and number.scale == 1 and scale_by_letter(parse, draft, stop, words):
            after = draft.end
        elif money := self._payments.named_in_front(text, number, begin, where, trace):
            return money
        if self._measure(text, draft, after, stop, trace):
            return draft
        if (m := _TIME.match(text, after, stop)) and is_time(m[1]):
            return None
        # "11a" is a name of something.
        return None if text[draft.end : draft.end + 1].isalpha() and text[draft.end - 1].isdigit() else draft

    def _measure(self, text: str, draft: Draft, after: int, stop: int, trace: Trace | None) -> bool:
        """Give the draft the unit behind it; tells whether there is one."""
        found = self.units.match(text, after, stop)
        if found is None or not _may_measure(text[after : found.end].strip(" -"), draft):
            return False
        draft.kind, draft.unit, draft.end, draft.per = "measure", found.name, found.end, found.per
        if trace:
            for entry in found.entries:
                trace.add("units", entry, draft.start, draft.end)
        return True


def _may_measure(word: str, draft: Draft) -> bool:
    """Abbreviations need digits before them: "one MP" is a person."""
    if draft.form == "digits":
        return True
    half = draft.value is not None and 0 < draft.value < 1
    if word.lower() in _DIGITS_ONLY:
        return half and "point" in word.lower()
    return len(word) > 3 or (len(word) > 2 and word.islower()) or draft.value == 0.5


def _is_half(number: Number) -> bool:
    """Whether a number in words is less than one: "half a", "three quarters of a percentage point"."""
    return number.form == "words" and number.value is not None and 0 < number.value < 1


def _unit_start(text: str, number: Number, stop: int) -> int:
    """Where the unit of a number may begin."""
    m = None
    if _is_half(number):
        m = _OF_ONE.match(text, number.end, stop)
    elif number.form == "vague":
        m = _OF.match(text, number.end, stop)
    return m.end() if m else number.end


def _age(text: str, number: Number, begin: int, stop: int) -> Draft | None:
    """An age that the words right around the number make: "5-year-old", "aged 36"."""
    found = ages.behind(text, number.end, stop)
    if found is None and number.value is not None and number.value < ages.OLDEST:
        found = ages.before(text, number.start, number.end, begin, stop)
    if found is None or number.form == "part":
        return None
    draft = Draft.of(number, end=found[0], kind="age", unit=found[1])
    if number.value is not None and text[number.end : found[0]].lower().startswith("-something"):
        # "A thirty-something banker"
        if number.value % 10 or not 20 <= number.value < 100:
            return None
        draft.value, draft.low, draft.high = None, number.value, number.value + 9
    return draft


def _share(text: str, number: Number, stop: int) -> Draft | None:
    """Percents, percentage points and parts of a whole."""
    m = _PERCENT.match(text, number.end, stop)
    if m is None and _is_half(number) and (gap := _OF_ONE.match(text, number.end, stop)):
        m = _PERCENT.match(text, gap.end(), stop)
    if m:
        return Draft.of(
            number, end=m.end(), kind="percent", unit="percentage point" if m["point"] or m["points"] else None
        )
    if number.form != "part":
        return None
    draft = Draft.of(number, kind="percent")
    draft.multiply(100)
    return draft


def _multiple(text: str, number: Number, stop: int) -> Draft | None:
    """So many times: "twice", "sixfold", "6.5 times", "3x"."""
    if number.form == "multiple":
        return Draft.of(number, noun_free=True)
    m = _TIMES.match(text, number.end, stop)
    return Draft.of(number, end=m.end(), noun_free=True) if m else None
