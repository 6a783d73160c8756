"""Times of the clock: "5 p.m. ET", "18:30 on Monday", "noon Saturday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.clock_days import day_of_clause, is_daily
from newsextract.dates.days import calendar_day, day_near
from newsextract.dates.meaning import Anchor, Context, Meaning, Rule
from newsextract.dates.weekdays import relative_day, weekday_near
from newsextract.dates.weekly import weekly
from newsextract.dates.zones import ZONE, in_utc, zone_of
from newsextract.records import Date

_CLOSE, _RECENT = 600, 8  # Characters, and days.
_DAY_HOURS, _HOUR_MINUTES, _NOON = 24, 60, 12
_DUSK = 5  # Before it no hour of the evening is called so.
_DAYS = ("weekday", "relative", "month")  # What groups of the forms that name a day begin with.


def _time(m: Match[str]) -> tuple[int, int] | None:
    """Hour (to 24) and minute."""
    if a.group(m, "no"):
        return None  # "High noon" is a showdown.
    if word := a.group(m, "word"):
        return (_NOON, 0) if word in ("noon", "midday") else (_DAY_HOURS, 0)
    hour, minute = int(a.number(a.group(m, "spoken")) or m["hour"]), int(m["minute"] or 0)
    half = a.group(m, "half")[:1]
    if daytime := a.any_group(m, "daytime").lower():
        half = "a" if daytime == "morning" else "p"
        if daytime == "night" and not _DUSK <= hour < _NOON:
            return None  # "At 2 on Tuesday night" is Wednesday's morning to some.
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + _NOON * (half == "p")
    return (hour, minute) if hour <= _DAY_HOURS and minute < _HOUR_MINUTES else None


_RATIO = re.compile(r"\bratio\b", re.IGNORECASE)
_RATIO_NEAR = 90  # Characters from the word to the last of its ratios.
_AT = re.compile(
    r"\b(?:at|by|from|until|till|since|around|about|before|after|between|and|to|of|only)\s+$", re.IGNORECASE
)


def _day_time(m: Match[str], c: Context) -> Meaning | None:
    """A time such as 18:30, which without a word or a day beside it is a score, a ratio or a verse."""
    beside = _AT.search(m.string, max(0, m.start() - 10), m.start()) or a.group(m, "weekday") or a.any_group(m, "month")
    if _RATIO.search(m.string, max(0, m.start() - _RATIO_NEAR), m.start()):
        return None
    return clock_time(m, c) if beside else None


def clock_time(m: Match[str], c: Context) -> Meaning | None:
    """The time that one of the forms has matched, on its day; every week where it comes round."""
    clock = _time(m)
    if clock is None:
        return None
    hour, minute = _from_midnight(m, clock)
    if weekly(c, m.start(), m.end()):
        name = a.group(m, "weekday")
        when = f"XXXX-WXX-{a.weekday(name)}" if name else "XXXX-XX-XX"
        return Meaning("SET", f"{when}T{hour:02}:{minute:02}")
    day, anchor = told_day(m, c)
    value, utc = _moment(m, day, hour, minute)
    # What stands behind it is counted from the day before it, as it is itself.
    return Meaning("TIME", value, anchor=anchor, utc=utc, aside=bool(_TOLD.match(m.string, m.end())))


def _from_midnight(m: Match[str], clock: tuple[int, int]) -> tuple[int, int]:
    """The midnight that a day begins with, where an hour of its morning follows: "between midnight and 3 a.m. Sunday"."""
    second = _second(m) if clock[0] == _DAY_HOURS and not a.group(m, "weekday") else None
    until = _time(second) if second else None
    return (0, 0) if until and until[0] < _NOON else clock


# The second end of a range of hours: "4 to 8 p.m. Tuesday", "7 a.m.-noon on May 3".
_JOINT = re.compile(r",? ?(?:to|and|until|till|through|or|-|–|—) ?", re.IGNORECASE)
_HALF_DAY = _NOON * _HOUR_MINUTES


def _second(m: Match[str]) -> Match[str] | None:
    """The other end behind a time, with its day."""
    joint = _JOINT.match(m.string, m.end())
    return next((n for r in _ends(m) if (n := r.form.pattern.match(m.string, joint.end()))), None) if joint else None


def _ends(m: Match[str]) -> list[Rule]:
    """The forms that the second end of a range may have; four digits only behind a time such as 0530."""
    whole = [r for r in RULES if r.name in ("clock", "24 hours")]
    return [*whole, _PLAIN] if a.group(m, "hour")[:1] == "0" else whole


def _start(m: Match[str]) -> tuple[int, int] | None:
    """Hour and minute of "4" in "4 to 8 p.m.": the latest such time before the second end, else the one on the evening before."""
    second, first = _second(m), _time(m)
    end = _time(second) if second else None
    if first is None or end is None or not 1 <= first[0] <= _NOON:
        return None
    early, until = first[0] % _NOON * _HOUR_MINUTES + first[1], end[0] * _HOUR_MINUTES + end[1]
    return divmod(max((t for t in (early, early + _HALF_DAY) if t < until), default=early + _HALF_DAY), _HOUR_MINUTES)


def _first_hour(m: Match[str], c: Context) -> Meaning | None:
    """Read "4" of "4 to 8 p.m. Tuesday", on the day of the second end."""
    second, start = _second(m), _start(m)
    other = clock_time(second, c) if second and start else None
    if start is None or second is None or other is None or other.value is None:
        return None
    told = other.value.partition("T")[0]
    before = start < (_time(second) or start)
    if "X" in told or not before:
        # Every week, or undated; or "10 to 2 a.m. Friday", which may begin on Thursday.
        day = told if before or other.type == "SET" else "XXXX-XX-XX"
        return other._replace(value=f"{day}T{start[0]:02}:{start[1]:02}", anchor=None, utc=None)
    value, utc = _moment(second, date.fromisoformat(told), *start)
    return other._replace(value=value, utc=utc)


def _moment(m: Match[str], day: date | None, hour: int, minute: int) -> tuple[str, str | None]:
    """TIMEX3 value and moment in UTC of a time on a day."""
    zone = zone_of(a.group(m, "zone"))
    utc = in_utc(day, hour, minute, zone) if day and zone else None
    greenwich = "Z" if zone and zone_of("GMT") is zone else ""
    return f"{day.isoformat() if day else _unknown_day(m)}T{hour:02}:{minute:02}{greenwich}", utc


def _unknown_day(m: Match[str]) -> str:
    """TIMEX3's value of a day of which the week or year is not known: of "5 p.m. on Friday", undated, "XXXX-WXX-5"."""
    month, day = a.any_group(m, "month"), a.any_group(m, "day")
    if month and day:
        return f"XXXX-{a.month(month):02}-{a.day_number(day):02}"
    weekday = a.any_group(m, "weekday")
    return f"XXXX-WXX-{a.weekday(weekday)}" if weekday else "XXXX-XX-XX"


