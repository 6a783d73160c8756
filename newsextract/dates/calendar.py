"""Dates of the calendar: days, months and years that are named or numbered."""

from __future__ import annotations

import re
from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.days import calendar_day, day_near, days_in, nearest
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.language import syntax
from newsextract.records.date import Mod


def mod_of(m: Match[str]) -> Mod | None:
    """The modifier that a rule's `mod` group matched."""
    words = a.group(m, "mod") or a.group(m, "near")
    return next((mod for word, mod in a.POINT_MODS.items() if re.search(rf"\b{word}\b", words)), None)


def short_year(text: str, base: date | None) -> int:
    """The year of "'99": of this century, if it is no farther ahead than the next one; undated, up to "'30"."""
    latest = base.year - 2000 + 1 if base else _PIVOT
    return (2000 if int(text) <= latest else 1900) + int(text)


_PIVOT = 30


def year_of(text: str, base: date | None) -> int:
    """A year as ANY_YEAR matches it: "1999", "nineteen ninety-nine" or "'99"."""
    return short_year(text[1:], base) if text[0] in "'’" else a.spoken_year(text)


def _full(m: Match[str], c: Context) -> Meaning | None:
    day = calendar_day(year_of(m["year"], c.base), a.month(m["month"]), a.day_number(m["day"]))
    return Meaning("DATE", day.isoformat(), mod_of(m)) if day else Meaning("DATE", None)


def _iso(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    try:
        day = date.fromisoformat(m["iso"].replace("/", "-"))
    except ValueError:
        return None
    clock = m["clock"]
    return Meaning("TIME" if clock else "DATE", day.isoformat() + (f"T{clock}" if clock else ""))


# Where English is written month first (CLDR's en_US and its like), or year first; None is a home that nobody told.
_MONTH_FIRST = frozenset({None, *"USA PHL ASM GUM MHL MNP PRI UMI VIR CAN CHN JPN KOR TWN".split()})


def _numbers(m: Match[str], c: Context) -> Meaning | None:
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        year += 1900 if year > 50 else 2000
    orders = [(second, first)]
    if m["sep"] != ".":
        # As in nearly all English news that writes slashes, unless the outlet is at home where the day comes first. Dashes stand between
        # them mostly where it does.
        month_first = (c.home and c.home[:3]) in _MONTH_FIRST and (c.home is not None or m["sep"] == "/")
        orders.insert(0 if month_first else 1, (first, second))
    days = [day.isoformat() for month, of_month in orders if (day := calendar_day(year, month, of_month))]
    if not days:
        return None
    return Meaning("DATE", days[0], alternative=next((d for d in days if d != days[0]), None))


def _month_day(m: Match[str], c: Context) -> Meaning | None:
    month, day = a.month(m["month"]), a.day_number(m["day"])
    if calendar_day(2000, month, day) is None:
        return None
    if c.base is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}", mod_of(m))
    options = days_in(month, day, (c.base.year + y for y in (-1, 0, 1)))
    lead = a.group(m, "lead") or a.group(m, "tail").strip()
    if lead in ("last", "this past"):
        options = [d for d in options if d < c.base][-1:]
    elif lead in ("next", "this coming"):
        options = [d for d in options if d > c.base][:1]
    elif lead == "this":
        options = [d for d in options if d.year == c.base.year]
    elif _ENDED.search(m.string, max(0, m.start() - 12), m.start()):
        # What ended or lasts since then did not do so on a day to come, however near.
        options = [d for d in options if d <= c.base]
    # "From Dec. 30, 2016, to Jan. 2": the second end comes after the first.
    if c.previous and m.start() - c.previous.start < _NEAR and _RANGE.fullmatch(m.string, c.previous.start, m.start()):
        years = (c.previous.day.year, c.previous.day.year + 1)
        later = [d for d in days_in(month, day, years) if d >= c.previous.day]
        options = later[:1] or options
    elif (rough := c.later(m.string, m.start())) and (exact := calendar_day(rough.day.year, month, day)):
        return Meaning("DATE", exact.isoformat(), mod_of(m), "last")
    elif c.direction < 0 and not lead and (last := _DAY_TO.match(m.string, m.end())):
        # "Ran from Nov. 1 to Jan. 31", told in October as over: both were before it.
        end = day_near(a.month(last["last"]), a.day_number(last["day"]), c)
        options = [d for d in options if end is None or d <= end][-1:] or options
    found = nearest(options, c, "D")
    return Meaning("DATE", found.isoformat() if found else None, mod_of(m), "published")


