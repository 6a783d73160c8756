"""How forms are looked for: what makes it fast may not make it miss."""

from __future__ import annotations

import re

import pytest

from newsextract.dates.atoms import AMOUNT_MODS, ORDINALS
from newsextract.dates.find import CLASSES, RULES
from newsextract.dates.meaning import Rule
from newsextract.lexicon.closed import spelled
from tests.marked import read_cases, unmark

SIGNED = [rule for rule in RULES if rule.signs]
BESIDE = [rule for rule in RULES if rule.beside]
TEXTS = [unmark(case if isinstance(case, str) else case["say"])[0] for _, case in read_cases("dates")]


@pytest.mark.parametrize("rule", SIGNED, ids=lambda rule: rule.name)
def test_a_form_has_one_of_its_signs(rule: Rule) -> None:
    """In all that it matches in our cases, of which there are some."""
    found = [m[0] for text in TEXTS for m in rule.form.pattern.finditer(text)]
    assert found
    assert all(set(words) & set(rule.signs) for words in found)


@pytest.mark.parametrize("rule", BESIDE, ids=lambda rule: rule.name)
def test_a_form_has_a_word_of_its_narrower_class(rule: Rule) -> None:
    """In all that it matches in our cases, of which there are some."""
    found = [m[0] for text in TEXTS for m in rule.form.pattern.finditer(text)]
    assert found
    for words in found:
        assert any(rule.beside in CLASSES.get(w, ()) for w in re.findall(r"[^\W\d_]+", words.lower())), words


@pytest.mark.parametrize(
    "words", [list(ORDINALS), list(AMOUNT_MODS), ["a", "ab", "abc", "b"]], ids=["nth", "mods", "letters"]
)
def test_words_as_a_tree_are_the_same_words(words: list[str]) -> None:
    """The longest one counts, and nothing else is one."""
    pattern = re.compile(spelled(words))
    for word in words:
        assert pattern.fullmatch(word)
        assert (m := pattern.match(word + "!"))
        assert m[0] == word
        assert word[:-1] in words or not pattern.fullmatch(word[:-1])
        assert not pattern.fullmatch(word + "x")
