"""Numbers as news writes them: digits, words, scales, fractions and vague amounts, with offsets and values.

`Numbers.find` goes over a sentence once. It knows nothing of what a number counts, nor whether it is a year, a name or
a score; that is the business of the masks and readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from re import Match

from newsextract.quantities.number import Number
from newsextract.quantities.number_words import (
    DIGITS,
    DOTTED,
    PART,
    SCALE_WORD,
    SPACED_SCALE,
    WORDS,
    plain_value,
    quotient,
    read_part,
    read_words,
    scale_of,
    share,
)
from newsextract.quantities.quotes import second
from newsextract.quantities.words import GLYPHS, PARTS, SCALES, SMALL, TENS, alternation

# "1.5×10−30", "2 x 10^6"
_POWER = re.compile(r"\s?[×x*]\s?10(?:\^|\*\*)?\s?([-−–]?\d{1,2})(?!\d)")
# What belongs to a number and cannot be read as a part of it: a power of another base, the comma of "€1,5", a hundred
# decimals, what it is divided by. Half a number is a wrong one.
_GOES_ON = re.compile(r"\d|\^|\*\*|,\d{1,2}(?!\d)|\.\d|/\d|['’]\d")
# "14,66 %", "2,25 billion": a comma for the point, which nothing else can be there.
_COMMA = re.compile(r",(\d{1,2})(?=\s?(?:%|per\s?cent\b|pct\b|[mb]illion\b|trillion\b))", re.IGNORECASE)
# "3 1/2", "2½"
_MIXED = re.compile(rf"(?:[\s-](\d{{1,2}})/(\d{{1,2}})(?![\d/])|\s?([{''.join(GLYPHS)}]))")
_CENTS = re.compile(r"\d+\.\d\d")
_SIGN = re.compile(r"(?:(?<![\w.,)%\]])[-−–]|\b(?:minus|negative)[\s-])$", re.IGNORECASE)
# "half a mile", "a half point"; half an hour is a time.
_HALF = r"(?<![\w-])half[\s-](?:an?[\s-])?(?!hour|day|year|century|decade|month|week)(?=\w)|(?<![\w-])a\shalf[\s-]"
# "a quarter-point cut", "a half point", "three-quarter percentage points"
_QUARTER = r"(?<![\w-])(?:an?\s)?(?:(?:three[\s-]|one[\s-])?quarter|half)(?=[\s-](?:percentage[\s-])?points?\b)"
_QUARTERS = {"three": 0.75, "half": 0.5}
# "A penny to 88", "up a cent": so much by which a price moved; "not a penny" is no figure.
_ONE_CENT = r"(?<![\w-])a\s(?=(?:penny|cent)\s(?:(?:to|at)\s\d|(?:higher|lower|firmer|easier)\b))|(?<=\bup\s)a\s(?=(?:penny|cent)\b)|(?<=\b(?:off|own)\s)a\s(?=(?:penny|cent)\b)"
_OF_MORE = re.compile(r"(?:\sof|(?<=\bof))\s(thousands|millions|billions|trillions)\b", re.IGNORECASE)
_DOTTED = re.compile(DOTTED)
_FIGURE = re.compile(rf"[\d{''.join(GLYPHS)}]")
# Below this a vague amount may scale another word: "several hundred", "a few dozen".
_FEW = 12


class Numbers:
    """The grammar of numbers, with the vague amounts of a lexicon.

    Args:
        vague: Phrases in lower case with their lower and upper ends ("dozens": 24 to 99).
        before: Words before which alone a phrase of them is an amount: "scores dead", but "he scores".
    """

    def __init__(
        self, vague: Mapping[str, tuple[float, float]], before: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        before = before or {}
        self._vague = vague
        several = [phrase.removesuffix(" of") for phrase, (low, _) in vague.items() if low < _FEW]
        self._several = re.compile(
            rf"({alternation(several)})(?:\sof)?[\s-](dozen|{SCALE_WORD})(?:s?(?=\sof\b)|\b)", re.IGNORECASE
        )
        # Most places of a text are within a word and begin no digits: they are left after two looks.
        self._pattern = re.compile(
            rf"(?<![\w-])(?:(?P<quarter>{_QUARTER})"
            rf"|(?P<part>{PART})"
            rf"|(?P<vague>(?:{alternation(v for v in vague if v not in before)}{_only(before)})(?![\w-]))"
            rf"|(?P<several>(?:{alternation(several)})(?=[\s-]))"
            rf"|(?P<words>{WORDS})"
            rf"|(?P<half>{_HALF})"
            rf"|(?P<cent>{_ONE_CENT}))"
            rf"|(?P<digits>(?=[\d.])(?<![\d.,^])(?<!\d[/:'’])(?<!\^[-−–+])(?<!\d[eE][-−–+])(?:{DIGITS}))",
            re.IGNORECASE,
        )
        plain = {*SMALL, *TENS, *SCALES, *PARTS, "hundred", "dozen", "twice", "penny", "cent"}
        self._words = frozenset(
            {*plain, *(f"{w}s" for w in PARTS), *(f"{w}fold" for w in plain)}
            | {w for phrase in vague for w in phrase.split() if w not in ("a", "of")}
        )

    def may_stand(self, text: str, start: int, stop: int, words: Sequence[str]) -> bool:
        """Whether a number may stand in `text[start:stop]`, by its words in lower case; the search for one costs far more."""
        return not self._words.isdisjoint(words) or _FIGURE.search(text, start, stop) is not None

    def find(self, text: str, start: int, stop: int) -> Iterator[Number]:
        """The number expressions of `text[start:stop]`, in text order, none overlapping another."""
        at = start
        while m := self._pattern.search(text, at, stop):
            number = self._read(text, m, stop)
            at = max(number.end if number else m.end(), m.start() + 1)
            if number is not None:
                yield number
                if (pair := second(text, number, stop)) is not None:
                    at = pair.end
                    yield pair

    def _read(self, text: str, m: Match[str], stop: int) -> Number | None:
        if m["digits"]:
            return _digits(text, m, stop)
        if m["part"]:
            return read_part(text, m, stop)
        if m["vague"] or m["several"]:
            return self._vague_amount(text, m, stop)
        if m["quarter"]:
            value = next((v for word, v in _QUARTERS.items() if word in m[0].lower()), 0.25)
            return Number(m.start(), m.end(), value, form="words")
        if m["cent"]:
            return Number(m.start(), m.start() + 1, 1.0, form="words")
        if m["half"]:
            return Number(m.start(), m.start() + 4 + 2 * m["half"].lower().startswith("a "), 0.5, form="words")
        return read_words(text, m, stop)

    def _vague_amount(self, text: str, m: Match[str], stop: int) -> Number | None:
        if found := self._several.match(text, m.start(), stop):
            low, high = self._ends(found[1])
            factor = scale_of(found[2])
            return Number(m.start(), found.end(), None, low * factor, high * factor, "vague", factor)
        if not m["vague"]:
            return None
        low, high = self._ends(m[0])
        end = m.end()
        # "hundreds of thousands": the second one scales the first.
        while more := _OF_MORE.match(text, end, stop):
            factor = scale_of(more[1])
            low, high, end = low * factor, (high + 1) * factor - 1, more.end()
        return Number(m.start(), end, None, low, high, "vague")

    def _ends(self, phrase: str) -> tuple[float, float]:
        low = re.sub(r"\s+", " ", phrase.lower())
        return self._vague.get(low) or self._vague[f"{low} of"]


def _only(before: Mapping[str, Iterable[str]]) -> str:
    """Alternatives of a pattern for phrases that need words behind them."""
    return "".join(rf"|{re.escape(phrase)}(?=\s(?:{alternation(words)})\b)" for phrase, words in before.items())


def signed(text: str, number: Number, begin: int) -> Number:
    """The number with the sign before it, if there is one ("-5", "minus 5", "+5")."""
    if number.value is None:
        return number
    if sign := _SIGN.search(text, max(begin, number.start - 9), number.start):
        return number._replace(start=sign.start(), value=-number.value)
    plus = number.form == "digits" and text[max(begin, number.start - 2) : number.start] in ("+", " +", "(+")
    return number._replace(start=number.start - 1) if plus else number


def _digits(text: str, m: Match[str], stop: int) -> Number | None:
    end = m.end()
    value, scale = plain_value(m[0].replace(".", "") if _DOTTED.match(text, m.start()) else m[0]), 1.0
    if m[0].isdigit() and (comma := _COMMA.match(text, end, stop)):
        value, end = float(f"{m[0]}.{comma[1]}"), comma.end()
    if _GOES_ON.match(text, end):
        return None
    if power := _POWER.match(text, end, stop):
        value, end = value * 10.0 ** int(re.sub("[−–]", "-", power[1])), power.end()
    elif (cents := _CENTS.fullmatch(m[0])) and (mixed := _MIXED.match(text, end, stop)) and mixed[1]:
        part = quotient(mixed[1], mixed[2])  # "$6.14-1/2" is half a cent more
        if part is not None:
            value, end = value + part / 100, mixed.end()
    elif not cents and (mixed := _MIXED.match(text, end, stop)) and "." not in m[0]:
        part = GLYPHS[mixed[3]] if mixed[3] else quotient(mixed[1], mixed[2])
        if part is not None:
            value, end = value + part, mixed.end()
    for _ in range(2):  # "5 hundred million"
        found = SPACED_SCALE.match(text, end, stop)
        if found is None:
            break
        factor = scale_of(found[1] or found[2])
        value, scale, end = value * factor, scale * factor, found.end()
    if scale == 1 and (found_share := share(text, m.start(), end, value, stop)):
        return found_share
    # Without the dust of binary fractions: 4.35 million is 4,350,000.
    return Number(m.start(), end, float(f"{value:.15g}"), scale=scale)
