"""Events that are told again have the day and the place of the first time."""

from __future__ import annotations

import pytest

from newsextract.events.retold import root
from newsextract.extractor import Extractor

SHELLED = "Rebels shelled the port of Goma on Friday. "
PUBLISHED = "2024-10-23"
# Text, the event (the last of its predicate), first and last day, and what told them.
AGAIN = [
    (SHELLED + "The attack killed ten guards.", "attack", "2024-10-18", "2024-10-18", "coreference"),
    (SHELLED + "Officials on Monday discussed the attack.", "attack", "2024-10-18", "2024-10-18", "coreference"),
    # What is counted from it is counted from its day.
    (SHELLED + "Two days after the attack, police arrested ten men.", "arrest", "2024-10-20", "2024-10-20", "clause"),
    (SHELLED + "Police arrested ten men hours after the attack.", "arrest", "2024-10-18", "2024-10-19", "clause"),
    # So has what it brought about, or what was a part of it.
    (SHELLED + "The attack killed ten guards.", "kill", "2024-10-18", "2024-10-18", "clause"),
    (SHELLED + "The attack in which ten guards were killed surprised Togo.", "kill", "2024-10-18", "2024-10-18", "clause"),
    (SHELLED + "The attack resulted in ten guards killed.", "kill", "2024-10-18", "2024-10-18", "clause"),
    (SHELLED + "The attack surprised Togo.", "surprise", "2024-10-18", "2024-10-23", "published"),
    # One root, or one word for it.
    ("The mayor resigned on Friday. His resignation surprised Togo.", "resignation", "2024-10-18", "2024-10-18", "coreference"),
    ("A train left the tracks on Friday. The derailment surprised Togo.", "derailment", "2024-10-18", "2024-10-23", "published"),
    # Another one, or one of many, is not it.
    (SHELLED + "An attack on a base followed.", "attack", "2024-10-18", "2024-10-23", "published"),
    (SHELLED + "The latest attack surprised Togo.", "attack", "2024-10-18", "2024-10-23", "published"),
    ("An attack on the port killed ten on Friday. The attacks surprised Togo.", "attack", "2024-10-18", "2024-10-23", "published"),
    # Neither is one of others, or elsewhere, or one of two days that it may be.
    (SHELLED + "The attack on the mayor of Lagos surprised Togo.", "attack", "2024-10-18", "2024-10-23", "published"),
    ("Gunmen shot a judge on Friday. The killing of the mayor surprised Togo.", "killing", "2024-10-18", "2024-10-23", "published"),
    (SHELLED + "Rebels bombed a base on Monday. Togo was calm. The attack surprised Togo.", "attack", "2024-10-18", "2024-10-23", "published"),
    # A strike of workers is no attack, and a bomb that went off was one.
    ("Miners began a strike on Friday. The attack surprised Togo.", "attack", "2024-10-18", "2024-10-23", "published"),
    ("Miners began a strike on Friday. The strike surprised Togo.", "strike", "2024-10-18", "2024-10-18", "coreference"),
    ("Miners began a strike on Friday.", "begin", "2024-10-18", "2024-10-18", "clause"),
    ("Miners praised a strike on Friday.", "praise", "2024-10-18", "2024-10-18", "clause"),
    ("A bomb went off in Goma on Friday. The blast surprised Togo.", "blast", "2024-10-18", "2024-10-18", "coreference"),
    ("Rebels launched an air strike on Friday. The strike surprised Togo.", "strike", "2024-10-18", "2024-10-18", "coreference"),
    # The last one told is meant where it is told right before.
    (SHELLED + "Rebels bombed a base on Monday. The attack surprised Togo.", "attack", "2024-10-21", "2024-10-21", "coreference"),
    # One of its own day has that.
    (SHELLED + "The attack on Monday surprised Togo.", "attack", "2024-10-21", "2024-10-21", "clause"),
    # What has not happened yet is not told again as past.
    ("Rebels will attack the port on Friday. The attack killed ten.", "attack", "2024-10-23", "2024-10-23", "published"),
    # A verb only of the same one.
    ("Gunmen shot Ana Roca in Lima on Friday. Roca was shot at her home.", "shoot", "2024-10-18", "2024-10-18", "coreference"),
    ("Gunmen shot Ana Roca in Lima on Friday. A guard was shot at her home.", "shoot", "2024-10-18", "2024-10-23", "published"),
    # Somebody who was called "her" is the same one; what is said of several times is not that one time.
    ("Ana Roca is a judge. Gunmen shot her on Friday. Roca was shot at her home.", "shoot", "2024-10-18", "2024-10-18", "coreference"),
    ("Gunmen shot Ana Roca in Lima on Friday. Roca has been shot a dozen times.", "shoot", "2024-10-18", "2024-10-23", "published"),
    ("Gunmen shot Ana Roca in Lima on Friday. Roca was shot again.", "shoot", "2024-10-18", "2024-10-23", "published"),
    # Of a month and a day in it, the day.
    (
        "Gunmen shot Ana Roca in September. Ten guards were shot on Sept. 3 at her home. Togo was calm. The shooting surprised Togo.",
        "shooting", "2024-09-03", "2024-09-03", "coreference",
    ),
    # By a word of one root only within a week: what was decided last year is another decision.
    ("The court decided the case last year. The decision surprised Togo.", "decision", "2023-01-01", "2024-10-23", "published"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "first", "last", "told"), AGAIN)
def test_days(extractor: Extractor, text: str, predicate: str, first: str, last: str, told: str) -> None:
    """The days of the event told before."""
    event = [e for e in extractor.extract(text, published=PUBLISHED).events if e.predicate == predicate][-1]
    assert (event.earliest, event.latest, event.date_from) == (first, last, told)


def test_place(extractor: Extractor) -> None:
    """The place of the event told before."""
    found = extractor.extract(SHELLED + "The attack killed ten guards.", published=PUBLISHED)
    (event,) = (e for e in found.events if e.predicate == "attack")
    assert event.place_from == "coreference"
    assert next(p.name for p in found.places if p.id == event.place) == "Goma"


def test_place_of_what_it_brought_about(extractor: Extractor) -> None:
    """Who is killed in an attack is killed where it was."""
    found = extractor.extract(
        SHELLED + "The attack in which ten guards were killed surprised Togo.", published=PUBLISHED
    )
    (event,) = (e for e in found.events if e.predicate == "kill")
    assert next(p.name for p in found.places if p.id == event.place) == "Goma"


def test_far_back_is_another_story(extractor: Extractor) -> None:
    """Only the last dated events are looked at, so that long texts cost no more than short ones."""
    between = "".join(f"Traders sold {n} trucks on May {n}. " for n in range(1, 30))
    event = extractor.extract(SHELLED + between + "The attack surprised Togo.", published=PUBLISHED).events[-2]
    assert (event.predicate, event.date_from) == ("attack", "published")


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("resign", "resignation"), ("explode", "exploding"), ("kidnap", "kidnapping"), ("assassinate", "assassination")],
)
def test_root(verb: str, noun: str) -> None:
    """A verb and its noun have one."""
    assert root(verb) == root(noun)


def test_roots_differ() -> None:
    """Short words keep their endings."""
    assert root("ring") != root("ration")
