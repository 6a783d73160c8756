"""What stands right around a number and makes a quantity of it: currency, percent sign, age, unit, scale letter."""

from __future__ import annotations

import re

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities import ages
from newsextract.quantities.countries import Countries
from newsextract.quantities.draft import Draft
from newsextract.quantities.money import Currencies, Money
from newsextract.quantities.numbers import Number, signed
from newsextract.quantities.units import Units, is_time
from newsextract.quantities.words import COUNT_SCALES, MONEY_SCALES

_PERCENT = re.compile(
    r"(?P<sign>\s?%(?:-points?|\spoints?)?)|(?:\s|-|\s-\s)?(?P<point>percentage[\s-]points?|per\s?cent(?:age)?[\s-]points?|ppts?|pp)(?!\w)|(?:\s|-|\s-\s)(?:of\s(?:a|one)\s)?(?P<word>per\s?cents?|percents?|pct|percentage)(?!\w)"
    r"|(?P<glued>pct|pc)(?!\w)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"[\s-]?fold\b|\stimes\b|\s?[x×](?=\s|[.,;)]|$)", re.IGNORECASE)
_MONEY_LETTER = re.compile(r"\s?(mm|MM|[kKmMbBtT])(?![A-Za-z])")
_COUNT_LETTER = re.compile(r"([kKmMbB])(?![\w$€£])|\s([BM])(?=\s[a-z])")
_OF = re.compile(r"\sof(?=\s)")
_OF_ONE = re.compile(r"(?:\sof)?(?:\san?|-an?|\sone)?(?=[\s-])", re.IGNORECASE)
# Runs and swims are so many metres long, and screens so many thousand dots wide.
_COURSES = frozenset(
    "hurdles race runners freestyle butterfly backstroke breaststroke medley relay dash sprint final finals heats run runs resolution tv video display".split()
)
_DIGITS_ONLY = frozenset({"point", "points", "pts", "bit", "bits"})
_NO_NOUN = re.compile(r"\s*(?:[.,;:!?)]|$|\s(?:is|are|was|were|will|for|to|and|or|by|in|on|at|from|per|an?)\b)")
_TIME_WORD = re.compile(r"(?:\s?-\s?|\s)(?:more\s|full\s|straight\s|consecutive\s|long\s|whole\s)?([A-Za-z]+)")
_MINUS = re.compile(r"(?:(?<![\w.,)%\]])[-−–]|\b(?:minus|negative)[\s-])$", re.IGNORECASE)


