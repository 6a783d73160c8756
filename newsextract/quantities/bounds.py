"""Words and signs around a figure that bound or blur it: "at least", "roughly", "or more", "~", "40+"."""

from __future__ import annotations

import re

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import is_date
from newsextract.quantities.words import SMALL, TENS, alternation
from newsextract.records.quantity import Modifier

_SIGNS: dict[str, Modifier] = {"~": "approx", "≈": "approx", "c.": "approx", ">": "more_than", "<": "less_than", "≥": "at_least",
                               ">=": "at_least", "≤": "at_most", "<=": "at_most"}  # fmt: skip
_SIGN = re.compile(rf"(?<!\w)({alternation(_SIGNS)})\s?$")
# Between a bound and its figure: "more than half a million", "under the 40 mark".
_GAP = r"(?:\s(?:an?|just|only|another))?\s?$"
# "up to" after a word of place, and "over" after a verb of change, are no bounds.
_NO_BOUND = re.compile(r"\b(?:carr(?:y|ied)|took|take|hand(?:ed)?|turn(?:ed)?)\s$", re.IGNORECASE)
# "So far more than 40 came" is no "far more than".
_SO_FAR = re.compile(r"\b(?:so|thus)\s$", re.IGNORECASE)
# "no higher than 20 percent", "not lower than 40"; "if not more than 5" says nothing of the kind.
_NOT = re.compile(r"(?<!\bif\s)\b(?:no|not)\s$", re.IGNORECASE)
_TURNED: dict[Modifier, Modifier] = {"more_than": "at_most", "less_than": "at_least"}
# Prepositions that are no bounds where they rule a noun: "under a $5 million plan", "under two presidents" (nobody says
# "under two people came").
_PREPOSITIONS = frozenset({"under", "over", "above", "below"})
_ARTICLE = re.compile(r"\s(?:an?|another)\s$", re.IGNORECASE)
_FEW = 12
# Verbs that "up" belongs to: "went up to 45", "edged up to 72.7".
_GOING_UP = frozenset({"go", "come", "edge", "inch", "tick", "creep", "drift", "trend"})
# Verbs that it belongs to where nothing is moved: "the toll moved up to 31", but "moved up to 40 people".
_MAYBE_UP = frozenset({"move", "rise", "climb", "jump", "grow", "shoot", "step"})
_MAY = frozenset({"can", "could", "may", "might"})
# "under the age of five"
_OF_AGE = re.compile(r"(?<=[a-z]\s)(?:the\sage\sof|ages?|aged)\s$", re.IGNORECASE)
_LONGEST = 32
# "Aged 12 and over 300 guests", "and up to 40".
_FIGURE = rf"\s(?:to\b|than\b|an?\b|the\b|[\d$€£¥]|(?:{alternation([*SMALL, *TENS])})\b)"


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
            rf"(?:[\s-](?P<word>{alternation(behind)})(?![\w-])(?!{_FIGURE})|(?P<glued>{alternation(hyphen)})\b|(?P<plus>\+)(?!\w))",
            re.IGNORECASE,
        )

    def read(self, parse: Parse, draft: Draft, begin: int, stop: int, trace: Trace | None) -> None:
        """Give the draft its modifier, and let its span reach over the words that make it."""
        text = parse.text
        if (m := self._right.match(text, draft.end, stop)) and not _adds(text, m, draft):
            if m["plus"]:
                draft.modifier, draft.end = "at_least", m.end()
            else:
                key, draft.modifier = self._after[(m["word"] or m["glued"]).lower()]
                draft.end = m.end()
                if trace:
                    trace.add("bounds", key, m.start(), m.end())
        elif (behind := self._behind_noun(parse, draft, stop)) is not None:
            key, draft.modifier = self._after[behind]
            if trace:
                trace.add("bounds", key, draft.start, draft.end)
        elif draft.end == draft.number_end and text.startswith("+", draft.end):
            draft.modifier, draft.end = "at_least", draft.end + 1
        # The parser may end a sentence at the point of "approx."
        left = max(begin - 9, draft.start - _LONGEST, 0)
        if draft.kind == "age" and (of := _OF_AGE.search(text, left, draft.start)):
            draft.start = of.start()
        if sign := _SIGN.search(text, left, draft.start):
            draft.modifier, draft.start = _SIGNS[sign[1]], sign.start()
        elif (
            (m := self._bound(text, left, draft.start))
            and not _NO_BOUND.search(text, left, m.start())
            and not _rules(parse, m, draft)
            and not (m["word"] and m["word"].lower() == "up to" and _climbs(parse, m.start(), draft))
        ):
            key, modifier = self._before[(m["word"] or m["glued"]).lower()]
            if key.endswith(" than") and modifier in _TURNED and (no := _NOT.search(text, left, m.start())):
                modifier, begin_of = _TURNED[modifier], no.start()
            else:
                begin_of = m.start()
            draft.modifier = draft.modifier or modifier
            if trace:
                trace.add("bounds", key, m.start(), m.end())
            draft.start = begin_of
            self._second(text, draft, left)

    def _behind_noun(self, parse: Parse, draft: Draft, stop: int) -> str | None:
        """A bound behind what a number counts: "firms with 50 workers or more"."""
        if not draft.plain or draft.noun is None or draft.borrowed or parse.start[draft.noun[0]] != draft.end + 1:
            return None
        m = self._right.match(parse.text, parse.end[draft.noun[1]], stop)
        word = (m["word"] or "").lower() if m else ""
        return word if word.startswith("or ") else None

    def _bound(self, text: str, left: int, end: int) -> re.Match[str] | None:
        """The bound that ends at an offset."""
        m = self._left.search(text, left, end)
        if m is not None and m[0].lower().startswith("far ") and _SO_FAR.search(text, max(0, left - 5), m.start()):
            return self._left.search(text, m.start() + 4, end)
        return m

    def _second(self, text: str, draft: Draft, left: int) -> None:
        """A further bound before the first: "at least about 40"; the span covers both, the outer one counts."""
        if m := self._left.search(text, left, draft.start):
            word = (m["word"] or m["glued"]).lower()
            if word not in ("some", "over", "above", "below", "under"):
                if not word.startswith("as "):
                    draft.modifier = self._before[word][1]
                draft.start = m.start()


