"""Points in time: calendar dates, months, years, weekdays, today and yesterday, last week and next year."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from re import Match
from typing import Any

from newsextract.dates import atoms as a
from newsextract.dates.intervals import point, shift
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.records.date import Mod

_MODS: dict[str, Mod] = {
    "early": "START", "late": "END", "mid": "MID", "the beginning of": "START", "the start of": "START",
    "the middle of": "MID", "the end of": "END", "about": "APPROX", "around": "APPROX", "end": "END", "beginning": "START", "start": "START", "middle": "MID",
}  # fmt: skip


def mod_of(m: Match[str]) -> Mod | None:
    """The modifier that a rule's `mod` group matched."""
    word = (m.groupdict().get("mod") or "").lower()
    return _MODS.get(word)


@cache
def _dateparser() -> Any:
    from dateparser.date import DateDataParser

    # REQUIRE_PARTS and a fixed base keep today's date out of it; absolute-time alone, never its ideas of "may" or "10".
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    return DateDataParser(languages=["en"], settings=settings)


@lru_cache(maxsize=4096)
def calendar_day(text: str) -> date | None:
    """The day of a date with day, month and year, through dateparser; None for one that the calendar does not have."""
    found = _dateparser().get_date_data(text)
    return found.date_obj.date() if found.date_obj is not None and found.period == "day" else None


def part(text: str | None) -> str:
    """TIMEX3's code of a part of the day: "TNI"."""
    return f"T{a.PARTS[text.lower()]}" if text else ""


