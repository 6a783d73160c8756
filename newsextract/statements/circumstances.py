"""When and where something was said: dates and places of the reporting clause that stand outside what is said."""

from __future__ import annotations

from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.statements.draft import Draft

_AT = frozenset({"at", "in", "from", "outside", "near"})


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
    """The place in a prepositional phrase of the cue ("at the United Nations", "in Geneva")."""
    if draft.cue is None:
        return None
    for k in parse.kids[draft.verb]:
        if parse.dep[k] == "prep" and parse.lower[k] in _AT:
            for c in parse.kids[k]:
                if parse.dep[c] != "pobj" or not _outside(draft, c):
                    continue
                found = where.at(c)
                if found:
                    return found
                # "at a meeting in Geneva"
                for p in parse.kids[c]:
                    if parse.dep[p] == "prep" and parse.lower[p] in _AT:
                        found = next((r for o in parse.kids[p] if _outside(draft, o) and (r := where.at(o))), None)
                        if found:
                            return found
    return None
