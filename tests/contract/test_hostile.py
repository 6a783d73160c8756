"""Texts that break the libraries below, through `extract` and `extract_many`: valid records or a clear error, never a hang."""

from __future__ import annotations

import threading
import unicodedata
from typing import Any

import pytest

import newsextract
from newsextract.errors import NewsExtractError, PublishedError, TextError
from newsextract.quantities import measures
from tests.contract.invariants import check

# id: (text, words that must be found among the texts of the records)
TEXTS: dict[str, tuple[str, list[str]]] = {
    "empty": ("", []),
    "blanks": (" \t\r\n\u00a0\u2003" * 50, []),
    "nul": ("Two people\x00 were killed\x00 in Lagos on May 3.", ["Lagos", "May 3"]),
    "controls": ("".join(map(chr, range(1, 32))) + " Four people died in Lagos.", ["Lagos"]),
    "surrogates": ("Police \ud83d said four people died in Paris \udc00", ["Paris"]),
    "bom": ("\ufeffLAGOS, May 3 \ufeff(Reuters) - Two people died.", ["Two"]),
    "zero_width": ("The minister met aides in Mos\u2060cow on 3\u200b May.", ["Mos\u2060cow"]),
    "bidi": ("An attack by \u202esterces\u202c killed three people in Lagos.", ["Lagos"]),
    "arabic": ("قتل خمسة أشخاص في بغداد يوم الثلاثاء. " * 50, []),
    "decomposed": (unicodedata.normalize("NFD", "Seven people died in São Paulo on Monday."), []),
    "other_digits": ("Police said １２３ people and ٣٤ soldiers died; ½ of 2½ million fled.", []),
    "superscripts_for_digits": ("The 0 ¹0 jet of the ²50 index, 12 people said.", ["12"]),
    "controls_inside": (
        "Police arrested \ufeffa \ufeffa Jane\x00Doe, a\ud83d man, in Oslo.",
        ["Jane\x00Doe", "a\ufffd man"],
    ),
    "superscripts": ("It grew by 5² and ²³ and 10⁹⁹⁹ km⁴.", []),
    "one_long_line": ("Police said four people were killed. " * 3_000, ["four"]),
    "no_space": ("x" * 1_000_001, []),
    "long_token": ("See " + "a" * 200_000 + " for the four people who died in Lagos.", ["Lagos"]),
    "newlines": ("\n" * 200_000 + "Four people died in Rome.", ["Rome"]),
    "short_words": ("a " * 60_000, []),
    "digits_and_letter": ("The hash " + "1" * 65 + "e was found near Rome.", ["Rome"]),
    "digits": ("9" * 100_000, []),
    "digit_groups": ("1,000," * 20_000, []),
    "hashes": ("The digest is " + "e3b0c44298fc1c149afbf4c8996fb924" * 40, []),
    "telephones": ("+1 202 555 0143, " * 400, []),
    "infinite": ("He owed $" + "9" * 400 + " million.", []),
    "overflow": ("It is 1e400 km or 10^400 m or 2^9999 kg, and 12 people died.", ["12"]),
    "exponents": ("It weighs 5 m^99999 and 3 km^-99999.", []),
    "no_numbers": ("nan inf Infinity -inf NaN 1e-400 0/0 5/0 miles", []),
    "range_chain": ("The road runs from 1-2-3-4-5-6-7-8-9 to 10-20-30 km.", []),
    "range_backwards": ("It is between 50 and 5 km, 10 to -3 degrees, 5--3 m.", []),
    "number_words": ("one hundred and " * 2_000 + "two people died.", []),
    "scale_words": ("million " * 400 + "people", []),
    "quotation_marks": ('"a' * 5_000 + " 5 m", []),
    "unbalanced": ('He said: "We will go. “Now,” she said. ' * 50, []),
    "money": ("US$5m, $5mn, £3.2bn, €1,5, Rs 20 crore, ¥100, 5 000 000 F CFA, $1.2.3", []),
    "impossible_days": ("On 99/99/9999 and 00/00/0000 and 31/02/2020 four people died.", []),
    "february": ("The summit on February 30, 2024 and Feb 29, 2023 failed.", []),
    "years": (" ".join(str(1000 + i) for i in range(3_000)), []),
    "far_digits": (("5" + " " * 3_000) * 20 + "days ago", []),
    "emoji": ("😀" * 20_000 + " four people died in Rome.", ["Rome"]),
    "addresses": ("http://a.b/" * 20_000, []),
    "pi": ("Pi is 3.14159265358979323846264338327950288419716939937510582097494459230781, they said.", []),
    "punctuation": ("'" * 5_000 + "$" * 5_000 + "?!" * 5_000, []),
    "mojibake": ("The â€œban â€™ on the march, cafÃ© killed 5 in Rome.", []),
    "markup_words": ("<script>alert(1)</script> Police said <b>four</b> people died in Rome.", ["Rome"]),
    "formula": ('=HYPERLINK("x","y") +1+cmd|\' /C calc\'!A0 The group attacked Rome.', []),
    "brackets": ("(" * 3_000 + ")" * 3_000, []),
    "commas": ("one, " * 3_000, []),
    "and_chain": ("Rome and " * 1_500 + "Paris met.", []),
}


