"""Bare numbers: which of them are quantities, and which are names, phrases ("on one hand") and pronouns ("the one")."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.quantities import nouns
from newsextract.quantities.draft import Draft

_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "npadvmod", "dative", "oprd", "acomp"})
_NO_COUNT = frozenset({"another", "of", "-", "day", "time", "thing"})
# "at one point", "on one hand": phrases that count nothing.
_PHRASES = frozenset({"point", "side", "hand", "way", "stage", "time", "level", "sense"})
_IN_PHRASES = frozenset({"at", "on", "in", "from", "to"})
# "Counted forty bodies, eight fewer than before"
_THAN = (" more than", " fewer than", " less than")
# "For one reason or another".
_OR_ANOTHER = ("or another", "or other", "or the other")


def is_figure(parse: Parse, draft: Draft, tokens: range) -> bool:
    """Whether a bare number is a quantity after all: it counts something, or stands where a figure does."""
    if draft.noun_free:
        return draft.form != "vague"
    if not draft.plain or draft.kind != "count":
        return True
    first, last = tokens[0], tokens[-1]
    top = nouns.top_of(parse, first, last)
    following = parse.lower[last + 1] if last + 1 < len(parse) else ""
    if draft.value == 1 and draft.form != "digits":
        # "one of the men" and "the one" are no figures.
        return (
            draft.noun is not None
            and parse.dep[top] == "nummod"
            and following not in _NO_COUNT
            and not parse.text.startswith(_OR_ANOTHER, parse.end[draft.noun[1]] + 1)
            and not (following in _PHRASES and first and parse.lower[first - 1] in _IN_PHRASES)
        )
    if draft.form == "vague" and draft.high is not None and draft.high < 10:
        return draft.noun is not None
    value = draft.value
    if (
        value is not None
        and draft.form == "digits"
        and 1900 <= value <= 2100
        and value % 1 == 0
        and draft.number_end - draft.number_start == 4
    ):
        return (draft.noun is not None and parse.tag[draft.noun[1]] in ("NNS", "NNPS")) or (
            draft.noun is not None and parse.lower[draft.noun[1]] == "people"
        )
    if draft.noun is not None or draft.form in ("vague", "article"):
        return draft.noun is None or draft.form != "digits" or not _is_name(parse, last, draft.noun)
    if draft.form == "words":
        alone = parse.dep[top] in ("nsubj", "nsubjpass", "dobj") or parse.text.startswith(_THAN, parse.end[last])
        return alone and not (first and parse.lower[first - 1] in ("the", "these", "those", "both", "all"))
    return parse.dep[top] in _ARGUMENT or draft.number_end - draft.number_start > 3


def _is_name(parse: Parse, last: int, noun: tuple[int, int]) -> bool:
    """Whether a number is the first word of a name: "the 787 Dreamliner", "22 Avenue Foch"."""
    head = noun[1]
    entity = parse.ents[parse.ent_of[head]].label if parse.ent_of[head] >= 0 else None
    return noun[0] == last + 1 and parse.tag[head] == "NNP" and parse.tag[noun[0]] == "NNP" and entity != "NORP"
