"""Whether figures are compared with those of another time, by the words before the expression of that time."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.records import Date

_AMOUNT = rf"(?:[^\s\d]{{0,4}}\d[^;:]{{0,50}}|{a.WORD_NUMBER}(?: [a-z-]+){{0,3}} )"
_FIGURE = re.compile(
    rf"\b(?:from|than|as|against|versus|vs\.?|with|to|over|on) (?:(?:just|only|about|around|nearly|some|the|a|an) )*{_AMOUNT}?$",
    re.IGNORECASE,
)
_REACH = 90  # Characters in which the other figure stands: "from $3 billion, or 30 cents a share, a year earlier".
_OTHER_TIME = re.compile(
    r".*\b(?:earlier|ago|before)|last \w+|(?:the )?(?:same|corresponding|comparable|previous|prior) .*", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:than|as|against|versus|vs\.?|compar\w+ (?:to|with))\s+(?:in\s+|at\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_OWNER = re.compile(r"['’]s(?!\s+\S{0,4}\d)")
# "5% less than a year ago", "12 more than a year earlier"; but "left Flight 17 more than a year ago".
_SHARE = re.compile(
    r"(?:%|\b(?:percent|per cent|points?|million|billion|times|twice|much|far|many))\s+$", re.IGNORECASE
)
_COUNT = re.compile(rf"(?:\d[^\s,;:]*|\b{a.WORD_NUMBER})\s+$", re.IGNORECASE)


def compares(text: str, begin: int, start: int) -> bool:
    """Whether a figure is compared with one of the time at `start`: "from $3 billion a year earlier", "than a year ago".

    Args:
        text: The text.
        begin: Where the sentence begins.
        start: Where the expression of the time begins.
    """
    return _FIGURE.search(text, max(begin, start - _REACH), start) is not None


def is_compared(text: str, told: Date) -> bool:
    """Whether a date is that of the other figure by the word before it: "five more than a year earlier".

    "From last year's $3 billion" is a comparison too, but "from last year's attack" tells when the attack was.
    """
    if told.range or _OWNER.match(text, told.end):
        return False
    if _FROM.search(text, max(0, told.start - 8), told.start):
        # What began then lasts since it (`relations`).
        return told.relation is None and told.earliest is not None
    if not _OTHER_TIME.fullmatch(told.text):
        return False
    return _BESIDE.search(text, max(0, told.start - 16), told.start) is not None


def figures_apart(m: Match[str]) -> bool:
    """Whether the words before an amount compare figures with those of that time: "12 more than a year earlier", "as many as a year ago"."""
    words, before = a.group(m, "about"), max(0, m.start() - 16)
    if words == "as many as" or (words == "fewer than" and a.group(m, "n") in ("a", "one")):
        return True
    if not words.endswith("than"):
        return False
    count = a.group(m, "way") == "earlier" and _COUNT.search(m.string, before, m.start())
    return bool(count or _SHARE.search(m.string, before, m.start()))
