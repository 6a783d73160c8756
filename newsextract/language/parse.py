"""The parsed article as plain lists: what every later room reads.

A spaCy Doc read after its memory zone gives words of other documents, so nothing of it may leave the pass. `Parse`
holds strings and numbers only; reading it costs less than asking a Token. Token numbers count over the whole article,
whitespace tokens are left out, offsets are characters of the cleaned text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsextract.language.syntax import VerbGroup


class Entity(NamedTuple):
    """A named entity: tokens `first` to `last` (inclusive) and spaCy's OntoNotes label."""

    first: int
    last: int
    label: str


class Sentence(NamedTuple):
    """Tokens `first` to `last` (inclusive) and what kind of segment it stands in (``paragraph``, ``caption`` …)."""

    first: int
    last: int
    kind: str
    segment: int


@dataclass(slots=True)
class Parse:
    """Tokens, tree, sentences and entities of one article.

    `head[i] == i` marks a root. `kids[i]` lists the children in text order. `left[i]` and `right[i]` are the first and
    last token of the subtree of `i`. `text` is that of the article with a blank for every line break inside a paragraph.
    """

    text: str
    word: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    kids: list[list[int]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    sent_of: list[int] = field(default_factory=list)
    sents: list[Sentence] = field(default_factory=list)
    ents: list[Entity] = field(default_factory=list)
    ent_of: list[int] = field(default_factory=list)
    # Tokens of clubs in tables of results, which are called like their towns and are none.
    clubs: set[int] = field(default_factory=set)
    # What `syntax.verb_group` has read, since every room asks of the same verbs. Tags and tree must not change after the pass.
    groups: dict[int, VerbGroup] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.word)

    def finish(self) -> Parse:
        """Build children, subtree edges and the entity index from `head` and `ents`; call once all tokens are in."""
        n = len(self.word)
        self.kids = [[] for _ in range(n)]
        self.left, self.right = list(range(n)), list(range(n))
        for i, h in enumerate(self.head):
            if h != i:
                self.kids[h].append(i)
        for sent in self.sents:
            for root in range(sent.first, sent.last + 1):
                if self.head[root] == root:
                    self._edges(root)
        self.index_entities()
        return self

    def _edges(self, root: int) -> None:
        order, stack = [], [root]
        while stack:
            i = stack.pop()
            order.append(i)
            stack += self.kids[i]
        for i in reversed(order):
            h = self.head[i]
            if h != i:
                self.left[h] = min(self.left[h], self.left[i])
                self.right[h] = max(self.right[h], self.right[i])

    def index_entities(self) -> None:
        """Rebuild `ent_of` (entity number of each token, -1 outside) after `ents` has changed."""
        self.ents.sort()
        self.ent_of = [-1] * len(self.word)
        for n, ent in enumerate(self.ents):
            for i in range(ent.first, ent.last + 1):
                self.ent_of[i] = n

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the tokens `first` to `last`, both included."""
        return self.start[first], self.end[last]

    def slice(self, first: int, last: int) -> str:
        """The text of the tokens `first` to `last`, both included."""
        return self.text[self.start[first] : self.end[last]]

    def token_at(self, char: int) -> int | None:
        """The token that covers a character, else the next one that starts after it; None past the end."""
        i = bisect_right(self.start, char) - 1
        if i >= 0 and char < self.end[i]:
            return i
        return i + 1 if i + 1 < len(self.start) else None

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that overlap the characters `start` to `end`."""
        first = bisect_right(self.start, start) - 1
        if first < 0 or self.end[first] <= start:
            first += 1
        last = first
        while last < len(self.start) and self.start[last] < end:
            last += 1
        return range(first, last)

    def top(self, start: int, end: int) -> int | None:
        """The token through which the words between two offsets hang in their sentence; None where there are none."""
        tokens = self.tokens_in(start, end)
        return next((i for i in tokens if self.head[i] not in tokens or self.head[i] == i), None)

    def sentence_span(self, i: int) -> tuple[int, int]:
        """Character offsets of the sentence that token `i` stands in."""
        sent = self.sents[self.sent_of[i]]
        return self.start[sent.first], self.end[sent.last]

    def subtree(self, i: int) -> list[int]:
        """The tokens below `i`, itself included, in text order."""
        out, stack = [], [i]
        while stack:
            k = stack.pop()
            out.append(k)
            stack += self.kids[k]
        out.sort()
        return out

    def child(self, i: int, *deps: str) -> int | None:
        """The first child with one of the dependencies."""
        for k in self.kids[i]:
            if self.dep[k] in deps:
                return k
        return None

    def children(self, i: int, *deps: str) -> list[int]:
        """All children with one of the dependencies."""
        return [k for k in self.kids[i] if self.dep[k] in deps]
