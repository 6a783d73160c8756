"""Who stands behind "by" as the one who acts: "taxes were raised by two states", but "staff was cut by 300 people"."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft


def acts(parse: Parse, draft: Draft, verb: int) -> bool:
    """Whether a few that are counted behind "by" did what a passive verb tells; more of them are rather by how much it was."""
    few = draft.form == "vague" or (draft.form == "words" and draft.scale == 1)
    own = draft.plain and few and draft.noun is not None and not draft.borrowed
    return own and parse.tag[verb] == "VBN" and parse.child(verb, "dobj") is None and not _is_perfect(parse, verb)


def _is_perfect(parse: Parse, verb: int) -> bool:
    """Whether a participle is of the active voice: "has risen"."""
    if parse.child(verb, "auxpass") is not None:
        return False
    return any(parse.dep[k] == "aux" and parse.lemma[k] == "have" for k in parse.kids[verb])
