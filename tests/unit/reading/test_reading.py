"""Reading: datelines, date lines, bylines, layout, language, offsets through clean-up."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest

import newsextract
from newsextract.errors import PublishedError
from newsextract.reading.english import is_english
from newsextract.reading.read import read_article

DATELINES = [
    ("SEOUL, Oct. 23 (Reuters) - Two died.", "SEOUL", "Reuters"),
    ("PARIS (AP) — Two died.", "PARIS", "AP"),
    ("WASHINGTON, D.C. -- Two died.", "WASHINGTON, D.C.", None),
    ("Lima, 3 Sep (EFE) -- [Text] Two died.", "Lima", "EFE"),
    ("PUEBLA.- Two died.", "PUEBLA", None),
    ("GOMA, Democratic Republic of Congo — Two died.", "GOMA, Democratic Republic of Congo", None),
    ("ACCRA, Ghana (AP) _\n\nTwo died.", "ACCRA, Ghana", "AP"),
    ("ACCRA --\n\nTwo died.", "ACCRA", None),
    ('LONDON (dpa) - "Two died," he said.', "LONDON", "dpa"),
    ("Geneva, 4 June - The union left.", "Geneva", None),
    ("Oslo, March 15, NTB - The union left.", "Oslo", "NTB"),
    ("Accra, Ghana, March 12 -- The union left.", "Accra, Ghana", None),
    ("ACCRA, March 12 - <Tema Mills> said it cut 30 jobs.", "ACCRA", None),
    ("Cape Coast - The union left the hall at noon.", "Cape Coast", None),
    ("Accra – A court jailed two men for ten years.", "Accra", None),
    ("new tema: the union has asked the minister to go, and he said no.", "new tema", None),
    (
        "NIZWA: Divers on Monday raised a ship that sank last month near the port with forty tonnes of salt in its hold.",
        "NIZWA",
        None,
    ),
    (
        "Tarnby: Divers have found the wreck of a trawler that sank in the storm of last winter with its crew of nine, said the coast guard.",
        "Tarnby",
        None,
    ),
    ("PORT KELLY, July 4: Police have held two men.", "PORT KELLY", None),
]
NO_DATELINES = [
    "Police: Driver was drunk. The man hit a wall near the port on Monday night and two people were hurt, the sheriff said.",
    "Dahl: Why The Old Mayor Would Have Told The Council That The Private Road Was A Bad Idea For The Town In The Hills",
    "NATO - the alliance of 32 states - met on Monday.",
    "IBM -- the computer maker -- cut 300 jobs.",
    "Ms. Ortiz (Labour) - who opposed the plan - left.",
    "Sen. Jane Doe (D-Ohio) - Two years in office - left.",
    "The deal (signed in May) - Two firms said - holds.",
    "Ana Ruiz – Minister of trade since 2010 – said that two banks were safe.",
    "Mr Ruiz - The minister of trade and of labour - left.",
    "Jazz – It swings.",
    "note: The union has asked the minister to go, and he said no.",
]
HEADERS = [
    ("Published: 2022-03-03 14:05 GMT", "2022-03-03T14:05:00+00:00"),
    ("Posted March 3, 2022 at 4:10 p.m.", "2022-03-03T16:10:00"),
    ("Published 3 March 2022, 9 a.m. ET | 4 comments", "2022-03-03T09:00:00-05:00"),
    ("Date: Thu, 3 Mar 2022 10:00:00 GMT", "2022-03-03T10:00:00+00:00"),
    ("Last updated at 12:30 GMT, 3 March 2022", "2022-03-03"),
    ("Updated: 4 March 2022\nPublished: 3 March 2022", "2022-03-03"),
    ("Updated: 4 March 2022", "2022-03-04"),
    ("Gursharan Rai | March 3, 2022, 10:47 IST", "2022-03-03T10:47:00+05:30"),
    ("Published: March 3, 2022, 10:47 PKT", "2022-03-03T10:47:00+05:00"),
    ("Jane Doe, Daily News • Updated 4 March 2022", "2022-03-04"),
]
BYLINES = [
    ("By Jane Doe", "Jane Doe"),
    ("By JANE DOE Associated Press Writer", "JANE DOE"),
    ("By Jane Doe, Staff Writer", "Jane Doe"),
    ("By Jane Doe and John van der Roe", "Jane Doe and John van der Roe"),
]


@pytest.mark.parametrize(("text", "place", "source"), DATELINES, ids=[d[0] for d in DATELINES])
def test_dateline(text: str, place: str, source: str | None) -> None:
    """Place and agency are set apart; a day without a year gives no date of publication."""
    article, _ = read_article(text)
    assert article.dateline is not None
    assert article.text[slice(*article.dateline)] == place
    assert (article.source, article.published, article.title) == (source, None, None)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_no_dateline(text: str) -> None:
    """Dashes and parentheses within a sentence set nothing apart."""
    article, _ = read_article(text)
    assert article.dateline is None
    assert [article.text[s.start : s.end] for s in article.segments] == [text]


@pytest.mark.parametrize(("line", "published"), HEADERS, ids=[h[0][:30] for h in HEADERS])
def test_header_line(line: str, published: str) -> None:
    """The day and the time of day with its zone; the first publication before any update."""
    document = newsextract.extract(f"{line}\n\nTwo people died on Monday.").document
    assert (document.published, document.published_from, document.title) == (published, "header", None)


def test_header_in_the_line_of_the_story() -> None:
    """The story goes on right behind the date, however short it is."""
    article, _ = read_article("date 2024-10-23 Two people died.")
    assert [(s.kind, article.text[s.start : s.end]) for s in article.segments] == [
        ("header", "date 2024-10-23"),
        ("paragraph", "Two people died."),
    ]


@pytest.mark.parametrize(("line", "byline"), BYLINES)
def test_byline(line: str, byline: str) -> None:
    """The names, without the post."""
    assert read_article(f"{line}\n\nTwo people died on Monday.")[0].byline == byline


@pytest.mark.parametrize("value", ["23 Oct 2024 14:30", "2024-10-23 2:30 pm", "October 23, 2024, 2.30 p.m."])
def test_published_argument_with_time(value: str) -> None:
    """A caller may pass the forms that publishers print."""
    assert newsextract.extract("Two died.", published=value).document.published == "2024-10-23T14:30:00"


@pytest.mark.parametrize(
    "value", ["2024-13-40", "2024-10-23 25:61", "Oct 23 2024 at 13 pm", "23 Oct 2024 5", "Monday", ""]
)
def test_published_argument_refused(value: str) -> None:
    """What is no date with day, month and year is named in the error."""
    with pytest.raises(PublishedError, match=repr(value)):
        newsextract.extract("Two died.", published=value)


def test_a_lone_sentence_with_a_credit_is_the_story() -> None:
    """Below other paragraphs it is a caption."""
    line = "Soldiers marched in Seoul on Monday. Photo by Jane Doe/Reuters"
    assert [s.kind for s in read_article(line)[0].segments] == ["paragraph", "credit"]
    assert [s.kind for s in read_article(f"Two people died.\n\n{line}")[0].segments] == [
        "paragraph",
        "caption",
        "credit",
    ]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(Reporting by Ana Diaz in Lima; Editing by Ed Roe)", "(Reporting by Ana Diaz in Lima; Editing by Ed Roe)"),
        ("Two died. (Writing and editing by Bo Li.)", "(Writing and editing by Bo Li.)"),
        ("Additional reporting by Ana Diaz and Bo Li", "Additional reporting by Ana Diaz and Bo Li"),
        ("Two died. Ana Diaz contributed to this report.", "Ana Diaz contributed to this report."),
        ("-- Ana Diaz in Lima, Peru, contributed reporting.", "Ana Diaz in Lima, Peru, contributed reporting."),
        ("Reporting by Amnesty shows that towns were shelled.", None),
        ("The mayor contributed to this report of the council.", None),
        ("Ana Diaz contributed to this disaster.", None),
        ("Writing by hand is hard.", None),
    ],
)
def test_who_wrote_it_is_no_part_of_the_story(line: str, credit: str | None) -> None:
    """The people and places of a sign-off are none of the article's."""
    text = f"Two people died in Rome on Monday, police said.\n\n{line}"
    found = [text[s.start : s.end] for s in read_article(text)[0].segments if s.kind == "credit"]
    assert found == ([credit] if credit else [])


