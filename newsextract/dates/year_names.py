"""Years by themselves: "1999", "fiscal 1990", "'86", "2009-10", "nineteen ninety-six"."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import NO_FIGURE, SPOKEN_YEAR, mod_of, short_year
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.records.date import Mod

# "1517 Locust Street", but "in 2008 Wall Street fell"; "955-1818", "1800 555 2020".
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?\s(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Drive|Dr\.|Boulevard|Blvd|Lane|Highway|Hwy)"
)
_WHEN = re.compile(r"\b(?:in|since|by|until|during|after|before)\s+$", re.IGNORECASE)
_CALL, _CALLED = re.compile(r"(?<!\d)\d{3}[ -]$"), re.compile(r"[ -]\d{3}[ -]\d{3,4}\b")


def of_place(m: Match[str], first: int) -> bool:
    """Whether the number that begins there, at the end of a match, is that of a house or a telephone."""
    last = m.end()
    if _CALL.search(m.string, max(0, first - 5), first) or _CALLED.match(m.string, last):
        return True
    return _STREET.match(m.string, last) is not None and not _WHEN.search(m.string, max(0, first - 8), first)


def _year(m: Match[str], c: Context) -> Meaning | None:
    if of_place(m, m.start("year")) or (
        _REACHED.search(m.string, max(0, m.start("year") - 8), m.start("year")) and not _follows(m.start("year"), c)
    ):
        return None
    if _TITLE.match(m.string, max(0, m.start("year") - 1)):
        return None
    i = c.parse.token_at(m.end("year") - 1)
    if i is not None and c.parse.dep[i] in ("nummod", "nmod", "appos") and not _names_year(m, c, i):
        return None
    prefix = a.group(m, "prefix")
    mod: Mod | None = {"post-": "AFTER", "pre-": "BEFORE"}.get(prefix, mod_of(m))  # type: ignore[assignment]
    # Nobody says when a fiscal year begins: the calendar year is near it.
    return Meaning("DATE", m["year"], "APPROX" if _ITS_OWN.search(prefix) and mod is None else mod)


# "He reads ‘1984’": a book, film or record.
_TITLE = re.compile(r"(?:“\d{4}[.,]?”|‘\d{4}[.,]?’|\"\d{4}[.,]?\"|'\d{4}[.,]?')")
_NEAR = 36  # Characters of "the current financial year 1939-".
_REACHED = re.compile(r"\d[-–/]$")


def _follows(start: int, c: Context) -> bool:
    """Whether what stands right before a year is a date as well: of "no. 1800-1955" neither is one."""
    return c.last is not None and start - c.last.start < _NEAR


_ITS_OWN = re.compile(r"fiscal|(?:school|academic|financial|tax) year")


# "Met 1987 growth targets": before a noun of figures a year needs no other sign.
_FIGURES = "growth|targets?|forecasts?|predictions?|budgets?|earnings|results|sales|profits?|revenues?|output|exports?|imports?|inflation|deficits?|crops?|harvests?|data|prospects|statistics|census|Olympics|Olympic|Paralympics|Paralympic|World Cup|midterms?"
_OF_FIGURES = re.compile(rf"\s+(?:{_FIGURES})\b", re.IGNORECASE)


def _names_year(m: Match[str], c: Context, i: int) -> bool:
    """Whether a number at a noun is a year: "the 2000 election", "its 1989 results"; not "2000 points", "Flight 1999"."""
    parse, head = c.parse, c.parse.head[i]
    if head < i:
        return (
            parse.dep[i] == "appos"
            or head < i - 1
            or parse.pos[head] not in ("NOUN", "PROPN")
            or parse.word[head].lower() in _YEARLY
        )
    if parse.tag[head] != "NNS" or (m["year"][2:] != "00" and _OF_FIGURES.match(m.string, m.end("year"))):
        return True
    owned = any(parse.dep[k] in ("poss", "det") and k < i for k in parse.kids[head])
    of_a_year = c.words.has(parse.lemma[head], head, "of_a_year")
    if of_a_year and c.base and c.base.year - _LATELY <= int(m["year"]) <= c.base.year + 1:
        return True  # "Said 2019 killings were planned": nobody counts so many without a comma, and just as many as the year is.
    return (owned or of_a_year) and c.dated(m.start("year"), m.end("year"))


_LATELY = 10  # Years.
_YEARLY = frozenset("year calendar fiscal spring summer fall autumn winter early late mid end class".split()) | set(
    a.MONTHS
)


def _short_year(m: Match[str], c: Context) -> Meaning | None:
    return Meaning("DATE", str(short_year(m["short"], c.base)), mod_of(m))


def _first_year(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """The first year of "2008-9"."""
    return Meaning("DATE", m["year"]) if m["digit"] == str((int(m["year"]) + 1) % 10) else None


def _range_year(m: Match[str], c: Context) -> Meaning | None:
    """The second year of "2009-10", and of "1939-45" where the first is one."""
    year, last = int(m["first"][: 4 - len(m["span"])] + m["span"]), c.last
    told = last is not None and last.value == m["first"] and m.start("first") - last.start < _NEAR
    return Meaning("DATE", str(year)) if year == int(m["first"]) + 1 or (told and year > int(m["first"])) else None


def _spoken(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    if m["year"].lower().startswith("two") and not m["the"]:
        return None  # "two thousand people"
    return Meaning("DATE", str(a.spoken_year(m["year"])))


# "From 1700 to 2100 local time" are hours.
_NO_HOUR = r"(?!(?: ?(?:-|–|to|and|until) ?\d{4})? \(?(?:local time|GMT|UTC|hours|hrs)\b)"
YEAR = Rule(
    "year", "digit", a.form(
        rf"\b(?:(?P<prefix>(?:the )?(?:fiscal|calendar) year |the (?:(?:full|whole|entire) )?year (?:of )?|fiscal |calendar )|{a.POINT_MOD})(?<![$£€#.,\d])(?P<year>{a.YEAR}){NO_FIGURE}{_NO_HOUR}(?!\w|-\d(?!\d{{1,3}}\b)| (?:people|men|women|block|of (?:them|those|these|us))\b|[ -]years?[ -]olds?\b)"
    ), _year, sure=False,
)  # fmt: skip
RULES = [
    Rule("year", "digit", a.form(rf"(?<![\w$£€#.,/-])(?P<year>(?:19|20)(?!00)\d\d)(?= (?:{_FIGURES})\b)"), lambda m, c: Meaning("DATE", m["year"])),  # noqa: ARG005
    YEAR,
    Rule("year", "digit", a.form(rf"\b(?P<prefix>post-|pre-)(?P<year>{a.YEAR})\b"), _year, signs="-"),
    Rule("year", "unit", a.form(rf"\b(?P<prefix>(?:the )?(?:(?:new|current|coming|next|last|past|previous) )?(?:fiscal|school|academic|financial|tax) year )(?P<year>{a.YEAR})\b(?!-\d{{3}})"), _year, beside="year"),
    Rule("short year", "digit", a.form(rf"(?:\b{a.POINT_MOD})?(?P<span>['’](?P<short>\d\d))\b(?!['’]|\w)"), _short_year, sure=False, signs="'’"),
    Rule("first year", "split", a.form(rf"(?<![\w$£€.,–/-])(?P<year>{a.YEAR})(?=[-–](?P<digit>\d)\b(?![-–/.,%]?\d))"), _first_year),
    Rule("range year", "split", a.form(rf"(?<![\w$£€.,–/-])(?P<first>{a.YEAR})[-–](?P<span>\d)\b(?![-–/.,%]?\d)"), _range_year, signs="-–"),
    Rule("range year", "split", a.form(rf"(?<![\w$£€.,])(?P<first>{a.YEAR})[-–/](?P<span>\d\d)\b(?![-–/.,]?\d)"), _range_year, signs="-–/"),
    Rule("range year", "split", a.form(rf"(?<![\w$£€.,])(?P<first>{a.YEAR})[-–/](?P<span>{a.YEAR})\b(?![-–/.,]?\d)"), _range_year, signs="-–/"),
    Rule("spoken year", "number", a.form(rf"\b(?P<the>the year )?(?P<year>{SPOKEN_YEAR})\b"), _spoken),
]  # fmt: skip
