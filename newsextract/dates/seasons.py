"""Seasons: "last spring", "the summer of 2010", "this fall"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import ANY_YEAR, YEAR_STEP, mod_of, year_of
from newsextract.dates.intervals import SEASON_MONTHS
from newsextract.dates.meaning import Context, Meaning, Rule

_FAR = 4  # Months.


def _begins_in(code: str, lead: str, c: Context) -> int:
    """The year in which a season begins that is named without one."""
    assert c.base is not None
    begin, year = SEASON_MONTHS[code], c.base.year
    if lead in ("last", "this past", "past"):
        return year - (begin + 2 >= c.base.month)
    if lead in ("next", "coming", "this coming"):
        return year + (begin <= c.base.month)
    if code == "WI" and c.base.month <= 2:
        return year - 1
    if lead == "this":
        # "We met this summer", told in January.
        return year - (c.direction < 0 and begin - c.base.month >= _FAR)
    if c.direction <= 0 and begin > c.base.month:
        return year - 1
    return year + (c.direction > 0 and begin + 2 < c.base.month)


def _says_kind(m: Match[str], c: Context) -> bool:
    """Whether a season says what kind something is, and not when it is: "the winter storm", "the spring wheat"."""
    i = c.parse.token_at(m.start("season"))
    if i is None or c.parse.head[i] <= i:
        return False
    head = c.parse.head[i]
    return c.words.has(c.parse.lemma[head], head, "of_season")


# What went down before "this fall was the sharpest": then it is no autumn.
_FELL = re.compile(
    r"\b(?:fell|fall(?:s|ing|en)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|slump\w*|slid|sank|shrank|plunge\w*|plung\w+|down|lower|losses)\b",
    re.IGNORECASE,
)
_SENTENCE = 160  # Characters back to what fell.


def _falls(m: Match[str], c: Context) -> bool:
    """Whether "fall" is a verb ("will fall next year"), or the decline that was just told of ("this fall was the sharpest")."""
    i = c.parse.token_at(m.start("season"))
    if i is None:
        return False
    if c.parse.pos[i] == "VERB" and c.parse.tag[i] in ("VB", "VBP"):
        return True
    subject = c.parse.dep[i] == "nsubj" and a.group(m, "lead") in ("this", "the last", "last")
    return subject and _FELL.search(m.string, max(0, m.start() - _SENTENCE), m.start()) is not None


def _season(m: Match[str], c: Context) -> Meaning | None:
    if m["season"].lower() == "fall" and _falls(m, c):
        of = a.group(m, "of")
        if of and c.base:  # "Will fall next year" leaves the year.
            return Meaning(
                "DATE", str(c.base.year + YEAR_STEP[of.split()[0]]), None, "published", skip=m.start("of") - m.start()
            )
        return Meaning("DATE", "XXXX", skip=m.start("of") - m.start()) if of else None
    bare = not any(a.group(m, key) for key in ("year", "of")) and a.group(m, "lead") in ("", "the")
    if bare and m["season"].lower() == "fall" and not c.dated(*m.span("season")):
        return None  # "He was hurt in the fall."
    if bare and _says_kind(m, c):
        return None
    code = a.SEASONS[m["season"].lower()]
    lead = a.group(m, "lead").removeprefix("the ").strip()
    year: int | None = None
    if told := a.group(m, "year"):
        year = year_of(told, c.base)
    elif (of := a.group(m, "of")) and c.base:
        year = c.base.year + YEAR_STEP[of.split()[0]]
    elif c.base:
        year = _begins_in(code, "" if lead == "the" else lead, c)
    if year is None:
        return Meaning("DATE", f"XXXX-{code}", mod_of(m))
    return Meaning("DATE", f"{year}-{code}", mod_of(m), None if told else "published")


RULES = [
    Rule("season", "season", a.form(rf"\b(?P<lead>(?:the )?(?:last|past|coming|next)|this past|this coming|this) {a.POINT_MOD}(?P<season>{a.SEASON})\b"), _season),
    Rule("season", "season", a.form(rf"\b(?:(?P<lead>the) )?{a.POINT_MOD}(?P<season>{a.SEASON})\b,? (?:of )?(?:{ANY_YEAR}\b|(?P<of>(?:last|this|next) year)\b)"), _season),
    Rule("season", "season", a.form(rf"\b(?P<lead>the ){a.POINT_MOD}(?P<season>spring|summer|autumn|winter)\b(?! (?:in|of|from|games|olympics|paralympics|solstice|equinox|[a-z]+s?ing)\b)"), _season, sure=False),
    Rule("season", "season", a.form(r"\b(?:in|by|during|since|until|before|after) (?P<span>(?P<lead>the )(?P<season>fall))\b(?= ?[,.;:)]|$)"), _season),
    Rule("season", "season", a.form(rf"\b(?:in|by|during|since|until|before|after) (?P<span>{a.POINT_MOD}(?P<season>spring|summer|autumn|winter))\b(?= ?[,.;:)]|$)"), _season),
]  # fmt: skip
