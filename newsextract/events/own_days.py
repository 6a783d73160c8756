"""The date that is an event's own: a part of its clause, or one that the parser hung on another word of the clause.

Of 1,004 single days in five corpora 808 were parts of an event or statement, and 833 are so by the rules here and in `parts`; most of the
others are datelines, due days and tables.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from newsextract.dates.figures import is_compared
from newsextract.events.parts import Draft, Sites
from newsextract.language import syntax
from newsextract.records.date import Date

# The figure from which another rose or fell, up to its date; and the other one behind that.
_BASE = re.compile(
    r"\bfrom\s+(?:[a-z]+\s+){0,2}[^\s\d]{0,4}\d[\d.,]*%?(?:\s+[a-z-]+){0,4}\s+(?:in|during|on|for)\s+(?:the\s+)?$"
)
_GOAL = re.compile(r"\s+to\s+(?:[a-z]+\s+){0,2}[^\s\d]{0,4}\d")
_REACH = 60
# Words from the superlative to "since".
_COMPARED = 6
# Steps up the tree from a day to the event whose clause it stands in.
_STEPS = 8
# How words hang on each other between a day and its event where no other clause begins.
_WITHIN = frozenset({"pobj", "prep", "dobj", "dative", "appos", "compound", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What a length hangs on that tells how long something is and not when.
_LENGTHS = frozenset({"modifier", "poss", "object", "of"})
# Verbs that only say of a noun that it was so: "the murder of two nuns, which occurred on May 3".
_LASTS = frozenset({"on", "off", "over", "under"})
_HAPPENS = frozenset({"happen", "occur", "take"})
_TAKEN = frozenset({"place", "effect"})
# What has begun goes on: "the strike, which began on May 3".
_BEGINS = frozenset({"begin", "start", "erupt"})


class OwnDays:
    """The dates of the events of one article.

    Args:
        sites: The records by token.
        at: The events by token, those that a verb carries by that verb as well.
        said: Ids of the dates on which something was said.
        dayless: Ids of the times of the clock whose day is not told.
        today: The day of publication, ISO.

    Attributes:
        begun: Triggers of the events that began on their day.
    """

    def __init__(
        self,
        sites: Sites,
        at: Mapping[int, Draft],
        said: Collection[str] = (),
        dayless: Collection[str] = (),
        today: str | None = None,
    ) -> None:
        self._sites, self._at, self._dayless, self._today = sites, at, dayless, today
        drafts = list({id(d): d for d in at.values()}.values())
        taken = {x.ref for d in drafts for x in d.of("date")} | set(said)
        self._strays: dict[int, str] = {}
        self.begun: set[int] = set()
        free = [d for d in sites.by_date.values() if d.id not in taken and not _compares(sites, d)]
        for day in free:
            if _is_day(day) and (owner := self._owner(day)) is not None:
                self._strays.setdefault(owner.i, day.id)
        for day in sorted(free, key=lambda d: not _is_day(d)):
            if (told := self._not_until(day) or self._told_of(day) or self._of_object(day)) is not None:
                self._strays.setdefault(told.i, day.id)
        for draft in drafts:
            if (noun := self._timed(draft)) is not None and (ref := self.of(draft)) is not None:
                if noun.i not in self._strays and sites.parse.lemma[draft.i] in _BEGINS:
                    self.begun.add(noun.i)
                self._strays.setdefault(noun.i, ref)

    def of(self, draft: Draft) -> str | None:
        """Id of the date of an event; None where it has none."""
        sites = self._sites
        dates = [
            d
            for x in draft.of("date")
            if x.ref and not _compares(sites, d := sites.by_date[x.ref]) and not _measures(d, x.via)
        ]
        known = [d for d in dates if d.type in ("DATE", "TIME") and (d.earliest or d.latest)]
        if not known and (stray := self._strays.get(draft.i)) is not None:
            return stray  # "Sentenced him to ten years in prison on Thursday."
        if not dates:
            return None
        of_a_day = (d for d in known if d.id not in self._dayless)
        return next(of_a_day, (known or dates)[0]).id

    def length(self, draft: Draft) -> str | None:
        """Id of the date that tells how long an event is, and not when: "a two-year contract"."""
        told = ((self._sites.by_date[x.ref], x.via) for x in draft.of("date") if x.ref)
        return next((d.id for d, via in told if via in _LENGTHS and _measures(d, via)), None)

    def _owner(self, day: Date) -> Draft | None:
        """The event in whose clause a day stands that hangs on a noun: "seized Lima in the south on Monday"."""
        p = self._sites.parse
        tokens = p.tokens_in(day.start, day.end)
        k = p.top(day.start, day.end)
        if k is None or not _hangs_loose(self._sites, k):
            return None
        for above in _up(self._sites, k):
            if p.dep[k] in _SUBJECTS:
                # "The two presidents on Friday signed", but "the meeting on Friday ended".
                follows = tokens[-1] + 1
                if above < follows or not self._sites.someone(k) or above not in (follows, p.head[follows]):
                    return None
            elif p.dep[k] not in _WITHIN and p.dep[k] != "npadvmod":
                return None
            if (found := self._at.get(above)) is not None:
                return found
            if p.pos[above] in syntax.VERBAL:
                return None
            k = above
        return None

    def _told_of(self, day: Date) -> Draft | None:
        """The event of which a clause only says when it was.

        That is its subject ("the vote is (due) on Sunday", "the last raid was in 2019"), or what "it was on Sunday that" leads to.
        """
        p = self._sites.parse
        k = p.top(day.start, day.end)
        if k is None or day.earliest is None or day.relation not in (None, "on"):
            return None
        above, bare = p.head[k], p.dep[k] in ("npadvmod", "attr") and _is_day(day)
        if not bare and (p.dep[k] != "pobj" or p.lower[above] not in ("on", "in", "at")):
            return None
        verb = above if bare else p.head[above]
        if p.lower[verb] == "due" and p.dep[verb] == "acomp":
            k, verb = verb, p.head[verb]
        if p.lemma[verb] != "be" or p.pos[verb] not in syntax.VERBAL or p.child(verb, "neg") is not None:
            return None
        subject = p.child(verb, "nsubj")
        if subject is not None and p.lower[subject] == "it":
            # "It was on Friday that rebels attacked", "it was Friday when they attacked".
            cleft = (
                c for c in p.children(verb, "ccomp", "advcl") if any(p.lower[x] in ("that", "when") for x in p.kids[c])
            )
            return next((found for c in cleft if (found := self._at.get(c)) is not None), None)
        if any(p.lower[c] in _LASTS and p.child(c, "pobj") is None for c in p.kids[verb]):
            return None  # "When the talks were on in May" they had begun.
        if subject is None or any(c != k for c in p.children(verb, "attr", "acomp")):
            return None
        noun = self._at.get(subject)
        return noun if noun is not None and noun.kind == "noun" else None

    def _not_until(self, day: Date) -> Draft | None:
        """The event that was on a day: "it was not until 2011 that the rebels laid down their arms"."""
        p = self._sites.parse
        k = p.top(day.start, day.end)
        if k is None or p.dep[k] != "pobj" or p.lower[until := p.head[k]] not in ("until", "till"):
            return None
        be, subject = p.head[until], p.child(p.head[until], "nsubj", "expl")
        if p.lemma[be] != "be" or p.child(be, "neg") is None or subject is None or p.lower[subject] != "it":
            return None
        that = (c for c in p.children(be, "ccomp", "advcl") if any(p.lower[x] == "that" for x in p.kids[c]))
        return next((found for c in that if (found := self._at.get(c)) is not None), None)

    def _of_object(self, day: Date) -> Draft | None:
        """The verb of an object on which the parser hung a month or year: "broke off ties in 2016"."""
        p = self._sites.parse
        k = p.top(day.start, day.end)
        if k is None or p.dep[k] != "pobj" or p.lower[p.head[k]] != "in" or day.earliest is None:
            return None
        noun = p.head[p.head[k]]
        verb = self._at.get(p.head[noun]) if p.dep[noun] == "dobj" and noun not in self._at else None
        if verb is None or verb.kind != "verb":
            return None
        over = self._today is not None and day.latest is not None and day.latest < self._today
        # What somebody expects of 2026 he expects today; annals tell in the present what is over.
        return verb if over or syntax.verb_group(p, verb.i).tense != "present" else None

    def _timed(self, draft: Draft) -> Draft | None:
        """The event noun of which a relative clause tells when it was: "the attack, which took place on Monday"."""
        p, i = self._sites.parse, draft.top
        if p.dep[i] != "relcl" or draft.kind != "verb":
            return None
        within = any(
            p.lower[k] in ("in", "during") and any(p.lower[o] == "which" for o in p.kids[k]) for k in p.kids[i]
        )
        group = syntax.verb_group(p, i)
        thing = p.child(i, "dobj")
        if p.lemma[i] in _BEGINS:
            noun = self._at.get(p.head[i])
            begun = thing is None and group.finite and group.modal in (None, "will", "shall")
            return noun if begun and noun is not None and noun.kind == "noun" else None
        took = p.lemma[i] != "take" or (thing is not None and p.lower[thing] in _TAKEN)
        if not within and (p.lemma[i] not in _HAPPENS or not took):
            return None
        return next((d for k in (p.head[i], *_up(self._sites, p.head[i])) if (d := self._at.get(k)) is not None), None)


def _up(sites: Sites, k: int) -> Iterator[int]:
    """The words above one, the nearest first."""
    p = sites.parse
    for _ in range(_STEPS):
        if p.head[k] == k:
            return
        yield (k := p.head[k])


def _is_base(text: str, told: Date) -> bool:
    """Whether a date is that of the figure from which another rose or fell: "rose to 50 from 30 in January"."""
    base = _BASE.search(text, max(0, told.start - _REACH), told.start)
    if base is None:
        return False
    return bool(re.search(r"\d", text[max(0, base.start() - _REACH) : base.start()]) or _GOAL.match(text, told.end))


def _is_day(day: Date) -> bool:
    return day.earliest is not None and day.earliest == day.latest and day.relation in (None, "on")


def _hangs_loose(sites: Sites, k: int) -> bool:
    """Whether a day stands like one of a clause: "on Monday", or bare behind a subject or a preposition's noun."""
    p = sites.parse
    above = p.head[k]
    if p.dep[k] == "pobj":
        return p.lower[above] == "on"
    return p.dep[k] == "npadvmod" and (p.pos[above] == "ADP" or p.dep[above] in _SUBJECTS)


