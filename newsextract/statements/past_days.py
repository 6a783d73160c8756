"""Days that are over, given to who asked or agreed where the parser hung them on what was still to be done.

"Agreed to sell the plane in 2010", "ordered the firm to pay a fine yesterday"; a day that is to come stays with what is to be done. The tree
is changed, since statements and events both ask it when something was.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsextract.language import infinitives, syntax
from newsextract.language.parse import Parse
from newsextract.records import Date

# Where no day of publication is known, these look back all the same.
_BACK = frozenset({"yesterday", "last", "ago"})
_LOOSE = frozenset({"npadvmod", "advmod", "tmod"})
_ON = frozenset({"on", "in", "at", "during"})
_BELOW = frozenset({"xcomp", "advcl", "ccomp"})


def give_days_back(parse: Parse, dates: Iterable[Date], today: str | None) -> None:
    """Hang a day that is over on the verb in the past above the infinitive that has it.

    Args:
        parse: The parsed article; its tree is changed.
        dates: Its dates.
        today: The day of publication, ISO.
    """
    taken = {k for d in dates for k in parse.tokens_in(d.start, d.end)}
    changed = False
    for day in dates:
        if not _is_over(parse, day, today) or (k := _hanger(parse, day)) is None:
            continue
        verb = parse.head[k]
        above = parse.head[verb]
        if parse.dep[verb] not in _BELOW or above > verb or k < verb or not infinitives.infinitive(parse, verb):
            continue
        group = syntax.verb_group(parse, above)
        told = group.finite and (group.tense == "past" or group.perfect) and group.modal is None
        if parse.pos[above] != "VERB" or not told or _has_day(parse, above, taken):
            continue
        parse.head[k] = above
        changed = True
    if changed:
        parse.groups.clear()
        parse.finish()


def _is_over(parse: Parse, day: Date, today: str | None) -> bool:
    if day.relation not in (None, "on") or day.type not in ("DATE", "TIME"):
        return False
    if today is not None and day.latest is not None:
        return day.latest < today
    return any(parse.lower[k] in _BACK for k in parse.tokens_in(day.start, day.end))


def _hanger(parse: Parse, day: Date) -> int | None:
    """The token by which a day hangs on its verb: itself, or the preposition before it."""
    k = parse.top(day.start, day.end)
    if k is None:
        return None
    if parse.dep[k] == "pobj" and parse.lower[parse.head[k]] in _ON:
        return parse.head[k] if parse.dep[parse.head[k]] == "prep" else None
    return k if parse.dep[k] in _LOOSE else None


def _has_day(parse: Parse, verb: int, taken: set[int]) -> bool:
    """Whether a day hangs on a verb already."""
    return any(k in taken or any(c in taken for c in parse.kids[k] if parse.dep[k] == "prep") for k in parse.kids[verb])
