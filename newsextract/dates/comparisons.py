"""What a figure is compared with: "rose 5% in June from a year earlier" is from the June before, not from that year.

Told on its own, "a year earlier" names a year. Behind a figure it means the same time of the other year, as finely as the
text tells the time of the figure: a month, a quarter, the months of a report ("for the six months ended June 30"), or, in
the present tense, these weeks. Where the text does not tell it, the year stays.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from newsextract.dates.atoms import FIGURE, MONTH, WORD_NUMBER, number
from newsextract.dates.figures import compares, is_compared
from newsextract.dates.intervals import days_of, interval, point, shift
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.language.syntax import governing_verb, in_headline, verb_group
from newsextract.records import Date

_AWAY = re.compile(
    rf"(?:an?|(?P<n>{FIGURE}|{WORD_NUMBER})) years? (?:earlier|(?P<ago>ago)|before|previously)", re.IGNORECASE
)
_PEER = re.compile(
    r"(?:the )?(?:same|corresponding|comparable) (?:period|time(?= last))"
    r"(?P<year> (?:(?:of )?last year|of the (?:previous|prior|preceding) year|a year (?:earlier|ago|before)))?"
    r"|(?:the )?(?P<ago>year[ -](?:ago|earlier)) period",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r" (?:of|in) (?P<year>\d{4})\b")
# What is a comparison itself, and not the time of the figure: "from a month earlier and from a year earlier".
_OTHER = re.compile(r"\b(?:this time|earlier|ago|before|previous|prior|same|corresponding|comparable)\b", re.IGNORECASE)
_UP_TO = re.compile(r",? (?:that )?(?:to|through|until|till|ended|ending|of)(?: on| in| the end of)? ", re.IGNORECASE)
_WITHIN = re.compile(r" of \d{4}$")
# Verbs whose day is that of the figure; elsewhere a day tells when something was made known.
_STATES = frozenset("be have stand hold total number own employ remain amount".split())
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMED = re.compile(rf"\d{{4}}-(?:\d\d|Q\d|H\d)|{_DAY.pattern}")
_YEAR = re.compile(r"\d{4}(?:/\d{4})?")
_BACK, _STEPS = 8, 8  # Dates before the comparison that are looked at, and verbs above it.


class _Time(NamedTuple):
    """The time of a figure: first and last day, the value where TIMEX3 has one for them, and the anchor."""

    first: date
    last: date
    value: str
    anchor: str


def compare(parse: Parse, words: Classes, dates: list[Date], base: date | None, told_on: str) -> list[Date]:
    """The same dates; "a year earlier" and "the same period last year" behind a figure have the days of that comparison.

    Args:
        parse: The parsed article.
        words: The lexicon `time_words`.
        dates: Its dates in text order, anchored by offset ("@120").
        base: Day of publication.
        told_on: The anchor of what is counted from that day.
    """
    out = list(dates)
    for n, told in enumerate(dates):
        if told.type != "DATE" or told.mod or not told.earliest:
            continue
        away, peer = _AWAY.fullmatch(told.text), _PEER.fullmatch(told.text)
        of_year = _OF_YEAR.match(parse.text, told.end) if peer else None
        if not (peer and (peer["year"] or peer["ago"] or of_year)) and not ((away or peer) and _compares(parse, told)):
            continue
        time = _time_of(parse, words, dates, n)
        years = int(number(away["n"] or "one") or 0) if away else 1
        if time and of_year:
            years = time.last.year - int(of_year["year"])
        if time is None and years == 1 and away and away["ago"] and base and _is_now(parse, told):
            time = _Time(base, base, point(base, "M"), told_on)
        if time and years > 0:
            out[n] = _moved(told, time, years)
    return [_month_before(parse.text, out[n - 1], told) if n else told for n, told in enumerate(out)]


_MONTH = re.compile(MONTH)
_FROM = re.compile(r"[^.;:]*(?:\d\.\d[^.;:]*)?\bfrom (?:[\w$€£.,%-]+ ){0,4}(?:in )?$", re.IGNORECASE)
_TO = re.compile(r" (?:to|until|till|through)\b|\s?[-–]")
_APART = 60  # Characters between the two months.


def _month_before(text: str, time: Date, told: Date) -> Date:
    """A month, moved before the one that its figure is compared with: "rose in May from April", "to 10 in May, from 8 in April"."""
    month = re.compile(r"\d{4}-\d\d").fullmatch
    if not _MONTH.fullmatch(told.text) or not month(told.value or "") or not month(time.value or "") or told.range:
        return told
    if (told.value or "") <= (time.value or "") or told.start - time.end > _APART:
        return told
    if not _FROM.fullmatch(text, time.end, told.start) or _TO.match(text, told.end):
        return told
    year = int((time.value or "")[:4]) - ((told.value or "")[5:] >= (time.value or "")[5:])
    value = f"{year}{(told.value or '')[4:]}"
    days = interval(value) or (None, None)
    return told.model_copy(update={"value": value, "earliest": days[0], "latest": days[1]})


def _compares(parse: Parse, told: Date) -> bool:
    i = parse.token_at(told.start)
    return compares(parse.text, parse.sentence_span(i)[0] if i is not None else 0, told.start)


def _moved(told: Date, time: _Time, years: int) -> Date:
    """The comparison with the time of the figure, so many years back."""
    try:
        first, last = shift(time.first, "Y", -years), shift(time.last + timedelta(1), "Y", -years) - timedelta(1)
    except OverflowError:
        return told
    value = f"{last.year:04}"
    if time.value:
        value = first.isoformat() if _DAY.fullmatch(time.value) else f"{first.year:04}{time.value[4:]}"
        own = days_of(time.value)
        if own and own[0] <= time.first <= time.last <= own[1]:  # A company's own quarter has other days.
            first, last = days_of(value) or (first, last)
    days = {"earliest": first.isoformat(), "latest": last.isoformat()}
    return told.model_copy(update={"value": value, "anchor": time.anchor, **days})


def _time_of(parse: Parse, words: Classes, dates: list[Date], n: int) -> _Time | None:
    """The time that the sentence tells of the figure: the last one before the comparison that is in its clause."""
    i = parse.top(dates[n].start, dates[n].end)
    if i is None:
        return None
    begin, clause = parse.sentence_span(i)[0], _verbs(parse, i)
    for k in range(n - 1, max(n - _BACK, -1), -1):
        time = dates[k]
        if time.start < begin:
            break
        if _OTHER.search(time.text) or is_compared(parse.text, time):
            continue
        length = dates[k - 1] if k and dates[k - 1].type == "DURATION" else None
        if length and length.earliest and _UP_TO.fullmatch(parse.text, length.end, time.start):
            time = length  # "The six months ended June 30".
        elif time.type == "DURATION" and not _WITHIN.search(time.text):
            continue
        value = time.value or ""
        if not time.earliest or not time.latest or not _in_clause(parse, words, time, clause):
            continue
        if _YEAR.fullmatch(value):
            return None  # What is told of a year is compared with a year.
        if time.type != "DURATION" and not _NAMED.fullmatch(value):
            continue
        begun = dates[k - 1] if k and time.range == f"@{dates[k - 1].start}" else time
        stretch = time.type == "DURATION" or begun is not time
        first, last = date.fromisoformat(begun.earliest or time.earliest), date.fromisoformat(time.latest)
        return _Time(first, last, "" if stretch else value, f"@{time.start}")
    return None


def _verbs(parse: Parse, i: int) -> list[int]:
    """The nearest verbs above a token."""
    found: list[int] = []
    verb = governing_verb(parse, i)
    while verb is not None and len(found) < _STEPS:
        found.append(verb)
        verb = governing_verb(parse, verb)
    return found


def _in_clause(parse: Parse, words: Classes, time: Date, clause: list[int]) -> bool:
    """Whether a time is told of the figure in the clause of these verbs, and not of its being made known."""
    i = parse.top(time.start, time.end)
    verb = governing_verb(parse, i) if i is not None else None
    if i is None or verb is None:
        return i is not None and not clause
    if verb not in clause:
        return False
    if time.type == "DURATION":
        return True
    if _DAY.fullmatch(time.value or ""):
        return parse.lemma[verb] in _STATES
    # "The bank said in June", "in June the bank posted"; but "posted sales for June".
    on_verb = parse.head[parse.head[i] if parse.dep[i] == "pobj" else i] == verb
    # What is done with figures at a time that is not that of the figures.
    telling = words.has(parse.lemma[verb], verb, "saying", "publishing")
    return not telling or not on_verb or parse.lower[parse.head[i]] == "for"


def _is_now(parse: Parse, told: Date) -> bool:
    """Whether what is compared is told in the present tense: "has nine plants, up from six a year ago"."""
    i = parse.top(told.start, told.end)
    if i is None or in_headline(parse, i):
        return False
    for verb in _verbs(parse, i):
        group = verb_group(parse, verb)
        if group.finite:
            return group.tense == "present" and not group.modal and not group.progressive
    return False
