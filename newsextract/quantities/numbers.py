"""Numbers as news writes them: digits, words, scales, fractions and vague amounts, with offsets and values.

`Numbers.find` goes over a sentence once. It knows nothing of what a number counts, nor whether it is a year, a name or
a score; that is the business of the masks and readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from newsextract.quantities.words import GLYPHS, PARTS, SCALES, SHORT_SCALES, SMALL, TENS, alternation


class Number(NamedTuple):
    """A number expression.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        value: Its value; None for a vague amount.
        low: Lower end of a vague amount.
        high: Upper end.
        form: ``digits``, ``words``, ``vague``, ``part`` (of a whole: "two-thirds", "one in five"), ``article`` ("a dozen")
            or ``multiple`` ("twice").
        scale: Factor of its scale word, already in `value`; 1 where there is none.
    """

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    form: str = "digits"
    scale: float = 1.0


# Up to fifteen digits, so that no value is rounded; longer runs are no numbers of a newspaper.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?![\d,]\d)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|[1-9]\d{0,2}(?:[    ]\d{3}){1,4}(?![\d])"
    r"|[1-9]\d{0,2}(?:, 000){1,3}(?!\d)|\d{1,15})(?:\.\d{1,9}(?!\d))?|\.\d{1,6}(?!\d)"
)
_SMALL_WORD = alternation([*SMALL, *TENS])
_SCALE_WORD = alternation(["hundred", *SCALES])
_EXACT = rf"(?:{_SMALL_WORD}|(?:a|one)[\s-](?:{_SCALE_WORD})|half[\s-](?:a[\s-])?(?:dozen|{_SCALE_WORD})|(?:half|quarter|three[\s-]quarters)(?:[\s-]of)?(?:[\s-]an?)?[\s-](?:{_SCALE_WORD}))"
_PART = alternation(PARTS)
_NUMERATOR = alternation([w for w in SMALL if w != "zero"])
_PLAIN = rf"(?:{DIGITS}|{_SMALL_WORD}|an?)"
_SPACED_SCALE = re.compile(
    rf"(?:\s-\s|[\s-])?(?:({alternation(SHORT_SCALES)})(?![\w])|(?:(?<=\d)|(?<=[\s-]))({_SCALE_WORD}|dozen)s?(?!\w))",
    re.IGNORECASE,
)
_POWER = re.compile(r"\s?[×x*]\s?10(?:\^|\*\*)?\s?([-−–]?\d{1,2})(?!\d)")
_MIXED = re.compile(rf"(?:[\s-](\d{{1,2}})/(\d{{1,2}})(?![\d/])|\s?([{''.join(GLYPHS)}]))")
_NEXT_WORD = re.compile(rf"(?:\s+and\s+|\s*-\s*|\s+|,\s(?=\w+\shundred))({_SMALL_WORD}|{_SCALE_WORD})\b", re.IGNORECASE)
_HALVES = re.compile(r"\s+and\s+(?:a\s+)?(half|quarter|third|three[\s-]quarters)\b", re.IGNORECASE)
_IN_HOW_MANY = re.compile(
    rf"\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s(?P<whole>{DIGITS}|{_SMALL_WORD}|hundred|a hundred)\b(?![-,.]\d)",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:(?<![\w.,)%\]])[-−–]|\b(?:minus|negative)[\s-])$", re.IGNORECASE)


class Numbers:
    """The grammar of numbers, with the vague amounts of a lexicon.

    Args:
        vague: Phrases in lower case with their lower and upper ends ("dozens": 24 to 99).
    """

    def __init__(self, vague: dict[str, tuple[float, float]]) -> None:
        self._vague = vague
        several = [p.removesuffix(" of") for p, (low, _) in vague.items() if low < 12]
        self._several = re.compile(
            rf"({alternation(several)})(?:\sof)?[\s-](dozen|{_SCALE_WORD})(?:s?(?=\sof\b)|\b)", re.IGNORECASE
        )
        self._pattern = re.compile(
            rf"(?P<part>(?<![\w-])(?:(?:(?P<top>{_NUMERATOR}|an?)(?:\s?-\s?|\s))(?P<bottom>{_PART})s?(?=\W|$)|half(?=\sof\b|\s(?:the|its|his|her|their|our|my|your|all|those|these)\b)|(?<![\d/])\d/(?:[2-9]|10|16)(?![\d/])|[{''.join(GLYPHS)}]))"
            rf"|(?P<vague>(?<![\w-])(?:{alternation(vague)})(?![\w-]))"
            rf"|(?P<several>(?<![\w-])(?={alternation(several)}))"
            rf"|(?P<digits>(?<![\d.,])(?<!\d[/:])(?:{DIGITS}))"
            rf"|(?P<words>(?<![\w-])(?:(?:{_EXACT}|an?\sdozen)\b|(?:{_SMALL_WORD}|hundred)(?=fold\b)|twice(?=\s(?:as|the|that|its|their)\b)))"
            rf"|(?P<half>(?<![\w-])half[\s-](?:an?[\s-])?(?!hour|day|year|century|decade|month|week)(?=\w)|(?<![\w-])a\shalf[\s-])",
            re.IGNORECASE,
        )

    def find(self, text: str, start: int, stop: int) -> Iterator[Number]:
        """The number expressions of `text[start:stop]`, in text order, none overlapping another."""
        at = start
        while m := self._pattern.search(text, at, stop):
            number = self._read(text, m, stop)
            if number is None:
                at = max(m.end(), m.start() + 1)
                continue
            at = max(number.end, at + 1)
            yield number

    def _read(self, text: str, m: Match[str], stop: int) -> Number | None:
        if m["digits"]:
            return _digits(text, m, stop)
        if m["part"]:
            return _part(text, m, stop)
        if m["vague"]:
            return self._vague_amount(text, m, stop)
        if m["several"] is not None and m.lastgroup == "several":
            found = self._several.match(text, m.start(), stop)
            if found is None:
                return None
            low, high = self._ends(found[1])
            factor = _scale_of(found[2])
            return Number(m.start(), found.end(), None, low * factor, high * factor, "vague", factor)
        if m["half"]:
            return Number(m.start(), m.start() + 4 + 2 * m["half"].lower().startswith("a "), 0.5, form="words")
        return _words(text, m, stop)

    def _ends(self, phrase: str) -> tuple[float, float]:
        low = re.sub(r"\s+", " ", phrase.lower())
        return self._vague.get(low) or self._vague[f"{low} of"]

    def _vague_amount(self, text: str, m: Match[str], stop: int) -> Number:
        if found := self._several.match(text, m.start(), stop):
            low, high = self._ends(found[1])
            factor = _scale_of(found[2])
            return Number(m.start(), found.end(), None, low * factor, high * factor, "vague", factor)
        low, high = self._ends(m[0])
        end = m.end()
        # "hundreds of thousands": the second one scales the first.
        while more := re.compile(r"(?:\sof|(?<=\bof))\s(thousands|millions|billions|trillions)\b", re.IGNORECASE).match(
            text, end, stop
        ):
            factor = SCALES[more[1].lower().rstrip("s")]
            low, high, end = low * factor, (high + 1) * factor - 1, more.end()
        return Number(m.start(), end, None, low, high, "vague")


def signed(text: str, number: Number, begin: int) -> Number:
    """The number with the minus before it, if there is one ("-5", "minus 5")."""
    sign = _SIGN.search(text, max(begin, number.start - 9), number.start)
    if sign is None or number.value is None:
        plus = number.form == "digits" and text[max(begin, number.start - 2) : number.start] in ("+", " +", "(+")
        return number._replace(start=number.start - 1) if plus else number
    return number._replace(start=sign.start(), value=-number.value)


def plain_value(text: str) -> float:
    """The value of digits without scale or sign."""
    return float(re.sub(r"[,\s   ]", "", text))


def _scale_of(word: str) -> float:
    low = word.lower().removesuffix("s")
    return {"hundred": 100.0, "dozen": 12.0}.get(low) or SCALES.get(low) or SHORT_SCALES[word.lower()]


def _digits(text: str, m: Match[str], stop: int) -> Number | None:
    end = m.end()
    if text[end : end + 1].isdigit() or text[m.start() : end].count(".") > 1:
        return None
    value, scale = plain_value(m[0]), 1.0
    if power := _POWER.match(text, end, stop):
        value, end = value * 10.0 ** int(power[1].replace("−", "-").replace("–", "-")), power.end()
    elif (mixed := _MIXED.match(text, end, stop)) and "." not in m[0]:
        part = GLYPHS[mixed[3]] if mixed[3] else _quotient(mixed[1], mixed[2])
        if part is not None:
            value, end = value + part, mixed.end()
    while found := _SPACED_SCALE.match(text, end, stop):
        word = found[1] or found[2]
        factor = _scale_of(word)
        value, scale, end = value * factor, scale * factor, found.end()
    if scale == 1 and (whole := _IN_HOW_MANY.match(text, end, stop)) and (share := _share(value, whole, text)):
        return Number(m.start(), whole.end(), share, form="part")
    return Number(m.start(), end, _tidy(value), scale=scale)


def _tidy(value: float) -> float:
    """Without the dust of binary fractions: 4.35 million is 4,350,000."""
    return float(f"{value:.15g}")


def _quotient(top: str, bottom: str) -> float | None:
    a, b = int(top), int(bottom)
    return a / b if 0 < a < b and b in (2, 3, 4, 5, 8, 10, 16, 32) else None


def _share(count: float, whole: Match[str], text: str) -> float | None:
    """The share of "one in five"; None where the second number is a year, or the words are no share."""
    raw = whole["whole"].lower()
    of = plain_value(raw) if raw[0].isdigit() or raw[0] == "." else SMALL.get(raw) or TENS.get(raw) or 100.0
    after = text[whole.end() : whole.end() + 14].lower()
    if not (0 < count < of <= 100_000) or count > 99 or 1900 <= of <= 2100 or count % 1:
        return None
    if re.match(r"\s?(?:%|per ?cent|st\b|nd\b|rd\b|th\b)|\s(?:second|minute|hour|day|week|month|quarter|year)", after):
        return None
    if re.match(r"[\s-]*(?:million|billion|thousand|hundred)", after):
        return None
    return count / of


def _part(text: str, m: Match[str], stop: int) -> Number | None:
    raw = m[0].lower()
    if raw == "half":
        return Number(m.start(), m.end(), 0.5, form="part")
    if raw in GLYPHS:
        return Number(m.start(), m.end(), GLYPHS[raw], form="part")
    if "/" in raw:
        value = _quotient(*raw.split("/"))
        of = re.match(r"\sof\b|\s(?:the|its|his|her|their|all)\b", text[m.end() : m.end() + 7])
        return Number(m.start(), m.end(), value, form="part" if of else "digits") if value else None
    top = 1.0 if m["top"].lower() in ("a", "an") else SMALL[m["top"].lower()]
    bottom = m["bottom"].lower()
    size = PARTS[bottom]
    plural = text[m.end("bottom") : m.end()] == "s" or bottom == "halves"
    # "a quarter of a million", "three quarters of a billion"
    if whole := re.compile(rf"(?:\sof)?(?:\s(?:an?|one))?[\s-]({_SCALE_WORD})\b", re.IGNORECASE).match(
        text, m.end(), stop
    ):
        factor = _scale_of(whole[1])
        return Number(m.start(), whole.end(), top / size * factor, form="words", scale=factor)
    if m["top"].lower() in ("a", "an") or (bottom == "half" and top == 1):
        # "a third" may be one more of a kind, and "a half" a part of a game.
        if not re.match(r"\sof\b", text[m.end() : m.end() + 4]):
            return None
    elif top >= size or (top > 1 and not plural) or bottom in ("hundredth", "thousandth") or (top == 1 and "-" not in m[0] and not re.match(r"\sof\b|\W*$|[,.;]", text[m.end() : m.end() + 4])):
        return None
    return Number(m.start(), m.end(), top / size, form="part")


def _words(text: str, m: Match[str], stop: int) -> Number | None:
    raw = re.sub(r"[\s-]+", " ", m[0].lower())
    if raw == "twice":
        return Number(m.start(), m.end(), 2, form="multiple")
    if raw.endswith("dozen"):
        return Number(m.start(), m.end(), 6 if raw.startswith("half") else 12, form="article")
    if raw.startswith(("half", "quarter", "three quarters")):
        factor = _scale_of(raw.split()[-1])
        share = {"h": 0.5, "q": 0.25, "t": 0.75}[raw[0]]
        return Number(m.start(), m.end(), share * factor, form="words", scale=factor)
    first = raw.split()
    start = {"hundred": 100.0}.get(first[0], 1.0)
    total, current, scale, last = 0.0, SMALL.get(first[0], TENS.get(first[0], start)), 1.0, first[0]
    if len(first) == 2:
        last = first[1]
        total, current, scale = _multiplied(0.0, current, last)
    end = m.end()
    while found := _NEXT_WORD.match(text, end, stop):
        word = found[1].lower()
        joined = found[0].strip().lower().startswith("and")
        if not _may_follow(last, word, joined, scale):
            break
        if word in SMALL or word in TENS:
            current += SMALL.get(word, TENS.get(word, 0.0))
        else:
            total, current, scale = _multiplied(total, current, word)
        last, end = word, found.end()
    if (dozen := re.compile(r"\s(?:dozen)\b(?!s)", re.IGNORECASE).match(text, end, stop)) and scale == 1:
        return Number(m.start(), dozen.end(), 12 * current, form="words", scale=12.0)
    if scale == 1 and (half := _HALVES.match(text, end, stop)):
        share = {"h": 0.5, "q": 0.25, "t": 1 / 3}[half[1][0].lower()] if "-" not in half[1] else 0.75
        value, end = current + share, half.end()
        if more := _SPACED_SCALE.match(text, end, stop):
            scale = _scale_of(more[1] or more[2])
            return Number(m.start(), more.end(), value * scale, form="words", scale=scale)
        return Number(m.start(), end, value, form="words")
    if scale == 1 and (whole := _IN_HOW_MANY.match(text, end, stop)) and (share := _share(current, whole, text)):
        return Number(m.start(), whole.end(), share, form="part")
    return Number(m.start(), end, total + current, form="words", scale=scale)


def _multiplied(total: float, current: float, word: str) -> tuple[float, float, float]:
    if word == "hundred":
        return total, (current or 1) * 100, 100.0
    return total + (current or 1) * SCALES[word], 0.0, SCALES[word]


def _may_follow(last: str, word: str, joined: bool, scale: float) -> bool:
    """Whether a word goes on a number: "twenty five", "two hundred and six", never "five six"."""
    if word == "hundred":
        return last in SMALL and last != "zero" and not joined
    if word in SCALES:
        return not joined and last not in SCALES and last != "zero" and (scale <= 100 or SCALES[word] < scale)
    if last == "hundred" or last in SCALES:
        return word != "zero"
    return last in TENS and word in SMALL and 0 < SMALL[word] < 10 and not joined