def _bare(text: str, told: Date) -> tuple[Match[str], tuple[int, int]] | None:
    """The form of a time that names no day, with hour and minute; None for "6 a.m. Monday" and "10 p.m. last night"."""
    rule, m = next(((r, m) for r in (*RULES, _PLAIN) if (m := r.form.pattern.match(text, told.start))), (None, None))
    clock = (_start(m) if rule and rule.resolve is _first_hour else _time(m)) if m is not None else None
    if m is None or clock is None or _TOLD.match(text, m.end()):
        return None
    second = _second(m)
    return None if _names_day(m) or (second and _names_day(second)) else (m, clock)


def _names_day(m: Match[str]) -> bool:
    return any(value for name, value in m.groupdict().items() if name.startswith(_DAYS))


def is_bare(text: str, told: Date) -> bool:
    """Whether a date is a time of the clock without a day of its own: "at 6 a.m."."""
    return told.type == "TIME" and _bare(text, told) is not None


def on_day(text: str, told: Date, day: date | None) -> Date:
    """A bare time of the clock, put on a day; None: nobody knows on which."""
    found = _bare(text, told)
    if found is None:
        return told
    value, utc = _moment(found[0], day, *found[1])
    days = day.isoformat() if day else None
    return told.model_copy(update={"value": value, "utc": utc, "earliest": days, "latest": days})


# "From 6 p.m. to 6 a.m. each day" is on no certain day.
_DAILY = re.compile(
    rf"\b(?:(?:each|every|a|per) (?:day|night|morning|evening|weekday)|(?:each|every) (?:week|month)|daily|nightly|weekdays|weekends|{a.DAY_NAME}s)\b",
    re.IGNORECASE,
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight)"
_EVERY = re.compile(
    rf"\b(?:(?:every|each) (?:day|night|morning|evening|weekday|{a.WEEKDAY})|(?:daily|nightly|weekdays|weekends|{a.DAY_NAME}s)(?:,? (?:at|from|between))?(?=,? )"
    rf"|curfews?(?: of| that (?:runs?|lasts?))?(?=,? (?:from|between) )),? (?:(?:at|from|between) )?(?:{_CLOCK} ?(?:to|and|until|-|–) ?)?$",
    re.IGNORECASE,
)
# "Thursday to Sunday, 9 a.m. to 4 p.m.": on each of them.
_SOME_DAYS = re.compile(
    rf"\b{a.WEEKDAY} ?(?:-|–|to|through) ?{a.WEEKDAY},? (?:(?:at|from|between) )?(?:{_CLOCK} ?(?:to|and|until|-|–) ?)?$",
    re.IGNORECASE,
)
_BESIDE = 48  # Characters from the time on, and back.
# "At noon two days before the murder", "at 8 a.m. on election day": the day is told by something that happened, and is not known.
_SOME_DAY = re.compile(
    rf",? (?:(?:(?:about|some|around|exactly|just) )?(?:{a.NUMBER}|an?|several|a few|the) (?:day|night|morning|week|month|year)s? (?:before|after|prior to|following) (?!that\b)"
    r"|on (?:the (?:day|night|morning|evening|eve) of|(?:election|polling|voting|wedding|opening) (?:day|night)))",
    re.IGNORECASE,
)

