"""When and where something was said: dates and places of the reporting clause that stand outside what is said."""

from __future__ import annotations

from collections.abc import Collection

from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.language.syntax import PASSIVE_SUBJECTS, SUBJECTS, VERBAL
from newsextract.statements.draft import Draft

_AT = frozenset({"at", "in", "outside", "near"})
# Who is spoken to stands where the speaker does.
_TO = frozenset({"to", "with", "before"})
# How a clause hangs on one whose subject it shares, unless it has one of its own.
_SAME_SPEAKER = frozenset({"advcl", "xcomp", "conj", "pcomp", "prep"})
# Farther up the tree a place says nothing of the statement any more.
_STEPS = 4


def _outside(draft: Draft, token: int) -> bool:
    return not draft.content[0] <= token <= draft.content[1]


def saying_date(parse: Parse, draft: Draft, when: SpanIndex) -> str | None:
    """The date that hangs on the cue, or behind the source before the cue ("the minister on Monday said")."""
    if draft.cue is None:
        return None
    cue = draft.cue[0]
    hangers = [
        k for k in parse.kids[draft.verb] if parse.dep[k] in ("npadvmod", "advmod", "prep", "tmod", "nmod", "appos")
    ]
    if draft.source is not None:
        hangers += [
            k
            for k in parse.kids[draft.source]
            if draft.source < k < cue and parse.dep[k] in ("prep", "npadvmod", "appos", "nmod")
        ]
        # "At the United Nations Tuesday North Korea denied": the parser glues the day to the name.
        hangers += [
            k
            for k in parse.kids[draft.source]
            if parse.dep[k] in ("compound", "nmod") and k < draft.source and k == parse.left[draft.source]
        ]
    for k in sorted(hangers):
        for c in (k, *parse.kids[k], *(g for o in parse.kids[k] for g in parse.kids[o])):
            if _outside(draft, c) and (found := when.at(c)):
                return found
    return _said_on(parse, draft, when)


def _said_on(parse: Parse, draft: Draft, when: SpanIndex) -> str | None:
    """The date of what carries the words ("said in a statement on Monday"), or of a cue whose object is all it says.

    In "rejected the offer on Monday" the day stands in the content, but hangs on the cue: it is the day of the rejection.
    """
    for k in parse.children(draft.verb, "prep"):
        nouns = [o for o in parse.children(k, "pobj") if _outside(draft, o)]
        for c in (c for o in nouns for g in parse.children(o, "prep") for c in parse.children(g, "pobj")):
            if _outside(draft, c) and (found := when.at(c)):
                return found
    if any(not _outside(draft, k) for k in parse.children(draft.verb, "ccomp", "xcomp")):
        return None  # It is a clause that is said, and a day in it is its own.
    for k in parse.children(draft.verb, "npadvmod", "tmod", "prep"):
        for c in (k,) if parse.dep[k] != "prep" else parse.children(k, "pobj"):
            if found := when.at(c):
                return found
    return None


def saying_place(parse: Parse, draft: Draft, where: SpanIndex) -> str | None:
    """The place in the reporting clause: "in Geneva, the envoy said", "speaking in Geneva, the envoy said"."""
    if draft.cue is None:
        return None
    # "said from Geneva" tells where it was said; "moved from Geneva and said" does not.
    if (found := _place_of(parse, draft, draft.verb, where, _AT | {"from"})) is not None:
        return found
    for k in parse.kids[draft.verb]:
        if parse.dep[k] == "advcl" and parse.tag[k] == "VBG" and k < draft.cue[0] and parse.child(k, *SUBJECTS) is None:
            found = _place_of(parse, draft, k, where)
            if found is not None:
                return found
    return None


def governing_place(parse: Parse, draft: Draft, where: SpanIndex, cues: Collection[int]) -> str | None:
    """The place in the nearest clause that governs the cue and has its speaker: "ministers met in Geneva, saying …".

    Args:
        parse: The parsed article.
        draft: The statement.
        where: The places by token.
        cues: Cues of all statements; what stands beyond one is told by somebody else.
    """
    if draft.cue is None:
        return None
    k = draft.verb
    for _ in range(_STEPS):
        if parse.dep[k] not in _SAME_SPEAKER or parse.child(k, *SUBJECTS, *PASSIVE_SUBJECTS) is not None:
            return None
        k = parse.head[k]
        if k in cues:
            return None
        if parse.pos[k] in VERBAL and (found := _place_of(parse, draft, k, where)) is not None:
            return found
    return None


def _place_of(parse: Parse, draft: Draft, verb: int, where: SpanIndex, at: frozenset[str] = _AT) -> str | None:
    """The place in a prepositional phrase of a verb, outside what is said.

    "at the United Nations", "at a meeting in Geneva", "to reporters in Brussels".
    """
    for k in parse.kids[verb]:
        if parse.dep[k] != "prep" or (parse.lower[k] not in at and parse.lower[k] not in _TO):
            continue
        for c in parse.kids[k]:
            if parse.dep[c] != "pobj" or not _outside(draft, c):
                continue
            if parse.lower[k] in at and (found := where.at(c)) is not None:
                return found
            for p in parse.kids[c]:
                if parse.dep[p] == "prep" and parse.lower[p] in _AT:
                    found = next((r for o in parse.kids[p] if _outside(draft, o) and (r := where.at(o))), None)
                    if found:
                        return found
    return None