def test_decomposed_korean_is_composed() -> None:
    """Jamo are no combining characters, yet make one letter."""
    text = unicodedata.normalize("NFD", "The mayor of 서울 said no.")
    cleaned = read_article(text)[1]
    assert "서울" in cleaned.text
    assert cleaned.offsets is not None
    assert cleaned.offsets[-1] == len(text)


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
    timed = newsextract.extract(text, published="2024-10-23T14:30")
    assert timed.document.published == "2024-10-23T14:30:00"


TABLE = "Queensport 3 Otawa 2, Bergen 1 Omaha 0, Norwick 12 Tarvik 7, Lund 3 Porto 1, Ana Ruiz (Spain) 67 71, Kofi Mensah (Ghana) 70 69, Peter Holm (Sweden) 68 72, Storm City 8 6 0 2 29"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (f"Golf leaderboard: {TABLE}", True),
        (f"Resultados de la jornada en el estadio: {TABLE}, que se juega con la lluvia", False),
        (f"RESULTADOS DE LA JORNADA EN EL ESTADIO: {TABLE}, QUE SE JUEGA CON LA LLUVIA Y EL SOL".upper(), False),
        ("Vedení strany dnes oznámilo výsledky voleb starostů, které skončily večer, " * 3, False),
    ],
)
def test_language_of_tables(text: str, english: bool) -> None:
    """Names and figures have no language; the few words between them have."""
    assert is_english(text) == english


