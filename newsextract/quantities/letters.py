"""Letters behind a number: "2m people" are millions, "a 2m wall" is metres."""

from __future__ import annotations

import re

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft
from newsextract.quantities.words import COUNT_SCALES

_LETTER = re.compile(r"([kKmMbB])(?![\w$€£])|\s([BM])(?=\s[a-z])")
_DIMENSIONS = frozenset({"high", "long", "wide", "deep", "tall"})
# What may stand between the letter and the plural that it scales: "1.2m new homes", "35m of its devices".
_BETWEEN = frozenset({"JJ", "NN", "CC", "NNP", "PRP$", "DT", "VBN"})
_FURTHEST = 5
# The first end of an amount with a sign: "£3-4m".
_MONEY_TO = re.compile(r"[$£€¥]\s?[\d.,]+\s?[-–—]\s?$")
_LONGEST = 16
# Fewer kilos of dots or metres than this are a race or a screen: "5K", "4K".
_FEWEST_K = 20


def scale_by_letter(parse: Parse, draft: Draft, stop: int, words: Classes) -> bool:
    """Scale a count by the letter behind it, where the letter is a scale there; tells whether it is."""
    m = _LETTER.match(parse.text, draft.end, stop)
    value = draft.value
    if m is None or value is None:
        return False
    letter = m[1] or m[2]
    word, plural = _counted(parse, draft.end, m.end(), stop)
    if word is not None:
        course = words.has(parse.lower[word], word, "courses")
        if course or (plural and parse.lower[word - 1] in _DIMENSIONS):
            return False
    if not plural and not _MONEY_TO.search(parse.text, max(0, draft.start - _LONGEST), draft.start):
        alone = {"k": True, "K": value >= _FEWEST_K, "M": value >= 10 or bool(value % 1)}  # "3M" is a company
        if not alone.get(letter, False):
            return False
    draft.multiply(COUNT_SCALES[letter])
    draft.scale *= COUNT_SCALES[letter]
    draft.end = draft.number_end = m.end()
    return True


def _counted(parse: Parse, number: int, letter: int, stop: int) -> tuple[int | None, bool]:
    """The noun behind the letter, and whether it is a plural."""
    k = parse.token_at(letter + 1)
    furthest = (parse.token_at(number) or 0) + _FURTHEST
    while (
        k is not None and k + 1 < len(parse) and k < furthest and (parse.tag[k] in _BETWEEN or parse.lower[k] == "of")
    ):
        k += 1
    if k is None or parse.start[k] >= stop:
        return None, False
    return k, parse.tag[k] in ("NNS", "NNPS") or parse.lower[k] == "people"
