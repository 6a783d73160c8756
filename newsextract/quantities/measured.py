"""What money, shares and measures are the measure of, and who has a figure, by the dependency tree.

"450 Nm of torque", "winds of 74 mph" and "the tower is 90 metres" tell it in ways of their own; a figure that is part of a
change measures what changes.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.quantities import beside
from newsextract.quantities.change_words import HEIGHTS, Changes
from newsextract.quantities.nouns import (
    Tokens,
    chunk,
    described,
    is_date,
    is_noun,
    label_of,
    modified,
    object_of,
    top_of,
    trimmed,
)
from newsextract.quantities.subjects import subject_of
from newsextract.quantities.things import (
    adjectival,
    far_off,
    inner,
    is_compared,
    is_distance,
    last_named,
    passes,
    reported,
)

_PAYING = frozenset({"pay", "spend", "offer", "bid", "shell", "fork", "charge"})
# How a figure hangs on the noun that it measures.
_ON_A_NOUN = frozenset({"prep", "appos", "acl", "amod", "relcl", "pobj", "nmod", "nummod"})
# So many steps up the tree are looked at.
_STEPS = 6
_FAVOUR = frozenset({"favor", "favour"})
# "At the age of 9", "in excess of $5m": the figure is of what these belong to.
_BOUNDS = frozenset({"age", "excess"})
# "Payable 40 sterling pct": another unit is measured by nothing.
_UNITS = frozenset({"pct", "percent", "%", "cts", "dlrs"})


def name_before(parse: Parse, first: int) -> Tokens | None:
    """The name that a signed figure of a list stands behind: "FTSE -0.6%"."""
    k = first - 1
    while k >= 0 and parse.sent_of[k] == parse.sent_of[first] and _is_name(parse, k):
        k -= 1
    return (k + 1, first - 1) if k + 1 < first and parse.word[k + 1][0].isalpha() else None


def following(parse: Parse, last: int) -> Tokens | None:
    """The noun phrase right behind a figure, "6.5 times earnings" or "12 times the price"."""
    end = parse.sents[parse.sent_of[last]].last
    first = last + 1 + (last < end and parse.lower[last + 1] in ("the", "its", "their", "his", "her"))
    return chunk(parse, first, end)


def changed(parse: Parse, verb: int, taken: AbstractSet[int]) -> Tokens | None:
    """What a verb that is a figure multiplies: its object ("halved the fare"), else its subject ("losses doubled")."""
    thing = parse.child(verb, "dobj")
    if thing is None:
        thing = subject_of(parse, verb)
    if thing is None or not is_noun(parse, thing) or is_date(parse, thing) or thing in taken:
        return None
    return _without(parse, *described(parse, thing), taken)


def measured(
    parse: Parse,
    first: int,
    last: int,
    own: int,
    change: bool,
    whole: bool,
    changes: Changes,
    words: Classes,
    taken: AbstractSet[int],
) -> Tokens | None:
    """What an amount in tokens `first` to `last` is the measure of, without the tokens of other figures (`taken`)."""
    found = _measured(parse, first, last, own, change, whole, changes, words, taken)
    if found is not None:
        found = _without(parse, *found, taken)
    return None if found is None or parse.lower[found[1]] in _UNITS else found


def _without(parse: Parse, first: int, last: int, taken: AbstractSet[int]) -> Tokens | None:
    """A phrase without the figures at its ends: "seven million shares" are shares, "tens of thousands of children" children.

    A "four-cylinder engine" stays whole, and so does a name that ends in a number.
    """
    start, end = first, last
    while start < end and start in taken and parse.word[start + 1] not in ("-", "–"):
        start += 1
    while first < start < end and (parse.pos[start] in ("ADP", "DET", "PUNCT") or parse.lower[start] == "worth"):
        start += 1
    while end > start and end in taken:
        end -= 1
    owner = parse.word[end] in ("'s", "’s") and parse.pos[last] == "NUM"
    if end < last and (owner or (parse.pos[end] == "PROPN" and parse.word[end] not in ("'s", "’s"))):
        end = last
    while first < end < last and not is_noun(parse, end):
        end -= 1
    return (start, end) if start <= end and (start < end or end not in taken) else None


def _measured(
    parse: Parse,
    first: int,
    last: int,
    own: int,
    change: bool,
    whole: bool,
    changes: Changes,
    words: Classes,
    taken: AbstractSet[int],
) -> Tokens | None:
    """What an amount in tokens `first` to `last` is the measure of; None where the sentence does not say.

    Args:
        parse: The article.
        first: First token of the amount.
        last: Last token of it, the denominator included.
        own: Last token of it, the denominator not included: "earning $5 a day" may have the day hang elsewhere.
        change: Whether it is part of a change: then the thing is what changes, before all else.
        whole: Whether it may be so much "in" something ("$5m in sales"); a length is not.
        changes: The words of change.
        words: The lexicon `figure_words`.
        taken: Tokens of the figures of the sentence.
    """
    end = parse.sents[parse.sent_of[last]].last
    after = _behind_brackets(parse, last + 1, end)
    top = top_of(parse, first, own)
    begin = parse.sents[parse.sent_of[last]].first
    if change and (thing := beside.moved(parse, first)) is not None:
        return described(parse, thing)
    if whole and not change and (found := beside.worth(parse, first, begin)) is not None:
        return found
    if not whole and (found := beside.aged(parse, first) or beside.dimension(parse, first, last, begin)) is not None:
        return found
    beside_it = after <= end and parse.lower[after] in ("of", "in")
    if whole and not change and adjectival(parse, first, last, end):
        return last + 1, last + 1
    if parse.dep[top] in ("nsubj", "nsubjpass") and not change and not beside_it:
        return None
    if whole and beside_it and after < end and parse.lower[after + 1] in _FAVOUR:
        return None  # "52 percent of voters were against it and 48 percent in favour"
    if (thing := _object_beside(parse, top, change, whole, words)) is not None:
        return described(parse, inner(parse, thing, changes, taken), (first, last))
    distance = not change and not whole and is_distance(parse, last)
    if distance and (found := far_off(parse, first)) is not None:
        return found
    if not change and not distance:
        if after < end and parse.lower[after] == "worth":
            after += 1  # "$2 billion worth of wheat"
        if (thing := object_of(parse, after, "of", end)) is not None:
            return described(parse, thing) if is_noun(parse, thing) else None
        if whole and (thing := object_of(parse, after, "off", end)) is not None and is_noun(parse, thing):
            return described(parse, thing)  # "knocked $5 off the price"
        if whole and (thing := object_of(parse, after, "in", end)) is not None and _is_thing(parse, thing, words):
            return described(parse, thing)
        if not _joined(parse, last, end) and (head := modified(parse, top, last)) is not None:
            return trimmed(parse, after, head)
        if (thing := _with(parse, first)) is not None:
            return described(parse, thing, (first, last))
        found = chunk(parse, after, end)
        if found is not None and parse.dep[found[1]] not in ("nsubj", "nsubjpass"):
            return found
    found = _above(parse, top, (first, last), change, whole, changes, words, taken)
    return chunk(parse, last + 1, end) if found is None and change else found


def _above(
    parse: Parse,
    top: int,
    figure: Tokens,
    change: bool,
    whole: bool,
    changes: Changes,
    words: Classes,
    taken: AbstractSet[int],
) -> Tokens | None:
    """The first thing up the tree that a figure can be the measure of: the noun it hangs on, or the subject of its verb."""
    figure_top = top
    for _ in range(_STEPS):
        dep, head = parse.dep[top], parse.head[top]
        if head == top:
            return None
        if dep in ("acl", "relcl") and parse.pos[head] == "PRON":
            return None  # "a levy on those earning over $90,000"
        if parse.pos[head] in syntax.VERBAL:
            if whole and parse.lemma[head] in _PAYING and (bought := _bought(parse, head)) is not None:
                return described(parse, bought)
            if not change and passes(parse, head, figure_top, whole, words):
                return None
            if dep == "prep" and (thing := parse.child(head, "dobj")) is not None and parse.pos[thing] == "PRON":
                return None
            thing = reported(parse, head, top, words) if dep == "advmod" else None
            if thing is None or thing in taken:
                thing = subject_of(parse, head)
            if thing is not None and not figure[0] <= thing <= figure[1]:
                return described(parse, thing, figure)
            if thing is None and parse.child(head, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) is not None:
                return None
        elif is_noun(parse, head) and (dep in _ON_A_NOUN or change) and not is_date(parse, head):
            # "on turnover 12 percent higher" is of the turnover.
            behind = dep == "amod" and head < top
            climbs = parse.lower[head] in _BOUNDS or (change and not behind and _climbs(parse, head))
            climbs = climbs or beside.is_average(parse, head, top) or (change and parse.lower[head] in HEIGHTS)
            beyond = head > figure[1] and _joined(parse, max(top, figure[1]), head)
            if whole and parse.lower[head] == "use" and parse.lower[top] == "of":
                return None  # "the use of 5 million dollars"
            if not climbs and not beyond and head not in taken and not is_compared(parse, head, top):
                head = last_named(parse, head, top)
                return described(parse, inner(parse, head, changes, taken), figure)
        top = head
    return None


def _joined(parse: Parse, last: int, end: int) -> bool:
    """Whether what is behind a figure is joined to it, and not measured by it: "at 7-3/4 and four-month paper at 7-1/2"."""
    if last + 2 > end or parse.lower[last + 1] != "and":
        return False
    return parse.pos[last + 2] != "NUM" or parse.word[last + 3] == "-"  # "the 1500m and 5000m titles"


def _object_beside(parse: Parse, top: int, change: bool, whole: bool, words: Classes) -> int | None:
    """The object of a verb that a figure hangs on by a preposition: "cut the rate by 5%", "sold it for $5"."""
    # "from 12p to 8p" hangs by its own preposition.
    preposition = top if parse.dep[top] == "prep" else parse.head[top]
    verb = parse.head[preposition]
    links = ("by", "to", "from") if change else ("by", "to", "from", "for", "at")
    if (
        parse.dep[top] not in ("pobj", "prep")
        or parse.lower[preposition] not in links
        or parse.pos[verb] not in syntax.VERBAL
    ):
        return None
    thing = None if passes(parse, verb, top, whole, words) else parse.child(verb, "dobj")
    if thing is None or not is_noun(parse, thing) or parse.left[thing] <= top <= parse.right[thing]:
        return None
    number = parse.child(thing, "nummod", "quantmod")
    return thing if number is None or is_date(parse, number) else None


def _with(parse: Parse, first: int) -> int | None:
    """The noun before "with": "a car with 300 horsepower"."""
    k = first - 2
    if k < 0 or parse.lower[k + 1] != "with" or parse.sent_of[k] != parse.sent_of[first]:
        return None
    return k if is_noun(parse, k) else None


def _bought(parse: Parse, verb: int) -> int | None:
    """What is paid for: "paid $5 for a ticket", "spent $5 on food"."""
    for k in parse.kids[verb]:
        if parse.dep[k] == "prep" and parse.lower[k] in ("for", "on") and (thing := parse.child(k, "pobj")) is not None:
            return thing if is_noun(parse, thing) and not is_date(parse, thing) else None
    return None


def _behind_brackets(parse: Parse, k: int, end: int) -> int:
    """The token behind a conversion in brackets: "8 miles (13 km) of tunnels"."""
    if k <= end and parse.word[k] == "(":
        for i in range(k + 1, min(end, k + 8)):
            if parse.word[i] == ")":
                return i + 1
    return k


def _climbs(parse: Parse, noun: int) -> bool:
    """Whether a noun is itself the object of what changes: "saw a rise of 5%"."""
    return parse.dep[noun] in ("dobj", "pobj", "attr") and parse.child(noun, "prep") is None


def _is_thing(parse: Parse, token: int, words: Classes) -> bool:
    # "$5 million in sales", but "$5 million in the north".
    if parse.child(token, "det") is not None or parse.tag[token] not in ("NN", "NNS"):
        return False
    return label_of(parse, token) is None and not words.has(parse.lower[token], token, "markets")


def _is_name(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("PROPN", "NUM") and parse.word[token][0].isalnum()
