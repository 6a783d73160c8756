"""Years that begin in one year of the calendar and end in the next: "the 2023/24 budget", "the season 2023-24", "fiscal 2024/25".

Each is one date. "From 1998-99", "1939-45" and "2009-2010" have the first and last year of a stretch, which are two; of years in four
digits with a dash only those with a word such as "fiscal" or "school" beside them are one.
"""

from __future__ import annotations

from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import NO_FIGURE, mod_of
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.year_names import of_place


def _split_year(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    if of_place(m, m.start("first")):
        return None
    # As of "fiscal 2024", nobody says when it begins.
    return Meaning("DATE", f"{m['first']}/{int(m['first']) + 1}", "APPROX" if m["prefix"] else mod_of(m))


def _winter(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", f"{m['first']}-WI", mod_of(m))


def _years() -> str:
    """A year and the next one, in two digits or four: "2023/24", "1999-2000"."""
    steps = "|".join(rf"(?<={n})[-–/](?:(?P=century))?(?P=tens){n + 1}" for n in range(9))
    tens = "|".join(rf"(?<={n}9)[-–/](?:(?P=century))?{n + 1}0" for n in range(9))
    return rf"(?P<first>(?P<century>1[5-9]|20)(?P<tens>\d)\d)(?:{steps}|{tens}|(?<=99)[-–/]00|(?<=1999)[-–/]2000)"


# "He was minister from 2005-06", "born between 1998-99", "Diaz (2005-06) came before him"; but "fell from 2021-22 to 2022-23".
_NO_ENDS = (
    r"(?:(?<!from\s)(?<!between\s)(?<!\()|(?<=\()(?![\d–-]+\))|(?<!\()(?=[\d–-]+ (?:to|until|till|through|onwards?)\b))"
)
_KIND = "(?:fiscal|school|academic|financial|tax|crop|marketing)"
_BEHIND = rf"(?=[\d–-]+(?: (?:and|or) [\d–-]+)? {_KIND} (?:years?|session|budgets?)\b)"
_NEW = r"(?:the )?(?:(?:new|current|coming|next|last|past|previous) )?"
_ONE = rf"(?:(?=\d{{4}}/)|{_NO_ENDS}(?=\d{{4}}[-–]\d\d(?!\d))|{_BEHIND})"
_SPLIT = rf"{_years()}(?![\w/–]|-\d|[.,]\d){NO_FIGURE}"
RULES = [
    Rule("split year", "split", a.form(
        rf"(?<![\w$£€#.,/–-])(?:(?P<prefix>{_NEW}(?:{_KIND} year |fiscal |(?-i:FY) ?))|{a.POINT_MOD}(?:the year )?{_ONE}){_SPLIT}"
    ), _split_year),
    Rule("split year", "split", a.form(rf"\b(?:the )?{a.POINT_MOD}winter (?:of )?{_SPLIT}"), _winter),
]  # fmt: skip
