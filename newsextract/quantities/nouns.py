"""What a figure counts or measures, and who has it, by the dependency tree.

For a count that is the noun the number stands with ("1,500 special forces troops", "two of the units"); for money, shares and
measures the thing that costs, makes up or measures so much ("450 Nm of torque", "winds of 74 mph", "the tower is 90 metres").
"""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse

Tokens = tuple[int, int]
_TO_THE_RIGHT = frozenset({"nummod", "quantmod", "amod", "compound", "det", "nmod", "advmod", "poss", "npadvmod", "predet"})
_NOUN = frozenset({"NOUN", "PROPN"})
# Adjectives that stand for people when a number is before them.
_PEOPLE = frozenset("dead injured wounded missing unemployed homeless displaced killed hurt infected elderly poor disabled captured arrested detained".split())
_SKIP = frozenset("more other another additional further extra such and or of the a an these those its their his her our your my own to is each plus odd".split())
_NO_NOUN = frozenset("time times lot kind sort thing".split())
_MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "AFX"})
_PAYING = frozenset({"pay", "spend", "offer", "bid", "give", "shell", "fork", "charge", "raise"})
_REACH = 9


def top_of(parse: Parse, first: int, last: int) -> int:
    """The token of a span that hangs on something outside it."""
    for k in range(last, first - 1, -1):
        if not first <= parse.head[k] <= last or parse.head[k] == k:
            return k
    return last


def counted(parse: Parse, first: int, last: int) -> Tokens | None:
    """The tokens of what the number in tokens `first` to `last` counts, or None."""
    end = parse.sents[parse.sent_of[last]].last
    after = last + 1
    if after <= end and parse.word[after] in ("-", "–") and parse.start[after] == parse.end[last]:
        if (thing := _hyphenated(parse, after + 1, end)) is not None:
            return thing
        after += 1
    top = top_of(parse, first, last)
    head = parse.head[top]
    if parse.dep[top] in _TO_THE_RIGHT and last < head <= last + _REACH and parse.pos[head] in _NOUN:
        return _trimmed(parse, after, _compound_end(parse, head, end))
    if after <= end and parse.lower[after] == "of" and (thing := _object_of(parse, after)) is not None:
        if parse.pos[thing] not in _NOUN:
            return None
        a, b = syntax.core(parse, thing)
        return _trimmed(parse, a, b)
    if after <= end and parse.lower[after] in _PEOPLE and not (
        after < end and parse.pos[after + 1] in _NOUN and parse.head[after] == after + 1
    ):
        return after, after
    return _chunk(parse, after, end)


def _hyphenated(parse: Parse, k: int, end: int) -> Tokens | None:
    """The noun of "four-cylinder engine": what there are four of."""
    if k > end or parse.pos[k] not in ("NOUN", "PROPN", "ADJ") or not parse.word[k].isalpha():
        return None
    return k, k


def _compound_end(parse: Parse, head: int, end: int) -> int:
    while parse.dep[head] == "compound" and head < parse.head[head] <= end and parse.pos[parse.head[head]] in _NOUN:
        head = parse.head[head]
    return head


def _trimmed(parse: Parse, first: int, last: int) -> Tokens | None:
    while first < last and (parse.lower[first] in _SKIP or parse.pos[first] in ("DET", "PUNCT", "ADP", "ADV") or parse.tag[first] == "PRP$"):
        first += 1
    return (first, last) if first <= last and parse.pos[last] in _NOUN else None


def _object_of(parse: Parse, preposition: int) -> int | None:
    return parse.child(preposition, "pobj")


def _chunk(parse: Parse, k: int, end: int) -> Tokens | None:
    """A noun phrase that begins right behind the number, where the tree has it elsewhere."""
    first = last = None
    for i in range(k, min(end, k + _REACH) + 1):
        if parse.tag[i] not in _MODIFIER_TAGS or (i > k and parse.ent_of[i] >= 0 and parse.ents[parse.ent_of[i]].label in ("DATE", "TIME")):
            break
        first = k
        if parse.pos[i] in _NOUN and parse.word[i][0].isalnum():
            last = i
            if parse.tag[i] in ("NNS", "NNPS"):
                break
    return _trimmed(parse, first, last) if first is not None and last is not None else None


