"""Where one who speaks makes way for another: "six died, according to police, while the union says nine did"."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.statements.cues import Cues
from newsextract.statements.draft import Draft, trim

_CONTRAST = frozenset({"while", "whereas", "although", "though"})
# Whoever does one of these goes on with what has been said; he is not the one who is spoken of.
_GOING_ON = frozenset({"adding", "noting", "stressing", "specifying", "clarifying", "emphasising", "emphasizing"})


def leave_to_others(parse: Parse, drafts: list[Draft]) -> None:
    """Cut off the end of a content where somebody else begins to speak: "said A, while B said …", "said A, but B denied …"."""
    by_verb = {d.verb: d for d in drafts if d.cue is not None and not d.quotes}
    by_sentence: dict[int, list[Draft]] = {}
    for d in drafts:
        by_sentence.setdefault(parse.sent_of[d.verb], []).append(d)
    for other in drafts:
        verb = other.verb
        if other.source is None or other.cue is None:
            continue
        if other.entry is not None and other.entry.pos == "preposition":  # "A, Chad said, but according to Mali, B"
            verb = parse.head[verb]
        elif other.source > verb:
            continue
        if parse.dep[verb] == "advcl":
            first = next((k for k in parse.kids[verb] if parse.lower[k] in _CONTRAST and parse.dep[k] == "mark"), None)
        elif parse.dep[verb] == "conj":
            first = next((k for k in parse.kids[parse.head[verb]] if parse.dep[k] == "cc" and k < verb), None)
        else:
            continue
        if first is None or parse.word[first - 1] != ",":
            continue
        for draft in by_sentence.get(parse.sent_of[verb], ()):
            if draft is not other and _around(parse, draft, first, verb):
                _end_before(parse, draft, first)
        if parse.pos[other.source] == "PRON":
            continue
        k = verb
        while parse.head[k] != k and parse.head[k] not in by_verb:
            k = parse.head[k]
        draft_above = by_verb.get(parse.head[k])
        if (
            draft_above is not None
            and draft_above is not other
            and draft_above.content[0] < first <= draft_above.content[1] <= parse.right[verb]
        ):
            draft_above.content = draft_above.content[0], first - 2


def _around(parse: Parse, draft: Draft, first: int, verb: int) -> bool:
    """Whether what is said stands around its cue and ends with the clause of another one: "A, police said, but B says C"."""
    if draft.cue is None or draft.quotes:
        return False
    return draft.content[0] < draft.cue[0] < first <= draft.content[1] <= parse.right[verb]


def _end_before(parse: Parse, draft: Draft, first: int) -> None:
    """End what is said before the other's clause, and before its own cue if nothing of it stands behind that."""
    assert draft.cue is not None
    ends = [draft.cue[1]]
    begins = [draft.cue[0]]
    if draft.source is not None:
        begins.append(max(parse.left[draft.source], draft.content[0] + 1) if draft.source < draft.cue[0] else begins[0])
        ends.append(min(parse.right[draft.source], first - 1))
    nothing = all(parse.pos[k] == "PUNCT" for k in range(max(ends) + 1, first))
    span = trim(parse, draft.content[0], min(begins) - 1 if nothing else first - 1)
    if span is not None:
        draft.content = span


def before_comment(parse: Parse, content: tuple[int, int], cues: Cues) -> tuple[int, int]:
    """What is said without the comment behind it: "says that its boats were rammed, a charge the navy rejects"."""
    first, last = content
    for noun in range(last, first + 2, -1):
        opens = parse.left[noun]
        if parse.pos[noun] != "NOUN" or opens <= first + 2 or parse.word[opens - 1] != ",":
            continue
        if (
            parse.lower[opens] not in ("a", "an")
            or parse.right[noun] < last
            or not (parse.lemma[noun] in cues.nouns or parse.lemma[noun] in _WORDS)
        ):
            continue
        if parse.dep[noun] in _BEHIND and parse.child(noun, "relcl", "acl") is not None:
            return trim(parse, first, opens - 1) or content
    # "… of selling the files, which he denies".
    which = next((k for k in range(last, first + 1, -1) if parse.lower[k] == "which"), first)
    if which > first + 1 and parse.word[which - 1] == ",":
        verb = parse.head[which]
        if parse.dep[verb] == "relcl" and parse.right[verb] >= last and parse.lemma[verb] in _ANSWERING:
            return trim(parse, first, which - 1) or content
    return content


_WORDS = frozenset({"request", "account", "proposal", "offer", "version", "idea", "move", "step"})
_ANSWERING = frozenset({"deny", "dispute", "reject", "refute", "contest", "confirm"})


_BEHIND = frozenset({"appos", "npadvmod", "dobj", "attr", "conj", "dep"})


def end_at_sources(parse: Parse, drafts: list[Draft]) -> None:
    """End what is said before who reports that it was: "the clerk said the dam was safe, according to the Post"."""
    for report in drafts:
        if report.entry is None or report.entry.pos != "preposition" or report.content[1] > report.verb:
            continue
        for d in drafts:
            if d.cue is None or d is report or d.quotes or not report.content[0] <= d.cue[0] <= report.content[1]:
                continue
            if d.cue[0] < d.content[0] < report.verb <= d.content[1]:
                d.content = trim(parse, d.content[0], report.verb - 1) or d.content