_ENDED = re.compile(r"\b(?:ended(?: on)?|since) $")
_REACH = re.compile(r"(?:-|–|/|\bto|\bthrough|\buntil)\s*$")
_RANGE = re.compile(
    rf"(?:{a.WEEKDAY},?\s)?(?:{a.DAY}\s?)?(?:{a.MONTH}[\s\d,]*)?(?:-|–|/|to|through|until)\s*", re.IGNORECASE
)
_NEAR, _CHAIN = 30, 16  # Characters between the beginnings of the two ends.
_MONTH_TO = re.compile(
    rf"\s*(?:-|–|\bto|\bthrough|\buntil)\s*{a.POINT_MOD}(?P<last>{a.MONTH})\b(?!\s\d)", re.IGNORECASE
)
_DAY_TO = re.compile(
    rf"\s*(?:-|–|\bto|\bthrough|\buntil)\s*(?P<last>{a.MONTH})\s(?P<day>{a.DAY})(?!,?\s\d{{4}})", re.IGNORECASE
)
# "From the beginning of May until the end of June", "early May to late June": what stands before the second end.
_PARTS_OF = re.compile(rf"{a.POINT_MOD}{a.MONTH}\s*(?:-|–|to|through|until)\s*", re.IGNORECASE)


def _reaches(text: str, first: int, second: int) -> bool:
    """Whether a month is the second end of what begins at `first`, both offsets of beginnings."""
    close = second - first < _CHAIN and _REACH.search(text, first, second)
    return bool(close or _PARTS_OF.fullmatch(text, first, second))


def _month_year(m: Match[str], c: Context) -> Meaning | None:
    month = a.month(m["month"])
    if m["lead"]:
        if c.base is None:
            return Meaning("DATE", f"XXXX-{month:02}", mod_of(m))
        year = c.base.year + YEAR_STEP[m["lead"].lower()]
    else:
        year = year_of(m["year"], c.base)
    return Meaning("DATE", f"{year:04}-{month:02}", mod_of(m), "published" if m["lead"] else None)


def _month(m: Match[str], c: Context) -> Meaning | None:
    month = a.month(m["month"])
    if c.base is None:
        return Meaning("DATE", f"XXXX-{month:02}", mod_of(m))
    lead = a.group(m, "lead") or a.group(m, "tail")
    year = c.base.year
    if lead == "last":
        # In early March, "last February" is not last month.
        year -= month >= c.base.month - 1
    elif lead.endswith("past"):
        year -= month >= c.base.month
    elif lead.endswith(("next", "coming")):
        year += month <= c.base.month
    elif not lead:
        first = c.previous
        after = None
        if first and _reaches(m.string, first.start, m.start()):
            after = date(first.day.year + (month < first.day.month), month, 1)
        if after and (after <= c.base or c.direction >= 0):
            year = after.year  # "From October to March", "April/May/July".
        else:
            options = [date(y, month, 1) for y in (year - 1, year, year + 1)]
            if _ENDED.search(m.string, max(0, m.start() - 12), m.start()):
                options = [d for d in options if d <= c.base]
            found = nearest(options, c, "M")
            year = found.year if found else year
            if c.direction <= 0 and (last := _MONTH_TO.match(m.string, m.end())):
                # "From January to December", told in July as over: both were before it.
                end = nearest([date(y, a.month(last["last"]), 1) for y in (year - 1, year, year + 1)], c, "M")
                if end and not _goes_on(m, month, end.month, c):
                    year = min(year, end.year - (month > end.month))
    return Meaning("DATE", f"{year}-{month:02}", mod_of(m), "published")


