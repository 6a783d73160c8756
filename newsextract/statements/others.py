"""Statements whose cue is no verb: "according to", claims and promises as nouns, "reportedly", headlines with a colon."""

from __future__ import annotations

from newsextract.language import clause, syntax
from newsextract.language.parse import Parse, Sentence
from newsextract.statements.cues import Cue, Cues
from newsextract.statements.draft import Draft, trim
from newsextract.statements.papers import is_text


def preposition_draft(parse: Parse, first: int, cues: tuple[Cue, ...]) -> Draft | None:
    """Read "According to X, …": the source is the object, the content is the clause that the phrase hangs on."""
    if first + 1 >= len(parse):
        return None
    for cue in cues:
        words = cue.entry.lemma.split()
        last = first + len(words) - 1
        if parse.lower[first : last + 1] != words:
            continue
        source = next((k for k in parse.kids[last] if parse.dep[k] == "pobj"), None)
        if source is None:
            continue
        sent = parse.sents[parse.sent_of[first]]
        end = max(parse.right[source], source)
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
        if (
            before and before[0] == before[1] and parse.tag[before[0]] in ("WDT", "WP")
        ):  # "which, according to Chad, is late"
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
        return Draft(cue.entry, (first, last), first, source, content)
    return None


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
                dep in ("acl", "xcomp", "relcl") and cue.infinitive and parse.tag[k] == "VB" and _marked(parse, k, "TO")
            ):
                content = trim(parse, parse.left[k], parse.right[k])
            elif dep == "advcl" and cue.infinitive and parse.tag[k] == "VB" and _for_whom(parse, k, cue):
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
        if source is None and parse.dep[noun] == "dobj" and parse.lemma[parse.head[noun]] in _LIGHT:
            found, passive = clause.subjects(parse, parse.head[noun])
            source = found[0] if found and not passive else None
        # "Calls for a vote", but "a call for the mayor", "phone calls for the mayor".
        many = cue.many and parse.tag[noun] == "NNS" and parse.child(noun, "compound") is None
        if source is None and not cue.bare and not many:
            continue
        return Draft(cue.entry, (noun, noun), noun, source, content)
    return None


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
    return parse.dep[opens] == "mark" and parse.lower[opens] in cue.prepositions and _marked(parse, k, "TO")


def _marked(parse: Parse, k: int, tag: str) -> bool:
    return any(parse.tag[c] == tag for c in parse.kids[k])


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


def headline_draft(parse: Parse, sent: Sentence, end: int, cues: Cues) -> Draft | None:
    """Read "Minister: talks have failed", and "BLITZER: …" in transcripts.

    Args:
        parse: The parse.
        sent: The first sentence of a paragraph or headline.
        end: The paragraph's last token.
        cues: The reporting words; the colon is one.
    """
    cue = cues.headline
    if cue is None:
        return None
    start = sent.first + (parse.pos[sent.first] == "PUNCT")
    colon = next((k for k in range(start + 1, min(start + 9, sent.last + 1)) if parse.word[k] == ":"), None)
    if sent.kind == "headline" and (behind := _said_before(parse, start, end, cue)) is not None:
        return behind
    if colon is None:
        return None
    words = range(start, colon)
    if any(parse.pos[k] in ("VERB", "AUX", "PUNCT", "NUM", "PRON", "ADP", "DET") for k in words):
        return None
    source = colon - 1
    speaker = parse.word[source].isupper() and len(parse.word[source]) > 2
    if sent.kind == "headline":
        if parse.pos[source] not in ("PROPN", "NOUN"):
            return None
    elif not speaker and (parse.pos[source] != "PROPN" or parse.ent_of[source] < 0):
        return None
    # A speaker's name at the head of a paragraph speaks all of it.
    content = trim(parse, colon + 1, end)
    if content is None or content[1] - content[0] < 2:
        return None
    if parse.lower[start] == "said" and start + 1 < colon:  # "Said coach Ana Lind: …", where the tagger has a name
        return Draft(cues.verbs.get("say", (cue,))[0].entry, (start, start), start, source, content)
    return Draft(cue.entry, (colon, colon), colon, source, content)


def _said_before(parse: Parse, start: int, end: int, cue: Cue) -> Draft | None:
    """Read "Two die in blast: police": a sentence, and behind the last colon a short name for who says so."""
    colon = next((k for k in range(end, start, -1) if parse.word[k] == ":"), None)
    if colon is None or not colon < end <= colon + _NAME_WORDS or colon - start < 3:
        return None
    if any(parse.pos[k] not in _IN_NAMES for k in range(colon + 1, end + 1)) or parse.pos[colon - 1] == "ADP":
        return None
    told = any(parse.dep[k] in _SUBJECTS or parse.tag[k] in ("VBN", "VBD") for k in range(start, colon))
    source = end
    while colon < parse.head[source] < source:
        source = parse.head[source]
    content = trim(parse, start, colon - 1)
    return Draft(cue.entry, (colon, colon), colon, source, content) if told and content is not None else None


_NAME_WORDS = 6
_IN_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "PART", "DET"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
