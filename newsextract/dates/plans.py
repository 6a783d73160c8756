"""Days that something is or was planned for: to come though the verb is past or present ("the vote is on Sunday"), over though it looks ahead, or named by it ("the May 12 ballot")."""

from __future__ import annotations

from newsextract.dates.atoms import MONTHS, WEEKDAYS
from newsextract.dates.outlooks import Outlooks
from newsextract.dates.until import goes_on
from newsextract.language import syntax
from newsextract.language.parse import Parse

_STEPS = 8
_AT = frozenset({"at", "in", "on"})
_TIMES = frozenset({"noon", "midnight", "midday", "a.m.", "p.m.", "am", "pm", "a.m", "p.m"})
# How an adjective hangs on the verb that it completes: "the vote was due on May 3".
_COMPLEMENTS = frozenset({"acomp", "oprd", "attr"})


def negated(parse: Parse, v: int, group: syntax.VerbGroup) -> bool:
    """Whether the clause of a verb says that it was not so: "could not", "neither could"."""
    subject = parse.child(v, "nsubj", "nsubjpass")
    first = parse.left[subject] if subject is not None else v
    return group.negated or parse.lower[first] in ("neither", "nobody", "none", "no")


def put_on(parse: Parse, words: Outlooks, head: int, tokens: range) -> bool:
    """Whether something was called for a day, mostly one to come: "an election for June 8", "a June 8 election".

    Args:
        parse: The parsed article.
        words: What looks ahead.
        head: The token of the date through which it hangs in the sentence.
        tokens: All tokens of the date.
    """
    above = parse.head[head]
    if parse.dep[head] == "pobj":
        return parse.lower[above] == "for" and (_numbered(parse, tokens) or parse.lower[head].endswith("day"))
    if parse.dep[head] not in syntax.NAMING or not _numbered(parse, tokens):
        return False
    return words.match(above, "event") and any(parse.lower[k] in ("a", "an") for k in parse.kids[above])


def newly_put_on(parse: Parse, head: int) -> bool:
    """Whether something that was not known before was called for a weekday: "they called a strike for Friday", "one has been called for Friday"."""
    if parse.dep[head] != "pobj" or parse.lower[head] not in WEEKDAYS:
        return False
    if goes_on(parse, head):
        return True
    above = parse.head[parse.head[head]]
    thing = above if parse.dep[above] == "dobj" else parse.child(above, "dobj")
    return thing is not None and not any(parse.dep[k] == "poss" or parse.lower[k] == "the" for k in parse.kids[thing])


def of_what_comes(parse: Parse, words: Outlooks, i: int) -> bool:
    """Whether the noun of a date lies ahead, whatever its verb: it is still to be handed over, or only thought of."""
    return _delivered(parse, words, i) or _hoped_for(parse, words, i)


def _delivered(parse: Parse, words: Outlooks, i: int) -> bool:
    """Whether a month is that in which something bought will be handed over: "for July/September shipment", "the July contract"."""
    month = parse.lower[i] in MONTHS
    if (
        month
        and parse.dep[i] == "pobj"
        and parse.lower[parse.head[i]] == "in"
        and words.match(parse.head[parse.head[i]], "delivery")
    ):
        noun = parse.head[parse.head[i]]  # "For delivery in July."
        return parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] == "for"
    for _ in range(_STEPS):
        noun = parse.head[i]
        if noun <= i or parse.pos[noun] not in ("NOUN", "PROPN"):
            return False
        if month and words.match(noun, "futures"):
            return not any(parse.lower[k] in ("a", "an") for k in parse.kids[noun])  # "Signed a May contract."
        if parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] == "for":
            return words.match(noun, "delivery")
        i = noun
    return False


def _hoped_for(parse: Parse, words: Outlooks, i: int) -> bool:
    """Whether people think of a date, or of what it names, as to come: "the outlook for June", "prospects for a June election"."""
    noun = parse.head[i] if parse.dep[i] in (*syntax.MODIFYING, "poss") and parse.head[i] > i else i
    preposition = parse.head[noun]
    thought = parse.dep[noun] == "pobj" and parse.lower[preposition] in (("for",) if noun == i else ("for", "of"))
    return thought and words.match(parse.head[preposition], "hope")


