"""What lies ahead is no fact yet: nouns and timetables with a date to come, and what others get ready for."""

from __future__ import annotations

from datetime import date, timedelta

from newsextract.events.factuality import Factuality
from newsextract.events.parts import Draft, Sites
from newsextract.events.when import When
from newsextract.lexicon import Lexicon
from newsextract.reading.article import Article

# What was done ahead of it longer ago than this tells nothing of whether it has been held since.
_NEAR = timedelta(14)


def timetables(lexicon: Lexicon) -> frozenset[str]:
    """The verbs whose plain present with a date tells what is to come: "the summit opens on Friday"."""
    return frozenset(o.lemma for o in lexicon.entries("outlooks") if o.reach == "present" and o.pos == "verb")


def awaited(sites: Sites, draft: Draft, fact: Factuality) -> Factuality:
    """The factuality of what others get ready for: "ahead of the talks", "in the run-up to the vote".

    It holds unless that is over (`is_past`), which only its days tell.
    """
    p, link = sites.parse, sites.parse.head[draft.top]
    if draft.kind != "noun" or fact.status != "actual" or p.dep[draft.top] != "pobj":
        return fact
    before = "".join(p.lower[max(0, link - 3) : link + 1])
    if not before.endswith(("aheadof", "run-upto", "lead-upto", "runupto")):
        return fact
    return fact._replace(time="future", status="planned", certainty="probable")


def is_past(sites: Sites, article: Article, days: When) -> bool:
    """Whether what others got ready for may be over: its date is, or what was done ahead of it was long ago."""
    told = sites.by_date[days.date] if days.date is not None else None
    if told is None or told.latest is None or article.created is None:
        return article.created is None
    last = date.fromisoformat(told.latest)
    return article.created - last > _NEAR or (days.told == "clause" and last < article.created)


def to_come(
    sites: Sites, article: Article, draft: Draft, fact: Factuality, days: When, verbs: frozenset[str]
) -> Factuality:
    """The factuality of an event whose days are known, as what lies ahead is no fact yet.

    That is a noun ("Monday's debate", "the vote in May"), and a verb of timetables in the present with a date of its own.

    Args:
        sites: The records by token.
        article: The article.
        draft: The event.
        fact: What its clause makes of it.
        days: Its days.
        verbs: The verbs of timetables.
    """
    if fact.status != "actual" or days.earliest is None or article.created is None:
        return fact
    listed = fact.time == "present" and days.told == "clause" and sites.parse.lemma[draft.i] in verbs
    if (draft.kind != "noun" and not listed) or days.earliest <= article.created.isoformat():
        return fact
    return fact._replace(time="future", status="planned")
