"""What a time expression means, and what it is resolved against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match
from typing import Literal, NamedTuple

from newsextract.dates.atoms import Form
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.records.date import Mod, TimexType

Anchor = Literal["published", "previous", "day", "quarter", "last"]


class Meaning(NamedTuple):
    """TIMEX3 type and value of an expression.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value; None where it is not known.
        mod: TIMEX3 modifier.
        anchor: Which date of the context the value was counted from, if any.
        quant: TIMEX3 quantifier of a SET.
        freq: TIMEX3 frequency of a SET.
        days: First and last day, where they are not those of the value.
        dated: False where the value names no days of the calendar that anybody could tell (a fiscal quarter).
        utc: The moment in UTC, for a time of the clock with a zone.
        aside: A comparison ("a year earlier"): what follows is not counted from it.
        skip: Characters at the beginning of the match that are no part of the expression after all.
        alternative: The value in the other order of day and month, where both are days.
    """

    type: TimexType
    value: str | None
    mod: Mod | None = None
    anchor: Anchor | None = None
    quant: str | None = None
    freq: str | None = None
    days: tuple[date, date] | None = None
    dated: bool = True
    utc: str | None = None
    aside: bool = False
    skip: int = 0
    alternative: str | None = None


class Point(NamedTuple):
    """A point in time that the text has named: its first day, its value, where it stands, and its number in the list."""

    day: date
    value: str
    start: int
    number: int


_NEAR = 40  # Characters from the beginning of "a year later" to that of the day behind it.
_LATER = re.compile(r"[\w -]+ (?:later|earlier|before|afterwards?),? on ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands.

    Attributes:
        parse: The parsed article.
        words: The lexicon `time_words`.
        base: Day of publication.
        direction: -1 where verb or noun look back, 1 where they look ahead, 0 where nothing tells.
        previous: The point in time that was named last.
        day: The last one that is a single day.
        quarter: The quarter that the article reports on: the last one named in its own right.
        whole: Whether the report has turned from the quarter to the year or its first months.
        home: ISO 3166-1 alpha-3 code of the country where the outlet is at home, with a state or not.
        played: Whether the sentence at an offset is about a match, where a half or quarter is no part of a year.
        dated: Whether the entity recogniser sees a date or time between two offsets.
        last: The point in time before this one, and be it one of a comparison ("a year later").
        hours: Whether the text tells times of the clock in four digits ("at 0530").
        over: Whether the expression is surely over: a verb in the plain past tells of it ("he died in January"), or one that says what
            came before ("the raid comes after a vote in May").
    """

    parse: Parse
    words: Classes
    base: date | None
    direction: int = 0
    previous: Point | None = None
    day: Point | None = None
    quarter: Point | None = None
    whole: bool = False
    home: str | None = None
    dated: Callable[[int, int], bool] = lambda start, end: False  # noqa: ARG005
    played: Callable[[int], bool] = lambda offset: False  # noqa: ARG005
    last: Point | None = None
    hours: bool = False
    over: bool = False

    def later(self, text: str, start: int) -> Point | None:
        """The point that an expression behind it makes exact: "a year later, on June 3", "two days later, on Monday"."""
        point = self.last
        if point is None or start - point.start > _NEAR or not _LATER.fullmatch(text, point.start, start):
            return None
        return point

    def is_preposition(self, offset: int) -> bool:
        """Whether the word at an offset is a preposition there ("over the years"), no quantifier ("over six years")."""
        i = self.parse.token_at(offset)
        return i is not None and self.parse.dep[i] in ("prep", "pcomp") and self.parse.tag[i] in ("IN", "RP")


class Rule(NamedTuple):
    """A form of expression: where it stands, and what it means there; None: it is none after all.

    A rule is tried around the words of its `trigger` class only. A group `span` of the pattern marks the expression where
    it is less than the match. `sure` forms are expressions wherever they match; the others only where the entity
    recogniser sees a date too, or a preposition of time stands before them. `signs` are characters of which every match has
    one; where there is none, the form is not tried. `beside` is a class of rarer words than those of `trigger`, of which every
    match has one too: the rule is tried around these alone, for speed.
    """

    name: str
    trigger: str
    form: Form
    resolve: Callable[[Match[str], Context], Meaning | None]
    sure: bool = True
    signs: str = ""
    beside: str = ""
