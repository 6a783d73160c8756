"""What goes beyond one marked sentence: ids, dates, places, nesting, quotations over paragraphs, odd input."""

from __future__ import annotations

import time

import pytest

from newsextract.events.factuality import Commitment, factuality, said_by
from newsextract.extractor import Extractor
from newsextract.records import Statement
from newsextract.statements import read_statements
from tests.marked import parse_of


def _only(statements: tuple[Statement, ...], cue: str) -> Statement:
    found = [s for s in statements if s.cue == cue]
    assert len(found) == 1, [s.cue for s in statements]
    return found[0]


def test_date_of_saying_is_no_part_of_the_content(extractor: Extractor) -> None:
    """Saying "said last week it had": the date belongs to the saying."""
    text = "The agency said last week it had evidence of the shipments."
    x = extractor.extract(text, published="2024-10-23")
    s = _only(x.statements, "say")
    assert next(d.text for d in x.dates if d.id == s.date) == "last week"
    assert text[s.content_start : s.content_end].startswith("it had")


def test_date_inside_the_content_is_not_the_date_of_saying(extractor: Extractor) -> None:
    """The bank closes on Friday; nobody knows when it said so."""
    x = extractor.extract("The bank said it would close on Friday.", published="2024-10-23")
    assert _only(x.statements, "say").date is None


def test_place_of_saying(extractor: Extractor) -> None:
    """The place of the reporting clause, not the one spoken of."""
    x = extractor.extract("In Geneva, the envoy said troops had left Damascus.", published="2024-10-23")
    place = _only(x.statements, "say").place
    assert next(p.name for p in x.places if p.id == place) == "Geneva"


@pytest.mark.parametrize(
    ("text", "cue", "place", "told"),
    [
        ("In Geneva, the envoy said troops had left Damascus.", "say", "Geneva", "clause"),
        ("At a meeting in Geneva the envoy said troops had left Damascus.", "say", "Geneva", "clause"),
        ("Speaking to reporters in Brussels, the minister said the talks had failed.", "say", "Brussels", "clause"),
        ("The envoy said to reporters in Brussels that the talks had failed.", "say", "Brussels", "clause"),
        ("The minister said from Geneva that the talks had failed.", "say", "Geneva", "clause"),
        ("The minister moved here from Geneva and said the talks had failed.", "say", None, None),
        ("In two companies the managers said that the road was closed.", "say", None, None),
        ("Speaking of the floods in Chad, the minister said help was on its way.", "say", None, None),
        ("The ministers met in Geneva on Monday, saying the talks had failed.", "say", "Geneva", "sentence"),
        ("The pope spoke in Paris and said the war must end.", "say", "Paris", "sentence"),
        # Another's place, and a place of what is said.
        ("Troops entered Goma and the minister said the town was lost.", "say", None, None),
        ("Shells fell in Goma as the army said the town was safe.", "say", None, None),
        ("The envoy said in Geneva that the ministry had denied the attack.", "deny", None, None),
        ("The minister said that troops stood in Damascus.", "say", None, None),
    ],
)
def test_which_clause_tells_the_place(
    extractor: Extractor, text: str, cue: str, place: str | None, told: str | None
) -> None:
    """The reporting clause first, then the nearest that governs it and has the same speaker; never one beyond another's words."""
    x = extractor.extract(text, published="2024-10-23")
    s = _only(x.statements, cue)
    assert (next((p.name for p in x.places if p.id == s.place), None), s.place_from) == (place, told)


def test_addressee(extractor: Extractor) -> None:
    """Saying "told NBC News": who is spoken to."""
    x = extractor.extract("Peter Moyo told NBC News the dam was safe.", published="2024-10-23")
    s = _only(x.statements, "tell")
    assert next(a.name for a in x.actors if a.id == s.addressee) == "NBC News"
    assert next(a.name for a in x.actors if a.id == s.source) == "Peter Moyo"


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("He told Reuters Energy Minister Ragna Dahl has resigned.", "tell", "Reuters"),
        ("The editor asked Tom Varga if he would resign.", "ask", "Tom Varga"),
        ("Tom Varga was told that the mill would close.", "tell", "Tom Varga"),
        ("The governor called on Tom Varga to resign.", "call", "Tom Varga"),
        ("The nurse pleaded with Tom Varga to leave.", "plead", "Tom Varga"),
        ("Tom Varga has been ordered to pay a fine.", "order", "Tom Varga"),
    ],
)
def test_who_is_spoken_to(extractor: Extractor, text: str, cue: str, name: str) -> None:
    """Also where no "that" follows, with "if", in the passive and behind a preposition."""
    x = extractor.extract(text, published="2024-10-23")
    s = _only(x.statements, cue)
    assert next((a.name for a in x.actors if a.id == s.addressee), None) == name


