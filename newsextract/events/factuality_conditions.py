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
    if mark is None:
        return None
    asked = parse.lower[mark] == "if" and parse.dep[i] == "ccomp" and parse.head[i] < mark
    asked &= parse.lemma[parse.head[i]] in INQUIRE
    return "whether" if asked else parse.lower[mark]


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
    """Whether a condition hangs on a verb: "if he resigns", "should he resign"."""
    return any(
        (parse.dep[k] == "advcl" and has_if(parse, k)) or (k < i and inversion(parse, k) is not None)
        for k in parse.kids[i]
    )


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
    if parse.lower[first] not in _INVERTED or parse.head[first] != i or parse.dep[i] not in ("advcl", "ccomp"):
        return None
    subject = next((k for k in parse.kids[i] if parse.dep[k] in ("nsubj", "nsubjpass")), None)
    if subject is None or not first < subject < i:
        return None
    behind = parse.lower[first] == "should" and parse.dep[i] == "advcl"  # "They will leave should the river rise."
    return parse.lower[first] if behind or i < parse.head[i] else None
