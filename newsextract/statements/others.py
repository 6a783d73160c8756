"""Statements whose cue is no verb: "according to", claims and promises as nouns, "reportedly"."""

from __future__ import annotations

from newsextract.language import clause, syntax
from newsextract.language.parse import Parse, Sentence
from newsextract.statements.cues import Cue
from newsextract.statements.draft import Draft, trim
from newsextract.statements.papers import is_text
from newsextract.statements.passives import is_to


def preposition_draft(parse: Parse, first: int, cues: tuple[Cue, ...]) -> Draft | None:
    """Read "According to X, …": the source is the object, the content is the clause that the phrase hangs on."""
    if first + 1 >= len(parse):
        return None
    for cue in cues:
        found = _owned(parse, first, cue) if cue.owner else _governed(parse, first, cue)
        if found is None:
            continue
        source, last, end = found
        sent = parse.sents[parse.sent_of[first]]
        head = parse.head[first]
        if parse.lemma[head] in _BY_MEASURE and first > sent.first and parse.word[first - 1] != ",":
            continue
        if parse.pos[head] in syntax.VERBAL and head != first:
            head = _told_with(parse, first, head, parse.right[first] >= sent.last - 1)
            span = parse.left[head], _before_another(parse, head, end) if first > head else parse.right[head]
        else:
            span = sent.first, sent.last
        # Before the phrase, after it, or around it.
        before = trim(parse, span[0], first - 1) if span[0] < first else None
        after = trim(parse, end + 1, span[1]) if end < span[1] else None
        # "Which, according to Chad, is late", "said that, according to Chad, it was late".
        if (
            before
            and before[0] == before[1]
            and (parse.tag[before[0]] in ("WDT", "WP") or parse.dep[before[0]] == "mark")
        ):
            before = None
        inside = after is not None and (head > end or after[1] - after[0] > 3)  # "the mayor, according to Chad, left"
        content = (before[0], after[1]) if before and after and inside else before or after
        if content is None and first > sent.first:
            content = trim(parse, sent.first, first - 1)
        if content is None:
            continue
        while content[0] < content[1] and parse.tag[content[0]] == "CC":  # "… and the roof was old, according to Chad"
            content = content[0] + 1, content[1]
        if content[1] < first:
            content = _with_main(parse, head, content, sent)
        return Draft(cue.entry, (last, last) if cue.owner else (first, last), first, source, content)
    return None


def _governed(parse: Parse, first: int, cue: Cue) -> tuple[int, int, int] | None:
    """Source, last token of the cue and of the phrase: "according to police", "in the view of the court"."""
    words = cue.entry.lemma.split()
    last = first + len(words) - 1
    if parse.lower[first : last + 1] != words:
        return None
    source = parse.child(last, "pobj")
    if source is None:
        return None
    # "Per the contract, …", but "40 per day", "per capita".
    if words == ["per"] and (
        first != parse.sents[parse.sent_of[first]].first
        or not (parse.child(source, "det", "poss") is not None or parse.ent_of[source] >= 0)
    ):
        return None
    return source, last, max(parse.right[source], source)


def _owned(parse: Parse, first: int, cue: Cue) -> tuple[int, int, int] | None:
    """The same of "in his view", "by the army's count"."""
    noun = parse.child(first, "pobj")
    if (
        noun is None
        or cue.entry.lemma.split()
        not in (
            [parse.lower[first], parse.lemma[noun]],
            [parse.lower[first], parse.lower[noun]],
        )
        or parse.right[noun] != noun
    ):
        return None
    owner = parse.child(noun, "poss")
    if owner is None or parse.lower[owner] in ("my", "our", "your") or _time(parse, owner):
        return None
    return owner, noun, noun


def _told_with(parse: Parse, first: int, head: int, last: bool) -> int:
    """The verb of all that is told where the parser hung "according to" on its end: "ran off and hid, according to Chad".

    Args:
        parse: The parse.
        first: The first token of the phrase.
        head: The verb that the parser hung it on.
        last: Whether the phrase ends its sentence; behind a comma it is then said of all of it.
    """
    closing = last and parse.word[first - 1] == ","
    while parse.head[head] != head:
        dep, above = parse.dep[head], parse.head[head]
        if not above < head < first or parse.pos[above] not in syntax.VERBAL:
            break
        shared = dep == "conj" and parse.child(head, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS, "expl") is None
        below = closing and (dep in ("ccomp", "xcomp") or (dep == "advcl" and not _contrasts(parse, head)))
        if not shared and not below:
            break
        head = above
    return head


