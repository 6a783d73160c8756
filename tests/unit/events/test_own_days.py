"""Days that hang on another word of their clause, and whose they are."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor

# Text, predicate, first and last day. Told on a Wednesday, the 23rd.
DAYS = [
    # A part of a day is of that day, and is nobody to whom something is done.
    ("He was shot on the night of October 1.", "shoot", "2024-10-01", "2024-10-01"),
    ("The guards fled in the early morning hours of May 3.", "flee", "2024-05-03", "2024-05-03"),
    ("He was shot on the night of the storm.", "shoot", "2024-10-23", "2024-10-23"),
    ("Police mourned the killing of a guard the evening of October 1.", "killing", "2024-10-01", "2024-10-01"),
    # Before the verb a day is the verb's, if somebody acts; of an event it tells when that was.
    ("The two presidents on Friday signed the pact.", "sign", "2024-10-18", "2024-10-18"),
    ("The meeting on Friday angered the union.", "anger", "2024-10-23", "2024-10-23"),
    ("Signed by the two presidents on Friday", "sign", "2024-10-18", "2024-10-18"),
    # "As soon as" tells of the first day on which it may be.
    ("The envoy might come as early as Friday.", "come", "2024-10-25", "2024-10-25"),
    ("The envoy might come as often as Peru wants.", "come", None, None),
    # A day on which something else began is not the day of what began it.
    ("The strike, which started a debate in May, goes on.", "strike", "2024-10-23", "2024-10-23"),
    ("He fled when the talks were on in May.", "talk", "2024-10-23", "2024-10-23"),
    # Years and lengths on event nouns.
    ("The 1932 massacre is forgotten.", "massacre", "1932-01-01", "1932-12-31"),
    ("The 12 attacks on the port angered the mayor.", "attack", "2024-10-23", "2024-10-23"),
    ("The attack two years ago on the port angered the mayor.", "attack", "2022-01-01", "2022-12-31"),
    # Relative clauses that say no more than when it was, or what else was then.
    ("The colonel is blamed for the murder of two nuns, which took place on May 16.", "murder", "2024-05-16", "2024-05-16"),
    ("The raid, which occurred on Friday, angered the mayor.", "raid", "2024-10-18", "2024-10-18"),
    ("The raid in which five soldiers were killed on Friday angered the mayor.", "raid", "2024-10-18", "2024-10-18"),
    ("The raid, which the mayor condemned on Friday, angered the union.", "raid", "2024-10-23", "2024-10-23"),
    # Clauses that say no more than when it was or will be.
    ("The deadliest attack this year had been on Jan. 12.", "attack", "2024-01-12", "2024-01-12"),
    ("The vote is on Friday.", "vote", "2024-10-25", "2024-10-25"),
    ("The election is due on Friday.", "election", "2024-10-25", "2024-10-25"),
    ("The last raid was in 2019.", "raid", "2019-01-01", "2019-12-31"),
    ("The court sentenced him to ten years in prison on Friday.", "sentence", "2024-10-18", "2024-10-18"),
    ("The two countries broke off ties in 2016 and restored them in 2020.", "break", "2016-01-01", "2016-12-31"),
    ("The bank wants a merger in 2026.", "want", "2024-10-23", "2024-10-23"),
    ("The two countries sever ties in 2016 and restore them in 2020.", "sever", "2016-01-01", "2016-12-31"),
    ("The two countries sever ties in 2024 and regret it.", "sever", "2024-10-23", "2024-10-23"),
    # What has begun goes on.
    ("The strike, which began on Oct. 7, is in its third week.", "strike", "2024-10-07", "2024-10-23"),
    ("Peru will host the summit, which starts on Friday.", "summit", "2024-10-25", None),
    ("The fire, which began on Oct. 7, killed 40 people.", "kill", "2024-10-07", "2024-10-23"),
    ("The widow controls the bank, which started in 1880.", "control", "2024-10-23", "2024-10-23"),
    ("The school honored a boy who started his work in 2014.", "honor", "2024-10-23", "2024-10-23"),
    ("The policy change, which took effect in May, angered the union.", "change", "2024-05-01", "2024-05-31"),
    ("The election was won by the opposition, which will take power on Jan. 20.", "election", "2024-10-23", "2024-10-23"),
    ("It was on Friday that rebels shot a guard.", "shoot", "2024-10-18", "2024-10-18"),
    ("It was Friday when rebels shot a guard.", "shoot", "2024-10-18", "2024-10-18"),
    ("The arrest came a day after the vote on Oct. 14.", "arrest", "2024-10-15", "2024-10-15"),
    ("The attack was a blow on Friday.", "attack", "2024-10-23", "2024-10-23"),
    ("The attack was not on Friday.", "attack", None, None),
    ("He agreed to sell the plane in 2010.", "agree", "2010-01-01", "2010-12-31"),
    ("He agreed to sell the plane in 2030.", "agree", "2024-10-23", "2024-10-23"),
    # "Not until" a day is on it; until a day is before it.
    ("It was not until 2011 that the rebels shot a guard.", "shoot", "2011-01-01", "2011-12-31"),
    ("It was not until Friday that police arrested him.", "arrest", "2024-10-18", "2024-10-18"),
    ("Until 2011 the rebels shot guards.", "shoot", None, "2011-12-31"),
    # A day that is over is of who asked, wherever the parser hangs it; one to come is of what was asked.
    ("The judge ordered the firm to pay a fine last month.", "order", "2024-09-01", "2024-09-30"),
    ("The judge ordered the firm to pay a fine next month.", "order", "2024-10-23", "2024-10-23"),
    ("The general managed to take Lagos on Monday.", "take", "2024-10-21", "2024-10-21"),
    ("The farmers have agreed to close the dam in 2019.", "agree", "2019-01-01", "2019-12-31"),
    ("The farmers hope to close the dam in 2031.", "close", "2031-01-01", "2031-12-31"),
    ("The farmers agreed in May to close the dam last week.", "agree", "2024-05-01", "2024-05-31"),
    # A day in front is that of both verbs, though the first tells what somebody said; one behind the first may be of what he said.
    ("On Friday the envoy condemned the raid and accused Togo of lying.", "accuse", "2024-10-18", "2024-10-18"),
    ("The envoy condemned the raid on Friday and accused Togo of lying.", "accuse", "2024-10-18", "2024-10-23"),
    ("The envoy condemned the raid and on Friday accused Togo of lying.", "condemn", "2024-10-23", "2024-10-23"),
    # The last time is no day of the next: only what somebody compares with it.
    ("It is the first time that the bank has raised rates since 2011.", "raise", "2024-10-23", "2024-10-23"),
    ("Chad held its first election since 1996.", "election", "2024-10-23", "2024-10-23"),
    ("The first lady has led the party since 2011.", "lead", "2011-01-01", "2024-10-23"),
    # A length tells when nothing was, and of what comes after it not even how long that is.
    ("The two-year war of the clans surprised Togo.", "war", None, None),
    ("Peru held a two-day rally on Friday.", "rally", "2024-10-18", "2024-10-18"),
    ("The shares rose after six straight days of losses.", "rise", "2024-10-23", "2024-10-23"),
    ("The shares rose for six straight days.", "rise", None, "2024-10-23"),
    # The figure from which another rose or fell is of another time.
    ("Imports rose to 142 from 136 in January.", "rise", "2024-10-23", "2024-10-23"),
    ("Sales fell to 20 tonnes from 30 tonnes in 2019.", "fall", "2024-10-23", "2024-10-23"),
    ("Sales fell from 30 tonnes in 2019 to 20 tonnes in 2023.", "fall", "2023-01-01", "2023-12-31"),
    ("Imports rose in January from 136 posts.", "rise", "2024-01-01", "2024-01-31"),
    ("Troops came from 20 countries in 2019.", "come", "2019-01-01", "2019-12-31"),
    # What hangs too deep is the clause's own, but not what another event of the clause has.
    ("Police announced the arrest of Ana Roca, a waiter at a bar in a street in Lima on May 3.", "arrest", "2024-05-03", "2024-05-03"),
    ("The firms of the day closed their plants.", "close", "2024-10-23", "2024-10-23"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "first", "last"), DAYS)
def test_days(extractor: Extractor, text: str, predicate: str, first: str | None, last: str | None) -> None:
    """The event has the day."""
    (event,) = (e for e in extractor.extract(text, published="2024-10-23").events if e.predicate == predicate)
    assert (event.earliest, event.latest) == (first, last)


def test_a_part_of_a_day_is_a_date_and_leaves_the_place(extractor: Extractor) -> None:
    """The parser hangs the place on the day."""
    found = extractor.extract("He was shot on the night of 1 October in Lima.", published="2024-10-23")
    (event,) = (e for e in found.events if e.predicate == "shoot")
    assert [(a.role, a.text) for a in event.arguments if a.role != "recipient"] == [
        ("date", "the night of 1 October in Lima"),
        ("place", "Lima"),
    ]
    assert next(p.name for p in found.places if p.id == event.place) == "Lima"


def test_the_day_of_saying_is_not_that_of_what_was_done(extractor: Extractor) -> None:
    """ "The minister on Friday said" dates the statement and nothing in it."""
    found = extractor.extract("The minister on Friday said that rebels had shot a guard.", published="2024-10-23")
    (event,) = (e for e in found.events if e.predicate == "shoot")
    assert (event.date, found.statements[0].date) == (None, "t1")
