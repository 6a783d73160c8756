"""The subject of the clause that a figure stands in: who has it."""

from __future__ import annotations

from newsextract.language import clause, syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import is_date, is_noun, object_of


def may_measure(parse: Parse, draft: Draft, top: int, words: Classes) -> bool:
    """Whether a figure without a noun may be the measure of the subject of its verb; "police arrested 30" counts no police."""
    if draft.kind != "count":
        return True
    verb = parse.head[top]
    if draft.form == "words":
        return False
    return parse.dep[top] != "dobj" or draft.change is not None or words.has(parse.lemma[verb], verb, "measuring")


def holder(parse: Parse, token: int) -> int | None:
    """The subject of the clause that a figure stands in, where the figure is no part of it."""
    verb = syntax.governing_verb(parse, token)
    if verb is None:
        return None
    subject = subject_of(parse, verb)
    if subject is None or parse.left[subject] <= token <= parse.right[subject]:
        return None
    return subject


def subject_of(parse: Parse, verb: int) -> int | None:
    """The noun that is the subject of a verb, or None; pronouns are none."""
    if parse.child(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) is None:
        beside = _before_the_verb(parse, verb)
        if beside is not None:
            return beside
    found, _ = clause.subjects(parse, verb)
    for k in found:
        if is_noun(parse, k) and parse.word[k][0].isalpha():
            return k
        # "each of the buildings", "the S&P 500"
        of = parse.child(k, "prep")
        if parse.pos[k] in ("DET", "PRON") and of is not None and (thing := object_of(parse, of, "of", of)) is not None:
            return thing
        if parse.pos[k] == "NUM" and any(parse.pos[c] == "PROPN" for c in range(parse.left[k], k)):
            return k
    return None


def _before_the_verb(parse: Parse, verb: int) -> int | None:
    """The noun right before a finite verb that the tree gives no subject of its own."""
    k = verb - 1
    while k > 0 and parse.sent_of[k] == parse.sent_of[verb] and parse.pos[k] in ("AUX", "ADV", "PART"):
        k -= 1
    if k < 0 or parse.sent_of[k] != parse.sent_of[verb] or parse.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    return k if is_noun(parse, k) and parse.word[k][0].isalpha() and not is_date(parse, k) else None
