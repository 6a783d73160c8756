"""What a time expression means, and what it is resolved against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match, Pattern
from typing import Literal, NamedTuple

from newsextract.records.date import Mod, TimexType

Anchor = Literal["published", "previous"]


class Meaning(NamedTuple):
    """TIMEX3 type and value; `anchor` tells which date the value was counted from, if any."""

    type: TimexType
    value: str | None
    mod: Mod | None = None
    anchor: Anchor | None = None
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands.

    Attributes:
        base: Day of publication.
        direction: -1 where verb or noun look back, 1 where they look ahead, 0 where nothing tells.
        previous: First day and value of the point in time that was named last.
    """

    base: date | None
    direction: int = 0
    previous: tuple[date, str] | None = None


class Rule(NamedTuple):
    """A form of expression: where it stands, and what it means there; None: it is none after all.

    `sure` forms are expressions wherever they match; the others only where the entity recogniser sees a date too, or a
    preposition of time stands before them.
    """

    name: str
    pattern: Pattern[str]
    resolve: Callable[[Match[str], Context], Meaning | None]
    sure: bool = True
