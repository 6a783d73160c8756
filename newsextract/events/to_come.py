"""What lies ahead is no fact yet: nouns and timetables with a date to come, and what others get ready for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from newsextract.events.factuality import Factuality
from newsextract.events.parts import Draft, Sites
from newsextract.events.when import When
from newsextract.language import syntax
from newsextract.language.parse import Parse
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
    return put_ahead(fact)


def put_ahead(fact: Factuality) -> Factuality:
    """The factuality of what is likely still to come."""
    return fact._replace(time="future", status="planned", certainty="probable")


def is_past(sites: Sites, article: Article, draft: Draft, days: When) -> bool:
    """Whether what others got ready for may be over: its date is, or what was done ahead of it was long ago.

    In a text of no known day it may be over where its clause is: "they met ahead of the vote", but "they have a chance ahead of the vote".
    """
    told = sites.by_date[days.date] if days.date is not None else None
    if article.created is None:
        return _is_told_as_over(sites.parse, draft.top)
    if told is None or told.latest is None:
        return False
    last = date.fromisoformat(told.latest)
    return article.created - last > _NEAR or (days.told == "clause" and last < article.created)


def _is_told_as_over(parse: Parse, k: int) -> bool:
    """Whether the finite verb above a token is in the past, or none tells."""
    verb = syntax.governing_verb(parse, k)
    while verb is not None and not syntax.verb_group(parse, verb).finite:
        verb = syntax.governing_verb(parse, verb)
    group = syntax.verb_group(parse, verb) if verb is not None else None
    return group is None or (group.tense not in ("present", "future")) or group.perfect


# Modifiers that tell of another one than that to come.
_COMING = frozenset({"next", "upcoming", "coming", "forthcoming", "planned", "future"})
_EARLIER = frozenset("last previous earlier past first second recent latest another former".split())


def announced(
    sites: Sites,
    weighed: Iterable[tuple[Draft, Factuality]],
    own: Callable[[Draft], str | None],
    words: frozenset[str],
    today: str | None,
) -> frozenset[int]:
    """The triggers of nouns that only stand for what the text tells elsewhere as still to come: "the summit will … Protesters at the summit".

    Args:
        sites: The records by token.
        weighed: The events and what their clauses make of them.
        own: Id of the date of an event.
        words: The nouns of what is put on a day (`calendar`).
        today: The day of publication, ISO.
    """
    p = sites.parse
    nouns = [(d, fact) for d, fact in weighed if d.kind == "noun" and p.lemma[d.i].lower() in words]
    ahead: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    over: set[str] = set()
    plain: list[Draft] = []
    for draft, fact in nouns:
        lemma, ref = p.lemma[draft.i].lower(), own(draft)
        day = sites.by_date[ref].earliest if ref is not None else None
        if (fact.status, fact.time) == ("planned", "future") or (day and today and day > today):
            ahead.setdefault(lemma, []).append(_which(p, draft.i))
        elif fact.status == "actual" and draft.support is None and ref is None and _is_known(p, draft.i):
            plain.append(draft)
        elif fact.status == "actual":
            over.add(lemma)
    out: set[int] = set()
    for draft in plain:
        lemma, which = p.lemma[draft.i].lower(), _which(p, draft.i)
        if lemma not in over and any(_agree(which, other) for other in ahead.get(lemma, ())):
            out.add(draft.i)
    return frozenset(out)


def calendar(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of what is put on a day: "election", "summit"."""
    return frozenset(o.lemma for o in lexicon.entries("outlooks") if o.reach == "event" and o.pos == "noun")


def _which(parse: Parse, i: int) -> tuple[frozenset[str], frozenset[str]]:
    """The names and the adjectives that say which one a noun is: "the Lima summit", "the local vote in Peru"."""
    below = [*parse.kids[i], *(o for k in parse.children(i, "prep") for o in parse.kids[k])]
    names = frozenset(parse.lower[k] for k in below if parse.pos[k] == "PROPN")
    kinds = (k for k in parse.children(i, "amod", "compound") if parse.pos[k] in ("ADJ", "NOUN"))
    return names, frozenset(w for k in kinds if (w := parse.lower[k]) not in _COMING)


def _agree(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    return all(not a or not b or bool(a & b) for a, b in zip(one, other, strict=True))


def _is_known(parse: Parse, i: int) -> bool:
    """Whether a noun may be the one that was told of, and no earlier one: "the vote", "before a vote"."""
    kids = parse.kids[i]
    if any(parse.lower[k] in _EARLIER or parse.tag[k] == "CD" for k in kids):
        return False
    link = parse.head[i]
    verb = parse.head[link]
    held = parse.dep[i] == "pobj" and parse.lower[link] in ("at", "during", "in") and parse.pos[verb] == "VERB"
    if held and _is_told_as_over(parse, i):
        return False  # "They agreed at the meeting."
    if any(parse.dep[k] == "poss" or parse.lower[k] == "the" for k in kids):
        return True
    return parse.dep[i] == "pobj" and parse.lower[link] == "before"


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