def _adds(text: str, m: re.Match[str], draft: Draft) -> bool:
    """Whether a "plus" behind an amount adds what follows it, and bounds nothing."""
    return (
        (m["word"] or "").lower() == "plus"
        and m[0][0] == " "
        and not draft.plain
        and text[m.end() : m.end() + 2].strip(" ")[:1].isalnum()
    )


def _rules(parse: Parse, m: re.Match[str], draft: Draft) -> bool:
    """Whether a preposition before a figure rules a noun behind it and bounds nothing: "over a $5m debt", "under one roof"."""
    word = (m["word"] or "").lower()
    few = draft.plain and draft.form == "words" and draft.scale == 1 and draft.noun is not None
    if word.endswith("er than") and few:
        return word != "fewer than"  # "taller than two rivals"
    if word not in _PREPOSITIONS:
        return False
    if _ARTICLE.search(m[0]) or (word == "under" and few and (draft.value or _FEW) < _FEW):
        return True
    return word == "over" and draft.plain and _is_about(parse, m.start(), draft)


def _is_about(parse: Parse, at: int, draft: Draft) -> bool:
    """Whether the "over" at an offset tells what something is about: "a row over 12 contracts", "criticised over two deaths"."""
    if draft.high is not None and draft.high < _FEW:
        return True  # "silent over several issues": nobody bounds what is vague
    tokens = parse.tokens_in(at, draft.end)
    if draft.noun is None or not tokens or not tokens[0] or draft.borrowed:
        return False
    over, before = tokens[0], tokens[0] - 1
    if (
        parse.sent_of[before] != parse.sent_of[over]
        or parse.dep[draft.noun[1]] in syntax.SUBJECTS + syntax.PASSIVE_SUBJECTS
    ):
        return False
    if parse.pos[before] == "NOUN":
        return not is_date(parse, before) and parse.dep[before] != "dative"
    passive = parse.tag[before] == "VBN" and parse.child(before, "auxpass") is not None
    return parse.dep[over] == "prep" and parse.head[over] == before and (passive or parse.dep[before] == "acomp")


def _climbs(parse: Parse, start: int, draft: Draft) -> bool:
    """Whether the "up" at an offset goes with the verb before it; what may or does go up to a figure is bounded by it."""
    tokens = parse.tokens_in(start, draft.end)
    verb = tokens[0] - 1 if tokens else -1
    if verb < 0 or parse.tag[verb] in ("VBZ", "VBP") or parse.pos[verb] != "VERB":
        return False
    if any(parse.lower[k] in _MAY for k in parse.kids[verb]):
        return False
    bare = draft.plain and draft.noun is None
    return parse.lemma[verb] in _GOING_UP or (bare and parse.lemma[verb] in _MAYBE_UP)
