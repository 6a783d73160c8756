"""What lies so long ago, before what was told, or later: "two years ago", "a week earlier", "ten years on"."""

from __future__ import annotations

import re
from datetime import timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.amounts import NUMBER, OR, UNITS, about, amount
from newsextract.dates.figures import figures_apart
from newsextract.dates.intervals import FINENESS, blank, days_of, fineness, point, shift
from newsextract.dates.meaning import Context, Meaning, Point, Rule
from newsextract.dates.narrative import start_of, value_of
from newsextract.lexicon import closed
from newsextract.records.date import Mod

# "More than ten years ago" is before that year.
_AGO_MODS: dict[Mod, Mod] = {"LESS_THAN": "AFTER", "MORE_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_BEFORE"}
_AHEAD_MODS: dict[Mod, Mod] = {"LESS_THAN": "BEFORE", "MORE_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_AFTER"}
_BACK = frozenset({"ago", "earlier", "before", "back", "previously", "prior"})
_TOLD = frozenset({"earlier", "later", "before", "after", "previously", "prior", "on"})


def _away(m: Match[str], c: Context) -> Meaning | None:
    """So long ago, before, later: the day, week, month or year that lies there."""
    mod, skip = about(m, c)
    word = a.group(m, "way")
    count, letter = a.number(m["n"]), a.unit(m["unit"])
    count = count + 0.5 if count and a.group(m, "half") else count  # "A year and a half ago."
    back, told = word in _BACK, word in _TOLD
    if back and mod is not None and figures_apart(m):
        mod, skip = None, m.start("n") - m.start()
    if mod is not None:
        mod = (_AGO_MODS if back else _AHEAD_MODS).get(mod, mod)
    if count is None:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", mod, skip=skip)
    # A year before the quarter that a company reports on is that quarter of the year before: they compare.
    if letter == "Y" and count == 1 and back and c.quarter and c.whole and c.base:
        return Meaning("DATE", point(shift(c.base, "Y", -1), "Y"), mod, "published", aside=True, skip=skip)
    if letter == "Y" and count == 1 and back and c.quarter:
        return _quarter_before(c.quarter)._replace(mod=mod, skip=skip)
    start, anchor = start_of(c, told, letter)
    if letter.startswith("T"):
        return Meaning("TIME", "PAST_REF" if back else "FUTURE_REF", mod, skip=skip)
    # "He died a day later", "will return a day later", where no day was told before: it is not counted from the day of publication.
    if start is None or (told and not back and anchor == "published"):
        return Meaning("DATE", blank(letter), mod, skip=skip)
    letter, count = a.fine(letter, count)
    step, steps = ("D", count * _DAYS[letter]) if letter in _DAYS and count % 1 else (letter, count)
    try:
        day = shift(start, step, -int(steps) if back else int(steps))
    except OverflowError:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", mod, skip=skip)
    if letter == "Y" and count >= _AGES:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", mod, skip=skip)
    # "A week ago" is seven days, "six weeks ago" are about six weeks.
    days = (day, day) if letter == "W" and count == 1 and word == "ago" and mod is None else None
    if _is_exact(m) and (not told or (c.previous is not None and fineness(c.previous.value) >= FINENESS["D"])):
        letter = "D"  # "Exactly four years later", told of a day.
    return Meaning(
        "DATE",
        value_of(day, letter, anchor, c),
        mod,
        anchor,
        days=days,
        skip=skip,
        aside=told and back and letter == "Y",
    )


_EXACTLY = re.compile(r"\b(?:exactly|precisely) $", re.IGNORECASE)
_TO_THE_DAY = re.compile(r",? (?:almost )?to the day\b", re.IGNORECASE)
_WORD = 11  # Characters of the longest word before it.


def _is_exact(m: Match[str]) -> bool:
    """Whether it is counted to the day: "exactly a year ago", "five years later to the day"."""
    before = _EXACTLY.search(m.string, max(0, m.start() - _WORD), m.start())
    return bool(before or _TO_THE_DAY.match(m.string, m.end()))


