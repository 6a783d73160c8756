"""The lexicon of governors, compiled: what a verb, noun or adjective makes of the event below it."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Governor

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
# Words before the noun of a phrase: "in the event of".
_PHRASE = 2
Governors = dict[tuple[str, str], tuple[Governor, ...]]


def compile_governors(lexicon: Lexicon) -> Governors:
    """Entries by lemma and part of speech."""
    out: Governors = {}
    for entry in lexicon.entries("governors"):
        key = (entry.lemma, entry.pos)
        out[key] = (*out.get(key, ()), entry)
    return out


class Words:
    """The governors of one parse.

    Attributes:
        parse: The parse.
    """

    def __init__(self, parse: Parse, table: Governors, trace: Trace | None) -> None:
        self.parse = parse
        self._table = table
        self._trace = trace

    def over(self, head: int, frame: str) -> Governor | None:
        """The entry of the word at `head` for an event that stands below it in `frame`."""
        parse = self.parse
        pos = _POS.get(parse.pos[head])
        if pos is None:
            return None
        lemma = parse.lemma[head]
        particle = next((parse.lower[k] for k in parse.kids[head] if parse.dep[k] == "prt" or _behind(parse, k)), None)
        whole = self._table.get((f"{lemma} {particle}", pos)) if particle else None  # "rule out", "call off"
        if pos == "noun" and parse.dep[head] == "pobj" and 0 < head - parse.head[head] <= _PHRASE:
            phrase = " ".join(parse.lower[parse.head[head] : head + 1])  # "in case of", but "in the case of"
            whole = self._table.get((phrase, pos))
        rows = [whole] if whole else [self._table.get((word, pos)) for word in (lemma, parse.lower[head])]
        found = next((entry for row in rows if (entry := _fits(row, frame))), None)
        if found is None and pos == "adverb" and parse.dep[head] == "advmod" and parse.pos[parse.head[head]] == "VERB":
            return self.over(parse.head[head], frame)  # "Shied away from talks."
        if found and parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in found.unless:
            return None
        return found

    def word(self, word: str, pos: str, frame: str = "") -> Governor | None:
        """The entry of a word given by itself (an adverb, a preposition, a modifier)."""
        return _fits(self._table.get((word, pos)), frame)

    def preposition(self, i: int) -> Governor | None:
        """The entry of "without" or of "instead of" at token `i`."""
        p = self.parse
        words = [p.lower[i], *(p.lower[k] for k in p.kids[i] if p.dep[k] == "advmod")]
        return next((g for w in words if (g := self.word(w, "preposition"))), None)

    def note(self, entry: Governor, i: int) -> None:
        """Tell the trace that an entry decided something at token `i`."""
        if self._trace is not None:
            self._trace.add("governors", entry.id, *self.parse.span(i, i))


def _fits(found: tuple[Governor, ...] | None, frame: str) -> Governor | None:
    return next((g for g in found or () if not g.frames or frame in g.frames), None)


def _behind(parse: Parse, k: int) -> bool:
    """Whether a lone adverb or preposition stands right behind its verb, as the parser has it of some particles: "fell through", "fell apart"."""
    return parse.dep[k] in ("advmod", "prep") and k == parse.head[k] + 1 and not parse.kids[k]


def complement(parse: Parse, head: int) -> int:
    """What "it is true that …" says of its clause: the adjective, else the verb itself."""
    if parse.lemma[head] != "be":
        return head
    return next((k for k in parse.kids[head] if parse.dep[k] in ("acomp", "attr", "oprd")), head)
