"""Times of the clock and lengths get the days of the events that tell them."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor

SHOT = "Gunmen shot Ana Roca in Lima on Oct. 2. "
PUBLISHED = "2024-10-23"
# Text, the time or length (the last one so written), its value, first and last day, and what it was resolved against.
TIMES = [
    # What is told again was on the day of the first time.
    (SHOT + "Roca was shot at 10 p.m. at her home.", "10 p.m.", "2024-10-02T22:00", "2024-10-02", "2024-10-02", "Oct. 2"),
    (SHOT + "Roca was shot between 10 p.m. and 11 p.m.", "10 p.m.", "2024-10-02T22:00", "2024-10-02", "2024-10-02", "Oct. 2"),
    (SHOT + "Roca was shot between 10 p.m. and 11 p.m.", "11 p.m.", "2024-10-02T23:00", "2024-10-02", "2024-10-02", "Oct. 2"),
    (SHOT + "Roca was shot at 9 p.m. Police came at 10 p.m.", "10 p.m.", "2024-10-02T22:00", "2024-10-02", "2024-10-02", "9 p.m."),
    # A day at the end of its own clause.
    ("At 6 a.m. rebels attacked the town on Monday.", "6 a.m.", "2024-10-21T06:00", "2024-10-21", "2024-10-21", "Monday"),
    # A distance that leads to one day, to a few, or to any before it.
    (
        SHOT + "A driver saw the men at 6 a.m. two days before the shooting.",
        "6 a.m.", "2024-09-30T06:00", "2024-09-30", "2024-09-30", "Oct. 2",
    ),
    (SHOT + "Roca died at 6 a.m. hours after the shooting.", "6 a.m.", "XXXX-XX-XXT06:00", "2024-10-02", "2024-10-03", "Oct. 2"),
    (SHOT + "A driver saw the men at 6 a.m. before the shooting.", "6 a.m.", "XXXX-XX-XXT06:00", None, None, None),
    # What is not told again stays on the day of publication, and a time with a day on its own.
    (SHOT + "Police arrested ten men at 10 p.m.", "10 p.m.", "2024-10-23T22:00", "2024-10-23", "2024-10-23", "published"),
    (SHOT + "Roca was shot at 10 p.m. on Monday.", "10 p.m. on Monday", "2024-10-21T22:00", "2024-10-21", "2024-10-21", "published"),
    # Lengths keep their value.
    (SHOT + "A driver saw the men two days before the shooting.", "two days", "P2D", "2024-09-30", "2024-09-30", "Oct. 2"),
    (SHOT + "Two weeks after the shooting, police arrested ten men.", "Two weeks", "P2W", "2024-10-14", "2024-10-20", "Oct. 2"),
    (SHOT + "Two weeks after the vote, police arrested ten men.", "Two weeks", "P2W", None, None, None),
    # Behind a day it is that day.
    ("Police arrested ten men on Friday, 21 hours after the killing.", "21 hours", "PT21H", "2024-10-18", "2024-10-18", "Friday"),
    ("The bridge opened on Monday, two weeks later than planned.", "two weeks", "2024-10-21", "2024-10-21", "2024-10-21", "Monday"),
    ("On Monday, three days of talks ended.", "three days", "P3D", None, None, None),
    ("Police saw him at 6 a.m. two days before the vote.", "two days", "P2D", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "first", "last", "anchor"), TIMES)
def test_days_of_times(
    extractor: Extractor, text: str, words: str, value: str, first: str | None, last: str | None, anchor: str | None
) -> None:
    """The day of the event, and the date that tells it."""
    dates = extractor.extract(text, published=PUBLISHED).dates
    told = [d for d in dates if d.text == words][-1]
    words_of = {d.id: d.text for d in dates}
    assert (told.value, told.earliest, told.latest) == (value, first, last)
    assert (words_of.get(told.anchor, told.anchor) if told.anchor else None) == anchor


def test_moment_in_utc(extractor: Extractor) -> None:
    """The zone counts on the day that was found: summer time in June, though the article is of winter."""
    text = "Gunmen shot Ana Roca in Lima on June 3. Roca was shot at 10 p.m. ET at her home."
    told = extractor.extract(text, published="2024-12-10").dates[-1]
    assert (told.value, told.utc) == ("2024-06-03T22:00", "2024-06-04T02:00Z")


@pytest.mark.parametrize(
    ("text", "predicate", "days"),
    [
        (SHOT + "Roca was shot at 10 p.m. at her home.", "shoot", ("2024-10-02", "2024-10-02")),
        (SHOT + "Roca died at 6 a.m. hours after the shooting.", "die", ("2024-10-02", "2024-10-03")),
        (SHOT + "A driver saw the men at 6 a.m. before the shooting.", "see", (None, "2024-10-02")),
        (SHOT + "Police arrested ten men at 10 p.m.", "arrest", ("2024-10-23", "2024-10-23")),
    ],
)
def test_days_of_events(extractor: Extractor, text: str, predicate: str, days: tuple[str | None, str | None]) -> None:
    """The event is on the days of the other one, not on that of publication."""
    event = [e for e in extractor.extract(text, published=PUBLISHED).events if e.predicate == predicate][-1]
    assert (event.earliest, event.latest) == days