def _goes_on(m: Match[str], first: int, last: int, c: Context) -> bool:
    """Whether it is so now, by month and tense: "the season runs from August through October", told in September."""
    assert c.base is not None
    i = c.parse.token_at(m.start("month"))
    verb = syntax.governing_verb(c.parse, i) if i is not None and c.direction == 0 else None
    inside = (c.base.month - first) % 12 <= (last - first) % 12
    return inside and verb is not None and syntax.in_plain_present(c.parse, verb)


def _other_day(m: Match[str], c: Context) -> Meaning | None:
    """The other end of "Oct. 3-5", which has no month of its own; in "lost Oct. 12 and 9 were hurt" there is none."""
    if (first := a.group(m, "first")) and a.day_number(first) >= a.day_number(m["day"]):
        return None
    return (_full if a.group(m, "year") else _month_day)(m, c)


def counted_year(m: Match[str], c: Context) -> int | None:
    """The year of "July of that year", "21 August the following year": by that of what was told before; of "May 3 last year"."""
    if lead := a.group(m, "lead"):
        return c.base.year + YEAR_STEP[lead] if c.base else None
    step = _OF_TOLD[a.group(m, "told").removeprefix("the ")]
    if c.previous is None or (step < 0 and c.direction > 0):
        return None  # "Must apply by Oct. 1 of the previous year" holds for any year.
    return c.previous.day.year + step


YEAR_STEP = {"last": -1, "this": 0, "next": 1}
_OF_TOLD = {"that": 0, "that same": 0, "same": 0, "following": 1, "previous": -1, "preceding": -1}
COUNTED_YEAR = r"(?:(?P<lead>last|this|next)|(?P<told>that(?: same)?|the (?:same|following|previous|preceding))) year\b"


def _first_year(m: Match[str], c: Context) -> int | None:
    """The year of the first end of "June 3 to July 10, 2021"; of "Dec. 3 to Jan. 10, 2021" it is the year before."""
    year = int(m["year"]) if m["year"] else counted_year(m, c)
    return year and year - (a.month(m["month"]) > a.month(m["last"]))


def _first_day(m: Match[str], c: Context) -> Meaning | None:
    year = _first_year(m, c)
    if year is None:
        return _month_day(m, c)
    day = calendar_day(year, a.month(m["month"]), a.day_number(m["day"]))
    return Meaning("DATE", day.isoformat(), anchor="published" if a.group(m, "lead") else None) if day else None


def _first_month(m: Match[str], c: Context) -> Meaning | None:
    year, month = _first_year(m, c), a.month(m["month"])
    value = f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}"
    return Meaning("DATE", value, anchor="published" if a.group(m, "lead") and year is not None else None)