def _contrasts(parse: Parse, head: int) -> bool:
    return any(parse.dep[k] == "mark" and parse.lower[k] in _CONTRAST for k in parse.kids[head])


_CONTRAST = frozenset({"although", "though", "while", "whereas"})


def _before_another(parse: Parse, head: int, end: int) -> int:
    """Where a clause ends that another one is joined to behind its source: "won, according to Chad, and Mali protested"."""
    for k in parse.children(head, "conj"):
        joined = parse.child(k, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS, "expl")
        cc = next((c for c in parse.kids[head] if end < c < k and parse.dep[c] == "cc"), None)
        if joined is not None and cc is not None and cc < joined:
            return cc - 1
    return parse.right[head]


def _with_main(parse: Parse, head: int, content: tuple[int, int], sent: Sentence) -> tuple[int, int]:
    """What is said with the main clause that its "although" qualifies: "the blast hit the port, although …, according to police"."""
    qualifies = parse.dep[head] == "advcl" and parse.lower[content[0]] in _CONTRAST
    if not qualifies or parse.head[head] > head or parse.left[head] < content[0]:
        return content
    return max(sent.first, parse.left[parse.head[head]]), content[1]


# What these are "according to" is their measure: "fees vary according to size".
_BY_MEASURE = frozenset(
    "vary differ range divide share distribute allocate rank sort grade classify group arrange scale adjust depend".split()
)
_OWNERS = frozenset({"by", "from", "of"})


def noun_draft(parse: Parse, noun: int, cues: tuple[Cue, ...]) -> Draft | None:
    """Read "X's claim that …", "a promise by X to …", "calls for …"."""
    for cue in cues:
        content = None
        for k in parse.kids[noun]:
            if k < noun:
                continue
            dep = parse.dep[k]
            if (dep in ("acl", "ccomp", "relcl") and cue.clause and _that(parse, k)) or (
                dep in ("acl", "xcomp", "relcl") and cue.infinitive and is_to(parse, k)
            ):
                content = trim(parse, parse.left[k], parse.right[k])
            elif dep == "advcl" and cue.infinitive and _for_whom(parse, k, cue):
                content = trim(parse, parse.left[k] + 1, parse.right[k])
            elif dep == "prep" and parse.lower[k] in cue.prepositions and parse.right[k] > k:
                content = trim(parse, k + 1, parse.right[k])
            if content:
                break
        if content is None:
            continue
        source = next((k for k in parse.children(noun, "poss") if not _time(parse, k)), None)
        if source is None:  # "a Guardian report that …", "U.S. calls for a truce"
            labels = ("ORG", "PERSON", "WORK_OF_ART") if is_text(parse, noun) else ("GPE", "NORP", "ORG")
            source = next(
                (k for k in parse.children(noun, "compound", "nmod", "amod") if _named(parse, k, labels)), None
            )
        if source is None:
            for k in parse.kids[noun]:
                if parse.dep[k] in ("prep", "agent") and parse.lower[k] in _OWNERS - cue.prepositions:
                    source = parse.child(k, "pobj")
                    if source is not None and not content[0] <= source <= content[1]:
                        break
                    source = None
        if source is None and (aired := _aired(parse, noun, content)) is not None:
            source, content = aired
        if source is None and parse.dep[noun] == "dobj" and parse.lemma[parse.head[noun]] in _LIGHT:
            found, passive = clause.subjects(parse, parse.head[noun])
            source = found[0] if found and not passive else None
        # "Calls for a vote", but "a call for the mayor", "phone calls for the mayor".
        many = cue.many and parse.tag[noun] == "NNS" and parse.child(noun, "compound") is None
        if source is None and not cue.bare and not many:
            continue
        return Draft(cue.entry, (noun, noun), noun, source, content)
    return None