def _measures(told: Date, via: str) -> bool:
    """Whether a length says only how long something is, or after how long: "a two-year contract", "sentenced to ten years"."""
    length = told.type == "DURATION" and not told.earliest and not told.latest
    return length and (via in _LENGTHS or via in ("after", "to"))


def _compares(sites: Sites, told: Date) -> bool:
    """Whether a date only bounds a comparison: "the biggest loss since May", "five more than a year earlier"."""
    p = sites.parse
    tokens = p.tokens_in(told.start, told.end)
    # "From July attacks": the day is that of the attacks.
    named = any(p.dep[i] in ("compound", "nmod", "amod", "nummod") and p.head[i] >= tokens.stop for i in tokens)
    if not named and is_compared(p.text, told):
        return True
    since = p.token_at(told.start)
    if _is_base(p.text, told):
        return True
    if told.relation != "since" or not since:
        return False
    since -= p.lower[since - 1] == "since"
    first = max(p.sents[p.sent_of[since]].first, since - _COMPARED)
    if any(p.tag[k] in ("JJS", "RBS") for k in range(first, since)):
        return True
    # "The first vote since 1996", "the first time that it has raised rates since 2011".
    firsts = (k for k in range(p.sents[p.sent_of[since]].first, since) if p.lower[k] == "first" and p.dep[k] == "amod")
    return any(p.lower[p.head[k]] == "time" or (k >= first and p.dep[p.head[k]] in ("dobj", "attr")) for k in firsts)
