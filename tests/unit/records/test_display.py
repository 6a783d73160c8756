"""The notebook view and what it shares with the terminal: nothing in an article may act on the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from newsextract.records import Actor, Extraction, Mention, Quantity
from newsextract.records.display import figure, marks, safe_text
from tests.handmade import TEXT, handmade


class Reader(HTMLParser):
    """Collects the text, and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.tags
    return reader


def test_the_view_shows_the_whole_text_and_the_events() -> None:
    """No character is lost or doubled by the marks."""
    words = "".join(read(handmade()._repr_html_()).words)
    assert TEXT in words
    assert "RETREAT (leave)" in words


def test_the_view_needs_nothing_from_outside() -> None:
    """No script, no link, no image, no style sheet."""
    html = handmade()._repr_html_()
    assert not read(html).seen & {"script", "link", "img", "iframe", "style", "object"}
    assert not re.search(r"https?:|url\(|@import", html)


def test_an_article_cannot_bring_its_own_markup() -> None:
    """Tags and quotes in text and in names are shown, not obeyed."""
    text = '<script>alert("x")</script> & "quotes"'
    actor = Actor(
        id="a1",
        name='"><script>',
        kind="person",
        mentions=(Mention(start=0, end=8, text="<script>", form="name"),),
    )
    reader = read(Extraction(text=text, actors=(actor,))._repr_html_())
    assert "script" not in reader.seen
    assert text in "".join(reader.words)


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\u202e", "\u2066", "\x9b", "\ud800", "\r", "\u2028"])
def test_characters_that_act_on_a_display_are_replaced(character: str) -> None:
    """One for one, so that offsets still fit."""
    assert safe_text(f"a{character}b") == "a\ufffdb"


def test_line_ends_of_windows_are_only_line_ends() -> None:
    """Two characters stay two characters."""
    assert safe_text("a\r\nb\tc") == "a \nb\tc"


def test_marks_never_cross() -> None:
    """A mark that crosses another is left out; one inside another stays."""
    x = handmade()
    spans = [(m.start, m.end) for m in marks(x)]
    assert (20, 29) in spans
    assert (20, 22) in spans
    crossing = Quantity(id="q9", start=26, end=33, text=TEXT[26:33], kind="count")
    got = marks(x.model_copy(update={"quantities": (crossing,)}))
    assert (26, 33) not in [(m.start, m.end) for m in got]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "count", "value": 12000, "modifier": "approx", "noun": "troops"}, "about 12,000 troops"),
        ({"kind": "money", "low": 1.5e6, "high": 2e6, "currency": "USD"}, "1.5 million–2 million USD"),
        ({"kind": "percent", "value": 5, "change": "up"}, "5% (up)"),
        ({"kind": "count", "low": 100.0, "modifier": "at_least"}, "at least 100"),
        ({"kind": "count"}, "dozens"),
        ({"kind": "rate", "value": 3, "unit": "case", "per": "1,000 people"}, "3 case per 1,000 people"),
    ],
)
def test_figures_in_words(fields: dict[str, object], words: str) -> None:
    """A figure reads as its source meant it, bounds included."""
    assert figure(Quantity(id="q1", start=0, end=6, text="dozens", **fields)) == words  # type: ignore[arg-type]
