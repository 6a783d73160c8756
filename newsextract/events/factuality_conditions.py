"""Conditions: "if" and its like, of a clause's own or shared, and the inversions that do without."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.mend_told import INQUIRE
from newsextract.language.parse import Parse

IF = frozenset({"if", "unless", "lest", "provided", "assuming"})
_INVERTED = frozenset({"should", "had", "were"})


def mark_of(parse: Parse, i: int) -> str | None:
    """The conjunction of a clause; the "if" of a question is a "whether": "asked if he would resign"."""
    mark = next((k for k in parse.kids[i] if parse.dep[k] == "mark" or parse.tag[k] == "WRB"), None)
    above = parse.head[i]
    if (mark is None or parse.lower[mark] in ("that", "as")) and _opens(parse, above, i):
        return "provided"
    if mark is None:
        return None
    asked = parse.lower[mark] == "if" and parse.dep[i] in ("ccomp", "advcl") and above < mark
    asked &= (parse.lemma[above] in INQUIRE and parse.dep[i] == "ccomp") or any(
        parse.lemma[k] in _OPEN for k in (above, *parse.children(above, "acomp"))
    )
    return "whether" if asked else parse.lower[mark]


# "Provided that he resigns", "as long as he stays"
_PROVISOS = frozenset({"provided", "providing", "long"})
# "It is unclear if he resigned."
_OPEN = frozenset({"unclear", "clear", "uncertain", "unsure", "sure", "certain", "unknown", "known", "doubtful"})
_NAMED = frozenset({"condition", "event"})


def _opens(parse: Parse, k: int, i: int) -> bool:
    """Whether the word at `k` opens the clause of verb `i` as a condition; "as long as" does where the verb above has a modal."""
    if parse.lower[k] not in _PROVISOS or k >= i or parse.dep[i] not in ("ccomp", "advcl"):
        return False
    if parse.lower[k] == "long":
        return parse.dep[k] == "advmod" and syntax.verb_group(parse, parse.head[k]).modal is not None
    return parse.dep[k] in ("prep", "advcl", "mark") and parse.child(k, "nsubj", "nsubjpass", "aux", "dobj") is None


def _proviso(parse: Parse, i: int) -> bool:
    """Whether something in other words than "if" is the condition of what will or may be: "on condition that", "as long as"."""
    if syntax.verb_group(parse, i).modal is None:
        return False
    for k in parse.kids[i]:
        if k > i and any(_opens(parse, k, c) for c in parse.children(k, "ccomp", "advcl")):
            return True
        noun = parse.child(k, "pobj") if parse.dep[k] == "prep" and parse.lower[k] in ("on", "in") else None
        if (
            noun is not None
            and parse.lower[noun] in _NAMED
            and noun + 1 < len(parse)
            and parse.lower[noun + 1] == "that"
        ):
            return True
    return False


def or_else(parse: Parse, i: int) -> bool:
    """Whether a clause tells what comes otherwise: "leave or we will attack"."""
    first = parse.head[i]
    link = next((k for k in parse.kids[first] if parse.dep[k] == "cc" and first < k < i), None)
    return link is not None and parse.lower[link] == "or" and syntax.verb_group(parse, i).modal in ("will", "shall")


def shared_mark(parse: Parse, i: int) -> str | None:
    """The "if" or "whether" of the clause that this one goes on: "if the talks fail and the rebels attack, …".

    Behind a main clause ("will quit if he is fired, and the party says so") a comma before a new subject ends it.
    """
    first = i
    while parse.dep[first] == "conj" and parse.pos[parse.head[first]] in syntax.VERBAL:
        first = parse.head[first]
    if first == i or (mark := mark_of(parse, first)) not in IF | {"whether"}:
        return None
    link = next(
        (k for k in range(i - 1, parse.head[i], -1) if parse.dep[k] == "cc" and parse.head[k] == parse.head[i]), None
    )
    if link is None or parse.lower[link] not in ("and", "or", "nor"):
        return None
    new = parse.child(i, "nsubj", "nsubjpass") is not None
    return None if new and parse.word[link - 1] == "," and parse.head[first] < first else mark


def on_condition(parse: Parse, i: int) -> bool:
    """Whether a condition hangs on a verb: "if he resigns", "should he resign"; "if he stays, the union says, nurses will strike"."""
    own = any(
        (parse.dep[k] == "advcl" and has_if(parse, k)) or (k < i and inversion(parse, k) is not None)
        for k in parse.kids[i]
    )
    own = own or _proviso(parse, i)
    says = parse.head[i]
    if own or parse.dep[i] != "ccomp" or says > i or parse.word[parse.left[i] - 1] != ",":
        return own
    # What says so stands between the two, and the parser hangs the condition on it.
    return any(
        parse.word[parse.right[k] + 1] == "," and (has_if(parse, k) or inversion(parse, k) is not None)
        for k in parse.kids[says]
        if k < says and parse.dep[k] in ("advcl", "ccomp")
    )


def without(parse: Parse, i: int, *, negated: bool) -> bool:
    """Whether a verb tells what was to be but for something: "but for the rain", "without their help", which may follow a negated verb."""
    for k in parse.kids[i]:
        if parse.dep[k] != "prep" or parse.child(k, "pobj") is None:
            continue
        first = parse.lower[k - 1] if k > 0 else ""
        if parse.lower[k] == "for" and k < i and first in ("but", "not"):
            return True
        if parse.lower[k] == "without" and (k < i or negated):
            return True
    return False


def shares_condition(parse: Parse, i: int) -> bool:
    """Whether the condition that opens the sentence is that of this clause, too: "if he stays, they will strike and rebels will attack"."""
    first = syntax.first_conjunct(parse, i)
    if first == i or parse.pos[first] not in syntax.VERBAL or not syntax.verb_group(parse, i).modal:
        return False
    if syntax.verb_group(parse, first).modal != syntax.verb_group(parse, i).modal:
        return False
    return any(k < first and parse.dep[k] == "advcl" and has_if(parse, k) for k in parse.kids[first])


def has_if(parse: Parse, i: int) -> bool:
    """Whether a clause has an "if" of its own."""
    return any(parse.lower[c] in IF and parse.dep[c] == "mark" for c in parse.kids[i])


def inversion(parse: Parse, i: int) -> str | None:
    """The auxiliary that opens a condition without "if": "Should the river rise, …", "… should it rise", "Had the alarm sounded, …"."""
    first = parse.left[i]
    itself = first == i and parse.lower[i] == "were"  # "Were it not for the rain, …"
    if parse.lower[first] not in _INVERTED or not (itself or parse.head[first] == i):
        return None
    if parse.dep[i] not in ("advcl", "ccomp"):
        return None
    subject = next((k for k in parse.kids[i] if parse.dep[k] in ("nsubj", "nsubjpass")), None)
    if subject is None or not (itself or first < subject < i):
        return None
    behind = parse.lower[first] == "should" and parse.dep[i] == "advcl"  # "They will leave should the river rise."
    return parse.lower[first] if behind or i < parse.head[i] else None
