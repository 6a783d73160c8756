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
