"""What a trigger has around it: the parts of its clause or phrase, and the records that stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import LightVerb, Trigger
from newsextract.records import Actor, Date, Place, Quantity
from newsextract.records.event import Role


class Part(NamedTuple):
    """One participant or circumstance.

    Attributes:
        role: Its role.
        head: Its head token.
        ref: Id of the record that stands there.
        via: What it hangs on: ``subject``, ``object``, ``dative``, ``agent``, ``poss``, ``modifier``, ``clause``, or a preposition.
    """

    role: Role
    head: int
    ref: str | None
    via: str


@dataclass(slots=True)
class Draft:
    """An event in the making.

    Attributes:
        i: Its trigger.
        kind: What the trigger is.
        parts: Who and what stands around it.
        support: The verb that carries a noun ("launched an attack"), or None.
        light: The entry that says so.
        entry: The trigger entry that gave the type.
        type: Code of the type.
        mode: Its mode.
        context: Its context.
        cameo: CAMEO code.
        confidence: Calibrated probability of the type.
        above: The draft in whose complement this one stands ("agreed to withdraw").
    """

    i: int
    kind: Literal["verb", "noun", "adjective"]
    parts: list[Part] = field(default_factory=list)
    support: int | None = None
    light: LightVerb | None = None
    entry: Trigger | None = None
    type: str | None = None
    mode: str | None = None
    context: str | None = None
    cameo: str | None = None
    confidence: float | None = None
    above: Draft | None = None

    @property
    def top(self) -> int:
        """The token through which it hangs in its sentence: the verb that carries a noun, else its trigger."""
        return self.i if self.support is None else self.support

    def of(self, *roles: Role) -> list[Part]:
        """The parts in one of the roles."""
        return [p for p in self.parts if p.role in roles]


# Characters up to the end of the noun that a figure is one with.
_NOUN_WITHIN = 300


def _end(figure: Quantity) -> int:
    """End of a figure with what it counts, if that stands behind it and near."""
    end = figure.noun_end
    return end if end is not None and figure.end < end <= figure.end + _NOUN_WITHIN else figure.end


class Sites:
    """The records of the earlier rooms by token.

    Args:
        parse: The parsed article.
        actors: Its actors.
        places: Its places.
        dates: Its dates.
        quantities: Its quantities.
        links: The words that order two events, behind which a length is their distance ("two days after").
    """

    def __init__(
        self,
        parse: Parse,
        actors: Sequence[Actor],
        places: Sequence[Place],
        dates: Sequence[Date],
        quantities: Sequence[Quantity],
        links: Collection[str] = (),
    ) -> None:
        self.parse = parse
        self._actors = SpanIndex(parse, ((m.start, m.end, a.id) for a in actors for m in a.mentions))
        self._places = SpanIndex(
            parse, ((m.start, m.end, p.id) for p in places for m in p.mentions if m.form == "name")
        )
        apart = {d.id for d in dates if d.type == "DURATION" and _is_apart(parse, d, links)}
        self._dates = SpanIndex(parse, ((d.start, d.end, d.id) for d in dates if d.id not in apart))
        self._distances = SpanIndex(parse, ((d.start, d.end, d.id) for d in dates if d.id in apart))
        self._quantities = SpanIndex(parse, ((q.start, _end(q), q.id) for q in quantities))
        self._figures = SpanIndex(parse, ((q.start, q.end, q.id) for q in quantities))
        self._named: dict[tuple[str, int], int] = {}
        for a in actors:
            for m in a.mentions:
                if m.form in ("name", "nominal") and (k := parse.top(m.start, m.end)) is not None:
                    self._named.setdefault((a.id, parse.sent_of[k]), k)
        self.by_actor = {a.id: a for a in actors}
        self.by_place = {p.id: p for p in places}
        self.by_date = {d.id: d for d in dates}
        self.by_quantity = {q.id: q for q in quantities}

    def actor(self, i: int) -> str | None:
        """Id of the actor at a token."""
        return self._actors.at(i)

    def place(self, i: int) -> str | None:
        """Id of the place that is named at a token."""
        return self._places.at(i)

    def inside(self, i: int) -> str | None:
        """Id of the place that is named inside the phrase of a token: "a market in Lima"."""
        p = self.parse
        for k in range(p.left[i], min(p.right[i], p.left[i] + 12) + 1):
            if (found := self._places.at(k)) is not None:
                return found
        return None

    def around(self, i: int, depth: int = 0) -> str | None:
        """Id of the place where those stand who are named at a token: "12 people in Goma", "the town of Goma"."""
        p = self.parse
        for k in p.kids[i]:
            if p.dep[k] != "prep" or p.lower[k] not in _AROUND:
                continue
            of = p.lower[k] == "of"
            for o in p.children(k, "pobj"):
                here = self.place(o) if not of or p.lemma[i] in _SETTLEMENTS else None
                if here is None and depth < _PHRASES:
                    here = self.around(o, depth + 1)
                if here is not None:
                    return here
        return None

    def date(self, i: int) -> str | None:
        """Id of the date at a token; "two days after the vote" is no date but how far two events lie apart.

        "The night of May 3" and "the early hours of Monday" are of that day.
        """
        p, found = self.parse, self._dates.at(i)
        if p.lemma[i] in _PARTS_OF_DAY and (found is None or self.by_date[found].type == "DURATION"):
            days = (
                self._dates.at(o) for k in p.children(i, "prep") if p.lower[k] == "of" for o in p.children(k, "pobj")
            )
            found = next((d for d in days if d), found)
        if found is None and self._distances.at(i) is not None:  # "on Monday hours before the vote"
            return next((d for k in p.children(i, "compound", "nmod") if (d := self._dates.at(k))), None)
        return found

    def distance(self, i: int) -> Date | None:
        """The length of time between two events that is told at a token."""
        ref = self._distances.at(i)
        return self.by_date[ref] if ref is not None else None

    def quantity(self, i: int) -> str | None:
        """Id of the quantity at a token, be it its figure or what it counts."""
        return self._quantities.at(i)

    def figure(self, i: int) -> str | None:
        """Id of the quantity whose figure or unit stands at a token."""
        return self._figures.at(i)

    def antecedent(self, i: int) -> int:
        """The head of the first name or noun in the sentence for whom the pronoun `i` stands; `i` itself where there is none."""
        p = self.parse
        if p.pos[i] != "PRON":
            return i
        ref = self._actors.at(i)
        return self._named.get((ref, p.sent_of[i]), i) if ref else i

    def measure(self, i: int) -> bool:
        """Whether an amount stands at a token that is no thing by itself ("3 %", "40 points", "25 dollars")."""
        ref = self._figures.at(i)
        if ref is None:
            return self.parse.lemma[i] in _UNITS and self._quantities.at(i) is not None
        return self.by_quantity[ref].kind != "count" or self.parse.lemma[i] in _UNITS or self.parse.pos[i] == "NUM"

    def someone(self, i: int) -> bool:
        """Whether somebody who can act or be acted upon stands at a token."""
        return self.actor(i) is not None or self.parse.lower[i] in _PERSONS

    def ref(self, role: Role, i: int) -> str | None:
        """The record that a part in this role points to."""
        if role == "date":
            return self.date(i)
        if role == "quantity":
            return self.quantity(i)
        if role in ("place", "origin", "destination"):
            return self.place(i) or self.actor(i)
        return self.actor(i) or self.place(i) or self._counted(i) or self._apposed(i)

    def _apposed(self, i: int) -> str | None:
        """The actor who is named behind a noun for him: "his Congolese counterpart Felix Tshisekedi"."""
        return next((found for k in self.parse.children(i, "appos") if (found := self.actor(k))), None)

    def _counted(self, i: int) -> str | None:
        """The actor that a bare figure counts: "… and 300 more will follow"."""
        ref = self._figures.at(i)
        noun = self.by_quantity[ref].noun_start if ref else None
        k = self.parse.token_at(noun) if noun is not None else None
        return self.actor(k) if k is not None else None


def _is_apart(parse: Parse, date: Date, links: Collection[str]) -> bool:
    """Whether a length says how far two events lie apart: "two days after the vote", but "for two days after the vote"."""
    if date.earliest and date.anchor in (None, "published"):
        return False  # "The past two years" have days of their own, a length behind a day has those of that day.
    k = parse.token_at(date.end - 1)
    behind = k is not None and k + 1 < len(parse.lower) and parse.lower[k + 1] in links
    return behind and not _LASTS.search(parse.text, max(0, date.start - 10), date.start)


_LASTS = re.compile(r"\b(?:for|during|in|within|over|of|throughout)\s+$", re.IGNORECASE)
_AROUND = frozenset("in at near inside outside around across throughout of".split())
_SETTLEMENTS = frozenset(
    "city town village capital suburb district province region state island port neighborhood neighbourhood county municipality "
    "camp area part north south east west centre center outskirts street".split()
)
_PARTS_OF_DAY = frozenset({"dawn", "morning", "afternoon", "evening", "night", "hour"})
# "Thousands of people in the streets of Goma" is as deep as it gets.
_PHRASES = 3
# What is counted in prices and indices; the figure is the amount.
_UNITS = frozenset({"point", "cent", "percent", "pence", "notch"})
_PERSONS = frozenset(
    "he she they we you i him her them us me who whom someone somebody everyone everybody anyone anybody nobody".split()
)