def test_a_past_day_is_that_of_the_order(extractor: Extractor) -> None:
    """What is ordered is still to be done."""
    x = extractor.extract("The judge ordered the firm to pay a fine yesterday.", published="2024-10-23")
    s = _only(x.statements, "order")
    assert next(d.text for d in x.dates if d.id == s.date) == "yesterday"


@pytest.mark.parametrize(
    ("text", "told", "date"),
    [
        ("The judge ordered the firm to close the mine last week.", "2024-10-26", "last week"),
        ("The judge ordered the firm to close the mine in 2019.", "2024-10-26", "2019"),
        ("The judge ordered the firm to close the mine in 2031.", "2024-10-26", None),
        ("The judge ordered the firm to close the mine yesterday.", None, "yesterday"),
    ],
)
def test_any_day_that_is_over_is_that_of_the_order(
    extractor: Extractor, text: str, told: str | None, date: str | None
) -> None:
    """Whether a day is over, its own days tell, or a word that looks back where they are not known."""
    x = extractor.extract(text, published=told)
    s = _only(x.statements, "order")
    assert next((d.text for d in x.dates if d.id == s.date), None) == date


def test_relative_pronoun_speaks_for_its_noun(extractor: Extractor) -> None:
    """The source span is "who", the actor is the woman."""
    text = "Ana Duarte, who said the count was fair, left Lisbon."
    x = extractor.extract(text, published="2024-10-23")
    s = _only(x.statements, "say")
    assert text[s.source_start : s.source_end] == "who"
    assert next(a.name for a in x.actors if a.id == s.source) == "Ana Duarte"


def test_nested_statements_outermost_first(extractor: Extractor) -> None:
    """Lawmakers say that the North has promised."""
    article, parse = parse_of(extractor, "Lawmakers said the North has promised to send troops.")
    statements = read_statements(parse, article, extractor.lexicon, [], [], [])
    token = parse.lower.index("send")
    assert [s.cue for s in said_by(parse, token, statements)] == ["say", "promise"]
    both = Commitment(parse, statements, extractor.lexicon)
    assert both.said_by(token) == said_by(parse, token, statements)
    assert both.within(token) == both.said_by(token)
    assert both.factuality(token) == factuality(parse, token, statements, extractor.lexicon)


def test_a_cue_is_not_said_by_itself(extractor: Extractor) -> None:
    """Neither the cue nor the words of the source are what the source says."""
    article, parse = parse_of(extractor, '"We won," said the man who lost in May. "It was a fair and quiet vote."')
    statements = read_statements(parse, article, extractor.lexicon, [], [], [])
    assert [s.cue for s in said_by(parse, parse.lower.index("won"), statements)] == ["say"]
    assert said_by(parse, parse.lower.index("said"), statements) == []
    assert said_by(parse, parse.lower.index("lost"), statements) == []


def test_plans_are_nobodys_word(extractor: Extractor) -> None:
    """Saying "plans to buy" is a mental statement and the status of the purchase, not a source for it."""
    article, parse = parse_of(extractor, "The airline plans to buy ten jets.")
    statements = read_statements(parse, article, extractor.lexicon, [], [], [])
    assert [(s.cue, s.mental) for s in statements] == [("plan", True)]
    assert said_by(parse, parse.lower.index("buy"), statements) == []


def test_a_thought_told_by_its_thinker_is_one_statement(extractor: Extractor) -> None:
    """Saying "said she hopes" has one voice."""
    x = extractor.extract("Ana Duarte said she hopes that the rain will come.", published="2024-10-23")
    assert [s.cue for s in x.statements] == ["say"]


