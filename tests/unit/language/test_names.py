"""Names: put together, weighed against the article, found in capitals, known from the lexicon."""

from __future__ import annotations

import pytest

from newsextract.api import extractor_for
from newsextract.language.name_article import people
from newsextract.language.name_book import NameBook
from newsextract.language.name_bounds import whole_names
from newsextract.language.name_capitals import capitals
from newsextract.language.name_doubt import NameEvidence, doubt
from newsextract.language.name_landscape import stays
from newsextract.language.name_lists import KnownNames
from newsextract.language.names import repair_names
from newsextract.language.parse import Parse
from newsextract.lexicon import load_lexicon
from newsextract.reading.article import Article, Segment

LEXICON = load_lexicon()
KNOWN, EVIDENCE = LEXICON.compiled(KnownNames), LEXICON.compiled(NameEvidence)


def book_of(text: str, names: dict[str, str]) -> NameBook:
    """The parsed text with exactly these names as entities, wherever they stand as whole words."""
    article = Article(text, segments=(Segment("paragraph", 0, len(text)),))
    parse: Parse = next(iter(extractor_for().language.parse_many([article])))[1]
    book = NameBook(parse, (), LEXICON)
    for name, label in sorted(names.items(), key=lambda n: -len(n[0])):
        size = len(name.split())
        for i in range(len(parse) - size + 1):
            if parse.slice(i, i + size - 1) == name and book.free(i, i + size - 1):
                book.put(i, i + size - 1, label)
    return book


def shown(book: NameBook) -> dict[str, str]:
    return {book.parse.slice(e.first, e.last): e.label for e in book.entities()}


DOUBTS = [
    ("a region is no person", "Floods hit Guanacaste on Monday.", {"Guanacaste": "PERSON"}, {"Guanacaste": "GPE"}),
    ("a lone modifier names nobody", "The Tarvik festival began.", {"Tarvik": "PERSON"}, {}),
    ("a speaker stays", "Tarvik said the plan had failed.", {"Tarvik": "PERSON"}, {"Tarvik": "PERSON"}),
    ("a given name stays", "They sang the Kathryn songs.", {"Kathryn": "PERSON"}, {"Kathryn": "PERSON"}),
    ("a full name elsewhere keeps the short one", "Ulo Tarvik left. The Tarvik festival began.",
     {"Ulo Tarvik": "PERSON", "Tarvik": "PERSON"}, {"Ulo Tarvik": "PERSON", "Tarvik": "PERSON"}),
    ("where one goes to is a place", "Buses left for Orro and went to Brenmoor.", {"Brenmoor": "PERSON"}, {"Brenmoor": "GPE"}),
    ("a government goes by its leader", "The Tarvik government fell.", {"Tarvik": "PERSON"}, {"Tarvik": "PERSON"}),
    ("what a company is called is one", "The hotel company Tarvik cut jobs.", {"Tarvik": "PERSON"}, {"Tarvik": "ORG"}),
    ("plural acronyms are no bodies", "Several ZNTs were bought.", {"ZNTs": "ORG"}, {}),
    ("an acronym stays", "The plant was sold by ZNT.", {"ZNT": "ORG"}, {"ZNT": "ORG"}),
    ("small letters elsewhere", "Smart Mowing helps. With smart mowing, costs fell.", {"Smart Mowing": "ORG"}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "before", "after"), [d[1:] for d in DOUBTS], ids=[d[0] for d in DOUBTS])