def _quarter_before(quarter: Point) -> Meaning:
    """The same quarter of the year before; a company's own has the days of its own."""
    day = shift(quarter.day, "Y", -1)
    value = f"{day.year}{quarter.value[4:]}"
    own = days_of(value)
    days = (day, shift(day, "M", 3) - timedelta(1)) if own and own[0] != day else None
    return Meaning("DATE", value, anchor="quarter", aside=True, days=days)


def _on(m: Match[str], c: Context) -> Meaning | None:
    """Read "ten years on": so long after what was told, if that is over by now; else a length, from what the text does not date."""
    found = _away(m, c)
    days = days_of(found.value or "") if found else None
    if found and days and c.base and days[1] <= c.base.replace(month=12, day=31):
        return found
    return Meaning("DURATION", amount(m["n"], m["unit"]))


_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)


def _first(m: Match[str], c: Context) -> Meaning | None:
    """The first end of "15 to 20 years ago"; what follows, the other end above all, is not counted from it."""
    if a.group(m, "joint") and not _BETWEEN.search(m.string, max(0, m.start() - 8), m.start()):
        return None
    found = _away(m, c)
    return found._replace(aside=True) if found else None


def _ago_vague(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", "PAST_REF")


_DAYS = {"W": 7, "M": 30.44}  # In one, where half of one more is counted.
# "2,000 years ago" is no year that anybody counted to.
_AGES = 1000
_NOW = r"ago|back|hence|from now"
_THEN = r"(?:earlier|later)(?! than\b)|previously|prior(?! to)|(?:before|after)(?= ?(?:[.,;:)]|$))"
# "A few days later" and "hours later" are lengths: nothing says to which day they lead.
_HALF = r"(?P<half>[ -]and[ -]a[ -]half)?"
# "Three hours earlier" is a length of three hours, as "three hours later" is.
_UNCOUNTED = "".join(
    rf"(?<!{end}\s)"
    for end in (r"\d", *closed.SMALL_NUMBERS[1:13], "teen", *closed.TENS, "few", "several", "dozen", r"couple\sof")
)
_COUNTED = rf"(?P<n>half an?|{a.FIGURE}|{a.WORD_NUMBER}(?: and a half)?|an?\b|a couple of)"
RULES = [
    Rule("away", "ago", a.form(rf"\b{a.ABOUT}{NUMBER}[ -]{UNITS}{_HALF}{OR} (?P<way>{_NOW})\b"), _away),
    Rule("away", "later", a.form(rf"\b{a.ABOUT}{_COUNTED} (?P<unit>{a.UNIT}){_HALF}{OR} (?P<way>{_THEN})\b"), _away),
    Rule("first away", "unit", a.form(
        rf"\b(?P<about>)(?P<span>(?P<n>{a.FIGURE}|{a.WORD_NUMBER}))(?: to | or |[-–]|(?P<joint> and ))(?:{a.FIGURE}|{a.WORD_NUMBER})[ -]{UNITS} (?P<way>{_NOW}|{_THEN})\b"
    ), _first, beside="away"),
    Rule("years on", "unit", a.form(rf"\b(?P<about>)(?P<n>{a.FIGURE}|{a.WORD_NUMBER}|a) (?P<unit>years?|decades?) (?P<way>on)\b(?= ?(?:[.,;:)]|$))"), _on),
    Rule("away", "unit", a.form(rf"(?<=\bin\s){a.ABOUT}{NUMBER} {UNITS}(?:['’]s?)? (?P<way>time)\b"), _away),
    Rule("vague away", "unit", a.form(rf"\b(?P<unit>{a.MANY_UNITS}) ago\b|{_UNCOUNTED}\b(?P<unit2>{a.MANY_UNITS}) earlier\b(?! than\b)"), _ago_vague, beside="gone"),
]  # fmt: skip
