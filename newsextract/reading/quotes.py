"""Quotation spans: straight, curly and typewriter marks, unbalanced ones and quotations over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.reading.article import Quote

_MARK = re.compile(r"[\"“”„«»]|``|''")
_OPENS = {"“", "„", "«", "``"}
_CLOSES = {"”", "»", "''"}


def find_quotes(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quote, ...]:
    """Quotations in text order; one that its paragraph does not close runs to the paragraph's end and is `open`.

    A straight mark opens where nothing is open and closes else, and so do two typewriter ones; quotations do not nest. A
    paragraph always starts outside a quotation: a quotation that runs on repeats its opening mark there, and it still does
    where the break itself was lost (“He said: "It is late. "Nobody is here."”).
    """
    out = []
    for start, end in paragraphs:
        begin = -1
        for m in _MARK.finditer(text, start, end):
            mark = m[0]
            if begin < 0:
                straight = mark == '"' and not _closing(text, m.start(), start)
                if mark in _OPENS or straight or (mark == "''" and _opening(text, *m.span(), start)):
                    begin = m.start()
            elif mark not in "”»" and _again(text, *m.span(), begin):
                out.append(Quote(begin, begin + len(text[begin : m.start()].rstrip()), True))
                begin = m.start()
            elif mark in _CLOSES or mark == '"':
                out.append(Quote(begin, m.end(), False))
                begin = -1
        if begin >= 0:
            out.append(Quote(begin, end, True))
    return tuple(out)


def _closing(text: str, at: int, start: int) -> bool:
    """A straight mark right behind a word or a full stop and before a blank closes what was never opened; inches too."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and before not in "([—–-" and (after.isspace() or after in ".,;:!?)")


def _opening(text: str, at: int, end: int, start: int) -> bool:
    """Whether a mark stands before a word and behind a blank."""
    before = text[at - 1] if at > start else " "
    return (before.isspace() or before in "([—–") and end < len(text) and not text[end].isspace()


def _again(text: str, at: int, end: int, begin: int) -> bool:
    """Whether a mark opens anew what is open: a sentence ends before it and another begins behind it."""
    if not text[at - 1].isspace() or end >= len(text) or text[end].isspace() or text[end].islower():
        return False
    return text[begin:at].rstrip()[-1:] in (".", "!", "?", "…")
