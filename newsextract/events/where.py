"""Where an event was: by its own clause, else by the nearest clause that governs it, and which of them told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsextract.events.parts import Draft, Part, Sites
from newsextract.events.retold import Retold
from newsextract.events.spans import span_of
from newsextract.events.surroundings import Surroundings
from newsextract.language.syntax import verb_group
from newsextract.records.event import PlaceFrom, PlaceMissing

_WHERE = ("place", "destination", "recipient", "theme", "origin")


class Where(NamedTuple):
    """The place of an event and where it stood; or why there is none."""

    place: str | None
    told: PlaceFrom | None
    missing: PlaceMissing | None


def where(around: Surroundings, retold: Retold, draft: Draft) -> Where:
    """The place of an event.

    Of its own, else of the event that governs it, if that was not at another time, else of the one that an incident came about in, else, where those who take part
    are, of the verb behind it, else of the event that it tells again.
    """
    own = _place(around, draft)
    if own is not None:
        return Where(own, "clause", None)
    above, path = around.above(draft, lambda governor: _place(around, governor))
    if above is not None and not _elsewhere(around, path, above) and not _another_day(around, draft, path[-1]):
        return Where(above, "sentence", None)
    if around.incident(draft):
        for lower, lies in around.below(draft):  # "Two people died when rebels shelled a market in Goma."
            if lies.side == "same" and (found := _place(around, lower)) is not None:
                return Where(found, "sentence", None)
        for cause in around.causes(draft):
            again = retold.find(cause)
            if found := _place(around, cause) or (again.place if again is not None else None):
                return Where(found, "sentence", None)
    if around.local(draft):
        for later in around.behind(draft):
            if (found := _behind(around, later)) is not None:
                return Where(found, "sentence", None)
    if around.days.of(draft) is None and (again := retold.find(draft)) is not None and again.place is not None:
        return Where(again.place, "coreference", None)
    named = any(x.role in ("place", "destination") for x in draft.parts)
    return Where(None, None, "unresolved" if named else "none_told")


def _elsewhere(around: Surroundings, path: Sequence[int], above: str) -> bool:
    """Whether the place of what governs an event is one where somebody was or went at another time.

    "The rebels, who had attacked a mine, were arrested in Accra", "flew to Lima after rebels attacked a bank"; but "went to Lima to meet
    them" is there.
    """
    sites, governor = around.sites, around.at(path[-1])
    if around.gone_by(path):
        return True
    lies = around.orders.along(path)
    apart = lies is not None and lies.side != "same"
    apart |= any(sites.parse.dep[k] == "advcl" and verb_group(sites.parse, k).finite for k in path[:-1])
    return apart and governor is not None and any(sites.place(x.head) == above for x in governor.of("destination"))


def _another_day(around: Surroundings, draft: Draft, above: int) -> bool:
    """Whether an event and what governs it have days that do not meet: "led a raid in Chad last year and resigned on Monday"."""
    governor = around.at(above)
    one, other = around.days.of(draft), around.days.of(governor) if governor is not None else None
    if one is None or other is None or one == other:
        return False
    (first, last), (begin, end) = span_of(around.sites, one), span_of(around.sites, other)
    return bool((last and begin and last < begin) or (end and first and end < first))


def _behind(around: Surroundings, later: Draft) -> str | None:
    """The place at the end of a clause of two verbs: "killed ten and burned a church in Goma"."""
    return next((p for x in later.of("place") if x.head > later.i and (p := around.sites.place(x.head))), None)


def _place(around: Surroundings, draft: Draft) -> str | None:
    """The place of its own."""
    sites, local, kind = around.sites, around.local(draft), around.kind(draft)
    land = kind is not None and kind.land
    for role in _WHERE:
        for x in draft.parts:
            if x.role != role or (role == "origin" and draft.type not in ("RETREAT", "SANCTION")):
                continue
            acted_upon = role in ("recipient", "theme")
            if acted_upon and local is False:
                continue
            place = sites.place(x.head) or (sites.inside(x.head) if role == "place" else None)
            if place is None or (acted_upon and sites.by_place[place].kind == "country" and not land):
                continue
            return place
    if not local:
        return None
    return next((at for x in draft.of("recipient", "theme", "actor") if (at := sites.around(x.head))), None)


def move_places(sites: Sites, drafts: list[Draft]) -> None:
    """Make what only says where of the actor before a noun, in place: "the West Bank raid", "the Paris attacks".

    Types are given before that: a noun may need somebody to be an event of its type, whoever it is.
    """
    for draft in drafts:
        if draft.kind == "noun":
            draft.parts = [_at_place(sites, part) for part in draft.parts]


def _at_place(sites: Sites, part: Part) -> Part:
    before = part.role == "actor" and part.via == "modifier" and sites.actor(part.head) is None
    place = sites.place(part.head) if before else None
    return part._replace(role="place", ref=place) if place is not None else part
