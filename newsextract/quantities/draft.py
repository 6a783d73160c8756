"""A quantity while it is being read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from newsextract.quantities.number import Form, Number
from newsextract.records.quantity import Change, Modifier, QuantityKind

Direction = Literal["up", "down"]


@dataclass(slots=True)
class Draft:
    """What is known of one figure so far; offsets in the article, tokens of its parse.

    Attributes:
        start: Offset of its first character; grows to the left with signs and bounds.
        end: Offset behind its last; grows to the right with units.
        number_start: Where the number itself begins.
        number_end: Where the number itself ends.
        value: As in the record, and so are low, high, kind, modifier, unit, currency, per, change and direction.
        form: The `form` of the number.
        scale: Factor of its scale word or letter.
        noun: First and last token of what is counted or measured, or None.
        borrowed: The noun stands elsewhere: the figure is elliptical.
        part: It counts a part of those counted before: "including three drivers".
        noun_free: It counts nothing: "three times", "sixfold".
        holder: Head token of what has the quantity, or None.
        start_of: The figure that a change starts at.
        size_of: The figure that tells how much changed.
        verb: Token of the verb that is the figure ("doubled").
        moved: Direction of a figure that holds both ends of a change: "from 5 to 8".
        row: The age that it stands in a row with: "aged 21, 24 and 30".
        cents: Written in the hundredth part of its currency.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    form: Form = "digits"
    scale: float = 1.0
    kind: QuantityKind = "count"
    modifier: Modifier | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    noun: tuple[int, int] | None = None
    borrowed: bool = False
    part: bool = False
    noun_free: bool = False
    holder: int | None = None
    change: Change | None = None
    direction: Direction | None = None
    start_of: Draft | None = None
    size_of: Draft | None = None
    verb: int | None = None
    moved: Direction | None = None
    row: Draft | None = None
    cents: bool = False
    _tail: int = 0

    @classmethod
    def of(cls, number: Number, **known: Any) -> Draft:
        """A draft of a number; what is known besides is given by name."""
        fields: dict[str, Any] = {
            "start": number.start,
            "end": number.end,
            "value": number.value,
            "low": number.low,
            "high": number.high,
        }
        fields |= {"number_start": number.start, "number_end": number.end, "form": number.form, "scale": number.scale}
        return cls(**(fields | known))

    @property
    def plain(self) -> bool:
        """A bare number so far: no money, share, unit or age."""
        return self.kind == "count" and self.unit is None

    @property
    def tail(self) -> int:
        """Offset behind all that was read, the denominator of a rate included."""
        return max(self.end, self._tail)

    @tail.setter
    def tail(self, end: int) -> None:
        self._tail = end

    def multiply(self, factor: float) -> None:
        """Multiply value and ends by a scale, without the dust of binary fractions."""
        self._each(lambda v: float(f"{v * factor:.15g}"))

    def negate(self) -> None:
        """Turn the sign of value and ends."""
        self._each(lambda v: -v)

    def _each(self, change: Callable[[float], float]) -> None:
        self.value = None if self.value is None else change(self.value)
        self.low = None if self.low is None else change(self.low)
        self.high = None if self.high is None else change(self.high)