def test_quotation_over_paragraphs(extractor: Extractor) -> None:
    """A paragraph that is all quotation goes on with the last speaker, without a cue."""
    text = (
        '"The river has never been this low," Marta Kovacs said. "We lost half of the maize.\n\n'
        '"And nobody has come from the ministry to look at the fields."'
    )
    statements = extractor.extract(text, published="2024-10-23").statements
    assert [s.cue for s in statements] == ["say", None]
    assert statements[0].source == statements[1].source is not None
    assert text[statements[0].content_start : statements[0].content_end].endswith("maize.")


def test_headline_with_a_speaker(extractor: Extractor) -> None:
    """A headline without a verb of saying."""
    text = "Pentagon chief: drones will not return this year\n\nThe Pentagon spoke on Tuesday about the drones it lost."
    s = next(s for s in extractor.extract(text, published="2024-10-23").statements if s.cue == ":")
    assert text[s.source_start : s.source_end] == "Pentagon chief"


@pytest.mark.parametrize(
    "text",
    [
        '"""""',
        'He said "',
        '" said "said" said',
        "said said said said.",
        "According to",
        "Said: : : “”",
        "“‘“”’„ he said ”“",
        ": said",
        "reportedly",
        '"\n\n"\n\n" said Bob.',
    ],
)
def test_odd_quotation_marks_never_raise(text: str, extractor: Extractor) -> None:
    """Whatever the marks, every span is inside the text."""
    for s in extractor.extract(text, published="2024-10-23").statements:
        for start, end in ((s.cue_start, s.cue_end), (s.source_start, s.source_end), (s.content_start, s.content_end)):
            assert start is None or end is None or 0 <= start < end <= len(text)


def test_linear_in_the_length(extractor: Extractor) -> None:
    """Four times the text costs about four times the time."""
    times = []
    for n in (200, 800):
        article, parse = parse_of(extractor, '"It is so," he said, and they denied that he said it. ' * n)
        best = []
        for _ in range(3):
            begin = time.perf_counter()
            statements = read_statements(parse, article, extractor.lexicon, [], [], [])
            both = Commitment(parse, statements, extractor.lexicon)
            for i in range(len(parse)):
                both.said_by(i)
                both.factuality(i)
            best.append(time.perf_counter() - begin)
        times.append(min(best))
    assert times[1] < 10 * times[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norwick's rival Kiruna Steel said prices would fall.", "Kiruna Steel"),
        ("The mayor's running mate, Maria Lopez, said prices would fall.", "Maria Lopez"),
    ],
)
def test_a_source_is_who_is_named_beside_the_noun(extractor: Extractor, text: str, name: str) -> None:
    """The noun says what somebody is; the name in apposition, who."""
    x = extractor.extract(text)
    (statement,) = x.statements
    assert [a.name for a in x.actors if a.id == statement.source] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A statement from the health ministry said prices would fall.", "health ministry"),
        ("The ministry's statement said prices would fall.", "ministry"),
        ("A U.N. report said prices would fall.", "United Nations"),
        ("Prices will fall, according to data compiled by the central bank.", "central bank"),
        ("Prices will fall, according to a poll of economists.", None),
        ("A report on the central bank said prices would fall.", None),
        ("A U.N. memo obtained by Reuters said prices would fall.", "United Nations"),
        ("A letter seen by the BBC said prices would fall.", None),
    ],
)
def test_behind_a_text_stands_who_made_it(extractor: Extractor, text: str, name: str | None) -> None:
    """Not whom it is about, and not who was asked."""
    x = extractor.extract(text)
    (statement,) = x.statements
    assert [a.name for a in x.actors if a.id == statement.source] == ([name] if name else [])


def test_what_somebody_declined_to_deny_is_not_denied(extractor: Extractor) -> None:
    """The one statement is that he declined."""
    x = extractor.extract("The envoy declined to confirm or deny the report.")
    assert [s.cue for s in x.statements] == ["decline"]


_BODY = "The council of the town met on Monday with the police of Norway, and the union left the hall."


