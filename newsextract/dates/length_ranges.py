"""Lengths of time between two numbers: "two to six days", "in eight to 10 months", "over the next six to 12 months".

Each number is an expression, and the two are the ends of a range; what stands before the first is said of both.
"""

from __future__ import annotations

from functools import partial
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.amounts import NO_AGE, UNITS, amount, from_now
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.windows import span_of


def _end(m: Match[str], c: Context, end: str) -> Meaning:
    """One end: so far from now ("will open in eight to 10 months"), so long from now on or until now, or a length."""
    number = m[end]
    if m["in"] and (day := from_now(m, c, number, m.start(end))):
        return day
    count, lead = a.number(number), a.group(m, "lead")
    days = span_of(c.base, a.unit(m["unit"]), count, lead in ("next", "coming")) if lead and c.base and count else None
    return Meaning("DURATION", amount(number, m["unit"]), None, "published" if days else None, days=days)


_LEAD = r"(?:\b(?P<in>in )(?:about |around )?|\b(?P<lead>next|coming|past|last) )?"
_LOW, _JOINT = rf"\b(?P<low>{a.FIGURE}|{a.WORD_NUMBER})", r"(?: to | or | and |[-–])"
_HIGH = rf"(?P<n>{a.FIGURE}|{a.WORD_NUMBER}(?:[ -]and[ -]a[ -]half)?)[ -]{UNITS}"
RULES = [
    Rule("first amount", "unit", a.form(rf"{_LEAD}(?P<span>{_LOW}){_JOINT}{_HIGH}\b{NO_AGE}"), partial(_end, end="low")),
    Rule("last amount", "unit", a.form(rf"{_LEAD}{_LOW}{_JOINT}(?P<span>{_HIGH})\b{NO_AGE}"), partial(_end, end="n")),
]  # fmt: skip
