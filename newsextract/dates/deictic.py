"""Weeks, months and years told from the day of publication or from another date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import COUNTED_YEAR, counted_year, mod_of
from newsextract.dates.days import calendar_day, days_in, nearest
from newsextract.dates.direction import BACK
from newsextract.dates.intervals import FINENESS, blank, days_of, fineness, point, shift
from newsextract.dates.meaning import Anchor, Context, Meaning, Rule
from newsextract.dates.narrative import start_of, story_day, value_of
from newsextract.language import syntax
from newsextract.records.date import Mod

_STEP = {"last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "this past": -1, "current": 0, "present": 0, "same": 0,
         "that": 0, "that same": 0, "next": 1, "coming": 1, "this coming": 1, "upcoming": 1, "following": 1, "the": 0, "new": 1, "before": -1, "after": 1}  # fmt: skip
_WEDNESDAY, _SATURDAY, _FEBRUARY, _NOVEMBER = 3, 6, 2, 11
_APOSTROPHES = ("'", "’")
_TOLD = frozenset({"previous", "prior", "preceding", "following", "same", "that", "that same", "before", "after"})


def _unit(m: Match[str], c: Context) -> Meaning | None:
    lead = a.group(m, "lead").removeprefix("the ") or "the"
    letter = a.unit(m["unit"])
    if lead == "new" and not _is_next(m, c):
        return None
    # "He left in 1999 and died the next year."
    lead, very = lead.removeprefix("very "), lead.startswith("very ")
    told = very or lead in _TOLD or (lead == "next" and c.direction < 0 and m[0].lower().startswith("the "))
    start, anchor = start_of(c, told, letter, same=_STEP[lead] == 0)
    if _is_stretch(m, lead, letter):
        # "Over the past decade", "in the past week": the time up to now, not the decade or week before this one.
        unit, count = a.LARGER.get(letter, (letter, 1))
        # "Prices doubled over the next decade": from when the text may say somewhere.
        known = c.base is not None and not told and lead != "this"
        days = _stretch(c.base, -count if lead in ("past", "last") else count, unit) if c.base and known else None
        mod: Mod | None = "APPROX" if m[0].endswith(" or so") else None
        return Meaning("DURATION", f"P{count}{unit}", mod, "published" if days else None, days=days)
    if (
        lead == "last"
        and letter != "D"
        and (
            (_PLAIN.fullmatch(m[0]) and OF_IT.match(m.string, m.end()))
            or _OWN.search(m.string, max(0, m.start() - 6), m.start())
        )
    ):
        # "In the last week of the campaign", "in his last year in office": that is none told from today.
        unit, count = a.LARGER.get(letter, (letter, 1))
        return Meaning("DURATION", f"P{count}{unit}")
    if letter == "D" and lead == "the" and mod_of(m):
        if mod_of(m) == "END" and c.direction >= 0 and m.string[m.end() : m.end() + 1] == ",":
            return None  # "At the end of the day, she is right."
        if _DAY_BEHIND.match(m.string, m.end()):
            return None  # "By the end of the day Friday" is Friday.
    if letter.startswith("T") or (letter == "D" and lead in ("past", "last", "coming", "new", "this")):
        return None
    by_clause = lead == "same" and _THAT.match(m.string, m.end()) is not None and m.start() - _told_at(c) > _CLOSE
    if (
        by_clause
        or start is None
        or (told and anchor == "published" and lead not in ("previous", "prior", "preceding"))
    ):
        return Meaning("DATE", blank(letter), mod_of(m))
    if (
        lead == "the"
        and (mod_of(m) == "END" or a.group(m, "side") == "later")
        and (past := story_day(m.start(), c, letter))
    ):
        start, anchor = past, "previous"
    step = _STEP[lead]
    late = letter == "Y" and start.month >= _NOVEMBER and not _SINCE.search(m.string, max(0, m.start() - 12), m.start())
    if lead == "new" and ((c.direction < 0 and not late) or (letter == "Y" and start.month <= _FEBRUARY)):
        step = 0  # "The new year began badly"; told in January, it has begun, and in December it is the next.
    if letter == "WE" and lead == "this" and c.direction < 0:
        # "They met this weekend", told before the next one; what bears its name may be still to come.
        step = -(start.isoweekday() < (_WEDNESDAY if m.string[m.end() : m.end() + 1] in _APOSTROPHES else _SATURDAY))
    try:
        day = shift(start, letter, step)
    except OverflowError:
        return None
    value = value_of(day, letter, anchor, c)
    return Meaning("DATE", value, mod_of(m), anchor, days=_clipped(m, value, c))


def _is_next(m: Match[str], c: Context) -> bool:
    """Whether "the new year" is the coming one, and neither a feast ("new year celebrations") nor any year ("a new year")."""
    i = c.parse.token_at(m.end() - 1)
    if i is None or c.parse.dep[i] in syntax.MODIFYING:
        return False
    words = m[0].lower().split()
    # "Ready to spend in new financial year".
    kind = words[-2] != "new" and _IN.search(m.string, max(0, m.start() - 12), m.start()) is not None
    return words[0] == "the" or kind


def _clipped(m: Match[str], value: str, c: Context) -> tuple[date, date] | None:
    """The days of "earlier this week", which end today, and of "later this year", which begin today."""
    side = a.group(m, "side")
    days = days_of(value)
    if not side or days is None or c.base is None or not days[0] <= c.base <= days[1]:
        return None
    return (days[0], c.base) if side == "earlier" else (c.base, days[1])


def _same(m: Match[str], c: Context) -> Meaning | None:
    """Read "the same month last year", "the same week of 2012": that of the date before it, in the other year."""
    letter, told = a.unit(m["unit"]), a.group(m, "year")
    if told[:1].isdigit():
        year: int | None = int(told)
    else:
        year = (
            c.previous.day.year - 1 if told.startswith("a year") and c.previous else c.base.year - 1 if c.base else None
        )
    unknown = blank(letter) or ""
    if c.previous is None or year is None or fineness(c.previous.value) < FINENESS[letter]:
        return Meaning("DATE", unknown if year is None else f"{year}{unknown[4:]}", aside=True)
    try:
        day = c.previous.day.replace(year=year)
    except ValueError:  # The 29th of February.
        return Meaning("DATE", f"{year}{unknown[4:]}", aside=True)
    return Meaning("DATE", point(day, letter), anchor="previous", aside=True)


def _this_time(m: Match[str], c: Context) -> Meaning | None:
    """Read "this time last year": these weeks a year ago; "this time last week" is the day."""
    letter = a.unit(m["unit"])
    if c.base is None:
        return Meaning("DATE", blank(letter))
    step = -1 if m["lead"].lower() == "last" else 1
    # "The same time last year" may be that of a month told before.
    fine = letter if m["which"].lower() != "this" else "M" if letter == "Y" else "D"
    return Meaning("DATE", point(shift(c.base, letter, step), fine), anchor="published", aside=True)


def _beyond(m: Match[str], c: Context) -> Meaning | None:
    """Read "the week before last", "the year after next"."""
    letter = a.unit(m["unit"])
    if c.base is None:
        return Meaning("DATE", blank(letter))
    step = -2 if m["far"].lower().startswith("before") else 2
    return Meaning(
        "DATE",
        point(shift(c.base.replace(day=1) if letter in "MQY" else c.base, letter, step), letter),
        anchor="published",
    )


# What makes a stretch of "the last week", which is the one before this one elsewhere; and what makes it the end of something.
_THROUGH = re.compile(
    r"\b(?:over|during|within|in|for|throughout|across|much of|most of|spen[dt]|spends|spending) $", re.IGNORECASE
)
OF_IT = re.compile(r" (?:of (?:the|his|her|its|their|a|an|my|our)|before)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:his|her|my|your) $", re.IGNORECASE)
_ENDS_IT = re.compile(r" (?:of|before|in|on|when|that)\b", re.IGNORECASE)


def _is_stretch(m: Match[str], lead: str, letter: str) -> bool:
    """Whether a unit is a length of time that ends or begins now: "over the past year", "within the next month"."""
    through = _THROUGH.search(m.string, max(0, m.start() - 12), m.start())
    if letter in ("DE", "CE"):
        # "In the last decade" was the one before this.
        lasts = through is not None and through[0].lower() != "in "
        return lead in ("past", "next", "coming") or (lead == "last" and lasts)
    if letter == "FN":
        return True
    if letter not in ("W", "M", "Y") or not _PLAIN.fullmatch(m[0]) or _ENDS_IT.match(m.string, m.end()):
        return False
    return lead == "past" or through is not None


_THAT = re.compile(r" (?:that|when|as)\b", re.IGNORECASE)
_CLOSE = 500  # Characters from a day to "the same day that she left".


def _told_at(c: Context) -> int:
    """Where the day stands that "the same day" is."""
    return c.day.start if c.day else c.previous.start if c.previous else 0


_DAY_BEHIND = re.compile(rf" (?:on )?{a.WEEKDAY}", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|for|by|from|during) $", re.IGNORECASE)
_PLAIN = re.compile(r"the (?:past|last|next|coming) (?:week|month|year)(?: or so)?", re.IGNORECASE)


def _stretch(base: date, count: int, unit: str) -> tuple[date, date] | None:
    """The time of so many units that begins on a day, or, with a negative number, ends on it."""
    try:
        other = shift(base, unit, count)
    except OverflowError:
        return None
    return (other, base) if count < 0 else (base, other)


def _sided(m: Match[str], c: Context) -> Meaning | None:
    meaning = _unit(m, c)
    return meaning and meaning._replace(mod="START" if m["side"].lower() == "earlier" else "END")


def _any_day(m: Match[str], c: Context) -> bool:
    """Whether "the day" is any one, in the plain present: "he is at work during the day", "as the day goes on, you get stronger"."""
    i = c.parse.token_at(m.end() - 1)
    verb = syntax.governing_verb(c.parse, i) if i is not None else None
    return verb is not None and syntax.in_plain_present(c.parse, verb)


_TO = re.compile(r"\bto $", re.IGNORECASE)
_ANY_OF = {
    "D": re.compile(r"\bhours in $", re.IGNORECASE),
    "W": re.compile(r"\b(?:days?|nights?) of $", re.IGNORECASE),
    "M": re.compile(r"\bdays? of $", re.IGNORECASE),
}
_DAYS_OF = re.compile(rf"\b(?:first|last|final) (?P<n>{a.FIGURE}|{a.WORD_NUMBER}) days of $", re.IGNORECASE)
_SINCE = re.compile(r"\bsince $", re.IGNORECASE)
_FOLLOWING = re.compile(r" following\b", re.IGNORECASE)


def _the_day(m: Match[str], c: Context) -> Meaning | None:
    """The day, week or month that the story is about, for markets and matches."""
    letter = a.unit(m["unit"])
    if m.string[max(0, m.start() - 12) : m.start()].lower().endswith(("earlier in ", "later in ")):
        return None
    if _FOLLOWING.match(m.string, m.end()):
        return (
            Meaning("DATE", blank(letter)) if letter != "D" else None
        )  # "The week following the vote" is another one.
    if letter == "D" and (_any_day(m, c) or _TO.search(m.string, max(0, m.start() - 4), m.start())):
        return None  # "A year later to the day."
    part = _DAYS_OF.search(m.string, max(0, m.start() - 32), m.start())
    if _ANY_OF[letter].search(m.string, max(0, m.start() - 9), m.start()) and part is None:
        return None  # "The busiest day of the week", "not enough hours in the day".
    if part and letter == "M" and c.base and c.direction == BACK and (a.number(part["n"]) or 0) > c.base.day:
        # "In the first 25 days of the month 40 people died", told on the 5th of the next.
        return Meaning("DATE", point(shift(c.base, letter, -1), letter), anchor="published")
    if letter == "W" and c.last and "-W" in c.last.value and (c.day is None or c.last.start > c.day.start):
        return Meaning("DATE", point(c.last.day, letter), mod_of(m), "last")
    to_come = c.day is not None and c.base is not None and c.day.day > c.base and c.direction <= 0
    if c.day and not (
        letter == "W" and to_come
    ):  # "The vote is on Monday. The talks have gone on throughout the week."
        return Meaning("DATE", point(c.day.day, letter), mod_of(m), "day")
    return Meaning(
        "DATE", point(c.base, letter) if c.base else blank(letter), mod_of(m), "published" if c.base else None
    )


def _of_counted_year(m: Match[str], c: Context) -> Meaning | None:
    """Read "July of that year", "21 August the following year", "on 3 May last year"."""
    anchor: Anchor = "published" if a.group(m, "lead") else "previous"
    month, day = a.month(a.any_group(m, "month")), a.any_group(m, "day")
    number = a.day_number(day) if day else None
    year = counted_year(m, c)
    if year is None or number is None:
        value = f"{year or 'XXXX'}-{month:02}" + (f"-{number:02}" if number else "")
        return Meaning("DATE", value, mod_of(m), anchor if year else None)
    found = calendar_day(year, month, number)
    return Meaning("DATE", found.isoformat() if found else None, mod_of(m), anchor)


def _week_of(m: Match[str], c: Context) -> Meaning | None:
    letter = "WE" if m["end"] else "W"
    if c.base is None:
        return Meaning("DATE", blank(letter))
    year = int(m["year"]) if m["year"] else None
    month, number = a.month(m["month"]), a.day_number(m["day"])
    years = (year,) if year else (c.base.year - 1, c.base.year, c.base.year + 1)
    days = days_in(month, number, years)
    day = nearest(days, c, "W") if days else None
    if day is None:
        return None
    stretch = (day, day + timedelta(6)) if m["from"] else None
    return Meaning("DATE", point(day, letter), anchor=None if year else "published", days=stretch)


_LEADS = (
    r"(?P<lead>(?:the )?(?:very (?=next))?(?:last|past|previous|prior|preceding|next|coming|upcoming|following|current|present|same|new)"
    r"|this(?: past| coming)?|that(?: same)?)"
)
_KIND = r"(?: (?:fiscal|calendar|academic|school|financial|trading|business))?"
_SINGLE = r"(?P<unit>day|weekend|week|fortnight|month|quarter|year|decade|century)"
_NO_COMPOUND = r"\b(?!-(?!on-|to-))"
RULES = [
    Rule("unit", "unit", a.form(rf"\b{a.POINT_MOD}{_LEADS}{_KIND} {_SINGLE}{_NO_COMPOUND}(?:(?<=week|year) or so\b|(?<=month) or so\b)?"), _unit),
    Rule("unit", "unit", a.form(rf"\bthe (?P<unit>day|week|month|year) (?P<lead>before|after)\b{a.ENDS}"), _unit),
    Rule("same", "unit", a.form(rf"\b(?:the )?same (?P<unit>day|week|month),? (?:(?:of|in) )?(?P<year>{a.YEAR}|last year|the (?:year before|previous year)|a year (?:ago|earlier|before))\b"), _same),
    Rule("told year", "month", a.form(
        rf"\b(?:(?:{a.WEEKDAY},? )?(?:{a.POINT_MOD}(?P<month>{a.MONTH})(?: (?:the )?(?P<day>{a.DAY}))?|(?:the )?(?P<day2>{a.DAY})(?: of)? (?P<month2>{a.MONTH}))),? (?:(?:of|in) )?{COUNTED_YEAR}"
    ), _of_counted_year),
    Rule("this time", "unit", a.form(r"\b(?P<which>this|the same) time (?P<lead>last|next) (?P<unit>week|month|year)\b"), _this_time),
    Rule("beyond", "unit", a.form(r"\bthe (?P<unit>weekend|week|month|quarter|year) (?P<far>before last|after next)\b"), _beyond),
    Rule("sided", "unit", a.form(rf"\b(?P<side>earlier|later)(?: in)? (?P<lead>this|that|the same|the current|the(?! day)){_KIND} {_SINGLE}{_NO_COMPOUND}"), _sided),
    Rule("part of", "unit", a.form(rf"\b(?:the )?(?P<mod>end|beginning|start|middle) of (?P<lead>the|this|last|next){_KIND} (?P<unit>day|week|month|quarter|year|decade|century)\b(?! (?:before|after|of)\b)"), _unit),
    Rule("the day", "unit", a.form(r"\b(?P<mod>late|early) in the (?P<unit>day|week|month)\b(?!-)"), _the_day),
    Rule("the day", "unit", a.form(r"(?<!\bby\s)\bthe (?P<unit>day|week|month)\b(?!-| (?:before|after|since|of|when|that|in|to|ended|ending|is|was|the|he|she|it|they|we|you|i|\w+day)\b)"), _the_day, sure=False),
    Rule("part of", "unit", a.form(r"\b(?:(?P<lead>the|this|last|next) )?(?P<unit>week|month|quarter|decade|century)['’]s (?P<mod>end)\b"), _unit, beside="end"),
    Rule("week of", "month", a.form(rf"\b(?:the )?week(?P<end>end)? (?:of|(?P<from>(?:beginning|starting)(?: on)?)) (?:{a.WEEKDAY},? )?(?P<month>{a.MONTH}) (?P<day>{a.DAY})(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,? (?P<year>\d{{4}}))?"), _week_of),
]  # fmt: skip