def _full(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    year = m["year"]
    text = f"{a.month(m['month'])}/{re.sub(r'[a-z]+', '', m['day'])}/{year}"
    day = calendar_day(text)
    return Meaning("DATE", day.isoformat()) if day else Meaning("DATE", None)


def _iso(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    try:
        day = date.fromisoformat(m["iso"])
    except ValueError:
        return Meaning("DATE", None)
    clock = m["clock"]
    return Meaning("TIME" if clock else "DATE", day.isoformat() + (f"T{clock}" if clock else ""))


def _slashed(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        year += 1900 if year > 50 else 2000
    # American order, as in nearly all English news that writes dates so; the other only where that is no date.
    for month, day in ((first, second), (second, first)):
        try:
            return Meaning("DATE", date(year, month, day).isoformat())
        except ValueError:
            continue
    return None


def _near(c: Context, options: list[date], unit: str) -> date | None:
    """The option that lies in the direction the text looks; without one, the nearest."""
    assert c.base is not None
    here = point(c.base, unit)
    if any(point(d, unit) == here for d in options):
        return next(d for d in options if point(d, unit) == here)
    # The other side must be more than twice as near to be meant against the verb: "was put off to Nov. 20" on Nov. 2.
    weight = {-1: (1, 2), 1: (2, 1), 0: (1, 1)}[c.direction]

    def far(d: date) -> int:
        days = (d - (c.base or d)).days
        return -days * weight[0] if days < 0 else days * weight[1]

    return min(options, key=far, default=None)


def _month_day(m: Match[str], c: Context) -> Meaning | None:
    month, day = a.month(m["month"]), int(re.sub(r"\D", "", m["day"]))
    if c.base is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    options = []
    for year in (c.base.year - 1, c.base.year, c.base.year + 1):
        try:
            options.append(date(year, month, day))
        except ValueError:
            continue
    found = _near(c, options, "D")
    return Meaning("DATE", found.isoformat() if found else None, anchor="published")


def _month_year(m: Match[str], c: Context) -> Meaning | None:
    year = m["year"]
    if not year.isdigit():
        if c.base is None:
            return Meaning("DATE", f"XXXX-{a.month(m['month']):02}")
        year = str(c.base.year + {"last": -1, "this": 0, "next": 1}[year.lower().split()[0]])
    return Meaning("DATE", f"{year}-{a.month(m['month']):02}", mod_of(m))


def _month(m: Match[str], c: Context) -> Meaning | None:
    month = a.month(m["month"])
    if c.base is None:
        return Meaning("DATE", f"XXXX-{month:02}", mod_of(m))
    lead = (m["lead"] or m["tail"] or "").lower().split(" ")[0]
    year = c.base.year
    if lead in ("last", "past"):
        year -= month >= c.base.month
    elif lead in ("next", "coming"):
        year += month <= c.base.month
    elif lead != "this":
        found = _near(c, [date(y, month, 1) for y in (year - 1, year, year + 1)], "M")
        year = found.year if found else year
    return Meaning("DATE", f"{year}-{month:02}", mod_of(m), "published")


def _weekday(m: Match[str], c: Context) -> Meaning | None:
    number, code = a.weekday(m["weekday"]), part(m["part"])
    kind = "TIME" if code else "DATE"
    if c.base is None:
        return Meaning(kind, f"XXXX-WXX-{number}{code}")  # type: ignore[arg-type]
    lead = (m["lead"] or m["tail"] or "").lower()
    ago = (c.base.isoweekday() - number) % 7
    if lead.startswith(("last", "past")):
        day = c.base - timedelta(ago or 7)
    elif lead.startswith(("next", "coming")) or (c.direction > 0 and lead != "this" and ago):
        day = c.base + timedelta((number - c.base.isoweekday()) % 7 or 7)
    else:
        day = c.base - timedelta(ago)
    if (weeks := (m["week"] or "").lower()) and c.base:
        monday = c.base - timedelta(c.base.isoweekday() - 1)
        day = monday + timedelta(number - 1 + {"last": -7, "this": 0, "next": 7}[weeks.split()[0]])
    return Meaning(kind, day.isoformat() + code, anchor="published")  # type: ignore[arg-type]


_RELATIVE = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _relative(m: Match[str], c: Context) -> Meaning | None:
    word = m["word"].lower()
    if c.base is None:
        return Meaning("DATE", None)
    code = "TNI" if word == "tonight" else part(m["part"])
    day = c.base + timedelta(_RELATIVE[word])
    return Meaning("TIME" if code else "DATE", day.isoformat() + code, anchor="published")


def _this_part(m: Match[str], c: Context) -> Meaning | None:
    if c.base is None:
        return Meaning("TIME", None)
    day = c.base - timedelta(m["lead"].lower() == "last")
    return Meaning("TIME", day.isoformat() + part(m["part"]), mod_of(m), "published")


_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "this past": -1, "the current": 0, "current": 0, "same": 0, "the same": 0, "that": 0,
         "that same": 0, "next": 1, "coming": 1, "this coming": 1, "following": 1, "the": 0}  # fmt: skip


def _deictic(m: Match[str], c: Context) -> Meaning | None:
    lead = re.sub(r"\s+", " ", m["lead"].lower()).removeprefix("the ") or "the"
    letter = a.unit(m["unit"])
    told = lead in ("previous", "following", "same", "that", "that same")
    start = c.previous[0] if told and c.previous else c.base
    if start is None or letter.startswith("T"):
        return Meaning("DATE", None)
    if letter == "D" and lead in ("past", "last", "current", "coming"):
        return Meaning("DATE", point(start, "D") if lead == "current" else None)
    try:
        day = shift(start, letter, _STEP[lead])
    except (ValueError, OverflowError):
        return Meaning("DATE", None)
    return Meaning("DATE", point(day, letter), mod_of(m), "previous" if told and c.previous else "published")


def _year(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", m["year"], mod_of(m))


def _spoken_year(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    if m["thousand"]:
        return Meaning("DATE", str(2000 + int(a.number(m["more"]) or 0 if m["more"] else 0)))
    return Meaning("DATE", f"{int(a.number(m['hundreds']) or 0)}{int(a.number(m['rest']) or 0):02}")


def _decade(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    digits = re.sub(r"\D", "", m["decade"])
    if not digits:
        digits = "19" + str(a.NUMBERS[m["decade"].lower().removesuffix("ies") + "y"])
    elif len(digits) == 2:
        digits = ("20" if digits < "20" else "19") + digits
    return Meaning("DATE", digits[:3], mod_of(m))


def _century(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    word = m["nth"].lower()
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else _HUNDREDS[word]
    return Meaning("DATE", f"{number - 1:02}", mod_of(m))


_HUNDREDS = {
    w: n
    for n, w in enumerate("fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(), 15)
}
_WD = rf"(?:{a.WEEKDAY},?\s+)?"
_LEAD = r"(?P<lead>(?i:last|past|this past|this coming|this|next|coming))"
RULES = [
    Rule("iso", re.compile(r"(?<![\d-])(?P<iso>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?))?(?![\d-])"), _iso),
    Rule("full", re.compile(rf"\b{_WD}(?P<month>{a.MONTH})\s+(?P<day>{a.DAY}),?\s+(?P<year>\d{{4}})\b"), _full),
    Rule("full", re.compile(rf"\b{_WD}(?P<day>{a.DAY})(?:\s+of)?\s+(?P<month>{a.MONTH}),?\s+(?P<year>\d{{4}})\b"), _full),
    Rule("slashed", re.compile(r"(?<![\d/])(?P<a>\d\d?)[/](?P<b>\d\d?)[/](?P<y>\d{4}|\d\d)(?![\d/])"), _slashed),
    Rule("month day", re.compile(rf"\b(?:(?i:about|around)\s+)?{_WD}(?P<month>{a.MONTH})\s+(?P<day>{a.DAY})(?![\d,.]*\d|\s*(?:percent|%|million|billion))"), _month_day),
    Rule("day month", re.compile(rf"\b{_WD}(?:the\s+)?(?P<day>{a.DAY})(?:\s+of)?\s+(?P<month>{a.MONTH})"), _month_day),
    Rule("month year", re.compile(rf"\b{a.POINT_MOD}?(?P<month>{a.MONTH}),?\s+(?:of\s+)?(?P<year>{a.YEAR}|(?:last|this|next) year)\b"), _month_year),
    Rule("month", re.compile(rf"\b(?:{_LEAD}\s+)?{a.POINT_MOD}?(?P<month>{a.MONTH})(?P<tail>\s+last)?"), _month, sure=False),
    Rule("weekday", re.compile(rf"\b(?:{_LEAD}\s+)?(?:(?i:early|late)\s+)?(?P<weekday>{a.WEEKDAY})(?:\s+(?P<part>(?i:{a.PART}))\b)?(?:\s+of\s+(?P<week>(?:last|this|next) week))?(?P<tail>\s+last\b)?"), _weekday),
    Rule("relative", re.compile(rf"\b(?:(?i:early|earlier|late|later)\s+)?(?P<word>(?i:today|yesterday|tomorrow|tonight))(?:\s+(?P<part>{a.PART})\b)?"), _relative),
    Rule("this part", re.compile(rf"\b(?i:(?:(?P<mod>early|late|earlier|later)\s+)?(?P<lead>this|last)\s+(?P<part>{a.PART}))\b"), _this_part),
    Rule("deictic", re.compile(rf"\b(?i:(?:(?:earlier|later)\s+)?{a.POINT_MOD}?(?P<lead>(?:the\s+)?(?:last|past|previous|next|coming|following|current|same)|this(?: past| coming)?|that(?: same)?)(?:\s+(?:fiscal|calendar|academic|school))?\s+(?P<unit>{a.UNIT}))\b(?!-)"), _deictic),
    Rule("part of", re.compile(r"\b(?i:(?:the\s+)?(?P<mod>end|beginning|start|middle)\s+of\s+(?P<lead>the|this|last|next)\s+(?:fiscal\s+)?(?P<unit>week|month|quarter|year|decade|century))\b"), _deictic),
    Rule("year", re.compile(rf"\b(?:(?i:(?:the\s+)?(?:(?:fiscal|calendar)\s+)?year\s+|fiscal\s+)|(?i:{a.POINT_MOD}))?(?<![$£€#.,\d-])(?P<year>{a.YEAR})(?![\d,.-]*\d|\s*(?:percent|%|million|billion|people|men|women))"), _year, sure=False),
    Rule("spoken year", re.compile(rf"\b(?i:(?:(?P<hundreds>nineteen|eighteen)\s+(?P<rest>{a.WORD_NUMBER}))|(?P<thousand>the year two thousand)(?:\s+(?:and\s+)?(?P<more>{a.WORD_NUMBER}))?)\b"), _spoken_year),
    Rule("decade", re.compile(r"\b(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?)(?P<decade>(?:1[5-9]|20)\d0['’]?s\b|['’]\d0s\b|(?i:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b)"), _decade),
    Rule("century", re.compile(r"\b(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?(?P<nth>(?:1\d|20|21)(?:th|st)|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\s-]+century)\b"), _century),
]  # fmt: skip