def names_day(parse: Parse, head: int, tokens: range) -> bool:
    """Whether a day of the calendar or a month says which one something is: "the May 12 ballot", "the July convention"."""
    return (
        parse.dep[head] in syntax.MODIFYING
        and parse.head[head] > head
        and (_numbered(parse, tokens) or parse.lower[head] in MONTHS)
    )


def names_month(parse: Parse, k: int, noun: int) -> bool:
    """Whether a bare month says of which one a noun is: "the August figures"."""
    return parse.head[k] == noun and k < noun and parse.dep[k] in syntax.MODIFYING and parse.lower[k] in MONTHS


def took_place(parse: Parse, noun: int) -> bool:
    """Whether a relative clause tells an event as over: "Saturday's fundraiser, which drew 30 people"."""
    groups = (syntax.verb_group(parse, verb) for verb in parse.children(noun, "relcl"))
    return any(group.finite and group.tense == "past" and not group.modal for group in groups)


def from_now(parse: Parse, first: int) -> bool:
    """Whether a date is the other end of what begins now: "between now and June 7", "from now until Friday"; or comes behind tomorrow: "tomorrow and Friday"."""
    i = first - 1
    i -= i > 0 and parse.lower[i] in ("the", "next")
    return (
        i > 0
        and parse.lower[i] in ("and", "to", "until", "till", "through")
        and (
            parse.lower[i - 1] == "now"
            or (parse.lower[i - 1 : i + 1] == ["tomorrow", "and"] and parse.lower[first] in WEEKDAYS)
        )
    )


def was_to_be(parse: Parse, head: int, tokens: range) -> bool:
    """Whether somebody was to do something on a day of the calendar, which may be over by now: "was expected to testify on May 3"."""
    above = parse.head[head]
    if not _numbered(parse, tokens) or (parse.pos[above] == "ADJ" and parse.dep[above] not in _COMPLEMENTS):
        return False  # An adjective on a noun has no tense: "a pact effective June 1".
    verb = syntax.governing_verb(parse, head)
    for _ in range(_STEPS):
        if verb is None:
            return False
        group = syntax.verb_group(parse, verb)
        if group.finite or group.modal:
            return group.tense == "past" and not group.modal
        verb = syntax.governing_verb(parse, verb)
    return False


def was_let(parse: Parse, words: Outlooks, head: int) -> bool:
    """Whether somebody was let do something on a day, which is over: "was (not) allowed to leave on Monday"; "may be allowed to" is ahead."""
    verb = syntax.governing_verb(parse, head)
    above = parse.head[verb] if verb is not None and parse.tag[verb] == "VB" else None
    if above is None or parse.pos[above] != "VERB" or not words.match(above, "granted"):
        return False
    group = syntax.verb_group(parse, above)
    return group.tense == "past" and not group.modal


def _is_clock(parse: Parse, i: int) -> bool:
    """Whether a token is a time of the clock: "noon", "5 p.m.", "17:00"."""
    return (
        parse.lower[i] in _TIMES
        or (parse.tag[i] == "CD" and ":" in parse.word[i])
        or any(parse.lower[k] in _TIMES for k in parse.kids[i])
    )


def _numbered(parse: Parse, tokens: range) -> bool:
    """Whether a date has a number: a day of the calendar, and no weekday or month."""
    return any(parse.tag[i] == "CD" for i in tokens)


def is_then(parse: Parse, verb: int, k: int, below: int) -> bool:
    """Whether something simply is at the time that `k` (and `below` it) leads to, in the present: "the vote is on Sunday"."""
    group = syntax.verb_group(parse, verb)
    if parse.lemma[verb] != "be" or group.tense != "present" or group.perfect or group.modal:
        return False
    if syntax.in_headline(parse, verb):
        return False
    there = parse.child(verb, "expl") is not None
    others = [c for c in parse.children(verb, "attr", "acomp") if c != k and not _is_clock(parse, c)]
    alone = there or not others
    named = parse.tag[k] in ("NNP", "NNPS") or _is_clock(parse, k)
    day = named and (parse.dep[k] == "nsubj" or alone)
    at = k if parse.dep[k] == "prep" else below if there and parse.dep[k] == "attr" else None
    return day or (alone and at is not None and parse.lower[at] in _AT)


