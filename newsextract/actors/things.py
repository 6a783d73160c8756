"""What "it" is: the organisation or country of which the clause above or the sentences before tell that it said something."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.language.parse import Parse

SUBJECT = frozenset({"nsubj", "nsubjpass"})
# Tokens of one sentence that are looked back over.
_NEAR = 100
# Sentences before its own in which a speaker is looked for.
_BACK = 3
# Words above it among which one that says something is looked for.
_FAR = 8
# Who speaks in a quotation is not who is quoted.
_WRITERS = frozenset({"i", "we", "you"})
_CLAUSES = frozenset({"ccomp", "conj", "advcl", "acl"})


def subjects_of(parse: Parse, number: int, before: int) -> list[int]:
    """Subjects in a sentence before a token, the main clause's first."""
    sent = parse.sents[number]
    end = min(sent.last + 1, before)
    found = [k for k in range(max(sent.first, end - _NEAR), end) if parse.dep[k] in SUBJECT]
    return sorted(found, key=lambda k: (_depth(parse, k), k))


def _depth(parse: Parse, i: int) -> int:
    depth = 0
    while parse.head[i] != i and depth < 30:
        i, depth = parse.head[i], depth + 1
    return depth


def thing(cast: Cast, i: int) -> Draft | None:
    """The organisation or country that "it" is: who said what stands around ("the agency said it had …"), else who spoke before."""
    parse = cast.parse
    verb = parse.head[i]
    if parse.lower[i] != "it" or parse.dep[i] not in SUBJECT or parse.pos[verb] not in ("VERB", "AUX"):
        return None
    if parse.lemma[verb] == "be" and any(parse.dep[c] in ("acomp", "ccomp", "attr") for c in parse.kids[verb]):
        return None
    told = cast.deeds.lemma(verb, "reports") if parse.dep[i] == "nsubj" else False
    k = verb
    for _ in range(_FAR if told else 3):
        above = parse.head[k]
        if above == k or (parse.dep[k] not in _CLAUSES and not told):
            break
        if parse.dep[k] == "ccomp" and above < k and cast.deeds.lemma(above, "reports"):
            return _body(cast, next((s for s in parse.kids[above] if parse.dep[s] in SUBJECT), None))
        k = above
    if told and parse.dep[verb] in ("advcl", "relcl"):
        return _of_the_main_clause(cast, verb)
    found = _goes_on(cast, i, verb)
    if told:
        return found or _speaker(cast, i, 1 if i == parse.sents[parse.sent_of[i]].first else _BACK)
    return found if found is not None and found.kind == "organization" else None


def _goes_on(cast: Cast, i: int, verb: int) -> Draft | None:
    """Whom the sentence before was about, where "it" opens one."""
    parse, number = cast.parse, cast.parse.sent_of[i]
    if parse.dep[verb] != "ROOT" or not number or i - parse.sents[number].first > 1:
        return None
    before = subjects_of(parse, number - 1, i)
    return _body(cast, before[0]) if before else None


def _body(cast: Cast, k: int | None) -> Draft | None:
    draft = cast.at.get(k) if k is not None else None
    return draft if draft is not None and draft.kind in ("organization", "country") else None


def _of_the_main_clause(cast: Cast, verb: int) -> Draft | None:
    """The one body in the subject above: "shares in Sony fell after it said", "the firm's shares fell when it said"."""
    parse = cast.parse
    while parse.dep[verb] in ("advcl", "relcl") and parse.head[verb] < verb:
        verb = parse.head[verb]
        while parse.pos[verb] not in ("VERB", "AUX") and parse.head[verb] != verb:
            verb = parse.head[verb]
    subject = parse.child(verb, *SUBJECT)
    if subject is None:
        return None
    found = {id(d): d for k in range(parse.left[subject], parse.right[subject] + 1) if (d := _body(cast, k))}
    return next(iter(found.values())) if len(found) == 1 else None


def _speaker(cast: Cast, i: int, back: int) -> Draft | None:
    """Who went on to say something: the body that spoke last, or that the sentence before was about; no one where a person spoke."""
    parse = cast.parse
    number = parse.sent_of[i]
    for n in range(number - 1, max(-1, number - 1 - back), -1):
        told = [k for k in subjects_of(parse, n, i) if parse.dep[k] == "nsubj" and parse.lower[k] not in _WRITERS]
        spoke = [k for k in told if cast.deeds.lemma(parse.head[k], "reports")]
        if spoke:
            return _body(cast, max(spoke))
        if told and back > 1 and ((found := _body(cast, told[0])) is not None or parse.pos[told[0]] == "PROPN"):
            return found
    return None
