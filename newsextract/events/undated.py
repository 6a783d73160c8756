"""What had happened by the day of publication, nobody says since when: in noun phrases, relative clauses, and times without a date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from newsextract.events.parts import Draft, Sites
from newsextract.language import infinitives, syntax
from newsextract.language.parse import Parse, Sentence
from newsextract.records.date import Date

# Nouns of times that bear somebody's name: "during the Obama administration".
_ERAS = frozenset("administration presidency rule reign era tenure premiership dictatorship childhood youth".split())
# What is left or seen in some state came to it there and then.
_LEAVES = frozenset({"leave", "see", "have", "get", "want", "report", "watch"})
# The lead of a report, in sentences (with its headline), and how old its news may be.
_LEAD = 4
_FRESH = timedelta(7)
_RELATIVES = frozenset({"who", "whom", "that", "which"})


class Story(NamedTuple):
    """The first day of what the lead of a report tells as news, and its sentence."""

    day: str
    sentence: int


def story_of(
    sites: Sites, drafts: Iterable[Draft], own: Callable[[Draft], str | None], today: str | None
) -> Story | None:
    """The day of the story where that is before the day of publication: "rebels attacked the town on Friday".

    What other sentences tell without a day was then or later, as far as it is of the story.
    """
    if today is None:
        return None
    p = sites.parse
    found: list[Story] = []
    for draft in drafts:
        if draft.kind != "verb" or p.sent_of[draft.i] >= _LEAD or (ref := own(draft)) is None:
            continue
        day, group = sites.by_date[ref], syntax.verb_group(p, draft.i)
        told = group.finite and group.tense == "past" and not group.modal and not group.perfect
        if told and day.earliest and day.earliest == day.latest and day.relation in (None, "on"):
            found.append(Story(day.earliest, p.sent_of[draft.i]))
    now = date.fromisoformat(today)
    fresh = [s for s in found if now - date.fromisoformat(s.day) <= _FRESH]
    return min(fresh) if fresh and max(fresh).day < today else None


def backgrounds(
    sites: Sites, at: Mapping[int, Draft], own: Callable[[Draft], str | None], cues: Collection[int], today: str | None
) -> dict[int, str]:
    """The first day of what a sentence goes on to tell of the past, by its number ("He was shot in 2019. He lost an eye").

    It goes on as long as sentences in the plain past, which say nothing of a speaker and name no date, follow one whose main verb is of
    a day that was over before the story.
    """
    if today is None:
        return {}
    p = sites.parse
    dated = {p.sent_of[k] for d in sites.by_date.values() if (k := p.token_at(d.start)) is not None and d.earliest}
    out: dict[int, str] = {}
    since: str | None = None
    for n, sentence in enumerate(p.sents):
        if sentence.kind != "paragraph":
            continue
        root = next((k for k in range(sentence.first, sentence.last + 1) if p.head[k] == k), sentence.first)
        said = root in cues
        if n in dated:
            main = [root, *p.children(root, "conj", "ccomp" if said else "conj")]
            since = next((day for k in main if (day := _of_old(sites, at.get(k), own, today))), None)
        elif since is None or said or not _in_plain_past(p, root) or _is_quoting(p, sentence):
            since = None
        else:
            out[n] = since
    return out


def _is_quoting(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence has words of somebody, which he said for the story: "she declined to comment other than to say, “…”"."""
    return any(parse.word[k] in ('"', "“", "``") for k in range(sentence.first, sentence.last + 1))


def _of_old(sites: Sites, draft: Draft | None, own: Callable[[Draft], str | None], today: str) -> str | None:
    """The first day of a verb in the plain past, where it was over before what is news today."""
    if draft is None or draft.kind != "verb" or not _in_plain_past(sites.parse, draft.i) or (ref := own(draft)) is None:
        return None
    told = sites.by_date[ref]
    return told.earliest if is_old(told, today) else None


