"""Amounts of time that begin or end on the day of publication: "will close in six months", "the past six to 12 months".

Where an amount has two numbers, what stands before the first is said of both.
"""

from __future__ import annotations

import re
from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.intervals import point, shift
from newsextract.dates.meaning import Context, Meaning
from newsextract.language.syntax import governing_verb, verb_group

# "In six months", "in four to six months".
_IN = re.compile(
    rf"\bin\s+(?:(?:about|around)\s+)?(?:(?:{a.FIGURE}|{a.WORD_NUMBER})(?:\s+(?:to|or)\s+|[-–]))?$", re.IGNORECASE
)
_REACH = 36
_FIRST = re.compile(r"\bfirst(?:\stime)?\sin\s+$", re.IGNORECASE)
_THE = re.compile(r"(?:the|these|those)\b", re.IGNORECASE)


# Words from a superlative to what it is over.
_COMPARED = 8
_SET_OFF = frozenset({"to", "on", "into", "before"})  # "Goes to the polls", "goes on sale", "goes into effect".


def _scheduled(verb: int, c: Context) -> bool:
    """Whether a verb is of what is put down in a calendar: in the present and in plans it is to come."""
    return c.words.has(c.parse.lemma[verb], verb, "scheduled")


def _to_come(verb: int, c: Context) -> bool:
    """Whether a verb tells of one moment that is to come: "will close", "the season starts", "is due to resume"."""
    group = verb_group(c.parse, verb)
    if group.modal in ("will", "shall", "would"):
        return c.direction > 0
    if group.modal in ("may", "might") or (group.modal == "could" and _scheduled(verb, c)):
        return not group.perfect
    if c.parse.lemma[verb] == "be" and c.parse.child(verb, "attr", "acomp", "expl") is None:
        return group.tense == "present" and not group.perfect and not group.modal  # "The vote is in two weeks."
    goes = c.parse.lemma[verb] == "go" and any(c.parse.lower[k] in _SET_OFF for k in c.parse.children(verb, "prep"))
    if not (goes or _scheduled(verb, c)) or group.modal or group.perfect:
        return False
    # With a subject, an infinitive is a present that the tagger has missed.
    missed = c.parse.tag[verb] == "VB" and group.tense == "none" and c.parse.dep[verb] == "ROOT"
    if missed and c.parse.child(verb, "nsubj") is not None:
        return True
    return c.direction > 0 or (group.finite and group.tense == "present" and not group.progressive)


def from_now(m: Match[str], c: Context, number: str, start: int) -> Meaning | None:
    """The day, week, month or year that "will close in six months" leads to; "within six months" is a length.

    Args:
        m: The match, with a group for the unit.
        c: Its context.
        number: The number of units.
        start: Where the words begin that "in" stands before.
    """
    count, letter = a.number(number), a.unit(m["unit"])
    if not count or letter.startswith("T") or c.base is None or _THE.match(m.string, start):
        return None
    if not _IN.search(m.string, max(0, start - _REACH), start):
        return None
    i = c.parse.token_at(m.start("unit"))
    verb = governing_verb(c.parse, i) if i is not None else None
    if i is None or verb is None or not _to_come(verb, c):
        return None
    if _FIRST.search(m.string, max(0, start - 16), start):
        return None  # "May miss it for the first time in 15 years."
    if any(c.parse.lower[k] == "of" for k in c.parse.kids[i]) or "JJS" in c.parse.tag[max(0, i - _COMPARED) : i]:
        return None  # "Will close in three weeks of trading", "closes at its lowest level in three weeks".
    if a.group(m, "or") == "or two":
        return Meaning("DATE", "FUTURE_REF")
    letter, count = a.fine(letter, count)
    try:
        day = shift(c.base, letter, int(count))
    except OverflowError:
        return None
    return Meaning("DATE", point(day, letter), None, "published")


_DAYS = {"W": 7, "M": 30.44}  # In one, where half of one more is counted.


def span_of(base: date, letter: str, count: float, ahead: bool) -> tuple[date, date] | None:
    """First and last day of so many units that begin or end on a day."""
    if letter.startswith("T"):
        letter, count = "D", (count / 24 if letter == "TH" else 0)
    letter, count = a.fine(letter, count)
    if letter in _DAYS and count % 1:
        letter, count = "D", count * _DAYS[letter]
    try:
        other = shift(base, letter, int(count) if ahead else -int(count))
    except OverflowError:
        return None
    return (base, other) if ahead else (other, base)


_LED = re.compile(
    rf"\b(?:(?P<ahead>next|coming)|past|(?:the|these|its|their|his|her|our|my) last) (?P<low>(?:{a.FIGURE}|{a.WORD_NUMBER})(?: (?:to|or|and) |[-–]))?$",
    re.IGNORECASE,
)


def until_or_from_now(
    m: Match[str], c: Context, number: str, start: int, *, second: bool = False
) -> tuple[date, date] | None:
    """First and last day of one of the two lengths in "over the next six to 12 months", "the past two or three years".

    Args:
        m: The match, with a group for the unit.
        c: Its context.
        number: The number of units.
        start: Where it begins.
        second: Whether the other number stands before it.
    """
    led = _LED.search(m.string, max(0, start - _REACH), start)
    count = a.number(number)
    if led is None or bool(led["low"]) != second or not count or c.base is None:
        return None
    return span_of(c.base, a.unit(m["unit"]), count, bool(led["ahead"]))
