"""Days and months that a text names twice without week or year: mostly the same ones, so clear tellings decide for unclear ones.

That a word keeps its sense throughout a text is an old finding (Gale, Church and Yarowsky 1992, "One sense per discourse"); a
bare "Tuesday" or "June 8" keeps its day in the same way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from newsextract.dates import atoms as a
from newsextract.dates.direction import AHEAD, BACK, NONE
from newsextract.dates.find import Hit
from newsextract.language import syntax
from newsextract.language.parse import Parse

# Groups of the forms that say more than the bare name.
_SAYS_MORE = ("lead", "tail", "week", "year")
_FORMS = frozenset({"weekday", "clock", "first hour", "24 hours", "hours", "month", "month day", "day month"})
_STEPS = 8
_SUPPOSED = frozenset({"if", "unless", "whether"})

Name = tuple[int, int, int]  # Number of weekday, month and day of the month; 0 for what it does not name.


def agreed(
    parse: Parse, hits: Sequence[Hit], directions: Sequence[int], base: date | None, lead: tuple[int, int] | None = None
) -> list[int]:
    """The direction of each expression, where those of one name that are told clearly speak for the others.

    Where the clear ones disagree, each keeps its own. A weekday that is tomorrow's looks ahead unless something tells it as past.

    Args:
        parse: The parsed article.
        hits: All expressions of the article.
        directions: What the clause of each tells by itself.
        base: The day that expressions are counted from.
        lead: Offsets of the first sentence behind the dateline of an agency. Agencies tell what is new, so tomorrow's weekday in it
            is tomorrow, where the story comes from: of 54 such weekdays 52 were today's or yesterday's and the others tomorrow's.
    """
    named: dict[Name, list[int]] = defaultdict(list)
    for n, hit in enumerate(hits):
        if name := _name(hit):
            named[name].append(n)
    out = list(directions)
    for name, numbers in named.items():
        tomorrow = base is not None and name[0] == (base + timedelta(1)).isoweekday()
        if not tomorrow and len({directions[n] for n in numbers}) == 1:
            continue
        clear = [_is_clear(parse, hits[n], directions[n]) for n in numbers]
        if tomorrow:
            new = lead is not None and any(lead[0] <= hits[n].start < lead[1] for n in numbers)
            _settle_tomorrow(parse, hits, numbers, clear, out, new)
            continue
        sides = {directions[n] for n, sure in zip(numbers, clear, strict=True) if sure}
        if len(sides) != 1:
            continue
        (side,) = sides
        for n, sure in zip(numbers, clear, strict=True):
            if not sure and _follows(name, directions[n]):
                out[n] = side
    return out


def _settle_tomorrow(
    parse: Parse, hits: Sequence[Hit], numbers: Sequence[int], clear: Sequence[bool], out: list[int], new: bool
) -> None:
    """Read a weekday that is tomorrow's: six days ago is called so by a verb in the past, and by what else only if nothing looks ahead.

    Where it is `new`, everything told of it is.
    """
    ahead = new or any(out[n] == AHEAD for n in numbers)
    for n, sure in zip(numbers, clear, strict=True):
        if new or (not sure and (ahead or out[n] == NONE or _bears(parse, hits[n]))):
            out[n] = AHEAD


def _name(hit: Hit) -> Name | None:
    """What an expression names, if nothing in it says which one is meant."""
    if hit.rule.name not in _FORMS:
        return None
    if any(a.any_group(hit.match, key) for key in _SAYS_MORE):
        return None
    if month := a.any_group(hit.match, "month"):
        day = a.any_group(hit.match, "day")
        return 0, a.month(month), a.day_number(day) if day else 0
    weekday = a.any_group(hit.match, "weekday")
    return (a.weekday(weekday), 0, 0) if weekday else None


def _follows(name: Name, direction: int) -> bool:
    """Whether an expression is no sign of another day or month of the same name.

    A month comes once a year and news tells of last and next ones side by side ("bought in February", "to be paid by February"),
    so there only those follow that nothing puts ahead.
    """
    weekday, _, day = name
    return bool(weekday or day) or direction != AHEAD


def _bears(parse: Parse, hit: Hit) -> bool:
    """Whether a noun behind the expression bears it, outside what is told in the past: "Friday's performance"."""
    k = parse.top(hit.start, hit.end)
    if k is None or parse.dep[k] not in syntax.NAMING or parse.head[k] < k:
        return False
    verb = syntax.governing_verb(parse, k)
    return verb is None or not _tells(parse, verb, BACK)


def _is_clear(parse: Parse, hit: Hit, direction: int) -> bool:
    """Whether the tense of the verb that an expression hangs on puts it on that side of the day of publication."""
    k = parse.top(hit.start, hit.end)
    if k is None or direction not in (BACK, AHEAD):
        return False
    if direction == BACK and parse.dep[k] == "pobj" and parse.lower[parse.head[k]] == "by":
        return False  # "They raised the target for bags filled by Thursday" hangs on the raising, often as not.
    for _ in range(_STEPS):
        up = parse.head[k]
        if up == k or parse.pos[up] in ("NOUN", "PROPN", "PRON", "NUM"):
            return False
        if parse.pos[up] in syntax.VERBAL:
            while parse.dep[up] in ("aux", "auxpass") and parse.head[up] != up:
                up = parse.head[up]
            return _tells(parse, up, direction)
        k = up
    return False


def _tells(parse: Parse, verb: int, direction: int) -> bool:
    """Whether tense alone puts what a verb tells on that side; an infinitive has the tense of the verb above it."""
    group = syntax.verb_group(parse, verb)
    if any(parse.dep[c] == "mark" and parse.lower[c] in _SUPPOSED for c in parse.kids[verb]):
        return False
    if direction == BACK:
        return (group.tense == "past" or group.perfect) and group.finite and not group.modal
    for _ in range(_STEPS):
        if group.finite or parse.tag[verb] != "VB" or parse.pos[parse.head[verb]] not in syntax.VERBAL:
            break
        verb = parse.head[verb]
        group = syntax.verb_group(parse, verb)
    return group.modal in ("will", "shall") or (group.tense == "present" and not group.modal and not group.perfect)
