"""How a verb hangs on the one above it, where the parse alone does not say what that means for it."""

from __future__ import annotations

import re

from newsextract.language import syntax
from newsextract.language.parse import Parse

# What somebody is helped, let or made to do, or is seen doing, happens as far as the helping does.
_BROUGHT = frozenset({"help", "let", "make", "have", "see", "watch", "hear"})
_SAID = frozenset("say tell state argue insist warn add note declare stress believe think".split())
_ORDER = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last only few latest next".split())
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
# "Has not led to arrests": there were none.
OUTCOMES = {"lead": "to", "result": "in", "end": "in", "culminate": "in"}
# What something is likened to is nothing that was, unless it is known: "compared it to the bombing of 2004".
_LIKE = frozenset({"amount", "tantamount"})
_COMPARED = frozenset({"compare", "liken", "equate", "akin"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})


def brought_about(parse: Parse, i: int, above: int) -> bool:
    """Whether a bare infinitive shares the fate of its verb: "would let soldiers shoot", "wants to see them leave"."""
    return (
        parse.tag[i] == "VB"
        and parse.dep[i] == "ccomp"
        and parse.lemma[above] in _BROUGHT
        and not any(parse.dep[k] in ("aux", "mark") for k in parse.kids[i])
    )


def wished(parse: Parse, i: int) -> bool:
    """Whether a clause has the bare verb of what should be: "that the judge step down", "that they be freed"."""
    if not any(parse.dep[k] in ("nsubj", "nsubjpass", "expl") for k in parse.kids[i]):
        return False
    verbs = [k for k in parse.kids[i] if parse.dep[k] in ("aux", "auxpass")]
    if any(parse.tag[k] != "VB" for k in verbs):
        return False
    return parse.tag[i] == "VB" or (parse.tag[i] == "VBN" and any(parse.lower[k] == "be" for k in verbs))


def link(parse: Parse, k: int) -> str:
    """The preposition at `k` as a frame; that of examples is one, whatever it is: "charges including bribery", "steps such as …"."""
    such = parse.lower[k] == "as" and k > 0 and parse.lower[k - 1] == "such"
    return "example" if such or parse.lower[k] == "including" else parse.lower[k]


def above_gerund(parse: Parse, preposition: int) -> tuple[int, str]:
    """The word that a gerund hangs on by a preposition, and the frame: "accused of lying", "talked out of signing"."""
    head, frame = parse.head[preposition], link(parse, preposition)
    if parse.pos[head] == "ADP" and parse.dep[head] == "prep":
        return parse.head[head], f"{parse.lower[head]} {frame}"
    within = parse.head[head]
    if (
        frame == "of" and parse.dep[head] == "pobj" and parse.lower[within] == "within"
    ):  # "came within hours of attacking"
        return parse.head[within], "within of"
    return head, frame


def none_of(parse: Parse, noun: int) -> bool:
    """Whether there is none of a noun: "no reason to leave"."""
    return any(parse.dep[k] == "det" and parse.lower[k] in ("no", "neither") for k in parse.kids[noun])


def hung(parse: Parse, preposition: int) -> int:
    """The first of prepositions in a row: "will not meddle in the vote nor in the count"."""
    while parse.dep[preposition] == "conj" and parse.pos[parse.head[preposition]] == "ADP":
        preposition = parse.head[preposition]
    return preposition


def likened(parse: Parse, noun: int) -> bool:
    """Whether something is only likened to what a noun names, so that there was none: "compared the march to a coup"."""
    noun = syntax.first_conjunct(parse, noun)
    to, known = parse.head[noun], parse.lower[parse.left[noun]] in ("the", "this", "that")
    if parse.dep[noun] != "pobj" or parse.lower[to] not in ("to", "with"):
        return False
    above = {parse.lemma[parse.head[to]], parse.lemma[parse.head[parse.head[to]]]}
    return bool(above & _LIKE) or (not known and bool(above & _COMPARED))


def has_had(parse: Parse, noun: int) -> bool:
    """Whether a noun is what somebody has had done or has held, which is over when he has: "had surgery to save her leg"."""
    return parse.dep[noun] == "dobj" and parse.lemma[parse.head[noun]] in _HAVE


_HAVE = frozenset({"have", "undergo", "hold", "stage", "perform"})


def led_to(parse: Parse, noun: int) -> int | None:
    """The verb that tells what came of something, where that is what a noun does: "could lead to farmers losing their land"."""
    to = parse.head[noun]
    if parse.dep[noun] != "pobj" or parse.dep[to] != "prep":
        return None
    return parse.head[to] if OUTCOMES.get(parse.lemma[parse.head[to]]) == parse.lower[to] else None


def rather_than(parse: Parse, first: int, second: int) -> int | None:
    """The "than" of "rather than" between two verbs: "talked to the rebels rather than attack them"."""
    return next((k for k in parse.kids[first] if parse.lower[k] == "than" and first < k < second), None)


def told_to(parse: Parse, have: int) -> bool:
    """Whether "had to" is the "must" that somebody said: "the general said the rebels had to leave"; of oneself one tells what was."""
    above = parse.head[have]
    if (
        parse.lemma[have] != "have"
        or parse.dep[have] != "ccomp"
        or parse.tag[have] != "VBD"
        or parse.lemma[above] not in _SAID
    ):
        return False
    subject = parse.child(have, "nsubj")
    return subject is not None and parse.lower[subject] not in _PRONOUNS


