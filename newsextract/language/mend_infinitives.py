"""Infinitives whose place the parser mistakes: "has two options: accept the deal or leave", "calls grew for him to go", "went on to win"."""

from __future__ import annotations

from newsextract.language.parse import Parse

CHOICES = ("option", "options", "choice", "choices", "alternative", "alternatives")
_DASHES = frozenset({":", ";", "-", "--", "–", "—"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
# What asks for something, and whom.
ASKING = (
    "call",
    "calls",
    "demand",
    "demands",
    "appeal",
    "appeals",
    "order",
    "orders",
    "pressure",
    "plea",
    "pleas",
    "hopes",
)
_TO_WHOM = frozenset({"on", "upon", "to"})


def chosen(parse: Parse, i: int) -> bool:
    """Make the bare verb behind a colon a clause of the choice at `i`, where the parser has a command or a deed of the clause before."""
    verb = _verb_behind(parse, _end(parse, i))
    if verb is None or parse.pos[i] != "NOUN" or (parse.head[verb] == i and parse.dep[verb] == "acl"):
        return False
    if parse.head[verb] == verb:
        above = next((k for k in parse.kids[verb] if k < verb and parse.dep[k] in ("parataxis", "ccomp")), None)
        if above is None:
            return False
        parse.head[above], parse.dep[above] = above, "ROOT"
        for k in parse.kids[verb]:
            if k != above and (k < verb - 1 or parse.word[k] in ".!") and parse.dep[k] == "punct":
                parse.head[k] = above
    parse.head[verb], parse.dep[verb] = i, "acl"
    return True


def _end(parse: Parse, i: int) -> int:
    """The last word of the clause that names a choice, by itself or by what it is: "the choice is simple"."""
    be = parse.head[i]
    if parse.dep[i] == "nsubj" and parse.lemma[be] == "be":
        return max((parse.right[k] for k in parse.kids[be] if parse.dep[k] in ("acomp", "attr") and k > be), default=be)
    return next((k - 1 for k in range(i + 1, min(i + _NEAR, len(parse))) if parse.word[k] in _DASHES), i)


# Words from a choice to the colon: "two options before the vote: …".
_NEAR = 8


def _verb_behind(parse: Parse, end: int) -> int | None:
    """The bare verb behind a colon, semicolon or dash."""
    if end + 2 >= len(parse) or parse.word[end + 1] not in _DASHES or parse.sent_of[end] != parse.sent_of[end + 2]:
        return None
    k = end + 2 + (parse.lower[end + 2] == "either")
    if k >= len(parse) or parse.tag[k] != "VB" or parse.child(k, *_SUBJECTS, "aux", "mark") is not None:
        return None
    return k


def asked(parse: Parse, i: int) -> bool:
    """Make what is asked for a clause of the asking at `i`: "calls are mounting for the king to resign", "pressure grew on him to go"."""
    verb = parse.head[i]
    if parse.dep[i] not in ("nsubj", "nsubjpass") or parse.pos[i] != "NOUN" or parse.child(verb, "dobj") is not None:
        return False
    if parse.pos[verb] != "VERB":
        return False
    clause = next((k for k in parse.kids[verb] if k > verb and parse.dep[k] in ("advcl", "xcomp")), None)
    if clause is None or not any(parse.tag[k] == "TO" for k in parse.kids[clause]):
        return False
    told = [k for k in parse.kids[verb] if verb < k < clause and parse.dep[k] == "prep" and parse.lower[k] in _TO_WHOM]
    wanted = any(parse.dep[k] == "mark" and parse.lower[k] == "for" for k in parse.kids[clause])
    if not wanted and (not told or (parse.lemma[i] == "call" and parse.lower[told[-1]] == "to")):
        return False  # "The call was made to the king to thank him."
    for k in [] if wanted else told[-1:]:
        parse.head[k] = i
    parse.head[clause], parse.dep[clause] = i, "acl"
    return True


def went_on(parse: Parse, i: int) -> bool:
    """Make what somebody went on to do his act, where the parser has what he went for: "went on to accuse the army"."""
    go = parse.head[i]
    if i == 0 or go != i - 1 or parse.lemma[go] != "go" or parse.kids[i]:
        return False
    verb = next((k for k in parse.kids[go] if k > i and parse.dep[k] == "advcl" and parse.tag[k] == "VB"), None)
    if verb is None or not any(parse.tag[k] == "TO" for k in parse.kids[verb]) or parse.left[verb] != i + 1:
        return False
    parse.dep[verb] = "xcomp"
    return True
