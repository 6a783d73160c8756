"""Whether a text is about a match or about business: "the second half" is a part of one or of a year."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas.dates import Topic

_REACH = 50  # Words of a sentence on each side, so that the longest costs no more.


def topics(lexicon: Lexicon) -> dict[str, Topic]:
    """The entry of each word that shows what a text is about."""
    entries: list[Topic] = lexicon.entries("topics")
    return {word: entry for entry in entries for word in entry.words}


class Play:
    """Tells matches from business, for one article: its words are counted once."""

    def __init__(self, parse: Parse, words: dict[str, Topic], trace: Trace | None = None) -> None:
        self._parse, self._words, self._trace = parse, words, trace
        self._whole: bool | None = None

    def __call__(self, offset: int) -> bool:
        """Whether it is a match that the sentence at an offset is about; the whole article decides where it does not tell."""
        i = self._parse.token_at(offset)
        if i is not None:
            sent = self._parse.sents[self._parse.sent_of[i]]
            here = self._lean(range(max(sent.first, i - _REACH), min(sent.last, i + _REACH) + 1))
            if here:
                return here > 0
        if self._whole is None:
            self._whole = self._lean(range(len(self._parse))) > 0
        return self._whole

    def _lean(self, tokens: range) -> int:
        """More than zero where words of matches prevail, less where those of business do."""
        sides = {"match": 0, "business": 0}
        for i in tokens:
            topic = self._words.get(self._parse.lower[i])
            if topic is not None:
                sides[topic.side] += 1
                if self._trace:
                    self._trace.add("topics", topic.id, *self._parse.span(i, i))
        return sides["match"] - sides["business"]
