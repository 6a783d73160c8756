"""Statements whose cue is a verb: subject, verb and what is said, in the order in which the clause has them."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.clauses import addressee_of, asked_that, quoted_words, said_clause
from newsextract.statements.cues import Cue
from newsextract.statements.draft import Draft, trim
from newsextract.statements.passives import before_what_was, is_passive, is_to, passive_draft
from newsextract.statements.relatives import of_relative
from newsextract.statements.sources import RELATIVE, asked, inverted, source_of
from newsextract.statements.stances import OPEN

_TAILS = frozenset({"as", "for", "of", "from", "over", "to", "with", "on", "about", "in"})


# Whom one asks with these stands behind a preposition that opens no content: "pleaded with the judge to free him".
_OPENING = {"call": frozenset({"for"})}
_ASKED_OF = {
    "plead": frozenset({"with", "to"}),
    "appeal": frozenset({"to", "for"}),
    "call": frozenset({"for", "on", "upon"}),
}


def verb_draft(parse: Parse, verb: int, cues: tuple[Cue, ...], quoted: list[int]) -> Draft | None:
    """The statement of a verb, by the first of its entries that fits; None where none does."""
    dep = parse.dep[verb]
    if dep in ("amod", "compound", "aux", "auxpass"):
        return None
    if asked(parse, verb) is not None:
        return None
    passive = is_passive(parse, verb, cues)
    # A purpose has no word of its own: "sent troops to support the attack".
    waiting: Draft | None = None
    purpose = dep == "advcl" and is_to(parse, verb)
    for cue in cues:
        if cue.particle is not None and _second_word(parse, verb, cue.particle) is None:
            continue
        if purpose and not cue.clause:
            continue
        draft = passive_draft(parse, verb, cue) if passive else _active(parse, verb, cue, quoted)
        if draft is None:
            continue
        if draft.content[0] <= draft.content[1]:
            return draft
        waiting = waiting or draft  # for a quotation, if no other entry finds a content
    return waiting


# How the second word of "point out", "claim responsibility", "make clear" hangs on the first.
_SECOND = frozenset({"prt", "advmod", "prep", "dobj", "ccomp", "acomp", "oprd"})


def _second_word(parse: Parse, verb: int, word: str) -> int | None:
    nxt = verb + 1
    if (
        nxt < len(parse)
        and parse.lower[nxt] == word
        and parse.head[parse.head[nxt]] == verb
        and parse.dep[nxt] == "acomp"
    ):
        return nxt  # "made clear the law would change"
    return next((k for k in parse.kids[verb] if parse.lower[k] == word and parse.dep[k] in _SECOND), None)


def _active(parse: Parse, verb: int, cue: Cue, quoted: list[int]) -> Draft | None:
    found = _content(parse, verb, cue, quoted)
    if found is None and not cue.quote:
        return None
    source, who = source_of(parse, verb, quoted)
    if source is None and cue.quote:
        source = who = inverted(parse, verb, quoted)
    if source is None:
        return None
    first, last, addressee = found or (0, -1, addressee_of(parse, verb, cue))
    if addressee == source:  # "“Why not?” asked the mayor"
        addressee = None
    last_cue = verb
    nxt = verb + 1
    if cue.particle is not None and nxt < len(parse) and parse.lower[nxt] == cue.particle:
        last_cue, nxt = nxt, nxt + 1
    # "Wants to know who locked the gate."
    if (
        cue.entry.lemma == "want"
        and parse.lower[first : first + 2] == ["to", "know"]
        and parse.lower[first + 2] in OPEN
    ):
        first, last_cue = first + 2, first + 1
    joined = nxt < len(parse) and (parse.head[nxt] == verb or _opens(parse, verb, parse.head[nxt]))
    if found and joined and parse.lower[nxt] in cue.prepositions | _OPENING.get(cue.entry.lemma, frozenset()):
        last_cue = nxt
        first = nxt + 1 if first == nxt else first
    return Draft(cue.entry, (verb, last_cue), verb, source, (first, last), who, addressee)


def _content(parse: Parse, verb: int, cue: Cue, quoted: list[int]) -> tuple[int, int, int | None] | None:
    """First and last token of the content and the addressee, by the frames of the cue."""
    kids = parse.kids[verb]
    second = _second_word(parse, verb, cue.particle) if cue.particle is not None else None
    if cue.clause and (found := said_clause(parse, verb, cue, quoted, second)) is not None:
        return found
    if cue.that and (found := asked_that(parse, verb)) is not None:
        return found
    if cue.entry.lemma == "quote" and (found := quoted_words(parse, verb)) is not None:
        return found
    obj = next(
        (k for k in kids if k > verb and parse.dep[k] in ("dobj", "dative") and parse.pos[k] in syntax.NOMINAL), None
    )
    if cue.infinitive:
        for k in kids:
            asked_of = _ASKED_OF.get(cue.entry.lemma, frozenset())
            # "Exhorted the monks to fast", which the parser takes for a purpose.
            beside = cue.whom and obj is not None and parse.right[obj] + 1 == parse.left[k]
            # "Pushed for the law to be passed".
            opens = _opens(parse, verb, k) and parse.lower[verb + 1] in cue.prepositions | asked_of
            deps = ("xcomp", "ccomp", "advcl") if asked_of or beside or opens else ("xcomp", "ccomp")
            if k > verb and parse.dep[k] in deps and is_to(parse, k):
                start = parse.left[obj] if obj is not None and obj < k else parse.left[k]
                words = asked_of if parse.dep[k] == "advcl" else cue.prepositions | asked_of
                on = next((c for c in kids if verb < c < k and parse.lower[c] in words), None)
                if parse.dep[k] == "advcl" and not (beside or opens or _someone(parse, on, obj)):
                    continue  # "appealed to win time", "called a session for Monday to debate it"
                if on is not None and (asked := parse.child(on, "pobj")) is not None:  # "called on police to …"
                    obj, start = asked, parse.left[asked]
                elif opens:
                    obj, start = parse.child(k, "nsubj", "nsubjpass"), verb + 2
                span = trim(parse, start, before_what_was(parse, k))
                return (*span, obj) if span else None
    if cue.figure and obj is not None and (last := _figure(parse, verb, obj)) is not None:
        span = trim(parse, parse.left[obj], last)
        return (*span, None) if span else None
    if cue.gerund:
        for k in kids:
            if k > verb and parse.dep[k] in ("xcomp", "ccomp") and parse.tag[k] == "VBG":
                span = trim(parse, parse.left[k], parse.right[k])
                return (*span, None) if span else None
    # "Called a strike for Wednesday", "called time on his career" call for nothing.
    called = cue.entry.lemma == "call" and cue.prepositions and obj is not None
    if called and obj is not None and ("for" in cue.prepositions or parse.left[obj] == verb + 1):
        return None
    if cue.prepositions:
        for k in kids:
            if k > verb and parse.dep[k] == "prep" and parse.lower[k] in cue.prepositions and parse.right[k] > k:
                if parse.ent_of[k + 1] >= 0 and parse.ents[parse.ent_of[k + 1]].label in ("DATE", "TIME"):
                    continue  # "called on Monday"
                if obj is None and cue.entry.lemma == "compare":  # "this compares with a fall of 2 percent"
                    continue
                inside = obj is not None and obj < k and not cue.tell
                start = parse.left[obj] if inside and obj is not None else k + 1
                span = trim(parse, start, parse.right[k])
                return (*span, obj) if span else None
    if (
        obj is not None
    ):  # "warned sailors of high waves", "accused the firm of fraud": the parser hangs "of" on the object
        for k in parse.kids[obj]:
            if k < obj or parse.dep[k] != "prep" or parse.lower[k] not in cue.prepositions:
                continue
            if cue.tell or _pointed(parse, k, cue) or not (cue.object or cue.clause or cue.predicate):
                span = trim(parse, k + 1 if cue.tell else parse.left[obj], parse.right[k])
                return (*span, obj) if span else None
    if (
        (cue.object or cue.predicate)
        and obj is not None
        and parse.dep[obj] == "dobj"
        and parse.tag[obj] not in RELATIVE
    ):
        last, complement = parse.right[obj], False
        for k in kids:
            if k <= obj:
                continue
            if parse.dep[k] in ("oprd", "xcomp", "ccomp") or (parse.dep[k] == "prep" and parse.lower[k] == "as"):
                complement, last = True, max(last, parse.right[k])
            elif parse.dep[k] == "prep" and parse.lower[k] in _TAILS and parse.left[k] == last + 1:
                last = parse.right[k]
            elif cue.entry.stance == "promise" and parse.lower[k] in ("within", "by") and parse.left[k] == last + 1:
                last = parse.right[k]  # "promised an answer within a week"
        if cue.object or complement:
            span = trim(parse, parse.left[obj], last)
            return (*span, None) if span else None
    if cue.object and (denied := of_relative(parse, verb, cue)) is not None:
        return (*denied, None)
    if cue.predicate:
        for k in kids:
            if k > verb and parse.dep[k] in ("oprd", "ccomp") and parse.pos[k] not in syntax.VERBAL:
                span = trim(parse, parse.left[k], parse.right[k])
                return (*span, None) if span else None
    return None


def _someone(parse: Parse, on: int | None, obj: int | None) -> bool:
    """Whether a preposition has somebody who is asked, and no day."""
    asked = parse.child(on, "pobj") if on is not None else None
    if asked is None or obj is not None:
        return False
    return parse.ent_of[asked] < 0 or parse.ents[parse.ent_of[asked]].label not in ("DATE", "TIME")


def _figure(parse: Parse, verb: int, obj: int) -> int | None:
    """Last token of the figure at which somebody puts something: "put the toll at 300", "estimated growth at 3 percent"."""
    for k in (*parse.kids[verb], *parse.kids[obj]):
        if k > obj and parse.dep[k] == "prep" and parse.lower[k] == "at":
            figure = parse.child(k, "pobj")
            if figure is not None and any(parse.tag[c] == "CD" for c in (figure, *parse.kids[figure])):
                return parse.right[figure]
    return None


def _pointed(parse: Parse, k: int, cue: Cue) -> bool:
    """Whether `k` is a preposition that opens what is said, with a verb below it ("of hiding")."""
    return parse.dep[k] == "prep" and parse.lower[k] in cue.prepositions and parse.child(k, "pcomp") is not None


def _opens(parse: Parse, verb: int, k: int) -> bool:
    """Whether the preposition behind a verb opens a clause for the parser: "called on ministers to resign"."""
    nxt = verb + 1
    return parse.head[k] == verb and nxt < k and parse.head[nxt] == k and parse.dep[nxt] == "mark"
