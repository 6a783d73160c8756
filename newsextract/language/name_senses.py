"""Words for countries that stand for something else: a language, a currency, a part of the world that they only share."""

from __future__ import annotations

from newsextract.language.name_words import NameWords
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

# What makes the name of a people that of its language: "held in English", "Spanish-speaking", "speaks Russian".
_OF_LANGUAGE = frozenset(
    """speaking speaker speakers language languages translation translations translator translators subtitles lessons
    classes""".split()
)
_VERBS = frozenset({"speak", "learn", "teach", "translate", "understand"})
_INTO = frozenset({"translate", "dub", "render"})
_AMERICAN = frozenset({"US", "U.S."})
_DOLLARS = frozenset({"dollar", "dollars"})
# "Inter-American", "Pan-American" are of the continent, and "inter-Palestinian" of Palestine.
_ACROSS = frozenset({"inter", "pan"})
_CONTINENT = "american"
# "Latin American leaders", and "the Central African country", which may be any in the middle of Africa.
_PARTS = frozenset({"latin", "south", "central", "north", "meso"})
_PARTLY = frozenset({"Central African"})
_LANDS = frozenset({"country", "countries", "nation", "nations", "states", "region", "bloc"})
_STEPS = 6


def no_country(parse: Parse, first: int, last: int, words: NameWords, trace: Trace | None = None) -> bool:
    """Whether the name or adjective of a country does not mean the country: "fluent in German", "US dollars", "Inter-American"."""
    across = first > 1 and parse.word[first - 1] == "-" and parse.lower[first - 2] in _ACROSS
    if across and parse.lower[first] == _CONTINENT:
        return True
    if (
        first
        and parse.lower[first] == _CONTINENT
        and parse.lower[first - (2 if parse.word[first - 1] == "-" else 1)] in _PARTS
    ):
        return True
    if parse.slice(first, last) in _PARTLY and last + 1 < len(parse) and parse.lower[last + 1] in _LANDS:
        return True
    if parse.slice(first, last) in _AMERICAN and last + 1 < len(parse) and parse.lower[last + 1] in _DOLLARS:
        return True
    if first < last or parse.lower[first] not in words.language or not _is_language(parse, first):
        return False
    words.note(trace, "language", parse, first)
    return True


def _is_language(parse: Parse, i: int) -> bool:
    if _spoken(parse, i):
        return True
    # "She speaks Russian, German and Arabic": one is spoken, and so are all.
    for _ in range(_STEPS):
        if parse.dep[i] not in ("conj", "appos"):
            return False
        i = parse.head[i]
        if _spoken(parse, i):
            return True
    return False


def _spoken(parse: Parse, i: int) -> bool:
    if i and parse.lower[i - 1] == "in":
        return parse.dep[i] == "pobj"
    if i and parse.lower[i - 1] == "into":
        return parse.lemma[parse.head[i - 1]] in _INTO
    behind = i + 1 + (parse.word[i + 1] == "-" if i + 1 < len(parse) else 0)
    if behind < len(parse) and parse.lower[behind] in _OF_LANGUAGE:
        return True
    return parse.dep[i] == "dobj" and parse.lemma[parse.head[i]] in _VERBS
