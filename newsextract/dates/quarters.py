"""Quarters and halves of years, what company reports compare them with, and fiscal years."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.days import days_in, nearest
from newsextract.dates.direction import BACK
from newsextract.dates.intervals import blank, point, shift
from newsextract.dates.meaning import Anchor, Context, Meaning, Point, Rule
from newsextract.dates.narrative import story_day

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4, "last": 4}


_FEBRUARY = 2


def told_year(text: str | None, c: Context) -> int | None:
    """The year that "1989", "last year's" or "fiscal 1990" means."""
    words = a.plain(text)
    if not words:
        return None
    if digits := re.search(r"\d{4}", words):
        return int(digits[0])
    step = {"last": -1, "previous": -1, "this": 0, "next": 1, "new": 1}.get(words.split()[0])
    if words.startswith("new") and c.base and c.base.month <= _FEBRUARY:
        step = 0  # It has begun.
    return c.base.year + step if c.base and step is not None else None


_IN_LIST = 16  # Characters from one quarter of a list to the next.


def _listed_before(m: Match[str], c: Context) -> Point | None:
    """The quarter before one in a list: "the third and fourth quarters"."""
    last = c.last if m["what"] == "" or m[0].lower().endswith("quarters") else None
    return last if last and "-Q" in last.value and m.start() - last.start < _IN_LIST else None


# The second half of "1987/88" is in 1988, if the year is that of farmers, and who knows when if it is a firm's.
_SPLIT = re.compile(r"\d[/–-](?:\d\d)?\d\d$")


def _quarter(m: Match[str], c: Context) -> Meaning | None:
    number = _NTH[m["nth"].lower()]
    half = m["what"].lower() == "half"
    number = min(number, 2) if half else number
    letter = "H" if half else "Q"
    of = a.group(m, "of")
    told = a.any_group(m, "year")
    year = told_year(told, c) or told_year(of, c)
    ago = of.startswith("year-")
    if (
        year is None
        and not ago
        and "fiscal" not in m[0].lower()
        and (_OF_ELSE.pattern.match(m.string, m.end()) or c.played(m.start()))
    ):
        return None  # "The second half of the match", "scored in the second half".
    anchor: Anchor | None = None if told[:1].isdigit() or of[:1].isdigit() else "published"
    mod = mod_of(m)
    if year is None and (before := _listed_before(m, c)):
        year = int(before.value[:4]) + (number <= int(before.value[-1]))
    fiscal = "fiscal" in m[0].lower() or _SPLIT.search(told) is not None
    days = None
    if not half and (ended := _end(m, c)):
        # A company's own quarter: its last day is told, its number is not that of the calendar's.
        year = year or ended.year
        days = (shift(ended + timedelta(1), "M", -3), ended)
    if year is None:
        if c.base is None:
            return Meaning("DATE", f"XXXX-{letter}{number}", mod)
        # Companies report on the quarter that has just gone by: the latest one that has begun.
        begin = (number - 1) * (6 if half else 3) + 1
        year = c.base.year - (date(c.base.year, begin, 1) > c.base and c.direction <= 0)
    value = f"{year - ago}-{letter}{number}"
    return Meaning("DATE", value, mod, anchor, days=days, dated=not fiscal or days is not None, aside=ago)


def _month_quarter(m: Match[str], c: Context) -> Meaning | None:
    """Read "the June quarter": the three months that end in June, of this year or of the last one."""
    month, told = a.month(m["month"]), a.group(m, "year")
    year = told_year(told, c)
    if year is None:
        if c.base is None:
            return Meaning("DATE", f"XXXX-Q{month // 3}")
        # One that has begun is over where something is told to have been in it.
        begun = date(c.base.year, month if c.direction == BACK else month - 2, 1) <= c.base
        year = c.base.year - (not begun and c.direction <= 0)
    return Meaning("DATE", f"{year}-Q{month // 3}", anchor=None if told[:1].isdigit() else "published")


# "A loss for the third quarter of $3 million": the figure is that of the loss.
_SUM = (
    r"(?:(?:about|around|roughly|nearly|almost|some|at least|more than|less than|over|under) )?(?:[A-Z]{0,3}[$£€¥#]|\d)"
)
# A half of something that is no year, or of a stretch of time that is named behind it.
_OF_ELSE = a.form(rf" of (?!the (?:year|fiscal|financial|calendar)\b|{_SUM})")
_ENDED = a.form(
    rf" (?:ended|ending|(?:that|which) (?:ended|ends|will end)|to|through) (?:on )?(?:(?P<lead>next|last) )?(?P<month>{a.MONTH}) (?P<day>{a.DAY})(?:,? (?P<year>\d{{4}})\b)?"
)


def _end(m: Match[str], c: Context) -> date | None:
    """The day on which a quarter or year "ended Sept. 30" ended."""
    found = _ENDED.pattern.match(m.string, m.end())
    if found is None or (c.base is None and not found["year"]):
        return None
    years = (
        (int(found["year"]),) if found["year"] else (c.base.year - 1, c.base.year, c.base.year + 1) if c.base else ()
    )
    days = days_in(a.month(found["month"]), a.day_number(found["day"]), years)
    if found["year"]:
        return days[0] if days else None
    past = [d for d in days if c.base and d <= c.base]
    if found["lead"]:
        return days[len(past)] if found["lead"].lower() == "next" else past[-1]
    return past[-1] if past and "ending" not in found[0].lower() else nearest(days, c, "D")


# "The year beginning July 1": the length of a year from the date behind it on.
_BEGUN = a.form(rf" {a.BEGINNING} (?:(?:in|on) )?(?:next |last )?{a.MONTH}")


def _period(m: Match[str], c: Context) -> Meaning | None:
    """What "the 1988 period" is: in a report on a quarter that quarter of 1988."""
    if c.quarter and not c.whole:
        return Meaning("DATE", f"{m['year']}{c.quarter.value[4:]}", anchor="quarter", aside=True)
    return Meaning("DATE", m["year"], aside=True)


_ALIKE = ("same", "corresponding", "comparable")
_SECOND = re.compile(r"(?:[-–—]|\b(?:to|and|through|until)\s)$")
_OF_OTHER = re.compile(r"\s(?:(?:of|in)\s(?:\d{4}|(?:last|the)\b)|last year|the year|a year)", re.IGNORECASE)
_AGO = (
    "last year",
    "quarter a year",
    "period a year",
    "year-ago",
    "year ago",
    "year-earlier",
    "year earlier",
    *_ALIKE,
)


def _report(m: Match[str], c: Context) -> Meaning | None:
    """What "the latest quarter", "the year-ago quarter" and "the same period" are in a report of these weeks."""
    which = a.group(m, "which")
    ago = which.startswith(_AGO)
    if which in _ALIKE and not m[0].lower().startswith("the"):
        return None
    if which in _ALIKE and not _OF_OTHER.search(m[0]) and not _OF_OTHER.match(m.string, m.end()):
        # "Clinton raised $9 million in the same period": that of which the text speaks, if it has told one in that way.
        told = c.previous if c.previous and not re.match(r"\d{4}-\d\d-", c.previous.value) else None
        if told and _SECOND.search(c.parse.text, max(0, told.start - 8), told.start):
            told = None  # The end of a range is no period.
        return Meaning("DATE", told and told.value, anchor="previous" if told else None, aside=True)
    if "alone" in m.groupdict() and (told := _told_before(m, c)):
        return Meaning("DATE", told.value, anchor="last", aside=True)
    if ended := None if ago else _end(m, c):
        # The calendar's quarter in which the company's quarter ended.
        return Meaning("DATE", point(ended, "Q"), anchor="published")
    if c.quarter and not (ago and c.whole):
        day = shift(c.quarter.day, "Y", -1) if ago else c.quarter.day
        return Meaning("DATE", f"{day.year}{c.quarter.value[4:]}", anchor="quarter", aside=ago)
    if "alone" in m.groupdict() or (ago and (c.whole or which in _ALIKE)):
        return Meaning(
            "DATE", point(shift(c.base, "Y", -1), "Y") if c.base else blank("Y"), anchor="published", aside=True
        )
    if c.base is None:
        return Meaning("DATE", blank("Q"))
    day = shift(c.base.replace(day=1), "Q", -1)
    return Meaning("DATE", point(shift(day, "Y", -1) if ago else day, "Q"), anchor="published", aside=ago)


_THE = re.compile(r"\bthe $", re.IGNORECASE)
_TOLD = 240  # Characters back to the figures of the year before: those of the sentence before it, or of its own.


def _told_before(m: Match[str], c: Context) -> Point | None:
    """What the text has just compared with, if it was of the year before: "Last year it lost $5 million. The year-earlier results …"."""
    last = c.last
    if last is None or c.base is None or m.start() - last.start > _TOLD:
        return None
    definite = _THE.search(m.string, max(0, m.start() - 4), m.start()) is not None
    return last if definite and last.value.startswith(f"{c.base.year - 1}") else None


def _fiscal_year(m: Match[str], c: Context) -> Meaning | None:
    """Read "the latest fiscal year", "the fiscal year ended Jan. 31": the latter has its twelve months."""
    if ended := _end(m, c):
        try:
            first = shift(ended + timedelta(1), "Y", -1)
        except OverflowError:
            return None
        return Meaning("DURATION", "P1Y", anchor="published", days=(first, ended))
    if _BEGUN.pattern.match(m.string, m.end()):
        return Meaning("DURATION", "P1Y")
    if c.base is None:
        return Meaning("DATE", blank("Y"), "APPROX")
    latest = a.group(m, "which") in ("latest", "last", "most recent", "past")
    return Meaning("DATE", str(c.base.year - latest), "APPROX", "published")


def _the_year(m: Match[str], c: Context) -> Meaning | None:
    """Read "the year" that the story is about; "the year ended June 30" has its twelve months."""
    i = c.parse.token_at(m.end() - 1)
    if i is not None and (c.parse.dep[i] == "compound" or (c.parse.dep[i] == "attr" and not m["ended"])):
        return None  # "The year book", "2016 will be the year this gets done".
    if m["ended"]:
        meaning = _fiscal_year(m, c)
        return meaning if meaning and meaning.days else Meaning("DURATION", "P1Y")
    return Meaning("DATE", point(c.base, "Y") if c.base else blank("Y"), anchor="published" if c.base else None)


def _to_date(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "the year to date": this year until today."""
    if c.base is None:
        return Meaning("DATE", blank("Y"))
    return Meaning("DATE", point(c.base, "Y"), anchor="published", days=(c.base.replace(month=1, day=1), c.base))