def as_planned(parse: Parse, verb: int) -> bool:
    """Whether a participle only says that it was so meant: in "they met as planned on Friday" the clause above tells."""
    marked = any(parse.dep[x] in ("mark", "prep") and parse.lower[x] in ("as", "than") for x in parse.kids[verb])
    return marked and parse.tag[verb] == "VBN" and parse.pos[parse.head[verb]] in syntax.VERBAL and parse.head[verb] != verb and not any(
        parse.dep[x] in ("nsubj", "nsubjpass") for x in parse.kids[verb]
    )  # fmt: skip


def is_off(parse: Parse, verb: int) -> bool:
    """Whether what a participle plans is the subject of something past: "a rally planned for Friday was banned"."""
    noun = parse.head[verb]
    above = parse.head[noun]
    if (
        parse.dep[verb] != "acl"
        or parse.dep[noun] not in ("nsubj", "nsubjpass")
        or parse.pos[above] not in syntax.VERBAL
    ):
        return False
    group = syntax.verb_group(parse, above)
    return group.finite and group.tense == "past" and not group.modal


def says_when(parse: Parse, verb: int, k: int) -> bool:
    """Whether the date says when the planning was done: it hangs on "planned" itself, which has what is planned."""
    return (
        parse.dep[k] in ("npadvmod", "tmod", "advmod")
        and parse.tag[verb] == "VBD"
        and any(parse.dep[c] in ("xcomp", "ccomp", "dobj") for c in parse.kids[verb])
        and not any(parse.dep[c] == "dobj" and c < k for c in parse.kids[verb])
    )


def has_to(parse: Parse, verb: int) -> bool:
    """Whether it is "has to do", and not "had to", which was done."""
    return parse.lemma[verb] == "have" and syntax.verb_group(parse, verb).tense != "past"


def was_obeyed(parse: Parse, words: Outlooks, noun: int) -> bool:
    """Whether an order had been given for a day that is over: "fined for ignoring an order to close on Monday", "defied an order to leave"."""
    deed = parse.head[noun]
    if parse.dep[noun] != "dobj" or not words.match(deed, "obeyed"):
        return False
    verb = (
        parse.head[parse.head[deed]] if parse.dep[deed] == "pcomp" and parse.lower[parse.head[deed]] == "for" else deed
    )
    group = syntax.verb_group(parse, verb)
    return group.finite and group.tense == "past" and not group.modal


def is_past(parse: Parse, i: int) -> bool:
    """Whether the verb that an adjective completes is in the past: "was able to sail on Friday"."""
    verb = syntax.governing_verb(parse, i)
    return verb is not None and syntax.verb_group(parse, verb).tense == "past"


def came_unforeseen(parse: Parse, verb: int) -> bool:
    """Whether nobody had thought of it before: "failed to predict the strike on Tuesday", "had not planned a march for Friday"."""
    group = syntax.verb_group(parse, verb)
    if group.tense == "past":
        return group.negated
    return parse.tag[verb] == "VB" and parse.lemma[parse.head[verb]] == "fail" and is_past(parse, verb)


_STRETCH = 20  # Words from a verb to its date, so that the longest sentence costs no more.


def surely_over(parse: Parse, words: Outlooks, first: int, last: int) -> bool:
    """Whether the date of tokens `first` to `last` is that of a verb in the plain past: "he died in January", "in January he left Oslo".

    Not where something stands between that may itself be to come ("earned a place in the finals in April"), nor where the verb puts
    something on a day ("set a vote for May", "called an election in May").
    """
    head = parse.top(parse.start[first], parse.end[last])
    if head is None:
        return False
    link = parse.head[head] if parse.dep[head] == "pobj" else head
    verb = parse.head[link]
    if (link != head and parse.lower[link] not in ("in", "on")) or parse.pos[verb] != "VERB":
        return False
    group = syntax.verb_group(parse, verb)
    subject = parse.child(verb, "nsubj", "nsubjpass")
    plain = group.finite and group.tense == "past" and not (group.perfect or group.progressive or group.modal)
    if not plain or subject is None:
        return False
    begin = min(link, first)
    if begin < verb:
        return True
    if begin - verb > _STRETCH:
        return False
    thing = parse.child(verb, "dobj")
    if thing is not None and (words.match(thing, "event") or words.any_way(thing)):
        return False
    inside = range(0) if thing is None else range(parse.left[thing], parse.right[thing] + 1)
    return all(
        (k in inside and parse.dep[k] != "prep") or parse.dep[k] in ("prt", "advmod") for k in range(verb + 1, begin)
    )
