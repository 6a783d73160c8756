"""What had happened by the day of publication, nobody says since when: old acts told in a noun phrase, and in times without a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from newsextract.events.parts import Draft, Sites
from newsextract.language import syntax

# Nouns of times that bear somebody's name: "during the Obama administration".
_ERAS = frozenset("administration presidency rule reign era tenure premiership dictatorship childhood youth".split())
# What is left or seen in some state came to it there and then.
_LEAVES = frozenset({"leave", "see", "have", "get", "want", "report", "watch"})
# The lead of a report, in sentences (with its headline), and how old its news may be.
_LEAD = 4
_FRESH = timedelta(7)


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


def had_been_through(sites: Sites, draft: Draft) -> bool:
    """Whether a participle tells what its noun had been through: "the jailed editor wrote", "land seized from them is sold"."""
    p, i = sites.parse, draft.i
    if draft.kind != "verb" or p.tag[i] != "VBN" or p.dep[i] not in ("amod", "acl") or syntax.in_headline(p, i):
        return False  # "Parents jailed after fire" is a headline's news.
    noun = p.head[i]  # "Left five people injured" tells what came of it.
    return p.dep[noun] != "dobj" or p.lemma[p.head[noun]] not in _LEAVES


def in_those_days(sites: Sites, draft: Draft) -> bool:
    """Whether a verb is put in a time of which no date is told: "met when he was mayor", "met during the Obama administration"."""
    p, i = sites.parse, draft.top
    for k in p.kids[i]:
        if p.dep[k] == "advcl" and p.lemma[k] == "be" and any(p.lower[c] in ("when", "while") for c in p.kids[k]):
            return p.child(k, "attr") is not None and p.tag[k] == "VBD"
        if p.dep[k] == "prep" and p.lower[k] in ("during", "under", "in") and p.lemma[p.child(k, "pobj") or k] in _ERAS:
            return True
    return False
