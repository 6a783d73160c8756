"""A quantity while it is being read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsextract.records.quantity import Change, Modifier, QuantityKind


@dataclass(slots=True)
class Draft:
    """What is known of one figure so far; offsets in the article, tokens of its parse.

    Attributes:
        start: Offset of its first character; grows to the left with signs and bounds.
        end: Offset behind its last; grows to the right with units.
        number_start: Where the number itself begins.
        number_end: Where the number itself ends.
        form: The `form` of the number.
        sentence: Number of the sentence.
        noun: Tokens of what is counted or measured, or None.
        borrowed: The noun stands elsewhere: the figure is elliptical.
        noun_free: It counts nothing: "three times", "sixfold".
        holder: Head token of what has the quantity, or None.
        from_: The figure that a change starts at.
        by: The figure that tells how much changed.
        cents: Written in the hundredth part of its currency.
        moved: Direction of a figure that holds both ends of a change: "from 5 to 8".
        verb: Token of the verb that is the figure ("doubled").
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    form: str = "digits"
    scale: float = 1.0
    sentence: int = 0
    kind: QuantityKind = "count"
    modifier: Modifier | None = None
    unit: str | None = None
    currency: str | None = None
    si_value: float | None = None
    si_low: float | None = None
    si_high: float | None = None
    si_unit: str | None = None
    per: str | None = None
    noun: tuple[int, int] | None = None
    borrowed: bool = False
    noun_free: bool = False
    holder: int | None = None
    change: Change | None = None
    direction: Change | None = None
    from_: Draft | None = None
    by: Draft | None = None
    verb: int | None = None
    moved: Literal["up", "down"] | None = None
    cents: bool = False
    _tail: int = 0

    @property
    def tail(self) -> int:
        """Offset behind all that was read, the denominator of a rate included."""
        return max(self.end, self._tail)

    @tail.setter
    def tail(self, end: int) -> None:
        self._tail = end

    @property
    def plain(self) -> bool:
        """A bare number so far: no money, share, unit or age."""
        return self.kind == "count" and self.unit is None
