"""Dates: weekdays, weeks and days against the publication date; calendar dates by dateparser."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.reading.dates import MONTH
from newsextract.records import Date

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_CALENDAR = re.compile(rf"(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|{MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)", re.I)
_WEEK = {"last": -1, "this": 0, "next": 1}


@lru_cache(maxsize=4096)
def _calendar(text: str) -> tuple[str, str, str] | None:
    from dateparser.date import DateDataParser

    parser: Any = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": datetime(2000, 1, 1), "PARSERS": ["absolute-time"]})
    found = parser.get_date_data(text)
    if found.date_obj is None or found.period not in ("day", "month"):
        return None
    day = found.date_obj.date()
    if found.period == "day":
        return day.isoformat(), day.isoformat(), day.isoformat()
    value = day.isoformat()[:7]
    return value, f"{value}-01", f"{value}-{monthrange(day.year, day.month)[1]:02d}"


def _value(text: str, published: datetime | None) -> tuple[str, str | None, str | None, bool] | None:
    """(TIMEX3 value, first day, last day, whether it is relative), or None where the grammar does not know."""
    lower = text.lower()
    if _CALENDAR.fullmatch(text):
        found = _calendar(text)
        return (*found, False) if found else None
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", text):
        return text, f"{text}-01-01", f"{text}-12-31", False
    base = published.date() if published else None
    if lower in _DAYS:
        number = _DAYS.index(lower)
        if base is None:
            return f"XXXX-WXX-{number + 1}", None, None, True
        day = (base - timedelta((base.weekday() - number) % 7)).isoformat()
        return day, day, day, True
    if base and lower in _NEAR:
        day = (base + timedelta(_NEAR[lower])).isoformat()
        return day, day, day, True
    words = lower.split()
    if base and len(words) == 2 and words[1] == "week" and words[0] in _WEEK:
        monday = base - timedelta(base.weekday()) + timedelta(7 * _WEEK[words[0]])
        year, week, _ = monday.isocalendar()
        return f"{year}-W{week:02d}", monday.isoformat(), (monday + timedelta(6)).isoformat(), True
    return None


def read_dates(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Date]:  # noqa: ARG001
    """All dates of an article, in text order; a value the grammar does not know stays null."""
    out = [(h.start, h.end, "DATE", (d := h.value.date().isoformat(), d, d, False)) for h in article.header_dates]
    found: list[tuple[int, int, str, tuple[str, str | None, str | None, bool] | None]] = list(out)
    for ent in parse.ents:
        if ent.label not in ("DATE", "TIME"):
            continue
        start, end = parse.span(ent.first, ent.last)
        if re.search(r"year-old|\baged?\b", article.text[start:end], re.I):
            continue
        kind = "DURATION" if re.search(r"\b(?:years|months|weeks|days|hours|minutes)$", article.text[start:end]) else ent.label
        found.append((start, end, kind, _value(article.text[start:end], article.published)))
    return [
        Date(
            id=f"t{n}",
            start=start,
            end=end,
            text=article.text[start:end],
            type="DURATION" if kind == "DURATION" else "TIME" if kind == "TIME" else "DATE",
            value=value[0] if value else None,
            earliest=value[1] if value else None,
            latest=value[2] if value else None,
            anchor="published" if value and value[3] and article.published else None,
        )
        for n, (start, end, kind, value) in enumerate(sorted(found, key=lambda f: f[:2]), 1)
    ]
