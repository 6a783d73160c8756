"""Dates, times, durations and recurring times, as TIMEX3 and as an interval of days."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Confidence, Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["on", "by", "before", "after", "since", "until", "during"]
Mod = Literal[
    "APPROX",
    "START",
    "MID",
    "END",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]


class Date(Span):
    """A time expression.

    Attributes:
        id: ``t1``, ``t2``, … in text order.
        type: TIMEX3 type.
        value: TIMEX3 value (``2024-10-23``, ``2024-W42``, ``P3M``, ``PRESENT_REF``, ``XXXX-WXX-3`` when underspecified); an ISO
            interval (``2024-03-11/2024-04-09``) for a feast of many days, and of years (``2023/2024``) for "the 2023/24 budget".
        alternative: The other value of a day in numbers whose order nothing tells: "3/4/2024" is ``2024-03-04`` where months
            come first, and has ``2024-04-03`` here. Null where there is one reading only.
        mod: TIMEX3 modifier. "Early 2019" has all days of 2019 and START, since nobody says where early ends; "earlier
            this year" ends on the day of publication, and "since the start of the year", "by the end of May" have the one day
            that bounds.
        quant: TIMEX3 quantifier of a SET ("every").
        freq: TIMEX3 frequency of a SET ("2X").
        relation: How the event stands to the date, from its preposition ("by December").
        earliest: First day that the expression covers, ISO; null where it names no days. "Ten days before the murder" has the days
            that this length leads to, where the text tells the day of the murder; behind a day ("on Friday, a week after the vote") it
            has that day.
        latest: Last day, ISO.
        anchor: Id of the date it was resolved against (the one that the text bears above its story, another of the story, or that
            of the event that a time of the clock belongs to), or ``published``; null where it stands for itself.
        utc: The moment in UTC, ISO (``2024-07-04T21:00Z``), of a time of the clock with a time zone; null for other dates.
        range: Id of the other end of a range ("between May and July").
        confidence: Probability that the value is right, or null.
    """

    id: str
    type: TimexType
    value: str | None = None
    alternative: str | None = None
    mod: Mod | None = None
    quant: str | None = None
    freq: str | None = None
    relation: Relation | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None
    utc: str | None = None
    range: str | None = None
    confidence: Confidence = None