def described(parse: Parse, head: int, without: Tokens | None = None) -> Tokens:
    """The phrase of a noun with the "of" phrase behind it, without what else hangs on it, nor the tokens of the figure itself."""
    first, last = syntax.core(parse, head)
    for k in parse.kids[head]:
        if k > head and parse.dep[k] == "prep" and parse.lower[k] == "of" and (thing := parse.child(k, "pobj")) is not None:
            if without is None or not k < without[0] <= parse.right[k]:
                last = max(last, syntax.core(parse, thing)[1])
            break
    if without is not None and first <= without[1] < head:
        first = max(first, without[1] + 1)
        while first < head and parse.pos[first] == "PUNCT":
            first += 1
    trimmed = _trimmed(parse, first, last)
    if trimmed is None and parse.pos[head] == "NUM":
        names = [k for k in range(parse.left[head], head) if parse.pos[k] == "PROPN"]
        return (names[0] if names else head), head
    while trimmed and trimmed[0] < trimmed[1] and not parse.word[trimmed[0]][0].isalnum():
        trimmed = (trimmed[0] + 1, trimmed[1])
    return trimmed or (head, head)


def name_before(parse: Parse, first: int) -> Tokens | None:
    """The name that a signed figure of a list stands behind: "FTSE -0.6%"."""
    k = first - 1
    while k >= 0 and parse.sent_of[k] == parse.sent_of[first] and parse.pos[k] in ("PROPN", "NUM") and parse.word[k][0].isalnum():
        k -= 1
    return (k + 1, first - 1) if k + 1 < first and parse.word[k + 1][0].isalpha() else None


def following(parse: Parse, last: int) -> Tokens | None:
    """The noun phrase right behind a figure."""
    return _chunk(parse, last + 1, parse.sents[parse.sent_of[last]].last)


def measured(parse: Parse, first: int, last: int, change: bool, whole: bool) -> tuple[Tokens, int] | None:
    """What an amount in tokens `first` to `last` is the measure of, and its head; None where the sentence does not say.

    Args:
        parse: The article.
        first: First token of the amount.
        last: Last token of it.
        change: Whether it is part of a change: then the thing is what changes, before all else.
        whole: Whether it may be so much "in" something ("$5m in sales"); a length is not.
    """
    end = parse.sents[parse.sent_of[last]].last
    after = _behind_brackets(parse, last + 1, end)
    top = top_of(parse, first, last)
    dep, head = parse.dep[top], parse.head[top]
    if dep in ("nsubj", "nsubjpass") and not change and not (after <= end and parse.lower[after] in ("of", "in")):
        return None
    if (thing := _changed(parse, top, change)) is not None:
        return described(parse, thing, (first, last)), thing
    if not change:
        if after <= end and parse.lower[after] == "of" and (thing := _object_of(parse, after)) is not None:
            if parse.pos[thing] not in _NOUN:
                return None
            return described(parse, thing), thing
        if whole and after <= end and parse.lower[after] == "in" and (thing := _object_of(parse, after)) is not None and _is_thing(parse, thing):
            return described(parse, thing), thing
        if dep in _TO_THE_RIGHT and last < head <= last + _REACH and parse.pos[head] in _NOUN:
            head = _compound_end(parse, head, end)
            tokens = _trimmed(parse, after + (after <= end and parse.word[after] in ("-", "–")), head)
            return (tokens, head) if tokens else None
        if parse.lower[first - 1] == "with" and first > 1 and parse.pos[first - 2] in _NOUN and parse.sent_of[first - 2] == parse.sent_of[first]:
            return described(parse, first - 2, (first, last)), first - 2
        if (chunk := _chunk(parse, after, end)) is not None and parse.dep[chunk[1]] not in ("nsubj", "nsubjpass"):
            return chunk, chunk[1]
    seen = 0
    while head != top and seen < 6:
        seen += 1
        if parse.pos[head] in syntax.VERBAL:
            subject = _subject(parse, head)
            if subject is not None and not first <= subject <= last:
                return described(parse, subject, (first, last)), subject
            if subject is None and whole and parse.lemma[head] in _PAYING and (thing := _bought(parse, head)) is not None:
                return described(parse, thing), thing
            if subject is None and parse.child(head, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) is not None:
                return None
        elif parse.pos[head] in _NOUN and (dep in ("prep", "appos", "acl", "amod", "relcl", "pobj", "nmod", "nummod") or change) and not _is_date(parse, head):
            if change and _climbs(parse, head):
                top, dep, head = head, parse.dep[head], parse.head[head]
                continue
            return described(parse, head, (first, last)), head
        if parse.head[head] == head:
            break
        top, dep, head = head, parse.dep[head], parse.head[head]
    chunk = _chunk(parse, last + 1, end) if change else None
    return (chunk, chunk[1]) if chunk else None


