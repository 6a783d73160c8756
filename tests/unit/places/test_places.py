"""Places of whole articles: records, datelines, the home hint, what stays open."""

from __future__ import annotations

import pytest

from newsextract.errors import HomeError
from newsextract.extractor import Extractor
from newsextract.records import Extraction, Place


def place(x: Extraction, text: str) -> Place:
    """The place with a mention of exactly that text."""
    return next(p for p in x.places if any(m.text == text for m in p.mentions))


def test_one_place_for_all_its_names(extractor: Extractor) -> None:
    """Old and new spelling are one record, mentions in text order."""
    x = extractor.extract("Kyiv was calm. Guides in Kiev sold maps of Kyiv.")
    (kyiv,) = x.places
    assert [m.text for m in kyiv.mentions] == ["Kyiv", "Kiev", "Kyiv"]
    assert (kyiv.geonames_id, kyiv.country, kyiv.kind) == (703448, "UKR", "city")


def test_home_decides_where_the_article_does_not(extractor: Extractor) -> None:
    """The same sentence in three papers."""
    text = "Workers will build a new bridge in Cambridge."
    assert place(extractor.extract(text, home="GBR"), "Cambridge").country == "GBR"
    at_home = place(extractor.extract(text, home="US-MA"), "Cambridge")
    assert (at_home.country, at_home.admin1) == ("USA", "Massachusetts")
    assert place(extractor.extract(text, home="USA-MD"), "Cambridge").admin1 == "Maryland"


def test_home_does_not_beat_the_article(extractor: Extractor) -> None:
    """A hint is no more than that."""
    x = extractor.extract("The council of Paris, France, met the mayor of Lyon.", home="USA-TX")
    assert place(x, "Paris").country == "FRA"
    assert place(x, "Lyon").country == "FRA"


def test_a_home_that_is_none(extractor: Extractor) -> None:
    """A hint that names no place is refused."""
    with pytest.raises(HomeError):
        extractor.extract("Rain fell.", home="Texas")


def test_the_dateline_is_two_places(extractor: Extractor) -> None:
    """City and state of a dateline, and the city is the document's place."""
    x = extractor.extract("TROY, N.C. (AP) -- A barn burned down on Monday. Nobody in Troy was hurt.")
    troy = place(x, "Troy")
    assert (troy.country, troy.admin1, troy.method) == ("USA", "North Carolina", "chain")
    assert [m.text for m in troy.mentions] == ["TROY", "Troy"]
    assert x.document.place == troy.id
    assert place(x, "N.C.").name == "North Carolina"


def test_a_dateline_inside_a_line(extractor: Extractor) -> None:
    """Capitals before a dash, where headline and story share a line."""
    x = extractor.extract("Council raises fees. MANSFIELD -- The Ohio town will charge more for water from May on.")
    assert place(x, "MANSFIELD").admin1 == "Ohio"


def test_what_no_list_knows_keeps_nulls(extractor: Extractor) -> None:
    """An unknown village is kept, without a guess."""
    x = extractor.extract("Two people died in Karvenya on Monday.")
    (unknown,) = x.places
    assert unknown.name == "Karvenya"
    assert (unknown.country, unknown.lat, unknown.geonames_id, unknown.method, unknown.confidence) == (None,) * 5


def test_an_unknown_village_in_a_known_state(extractor: Extractor) -> None:
    """The chain tells the state, and no point is made up."""
    village = place(extractor.extract("A mill burned in Karvenya, Ohio, on Monday."), "Karvenya")
    assert (village.country, village.admin1, village.lat, village.method) == ("USA", "Ohio", None, "chain")


def test_a_facility_lies_where_its_town_does(extractor: Extractor) -> None:
    """A name that no list has, with a town in it: the town's point, and a method that says so."""
    airport = place(extractor.extract("A fire closed Goma International Airport."), "Goma International Airport")
    assert (airport.kind, airport.country, airport.method) == ("facility", "COD", "inside")
    assert airport.lat == pytest.approx(-1.67, abs=0.05)
    assert airport.confidence is None


def test_alternatives_and_confidence(extractor: Extractor) -> None:
    """A name of many towns says which others it could be, and is less sure than a chain."""
    open_ = place(extractor.extract("The mayor of Springfield resigned."), "Springfield")
    closed = place(extractor.extract("The mayor of Springfield, Oregon, resigned."), "Springfield")
    assert open_.alternatives
    assert all(0 < c.score < 1 for c in open_.alternatives)
    assert [c.score for c in open_.alternatives] == sorted((c.score for c in open_.alternatives), reverse=True)
    assert open_.confidence is not None
    assert closed.confidence is not None
    assert open_.confidence < 0.7 < 0.95 < closed.confidence


def test_a_state_is_no_country_of_its_name(extractor: Extractor) -> None:
    """Georgia beside Atlanta makes no actor of the country."""
    x = extractor.extract("A judge in Georgia fined Atlanta on Monday.")
    assert not [a for a in x.actors if a.code == "GEO"]
    x = extractor.extract("Georgia accused Russia of spying.")
    assert [a.code for a in x.actors if a.name == "Georgia"] == ["GEO"]


def test_the_same_text_gives_the_same_places(extractor: Extractor) -> None:
    """Nothing is kept from one article to the next."""
    first = extractor.extract("Paris, Texas, is small. Paris has one mill.").places
    extractor.extract("Paris and Lyon are in France.")
    assert extractor.extract("Paris, Texas, is small. Paris has one mill.").places == first


def test_many_names_in_linear_time(extractor: Extractor) -> None:
    """An article with thousands of mentions is resolved."""
    x = extractor.extract("Trains left Lyon, Paris, Nantes and Lille for Springfield. " * 300)
    assert place(x, "Lyon").country == "FRA"
    assert len(place(x, "Lyon").mentions) == 300


def test_the_gulf_is_the_one_that_was_told(extractor: Extractor) -> None:
    """Behind "the Gulf of Mexico", "the Gulf" is no other one; alone it is that of Persia."""
    x = extractor.extract("Tankers crossed the Gulf of Mexico. Oil spread through the Gulf.")
    assert [m.text for m in place(x, "Gulf of Mexico").mentions] == ["Gulf of Mexico", "Gulf"]
    assert place(extractor.extract("Tankers crossed the Gulf on Monday."), "Gulf").name == "Persian Gulf"
