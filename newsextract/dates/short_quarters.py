"""Quarters, halves and fiscal years in figures: "Q3 2012", "4Q", "H1 2024", "FY24"."""

from __future__ import annotations

import re
from datetime import date
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.quarters import told_year


def _short(m: Match[str], c: Context) -> Meaning | None:
    """Read "Q3 2012", "4Q", "2019 Q1", "H1 2024", "Q2 of next year"."""
    half = m["half"] or m["half2"]
    number, letter, told = int(half or m["q"] or m["r"]), "H" if half else "Q", m["year"] or m["first"]
    if half and not told and not _PAUSE.match(m.string, m.end()):
        return None  # "The H2 visa", "2H Mill Lane".
    if told and told.isdigit():
        year = int(told) if len(told) > 2 else 2000 + int(told)
        return Meaning("DATE", f"{year}-{letter}{number}", dated=not m.groupdict().get("fiscal"))
    if c.base is None:
        return Meaning("DATE", f"XXXX-{letter}{number}")
    begin = date(c.base.year, 6 * number - 5 if half else 3 * number - 2, 1)
    year = told_year(told, c) or c.base.year - (begin > c.base and c.direction <= 0)
    return Meaning("DATE", f"{year}-{letter}{number}", anchor="published")


def _short_year(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "FY2024", "FY24": the year by which the fiscal one is called."""
    year = int(m["year"])
    return Meaning("DATE", str(year if year >= 100 else 2000 + year), "APPROX")


_Q = r"(?:(?-i:Q)(?P<q>[1-4])|(?P<r>[1-4])(?-i:Q)|(?-i:H)(?P<half>[12])|(?P<half2>[12])(?-i:H))"
_RESULTS = r"(?:net |operating |pre-?tax )?(?:results?|earnings|profits?|loss(?:es)?|sales|revenues?|income|GDP|growth|figures|numbers|report|dividends?|output|deliveries|shipments)"
# Behind "H1" and "2H" without a year, which else may be the name of a visa or the number of a house.
_PAUSE = re.compile(rf"\s*(?:[.,;:)]|$|(?:and|but|as|on|from|to|than|was|were|is|will|{_RESULTS})\b)", re.IGNORECASE)
RULES = [
    Rule("short quarter", "q", a.form(rf"\b(?:(?P<first>{a.YEAR})[ -])?{_Q}\b(?P<year>)"), _short, sure=False),
    Rule("short quarter", "q", a.form(rf"\b(?P<first>){_Q}(?:,?(?: of)?[ /-]?(?:(?P<fiscal>(?-i:FY)) ?)?['’]?(?P<year>{a.YEAR}|(?<=['’])\d\d|(?(fiscal)\d\d|(?!))|(?:last|this|next) year)\b|(?= {_RESULTS}\b))"), _short),
    Rule("short year", "q", a.form(r"\b(?-i:FY) ?['’]?(?P<year>(?:19|20)?\d\d)\b(?!\.\d)"), _short_year),
]  # fmt: skip
