"""Numbers in words and parts of a whole: "two hundred and six", "half a million", "two-thirds", "one in five"."""

from __future__ import annotations

import re
from re import Match

from newsextract.quantities.number import Number
from newsextract.quantities.words import GLYPHS, PARTS, SCALES, SHORT_SCALES, SMALL, TENS, alternation

# Up to fifteen digits, so that no value is rounded; longer runs are no numbers of a newspaper.
# A dot for the comma: "1.200.000", and one thousand where there is nothing to divide ("1.000 people").
DOTTED = r"[1-9]\d{0,2}(?:\.\d{3}(?:\.000){1,3}(?!\d|[.,]\d)|\.\d{3}(?=\s(?:people|persons|inhabitants|residents|refugees)\b))"
DIGITS = (
    rf"{DOTTED}|"
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?![\d,]\d)|\d{1,3}(?:['’]\d{3}){1,4}(?!['’]?\d)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![\d])"
    r"|[1-9]\d{0,2}(?:, 000){1,3}(?!\d)|\d{1,15})(?:\.\d{1,9}(?!\d))?|\.\d{1,6}(?!\d)"
)
SMALL_WORD = alternation([*SMALL, *TENS])
SCALE_WORD = alternation(["hundred", *SCALES])
_OWNERS = r"the|its|his|her|their|our|my|your|all|those|these"
# What a number in words begins with; the rest is read word by word.
WORDS = (
    rf"(?:(?:{SMALL_WORD}|(?:a|one)[\s-](?:{SCALE_WORD})|half[\s-](?:a[\s-])?(?:dozen|{SCALE_WORD})"
    rf"|(?:half|quarter|three[\s-]quarters)(?:[\s-]of)?(?:[\s-]an?)?[\s-](?:{SCALE_WORD})|an?\sdozen)\b"
    rf"|(?:{SMALL_WORD}|hundred)(?=fold\b)|twice(?=\s(?:as|the|that|those|its|their)\b))"
)
PART = (
    rf"(?:(?:(?P<top>{alternation([w for w in SMALL if w != 'zero'])}|an?)(?:\s?-\s?|\s))(?P<bottom>{alternation(PARTS)})s?(?=\W|$)"
    rf"|half(?=\sof\b|\s(?:{_OWNERS})\b)|(?<![\d/])\d/(?:[2-9]|10|16)(?![\d/])|(?<![\d/])1[135]/16(?=\s(?:per\s?cent|pct|points?)\b)|[{''.join(GLYPHS)}])"
)
SPACED_SCALE = re.compile(
    rf"(?:\s-\s|[\s-])?(?:({alternation(SHORT_SCALES)})(?![\w])|(?:(?<=\d)|(?<=[\s-]))({SCALE_WORD}|dozen)s?(?!\w))",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(
    rf"(?:\s+and\s+|\s*-\s*|\s+|,\s(?=\w+\shundred))({SMALL_WORD}\b|{SCALE_WORD}(?=s?\b))s?", re.IGNORECASE
)
_DOZEN = re.compile(r"\sdozen\b", re.IGNORECASE)
_HALVES = re.compile(r"\s+and\s+(?:a\s+)?(half|quarter|third|three[\s-]quarters)\b", re.IGNORECASE)
_A_HALF = re.compile(r"\sand\sa\s(half|quarter)\b(?!-|\sof\b)", re.IGNORECASE)
_HALF_VALUES = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_WHOLE = re.compile(
    rf"\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s(?P<whole>{DIGITS}|{SMALL_WORD}|(?:a\s)?hundred)\b(?![-,.]\d)",
    re.IGNORECASE,
)
# Behind "one in five" these say that it is no share.
_NO_SHARE = re.compile(
    r"\s?(?:%|per ?cent|st\b|nd\b|rd\b|th\b)|\s(?:second|minute|hour|day|week|month|quarter|year)|[\s-]*(?:million|billion|thousand|hundred)",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(rf"(?:\sof)?(?:\s(?:an?|one))?[\s-]({SCALE_WORD})\b", re.IGNORECASE)
_OF = re.compile(r"\sof\b")
_OF_ALL = re.compile(rf"\sof\b|\s(?:{_OWNERS})\b")
_OF_TIME = re.compile(r"\sof\s(?:an?|one)\s(?:second|minute|hour|day|week|month|year|decade|century)\b", re.IGNORECASE)
_OF_POINT = re.compile(r"\sof\s(?:an?|one)[\s-](?:(?:percentage[\s-])?point|per\s?cent|pct)\b", re.IGNORECASE)
# "Rose by more than a third to 5 million", but "by a third party"; "between a quarter and a third of them".
_MODS = r"(?:(?:about|around|nearly|almost|roughly|over|up\sto|more\sthan|less\sthan|at\sleast|some|just\sover|just\sunder)\s)?$"
_BY = re.compile(rf"\bby\s{_MODS}", re.IGNORECASE)
_BY_ENDS = re.compile(
    r"\s?(?:[.,;:)]|$)|\s(?:to|from|in|since|this|last|over|on|at|after|by|for|between|compared|and|but|as|when|while|within|during|because|before)\b"
)
_BETWEEN = re.compile(rf"\bbetween\s{_MODS}", re.IGNORECASE)
_TO_PART = re.compile(rf"\sand\s(?:an?|one|two|three)[\s-](?:{alternation(PARTS)})s?\sof\b", re.IGNORECASE)
_LONGEST = 24
_ENDS = re.compile(r"\sof\b|\W*$|[,.;]")


def scale_of(word: str) -> float:
    """The factor of a scale word: "million", "bn", "dozen", "hundreds"."""
    low = word.lower()
    bare = low.removesuffix("s")
    return {"hundred": 100.0, "dozen": 12.0}.get(bare) or SCALES.get(bare) or SHORT_SCALES[low]


def plain_value(text: str) -> float:
    """The value of digits without scale or sign."""
    return float(re.sub(r"[,\s'’]", "", text))


def quotient(top: str, bottom: str) -> float | None:
    """The value of a fraction in digits that people write, such as 3/4; None for others, which may be dates or scores."""
    a, b = int(top), int(bottom)
    return a / b if 0 < a < b and b in (2, 3, 4, 5, 8, 10, 16, 32) else None


def share(text: str, start: int, end: int, count: float, stop: int) -> Number | None:
    """The share that "in five" or "out of ten" behind a number makes of it, or None."""
    m = _WHOLE.match(text, end, stop)
    if m is None:
        return None
    raw = m["whole"].lower()
    whole = plain_value(raw) if raw[0].isdigit() or raw[0] == "." else SMALL.get(raw) or TENS.get(raw) or 100.0
    if (
        not 0 < count < whole <= 100_000
        or count > 99
        or 1900 <= whole <= 2100
        or count % 1
        or _NO_SHARE.match(text, m.end())
    ):
        return None
    return Number(start, m.end(), count / whole, form="part")


def read_part(text: str, m: Match[str], stop: int) -> Number | None:
    """The part of a whole that PART matched: "two-thirds", "a quarter of", "3/4", "½"."""
    raw, end = m[0].lower(), m.end()
    if _OF_TIME.match(text, end, stop):
        return None  # "eight-tenths of a second" is a length of time
    if raw == "half" or raw in GLYPHS:
        return Number(m.start(), end, GLYPHS.get(raw, 0.5), form="part")
    if "/" in raw:
        value = quotient(*raw.split("/"))
        return Number(m.start(), end, value, form="part" if _OF_ALL.match(text, end) else "digits") if value else None
    article, bottom = m["top"].lower() in ("a", "an"), m["bottom"].lower()
    top, size = 1.0 if article else SMALL[m["top"].lower()], PARTS[bottom]
    plural = text[m.end("bottom") : end] == "s" or bottom == "halves"
    # "a quarter of a million", "three quarters of a billion"
    if scaled := _OF_SCALE.match(text, end, stop):
        factor = scale_of(scaled[1])
        return Number(m.start(), scaled.end(), top / size * factor, form="words", scale=factor)
    if top < size and _OF_POINT.match(text, end):
        return Number(m.start(), end, top / size, form="words")  # "three quarters of a percentage point"
    if article or (bottom == "half" and top == 1):
        # "a third" may be one more of a kind, and "a half" a part of a game.
        whole = _OF.match(text, end) or _by_part(text, m.start(), end)
        return Number(m.start(), end, top / size, form="part") if whole else None
    if top >= size or (top > 1 and not plural) or bottom in ("hundredth", "thousandth"):
        return None
    if top == 1 and "-" not in raw and not _ENDS.match(text[end : end + 4]):
        return None
    return Number(m.start(), end, top / size, form="part")


def _by_part(text: str, start: int, end: int) -> bool:
    """Whether a part with an article tells by how much something changed, or is the first end of a range."""
    before = max(0, start - _LONGEST)
    by = _BY.search(text, before, start) and _BY_ENDS.match(text, end)
    return bool(by or (_BETWEEN.search(text, before, start) and _TO_PART.match(text, end)))


def read_words(text: str, m: Match[str], stop: int) -> Number | None:
    """The number that begins with the words that WORDS matched."""
    raw, start, end = re.sub(r"[\s-]+", " ", m[0].lower()), m.start(), m.end()
    if raw == "twice":
        return Number(start, end, 2, form="multiple")
    if raw.endswith("dozen"):
        return Number(start, end, 6 if raw.startswith("half") else 12, form="article")
    if raw.startswith(("half", "quarter", "three quarters")):
        factor = scale_of(raw.split()[-1])
        return Number(start, end, {"h": 0.5, "q": 0.25, "t": 0.75}[raw[0]] * factor, form="words", scale=factor)
    value, scale, end = _cardinal(text, raw.split(), end, stop)
    if scale > 1:
        if half := _A_HALF.match(text, end, stop):
            value, end = value + _HALF_VALUES[half[1].lower()] * scale, half.end()  # "a million and a half"
        return Number(start, end, value, form="words", scale=scale)
    if (short := SPACED_SCALE.match(text, end, stop)) and short[1]:
        factor = scale_of(short[1])  # "Two mln", as agencies write it.
        return Number(start, short.end(), value * factor, form="words", scale=factor)
    if dozen := _DOZEN.match(text, end, stop):
        return Number(start, dozen.end(), 12 * value, form="words", scale=12.0)
    if half := _HALVES.match(text, end, stop):
        value, end = value + _HALF_VALUES.get(half[1].lower(), 0.75), half.end()
        if more := SPACED_SCALE.match(text, end, stop):
            scale = scale_of(more[1] or more[2])
            return Number(start, more.end(), value * scale, form="words", scale=scale)
        return Number(start, end, value, form="words")
    return share(text, start, end, value, stop) or Number(start, end, value, form="words")


def _cardinal(text: str, first: list[str], end: int, stop: int) -> tuple[float, float, int]:
    """Value, scale and end of a cardinal, of which the first word or two are known."""
    last = first[-1]
    total, current, scale = 0.0, SMALL.get(first[0]) or TENS.get(first[0]) or (100.0 if last == "hundred" else 1.0), 1.0
    if first[0] == "zero":
        current = 0.0
    if len(first) == 2 and last not in SMALL:
        total, current, scale = _scaled(0.0, 1.0, last)
    while found := _NEXT_WORD.match(text, end, stop):
        word = found[1].lower()
        if not _may_follow(last, word, found[0].strip().lower().startswith("and"), scale):
            break
        if word in SMALL or word in TENS:
            current += SMALL.get(word, TENS.get(word, 0.0))
        else:
            total, current, scale = _scaled(total, current, word)
        last, end = word, found.end()
    return total + current, scale, end


def _scaled(total: float, current: float, word: str) -> tuple[float, float, float]:
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
