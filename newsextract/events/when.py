"""When an event was: by its own clause, else by the nearest clause that governs it, and which of them told."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsextract.events.clauses import clause_of, describes, named_only
from newsextract.events.factuality import Factuality
from newsextract.events.order import Days
from newsextract.events.parts import Draft, Sites
from newsextract.events.retold import Retold
from newsextract.events.settle import Settler
from newsextract.events.spans import span_of
from newsextract.events.surroundings import Surroundings
from newsextract.events.undated import had_been_through, in_those_days, is_spoken_of
from newsextract.language import syntax
from newsextract.reading.article import Article
from newsextract.records.event import DateFrom, DateMissing


class When(NamedTuple):
    """The days of an event, which date told them, and where that stood; or why there are none."""

    date: str | None
    earliest: str | None
    latest: str | None
    told: DateFrom | None
    missing: DateMissing | None


class Said(NamedTuple):
    """Id of the date on which somebody told of an event, and whether in words that are quoted."""

    date: str | None = None
    quoted: bool = False


UNSAID = Said()
# What was not or may have been in the past is so by the day of publication, as what was.
_TOLD_AS_OVER = frozenset({"denied", "negated", "possible"})
# What was aimed at in the past may have come of it at once, later or never: "fired to disperse the crowd".
_MISSED = ("planned", "past")
_NONE_TOLD = When(None, None, None, None, "none_told")


def when(
    around: Surroundings,
    retold: Retold,
    settler: Settler,
    article: Article,
    draft: Draft,
    fact: Factuality,
    said: Said = UNSAID,
) -> When:
    """The days of an event.

    Those of a date of its own, or of the date whose clause it stands in ("since May, when rebels seized the town"); else of the
    date of the event that governs it, or what lies before or after that ("a day after the vote"); else of an event that it is
    said to follow or precede, or that it tells again, or of the verb behind it; else the day of publication, or what lies around it;
    from the day of the lead on, where the lead tells one that is over ("rebels attacked the town on Friday").
    An event noun that its clause is only about ("on Friday the mayor condemned the attack") is dated by what it tells again first. One
    of which only the length is known ("a two-year contract") has that as its date, and no days. "Now" is the day of publication; a length of
    days or more beside a verb ("held for three days") leaves the last day that the rest tells, one of hours both. One of which only the time is told ("at
    10 p.m.") has the day of what it tells again, or that is counted from another, and so does the time (`Settler`). A date to come is none
    of a verb that tells what is over. What goes on until an event ends with it. What is told as over by somebody who said so before the day of
    publication was over by then; so was by that day what is told as over in a quotation, of a time without a date, or of what somebody had
    been through (`undated`). What a clause goes on to tell ("the truce ended on Friday and fighting resumed") was not before it.

    Args:
        around: The events and dates around each event.
        retold: What events tell again.
        settler: Gives times of the clock their day.
        article: The article.
        draft: The event.
        fact: What its clause makes of it.
        said: When and how somebody told of it.
    """
    own = around.days.of(draft)
    if own is not None and _not_yet(around, own, article, draft, fact):
        own = None
    if own is not None and not (span := around.sites.by_date[own]).earliest and not span.latest:
        if span.value == "PRESENT_REF" and fact.status == "actual" and article.created is not None:
            return When(own, day := article.created.isoformat(), day, "published", None)
        if span.value == "PAST_REF" and (fact.status, fact.time) == ("actual", "past") and article.created is not None:
            return When(own, None, article.created.isoformat(), "clause", None)
        if span.value == "PRESENT_REF" or span.type == "DURATION":
            found = _when(around, retold, settler, article, draft, fact, said, None)
            if not (found.earliest or found.latest):
                return _told(article, fact, own, (None, None), "clause")
            if fact.status == "actual" and not str(span.value).startswith("PT"):
                # "Were held for three days" tells that it was over, and not since when.
                found = found._replace(earliest=None)
            return found._replace(date=own) if found.told == "published" else found
    return _when(around, retold, settler, article, draft, fact, said, own)


def _when(
    around: Surroundings,
    retold: Retold,
    settler: Settler,
    article: Article,
    draft: Draft,
    fact: Factuality,
    said: Said,
    own: str | None,
) -> When:
    """The days of an event, whose own date is given."""
    sites = around.sites
    if own is not None:
        if settler.is_open(own):
            known = _elsewhere(around, retold, settler, draft)
            if known is not None and settler.clock(own, known[1], known[0]):
                return _told(article, fact, own, known[1], "clause")
            settler.follow(own)
        settler.beside(draft, own)
        days = _own(around, draft, own)
        end = around.until(draft) if days[1] is None else None
        if (
            end is not None
            and (known := _known(around, retold, end)) is not None
            and (known[1][1] or "") >= (days[0] or "")
        ):
            days = days[0], known[1][1]
        return _told(article, fact, own, days, "clause")
    if (named := clause_of(sites, draft)) is not None:
        whole = sites.by_date[named]
        return _told(article, fact, named, (whole.earliest, whole.latest), "clause")
    above, path = around.above(draft, around.days.of, told=True)
    lies = around.orders.along(path)
    if above is not None and span_of(sites, above) == (None, None):
        above = None  # "She now leads a party that she has accused": not of "now"
    again = retold.find(draft)
    if again is not None and draft.kind == "noun" and named_only(sites, draft, above, lies):
        return _told(article, fact, again.ref, again.days, "coreference")
    if above is not None and not (
        (describes(sites, draft, fact) and _is_over(sites, above, article))
        or _not_yet(around, above, article, draft, fact)
    ):
        days = span_of(sites, above)
        aim = fact.time == "future" or (fact.status == "planned" and fact.time == "past")
        if lies is None and aim and days[0] is not None and _is_over(sites, above, article):
            # "In September it announced a plan to buy the firm": to buy it then or on any day after.
            return When(above, days[0], None, "sentence", None)
        if lies is None and around.gone_by(path):
            days = None, days[1]  # "The colonel, who seized power, fled on Monday."
        return _told(article, fact, above, days if lies is None else lies.reckon(days), "sentence")
    if (beside := _beside(around, retold, settler, draft)) is not None:
        return _told(article, fact, *beside, "clause")
    if again is not None:
        return _told(article, fact, again.ref, again.days, "coreference")
    if (length := around.days.length(draft)) is not None:
        return When(length, None, None, "clause", "unresolved")
    if fact.status == "actual" and (shared := _shared(around, draft)) is not None:
        return _told(article, fact, shared, span_of(sites, shared), "sentence")
    old = around.orders.was_before(draft.top)
    if article.created is None:
        return _NONE_TOLD
    if fact.status not in ("actual", "planned") or fact.time == "unspecified" or (fact.status, fact.time) == _MISSED:
        return When(None, None, None, None, "not_actual")
    day = article.created.isoformat()
    if fact.time == "future" or fact.status == "planned":
        return When(None, day, None, "published", None)
    if lies is not None and lies.side != "same":
        # All that is known of what came before is that it is over; what came after may be to come.
        over = lies.side == "before" or (draft.kind == "verb" and fact.time == "past")
        return When(None, None, day, "published", None) if over else _NONE_TOLD
    latest = sites.by_date[said.date].latest if said.date is not None else None
    if latest is not None and latest < day and fact.time == "past":
        return When(None, None, latest, "cue", None)  # What somebody told on Tuesday was over by then.
    before = around.before(draft) if fact.status == "actual" and fact.time == "past" else None
    if before is not None and (ref := around.days.of(before)) is not None and _is_over(sites, ref, article):
        return When(ref, span_of(sites, ref)[0], day, "sentence", None)  # "It ended on Friday and fighting resumed."
    if fact.status == "actual" and (then := around.first_of_two(draft, day)) is not None:
        return When(
            then, None, span_of(sites, then)[1], "sentence", None
        )  # "He was charged, and in May a court freed him."
    old |= (
        is_spoken_of(sites, draft)
        or had_been_through(sites, draft)
        or in_those_days(sites, draft)
        or around.gone_by([*path, path[-1]])
    )
    if old or (said.quoted and fact.time == "past"):
        # “They killed my son,” he said: some day, which is all he tells.
        return When(None, None, day, "published", None)
    since = around.background.get(sites.parse.sent_of[draft.i])
    if since is not None and fact.status == "actual" and fact.time == "past":
        return When(None, since, day, "published", None)
    story = around.story if fact.status == "actual" and fact.time == "past" else None
    if story is not None and sites.parse.sent_of[draft.i] != story.sentence:
        return When(None, story.day, day, "published", None)
    return When(None, day, day, "published", None)


def _not_yet(around: Surroundings, ref: str, article: Article, draft: Draft, fact: Factuality) -> bool:
    """Whether a verb tells as over, or as so now, what a date puts ahead, so that the date is of something else.

    "Was approved for next year", "expects growth in 2026". A timetable looks ahead in the present. A day more is left to articles that are a
    day older than they say.
    """
    if draft.kind != "verb" or fact.status != "actual" or article.created is None:
        return False
    parse = around.sites.parse
    now = syntax.in_plain_present(parse, draft.i) and parse.lemma[draft.i] not in around.timetables
    if fact.time != "past" and not (fact.time == "present" and now):
        return False
    first = span_of(around.sites, ref)[0]
    return first is not None and (date.fromisoformat(first) - article.created).days > 1


def _is_over(sites: Sites, ref: str, article: Article) -> bool:
    """Whether a date lies before the day of publication."""
    latest = sites.by_date[ref].latest
    return latest is not None and article.created is not None and latest < article.created.isoformat()


def _told(article: Article, fact: Factuality, ref: str, days: Days, told: DateFrom) -> When:
    first, last = _bounded(article, fact, *days)
    return When(ref, first, last, told, None if first or last else "unresolved")


def _elsewhere(around: Surroundings, retold: Retold, settler: Settler, draft: Draft) -> tuple[str, Days] | None:
    """The days of an event of which only the time is told with it, and the id of the date that tells them.

    "At noon two days before the vote"; or those of what it tells again.
    """
    if (known := _beside(around, retold, settler, draft)) is not None:
        return known
    again = retold.find(draft)
    return (again.ref, again.days) if again is not None else None


def _beside(around: Surroundings, retold: Retold, settler: Settler, draft: Draft) -> tuple[str, Days] | None:
    """The date of an event that this one hangs together with, and the days of this one.

    "Died a day after the vote on May 3", "died when rebels shelled the port on Monday", "began a strike on Monday", "the attack on
    Monday killed ten".
    """
    for event in (draft, around.comes(draft)):
        for lower, lies in around.below(event) if event is not None else ():
            if (known := _known(around, retold, lower)) is not None:
                days = lies.turned().reckon(known[1])
                settler.distance(lies.ref, days, known[0])
                return known[0], days
    carried = around.carried(draft)
    others = [carried] if carried is not None else []
    if around.incident(draft):
        others += around.causes(draft)
    return next((known for other in others if (known := _known(around, retold, other)) is not None), None)


def _known(around: Surroundings, retold: Retold, draft: Draft) -> tuple[str, Days] | None:
    """The date and the days of an event that has its own, or those of the one that it tells again."""
    if (ref := around.days.of(draft)) is not None:
        return ref, _own(around, draft, ref)
    again = retold.find(draft)
    return (again.ref, again.days) if again is not None else None


def _own(around: Surroundings, draft: Draft, ref: str) -> Days:
    """First and last day of an event with a date of its own; open at the end where it began then."""
    days = span_of(around.sites, ref)
    return (days[0], None) if draft.i in around.days.begun else days


def _shared(around: Surroundings, draft: Draft) -> str | None:
    """The day at the end of a clause of two verbs, which is that of both: "shot a guard and burned a car on Monday"."""
    sites = around.sites
    for later in around.behind(draft):
        ref = around.days.of(later)
        day = sites.by_date[ref] if ref is not None else None
        if day is not None and day.earliest and day.earliest == day.latest and day.relation in (None, "on"):
            return day.id if day.start > sites.parse.start[later.i] else None
    return None


def _bounded(article: Article, fact: Factuality, first: str | None, last: str | None) -> Days:
    """The days that are left: what has happened did so by the day of publication, what is to come does not come before it."""
    if article.created is None or (first is None and last is None):
        return first, last
    day = article.created.isoformat()
    if (first is not None and day < first) or (last is not None and day > last):
        return first, last
    if fact.status == "actual" and fact.time in ("past", "present"):
        return first, day
    if fact.status in _TOLD_AS_OVER and fact.time == "past" and first is not None:
        return first, day
    return (day, last) if fact.time == "future" else (first, last)
