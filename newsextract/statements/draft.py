"""What the finders of statements hand over: token numbers, before records are made."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import Reporting
from newsextract.reading.article import Article

_NOT = frozenset({"n't", "n’t"})
_OPENING = frozenset({'"', "“", "``", "''", "„", "«", "‘", "(", "["})


@dataclass(slots=True)
class Draft:
    """One statement in tokens.

    Attributes:
        entry: The lexicon entry of the cue; None where a quotation runs on.
        cue: First and last token of the cue.
        verb: The token around which date and place of saying are looked for.
        source: Head of the source phrase, or None.
        who: Token whose record is the source, where that is not `source` (the noun a relative pronoun stands for).
        content: First and last token of what is said.
        addressee: Head of the phrase that names who is spoken to.
        quotes: Numbers of the quotations in the content.
        turned: Whether the cue is negated: "does not believe that" holds the contrary.
    """

    entry: Reporting | None
    cue: tuple[int, int] | None
    verb: int
    source: int | None
    content: tuple[int, int]
    who: int | None = None
    addressee: int | None = None
    quotes: list[int] = field(default_factory=list)
    turned: bool = False


def quote_of_tokens(parse: Parse, article: Article) -> list[int]:
    """The number of the quotation that each token stands in, -1 outside."""
    out = [-1] * len(parse)
    for n, q in enumerate(article.quotes):
        for i in parse.tokens_in(q.start, q.end):
            out[i] = n
    return out


def trim(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """The span without the punctuation around it; quotation marks and brackets at its edges stay."""
    while (
        first <= last and parse.pos[first] == "PUNCT" and parse.word[first] not in _OPENING and parse.tag[first] != "``"
    ):
        first += 1
    # "said the reports were false, and | warned …"
    while first <= last and ((parse.pos[last] == "PUNCT" and parse.word[last] in ",;:—–-.") or parse.tag[last] == "CC"):
        last -= 1
    return (first, last) if first <= last else None


def source_span(parse: Parse, source: int, avoid: tuple[int, ...]) -> tuple[int, int]:
    """The whole phrase of a source with its appositions, cut off before any token to avoid and before dashes."""
    first, last = parse.left[source], parse.right[source]
    for k in avoid:
        if first <= k < source:
            first = k + 1
        elif source < k <= last:
            last = k - 1
    # "An official following a review of the debt", which tells when.
    when = next(
        (k for k in parse.kids[source] if k > source and parse.dep[k] == "prep" and parse.tag[k] == "VBG"), None
    )
    if when is not None and parse.lower[when] == "following":
        last = min(last, when - 1)
    if parse.dep[source] == "pobj" and parse.dep[parse.head[source]] == "agent":  # "described by Chad as a coup"
        as_what = next((k for k in parse.kids[source] if k > source and parse.lower[k] == "as"), last + 1)
        last = min(last, as_what - 1)
    # "Singers who flaunt their wealth and brag": they are no longer who they are in the middle of that clause.
    apart = next((k for k in parse.kids[source] if k > source and parse.dep[k] == "relcl"), None)
    if apart is not None and any(parse.left[apart] <= k <= parse.right[apart] for k in avoid):
        last = min(last, parse.left[apart] - 1)
    while last > source and (
        (parse.pos[last] == "PUNCT" and parse.word[last] not in ')”"')
        or (last < parse.right[last] and parse.tag[last] == "IN")
        or parse.tag[last] == "CC"
    ):
        last -= 1
    while last > source and parse.tag[last] == "POS":
        last -= 1
    while first < source and (parse.pos[first] == "PUNCT" or parse.lower[first] in _NOT):  # "Didn't Holt say so?"
        first += 1
    return first, last