_TOLD = re.compile(
    r",? (?:(?P<last>last) (?:night|evening)|(?P<that>that) (?:day|morning|afternoon|evening|night)|(?:on )?(?:the|that) (?P<way>next|following|previous|same) (?:day|morning|afternoon|evening|night)"
    r"|the (?:day|night|evening) (?P<before>before)|(?P<this>this) (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)


def told_day(m: Match[str], c: Context) -> tuple[date | None, Anchor | None]:
    """The day of a time, and what it was counted from.

    It is the day behind the time or behind the second end of its range, else the one its sentence is about, else that of publication.
    """
    weekday, relative, month, day = (a.any_group(m, k) for k in ("weekday", "relative", "month", "day"))
    if month and day:
        number = a.day_number(day)
        if year := a.any_group(m, "year"):
            return calendar_day(int(year), a.month(month), number), None
        near_by = day_near(a.month(month), number, c) if c.base else None
        return (near_by, "published") if near_by else (None, None)
    if weekday or relative:
        if c.base is None:
            return None, None
        lead = a.any_group(m, "lead")
        named = relative_day(relative, c.base) if relative else weekday_near(a.weekday(weekday), c, lead)
        return named, "published"
    if (second := _second(m)) and _names_day(second):
        # "10 p.m. to 2 a.m. Friday" may begin on Thursday.
        begin = _from_midnight(m, _time(m) or (0, 0))
        return told_day(second, c) if begin < (_time(second) or (0, 0)) else (None, None)
    i = c.parse.token_at(m.start())
    if i is not None and _DAILY.search(m.string, m.end(), min(m.end() + _BESIDE, c.parse.sentence_span(i)[1])):
        return None, None
    if _EVERY.search(m.string, max(0, m.start() - _BESIDE), m.start()) or (i is not None and is_daily(i, c)):
        return None, None
    if _SOME_DAY.match(m.string, m.end()) or _SOME_DAYS.search(m.string, max(0, m.start() - _BESIDE), m.start()):
        return None, None
    if _LINE_ENDS.match(m.string, m.end()) and _LINE_BEGINS.search(m.string, max(0, m.start() - 8), m.start()):
        # An entry of a running report: "2:05 p.m.", in a line of its own.
        return c.base, "published" if c.base else None
    if c.base is not None and (told := _TOLD.match(m.string, m.end())):
        # "At 10 p.m. last night", "at 6 a.m. this morning", "at 6 a.m. the next day"
        start = c.base if told["last"] or told["this"] or c.day is None else c.day.day
        way = (told["last"] or told["this"] or told["that"] or told["way"] or told["before"]).lower()
        if start is c.base and way in ("next", "following", "that"):
            return None, None  # Of which day the text does not say.
        step = 1 if way in ("next", "following") else 0 if way in ("same", "this", "that") else -1
        return start + timedelta(step), "published" if start is c.base else "day"
    if (told_in := day_of_clause(m.start(), m.end(), c)) is not None:
        return told_in
    if c.day and i is not None:
        near = m.start() - c.day.start < _CLOSE
        if near and c.direction > 0 and c.base is not None and c.day.day > c.base:
            return c.day.day, "day"  # "The meeting is on Tuesday. It will begin at 7 p.m."
        # The story's own day ("The fire broke out on Tuesday. It began at 4 a.m."), not one of long ago.
        whole = c.day.value.partition("T")[0] == c.day.day.isoformat() and c.direction <= 0 and near
        # Time after time, the story stays on its day ("at 9:05 a.m. on Oct. 8. … At 10 a.m.").
        on = "T" in c.day.value
        close = whole and (on or c.base is None or abs((c.base - c.day.day).days) <= _RECENT)
        if close or c.day.start >= c.parse.sentence_span(i)[0]:
            return c.day.day, "day"
    return c.base, "published" if c.base else None


_LINE_BEGINS, _LINE_ENDS = re.compile(r"(?:^|\n)[ \t]*$"), re.compile(r"[ \t]*(?:\n|$)")


def _time_of(suffix: str, other: str) -> str:
    """A day; the suffixes are those of the groups, the second of the form that begins with the day of the month."""
    # The day of a month goes before the weekday that may stand with it: "10 a.m. Monday, July 4", "7pm on Saturday 12 October".
    return (
        rf"(?:(?:{a.WEEKDAY},? )?(?P<month{suffix}>{a.MONTH}) (?P<day{suffix}>{a.DAY})(?:,? (?P<year{suffix}>\d{{4}})\b)?|"
        rf"(?:{a.WEEKDAY},? )?(?:the )?(?P<day{other}>{a.DAY})(?: of)? (?P<month{other}>{a.MONTH})(?:,? (?P<year{other}>\d{{4}})\b)?|"
        rf"(?:(?P<lead{suffix}>next|last|this(?: coming)?) )?(?P<weekday{suffix}>{a.WEEKDAY})|(?P<relative{suffix}>today|yesterday|tomorrow)\b)"
    )


# Behind a parenthesis or "local time on" the day is an expression of its own, but tells the day of this one too.
DAY_BEHIND = rf"(?:,? (?:on |of )?{_time_of('', '4')}|(?=(?: (?:hours|hrs|GMT|UTC)\b)?(?: \([^()\n]{{2,24}}\))?\)?(?:,| [-–])? (?:on )?{_time_of('2', '5')})|(?= \([^()\n]{{0,20}} {_time_of('3', '6')}))?"
_ZONED = rf"(?: ?(?P<open>\()?(?P<zone>{ZONE})(?!\w)(?(open)\)))?"
FOUR_DIGITS = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?![.,]?\d|[-–/:%]|['’]s)"
_SHORTLY = r"(?:(?:shortly|just|soon) (?:before|after) )?"
RULES = [
    Rule("clock", "clock", a.form(rf"\b{_SHORTLY}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.m\.?|[ap]m\b){_ZONED}{DAY_BEHIND}"), clock_time),
    Rule("clock", "clock", a.form(rf"\b(?P<weekday>{a.WEEKDAY}) (?P<word>noon|midnight|midday)\b"), clock_time),
    Rule("clock", "clock", a.form(rf"\b(?P<no>high )?{_SHORTLY}(?P<word>noon|midnight|midday)\b{_ZONED}{DAY_BEHIND}"), clock_time),
    Rule("clock", "clock", a.form(rf"\b(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))? (?:o['’]clock )?|(?P<spoken>{a.WORD_NUMBER}) o['’]clock )(?:in the |at )(?P<daytime>morning|afternoon|evening|night)\b{_ZONED}{DAY_BEHIND}"), clock_time),
    Rule("clock", "clock", a.form(
        rf"\b(?:at|around|about|by|until|till|from|before|after|since) (?P<span>(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?: o['’]clock)?|(?P<spoken>{a.WORD_NUMBER}) o['’]clock)(?:,? (?:on )?(?:(?P<weekday>{a.WEEKDAY})|(?P<relative>yesterday|tomorrow)) (?P<daytime>morning|afternoon|evening|night)\b|(?=,? (?:last|this|that|(?:the|that) (?:next|following|previous|same)) (?P<daytime2>morning|afternoon|evening|night)\b)))"
    ), clock_time),
    Rule("clock", "clock", a.form(rf"(?<![\w:.-])(?P<hour>[01]?\d|2[0-4])(?P<minute>[0-5]\d)(?= (?:GMT|UTC|hours|hrs|local time)\b)(?: (?:hours|hrs)(?= (?:GMT|UTC)\b))?{_ZONED}{DAY_BEHIND}"), clock_time),
    Rule("first hour", "clock", a.form(
        rf"(?<![\w:.-])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?= ?(?:to|and|until|-|–) ?(?:[01]\d|2[0-4])[0-5]\d (?P<zone>{ZONE}))\b{DAY_BEHIND}"
    ), clock_time),
    Rule("first hour", "clock", a.form(
        r"(?<![\w:.,$£€-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?= ?(?:to|and|until|till|or|-|–) ?(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|(?:noon|midday|midnight)\b))"
    ), _first_hour),
    Rule("24 hours", "digit", a.form(rf"(?<![\w:.-])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:]|[-–]\d| ?[ap]\.?m) ?(?P<zone>{ZONE})\b{DAY_BEHIND}"), clock_time, signs=":"),
    Rule("24 hours", "digit", a.form(rf"(?<![\w:.-])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:]|[-–]\d| ?[ap]\.?m){DAY_BEHIND}"), _day_time, sure=False, signs=":"),
]  # fmt: skip
# Four digits with nothing that shows them to be a time: a rule of `hours`, which knows when they are one.
_PLAIN = Rule("hours", "digit", a.form(FOUR_DIGITS + DAY_BEHIND), clock_time)