def test_little_evidence(text: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Lone names keep, change or lose their label by what surrounds them."""
    book = book_of(text, before)
    doubt(book, KNOWN, EVIDENCE)
    assert shown(book) == after


LANDSCAPE = [
    ("a title", "Senator Clara Hill left.", {"Clara Hill": "PERSON"}, {"Clara Hill": "PERSON"}),
    ("an age", "They found Clara Lane, 58, at home.", {"Clara Lane": "PERSON"}, {"Clara Lane": "PERSON"}),
    ("who resigns", "Clara Woods resigned.", {"Clara Woods": "PERSON"}, {"Clara Woods": "PERSON"}),
    ("where something is", "A fire broke out at Clara Hill.", {"Clara Hill": "PERSON"}, {}),
    ("an article", "They crossed the Clara Bridge.", {"Clara Bridge": "PERSON"}, {}),
    ("a town before an office", "Late Clara Woods Mayor Tom Orr left.", {"Clara Woods": "PERSON"}, {}),
    ("no given name", "Crater Lake resigned.", {"Crater Lake": "PERSON"}, {}),
    ("no family name", "Senator Clara Highway left.", {"Clara Highway": "PERSON"}, {}),
    ("a broadcaster", "Clara News Channel said so.", {"Clara News Channel": "ORG"}, {"Clara News Channel": "ORG"}),
    ("a water", "Ships crossed the Clara Channel.", {"Clara Channel": "ORG"}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "before", "after"), [d[1:] for d in LANDSCAPE], ids=[d[0] for d in LANDSCAPE])
def test_landscape_names(text: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Names that end in a word for a place stay what they are where the words around say so."""
    book = book_of(text, before)
    sure = stays(book, KNOWN, EVIDENCE.given)
    assert {book.parse.slice(e.first, e.last): e.label for n in sure if (e := book.all[n])} == after


WHOLE = [
    ("Ricardo Tomé Villanta resigned.", {"Ricardo Tomé": "PERSON"}, {"Ricardo Tomé Villanta": "PERSON"}),
    ("Ricardo Villanta resigned.", {"Ricardo": "PERSON", "Villanta": "GPE"}, {"Ricardo Villanta": "PERSON"}),
    ("The Harbour Aid and Relief Centre closed.", {"Relief Centre": "ORG"}, {"Harbour Aid and Relief Centre": "ORG"}),
    ("Brokers and Relief Centre closed.", {"Relief Centre": "ORG"}, {"Relief Centre": "ORG"}),
    ("Mayor Ricardo Villanta resigned.", {"Ricardo Villanta": "PERSON"}, {"Ricardo Villanta": "PERSON"}),
]


@pytest.mark.parametrize(("text", "before", "after"), WHOLE, ids=[w[0] for w in WHOLE])
def test_cut_names(text: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Halves of one name become one; a title or a common noun is no half."""
    book = book_of(text, before)
    whole_names(book, KNOWN, EVIDENCE.given)
    assert shown(book) == after


def test_capitals() -> None:
    """A headline in capitals has the names of the text, and the lexicon's countries; ordinary capitals have neither."""
    book = book_of(
        "VILLANTA FLIES TO KUWAIT AFTER SCANDAL. Ricardo Villanta left at noon. He is in NATO and MORE.",
        {"Ricardo Villanta": "PERSON"},
    )
    capitals(book, KNOWN, EVIDENCE.given)
    assert shown(book) == {"VILLANTA": "PERSON", "KUWAIT": "GPE", "Ricardo Villanta": "PERSON"}


def test_public_figures_are_persons_in_full_only_outside_longer_names() -> None:
    """Kenyatta University is no person; Theresa May is one though May is a month."""
    found = {a.name: a.kind for a in extractor_for().extract("Theresa May met nobody at Kenyatta University.").actors}
    assert found.get("Theresa May") == "person"
    assert "person" not in {kind for name, kind in found.items() if "Kenyatta" in name}


def test_a_title_says_what_a_lone_name_is_elsewhere() -> None:
    """ "Sheikh Salima" makes a person of Salima, and says nothing of names without a title."""
    book = book_of("Sheikh Salima spoke. Salima left. Workers met Norvia.", {"Salima": "ORG", "Norvia": "ORG"})
    book.put(1, 1, "PERSON")
    people(book, KNOWN)
    assert shown(book) == {"Salima": "PERSON", "Norvia": "ORG"}
    assert [e.label for e in book.entities()] == ["PERSON", "PERSON", "ORG"]


@pytest.mark.parametrize("title", ["Gen", "Gen.", "Lt", "Col", "Sen", "President"])
def test_no_organisation_begins_with_a_rank(title: str) -> None:
    """What the recogniser takes for one is the person behind the rank."""
    name = f"{title} Tarvik"
    book = book_of(f"They met {name} in Oslo.", {name: "ORG"})
    book.parse.ents = book.entities()
    repair_names(book.parse, LEXICON)
    assert [book.parse.slice(e.first, e.last) for e in book.parse.ents if e.label == "PERSON"] == ["Tarvik"]