def was_before(parse: Parse, i: int, link: int) -> bool:
    """Whether a gerund tells what was before a plan: "plans to sue after being beaten", "hopes to win despite losing his seat"."""
    if parse.lower[link] == "despite":
        return True
    passive = any(parse.dep[k] in ("auxpass", "aux") and parse.tag[k] == "VBG" for k in parse.kids[i])
    return parse.lower[link] == "after" and passive and not syntax.verb_group(parse, parse.head[link]).passive


def in_a_row(parse: Parse, i: int, above: int) -> bool:
    """Whether an infinitive is the next of a list, not what the one before is for: "to lift the ban, to free them and ease …"."""
    marks = [k for k in parse.kids[i] if parse.tag[k] == "TO"]
    if not marks or parse.tag[above] != "VB" or not any(parse.tag[k] == "TO" for k in parse.kids[above]):
        return False
    comma = marks[0] > 0 and parse.word[marks[0] - 1] == ","
    return comma and above < i and any(parse.dep[k] == "cc" and parse.lower[k] == "and" for k in parse.kids[i])


def foreseen(parse: Parse, i: int, above: int) -> bool:
    """Whether somebody says what he sees coming: "the bank sees prices rising"; "saw prices rising" tells what was."""
    return (
        parse.tag[i] == "VBG"
        and parse.dep[i] == "ccomp"
        and parse.lemma[above] == "see"
        and syntax.in_plain_present(parse, above)
    )


def _ranks(word: str) -> bool:
    return word in _ORDER or _NUMBERED.fullmatch(word) is not None


def must(parse: Parse, have: int, i: int) -> bool:
    """Whether "have" makes a duty of an infinitive: "they have to leave"; not "what they have to say", "has this to say"."""
    if parse.lemma[have] != "have" or not syntax.in_plain_present(parse, have) or parse.child(have, "dobj") is not None:
        return False
    return all(k > have for k in parse.children(i, "dobj"))


def singled_out(parse: Parse, noun: int) -> bool:
    """Whether a noun is one of those that did it: "the first man to land", "one of the few banks to fail"."""
    if parse.lower[noun] == "one":
        of = parse.child(noun, "prep")
        noun = next((k for k in parse.kids[of] if parse.dep[k] == "pobj"), noun) if of is not None else noun
    return _ranks(parse.lower[noun]) or any(
        _ranks(parse.lower[k]) or (parse.dep[k] == "amod" and parse.tag[k] == "JJS") for k in parse.kids[noun]
    )


def told_along(parse: Parse, i: int) -> int | None:
    """The first verb of what is told, if this one goes on with it: "alleged that he stole it and sold it", "… and that he sold it"."""
    first = syntax.first_conjunct(parse, i)
    if first == i or parse.dep[first] not in ("ccomp", "acl") or not parse.head[first] < first < i:
        return None
    if any(parse.dep[k] == "mark" and parse.lower[k] in ("that", "whether") for k in parse.kids[i]):
        return first
    if parse.tag[i] not in _FINITE and not any(parse.tag[k] in _FINITE for k in parse.kids[i] if parse.dep[k] in _HELP):
        return None  # "Said they would walk away and leave": one auxiliary is of both.
    one, two = syntax.verb_group(parse, first), syntax.verb_group(parse, i)
    alike = one.finite and two.finite and (one.tense, one.modal) == (two.tense, two.modal)
    return first if alike and has_subject(parse, first) and not has_subject(parse, i) else None


# Asked for or offered, it has been, though it is refused.
_ASKED = frozenset("request appeal demand call offer proposal petition bid application plea invitation".split())
_WEIGHED = frozenset("consider weigh study examine review ponder mull contemplate".split())
_ANSWERING = frozenset({"agree", "consent", "accede", "assent", "refuse"})
# These are there when they are agreed on.
_PAPERS = frozenset(
    "plan deal agreement accord pact programme program strategy roadmap declaration compromise framework".split()
)
# Who weighs one of these may mean to make it.
_MAYBE_OWN = frozenset({"appeal", "offer", "bid", "call", "application"})


def was_asked(parse: Parse, noun: int, verb: int, status: str | None) -> bool:
    """Whether somebody had asked for or offered what is refused or weighed: "rejected a request by Chad", "is considering a proposal"."""
    if parse.lemma[verb] in _ANSWERING and parse.lemma[noun] in _ASKED | _PAPERS:
        return True
    if parse.lemma[noun] not in _ASKED:
        return False
    if status == "denied":
        return parse.child(noun, "acl") is None
    theirs = any(parse.lower[k] in ("by", "from") for k in parse.children(noun, "prep"))
    return parse.lemma[verb] in _WEIGHED and (theirs or parse.lemma[noun] not in _MAYBE_OWN)


def was(parse: Parse, i: int) -> bool:
    """Whether a verb by itself tells of what is over: "were killed", "have fled"."""
    group = syntax.verb_group(parse, i)
    return group.finite and (group.tense == "past" or group.perfect)


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELP = frozenset({"aux", "auxpass"})


def has_subject(parse: Parse, i: int) -> bool:
    """Whether a verb has a subject of its own."""
    return parse.child(i, "nsubj", "nsubjpass") is not None


def content(parse: Parse, i: int) -> bool:
    """Whether a clause tells what the noun above it says, be it with "that" or not: "denied claims he had lied"."""
    if any(parse.dep[k] == "mark" and parse.lower[k] == "that" for k in parse.kids[i]):
        return True
    subject = parse.child(
        i, "nsubj", "nsubjpass"
    )  # A participle has none of its own, a relative clause that of its noun.
    return subject is not None and parse.tag[subject] not in ("WDT", "WP")
