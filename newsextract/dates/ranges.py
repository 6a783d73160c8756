"""What two expressions are together: the ends of a range ("from Monday to Friday", "2009-2010"), a length and its end.

The ends of a range point at each other. A length of time that ends on a date ("the 12 months to September") has the days that it
covers, and one that is set before or behind a day has that day; so has a weekday that is told by the day behind it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from newsextract.dates import atoms as a
from newsextract.dates.clock import is_bare
from newsextract.dates.intervals import on_clock, shift
from newsextract.records import Date

_TO = re.compile(r",?\s*(?:-|–|—|to|through|until|till|and|or)\s*(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:hours\s+of\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)


# "In two or three weeks"; but "on May 3 or 4".
_COUNTED_UNITS = re.compile(rf"(?:{a.FIGURE}|{a.WORD_NUMBER})[\s-]{a.UNIT}", re.IGNORECASE)

_COUNTED_BACK = re.compile(
    rf"(?:{a.FIGURE}|{a.WORD_NUMBER})[\s-]{a.UNIT} (?:ago|back|earlier|previously)", re.IGNORECASE
)


def link_ranges(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; the two ends of a range carry each other's place in `range` ("@" and its offset)."""
    out = list(dates)
    for n in range(len(dates) - 1):
        left, right = out[n], out[n + 1]
        gap = text[left.end : right.start]
        if not _alike(left, right) or left.range or not _TO.fullmatch(gap):
            continue
        joint = gap.strip(", ").lower().split(" ")[0]
        counted = left.type == "DURATION" or (left.anchor == right.anchor and _COUNTED_UNITS.match(right.text))
        between = _BETWEEN.search(text, max(0, left.start - 26), left.start)
        if joint in ("and", "or") and not (between or (joint == "or" and counted)):
            continue
        # Fifty years to a day is no range; nor are two dates of which the first is the later, unless they are counted back.
        backwards = left.earliest and right.earliest and left.earliest > right.earliest
        if backwards and not _COUNTED_BACK.fullmatch(right.text):
            continue
        of_from = left.type != "DURATION" and bool(_FROM.search(text, max(0, left.start - 10), left.start))
        out[n] = left.model_copy(update={"range": f"@{right.start}", **({"relation": "since"} if of_from else {})})
        out[n + 1] = right.model_copy(update={"range": f"@{left.start}", **({"relation": "until"} if of_from else {})})
    return out


def _alike(left: Date, right: Date) -> bool:
    """Whether two may be the ends of one range: two lengths, two days or parts of days, two times of the clock."""
    if {left.type, right.type} == {"DATE", "TIME"}:
        return not any(on_clock(d.value) for d in (left, right))
    return left.type == right.type != "SET"


