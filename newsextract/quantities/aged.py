"""Whose age a bare number is: "Ana Lund, 62,", "the driver, 34,", "a boy of eight", "she was 36", "voters over 65"."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.quantities.ages import OLDEST
from newsextract.quantities.nouns import is_noun

_BE = frozenset({"be", "turn", "become"})
_PEOPLE = frozenset({"he", "she", "i", "who"})
_BOUNDS = frozenset({"over", "under", "above", "below"})
_CLOSES = frozenset({",", ".", ";", "and", ":", "—", "–", "-", ")"})
# "No one over 70", but "one over 70".
_ONE = frozenset({"no", "any", "every", "some"})
_BLUR = frozenset({"about", "around", "some", "perhaps", "only", "just", "nearly", "almost", "barely"})
_OR_MORE = re.compile(r"\s(?:and|or)\s(?:over|under|older|younger|up|above|below)\b(?!\s(?:\d|the\b|to\b|an?\b))")
# Of ages below these only words that say so tell: "Smith, 4, and Jones, 7" are runs.
_CHILD, _TEN = 3, 10


def whose(
    parse: Parse,
    first: int,
    last: int,
    value: float,
    digits: bool,
    counts: bool,
    words: Classes,
    persons: AbstractSet[str],
) -> int | None:
    """The token of whom the bare number in tokens `first` to `last` is an age of, else None.

    Args:
        parse: The article.
        first: First token of the number.
        last: Last token of it.
        value: Its value.
        digits: Whether it is written in digits.
        counts: Whether it counts something that stands behind it.
        words: The lexicon `figure_words`.
        persons: Lemmas of role nouns for persons.
    """
    if not 1 <= value < OLDEST or value % 1:
        return None
    person = None
    if digits and first == last:
        person = _apposed(parse, first, last, value, words, persons)
    if person is None and digits:
        person = _stated(parse, last)
    if person is None and not counts:
        person = _limit(parse, first, last, words, persons)
        person = _of(parse, first, last, words) if person is None else person
    return person


def _apposed(
    parse: Parse, first: int, last: int, value: float, words: Classes, persons: AbstractSet[str]
) -> int | None:
    """Whom a bare number stands behind as an age: "Ana Lund, 62,", "the driver, 34,", "the couple, both 68,"."""
    both = parse.lower[first - 1] == "both"
    opening, name = first - 1 - both, first - 2 - both
    if name < 0 or parse.word[opening] not in (",", "(") or parse.sent_of[name] != parse.sent_of[first]:
        return None
    after = parse.word[last + 1] if last + 1 < len(parse) else "."
    closed = after == ")" if parse.word[opening] == "(" else after in _CLOSES
    if (
        not closed
        or parse.word[name][0].isdigit()
        or not (_is_named(parse, name) or _is_role(parse, name, both, words, persons))
    ):
        return None
    young = parse.word[opening] == "," and after == "," and value >= _CHILD
    return name if value >= _TEN or young else None


def _is_named(parse: Parse, name: int) -> bool:
    entity = parse.ents[parse.ent_of[name]].label if parse.ent_of[name] >= 0 else None
    return entity == "PERSON" or (entity in (None, "ORG") and parse.pos[name] == "PROPN")


def _is_role(parse: Parse, noun: int, both: bool, words: Classes, persons: AbstractSet[str]) -> bool:
    """Whether a token is a common noun for one person, or several behind "both"; one that is known has a determiner."""
    if parse.tag[noun] not in (("NN", "NNS") if both else ("NN",)) or not _is_person(parse, noun, words, persons):
        return False
    return any(parse.tag[k] in ("DT", "PRP$", "POS") for k in range(parse.left[noun], noun))


def _is_person(parse: Parse, noun: int, words: Classes, persons: AbstractSet[str]) -> bool:
    return parse.lemma[noun] in persons or words.has(parse.lower[noun], noun, "of_an_age")


def _limit(parse: Parse, first: int, last: int, words: Classes, persons: AbstractSet[str]) -> int | None:
    """Whom a bare number with a bound is an age of: "voters over 65", "children 12 and under", "many patients are over 80"."""
    bounded = first > 0 and parse.lower[first - 1] in _BOUNDS
    noun = first - 1 - bounded
    if noun < 0 or parse.sent_of[noun] != parse.sent_of[first]:
        return None
    if not bounded:
        several = parse.tag[noun] == "NNS" and _is_person(parse, noun, words, persons)
        return noun if several and _OR_MORE.match(parse.text, parse.end[last]) else None
    if parse.lemma[noun] == "be":
        subject = parse.child(noun, "nsubj")
        return _among(parse, subject, words, persons) if subject is not None else None
    if parse.lower[noun] == "one":
        return noun if noun and parse.lower[noun - 1] in _ONE else None
    somebody = parse.tag[noun] == "NNS" and parse.lemma[noun] in persons
    return noun if somebody or words.has(parse.lower[noun], noun, "of_an_age") else None


def _among(parse: Parse, subject: int, words: Classes, persons: AbstractSet[str]) -> int | None:
    """The persons in a subject in the plural: "patients", "many of the patients", "one in eight mothers"."""
    for k in range(subject, parse.right[subject] + 1):
        if parse.tag[k] == "NNS" and _is_person(parse, k, words, persons):
            return k
    return None


def _of(parse: Parse, first: int, last: int, words: Classes) -> int | None:
    """Whom a number behind "of" is an age of: "a boy of eight"; "a father of three" has children."""
    k = first - 1
    while k > 0 and parse.lower[k] in _BLUR:
        k -= 1
    noun = k - 1
    if noun < 0 or parse.lower[k] != "of" or parse.sent_of[noun] != parse.sent_of[first] or not is_noun(parse, noun):
        return None
    after = last + 1
    counted = (
        after < len(parse)
        and parse.sent_of[after] == parse.sent_of[last]
        and parse.pos[after] in ("NOUN", "PROPN", "ADJ", "NUM")
    )
    return noun if not counted and words.has(parse.lower[noun], noun, "at_an_age") else None


def _stated(parse: Parse, token: int) -> int | None:
    """Of whom a bare number is predicated as an age: "she was 36", "her brother turns 40 in May"; else None."""
    if parse.dep[token] not in ("attr", "acomp", "dobj", "oprd"):
        return None
    verb = parse.head[token]
    if parse.lemma[verb] not in _BE or (parse.dep[token] == "dobj" and parse.lemma[verb] == "be"):
        return None
    subject = parse.child(verb, "nsubj")
    if subject is None:
        return None
    entity = parse.ents[parse.ent_of[subject]].label if parse.ent_of[subject] >= 0 else None
    told = parse.lower[subject] in _PEOPLE or parse.lemma[subject] in ("age", "expectancy") or entity == "PERSON"
    return subject if told else None
