"""The words that time expressions are made of: months, weekdays, numbers, units, parts of the day, modifiers.

The upper-case names are pieces of patterns for `form`, which reads a blank as any white space and matches in any case.
"""

from __future__ import annotations

import re
from functools import cache
from re import Match, Pattern

from newsextract.lexicon import closed
from newsextract.lexicon.closed import spelled
from newsextract.records.date import Mod

MONTHS = {name: n for n, name in enumerate(closed.MONTHS, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: n for n, name in enumerate(closed.WEEKDAYS, 1)}
WEEKDAYS |= {name[:3]: n for name, n in WEEKDAYS.items()} | {"tues": 2, "wednes": 3, "thur": 4, "thurs": 4}
_TENS = {w: 10 * n for n, w in enumerate(closed.TENS, 2)}
NUMBERS = {w: n for n, w in enumerate(closed.SMALL_NUMBERS)} | _TENS
ORDINALS = {w: n for n, w in enumerate(closed.ORDINALS, 1)} | {"thirtieth": 30}
ORDINALS |= {f"{t}{sep}{w}": n + b for t, b in (("twenty", 20), ("thirty", 30)) for sep in "- " for n, w in enumerate(closed.ORDINALS[:9], 1)}  # fmt: skip
# TIMEX3's letters of each unit.
UNITS = {name: unit.timex for name, unit in closed.TIME_UNITS.items()}
LARGER = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "FN": ("W", 2)}  # Units that it counts in smaller ones.
_IRREGULAR = {"centuries": "century", "millennia": "millennium"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nights": "NI", "mornings": "MO", "evenings": "EV",
         "afternoons": "AF", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "sundown": "EV", "nightfall": "EV", "midday": "MI"}  # fmt: skip
_JOIN = "|".join


def any_of(words: list[str]) -> str:
    """An alternation, longest first."""
    return _JOIN(sorted(words, key=len, reverse=True))


# "MAY" and "MARCH", and these three without a capital, of which `find` asks the tagger and the recogniser.
DOUBTFUL = re.compile(r"\b(?:march|may|august)\b")
MONTH = (
    rf"(?-i:(?:{_JOIN(m.capitalize() for m in closed.MONTHS)}|{_JOIN(closed.MONTHS)}|(?:jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?(?= \d)|{_JOIN(m.upper() for m in closed.MONTHS if m not in closed.VERBAL_MONTHS)}"
    r"|(?:MAY|MARCH)(?= \d)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|APR|AUG|SEPT|OCT|NOV|DEC)\b\.?)(?!\w|-a-|-[IVX]+\b))"
)
WEEKDAY = (
    rf"(?-i:(?:{_JOIN(d.capitalize() for d in closed.WEEKDAYS)}|{_JOIN(d.upper() for d in closed.WEEKDAYS)}|{_JOIN(closed.WEEKDAYS)}"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri)\b\.?|(?:Sat|Sun)\.)(?!\w))"
)
# Long names of weekdays in any case, for those that come round ("Fridays").
DAY_NAME = spelled(closed.WEEKDAYS)
_COUNTING = closed.SMALL_NUMBERS[1:]
_CARDINAL = rf"(?:{spelled(_TENS)}(?:[ -]{spelled(_COUNTING[:9])}\b)?|{spelled(_COUNTING)})"
_HUNDREDS = rf" (?:hundred|thousand)(?: and {_CARDINAL})?"
WORD_NUMBER = rf"(?:{_CARDINAL}(?:{_HUNDREDS})?|a{_HUNDREDS})"
FIGURE = r"(?:(?<![\d.,^])(?<!\d/)(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d{1,3})?(?:(?: and)? 1/2)?)"
# "Half a", "a quarter of an", "three-quarters of a"; "a half-century".
_PART = (
    r"(?:half(?: of)? an?|(?:(?:an?|one|three)[ -])?quarters? of an?|(?:a )?(?:half|quarter)(?=[ -](?:century|hour)\b))"
)
NUMBER = (
    rf"(?:{FIGURE}(?: (?:million|billion))?|(?=[ahoqt]){_PART}|{WORD_NUMBER}(?:[ -]and[ -]a[ -]half)?|an?\b|a couple of|a couple|couple of|several|a few|few|(?<=next\s|last\s|past\s)(?:hundred|thousand)\b|"
    r"(?<!\bas\s)many|a number of|a dozen|(?:dozens|scores|tens|hundreds|thousands|millions) of)"
)
UNIT = (
    r"(?:days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|millenni(?:um|a))"
)
CLOCK_UNIT = r"(?:hours?|minutes?|seconds?)"
ANY_UNIT = rf"(?:{UNIT}|{CLOCK_UNIT})"
MANY_UNITS = r"(?:days|weeks|months|quarters|years|decades|centuries|hours|minutes)"
SEASON = rf"(?:{_JOIN(SEASONS)})"
PART = r"(?:morning|afternoon|evening|night)(?!s)"
EDGES = ("dawn", "daybreak", "sunrise", "dusk", "sunset", "sundown", "nightfall")
EDGE = rf"(?:{'|'.join(EDGES)})"  # Of day and night, which TIMEX3 has no codes of their own for.
# Behind "the day before": the phrase ends, or another begins ("the day before in Oslo"); before a noun or clause it is another thing.
ENDS = r"(?= ?(?:[.,;:)”\"]|$)| (?:in|at|by|on|with|and|but|during|near|when)\b)"
# Between a length and the date from which it runs: "the year that begins July 1".
BEGINNING = r"(?:beginning|starting|(?:that|which) (?:begins?|began|starts?|started))"
YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w])"
# A day before its month, to which some sites glue it: "21July".
DAY_OF = rf"(?P<day>{DAY}|(?:[12]\d|3[01]|[1-9])(?=(?-i:[A-Z])))(?: of)? ?"
NTH_DAY = spelled(ORDINALS)
# What a word before an amount of time makes of it (TIMEX3's mod).
AMOUNT_MODS: dict[str, Mod] = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "more than": "MORE_THAN", "over": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "under": "LESS_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip
ABOUT = rf"(?:(?P<about>{spelled(AMOUNT_MODS)}) )?"
POINT_MODS: dict[str, Mod] = {"early": "START", "earlier": "START", "late": "END", "later": "END", "mid": "MID", "beginning": "START", "start": "START",
              "middle": "MID", "end": "END", "latter": "END", "about": "APPROX", "around": "APPROX"}  # fmt: skip
