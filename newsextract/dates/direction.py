"""Whether the clause of an expression looks back or ahead: by its verb, and by words that speak of what is to come."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse

_AHEAD = frozenset(
    "expect plan schedule due set slate intend propose promise pledge vow hope aim seek want effective mature payable expire begin deadline "
    "forecast predict project estimate prepare upcoming threaten possible likely eligible".split()
)
_REACH = 4


def direction(parse: Parse, i: int) -> int:
    """-1, 0 or 1 for the expression whose last token is `i`."""
    verb = syntax.governing_verb(parse, i)
    k, steps = i, 0
    while steps < _REACH and parse.head[k] != k:
        k = parse.head[k]
        steps += 1
        if parse.lemma[k] in _AHEAD and parse.tag[k] != "VBD":
            return 1
        if k == verb:
            break
    if verb is None:
        return 0
    group = syntax.verb_group(parse, verb)
    if group.modal in ("will", "shall", "may", "must", "should"):
        return 0 if group.perfect else 1
    if group.modal:
        return 0
    if group.tense == "past" or group.perfect or (parse.tag[verb] in ("VBD", "VBN") and group.tense != "present"):
        return -1
    if group.tense == "none" and parse.tag[verb] == "VB":
        return 1
    return 0
