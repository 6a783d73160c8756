"""Slips of the parser are set right where they are, and nothing else is touched."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor
from newsextract.language import mend as mending
from newsextract.language.mend import mend
from newsextract.language.parse import Parse, Sentence
from newsextract.reading.article import Article, Segment


def _parse(extractor: Extractor, text: str) -> Parse:
    article = Article(text, (Segment("paragraph", 0, len(text)),))
    ((_, parse),) = extractor.language.parse_many([article])
    mend(parse)
    return parse


def _edge(parse: Parse, word: str) -> tuple[str, str]:
    i = parse.word.index(word)
    return parse.dep[i], parse.word[parse.head[i]]


def test_a_prefix_is_a_part_of_its_word(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the tokenizer is somebody else's, as that of a pipeline with our component is."""
    monkeypatch.setattr(extractor.language.nlp.tokenizer, "token_match", None)
    parse = _parse(extractor, "He narrowly won re-election in May.")
    assert _edge(parse, "re") == ("amod", "election")
    assert parse.children(parse.word.index("won"), "dobj") == [parse.word.index("election")]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("He narrowly won re-election in May.", "re-election", "reelection"),
        ("The army re-took the town.", "re-took", "retake"),
        ("Leaders vowed to re-open the embassy.", "re-open", "reopen"),
        ("The two navies are co-operating in the gulf.", "co-operating", "cooperate"),
        ("The army counter-attacked on Monday.", "counter-attacked", "counterattack"),
        ("Both cease-fires in the valley were broken.", "cease-fires", "ceasefire"),
        ("The walk-out at the port ended.", "walk-out", "walkout"),
    ],
)
def test_a_prefixed_word_is_one(extractor: Extractor, text: str, word: str, lemma: str) -> None:
    parse = _parse(extractor, text)
    assert parse.lemma[parse.word.index(word)] == lemma


@pytest.mark.parametrize("text", ["Re: the talks in Oslo.", "A pre-war treaty ended.", "The re-do-it plan failed."])
def test_other_hyphens_part_words(extractor: Extractor, text: str) -> None:
    assert not any("-" in word and len(word) > 1 for word in _parse(extractor, text).word)


def test_nobody_was_dead_before(extractor: Extractor) -> None:
    parse = _parse(extractor, "A gunman shot dead 39 people at a bar.")
    assert _edge(parse, "dead") == ("oprd", "shot")
    assert parse.left[parse.word.index("people")] == parse.word.index("39")


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("IS claimed responsibility for the raid.", ("nsubj", "claimed")),
        ("IS fighters killed ten soldiers.", ("compound", "fighters")),
    ],
)
def test_is_is_a_name(extractor: Extractor, text: str, edge: tuple[str, str]) -> None:
    parse = _parse(extractor, text)
    assert _edge(parse, "IS") == edge
    assert parse.pos[0] == "PROPN"


@pytest.mark.parametrize("text", ["THE MAYOR IS LEAVING TOWN.", "The mayor is leaving town."])
def test_a_verb_stays_a_verb(extractor: Extractor, text: str) -> None:
    parse = _parse(extractor, text)
    assert parse.lemma[parse.lower.index("is")] == "be"


def _by_hand(verb: str) -> Parse:
    """The tree that the parser gives "accused the army of hiding arms" one time in twelve."""
    rows = [
        (verb, "VERB", "ROOT", 0), ("the", "DET", "det", 2), ("army", "NOUN", "dobj", 0), ("of", "ADP", "prep", 2),
        ("hiding", "VERB", "pcomp", 3), ("arms", "NOUN", "dobj", 4),
    ]  # fmt: skip
    parse = Parse(" ".join(r[0] for r in rows))
    at = 0
    for word, pos, dep, head in rows:
        for values, value in (
            (parse.word, word), (parse.lower, word), (parse.lemma, word), (parse.tag, pos), (parse.pos, pos), (parse.dep, dep),
        ):  # fmt: skip
            values.append(value)
        parse.head.append(head)
        parse.start.append(at)
        at += len(word) + 1
        parse.end.append(at - 1)
        parse.sent_of.append(0)
    parse.sents.append(Sentence(0, len(rows) - 1, "paragraph", 0))
    return parse.finish()


@pytest.mark.parametrize(("verb", "head"), [("accuse", "accuse"), ("admire", "army")])
def test_a_charge_is_the_verbs_own(verb: str, head: str) -> None:
    parse = _by_hand(verb)
    mend(parse)
    assert _edge(parse, "of") == ("prep", head)
    assert (3 in parse.kids[0]) == (head == verb)


def test_a_semicolon_parts_two_clauses(extractor: Extractor) -> None:
    """What stands before it is not what the verb behind it says."""
    parse = _parse(extractor, "Groups criticized the mayor for failing to pay on time; the council rejected the claim.")
    assert _edge(parse, "criticized")[0] in ("parataxis", "ROOT")
    parse = _parse(extractor, "The mayor said the road was shut.")
    assert _edge(parse, "was") == ("auxpass", "shut")
    assert _edge(parse, "shut") == ("ccomp", "said")


@pytest.mark.parametrize(
    ("text", "word", "edge"),
    [
        ("The army killed ten rebels on Monday, the worst attack in years.", "attack", ("dep", "killed")),
        ("The army killed ten rebels.", "rebels", ("dobj", "killed")),
        ("The group kidnapped a priest, two nuns and a driver.", "nuns", ("conj", "priest")),
        ("Police arrested Anna Smith, Robert Jones and Carla Brown.", "Jones", ("conj", "Smith")),
        ("Six children, an elderly woman and a teacher were killed.", "woman", ("conj", "children")),
        ("Police arrested two people, a teacher and a driver.", "teacher", ("appos", "people")),
        ("The army blamed the attack on rebels.", "on", ("prep", "blamed")),
        ("The army praised the attack on rebels.", "on", ("prep", "attack")),
    ],
)
def test_lists_and_objects(extractor: Extractor, text: str, word: str, edge: tuple[str, str]) -> None:
    """What stands beside what, where the parser makes one explain the other or act on it."""
    assert _edge(_parse(extractor, text), word) == edge


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Two soldiers shot and killed near Oslo", ("nsubjpass", "shot")),
        ("Two soldiers killed in attack", ("nsubjpass", "killed")),
        ("Two soldiers killed a man in Oslo", ("nsubj", "killed")),
        ("The soldiers shot at the crowd", ("nsubj", "shot")),
        ("The soldiers killed and looted.", ("nsubj", "killed")),
    ],
)
def test_headlines_leave_out_were(extractor: Extractor, text: str, edge: tuple[str, str]) -> None:
    """Not where there is an object, where somebody is shot at, or where a full stop ends the line."""
    assert _edge(_parse(extractor, text), "soldiers") == edge


def test_mends_that_tie_a_ring_leave_the_tree_as_it_was(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ring has no way up, and whoever walks it never comes back; the other sentences keep their mends."""

    def tie(parse: Parse, i: int) -> bool:
        parse.head[parse.head[i]] = i
        return True

    def move(parse: Parse, i: int) -> bool:
        parse.dep[i], parse.head[i] = "dep", i - 1
        return True

    text = "The clerk slept. The barge sank on Friday."
    before = _parse(extractor, text)
    monkeypatch.setitem(mending._RULES, "clerk", (tie,))
    monkeypatch.setitem(mending._RULES, "friday", (move,))
    parse = _parse(extractor, text)
    assert parse.head[:4] == before.head[:4]
    assert parse.dep[parse.word.index("Friday")] == "dep"
    assert parse.left[parse.word.index("slept")] == 0
