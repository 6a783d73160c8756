"""Quarters, seasons, ends of years, times of the clock, and now, the past and the future."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.intervals import point, shift
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.points import mod_of

_QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}


def _quarter(m: Match[str], c: Context) -> Meaning | None:
    number = _QUARTERS[m["nth"].lower()]
    half = m["what"].lower() == "half"
    if half and number == 4:
        number = 2
    of = (m["of"] or "").lower()
    year = _told_year(m["year"] or of.replace("'s", "").replace("’s", ""), c)
    if year is None:
        if c.base is None:
            return Meaning("DATE", f"XXXX-{'H' if half else 'Q'}{number}", mod_of(m))
        # Companies report on the quarter that has just gone by: the latest one that has begun.
        begin = (number - 1) * (6 if half else 3) + 1
        year = c.base.year - (date(c.base.year, begin, 1) > c.base and c.direction <= 0) - of.startswith("year-")
    return Meaning("DATE", f"{year}-{'H' if half else 'Q'}{number}", mod_of(m), "published")


def _period(m: Match[str], c: Context) -> Meaning | None:
    """What "the 1988 period" is: in a report on a quarter that quarter of 1988."""
    if c.previous and "-Q" in c.previous[1]:
        return Meaning("DATE", f"{m['of']}{c.previous[1][4:]}", anchor="previous")
    return Meaning("DATE", m["of"])


def _told_year(text: str | None, c: Context) -> int | None:
    if not text:
        return None
    if text[-4:].isdigit():
        return int(text[-4:])
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}.get(text.lower().split()[0])
    return c.base.year + step if c.base and step is not None else None


def _report_quarter(m: Match[str], c: Context) -> Meaning | None:
    """What "the latest quarter" and "the year-ago quarter" are in a report of these weeks."""
    word = m["which"].lower()
    ago = word.startswith("year") or word in ("same", "corresponding", "comparable")
    if c.previous and "-Q" in c.previous[1]:
        day = shift(c.previous[0], "Y", -1) if ago else c.previous[0]
        return Meaning("DATE", point(day, "Q"), anchor="previous")
    if c.base is None:
        return Meaning("DATE", "XXXX-QX")
    day = shift(c.base.replace(day=1), "Q", -1)
    return Meaning("DATE", point(shift(day, "Y", -1) if ago else day, "Q"), anchor="published")


def _the_day(m: Match[str], c: Context) -> Meaning | None:
    """The day that the story is about, for markets and matches."""
    letter = a.unit(m["unit"])
    if c.previous and re.fullmatch(r"\d{4}-\d\d-\d\d", c.previous[1]):
        return Meaning("DATE", point(c.previous[0], letter), anchor="previous")
    return Meaning("DATE", point(c.base, letter) if c.base else None, anchor="published")


def _the_year(m: Match[str], c: Context) -> Meaning | None:
    if m["ended"]:
        return Meaning("DURATION", "P1Y")
    return Meaning("DATE", point(c.base, "Y") if c.base else None, anchor="published")


def _season(m: Match[str], c: Context) -> Meaning | None:
    code = a.SEASONS[m["season"].lower()]
    year = _told_year(m["year"], c)
    lead = (m["lead"] or "").lower().removeprefix("the ")
    if year is None:
        if c.base is None:
            return Meaning("DATE", f"XXXX-{code}", mod_of(m))
        begin = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
        year = c.base.year
        if lead in ("last", "this past", "past"):
            year -= begin + 2 >= c.base.month
        elif lead == "next":
            year += begin <= c.base.month
        elif c.direction < 0 and begin > c.base.month:
            year -= 1
    return Meaning("DATE", f"{year}-{code}", mod_of(m), "published")


def _weekend(m: Match[str], c: Context) -> Meaning | None:
    if c.base is None:
        return Meaning("DATE", None)
    monday = c.base - timedelta(c.base.isoweekday() - 1)
    # From Monday on, "the weekend" is the one just over; from Friday on, the coming one.
    day = monday if c.direction > 0 or c.base.isoweekday() >= 5 else monday - timedelta(7)
    return Meaning("DATE", point(day, "WE"), mod_of(m), "published")


def _year_end(m: Match[str], c: Context) -> Meaning | None:
    year = _told_year(m["year"], c) or (c.base.year if c.base else None)
    return Meaning("DATE", f"{year}-12-31" if year else None, anchor="published")


def _clock(m: Match[str], c: Context) -> Meaning | None:
    word = (m["word"] or "").lower()
    if word:
        hour, minute = (12, 0) if word in ("noon", "midday") else (24, 0)
    else:
        hour, minute = (
            int(m["hour"] or m["hour24"] or m["hour4"]),
            int(m["minute"] or m["minute24"] or m["minute4"] or 0),
        )
        half = (m["half"] or "").lower()[:1]
        if half:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + 12 * (half == "p")
        if hour > 24 or minute > 59:
            return None
    day = _clock_day(m, c)
    utc = (m["zone"] or "").upper() in ("GMT", "UTC", "Z")
    return Meaning(
        "TIME", f"{day or 'XXXX-XX-XX'}T{hour:02}:{minute:02}{'Z' if utc else ''}", anchor="published" if day else None
    )


def _clock_day(m: Match[str], c: Context) -> str | None:
    """The day that stands behind the time, else that of publication."""
    if c.base is None:
        return None
    told = m["weekday"] or m["relative"]
    if m["month"]:
        try:
            days = [
                date(y, a.month(m["month"]), int(re.sub(r"\D", "", m["day"])))
                for y in (c.base.year - 1, c.base.year, c.base.year + 1)
            ]
        except ValueError:
            return None
        return min(days, key=lambda d: abs((d - (c.base or d)).days)).isoformat()
    if told is None:
        return c.base.isoformat()
    if m["relative"]:
        return (c.base + timedelta({"today": 0, "yesterday": -1, "tomorrow": 1}[told.lower()])).isoformat()
    number = a.weekday(told)
    ago = (c.base.isoweekday() - number) % 7
    ahead = (number - c.base.isoweekday()) % 7
    return (c.base + timedelta(ahead if c.direction > 0 else -ago)).isoformat()


_REFERENCES = {"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
               "recently": "PAST_REF", "the past": "PAST_REF",
               "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "at present": "PRESENT_REF", "these days": "PRESENT_REF",
               "at the moment": "PRESENT_REF", "the present": "PRESENT_REF", "at this time": "PRESENT_REF",
               "the recent past": "PAST_REF"}  # fmt: skip


def _reference(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", _REFERENCES[re.sub(r"\s+", " ", m["word"].lower())])


def _overnight(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("TIME", (c.base - timedelta(1)).isoformat() + "TNI" if c.base else None, anchor="published")


_YEAR_TAIL = (
    rf"(?:\s+(?:of\s+)?(?:the\s+)?(?P<year>(?:fiscal\s+)?{a.YEAR}|(?:last|this|next|previous)\s+(?:fiscal\s+)?year))?"
)
_NTH = "first|second|third|fourth|1st|2nd|3rd|4th|final|last"
_OF = rf"(?:(?P<of>{a.YEAR}|(?:this|last|next) year['’]s|year-ago|year-earlier|(?:the\s+)?fiscal)[\s-]+)?"
_ZONES = (
    "GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CET|CEST|MSK|IST|JST|KST|Z|Eastern|Pacific|Central|local time"
)
RULES = [
    Rule("quarter", re.compile(rf"\b(?i:(?:the\s+|its\s+)?{a.POINT_MOD}?{_OF}(?P<nth>{_NTH})(?:[\s-]+fiscal)?\s+(?P<what>quarter|half))\b{_YEAR_TAIL}\b"), _quarter),
    Rule("quarter", re.compile(rf"\b(?i:{_OF}(?P<nth>{_NTH})-(?P<what>quarter|half)(?P<mod>))\b(?P<year>)"), _quarter),
    Rule("quarter", re.compile(rf"\b(?i:the\s+)(?P<of>{a.YEAR})\s+(?i:quarter|period)\b"), _period),
    Rule("report quarter", re.compile(r"\b(?i:the\s+)?(?P<which>(?i:latest|year-ago|year-earlier|most recent|same|corresponding|comparable))\s+(?i:quarter|period)\b(?:\s+(?:a year earlier|last year))?"), _report_quarter),
    Rule("report quarter", re.compile(r"\b(?P<which>(?i:year-ago|year-earlier))\b"), _report_quarter),
    Rule("report quarter", re.compile(r"\b(?i:the\s+(?P<which>quarter))\b(?!\s*(?:of|-))"), _report_quarter),
    Rule("the day", re.compile(r"\b(?i:the\s+(?P<unit>day|week|month))\b(?!-|\s+(?:before|after|of|when|that|in\b|to\b|ended))"), _the_day, sure=False),
    Rule("the year", re.compile(r"\b(?i:the\s+(?P<what>(?:fiscal |full )?year))\b(?=(?P<ended>\s+(?:ended|ending))?)(?!-|\s+(?:before|after|of|end|\d|to\b))"), _the_year, sure=False),
    Rule("season", re.compile(rf"\b(?i:(?P<lead>(?:the\s+)?(?:last|this past|past|this|next)|the)\s+{a.POINT_MOD}?(?P<season>{a.SEASON}))\b(?!\s+(?:in|of\s+(?!{a.YEAR})|from)\b){_YEAR_TAIL}"), _season, sure=False),
    Rule("weekend", re.compile(r"\b(?P<mod>)(?i:the\s+weekend)\b"), _weekend),
    Rule("year end", re.compile(rf"\b(?i:(?:the\s+)?year(?:-|['’]s\s+)end)\b{_YEAR_TAIL}"), _year_end),
    Rule("clock", re.compile(
        rf"\b(?i:(?:about|around|shortly\s+(?:before|after))\s+)?(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?!\d|:\d)|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)(?=\s+(?:GMT|UTC|hours))|(?P<word>(?i:noon|midnight|midday)))"
        rf"(?:\s+\(?(?P<zone>{_ZONES})\b\)?)?(?:,?\s+(?:on\s+)?(?:(?P<weekday>{a.WEEKDAY})|(?P<relative>(?i:today|yesterday|tomorrow))\b|(?P<month>{a.MONTH})\s+(?P<day>{a.DAY})))?"), _clock),
    Rule("overnight", re.compile(r"\b(?i:overnight)\b"), _overnight),
    Rule("reference", re.compile(rf"\b(?P<word>(?i:{'|'.join(sorted((w.replace(' ', chr(92) + 's+') for w in _REFERENCES), key=len, reverse=True))}))\b(?!\s+(?:(?i:few|several|two|three|four|five|six|ten|month|months|year|years|week|weeks|decade|day|days|quarter|season|century|summer|winter)\b|\d))"), _reference),
]  # fmt: skip