def test_dateline_with_its_day_in_figures() -> None:
    """It stands in a line of its own and tells when the story was published."""
    article, _ = read_article("BANDS PLAY ON.\nTARVIK, Norway 2001-03-04\nTwo bands played in the rain.")
    assert article.dateline is not None
    assert article.text[slice(*article.dateline)] == "TARVIK, Norway"
    assert article.published is not None
    assert (article.published.date().isoformat(), article.published_from) == ("2001-03-04", "dateline")
    assert read_article("FORM 2001-03-04 was sent to all.\nNobody filled it in.")[0].dateline is None


@pytest.mark.parametrize(
    ("text", "english"),
    [("警方说五人死亡。".encode("gb18030").decode("cp1252", "replace") * 5, False), ("Müller trifft Çağlar.", True)],
)
def test_what_was_decoded_wrongly_is_no_english(text: str, english: bool) -> None:
    """Letters that nearly all have accents are of another encoding; names have a few."""
    assert is_english(text) == english


def test_day_of_a_dateline_is_a_date() -> None:
    """Without a year it dates no publication, but it is a date like any other."""
    text = "ACCRA, March 7 (Xinhua) -- Two people died."
    (day,) = newsextract.extract(text, published="2021-03-08").dates
    assert (day.text, day.value) == ("March 7", "2021-03-07")
    (day,) = newsextract.extract("ACCRA, 7 March 2021 (Xinhua) -- Two people died.").dates
    assert (day.text, day.value) == ("7 March 2021", "2021-03-07")


# Text, the day that was passed, and the day that "yesterday" is counted from.
CREATED = [
    # The text's own day, in a line or a dateline, above the story; its year is that in which it is nearest.
    ("Fire kills two\n\nOctober 10, 2008\n\nTwo people died yesterday.", "2008-10-20", "2008-10-10"),
    ("Fire kills two\n\nJuly 21, 2017\n\nTwo people died yesterday.", "2017-07-18", "2017-07-21"),
    ("ACCRA, March 12 (Xinhua) -- Two people died yesterday.", "1999-03-13", "1999-03-12"),
    ("ACCRA, 12 March 1999 (Xinhua) -- Two people died yesterday.", "1999-03-13", "1999-03-12"),
    ("ACCRA, Dec. 31 (Xinhua) -- Two people died yesterday.", "2000-01-02", "1999-12-31"),
    # Not that of a later version, of another year, of a line below the story, or one that is no day.
    ("Fire kills two\n\nUpdated: October 18, 2008\n\nTwo people died yesterday.", "2008-10-20", "2008-10-20"),
    ("The landing\n\nJune 6, 1944\n\nTwo people died yesterday.", "2014-06-06", "2014-06-06"),
    ("Two people died yesterday.\n\nOctober 10, 2008", "2008-10-20", "2008-10-20"),
    ("ACCRA, Feb. 30 (Xinhua) -- Two people died yesterday.", "1999-03-01", "1999-03-01"),
    ("Two people died yesterday.", "2008-10-20", "2008-10-20"),
]


@pytest.mark.parametrize(("text", "published", "created"), CREATED)
def test_days_are_counted_from_the_day_that_the_text_bears(text: str, published: str, created: str) -> None:
    """A feed or crawler passes the day on which it met the text; "yesterday" is the day before it was written."""
    article, _ = read_article(text, published=published)
    assert str(article.created) == created
    found = newsextract.extract(text, published=published)
    yesterday = next(d for d in found.dates if d.text == "yesterday")
    assert yesterday.value == str(date.fromisoformat(created) - timedelta(1))
    anchor = next((d.value for d in found.dates if d.id == yesterday.anchor), yesterday.anchor)
    assert anchor == (created if created != published else "published")
    assert (found.document.published, found.document.published_from) == (published, "argument")
    assert bool(found.document.notes) == (created != published)


def test_events_are_on_the_day_that_the_text_bears() -> None:
    """The day of publication is the fallback for events; the day of writing is nearer."""
    text = "ACCRA, March 12 (Xinhua) -- Gunmen shot two people."
    (event,) = newsextract.extract(text, published="1999-03-13").events
    assert (event.earliest, event.latest, event.date_from) == ("1999-03-12", "1999-03-12", "published")
