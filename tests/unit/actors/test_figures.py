"""Public figures: country always, office by the day of publication."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor


@pytest.mark.parametrize(
    ("name", "published", "code"),
    [
        ("Angela Merkel", "2015-03-01", "DEUGOV"),
        ("Angela Merkel", "2023-03-01", "DEUELI"),
        ("Angela Merkel", "2001-03-01", "DEU"),
        ("Angela Merkel", None, "DEUGOV"),
        ("Donald Trump", "2019-06-01", "USAGOV"),
        ("Donald Trump", "2023-06-01", "USAELI"),
        ("Donald J. Trump", "2025-06-01", "USAGOV"),
        ("Osama bin Laden", "2023-06-01", "IMGREB"),
        ("Melania Trump", "2019-06-01", None),
    ],
)
def test_office_by_date(extractor: Extractor, name: str, published: str | None, code: str | None) -> None:
    """In office, after it, before it, at a day unknown; another Trump is another person."""
    found = {a.name: a.code for a in extractor.extract(f"{name} left at noon.", published=published).actors}
    assert found == {name: code}


def test_what_the_article_says_comes_first(extractor: Extractor) -> None:
    """A namesake of another country stays what the text says."""
    x = extractor.extract("Australian farmer Tony Blair sold his cows.", published="2003-05-01")
    assert {a.name: (a.country, "GOV" in a.sectors) for a in x.actors if a.kind == "person"} == {
        "Tony Blair": ("AUS", False)
    }
