"""Who is the subject of which verb: control, raising, passives, relatives, participles, coordination."""

from __future__ import annotations

from functools import cache

import pytest

from newsextract.api import extractor_for
from newsextract.language import clause, syntax
from newsextract.language.parse import Parse
from newsextract.reading.article import Article, Segment


@cache
def parse(text: str) -> Parse:
    article = Article(text, segments=(Segment("paragraph", 0, len(text)),))
    return next(iter(extractor_for().language.parse_many([article])))[1]


def verb(p: Parse, word: str) -> int:
    return p.lower.index(word)


SUBJECTS = [
    ("The army attacked the town.", "attacked", ["army"], False),
    ("The town was attacked by the army.", "attacked", ["town"], True),
    ("Brazil and Chile signed the treaty.", "signed", ["Brazil", "Chile"], False),
    ("The minister promised to resign.", "resign", ["minister"], False),
    ("The minister was forced to resign.", "resign", ["minister"], False),
    ("The king asked the minister to resign.", "resign", ["minister"], False),
    ("The court denied releasing the prisoner.", "releasing", ["court"], False),
    ("Rebels who shelled the town have left.", "shelled", ["Rebels"], False),
    ("Weapons sent by Iran reached the port.", "sent", ["Weapons"], True),
    ("The police came and arrested two men.", "arrested", ["police"], False),
    ("The firm closed its plant after losing a contract.", "losing", ["firm"], False),
    ("The two men were shot and killed on Monday.", "killed", ["men"], True),
]


@pytest.mark.parametrize(("text", "word", "want", "passive"), SUBJECTS, ids=[s[0] for s in SUBJECTS])
def test_subjects(text: str, word: str, want: list[str], passive: bool) -> None:
    """Subjects are found through the constructions of news English, passive ones marked as logical objects."""
    p = parse(text)
    found, is_passive = clause.subjects(p, verb(p, word))
    assert [p.word[i] for i in found] == want
    assert is_passive == passive


GROUPS = [
    ("The army did not attack.", "attack", {"negated": True, "tense": "past"}),
    ("The army will attack.", "attack", {"modal": "will", "tense": "future"}),
    ("The army won't attack.", "attack", {"modal": "will", "negated": True}),
    ("The army may have attacked.", "attacked", {"modal": "may", "perfect": True}),
    ("The army has attacked.", "attacked", {"perfect": True, "tense": "present", "passive": False}),
    ("The army is attacking.", "attacking", {"progressive": True, "tense": "present"}),
    ("The town has been attacked.", "attacked", {"passive": True, "perfect": True}),
    ("The army never attacked.", "attacked", {"negated": True}),
    ("The army wants to attack.", "attack", {"finite": False, "tense": "none"}),
]


@pytest.mark.parametrize(("text", "word", "want"), GROUPS, ids=[g[0] for g in GROUPS])
def test_verb_group(text: str, word: str, want: dict[str, object]) -> None:
    """Negation, modal, voice and tense come from the auxiliaries."""
    p = parse(text)
    group = syntax.verb_group(p, verb(p, word))
    assert {k: getattr(group, k) for k in want} == want


def test_phrase_stops_at_clauses() -> None:
    """A noun phrase keeps its modifiers and leaves the relative clause out."""
    p = parse("The two units of North Korean soldiers, who trained in Russia, have left.")
    first, last = syntax.phrase(p, verb(p, "units"))
    assert p.slice(first, last) == "The two units of North Korean soldiers"


def test_agents_and_objects_are_split() -> None:
    """Coordinated agents and objects come one by one."""
    p = parse("Two bridges and a dam were destroyed by rebels and militias.")
    assert [p.word[i] for i in clause.agents(p, verb(p, "destroyed"))] == ["rebels", "militias"]
    p = parse("The firm sold two bridges and a dam.")
    assert [p.word[i] for i in clause.objects(p, verb(p, "sold"))] == ["bridges", "dam"]