def _aired(parse: Parse, noun: int, content: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
    """By whom it was put forward, and what is said without that: "the rumour, spread by a broker, that …", "the claim that … was made by an aide"."""
    done = [k for k in range(noun + 1, parse.right[noun] + 1) if parse.tag[k] == "VBN"]
    if parse.dep[noun] == "nsubjpass":
        done.append(parse.head[noun])
    for k in done:
        inside = content[0] <= k <= content[1]
        if parse.lemma[k] not in _AIR or not (inside or noun in (parse.head[k], *parse.children(k, "nsubjpass"))):
            continue
        source = next((o for by in parse.children(k, "agent") for o in parse.children(by, "pobj")), None)
        if source is None:
            continue
        if not inside:
            return source, content
        comma = next((c for c in range(k - 1, content[0], -1) if parse.word[c] == ","), None)
        if comma is not None and comma >= k - 3 and (span := trim(parse, content[0], comma - 1)) is not None:
            return source, span
    return None


# What one does with a claim that one makes.
_AIR = frozenset(
    "make air raise voice level advance publish post share spread hold put issue circulate float peddle".split()
)


def _time(parse: Parse, k: int) -> bool:
    """Whether a possessor is a time: "Monday's statement by Iran"."""
    if parse.ent_of[k] >= 0:
        return parse.ents[parse.ent_of[k]].label in ("DATE", "TIME")
    return parse.lower[k] in ("today", "yesterday", "tomorrow", "week", "month", "year", "tonight")


def _named(parse: Parse, k: int, labels: tuple[str, ...]) -> bool:
    if parse.ent_of[k] < 0:
        return parse.pos[k] == "PROPN"
    return parse.ents[parse.ent_of[k]].label in labels


_LIGHT = frozenset(
    "make issue voice express give deliver have share repeat raise offer renew reiterate sound launch announce state".split()
)


def _that(parse: Parse, k: int) -> bool:
    return any(parse.lower[c] in ("that", "whether") and parse.dep[c] == "mark" for c in parse.kids[k])


def _for_whom(parse: Parse, k: int, cue: Cue) -> bool:
    """Whether an infinitive tells what is called for: "calls for her to step down"."""
    opens = parse.left[k]
    return parse.dep[opens] == "mark" and parse.lower[opens] in cue.prepositions and is_to(parse, k)


def adjective_draft(parse: Parse, adjective: int, cues: tuple[Cue, ...]) -> Draft | None:
    """Read "X is confident that …"."""
    be = parse.head[adjective] if parse.dep[adjective] == "acomp" else adjective
    if be == adjective and parse.child(be, "auxpass") is None:
        return None
    if parse.lemma[be] == "make":  # "made sure that the door was shut"
        return None
    negated = syntax.verb_group(parse, be).negated
    if negated and parse.lower[adjective] in ("sure", "certain"):
        return None
    for cue in cues:
        content = None
        for k in parse.kids[adjective]:
            dep = parse.dep[k]
            if (
                (dep == "ccomp" and cue.clause)
                or (dep == "xcomp" and cue.infinitive and parse.tag[adjective] != "VBN")
                or (dep == "prep" and parse.lower[k] in cue.prepositions and parse.right[k] > k)
            ):
                content = trim(parse, parse.left[k] if dep != "prep" else k + 1, parse.right[k])
                break
        if content is None:
            continue
        found, _ = clause.subjects(parse, be)
        source = found[0] if found else None
        if source is None or parse.lower[source] in ("it", "nobody", "none"):
            continue
        if parse.child(source, "neg") is not None:  # "not everyone is convinced"
            continue
        if negated and parse.child(adjective, "ccomp") is None:  # "is not afraid to ask", "is not concerned about it"
            return None
        turned = negated and cue.entry.mental and cue.entry.stance != "deny"
        return Draft(cue.entry, (adjective, adjective), be, source, content, turned=turned)
    return None


def adverb_draft(parse: Parse, adverb: int, cues: tuple[Cue, ...]) -> Draft | None:
    """Read "reportedly", "allegedly": somebody says so who is not named; the content is the clause around."""
    head = parse.head[adverb]
    while (parse.dep[head] in ("aux", "auxpass") or parse.pos[head] == "ADJ") and parse.head[head] != head:
        head = parse.head[head]
    if head == adverb or parse.pos[head] not in syntax.VERBAL:
        return None
    first, last = parse.left[head], parse.right[head]
    own = [k for k in parse.kids[head] if parse.dep[k] in ("conj", "cc") and k > adverb]
    if own:
        last = max(parse.left[min(own)] - 1, adverb)
    span = trim(parse, first, last)
    return Draft(cues[0].entry, (adverb, adverb), head, None, span) if span else None
