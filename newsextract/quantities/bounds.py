"""Words and signs around a figure that bound or blur it: "at least", "roughly", "or more", "~", "40+"."""

from __future__ import annotations

import re

from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities.draft import Draft
from newsextract.quantities.words import alternation
from newsextract.records.quantity import Modifier

_SIGNS: dict[str, Modifier] = {"~": "approx", "≈": "approx", "c.": "approx", ">": "more_than", "<": "less_than", "≥": "at_least",
                               ">=": "at_least", "≤": "at_most", "<=": "at_most"}  # fmt: skip
_SIGN = re.compile(rf"(?<!\w)({alternation(_SIGNS)})\s?$")
# Between a bound and its figure: "more than half a million", "under the 40 mark".
_GAP = r"(?:\s(?:an?|just|only|another))?\s?$"
# "up to" after a word of place, and "over" after a verb of change, are no bounds.
_NO_BOUND = re.compile(r"\b(?:carr(?:y|ied)|took|take|hand(?:ed)?|turn(?:ed)?)\s$", re.IGNORECASE)
# "under the age of five"
_OF_AGE = re.compile(r"(?<=[a-z]\s)(?:the\sage\sof|ages?|aged)\s$", re.IGNORECASE)
_LONGEST = 32


class Bounds:
    """The bounds of a lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._before: dict[str, tuple[str, Modifier]] = {}
        self._after: dict[str, tuple[str, Modifier]] = {}
        for b in lexicon.entries("bounds"):
            phrase = b.id.removesuffix(" (behind)")
            (self._before if b.side == "before" else self._after)[phrase] = (b.id, b.modifier)
        words = [p for p in self._before if not p.endswith("-")]
        glued = [p for p in self._before if p.endswith("-")]
        self._left = re.compile(
            rf"(?:(?<![\w-])(?P<word>{alternation(words)}){_GAP}|(?<![\w-])(?P<glued>{alternation(glued)})$)",
            re.IGNORECASE,
        )
        behind = [p for p in self._after if not p.startswith("-")]
        hyphen = [p for p in self._after if p.startswith("-")]
        self._right = re.compile(
            rf"(?:[\s-](?P<word>{alternation(behind)})(?![\w-])|(?P<glued>{alternation(hyphen)})\b|(?P<plus>\+)(?!\w))",
            re.IGNORECASE,
        )

    def read(self, text: str, draft: Draft, begin: int, stop: int, trace: Trace | None) -> None:
        """Give the draft its modifier, and let its span reach over the words that make it."""
        if m := self._right.match(text, draft.end, stop):
            if m["plus"]:
                draft.modifier, draft.end = "at_least", m.end()
            else:
                key, draft.modifier = self._after[(m["word"] or m["glued"]).lower()]
                draft.end = m.end()
                if trace:
                    trace.add("bounds", key, m.start(), m.end())
        elif draft.end == draft.number_end and text.startswith("+", draft.end):
            draft.modifier, draft.end = "at_least", draft.end + 1
        # The parser may end a sentence at the point of "approx."
        left = max(begin - 9, draft.start - _LONGEST, 0)
        if draft.kind == "age" and (of := _OF_AGE.search(text, left, draft.start)):
            draft.start = of.start()
        if sign := _SIGN.search(text, left, draft.start):
            draft.modifier, draft.start = _SIGNS[sign[1]], sign.start()
        elif (m := self._left.search(text, left, draft.start)) and not _NO_BOUND.search(text, left, m.start()):
            key, modifier = self._before[(m["word"] or m["glued"]).lower()]
            draft.modifier = draft.modifier or modifier
            if trace:
                trace.add("bounds", key, m.start(), m.end())
            draft.start = m.start()
            self._second(text, draft, left)

    def _second(self, text: str, draft: Draft, left: int) -> None:
        """A further bound before the first: "at least about 40"; the span covers both, the outer one counts."""
        if m := self._left.search(text, left, draft.start):
            word = (m["word"] or m["glued"]).lower()
            if word not in ("some", "over", "above", "below", "under"):
                if not word.startswith("as "):
                    draft.modifier = self._before[word][1]
                draft.start = m.start()
