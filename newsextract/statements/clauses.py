"""What is said as a clause: where it begins and ends, and whom it is said to."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cue
from newsextract.statements.draft import trim
from newsextract.statements.papers import PAPERS

Content = tuple[int, int, int | None]


def addressee_of(parse: Parse, verb: int, cue: Cue) -> int | None:
    """Whom it is said to: "told the court"."""
    if not cue.tell:
        return None
    for k in parse.kids[verb]:
        if k > verb and parse.dep[k] in ("dative", "dobj"):
            if parse.pos[k] in syntax.NOMINAL:
                return k
            to = parse.child(k, "pobj")
            if to is not None:
                return to
    return None


def said_clause(parse: Parse, verb: int, cue: Cue, quoted: list[int], second: int | None) -> Content | None:
    """First and last token of a clause that is said, and the addressee; `second` is the second word of the cue."""
    kids = parse.kids[verb]
    if second is not None and (clear := _behind_second(parse, verb, second)) is not None:
        return clear
    clauses = [k for k in kids if parse.dep[k] == "ccomp" and parse.pos[k] != "X" and k != second]
    if any(k < verb and quoted[k] >= 0 for k in clauses):  # behind a quotation stands its speaker, no clause
        clauses = [k for k in clauses if k < verb or quoted[k] >= 0]
    if cue.strict:  # "accepted that it was late", but "accepted what was offered"
        behind = parse.child(verb, "nsubj")  # "…, considered the bishop"
        clauses = [
            k
            for k in clauses
            if _has_that(parse, k) or _told_of_them(parse, verb, k) or (behind is not None and k < verb < behind)
        ]
        if not clauses:
            return None
    if cue.entry.lemma == "find":
        clauses = [k for k in clauses if not _found_oneself(parse, k)]
    if clauses:
        spans = [trim(parse, _begin(parse, k, verb, quoted), parse.right[k]) for k in clauses]
        good = [s for s in spans if s]
        if good:
            last = max(s[1] for s in good)
            for k in kids:
                if k > last and parse.dep[k] == "conj" and _runs_on(parse, k, clauses[-1]):
                    last = parse.right[k]
            return min(s[0] for s in good), last, addressee_of(parse, verb, cue)
    elif (stray := _stray_clause(parse, verb, cue)) is not None:
        span = trim(parse, parse.left[stray], parse.right[stray])
        return (*span, addressee_of(parse, verb, cue)) if span else None
    word = parse.child(verb, "intj")
    if word is not None and parse.lower[word] in _ANSWERS and word < verb and quoted[word] < 0:
        span = trim(parse, parse.left[word], parse.right[word])  # "No, said the minister."
        return (*span, None) if span else None
    head = parse.head[verb]
    if parse.dep[verb] == "parataxis" and head != verb and parse.pos[head] in syntax.VERBAL:
        span = trim(parse, parse.left[head], parse.right[head])
        if span:
            return (*span, addressee_of(parse, verb, cue))
    if parse.dep[verb] == "pcomp" and (found := _before_quoted(parse, verb)) is not None:
        return found
    if (
        parse.dep[verb] == "advcl"
        and parse.pos[head] in syntax.VERBAL
        and any(parse.lower[k] == "as" and parse.dep[k] == "mark" for k in kids)
        and not any(
            parse.dep[k] in ("dobj", "xcomp") for k in kids
        )  # "the visit comes as Chad promised to send troops"
    ):
        first, last = parse.left[head], parse.right[head]
        if (unproven := _unproven(parse, head, verb)) is not None:
            first, last = parse.left[unproven], parse.right[unproven]
        elif parse.left[verb] <= first:
            first = parse.right[verb] + 1
        elif parse.right[verb] >= last or verb > head:
            last = parse.left[verb] - 1
        span = trim(parse, first, last)
        if span:
            return (*span, None)
    return None


def _behind_second(parse: Parse, verb: int, second: int) -> Content | None:
    """The clause behind the second word of a cue: "made clear that …", "made it clear he will go", "made clear the law would change"."""
    begin = second + 1
    for k in (*parse.kids[second], *parse.kids[verb]):
        if k < begin or parse.dep[k] not in ("ccomp", "advcl"):
            continue
        bare = parse.child(k, "mark") is None and syntax.verb_group(parse, k).finite
        told = parse.child(k, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
        if (parse.head[k] == second and _has_that(parse, k)) or (
            bare and told is not None and begin == parse.left[told]
        ):
            span = trim(parse, begin, parse.right[k])
            return (*span, None) if span else None
    return None


def _unproven(parse: Parse, head: int, verb: int) -> int | None:
    """What there is nothing to show for: in "there was no proof that he lied, as Chad claimed" that is what Chad claims."""
    denied = any(parse.dep[k] == "neg" for k in parse.kids[head])
    for noun in parse.children(head, "attr", "dobj"):
        none = denied or any(parse.lower[k] == "no" for k in parse.kids[noun])
        for k in parse.children(noun, "acl", "ccomp", "relcl"):
            if (
                none
                and parse.right[k] < verb
                and any(parse.dep[c] == "mark" and parse.lower[c] == "that" for c in parse.kids[k])
            ):
                return k
    return None


def _found_oneself(parse: Parse, k: int) -> bool:
    """Whether nothing was found out: "found itself exposed", "found it hard to alter the plan"."""
    subject = parse.child(k, "nsubj", "nsubjpass")
    if subject is None:
        return False
    return parse.lower[subject].endswith(("self", "selves")) or (
        parse.lower[subject] == "it" and not syntax.verb_group(parse, k).finite
    )


def _has_that(parse: Parse, k: int) -> bool:
    return any(parse.lower[c] == "that" for c in parse.kids[k])


def _told_of_them(parse: Parse, verb: int, k: int) -> bool:
    """Whether a clause without "that" begins right behind the verb with its subject: "the defence holds they were not there"."""
    subject = parse.child(k, "nsubj", "nsubjpass")
    return subject == verb + 1 and parse.tag[subject] == "PRP" and syntax.verb_group(parse, k).finite


def _begin(parse: Parse, k: int, verb: int, quoted: list[int]) -> int:
    """First token of what is said.

    A relative pronoun before the speaker is no part of it ("which Iran said killed two"), what a comma parts from the clause
    behind the cue is ("said after a chase, two men were held").
    """
    first = parse.left[k]
    that = next((c for c in parse.kids[k] if parse.lower[c] == "that" and parse.dep[c] == "mark"), first)
    if verb < first < that:  # "warned, after a long silence, that …"
        return that
    alone = parse.ent_of[first] < 0 and parse.right[first] == first
    if first == verb + 1 < k and alone and parse.lower[first] in _WHEN and parse.dep[first] == "advmod":
        first += 1  # "Said earlier they would go", but "said earlier this week they would go".
    if k > verb and first < verb:
        return min([k, *(parse.left[c] for c in parse.kids[k] if parse.left[c] > verb)])
    front = verb + 1
    if k < verb or front >= len(parse) or parse.dep[front] != "prep" or parse.head[front] != verb:
        return first
    end = parse.right[front]
    noun = parse.child(front, "pobj")
    if parse.lower[front] in _TOPIC or any(quoted[c] >= 0 for c in (first, k)):
        return first
    if noun is not None and (parse.lemma[noun] in PAPERS | _OCCASIONS or _day(parse, front, noun)):
        return first
    apart = end + 1 < k and parse.word[end + 1] == "," and end + 1 <= first <= end + 2
    # "Said at the heart of the dispute were two islands."
    turned = k == end + 1 == first and parse.lemma[k] == "be" and parse.child(k, "attr") is not None
    return front if apart or turned else first


_ANSWERS = frozenset({"no", "yes", "maybe", "perhaps"})
_WHEN = frozenset({"earlier", "later", "separately", "repeatedly"})
_TOPIC = frozenset({"of", "about", "to", "from"})


def _day(parse: Parse, preposition: int, noun: int) -> bool:
    """Whether a phrase is the day of saying: "said on Tuesday, …"."""
    return (
        parse.lower[preposition] == "on" and parse.ent_of[noun] >= 0 and parse.ents[parse.ent_of[noun]].label == "DATE"
    )


def _runs_on(parse: Parse, k: int, said: int) -> bool:
    """Whether a clause that the parser joins to the cue goes on with what is said: "said it will close and it will move"."""
    subject = parse.child(k, "nsubj", "nsubjpass")
    modal = syntax.verb_group(parse, k).modal
    return (
        subject is not None
        and parse.pos[subject] == "PRON"
        and modal is not None
        and modal == syntax.verb_group(parse, said).modal
    )


# Where somebody speaks; "said in an interview that …" is taken for what the interview says.
_OCCASIONS = frozenset(
    "interview speech address hearing briefing broadcast conference meeting testimony rally call remark".split()
)
_DURING = frozenset({"in", "at", "during", "after", "before", "by", "over", "of"})


def _stray_clause(parse: Parse, verb: int, cue: Cue) -> int | None:
    """A "that" clause which the parser took for a relative one: "wrote in a letter that he would resign".

    In a real relative clause "that" is subject or object, and no conjunction. "Said in a statement that …" is taken for
    what the statement says, "told MPs after the vote that …" for what was voted.
    """
    for k in range(verb + 1, parse.right[verb] + 1):
        if parse.dep[k] not in ("relcl", "acl") and (parse.dep[k] != "ccomp" or parse.pos[parse.head[k]] != "NOUN"):
            continue
        noun = parse.head[k]
        phrase = parse.head[noun] if parse.dep[noun] == "pobj" else None
        beside = phrase is not None and parse.head[phrase] == verb
        told = cue.tell and addressee_of(parse, verb, cue) is not None
        if not any(parse.lower[c] == "that" and parse.dep[c] == "mark" for c in parse.kids[k]):
            if told and _whole(parse, k) and phrase is not None and parse.lower[phrase] in _DURING:
                return k
            continue
        if parse.dep[k] == "relcl":
            return k
        if phrase is not None and parse.lower[phrase] in _DURING:
            # No clause says what a time is.
            if beside and (parse.lower[phrase] == "during" or parse.lemma[noun] in PAPERS | _OCCASIONS):
                return k
            if told and _below(parse, phrase, verb):
                return k
        elif told and parse.head[noun] == verb and parse.dep[noun] == "dobj":  # "told a rally that …"
            return k
    return None


def _below(parse: Parse, phrase: int, verb: int) -> bool:
    """Whether a phrase hangs on a verb, if by an adverb or on whom it is said to: "told MPs ahead of the vote that …"."""
    above = parse.head[phrase]
    return verb in (above, parse.head[above]) and (above == verb or parse.dep[above] in ("advmod", "dobj"))


def _whole(parse: Parse, k: int) -> bool:
    """Whether a clause taken for a relative one lacks nothing: "(after the vote) he opposed the bill"."""
    subject, thing = parse.child(k, "nsubj"), parse.child(k, "dobj")
    if subject is None or thing is None or parse.pos[subject] != "PRON":
        return False
    return not any(parse.tag[c] in ("WP", "WDT", "WRB") for c in (*parse.kids[k], subject, thing))


def asked_that(parse: Parse, verb: int) -> Content | None:
    """What is wished: "asked that the talks be held in Geneva"."""
    for k in parse.children(verb, "ccomp"):
        aux = parse.children(k, "aux", "auxpass")
        wished = parse.tag[k] == "VB" or any(parse.lower[a] == "be" for a in aux)
        if k > verb and _has_that(parse, k) and wished and not any(parse.tag[a] in ("MD", "TO") for a in aux):
            span = trim(parse, parse.left[k], parse.right[k])
            return (*span, None) if span else None
    return None


def quoted_words(parse: Parse, verb: int) -> Content | None:
    """What a paper quotes somebody as saying, without him: "quoted the envoy as saying talks had failed"."""
    for k in parse.children(verb, "prep"):
        saying = parse.child(k, "pcomp")
        if parse.lower[k] != "as" or saying is None:
            continue
        said = parse.child(saying, "ccomp")
        if said is not None:
            span = trim(parse, parse.left[said], parse.right[said])
            return (*span, None) if span else None
        return _before_quoted(parse, saying)
    return None


def _before_quoted(parse: Parse, saying: int) -> Content | None:
    """What stands before "…, the agency quoted the general as saying"."""
    above = parse.head[parse.head[saying]]
    if parse.lower[parse.head[saying]] != "as" or parse.lemma[above] not in ("quote", "cite"):
        return None
    said = next((k for k in parse.children(above, "ccomp") if k < above), None)
    span = trim(parse, parse.left[said], parse.right[said]) if said is not None else None
    return (*span, None) if span else None


# "It was agreed", "I was told": nobody in the story.
ME = frozenset({"i", "we", "you"})
_NOT_TOLD = ME | {"it"}


def told_of(parse: Parse, verb: int) -> tuple[int, int, int] | None:
    """What somebody was told, and who: "residents were told that the plant would close"; by whom is mostly not said."""
    who, said = parse.child(verb, "nsubjpass"), parse.child(verb, "ccomp")
    if (
        who is None
        or said is None
        or said < verb
        or parse.lower[who] in _NOT_TOLD
        or parse.child(verb, "auxpass") is None
    ):
        return None
    span = trim(parse, parse.left[said], parse.right[said])
    return (*span, who) if span else None
