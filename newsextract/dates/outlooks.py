"""Words that look ahead, as the lexicon has them, at the tokens of one article."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas.dates import Outlook

Words = dict[tuple[str, str, str], Outlook]
_POS = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADP": "preposition",
}


def outlooks(lexicon: Lexicon) -> Words:
    """The words that look ahead, by lemma, part of speech and reach."""
    return {(o.lemma, o.pos, o.reach): o for o in lexicon.entries("outlooks")}


class Outlooks:
    """Asks whether a token is one of the words."""

    def __init__(self, parse: Parse, words: Words, trace: Trace | None = None) -> None:
        self._parse, self._words, self._trace = parse, words, trace
        self._known: dict[int, bool] = {}

    def match(self, i: int, reach: str) -> bool:
        """Whether word `i` is one that looks ahead in this way."""
        parse = self._parse
        pos = _POS.get(parse.pos[i], "")
        # The tagger takes "the mission, due to leave" for a preposition.
        verbal = parse.tag[i] in ("VBN", "VBG", "JJ")
        kinds = ("verb", "adjective") if verbal else (pos, "adjective") if parse.dep[i] == "amod" else (pos,)
        keys = [(word, kind, reach) for word in (parse.lemma[i], parse.lower[i]) for kind in kinds]
        entry = next((e for key in keys if (e := self._words.get(key))), None)
        if entry is None:
            return False
        if self._trace:
            self._trace.add("outlooks", entry.id, *self._parse.span(i, i))
        return True

    def any_way(self, i: int) -> bool:
        """Whether a noun or its adjective looks ahead; asked once a noun, on which thousands of dates may hang."""
        if i not in self._known:
            self._known[i] = self.match(i, "all") or any(self.match(x, "all") for x in self._parse.children(i, "amod"))
        return self._known[i]
