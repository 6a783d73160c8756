"""Reading: datelines, date lines, bylines, layout, language, offsets through clean-up."""

from __future__ import annotations

import unicodedata

import pytest

import newsextract
from newsextract.reading.read import read_article

DATELINES = [
    ("SEOUL, Oct. 23 (Reuters) - Two died.", "SEOUL", "Reuters"),
    ("PARIS (AP) — Two died.", "PARIS", "AP"),
    ("WASHINGTON, D.C. -- Two died.", "WASHINGTON, D.C.", None),
]


@pytest.mark.parametrize(("text", "place", "source"), DATELINES, ids=[d[0] for d in DATELINES])
def test_dateline(text: str, place: str, source: str | None) -> None:
    """Place and agency are set apart; a day without a year gives no date of publication."""
    article, _ = read_article(text)
    assert article.dateline is not None
    assert article.text[slice(*article.dateline)] == place
    assert (article.source, article.published) == (source, None)


def test_headline_date_line_and_byline() -> None:
    """What stands above the story is metadata."""
    article, _ = read_article(
        "Fire kills two in harbour\n\nBy Jane Doe\n\nFebruary 27, 2007\n\nTwo people died on Monday."
    )
    assert (article.title, article.byline) == ("Fire kills two in harbour", "Jane Doe")
    assert str(article.published) == "2007-02-27 00:00:00"
    assert [s.kind for s in article.segments] == ["headline", "byline", "header", "paragraph"]


def test_offsets_survive_composition() -> None:
    """Combining characters and invisible ones are read as one letter; the records count the original."""
    text = unicodedata.normalize("NFD", "Two people died in São Paulo on Mon\u2060day.")
    records = newsextract.extract(text, published="2024-10-23")
    (place,) = records.places
    assert place.name == "São Paulo"
    assert [text[m.start : m.end] for m in place.mentions] == [m.text for m in place.mentions]
    assert records.dates[0].value == "2024-10-21"


@pytest.mark.parametrize("text", ["", " \n\t ", "Police \ud83d said no.", "a " * 50_000, "'" * 5000, "\x00Two died."])
def test_odd_text_is_read_to_the_end(text: str) -> None:
    """No error and valid JSON for text that breaks the libraries below."""
    assert newsextract.extract(text).model_dump_json().encode()


def test_other_languages_give_no_records() -> None:
    """A German article is told apart, not misread."""
    text = (
        "Die Bundesregierung hat am Mittwoch neue Regeln für den Verkehr beschlossen, die im nächsten Jahr gelten sollen. "
        * 2
    )
    records = newsextract.extract(text)
    assert (records.document.language, records.actors, bool(records.document.notes)) == (None, (), True)