def _bought(parse: Parse, verb: int) -> int | None:
    """What is paid for: "paid $5 for a ticket", "spent $5 on food"."""
    for k in parse.kids[verb]:
        if parse.dep[k] == "prep" and parse.lower[k] in ("for", "on") and (thing := parse.child(k, "pobj")) is not None:
            return thing if parse.pos[thing] in _NOUN and not _is_date(parse, thing) else None
    return None


def _behind_brackets(parse: Parse, k: int, end: int) -> int:
    """The token behind a conversion in brackets: "8 miles (13 km) of tunnels"."""
    if k <= end and parse.word[k] == "(":
        for i in range(k + 1, min(end, k + 8)):
            if parse.word[i] == ")":
                return i + 1
    return k


def _changed(parse: Parse, top: int, change: bool) -> int | None:
    """The object of a verb that an amount or end hangs on by a preposition: "cut the rate by 5%", "sold it for $5"."""
    head = parse.head[top]
    if parse.dep[top] != "pobj" or parse.lower[head] not in ("by", "to", "from", *(() if change else ("for", "at"))) or parse.pos[parse.head[head]] not in syntax.VERBAL:
        return None
    thing = parse.child(parse.head[head], "dobj")
    return thing if thing is not None and parse.pos[thing] in _NOUN and not parse.left[thing] <= top <= parse.right[thing] and not _is_amount(parse, thing) else None


def _is_amount(parse: Parse, noun: int) -> bool:
    return parse.child(noun, "nummod", "quantmod") is not None


def _climbs(parse: Parse, noun: int) -> bool:
    """Whether a noun of change or an index level is itself the object of what changes: "saw a rise of 5%"."""
    return parse.dep[noun] in ("dobj", "pobj", "attr") and parse.child(noun, "prep") is None


def _is_thing(parse: Parse, token: int) -> bool:
    entity = parse.ents[parse.ent_of[token]].label if parse.ent_of[token] >= 0 else None
    return entity is None and parse.tag[token] in ("NN", "NNS")


def _is_date(parse: Parse, token: int) -> bool:
    return parse.ent_of[token] >= 0 and parse.ents[parse.ent_of[token]].label in ("DATE", "TIME")


def _beside(parse: Parse, verb: int) -> int | None:
    """The noun right before a verb that the tree gives no subject of its own."""
    k = verb - 1
    while k > 0 and parse.sent_of[k] == parse.sent_of[verb] and parse.pos[k] in ("AUX", "ADV", "PART"):
        k -= 1
    if k < 0 or parse.sent_of[k] != parse.sent_of[verb] or parse.pos[k] not in _NOUN or parse.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    return k if parse.word[k][0].isalpha() and not _is_date(parse, k) else None


def _subject(parse: Parse, verb: int) -> int | None:
    if parse.child(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) is None and (k := _beside(parse, verb)) is not None:
        return k
    found, _ = syntax.subjects(parse, verb)
    for k in found:
        if parse.pos[k] in _NOUN and parse.word[k][0].isalpha():
            return k
        # "each of the buildings", "the S&P 500"
        of = parse.child(k, "prep")
        if parse.pos[k] in ("DET", "PRON") and of is not None and parse.lower[of] == "of" and (thing := _object_of(parse, of)) is not None:
            return thing
        if parse.pos[k] == "NUM" and any(parse.pos[c] == "PROPN" for c in range(parse.left[k], k)):
            return k
    return None


def holder(parse: Parse, token: int) -> int | None:
    """The subject of the clause that a figure stands in, itself not part of the subject."""
    verb = syntax.governing_verb(parse, token)
    if verb is None:
        return None
    subject = _subject(parse, verb)
    if subject is None or parse.left[subject] <= token <= parse.right[subject]:
        return None
    return subject