class Reader:
    """Reads one number with its surroundings; holds the lexicons of money and units."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.currencies = Currencies(lexicon)
        self.units = Units(lexicon)

    def read(
        self, parse: Parse, number: Number, begin: int, stop: int, where: Countries, timed: bool, trace: Trace | None
    ) -> Draft | None:
        """A draft, or None where the number makes no quantity.

        Args:
            parse: The article.
            number: The number.
            begin: Where its sentence begins.
            stop: Where it ends.
            where: Countries of the article, for the currencies.
            timed: Whether the number stands inside a date: then it can only be an age.
            trace: Collects the entries that matched.
        """
        text = parse.text
        if age := self._age(text, signed(text, number, begin) if not timed else number, begin, stop):
            return age
        if timed:
            return None
        if number.form != "part" and (money := self.currencies.before(text, number.start, begin, where)):
            return self._money(text, number, money, begin, stop, where, trace)
        number = signed(text, number, begin)
        draft = Draft(
            number.start,
            number.end,
            number.start,
            number.end,
            number.value,
            number.low,
            number.high,
            number.form,
            number.scale,
        )
        if self._share(text, number, draft, stop):
            return draft
        if number.form == "multiple":
            draft.noun_free = True
            return draft
        if m := _TIMES.match(text, number.end, stop):
            if number.scale == 1 and text[number.end : m.end()].strip() in ("x", "×") and number.form != "digits":
                return None
            draft.end, draft.noun_free = m.end(), True
            return draft
        scaled = number.scale > 1 or bool(number.value and number.value % 1)
        after = number.end
        if number.value == 0.5 and number.form == "words" and (m := _OF_ONE.match(text, after, stop)):
            after = m.end()
        if number.form == "vague" and (m := _OF.match(text, after, stop)):
            after = m.end()
        if money := self.currencies.after(text, after, stop, where, number.value, scaled):
            return self._named_money(text, draft, money, stop, trace)
        if (
            number.form == "digits"
            and (m := _MONEY_LETTER.match(text, after, stop))
            and (money := self.currencies.after(text, m.end(), stop, where, 1e6, True))
        ):
            self._scale(draft, MONEY_SCALES[m[1]])
            return self._named_money(text, draft, money, stop, trace)
        if number.form == "digits" and number.scale == 1 and self._letter(parse, draft, stop):
            after = draft.end
        if (
            draft.end == number.end
            and self._ends(text, number.end)
            and (money := self.currencies.name_before(text, draft.start, begin, where))
        ):
            draft.kind, draft.start = "money", money.at
            self._pay(draft, money)
            self._trace(trace, money, draft)
            return draft
        if (found := self.units.match(text, after, stop)) and self._is_unit(text, number, found.end, after):
            draft.kind, draft.unit, draft.end, draft.per = "measure", found.name, found.end, found.per
            if trace:
                for entry in found.entries:
                    trace.add("units", entry, draft.start, draft.end)
            return draft
        if (m := _TIME_WORD.match(text, after, stop)) and is_time(m[1]):
            return None
        # "11a" is a name of something.
        return None if text[draft.end : draft.end + 1].isalpha() and text[draft.end - 1].isdigit() else draft

    @staticmethod
    def _ends(text: str, end: int) -> bool:
        """Whether no noun can follow: the end of a clause, or a verb of being."""
        return bool(_NO_NOUN.match(text, end))

    def _age(self, text: str, number: Number, begin: int, stop: int) -> Draft | None:
        found = ages.behind(text, number.end, stop)
        if found is None and number.value is not None and number.value < ages.OLDEST:
            found = ages.before(text, number.start, number.end, begin, stop)
        if found is None or number.form == "part":
            return None
        end, unit = found
        return Draft(
            number.start,
            end,
            number.start,
            number.end,
            number.value,
            number.low,
            number.high,
            number.form,
            number.scale,
            kind="age",
            unit=unit,
        )

    def _money(
        self, text: str, number: Number, money: Money, begin: int, stop: int, where: Countries, trace: Trace | None
    ) -> Draft:
        draft = Draft(
            money.at,
            number.end,
            number.start,
            number.end,
            number.value,
            number.low,
            number.high,
            number.form,
            number.scale,
            kind="money",
        )
        if number.scale == 1 and (m := _MONEY_LETTER.match(text, number.end, stop)):
            self._scale(draft, MONEY_SCALES[m[1]])
            draft.end = draft.number_end = m.end()
        self._pay(draft, money)
        if minus := _MINUS.search(text, max(begin, draft.start - 7), draft.start):
            draft.start = minus.start()
            draft.value = -draft.value if draft.value is not None else None
        if refined := self.currencies.refine(text, draft.end, stop):
            draft.end, draft.currency = refined
        elif again := self.currencies.after(text, draft.end, stop, where, draft.value, True):
            # "USD$ 23 billion dollar", and "75 USD million" has its scale behind the name.
            draft.end = again.at
            if text[money.at : number.start].strip() == "$" and again.currency:
                draft.currency = again.currency
        self._trace(trace, money, draft)
        return draft

    def _named_money(self, text: str, draft: Draft, money: Money, stop: int, trace: Trace | None) -> Draft:
        draft.kind, draft.end = "money", money.at
        self._pay(draft, money)
        if draft.scale == 1 and (m := re.compile(r"\s(million|billion|trillion)\b").match(text, draft.end, stop)):
            self._scale(draft, {"m": 1e6, "b": 1e9, "t": 1e12}[m[1][0]])
            draft.end = m.end()
        self._trace(trace, money, draft)
        return draft

    @staticmethod
    def _pay(draft: Draft, money: Money) -> None:
        draft.currency = money.currency
        if money.currency is None:
            draft.unit = money.name
        draft.cents = money.factor == 0.01
        if money.factor != 1:
            for side in ("value", "low", "high"):
                if (v := getattr(draft, side)) is not None:
                    setattr(draft, side, round(v * money.factor, 9))

    @staticmethod
    def _trace(trace: Trace | None, money: Money, draft: Draft) -> None:
        if trace and money.entry:
            trace.add("currencies", money.entry, draft.start, draft.end)

    @staticmethod
    def _scale(draft: Draft, factor: float) -> None:
        for side in ("value", "low", "high"):
            if (v := getattr(draft, side)) is not None:
                setattr(draft, side, float(f"{v * factor:.15g}"))
        draft.scale *= factor

    @staticmethod
    def _share(text: str, number: Number, draft: Draft, stop: int) -> bool:
        """Percents, percentage points and parts of a whole."""
        m = _PERCENT.match(text, number.end, stop)
        if m is None and number.value == 0.5 and number.form == "words":
            gap = _OF_ONE.match(text, number.end, stop)
            m = _PERCENT.match(text, gap.end(), stop) if gap else None
        if m and not (m["glued"] and not text[number.end - 1].isdigit()):
            draft.kind, draft.end = "percent", m.end()
            if m["point"] or (m["sign"] and "point" in m["sign"]):
                draft.unit = "percentage point"
            return True
        if number.form == "part" and number.value is not None:
            draft.kind, draft.value = "percent", float(f"{number.value * 100:.15g}")
            return True
        return False

    def _letter(self, parse: Parse, draft: Draft, stop: int) -> bool:
        """A letter that scales a count: "2m people", "25k", "4.3M sales"; "100m" alone is a length."""
        m = _COUNT_LETTER.match(parse.text, draft.end, stop)
        if m is None:
            return False
        letter, k = m[1] or m[2], parse.token_at(m.end() + 1)
        # The plural may stand behind an adjective or two: "1.2m new homes".
        while (
            k is not None
            and k + 1 < len(parse)
            and (parse.tag[k] in ("JJ", "NN", "CC", "NNP", "PRP$", "DT") or parse.lower[k] == "of")
            and k - (parse.token_at(draft.end) or 0) < 5
        ):
            k += 1
        plural = (
            k is not None and parse.start[k] < stop and (parse.tag[k] in ("NNS", "NNPS") or parse.lower[k] == "people")
        )
        word = parse.lower[k] if k is not None else ""
        if (
            (
                not plural
                and (letter in "mbB" or (letter == "M" and (draft.value or 0) < 10 and not (draft.value or 0) % 1))
            )
            or word in _COURSES
            or (letter == "m" and word in ("metres", "meters"))
        ):
            return False
        if letter == "K" and not plural and not draft.value >= 20:  # type: ignore[operator]
            return False
        if (
            letter in "mb"
            and plural
            and k is not None
            and parse.tag[k - 1] in ("JJ", "CD")
            and parse.lower[k - 1] in ("high", "long", "wide", "deep", "tall")
        ):
            return False
        self._scale(draft, COUNT_SCALES[letter])
        draft.end = draft.number_end = m.end()
        return True

    @staticmethod
    def _is_unit(text: str, number: Number, end: int, after: int) -> bool:
        """Abbreviations need digits before them: "one MP" is a person."""
        word = text[after:end].strip(" -")
        if word.lower() in _DIGITS_ONLY:
            # "three points" may be arguments, and "one bit" is a little; "344.65 points" and "64-bit" are not.
            return number.form == "digits"
        return (
            number.form == "digits"
            or len(word) > 3
            or (word.islower()
            and len(word) > 2)
            or (number.form == "words"
            and number.value == 0.5)
        )


