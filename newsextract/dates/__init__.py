"""Dates: found by a grammar over the text and the entity recogniser, resolved by the grammar and dateparser."""

from newsextract.dates.ranges import name_days
from newsextract.dates.read import read_dates

__all__ = ["name_days", "read_dates"]