@pytest.mark.parametrize("name", TEXTS)
def test_valid_records(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Right offsets, finite numbers, unique ids, and only short windows for the parsers that hang on long ones."""
    text, wanted = TEXTS[name]
    seen: list[str] = []
    parser = measures._parser()
    original = parser.parse
    monkeypatch.setattr(parser, "parse", lambda s, *a, **k: (seen.append(s), original(s, *a, **k))[1])
    found = check(text, newsextract.extract(text, published="2024-10-23"))
    for word in wanted:
        assert any(word in surface for surface in found), f"{word!r} was lost: {found[:20]}"
    assert max(map(len, seen), default=0) <= 250


def test_dateparser_gets_short_spans_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """dateparser's cost grows with the text it is given: 60 characters hold any date."""
    from dateparser.date import DateDataParser

    seen: list[str] = []
    original = DateDataParser.get_date_data

    def get_date_data(self: Any, date_string: str, *args: Any, **kwargs: Any) -> Any:
        seen.append(date_string)
        return original(self, date_string, *args, **kwargs)

    monkeypatch.setattr(DateDataParser, "get_date_data", get_date_data)
    for name in ("years", "far_digits", "impossible_days", "february", "digit_groups", "telephones"):
        newsextract.extract(TEXTS[name][0], published="2024-10-23")
    newsextract.extract("The fair of 17 March 2019 closed.")
    assert seen
    assert max(map(len, seen)) <= 60


def test_impossible_days_are_not_moved() -> None:
    """31 February is no other day."""
    text = "The summit of February 30, 2024 failed, and so did the one of 31/02/2020."
    for record in newsextract.extract(text, published="2024-10-23").dates:
        if "30" in record.text or "31" in record.text:
            assert (record.earliest, record.latest) == (None, None), record


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published: str) -> None:
    """Archives write such dates for "unknown"; what is counted from them is not there, and nothing breaks."""
    text = "Four people died in Rome yesterday, last Tuesday, in May, next year, and three centuries ago, and ten years later."
    check(text, newsextract.extract(text, published=published))


def test_one_bad_article_loses_no_other() -> None:
    """In order, one extraction an article, the error beside the text it is about."""
    good = "Four people died in Rome on Monday."
    items: list[Any] = [
        good,
        None,
        b"bytes",
        {"text": good, "published": "Monday"},
        {"body": good},
        "<html><p>x</p>",
        good,
    ]
    out = list(newsextract.extract_many([*items, *(t for t, _ in TEXTS.values() if len(t) < 20_000)]))
    assert [x.error is None for x in out[:7]] == [True, False, False, False, False, False, True]
    assert all(x.error is None for x in out[7:])
    assert out[0].model_dump(exclude={"document"}) == out[6].model_dump(exclude={"document"})
    assert [x.error.split(":")[0] for x in out[1:6] if x.error] == ["NX011", "NX011", "NX012", "NX011", "NX011"]


@pytest.mark.parametrize(
    ("text", "published", "error", "says"),
    [
        (None, None, TextError, "NoneType"),
        (b"Four people died.", None, TextError, "bytes"),
        ("<!DOCTYPE html><html><p>Four died.</p>", None, TextError, "HTML"),
        ("Four died.", "Monday", PublishedError, "Monday"),
        ("Four died.", 20241023, PublishedError, "20241023"),
    ],
)
def test_errors_say_what_and_what_to_do(text: Any, published: Any, error: type[NewsExtractError], says: str) -> None:
    """No traceback of a library below reaches the caller."""
    with pytest.raises(error, match=says) as raised:
        newsextract.extract(text, published=published)
    assert len(str(raised.value).split()) > 8


def test_threads_get_what_one_gets() -> None:
    """Eight threads at once, the same records."""
    texts = [f"Police said {n} people died in Rome on Monday, and Ms. Doe denied it." for n in range(20, 28)]
    alone = [newsextract.extract(t, published="2024-10-23") for t in texts]
    together: dict[int, newsextract.Extraction] = {}

    def work(n: int) -> None:
        together[n] = newsextract.extract(texts[n], published="2024-10-23")

    threads = [threading.Thread(target=work, args=(n,)) for n in range(len(texts))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert [together.get(n) for n in range(len(texts))] == alone