def leave_out_links(parse: Parse, drafts: list[Draft]) -> None:
    """Begin what is said behind its cue where only a word that links sentences stands before: "And, she said, he is ill"."""
    for d in drafts:
        if d.cue is None or d.quotes or not d.content[0] < d.cue[0] < d.content[1]:
            continue
        ahead = d.cue[0] if d.source is None else min(d.cue[0], parse.left[d.source])
        words = [k for k in range(d.content[0], ahead) if parse.pos[k] != "PUNCT"]
        if len(words) == 1 and (parse.tag[words[0]] == "CC" or parse.dep[words[0]] == "advmod"):
            behind = d.cue[1] if d.source is None else max(d.cue[1], parse.right[d.source])
            d.content = trim(parse, behind + 1, d.content[1]) or d.content


def end_at_semicolons(parse: Parse, drafts: list[Draft]) -> None:
    """End what is said before a semicolon behind which a new sentence begins: "says the cuts are illegal; the ministry disagrees"."""
    for d in drafts:
        if d.cue is None or d.quotes or d.cue[1] > d.content[0]:
            continue
        k = next((k for k in range(d.content[0], d.content[1]) if parse.word[k] == ";"), None)
        if k is None or parse.lower[k + 1] in ("that", "and", "or", "but"):
            continue
        subject = next((c for c in range(k + 1, d.content[1]) if parse.dep[c] in ("nsubj", "nsubjpass")), None)
        if subject is not None and parse.left[subject] == k + 1 and parse.pos[subject] != "PRON":
            d.content = trim(parse, d.content[0], k - 1) or d.content


def end_at_contrasts(parse: Parse, drafts: list[Draft]) -> None:
    """End what is said before what somebody else says: "the mayor says the plan is late while the union says it is dangerous"."""
    for other in drafts:
        verb = other.verb
        if other.source is None or parse.dep[verb] != "advcl" or parse.pos[other.source] == "PRON":
            continue
        first = parse.left[verb]
        if parse.lower[first] not in ("while", "whereas", "although", "though") or parse.head[other.source] != verb:
            continue
        for d in drafts:
            if d.cue is None or d.quotes or d is other or not d.cue[1] < d.content[0] < first:
                continue
            if parse.right[verb] == d.content[1] or first < other.content[1] == d.content[1]:
                d.content = trim(parse, d.content[0], first - 1) or d.content


def end_at_reasons(parse: Parse, drafts: list[Draft]) -> None:
    """End what is thought before why it is: "expects the truce to hold as it believes both sides are tired"."""
    for why in drafts:
        verb = why.verb
        if why.source is None or parse.pos[why.source] != "PRON" or parse.dep[verb] != "advcl" or why.entry is None:
            continue
        first = parse.left[verb]
        if not why.entry.mental or parse.lower[first] not in ("as", "because", "since"):
            continue
        for d in drafts:
            if d.entry is None or not d.entry.mental or d.quotes or d is why:
                continue
            if d.verb < d.content[0] < first <= d.content[1] == parse.right[verb]:
                span = trim(parse, d.content[0], first - 1)
                d.content = span or d.content


def who_adds(parse: Parse, drafts: list[Draft]) -> None:
    """Give "adding" to the source of what it is added to: "according to police, a man opened fire, adding that two were hurt".

    Where the verb above tells of somebody's words, he adds to them.
    """
    verbs = {d.verb for d in drafts}
    for more in drafts:
        verb = more.verb
        if parse.lower[verb] not in _GOING_ON or parse.dep[verb] != "advcl" or parse.head[verb] in verbs:
            continue
        above = parse.head[verb]
        said = next(
            (d for d in drafts if d.entry is not None and d.entry.pos == "preposition" and parse.head[d.verb] == above),
            None,
        )
        if said is None or said.verb > verb or parse.word[verb - 1] != ",":
            continue
        more.source, more.who = said.source, said.who
        if said.content[0] < verb <= said.content[1] and (span := trim(parse, said.content[0], verb - 1)) is not None:
            said.content = span


def who_cites(parse: Parse, drafts: list[Draft]) -> None:
    """Give a participle in front to who speaks behind it: "citing new figures, Holt said, the gap would close"."""
    for d in drafts:
        verb = d.verb
        if parse.tag[verb] != "VBG" or parse.dep[verb] != "advcl" or parse.head[verb] < verb or d.cue is None:
            continue
        for said in drafts:
            if said.cue is None or said.source is None or parse.dep[said.verb] != "parataxis":
                continue
            if parse.head[said.verb] != parse.head[verb] or not verb < said.verb or said.content[0] > verb:
                continue
            subject = parse.child(parse.head[verb], "nsubj", "nsubjpass")
            behind = trim(parse, said.cue[1] + 1, said.content[1])
            if subject is not None and subject > said.verb and behind is not None:
                d.source, d.who, said.content = said.source, said.who, behind
