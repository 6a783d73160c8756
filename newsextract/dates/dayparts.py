"""The part of a day that stands before it: "the night of Oct. 12", "early on the morning of 20 April", "dawn on Tuesday"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.clock import told_day
from newsextract.dates.intervals import blank
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.language.parse import Parse
from newsextract.language.syntax import MODIFYING

# TimeML has "the morning of January 31" as one expression of type TIME.
_PART_OF = re.compile(
    rf"\b(?:(?:(?P<near>early|late)\s+(?:on\s+|in\s+)?)?(?:the\s+(?:intervening\s+|(?P<mod>early|late|mid)[\s-]+)?|(?P<mid>mid)[\s-]+)"
    rf"(?P<part>{a.PART})(?:\s+hours)?\s+(?:of|on)|(?<!before\s)(?<!after\s)(?P<edge>{a.EDGE})(?:\s+(?:of|on))?)\s+$",
    re.IGNORECASE,
)
# Its first hours, which TIMEX3 calls early morning.
_HOURS_OF = re.compile(r"\b(?:the\s+)?(?:early|small|wee)\s+hours\s+(?:of|on)\s+$", re.IGNORECASE)
_LONGEST = 40  # Characters of the words before the day.
_DAY = re.compile(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)")


def in_part(parse: Parse, free: int, start: int, end: int, meaning: Meaning) -> Meaning:
    """The part of a day that the words before it tell, with these as a part of the expression; else `meaning` as it is.

    A day that only says which attack or vote is meant ("on the night of the Oct. 12 attack") stays a day; so does one on which
    something happened before dawn.

    Args:
        parse: The parsed article.
        free: Where the expression before it ends.
        start: Where the day begins.
        end: Where it ends.
        meaning: What it means.
    """
    if meaning.type != "DATE" or meaning.skip or meaning.mod or not _DAY.fullmatch(meaning.value or ""):
        return meaning
    behind = max(free, start - _LONGEST)
    hours = _HOURS_OF.search(parse.text, behind, start)
    m = hours or _PART_OF.search(parse.text, behind, start)
    i = parse.top(start, end) if m else None
    if m is None or i is None or (parse.dep[i] in MODIFYING and parse.start[parse.head[i]] >= end):
        return meaning
    if hours:
        return meaning._replace(type="TIME", value=f"{meaning.value}TMO", mod="START", skip=m.start() - start)
    mod = "MID" if m["mid"] else mod_of(m)
    return meaning._replace(
        type="TIME", value=f"{meaning.value}{a.part(m['part'] or m['edge'])}", mod=mod, skip=m.start() - start
    )


def _alone(m: Match[str], c: Context) -> Meaning | None:
    """Read "by mid-afternoon", "until late evening", of the day that the story is about; "early morning light" is a kind of light."""
    i = c.parse.token_at(m.end() - 1)
    if i is None or (c.parse.dep[i] in MODIFYING and m.string[m.end() : m.end() + 1] != ","):
        return None
    day, anchor = told_day(m, c)
    return Meaning(
        "TIME", f"{day.isoformat() if day else blank('D')}{a.part(a.any_group(m, 'part'))}", mod_of(m), anchor
    )


def _part_told(m: Match[str], c: Context) -> Meaning | None:
    """Read "in the evening", "by nightfall" where one day is told of; what is so on every day stands in the present."""
    parse = c.parse
    i = parse.token_at(m.end("span") - 1)
    if i is None or not c.direction or _HABIT.search(parse.text, *parse.sentence_span(i)):
        return None
    if parse.child(i, "relcl", "acl") is not None:
        return None  # "In the evening they met" is of the story's day, "the evening they met" of another.
    return _alone(m, c)


def _hours_told(m: Match[str], c: Context) -> Meaning | None:
    """Read "in the early hours", of the day that the story is about."""
    day, anchor = told_day(m, c)
    return Meaning("TIME", f"{day.isoformat() if day else blank('D')}TMO", "START", anchor)


_HABIT = re.compile(r"\b(?:every|each|usually|often|always|never|normally|daily|would|whenever)\b", re.IGNORECASE)
RULES = [
    Rule("part told", "clock", a.form(
        r"\b(?:in|by|during|until|throughout|through|into) (?P<span>the (?:(?P<mod>mid|early|late)[ -])?(?P<part>morning|afternoon|evening|night))\b(?! (?:on|of|hours?|before|after|when|that)\b|-)"
    ), _part_told),
    Rule("part told", "clock", a.form(rf"\b(?:at|by|until|from|since|around) (?P<span>(?P<part>{a.EDGE}))\b(?! (?:on|of|today|yesterday|tomorrow|[A-Z])|-)"), _part_told),
    Rule("part told", "clock", a.form(r"\b(?:in|during|until|by|into) (?P<span>the (?:early|small|wee) hours(?: of the (?:morning|day|night))?)\b(?! (?:of|on)\b)"), _hours_told),
    Rule("part alone", "clock", a.form(
        r"\b(?:by|at|in|until|since|before|after|around) (?P<span>(?:(?P<mod>mid)[ -]?(?P<part>morning|afternoon)|(?P<near>early|late) (?P<part2>morning|afternoon|evening)))\b(?! (?:on|of|hours?|today|yesterday|tomorrow)\b|-)"
    ), _alone),
]  # fmt: skip
