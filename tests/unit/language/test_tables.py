"""Results, standings and line-ups: figures and brackets tell teams and players."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor

CASES = [
    ("results", "SOCCER - NORWICK LEAGUE RESULTS.\nResults of league matches on Saturday:\nNorwick 2 Tarvik Rovers 0\nPorto 1-1 Lund",
     {"Norwick": "organization", "Tarvik Rovers": "organization", "Porto": "organization", "Lund": "organization"}),
    ("a home team in capitals", "Results of baseball games:\nDENVER 7 Boston 2\nOmaha 5 LOS ANGELES 3 (10 innings)",
     {"DENVER": "organization", "Boston": "organization", "Omaha": "organization", "LOS ANGELES": "organization"}),
    ("national sides stay countries", "Results of handball matches:\nDenmark 24 Norway 21", {"Denmark": "country", "Norway": "country"}),
    ("standings", "League standings after the match:\nW   L   PCT   GB\nNEW YORK      41   30   .577   -\nTampa Bay     33   38   .465   8 1/2\nMemphis   30  40  .429  11",
     {"NEW YORK": "organization", "Tampa Bay": "organization", "Memphis": "organization"}),
    ("a leaderboard", "Golf leaderboard after the second round:\n138 Ana Ruiz (Spain) 67 71\n139 Kofi Mensah (Ghana) 70 69\n140 Peter Holm (Sweden) 68 72",
     {"Ana Ruiz": "person", "Kofi Mensah": "person", "Peter Holm": "person", "Spain": "country", "Ghana": "country", "Sweden": "country"}),
    ("a scorecard", "CRICKET - CLOSE OF PLAY\nScores in county matches on Sunday:\nAt Tunbridge: Norfolk 297 (A. Tarvik 145, B. Lunde 68; C. Moe 5-40) and 87-3. Suffolk 411-8 declared (D. Fenn 112).",
     {"Norfolk": "organization", "A. Tarvik": "person", "B. Lunde": "person", "C. Moe": "person", "Suffolk": "organization", "D. Fenn": "person"}),
    ("a line-up", "Rugby team named to play Fiji on Saturday:\n15 - Tom Gale (Exeter), 14 - Ned Pugh (Ulster), 13 - Alun Roe (Bath), 12 - Lee Tandy (Neath), 11 - Gavin Orme.",
     {"Tom Gale": "person", "Ned Pugh": "person", "Alun Roe": "person", "Lee Tandy": "person", "Gavin Orme": "person", "Exeter": "organization", "Fiji": "country"}),
    ("fixtures", "Cricket fixtures for Sunday:\nNorfolk v Suffolk\nChester at Durham", {"Norfolk": "organization", "Suffolk": "organization", "Chester": "organization", "Durham": "organization"}),
]  # fmt: skip


def kinds(extractor: Extractor, text: str) -> dict[str, str | None]:
    """The kinds of the named actors by how they are written."""
    return {m.text: a.kind for a in extractor.extract(text).actors for m in a.mentions if m.form == "name"}


@pytest.mark.parametrize(("what", "text", "want"), CASES, ids=[case[0] for case in CASES])
def test_names_in_tables(what: str, text: str, want: dict[str, str], extractor: Extractor) -> None:
    """Teams are organisations, no towns; players are persons, without their figures."""
    got = kinds(extractor, text)
    assert {name: got.get(name) for name in want} == want, what
    places = {m.text for p in extractor.extract(text).places for m in p.mentions}
    assert not places & {name for name, kind in want.items() if kind == "organization"}


NEAR = [
    ("no sport", "Prices at the close on Friday:\nBoston 41 30 577 12\nDenver 33 38 465 8", {"Boston", "Denver"}),
    ("a legal case", "The court heard Norwick v Tarvik on Monday. Boston lawyers were there.", {"Boston"}),
    ("a town where a match is played", "The match in Leeds ended in a draw. League officials met in Porto.", {"Leeds", "Porto"}),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "towns"), NEAR, ids=[case[0] for case in NEAR])
def test_towns_stay_towns(what: str, text: str, towns: set[str], extractor: Extractor) -> None:
    """Figures behind a name make no club of it, and neither does a report on sport."""
    assert towns <= {m.text for p in extractor.extract(text).places for m in p.mentions}, what


def test_ordinary_words_in_a_headline_of_capitals(extractor: Extractor) -> None:
    """What the story has in small letters is no name above it; what it has with a capital is."""
    text = "TENNIS - LUNDE CRUISES TO DEFEAT OF TARVIK.\n\nThe defeat of Olga Tarvik by Ada Lunde took an hour."
    got = kinds(extractor, text)
    assert got.get("LUNDE") == got.get("TARVIK") == "person"
    assert not {"DEFEAT", "TENNIS", "CRUISES"} & set(got)


def test_a_dash_parts_names(extractor: Extractor) -> None:
    """The town of an entry in a diary is no part of the body named behind it, nor a film of its maker's name."""
    text = "OSLO - Trade minister Ana Ruiz meets bankers.\nBRUSSELS - Baltic Fisheries Commission publishes autumn forecasts; spokesman Leif Moe briefs reporters."
    assert kinds(extractor, text).get("Baltic Fisheries Commission") == "organization"
    assert (
        kinds(extractor, "Anna Drake - Lunde's drama - won a prize. Ada Lunde was there.").get("Anna Drake") == "person"
    )


def test_results_of_a_firm_are_no_match(extractor: Extractor) -> None:
    """Its accounts have rows of figures too, and name nobody."""
    text = "Quarterly results of the firm\n\nRevenue 120 130 140 150\nCosts 100 110 120 130"
    assert not {"Revenue", "Costs"} & set(kinds(extractor, text))