POINT_MOD = r"(?:(?P<mod>early|late|mid|end(?=-)|(?:(?<=\bby\s)|(?<=\bat\s)|(?<=\bfrom\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bbefore\s))end(?= \w)|(?:the )?(?:beginning|start|middle|end|(?:early|late|latter|later) part) of(?: the)?)(?: in |[ -])|(?P<near>about|around) )?"

_PARTS_OF = re.compile(r"(?:(?:an?|one|(?P<three>three))[ -])?(?:half|(?P<quarter>quarters?))(?: of)?(?: an?)?")
_FACTORS = {"million": 1e6, "billion": 1e9}
_VAGUE = re.compile(r"several|a few|few|many|a number of|(?:dozens|scores|tens|hundreds|thousands|millions) of")


class Form:
    """A regular expression that is compiled when it is first looked for: an article needs few of them, and they are many."""

    __slots__ = ("_pattern", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._pattern: Pattern[str] | None = None

    @property
    def pattern(self) -> Pattern[str]:
        """The compiled expression."""
        if self._pattern is None:
            self._pattern = re.compile(self._source, re.IGNORECASE)
        return self._pattern


@cache
def form(pattern: str) -> Form:
    """A pattern as it is written here: a blank is white space, " ?" white space or none; case does not matter."""
    return Form(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"))


def plain(text: str | None) -> str:
    """Lower case, single blanks."""
    return " ".join((text or "").lower().split())


def group(m: Match[str], name: str) -> str:
    """What a group matched, plain; empty where the pattern has no such group or it took no part."""
    return plain(m.groupdict().get(name))


def any_group(m: Match[str], name: str) -> str:
    """What the first of the groups `name`, `name2`, … matched, as it is written; empty for none.

    Forms with several spellings of one thing (the day behind a time) have a group for each.
    """
    groups = m.groupdict()
    return next((found for n in ("", *"23456") if (found := groups.get(name + n))), "")


def number(text: str) -> float | None:
    """The value of a number that NUMBER matched; None where it is vague ("several")."""
    low = plain(text)
    if not low or _VAGUE.fullmatch(low):
        return None
    if low in ("a", "an"):
        return 1
    if fraction := _PARTS_OF.fullmatch(low):
        return (3 if fraction["three"] else 1) * (0.25 if fraction["quarter"] else 0.5)
    if "couple" in low:
        return 2
    if low == "a dozen":
        return 12
    if low[0].isdigit():
        whole, _, rest = low.replace(",", "").partition(" ")
        return float(whole) * _FACTORS[rest] if rest in _FACTORS else float(whole) + (0.5 if rest else 0)
    if low.endswith("half"):
        return (number(re.split(r"[ -]and[ -]", low)[0]) or 0) + 0.5
    for word, factor in (("hundred", 100), ("thousand", 1000)):
        if low == word:
            return factor  # "The next hundred years."
        if word in low:
            head, _, tail = low.partition(f" {word}")
            return (number(head) or 1) * factor + ((number(tail.removeprefix(" and ")) or 0) if tail else 0)
    return float(sum(NUMBERS.get(w, 0) for w in re.split(r"[ -]", low)))


def day_number(text: str) -> int:
    """The day of a month: "3", "3rd", "third" or "three"."""
    digits, word = re.sub(r"\D", "", text), plain(text)
    return int(digits) if digits else ORDINALS[word] if word in ORDINALS else int(number(word) or 0)


def month(text: str) -> int:
    """The number of a month's name or abbreviation."""
    low = text.lower().rstrip(".")
    return MONTHS.get(low) or MONTHS[low[:3]]


def weekday(text: str) -> int:
    """ISO number of a weekday's name or abbreviation: 1 is Monday."""
    return WEEKDAYS[text.lower().rstrip(".s")[:3]]


def unit(text: str) -> str:
    """TIMEX3's letter of a unit, with "T" before those of less than a day."""
    low = text.lower()
    low = _IRREGULAR.get(low, low.removesuffix("s"))
    return UNITS[low]


def fine(letter: str, count: float) -> tuple[str, float]:
    """Unit and number without halves; "a decade ago" names the year, as "ten years ago" does."""
    letter, factor = LARGER.get(letter, (letter, 1))
    count *= factor
    return ("M", count * 12) if letter == "Y" and count % 1 else (letter, count)


def part(text: str | None) -> str:
    """TIMEX3's code of a part of the day: "TNI"; empty for none."""
    return f"T{PARTS[text.lower()]}" if text else ""


def spoken_year(text: str) -> int:
    """A year in digits, or as broadcasts say it: "nineteen ninety-six", "two thousand and three"."""
    low = plain(text)
    if low.isdecimal():
        return int(low)
    if low.startswith("two thousand"):
        return 2000 + int(number(low.removeprefix("two thousand").removeprefix(" and").strip()) or 0)
    head, _, tail = low.partition(" ")
    return int(number(head) or 0) * 100 + int(number(tail.replace("oh ", "")) or 0)