@pytest.mark.parametrize(
    "headline",
    [
        "Review: The best plays of the year",
        "Norway flood: Six dead in Bergen",
        "Analysis: A new course for the union",
        "Boys hockey: Bergen wins the cup",
        "Six things to know about: Norway",
        "The best place to live: Norway",
        "Union leaves the hall in Bergen. Photo: Reuters",
    ],
)
def test_a_topic_says_nothing(extractor: Extractor, headline: str) -> None:
    """What a colon parts from a headline is a speaker only where it is somebody or a text."""
    x = extractor.extract(f"{headline}\n\n{_BODY}", published="2024-10-23")
    assert [s for s in x.statements if s.cue == ":"] == []


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Police: the driver was drunk", "Police", "the driver was drunk"),
        ("Poll: Voters abandon ruling party", "Poll", "Voters abandon ruling party"),
        ("Canal to reopen in May: Peruvian envoy", "Peruvian envoy", "Canal to reopen in May"),
        ("Two killed in blast: police", "police", "Two killed in blast"),
        ("Third of girls miss school: UN", "UN", "Third of girls miss school"),
        (
            "Talks with rebels have failed: Norway's foreign minister",
            "Norway's foreign minister",
            "Talks with rebels have failed",
        ),
    ],
)
def test_a_headline_names_its_speaker(extractor: Extractor, headline: str, source: str, content: str) -> None:
    """Who says so stands before a colon, or behind the last one."""
    text = f"{headline}\n\n{_BODY}"
    s = _only(extractor.extract(text, published="2024-10-23").statements, ":")
    assert text[slice(s.source_start, s.source_end)] == source
    assert text[slice(s.content_start, s.content_end)] == content


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Envoy of Chad told to leave palace", "tell"),
        ("Clerk urged to quit over lost ring", "urge"),
        ("Norway accused of dumping salmon", "accuse"),
        ("Two guards are accused of stealing the paintings.", "accuse"),
    ],
)
def test_to_whom_it_is_done_does_not_speak(extractor: Extractor, text: str, cue: str) -> None:
    """The subject of a passive is no source, with an auxiliary or without."""
    s = _only(extractor.extract(text, published="2024-10-23").statements, cue)
    assert s.source is None
    assert s.source_start is None


def test_an_aim_is_told_by_its_owner(extractor: Extractor) -> None:
    """What the union says of the ministry's plans is the union's word alone."""
    text = "The union said the ministry plans to cut pay. The ministry plans to sell its hall."
    cues = [s.cue for s in extractor.extract(text, published="2024-10-23").statements]
    assert cues == ["say", "plan"]


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ('Police said the clerk kept a "blue list" of guests.', False),
        ('Holt called the fee "unjust".', False),
        ('Holt said the fee was "an insult to every farmer in the valley".', True),
        ('"No way," said Holt.', True),
    ],
)
def test_a_term_in_quotation_marks_is_no_quotation(extractor: Extractor, text: str, direct: bool) -> None:
    """Words are quoted where there are three of them, or where they are all that is said."""
    statements = extractor.extract(text, published="2024-10-23").statements
    assert [s.direct for s in statements] == [direct]


def test_what_somebody_goes_on_to_do_is_not_quoted_of_him(extractor: Extractor) -> None:
    """The paper says how they played; they say nothing."""
    text = 'The band continued to "play with great care," the paper wrote.'
    assert [s.cue for s in extractor.extract(text, published="2024-10-23").statements] == ["write"]


def test_some_of_whom_speak_for_them(extractor: Extractor) -> None:
    """The source is the group before the comma; one of them is not all of them."""
    x = extractor.extract("The deputies, some of whom called him a traitor, left.", published="2024-10-23")
    s = _only(x.statements, "call")
    assert next(a.name for a in x.actors if a.id == s.source) == "deputies"


def test_a_town_before_a_colon_is_where_it_was_written(extractor: Extractor) -> None:
    """A town sends the report; a country or a speaker's name opens what it says."""
    text = "NAIROBI: The ministry said on Monday the dam was safe and nobody had to leave the valley."
    assert [s.cue for s in extractor.extract(text, published="2024-10-23").statements] == ["say"]
    other = "CHINA: The talks have failed and nobody will leave the valley."
    assert [s.cue for s in extractor.extract(other, published="2024-10-23").statements] == [":"]
