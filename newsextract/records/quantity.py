"""Quantities: counts, money, shares, measures, ages and rates, with their bounds."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Confidence, Span

QuantityKind = Literal["count", "money", "percent", "measure", "age", "rate"]
Modifier = Literal["approx", "at_least", "at_most", "more_than", "less_than"]
Change = Literal["up", "down", "to", "by"]


class Quantity(Span):
    """A figure of the article.

    Attributes:
        id: ``q1``, ``q2``, … in text order.
        kind: What sort of figure.
        value: The figure, scaled ("1.2bn" is 1.2e9); null for a range or a vague amount, which have `low` and `high`.
        low: Lower end of a range or of a vague amount.
        high: Upper end.
        modifier: Bound or vagueness that the text states ("at least", "roughly").
        unit: Unit of a measure or of an age, singular ("kilometre", "year").
        currency: ISO 4217.
        si_value: The value in SI base units, where the unit is known.
        si_unit: That unit.
        noun: What is counted or measured, as written, elliptical ones resolved.
        noun_start: Offset of the noun where it stands in the text.
        noun_end: End of it.
        per: The denominator of a rate, as written.
        change: Part in a change ("rose 10 % to $5m"): ``up`` or ``down`` for the amount where the text tells the direction, ``by``
            where it does not, ``to`` for the end.
        direction: Direction of the change that an end belongs to: ``up`` or ``down``.
        change_from: Id of the figure that the change starts at.
        change_by: Id of the figure that tells how much changed; on the figure of the end.
        holder: Who or what has the quantity, as written: subject of "has 13 ships", "weighs 40 tonnes", "costs $5".
        holder_start: Offset of the holder.
        holder_end: End of it.
        confidence: Probability that the record is right, or null.
    """

    id: str
    kind: QuantityKind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    modifier: Modifier | None = None
    unit: str | None = None
    currency: str | None = None
    si_value: float | None = None
    si_unit: str | None = None
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    per: str | None = None
    change: Change | None = None
    direction: Literal["up", "down"] | None = None
    change_from: str | None = None
    change_by: str | None = None
    holder: str | None = None
    holder_start: int | None = None
    holder_end: int | None = None
    confidence: Confidence = None
