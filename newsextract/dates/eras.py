"""Decades and centuries: "the late 1990s", "the '90s", "the 20th century"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.meaning import Context, Meaning, Rule

_HEAT = re.compile(
    r"\b(?:temperatures?|degrees?|highs?|lows?|heat|fahrenheit|mph|scores?|scored|ages?d?|m[ae]n|wom[ae]n)\b",
    re.IGNORECASE,
)


# "The 70s and 80s", "the late 1840s and 50s".
_LISTED = re.compile(
    r"\b(?:the (?:(?:early|late|mid)[ -])?(?:[2-9]0s, )*[2-9]0s|(?P<century>1[5-9]|20)\d0s(?:, [2-9]0s)*),? (?:and|or|to|through|into) (?:the )?$",
    re.IGNORECASE,
)
_NEAR = 40


def _is_decade(m: Match[str], c: Context) -> bool:
    """Whether "the 90s", with neither century nor apostrophe, are years."""
    i = c.parse.token_at(m.start("decade"))
    start, end = c.parse.sentence_span(i) if i is not None else (m.start(), m.end())
    named = m[0].lower().startswith("the ") or _LISTED.search(m.string, max(0, m.start() - _NEAR), m.start())
    return bool(named) and not _HEAT.search(m.string, start, end)


def _decade(m: Match[str], c: Context) -> Meaning | None:
    if m["own"] or (m["decade"][0].isdigit() and len(m["decade"]) <= len("90s") and not _is_decade(m, c)):
        return None  # "In her seventies" is an age; "in the 90s" may be a temperature.
    digits = re.sub(r"\D", "", m["decade"])
    if not digits:
        if not (m["mod"] or m[0].lower().startswith("the ")):
            return None  # "He paid in fifties and twenties."
        digits = "19" + str(a.NUMBERS[m["decade"].lower().removesuffix("ies") + "y"])
    elif len(digits) == 2:
        listed = _LISTED.search(m.string, max(0, m.start() - _NEAR), m.start())
        digits = ((listed and listed["century"]) or ("20" if digits < "20" else "19")) + digits
    # "The 1800s" are a century, "the 2000s" mostly ten years.
    return Meaning("DATE", digits[:2] if digits.endswith("00") and digits < "20" else digits[:3], mod_of(m))


def _century(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    word = a.group(m, "nth").replace(" ", "-")
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else a.ORDINALS[word]
    return Meaning("DATE", f"{number - 1:02}", mod_of(m)) if number <= 21 else None


RULES = [
    Rule("decade", "decade", a.form(r"(?:(?:\b|(?=['’]))(?:the |(?P<own>his |her |their |my |our |your ))?(?:(?P<mod>early|late|mid)[ -]+)?)(?P<decade>(?<!\d)(?:1[5-9]|20)\d0['’]?s\b|['’]\d0['’]?s\b|(?<=\s)[2-9]0s\b|\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)"), _decade),
    Rule("century", "century", a.form(rf"\b(?:the )?(?:(?P<mod>early|late|mid)[ -]+)?(?P<nth>\d{{1,2}}(?:th|st|nd|rd)|{a.NTH_DAY})[ -]century\b"), _century),
]  # fmt: skip
