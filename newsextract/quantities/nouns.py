"""What a number counts, by the dependency tree: "1,500 special forces troops", "two of the units", "67 dead"."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon.closed import WEEKDAYS

Tokens = tuple[int, int]
_TO_THE_RIGHT = frozenset(
    {"nummod", "quantmod", "amod", "compound", "det", "nmod", "advmod", "poss", "npadvmod", "predet"}
)
_NOUN = frozenset({"NOUN", "PROPN"})
_ON_YEAR = ("-on-", "-over-")  # "7 percent year-on-year"
_SKIP = frozenset(
    "more other another additional further extra such and or of the a an these those its their his her our your my own to is each plus odd strong something".split()
)
_MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "AFX"})
_SINGLE = frozenset({"one", "1", "half", "quarter", "third"})
_REACH = 9
_VERBAL = frozenset({"VERB", "AUX"})
_FORMS_OF_VERBS = ("ed", "ing")


def top_of(parse: Parse, first: int, last: int) -> int:
    """The token of a span that hangs on something outside it."""
    for k in range(last, first - 1, -1):
        if not first <= parse.head[k] <= last or parse.head[k] == k:
            return k
    return last


def counted(parse: Parse, first: int, last: int, words: Classes) -> Tokens | None:
    """The tokens of what the number in tokens `first` to `last` counts, or None."""
    end = parse.sents[parse.sent_of[last]].last
    after = last + 1
    if after <= end and parse.word[after] in ("-", "–") and parse.start[after] == parse.end[last]:
        if (part := _hyphenated(parse, after + 1, end)) is not None:
            return part
        after += 1
    if acts(parse, last):
        return None
    top = top_of(parse, first, last)
    if (head := modified(parse, top, last)) is not None:
        if last < after < head and _is_kind(parse, last, after, head, words):
            return after, after
        return trimmed(parse, after, head)
    if (thing := object_of(parse, after, "of", end)) is not None:
        return _uncounted(parse, trimmed(parse, *syntax.core(parse, thing))) if is_noun(parse, thing) else None
    if after <= end and words.has(parse.lower[after], after, "people"):
        before_a_noun = after < end and is_noun(parse, after + 1) and parse.head[after] == after + 1
        if not before_a_noun:
            return after, after
    return chunk(parse, after, end)


def acts(parse: Parse, last: int) -> bool:
    """Whether what stands behind a number tells what so many do, and not what they are: "among them 14 serving long terms"."""
    after = last + 1
    return after < len(parse) and parse.tag[after] == "VBG" and parse.child(after, "dobj") is not None


def _is_kind(parse: Parse, number: int, noun: int, head: int, words: Classes) -> bool:
    """Whether a singular behind more than one tells with a singular head what kind it is: "a three party race", "a two judge bench"."""
    many = parse.lower[number] not in _SINGLE
    alone = parse.tag[noun] == parse.tag[head] == "NN" and not words.has(parse.lower[head], head, "invariant")
    owner = head + 1 < len(parse) and parse.tag[head + 1] == "POS"
    return many and alone and not owner and all(parse.tag[k] in ("NN", "NNP") for k in range(noun, head))


def _uncounted(parse: Parse, noun: Tokens | None) -> Tokens | None:
    """A noun phrase without the number that it begins with: five "of the six men" are men."""
    while noun and noun[0] < noun[1] and parse.tag[noun[0]] == "CD" and parse.word[noun[0] + 1] != "-":
        noun = noun[0] + 1, noun[1]
    return noun


def modified(parse: Parse, top: int, last: int) -> int | None:
    """The noun to the right of a figure that the figure modifies, at the end of its compound."""
    head = parse.head[top]
    if parse.dep[top] not in _TO_THE_RIGHT or not last < head <= last + _REACH or not is_noun(parse, head):
        return None
    if parse.lower[head] in WEEKDAYS:
        return None  # "Died at age 61 Monday."
    end = parse.sents[parse.sent_of[last]].last
    while True:
        if parse.dep[head] == "compound" and head < parse.head[head] <= end and is_noun(parse, parse.head[head]):
            head = parse.head[head]
        elif _is_prefix(parse, head, end + 1) and is_noun(parse, head + 2):
            head += 2  # "nine ex-members"
        else:
            return head


def object_of(parse: Parse, token: int, preposition: str, end: int) -> int | None:
    """The object of a preposition that stands at a token, or None where another word stands there."""
    if token > end or parse.lower[token] != preposition:
        return None
    return parse.child(token, "pobj")


def is_noun(parse: Parse, token: int) -> bool:
    """Whether a token is a common or proper noun, and no power of something ("m^9"), which counts nothing."""
    return parse.pos[token] in _NOUN and "^" not in parse.word[token]


def label_of(parse: Parse, token: int) -> str | None:
    """The label of the entity that a token stands in, or None."""
    return parse.ents[parse.ent_of[token]].label if parse.ent_of[token] >= 0 else None


def is_date(parse: Parse, token: int) -> bool:
    """Whether a token stands in a date or time."""
    return label_of(parse, token) in ("DATE", "TIME")


def _hyphenated(parse: Parse, k: int, end: int) -> Tokens | None:
    """The noun of "four-cylinder engine": what there are four of."""
    if k > end or not parse.word[k].isalpha() or parse.lower[k] in _SKIP:
        return None
    # "A five-set battle": the parser takes some of these for verbs.
    verb = parse.pos[k] in _VERBAL and not parse.lower[k].endswith(_FORMS_OF_VERBS)
    return (k, k) if parse.pos[k] in ("NOUN", "PROPN", "ADJ") or verb else None


def trimmed(parse: Parse, first: int, last: int) -> Tokens | None:
    """A noun phrase without the determiners, prepositions and adverbs that it begins with; None where it ends on no noun."""
    if first + 1 < last and parse.word[first + 1] == "," and first and parse.lower[first - 1] == "in":
        first += 2  # "In particular, rates above 4 percent"
    while first < last and (
        not parse.word[first][0].isalnum()
        or (
            not _is_prefix(parse, first, last)
            and (
                parse.lower[first] in _SKIP
                or parse.pos[first] in ("DET", "PUNCT", "ADP", "ADV", "SYM", "CCONJ")
                or parse.tag[first] == "PRP$"
            )
        )
    ):
        first += 1
    return (first, last) if first <= last and parse.pos[last] in _NOUN else None


def _is_prefix(parse: Parse, k: int, last: int) -> bool:
    """Whether a token is the first part of a word with a hyphen: "well-known"."""
    return (
        k + 1 < last
        and parse.word[k + 1] == "-"
        and parse.end[k] == parse.start[k + 1] == parse.end[k + 1] - 1 == parse.start[k + 2] - 1
    )


def chunk(parse: Parse, k: int, end: int) -> Tokens | None:
    """A noun phrase that begins right behind the number, where the tree has it elsewhere."""
    first = last = None
    for i in range(k, min(end, k + _REACH) + 1):
        if parse.tag[i] not in _MODIFIER_TAGS or is_date(parse, i) or parse.text.startswith(_ON_YEAR, parse.end[i]):
            break
        first = k
        if is_noun(parse, i) and parse.word[i][0].isalnum():
            last = i
            if parse.tag[i] in ("NNS", "NNPS"):
                break
    return trimmed(parse, first, last) if first is not None and last is not None else None


def described(parse: Parse, head: int, without: Tokens | None = None) -> Tokens:
    """The phrase of a noun with the "of" phrase behind it, without what else hangs on it.

    Args:
        parse: The article.
        head: The noun.
        without: Tokens of the figure that the noun is looked up for; they are no part of the phrase.
    """
    first, last = syntax.core(parse, head)
    of = next((k for k in parse.kids[head] if k > head and parse.dep[k] == "prep" and parse.lower[k] == "of"), None)
    if of is not None and parse.word[of - 1] == ",":
        of = None  # "Ana Lund, 62, of Oslo"
    thing = parse.child(of, "pobj") if of is not None else None
    if of is not None and thing is not None and not (without and of < without[0] <= parse.right[of]):
        last = max(last, syntax.core(parse, thing)[1])
    if without is not None and first <= without[1] < head:
        first = max(first, without[1] + 1)
        while first < head and parse.pos[first] == "PUNCT":
            first += 1
    found = trimmed(parse, first, last)
    if found is None and is_noun(parse, head) and parse.pos[last] == "NUM":
        # "Nasdaq 100"
        found = (trimmed(parse, first, head) or (head, head))[0], last
    if found is None and parse.pos[head] == "NUM":
        # "the S&P 500"
        names = [k for k in range(parse.left[head], head) if parse.pos[k] == "PROPN"]
        return (names[0] if names else head), head
    while found and found[0] < found[1] and not parse.word[found[0]][0].isalnum():
        found = (found[0] + 1, found[1])
    return found or (head, head)