def is_old(told: Date, today: str) -> bool:
    """Whether a date was over before what is news today."""
    return told.latest is not None and date.fromisoformat(today) - date.fromisoformat(told.latest) > _FRESH


def _in_plain_past(parse: Parse, i: int) -> bool:
    group = syntax.verb_group(parse, i)
    return parse.pos[i] in syntax.VERBAL and group.tense == "past" and not group.perfect and not group.modal


def had_been_through(sites: Sites, draft: Draft) -> bool:
    """Whether a participle tells what its noun had been through: "the jailed editor wrote", "land seized from them is sold"."""
    p, i = sites.parse, draft.i
    if draft.kind != "verb" or p.tag[i] != "VBN" or p.dep[i] not in ("amod", "acl") or syntax.in_headline(p, i):
        return False  # "Parents jailed after fire" is a headline's news.
    noun = p.head[i]  # "Left five people injured" tells what came of it.
    return p.dep[noun] != "dobj" or p.lemma[p.head[noun]] not in _LEAVES


def is_spoken_of(sites: Sites, draft: Draft) -> bool:
    """Whether an act is only that of another noun, and known already: "a link with the arrest", "his part in the raid"."""
    p, k = sites.parse, draft.top
    link = p.head[k]
    if draft.kind != "noun" or draft.support is not None or p.dep[k] != "pobj" or p.pos[p.head[link]] != "NOUN":
        return False
    if p.dep[link] != "prep" or p.lemma[p.head[link]] in infinitives.LENGTHS:
        return False
    return any(p.dep[c] == "poss" or (p.dep[c] == "det" and p.lower[c] in _KNOWN) for c in p.kids[k])


_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def in_those_days(sites: Sites, draft: Draft) -> bool:
    """Whether a verb is put in a time of which no date is told: "met when he was mayor", "met during the Obama administration"."""
    p, i = sites.parse, draft.top
    for k in p.kids[i]:
        if p.dep[k] == "advcl" and p.lemma[k] == "be" and any(p.lower[c] in ("when", "while") for c in p.kids[k]):
            return p.child(k, "attr") is not None and p.tag[k] == "VBD"
        if p.dep[k] == "prep" and p.lower[k] in ("during", "under", "in") and p.lemma[p.child(k, "pobj") or k] in _ERAS:
            return True
    return False


def had_been(parse: Parse, i: int) -> bool:
    """Whether a verb is in the past perfect of what had been before: "the rebels had fled".

    In what somebody said it may be the past of today's news: "police said a guard had been shot".
    """
    group = syntax.verb_group(parse, i)
    if not group.finite or group.tense != "past" or not group.perfect or group.modal:
        return False
    return parse.dep[syntax.first_conjunct(parse, i)] not in ("ccomp", "pcomp")


def came_before(parse: Parse, i: int, events: Collection[int]) -> bool:
    """Whether a verb tells what was over by the time of its sentence: in the past perfect, or to say who is meant.

    "The rebels who seized the town were shot on Monday", "Colonel Ali, who seized power, …"; but what follows a comma at the end may
    go on with the story ("told the guard, who called the police"), and the clause of an event is of that event.
    """
    if parse.pos[i] not in syntax.VERBAL or had_been(parse, i):
        return parse.pos[i] in syntax.VERBAL
    group, noun = syntax.verb_group(parse, i), parse.head[i]
    if parse.lemma[noun] in infinitives.LENGTHS:
        return False  # "The same day the mayor was shot."
    if parse.dep[i] != "relcl" or noun in events or not group.finite or group.tense != "past":
        return False
    if group.modal or group.progressive:
        return False
    if not any(parse.lower[k] in _RELATIVES for k in parse.kids[i]) and parse.word[parse.left[i] - 1] == ",":
        return False
    verb = syntax.governing_verb(parse, noun)
    return parse.word[parse.left[i] - 1] != "," or (verb is not None and noun < verb)
