"""Figures that several sources of one article give for one thing."""

from __future__ import annotations

from newsextract.records import Claim, Event, Quantity, Statement


def group_claims(
    events: list[Event], statements: list[Statement], quantities: list[Quantity]
) -> list[Claim]:
    """Group statements that put a figure on the same matter."""
    return []
