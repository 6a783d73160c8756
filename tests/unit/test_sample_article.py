"""The sample article: what a careful reader gets out of it, as far as the library gets today."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsextract
from newsextract import Extraction

TEXT = (Path(__file__).parents[2] / "examples/articles/north_korea_troops.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def records() -> Extraction:
    return newsextract.extract(TEXT)


def test_header_credit_and_caption_are_set_apart(records: Extraction) -> None:
    """The header gives the date; the photo's line gives no actor."""
    document = records.document
    assert (document.published, document.published_from, len(document.body)) == ("2024-10-23", "header", 13)
    assert [c.text for c in document.credits] == ["File Photo by Olivier Matthys/EPA-EFE"]
    assert [c.text for c in document.captions] == ["Austin called it a serious issue."]
    assert not [a for a in records.actors if "Matthys" in a.name]


def test_actors_carry_country_sector_and_title(records: Extraction) -> None:
    """Codes come from titles, adjectives and institutions."""
    actors = {a.name: a for a in records.actors}
    assert actors["Lloyd Austin"].titles == ("U.S. Defense Secretary",)
    assert actors["Lloyd Austin"].code == "USAGOV"
    assert actors["South Korean lawmakers"].code == "KORLEG"
    assert actors["National Intelligence Service"].code == "KORSPY"


def test_dates_are_resolved_against_the_header(records: Extraction) -> None:
    """Weekdays, weeks and months of the article, with modifier and relation."""
    assert [
        (d.text, d.value, d.mod, d.relation) for d in records.dates if d.text in ("Tuesday", "last week", "December")
    ] == [
        ("Tuesday", "2024-10-22", None, None),
        ("last week", "2024-W42", None, "on"),
        ("December", "2024-12", None, "by"),
        ("Tuesday", "2024-10-22", None, None),
    ]
    assert records.dates[-1].mod == "START"


def test_a_denied_event_keeps_its_figure(records: Extraction) -> None:
    """North Korea's denial is no event of sending, and still says how many and to what end."""
    quantities = {q.id: q for q in records.quantities}
    statements = {s.id: s for s in records.statements}
    denied = next(e for e in records.events if e.status == "denied")
    assert denied.predicate == "send"
    assert [(quantities[q].value, quantities[q].modifier) for q in denied.quantities] == [(12000, "approx")]
    assert [statements[s].stance for s in denied.said_by] == ["deny"]


def test_what_did_not_happen_is_negated(records: Extraction) -> None:
    """A negative subject negates the event."""
    assert [e.status for e in records.events if e.predicate == "reach"] == ["negated"]


def test_figures_that_disagree_stand_in_one_claim(records: Extraction) -> None:
    """A reader sees at once that the sources differ; what is denied and promised stands beside what is told."""
    value, status = {q.id: q.value for q in records.quantities}, {e.id: e.status for e in records.events}
    (claim,) = records.claims
    assert [(value[f.quantity], f.stance, status[f.event or ""]) for f in claim.figures] == [
        (12000, "deny", "denied"),
        (1500, "assert", "actual"),
        (3000, "assert", "actual"),
        (10000, "promise", "planned"),
    ]


def test_places_are_on_the_map(records: Extraction) -> None:
    """Countries and cities have their GeoNames ids."""
    assert {p.name: p.geonames_id for p in records.places if p.name in ("Vladivostok", "Russia")} == {
        "Russia": 2017370,
        "Vladivostok": 2013348,
    }


def test_every_span_is_the_text(records: Extraction) -> None:
    """Offsets count the characters of the string that was passed."""
    spans = [*records.dates, *records.quantities, *(m for a in records.actors for m in a.mentions)]
    spans += [m for p in records.places for m in p.mentions]
    spans += [a for e in records.events for a in e.arguments]
    assert len(spans) > 100
    assert all(TEXT[s.start : s.end] == s.text for s in spans)