def _year_end(m: Match[str], c: Context) -> Meaning | None:
    """Read "year-end", "year-end 2022": the last day of the year that is told, else of this one or the one that is over."""
    year = told_year(m["year"], c)
    if year is None and c.base:
        # "Had $3 million at year-end", told in May: that of the year before.
        i = c.parse.token_at(m.end() - 1)
        told = c.direction == BACK and i is not None and c.parse.dep[i] not in ("compound", "nmod", "amod")
        year = c.base.year - (told or m.string[: m.start()].lower().endswith("since "))
        if past := story_day(m.start(), c, "Y"):
            return Meaning("DATE", f"{past.year:04}-12-31", anchor="previous")
    return Meaning("DATE", f"{year}-12-31" if year else "XXXX-12-31", anchor="published" if c.base else None)


# "Third quarter of 1987", "third quarter (1987)".
_YEAR_TAIL = rf"(?:(?= \((?P<year2>{a.YEAR})\))|,?(?: of)? (?:the (?:year )?)?(?P<year>(?:fiscal )?{a.YEAR}(?:[/–-](?:\d\d)?\d\d(?!\d))?|(?:last|this|next|previous|new) (?:fiscal )?year)\b)?"
# "The third quarter of the year" is one expression; "of the year ended June 30" is not.
_OF_YEAR = r" of the (?:fiscal |financial |calendar )?year\b(?! (?:ended|ending|to|that|before|after|when)\b|,? \d)"
_NTHS = "|".join(_NTH)
_OF = rf"(?:(?P<of>{a.YEAR}(?:['’]s)?|(?:this|last|next) year['’]s(?: (?!(?:{_NTHS})\b)[a-z]+(?= (?:{_NTHS})\b))?|year-ago|year-earlier|(?:the )?fiscal)[ -]+)?"
# "The second and third quarters of 1987": each is an expression, and the year is that of all.
_LISTED = rf"(?:, (?:{_NTHS}))*,? (?:and|or) (?:{_NTHS}) quarters?\b(?:{_OF_YEAR}|{_YEAR_TAIL})"
RULES = [
    Rule("quarter", "quarters", a.form(rf"\b(?:the )?(?P<of>)(?P<mod>)(?P<nth>{_NTHS})(?P<what>)(?={_LISTED})"), _quarter),
    Rule("quarter", "quarter", a.form(rf"\b(?:the )?(?P<of>)(?P<mod>)(?P<nth>{_NTHS})(?P<what>)(?={_LISTED})"), _quarter),
    Rule("quarter", "quarters", a.form(rf"\b(?:(?<=and\s)|(?<=or\s))(?P<of>)(?P<mod>)(?P<nth>{_NTHS}) (?P<what>quarter)s\b(?:{_OF_YEAR}|{_YEAR_TAIL})"), _quarter),
    Rule("to date", "unit", a.form(r"\b(?:the )?year(?: |-)to(?: |-)date\b"), _to_date, beside="year"),
    Rule("quarter", "quarter", a.form(rf"\b(?:the )?{a.POINT_MOD}{_OF}(?P<nth>{_NTHS})(?:[ -]fiscal)? (?P<what>quarter|qtr|half)\b(?!-)(?:{_OF_YEAR}|{_YEAR_TAIL})"), _quarter),
    Rule("quarter", "quarter", a.form(rf"\b(?:the (?=fiscal))?{_OF}(?P<nth>{_NTHS})-(?P<what>quarter|half)\b"), _quarter),
    Rule("month quarter", "quarter", a.form(rf"\b(?:the )?(?=mar|jun|sep|dec)(?P<month>{a.MONTH}) quarter\b(?!-){_YEAR_TAIL}"), _month_quarter),
    Rule("period", "quarter", a.form(rf"\bthe (?P<year>{a.YEAR}) (?:quarter|period)\b"), _period),
    Rule("report", "quarter", a.form(
        r"\b(?:the )?(?P<which>latest|most recent|(?:comparable |corresponding |same )?year[ -](?:ago|earlier)|same|corresponding|comparable) (?:quarter|period)\b"
        r"(?: (?:a year (?:earlier|ago|before)|last year|of last year|of the (?:previous|prior|preceding) year))?"
    ), _report),
    Rule("report", "unit", a.form(r"\b(?P<which>year-ago|year-earlier)\b(?P<alone>)"), _report, beside="year"),
    Rule("report", "quarter", a.form(r"\bthe (?P<which>(?:quarter|period) a year (?:ago|earlier|before))\b"), _report),
    Rule("report", "quarter", a.form(r"\b(?P<which>last year['’]s)(?: same| comparable)? (?:quarter|period)\b"), _report),
    Rule("report", "quarter", a.form(rf"\bthe (?P<which>quarter)\b(?! ?(?:of(?! {_SUM})|-|mile|finals?)\b)"), _report),
    Rule("fiscal year", "unit", a.form(r"\bthe (?:(?P<which>current|latest|last|most recent|past|new) )?(?:fiscal|financial) year\b(?! \d)"), _fiscal_year, beside="year"),
    Rule("the year", "unit", a.form(r"\bthe (?:full |entire |whole )?year\b(?=(?P<ended> (?:ended|ending|beginning|starting)\b)?)(?!-| (?:before|after|end|to|through|when|that|he|she|it|they|we|i|you|his|her|its|their)\b| \d| of (?![\d$£€])| of \d{4}\b)"), _the_year, sure=False, beside="year"),
    Rule("year end", "unit", a.form(rf"\b(?<!half-)(?<!half\s)(?:the )?year(?:-| |['’]s )end\b{_YEAR_TAIL}"), _year_end, beside="year"),
    Rule("year end", "unit", a.form(rf"\b(?P<year>{a.YEAR}) year[- ]end\b"), _year_end, beside="year"),
]  # fmt: skip
