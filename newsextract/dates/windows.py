"""Stretches of time that end or begin today, or that lie in a year: "the past two years", "the first months of 1987"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.amounts import MORE, NUMBER, OR, UNITS, about, amount, of_life
from newsextract.dates.deictic import OF_IT
from newsextract.dates.direction import BACK, EITHER
from newsextract.dates.from_now import span_of
from newsextract.dates.intervals import shift
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.language.syntax import VERBAL, verb_group

# "In recent years" and "in coming months" tell when, and not how long.
_LOOSE_LEADS = {
    "recent": "PAST_REF",
    "previous": "PAST_REF",
    "past": "PAST_REF",
    "future": "FUTURE_REF",
    "coming": "FUTURE_REF",
}


# "The trial is to start on May 4 and last five days": nobody leaves out the article of "the last five days" in a sentence.
_LASTS = re.compile(r"\b(?:to|will|would|could|can|may|might|must|should|and|or|not|did|do|does)\s+$", re.IGNORECASE)


def _window(m: Match[str], c: Context) -> Meaning | None:
    """Read "the past two years", "the next three months": a length that ends or begins on the day of publication, or in a story."""
    lead = a.group(m, "lead")
    mod, skip = about(m, c)
    # "The coming months" are those that follow, a length from now on.
    if not m["n"] and lead in _LOOSE_LEADS and not (lead == "coming" and "the" in m[0].lower().split()):
        return Meaning("DATE", _LOOSE_LEADS[lead], mod, skip=skip)
    if not m["n"] and of_life(m, c):
        return None
    value = amount(m["n"] or "several", m["unit"])
    count, letter = a.number(m["n"] or "several"), a.unit(m["unit"])
    i = c.parse.token_at(m.start("lead"))
    if lead == "last" and (
        (i is not None and c.parse.tag[i].startswith("VB"))
        or _LASTS.search(m.string, max(0, m.start("lead") - 8), m.start("lead"))
    ):
        first = m.start("n") if m["n"] else m.start("unit")  # "The trial may last two months", "may last years".
        return Meaning("DURATION", value, mod, skip=first - m.start())
    if lead == "following" and m["n"] and m.start("lead") == m.start():
        return Meaning("DURATION", value, skip=m.start("n") - m.start())  # "Agreed following five months of talks."
    if a.group(m, "n") in ("couple of", "a couple of"):
        mod = mod or "APPROX"
    if told := re.search(r"\d{4}$", m[0]):
        days = _within(int(told[0]), lead, letter, count)
        return Meaning("DURATION", value, mod, days=days, skip=skip)
    ahead = lead in ("next", "coming", "following")
    days = None
    if lead == "last" and OF_IT.match(m.string, m.end()):
        count = None  # "In the last two years of his reign" is no time told from today.
    if c.base and count and lead in ("past", "last", "next", "coming") and not (ahead and _is_story(m, c)):
        days = span_of(c.base, letter, count, ahead)
    return Meaning("DURATION", value, mod, "published" if days else None, days=days, skip=skip)


_BEFORE_CLAUSE = frozenset({",", ";", "and", "but", "."})


def _is_story(m: Match[str], c: Context) -> bool:
    """Whether "over the next five days" is counted in a story that is over ("they held her over the next five days"), from a day in it."""
    i = c.parse.token_at(m.end() - 1)
    if c.direction not in (BACK, EITHER) or i is None or c.parse.dep[i] != "pobj":
        return False
    parse, preposition = c.parse, c.parse.head[i]
    above = parse.head[preposition]
    if parse.pos[above] not in VERBAL or c.words.has(parse.lemma[above], above, "saying"):
        return False
    if c.direction == EITHER:
        # "He sat there for the next six hours", but "was banned for the next six months", "froze prices for the next year".
        begins = preposition == 0 or parse.lower[preposition - 1] in _BEFORE_CLAUSE
        if parse.child(above, "aux", "auxpass") is not None:
            return False
        if above < i and not begins and parse.child(above, "dobj") is not None:
            return False
    return verb_group(parse, above).tense == "past"


def _hour(m: Match[str], c: Context) -> Meaning | None:
    """Read "in the next hour", "over the past hour"; "the last hour of the trial" is no time told from today."""
    from_now = c.base is not None and not OF_IT.match(m.string, m.end())
    return Meaning(
        "DURATION", amount("one", m["unit"]), None, "published" if from_now else None, days=(c.base, c.base) if c.base and from_now else None
    )  # fmt: skip


def _and_a_half(m: Match[str], c: Context) -> Meaning:
    """Read "the last year and a half", "the next decade and a half"."""
    ahead, letter = a.group(m, "lead") in ("next", "coming"), a.unit(m["unit"])
    days = span_of(c.base, letter, 1.5, ahead) if c.base else None
    return Meaning("DURATION", amount("one and a half", m["unit"]), None, "published" if days else None, days=days)


def _within(year: int, lead: str, letter: str, count: float | None) -> tuple[date, date] | None:
    """The days of "the first two months of 1987", "the last three weeks of 2004"."""
    if not count or count % 1 or letter not in ("D", "W", "M", "Q") or lead not in ("first", "last", "final"):
        return None
    try:
        if lead == "first":
            return date(year, 1, 1), shift(date(year, 1, 1), letter, int(count)) - timedelta(1)
        return shift(date(year + 1, 1, 1), letter, -int(count)), date(year, 12, 31)
    except OverflowError:
        return None


RULES = [
    Rule("window", "unit", a.form(rf"\b{a.ABOUT}(?:the |these |its |their |his |her ){NUMBER} (?P<lead>last|past|next|previous|preceding|coming|following|subsequent|succeeding|ensuing) (?P<unit>{a.MANY_UNITS})\b"), _window),
    Rule("and a half", "unit", a.form(r"\b(?:the |this )?(?P<lead>last|past|next|coming) (?P<unit>week|month|year|decade) and a half\b"), _and_a_half, beside="half"),
    Rule("hour", "unit", a.form(r"\b(?:the |this )(?P<lead>last|past|next|coming) (?P<unit>hour)\b(?!-)"), _hour),
    Rule("window", "unit", a.form(rf"\b{a.ABOUT}(?:each of )?(?:the |these |its |their |his |her )(?P<lead>year-ago|year-earlier|last|past|next|first|previous|coming|final|following|latest|recent|remaining) {NUMBER}{MORE}(?: |(?:(?<=half)|(?<=quarter))-){UNITS}\b(?: of {a.YEAR}\b)?{OR}"), _window),
    Rule("window", "unit", a.form(rf"\b{a.ABOUT}(?P<lead>last|past|next|first|previous|coming|final|following|latest|recent) {NUMBER}{MORE} (?P<unit>{a.MANY_UNITS})\b{OR}"), _window),
    Rule("window", "unit", a.form(rf"\b{a.ABOUT}(?P<n>)(?:the )?(?P<lead>last|past|next|recent|previous|coming|future|early|earlier|later|first|final|intervening|preceding|following) (?P<unit>{a.MANY_UNITS})\b(?! (?:ago|old)\b| of (?:{a.WEEKDAY}|{a.MONTH}|the (?:day|morning|night)|last|this))"), _window),
]  # fmt: skip
