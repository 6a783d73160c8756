"""Whether a text is English, by its small words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
# Words that no English text of some length does without; the share of them in other languages is near zero.
_ENGLISH = frozenset(
    (
        "the of and to in a is that for on was with as it by at from be "
        "are has have had an his he said not were which this but they who will their or "
        "its after been would more about up one two new her she over than out into we you "
        "i"
    ).split()
)
# Function words of other languages in Latin letters, none of which is an English word.
_FOREIGN = frozenset(
    (
        "de la el los las del que un una en le les des du et est une dans pour sur der und das den von mit ist im zu dem di il che gli "
        "della dos um uma com em na het een och att som det av og er til dan yang untuk dengan ini pada ve bir bu ile je nie jest"
    ).split()
)
# The share of words in small letters below which a text is a table, and that of foreign words from which it is a foreign one.
_TABLE, _FEW = 0.5, 0.03
_JUDGED_CHARS = 6_000


def is_english(text: str) -> bool:
    """Whether a text is English, by its share of function words; short texts are taken as English.

    A text of 20 words or more is refused when fewer than 6 in 100 are function words (English news has 35 to 45), and
    any text when most of its letters are of another script, or accented, as in what was decoded wrongly. A table of names and figures
    is refused only for words of another language.
    """
    sample = text[:_JUDGED_CHARS]
    words = _WORD.findall(sample)
    if not words:
        return True
    letters = "".join(words)
    if sum(c > "\x7f" for c in letters) > 0.5 * len(letters):
        return False
    if len(words) < 20:
        return True
    if sum(w.lower() in _ENGLISH for w in words) >= 0.06 * len(words):
        return True
    # A table has names and figures for sentences: there the words of other languages decide.
    small = sum(w[0].islower() for w in words)
    return small < _TABLE * len(words) and sum(w.lower() in _FOREIGN for w in words) < _FEW * len(words)
