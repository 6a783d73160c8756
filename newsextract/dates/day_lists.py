"""Three and more days of one month: "Nov. 7, 14 and 21", "the 3rd, 4th and 5th of June"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import partial
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import NO_FIGURE
from newsextract.dates.days import calendar_day, day_near
from newsextract.dates.find import Hit
from newsextract.dates.intervals import FINENESS, fineness
from newsextract.dates.meaning import Anchor, Context, Meaning, Rule

_AND = r"(?:and|or|&)"
_ITEM = re.compile(rf"(?P<day>{a.DAY})", re.IGNORECASE)
# Behind "Nov. 7": days until "and", and a year that may be that of all. "On June 5, 14 and 20 people" are no days.
_BEHIND = a.form(
    rf"(?P<days>(?:, {a.DAY})+,? {_AND} {a.DAY})(?:,? (?P<year>{a.YEAR})\b)?{NO_FIGURE}(?!-| (?:people|men|women|children|others)\b)"
)
# Before "14 and 21 November".
_BEFORE = a.form(rf"(?<![\d,.:-])(?P<days>\b{a.DAY}, (?:{a.DAY}, )*)(?:the )?$")
_REACH = 24  # Characters of the days before it.


def with_lists(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The same expressions with the other days of each list, of which they are only the first or last one or two.

    Args:
        text: The text of the article.
        hits: What was found in one segment, in text order.
    """
    found = list(hits)
    added: list[Hit] = []
    for day in sorted((x for hit in found for x in _days_beside(text, hit)), key=lambda x: x.start):
        if not added or added[-1].end <= day.start:
            added.append(day)
    if not added:
        return found
    starts = [x.start for x in added]

    def is_free(hit: Hit) -> bool:
        last = bisect_left(starts, hit.end) - 1
        return last < 0 or added[last].end <= hit.start

    return sorted([*filter(is_free, found), *added], key=lambda h: h.start)


def _days_beside(text: str, hit: Hit) -> Iterator[Hit]:
    """The other days of the list that an expression belongs to, if these follow each other."""
    day = a.any_group(hit.match, "day")
    if hit.rule.name == "month day":
        m = _BEHIND.pattern.match(text, hit.end)
        items = list(_ITEM.finditer(text, *m.span("days"))) if m else []
        numbers = [a.day_number(day), *(a.day_number(i["day"]) for i in items)]
    elif hit.rule.name == "first of full" and hit.match.end("month") > hit.end:
        m = _BEFORE.pattern.search(text, max(0, hit.start - _REACH), hit.start)
        items = list(_ITEM.finditer(text, *m.span("days"))) if m else []
        numbers = [*(a.day_number(i["day"]) for i in items), a.day_number(day)]
    else:
        return
    if m is None or numbers != sorted(set(numbers)):
        return
    month, year = a.month(hit.match["month"]), a.any_group(hit.match, "year") or a.group(m, "year")
    rule = Rule("listed day", "month", _BEHIND, partial(_listed, month=month, year=int(year) if year else None))
    if year:
        yield Hit(hit.start, hit.end, rule, hit.match)
    for item in items:
        yield Hit(item.start(), m.end() if item is items[-1] and a.group(m, "year") else item.end(), rule, item)


def _listed(m: Match[str], c: Context, month: int, year: int | None) -> Meaning | None:
    """A day of a list: of the year that the list names, else of the day before it in the list, else the nearest."""
    number, last = a.day_number(m["day"]), c.last
    anchor: Anchor | None = None if year or c.base is None else "published"
    if (
        year is None
        and last
        and m.start() - last.start < _REACH
        and (last.day.month, fineness(last.value)) == (month, FINENESS["D"])
    ):
        year = last.day.year
    if year is None and c.base is None:
        return Meaning("DATE", f"XXXX-{month:02}-{number:02}")
    day = calendar_day(year, month, number) if year else day_near(month, number, c)
    return Meaning("DATE", day.isoformat() if day else None, anchor=anchor)
