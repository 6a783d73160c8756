"""A number expression as the grammar gives it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["digits", "words", "vague", "part", "article", "multiple"]


class Number(NamedTuple):
    """A number expression.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        value: Its value; None for a vague amount.
        low: Lower end of a vague amount.
        high: Upper end.
        form: ``digits``, ``words``, ``vague``, ``part`` (of a whole: "two-thirds", "one in five"), ``article`` ("a dozen")
            or ``multiple`` ("twice").
        scale: Factor of its scale word, already in `value`; 1 where there is none.
    """

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    form: Form = "digits"
    scale: float = 1.0
