"""What holds for the dates of any text: grammar of values, order of days, offsets, and that they reach statements and events."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsextract.api import extractor_for
from newsextract.records import Extraction

_DAY = r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)"
_WEEK = r"(?:\d{4}|XXXX)-W(?:\d\d|XX)"
_CLOCK = r"T(?:(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?Z?|MO|MI|AF|EV|NI)"
_POINTS = (
    rf"{_DAY}(?:{_CLOCK})?",
    rf"{_WEEK}(?:-(?:WE|[1-7])(?:{_CLOCK})?)?",
    r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX|Q[1-4X]|H[12]|SP|SU|FA|WI))?",
    r"\d{2,3}|X{2,3}",
    r"PAST_REF|PRESENT_REF|FUTURE_REF",
    r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d",
)
_NUMBER = r"(?:\d+(?:\.\d+)?|X)"
_LENGTH = rf"P(?=[\dXT])(?:{_NUMBER}(?:Y|M|W|D|WE|Q|DE|CE|ML))*(?:T(?:{_NUMBER}[HMS])+)?"
# TIMEX3 values by type.
VALUES = {
    "DATE": re.compile("|".join(_POINTS)),
    "TIME": re.compile(rf"{_DAY}{_CLOCK}|{_WEEK}-[1-7]{_CLOCK}|PAST_REF|PRESENT_REF|FUTURE_REF|\d{{4}}-\d\d-\d\d/\d{{4}}-\d\d-\d\dT\w\w"),
    "DURATION": re.compile(_LENGTH),
    "SET": re.compile(rf"{_LENGTH}|{'|'.join(_POINTS)}|XXXX-(?:SP|SU|FA|WI)"),
}  # fmt: skip

# Pieces of time expressions and of what stands around them, put together in any order.
_PIECES = (
    "Monday Tuesday Wednesday Friday Sunday January May Oct. December spring summer fall winter morning night weekend day week "
    "month quarter half year decade century hours minutes seconds 1 3 5th 13 31 45 1999 2024 2050 90s '90s twelve two twenty first "
    "second third last next this that the a an every each other past coming previous following same early late mid- end- of to "
    "through until from between and or - / , . ( ) before after ago earlier later since by in on at for during within about over "
    "under nearly more less than noon midnight a.m. p.m. 5:30 18:45 2:41:07 GMT ET local time today yesterday tomorrow tonight now "
    "recently current future Easter Ramadan Christmas New Year's Eve Q3 fiscal said will met police they court half-hour one-day "
    "daily weekly twice once times overnight"
).split()
TEXTS = st.lists(st.sampled_from(_PIECES), min_size=2, max_size=14).map(" ".join)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def _sound(x: Extraction, text: str) -> None:
    for d in x.dates:
        assert text[d.start : d.end] == d.text
        assert d.value is None or VALUES[d.type].fullmatch(d.value), d
        assert (d.earliest is None) == (d.latest is None), d
        if d.earliest and d.latest:
            assert date.fromisoformat(d.earliest) <= date.fromisoformat(d.latest), d
    assert all(a.end <= b.start for a, b in zip(x.dates, x.dates[1:], strict=False))


@SLOW
@given(TEXTS, DAYS)
def test_any_text_with_a_day_of_publication(text: str, day: date) -> None:
    """Values are TIMEX3, intervals are in order, spans are slices of the text and do not overlap."""
    _sound(extractor_for().extract(text, published=day.isoformat()), text)


@SLOW
@given(TEXTS)
def test_any_text_without_one(text: str) -> None:
    """Without a day of publication nothing is counted from one: a value with days in it stands in the text or beside it."""
    x = extractor_for().extract(text)
    _sound(x, text)
    if x.document.published is None:
        assert all(d.anchor != "published" for d in x.dates)
        assert all(d.earliest is None for d in x.dates if d.value and "XXXX" in d.value)
        if not re.search(r"\d{4}|'?90s|twenty|[Cc]entur", text):
            assert all(d.earliest is None for d in x.dates), x.dates


@SLOW
@given(DAYS, st.integers(-60, 60))
def test_a_day_that_is_written_out_is_that_day(day: date, step: int) -> None:
    """What `strftime` writes is read back, whenever the article is from."""
    text = f"The bridge was opened on {day:%B} {day.day}, {day.year}, by the mayor."
    (found,) = extractor_for().extract(text, published=(day + timedelta(step)).isoformat()).dates
    assert (found.value, found.earliest, found.latest) == (day.isoformat(),) * 3


UNDATED = {
    "They met on Wednesday.": "XXXX-WXX-3",
    "They met on Oct. 3.": "XXXX-10-03",
    "They met in June.": "XXXX-06",
    "They met last week.": "XXXX-WXX",
    "They met yesterday.": "XXXX-XX-XX",
    "They met on Friday night.": "XXXX-WXX-5TNI",
    "They met at 5 p.m.": "XXXX-XX-XXT17:00",
    "They met last year.": "XXXX",
    "They met in the spring.": "XXXX-SP",
    "They met on Christmas Day.": "XXXX-12-25",
}


@pytest.mark.parametrize("text", UNDATED)
def test_without_publication_the_value_is_underspecified(text: str) -> None:
    """No interval and no anchor."""
    (found,) = extractor_for().extract(text).dates
    assert (found.value, found.earliest, found.latest, found.anchor) == (UNDATED[text], None, None, None)


# What hangs on what, in articles of Wednesday 2024-10-23: cue or predicate, and the day it has.
ATTACHED = [
    ("Police arrested three men in Lagos on Tuesday.", {}, {"arrest": "Tuesday"}),
    ("On Friday the rebels attacked a convoy near Goma, the army said on Saturday.", {"say": "Saturday"}, {"attack": "Friday"}),
    ("\"We will not sign,\" President Juan Perez said Monday.", {"say": "Monday"}, {"sign": None}),
    ("The court in Turin sentenced a banker to six years in prison on Friday.", {}, {"sentence": "Friday"}),
    ("The minister said on Thursday that troops will leave the town next month.", {"say": "Thursday"}, {"leave": "next month"}),
    ("Soldiers killed two herders last week and burned a village on Sunday.", {}, {"kill": "last week", "burn": "Sunday"}),
    ("The union, which struck in May, rejected the offer on Wednesday.", {"reject": "Wednesday"}, {"strike": "May", "reject": "Wednesday"}),
    ("Kenya sent 200 police officers to Haiti in June, a spokesman said on Tuesday.", {"say": "Tuesday"}, {"send": "June"}),
    ("Ukraine's Zelensky accused Russia on Sunday of shelling a hospital the day before.", {"accuse": "Sunday"},
     {"accuse": "Sunday", "shell": "the day before"}),
    ("The two ministers will meet in Geneva on Nov. 4, the UN said in a statement on Monday.", {"say": "Monday"}, {"meet": "Nov. 4"}),
    ("Protesters blocked the road from Monday to Friday, witnesses said.", {"say": None}, {"block": "Monday"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "done"), ATTACHED)
def test_dates_reach_what_they_hang_on(text: str, said: dict[str, str | None], done: dict[str, str | None]) -> None:
    """Each date that a verb or a reporting clause governs is the date of that event or statement."""
    x = extractor_for().extract(text, published="2024-10-23")
    words = {d.id: d.text for d in x.dates} | {None: None}
    assert {s.cue: words[s.date] for s in x.statements if s.cue in said} == said
    assert {e.predicate: words[e.date] for e in x.events if e.predicate in done} == done


def test_a_range_is_the_interval_of_its_event() -> None:
    """The event lasts from the first day of one end to the last day of the other."""
    x = extractor_for().extract("Protesters blocked the road from Monday to Friday.", published="2024-10-23")
    (event,) = (e for e in x.events if e.predicate == "block")
    assert (event.earliest, event.latest) == ("2024-10-14", "2024-10-18")