_WD = rf"(?:{a.WEEKDAY},? (?:the )?)?"
_TO = r"(?:\s?[-–]\s?| to | through | and | or )"
_LEAD = r"(?P<lead>last|past|this past|this coming|this|next|coming)"
SPOKEN_YEAR = rf"(?:(?:nineteen|eighteen|twenty) (?:hundred|oh {a.WORD_NUMBER}|{a.WORD_NUMBER})|two thousand(?: (?:and )?{a.WORD_NUMBER})?)"
ANY_YEAR = rf"(?P<year>\d{{4}}|{SPOKEN_YEAR}|['’]\d\d(?!['’]))"
_GAP = r"(?: |\.(?=\d))"  # "Sept.11"
# Reuters of old writes "April one"; in "in April one of them left" it is no day.
_SPELLED_DAY = r"(?:one|two|three|four|five|six|seven|eight|nine)\b(?= ?(?:[.,;:)]|$))"
_SPOKEN_DAY = rf"(?P<day>{a.DAY}|{a.NTH_DAY}\b|{_SPELLED_DAY})"
# What follows a day or a year that is none: "May 5.2 percent", "in 2000 people".
NO_FIGURE = r"(?![\d,.]*\d| ?%| (?:percent|million|billion))"
# The year that the last end of a range lends to the first.
_LAST_YEAR = rf",? (?:of )?(?:(?P<year>\d{{4}})\b|{COUNTED_YEAR})"
RULES = [
    Rule("iso", "digit", a.form(r"(?<![\d/-])(?P<iso>\d{4}(?P<sep>[-/])\d\d(?P=sep)\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?))?(?![\d/-])"), _iso, signs="-/"),
    Rule("full", "month", a.form(rf"\b(?:(?P<mod>about|around) )?{_WD}(?P<month>{a.MONTH}){_GAP}(?:the )?{_SPOKEN_DAY},? {ANY_YEAR}\b"), _full),
    Rule("full", "month", a.form(rf"\b{_WD}(?:the )?{a.DAY_OF}(?P<month>{a.MONTH}),? {ANY_YEAR}\b"), _full),
    Rule("first of full", "month", a.form(rf"\b(?P<span>{_WD}(?P<month>{a.MONTH}) (?P<day>{a.DAY})){_TO}{a.DAY},? (?P<year>\d{{4}})\b"), _other_day),
    Rule("last of full", "month", a.form(rf"\b(?P<month>{a.MONTH}) (?P<first>{a.DAY}){_TO}(?P<span>(?P<day>{a.DAY})(?:,? (?P<year>\d{{4}})\b)?){NO_FIGURE}"), _other_day),
    Rule("first of full", "month", a.form(rf"\b(?P<span>(?P<day>{a.DAY})){_TO}{a.DAY}(?: of)? (?P<month>{a.MONTH})(?:,? (?P<year>\d{{4}})\b)?"), _other_day),
    Rule("first of full", "month", a.form(rf"\b(?P<span>{_WD}(?P<month>{a.MONTH}) (?P<day>{a.DAY})){_TO}{_WD}(?P<last>{a.MONTH}) {a.DAY}{_LAST_YEAR}"), _first_day),
    Rule("first of full", "month", a.form(rf"\b(?P<span>{_WD}(?P<day>{a.DAY}) (?P<month>{a.MONTH})){_TO}{_WD}{a.DAY} (?P<last>{a.MONTH}){_LAST_YEAR}"), _first_day),
    Rule("first of months", "month", a.form(rf"\b(?P<month>{a.MONTH})(?=(?:, {a.MONTH}){{0,10}},?{_TO}(?P<last>{a.MONTH}){_LAST_YEAR})"), _first_month),
    Rule("numbers", "digit", a.form(r"(?<![\d/.-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>[12]\d{3}|(?<=/)\d\d)(?![\d/-]|\.\d)"), _numbers, signs="/.-"),
    Rule("month day", "month", a.form(rf"\b(?:(?P<mod>about|around) |(?P<lead>last|this|this past|this coming|next) )?{_WD}(?P<month>{a.MONTH}){_GAP}(?:the )?{_SPOKEN_DAY}{NO_FIGURE}(?P<tail> last(?= ?[.,;]))?"), _month_day),
    Rule("day month", "month", a.form(rf"\b{_WD}(?:the (?=\d+(?:st|nd|rd|th)|\d+ of))?{a.DAY_OF}(?P<month>{a.MONTH})"), _month_day),
    Rule("month year", "month", a.form(rf"\b{a.POINT_MOD}(?P<month>{a.MONTH}),? (?:of )?(?:{ANY_YEAR}|(?P<lead>last|this|next) year)\b"), _month_year),
    Rule("month", "month", a.form(rf"\b(?:(?!past {a.MONTH} \d){_LEAD} )?{a.POINT_MOD}(?P<month>{a.MONTH})(?P<tail> (?:last|past)\b)?"), _month, sure=False),
]  # fmt: skip