_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UP_TO = re.compile(
    r"\s+(?:that\s+)?(?:to|through|until|ended|ending)\s+(?:on\s+|in\s+)?(?:the\s+end\s+of\s+)?", re.IGNORECASE
)
_BEGINS = re.compile(rf" {a.BEGINNING} (?:(?:on|in) )?(?:the )?", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_PART = re.compile(r"(?:the\s+)?(?P<which>first|last|final)\b", re.IGNORECASE)


def reach_ends(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; a length that ends or begins on the date behind it, or is its first or last part, has its first and last day."""
    out = list(dates)
    for n in range(len(dates) - 1):
        left, right = dates[n], dates[n + 1]
        length = _LENGTH.fullmatch(left.value or "") if left.type == "DURATION" and not left.mod else None
        if length is None or right.type != "DATE" or not right.earliest or not right.latest:
            continue
        gap, unit, count = text[left.end : right.start], length[2], int(length[1])
        first, last = date.fromisoformat(right.earliest), date.fromisoformat(right.latest)
        part = _PART.match(text, left.start, left.end) if _OF.fullmatch(gap) else None
        if left.earliest and part is None:
            continue
        try:
            if part is not None and part["which"].lower() == "first":  # "the first nine months of this year"
                reached = first, shift(first, unit, count) - timedelta(1)
            elif part is not None or _UP_TO.fullmatch(gap):
                reached = shift(last + timedelta(1), unit, -count), last
            elif _BEGINS.fullmatch(gap):  # "the year beginning July 1"
                reached = first, shift(first, unit, count) - timedelta(1)
            else:
                continue
        except OverflowError:
            continue
        days = {"earliest": reached[0].isoformat(), "latest": reached[1].isoformat()}
        if part is None:
            out[n] = left.model_copy(update=days)
        elif first <= reached[0] <= reached[1] <= last:
            out[n] = left.model_copy(update={**days, "anchor": f"@{right.start}"})
    return out


_ON = re.compile(r",? on (?:the )?", re.IGNORECASE)
_BEHIND = re.compile(r"(?:,| [-–—]{1,2})? (?:(?:just|only|exactly|a|some|about|nearly|almost) )*", re.IGNORECASE)
_COUNTED = re.compile(r"P\d+[DWMY]")
_LATER = re.compile(r" (?:later|earlier)$", re.IGNORECASE)
_APART = re.compile(r" (?:(?:later|earlier|sooner) than|after|before|ahead of)\b", re.IGNORECASE)


def set_behind(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; one in apposition to a day is of that day: "on Friday, a week after the vote", "on Friday, a week later,"."""
    out = list(dates)
    for n, (day, length) in enumerate(pairwise(dates)):
        if length.anchor == f"@{day.start}" and _LATER.search(length.text) and text[length.end : length.end + 1] == ",":
            if day.earliest == day.latest and _BEHIND.fullmatch(text, day.end, length.start):
                out[n + 1] = _of_day(length, day)
            continue
        if length.type != "DURATION" or length.earliest or not day.latest or is_bare(text, day):
            continue  # The day of a bare time of the clock may be told by this very length.
        # "Tunis, 23 April - One month after the coup": a dateline.
        inside = not length.text[0].isupper() and _BEHIND.fullmatch(text, day.end, length.start)
        if inside and _APART.match(text, length.end):
            days = {"earliest": day.earliest, "latest": day.latest, "anchor": f"@{day.start}"}
            out[n + 1] = length.model_copy(update=days)
    return out


def name_days(text: str, dates: list[Date]) -> list[Date]:
    """The dates as records have them: what is counted exactly from something, in apposition to a day, names that day.

    Before that "on Tuesday, two days after the vote" has its length, from which the day of the vote follows. "On Friday, nearly two
    months after the vote" and "on Friday, hours after the vote" are no names of the day.
    """
    out = list(dates)
    for n, (day, length) in enumerate(pairwise(dates)):
        counted = length.type == "DURATION" and not length.mod and _COUNTED.fullmatch(length.value or "")
        beside = counted and length.anchor == day.id and _BEHIND.fullmatch(text, day.end, length.start)
        if beside and _APART.match(text, length.end):
            out[n + 1] = _of_day(length, day)
    return out


def make_exact(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; one that is counted has the day that stands behind it: "two days later, on May 6", "in two weeks, on 9 July"."""
    out = list(dates)
    for n, (counted, day) in enumerate(pairwise(dates)):
        ahead = counted.anchor == "published" and _COUNTED_UNITS.fullmatch(counted.text)
        if counted.type != "DATE" or not (ahead or _LATER.search(counted.text)):
            continue
        if not _ON.fullmatch(text, counted.end, day.start):
            continue
        if day.earliest and day.earliest == day.latest and _may_be(counted, day):
            out[n] = _of_day(counted, day)
    return out


def _may_be(counted: Date, exact: Date) -> bool:
    """Whether a day is that of an expression before it: each that a month names, a weekday only in its time."""
    if not _WEEKDAY.fullmatch(exact.text):
        return True
    return bool(counted.earliest and counted.latest and counted.earliest <= (exact.earliest or "") <= counted.latest)


def _of_day(told: Date, day: Date) -> Date:
    """An expression with the value and days of the one that makes it exact."""
    return told.model_copy(update={name: getattr(day, name) for name in ("value", "type", "mod", "earliest", "latest")})


_THE = re.compile(r"\bthe (?:(?:very|first) )?$", re.IGNORECASE)
_BESIDE = re.compile(r" (?P<way>after|following|before|preceding) ", re.IGNORECASE)
_WEEKDAY = re.compile(rf"{a.WEEKDAY}(?: {a.PART})?", re.IGNORECASE)


def beside_days(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; a weekday that is told by the day behind it is that one: "the Monday after Thanksgiving"."""
    out = list(dates)
    for n, (weekday, day) in enumerate(pairwise(dates)):
        way = _BESIDE.fullmatch(text, weekday.end, day.start)
        if way is None or not day.earliest or day.earliest != day.latest or day.type != "DATE":
            continue
        if not _WEEKDAY.fullmatch(weekday.text) or not _THE.search(text, max(0, weekday.start - 12), weekday.start):
            continue
        number, told = a.weekday(weekday.text.split()[0]), date.fromisoformat(day.earliest)
        before = way["way"].lower() in ("before", "preceding")
        step = (told.isoweekday() - number) % 7 if before else (number - told.isoweekday()) % 7
        found = (told + timedelta((-1 if before else 1) * (step or 7))).isoformat()
        part = (weekday.value or "").partition("T")[2]
        out[n] = weekday.model_copy(
            update={
                "value": f"{found}T{part}" if part else found,
                "earliest": found,
                "latest": found,
                "anchor": f"@{day.start}",
            }
        )
    return out
