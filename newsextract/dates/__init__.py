"""Dates: found by a grammar over the text and the entity recogniser, resolved by the grammar and dateparser."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from newsextract.dates.direction import direction
from newsextract.dates.find import Hit, find
from newsextract.dates.intervals import interval
from newsextract.dates.meaning import Context, Meaning
from newsextract.dates.ranges import link_ranges
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Date
from newsextract.records.date import Relation

_RELATION = re.compile(
    r"\b(on|by|before|after|since|until|till|during|in|at|within|through|throughout|over)\s+(?:the\s+)?$", re.IGNORECASE
)
_RELATIONS: dict[str, Relation] = {
    "on": "on", "in": "on", "at": "on", "by": "by", "before": "before", "after": "after", "since": "since", "until": "until",
    "till": "until", "through": "until", "during": "during", "within": "during", "throughout": "during", "over": "during",
}  # fmt: skip


class _Entities:
    """Where the entity recogniser sees dates and times."""

    def __init__(self, parse: Parse) -> None:
        self.spans = [parse.span(e.first, e.last) for e in parse.ents if e.label in ("DATE", "TIME")]
        self._starts = [s for s, _ in self.spans]

    def __call__(self, start: int, end: int) -> bool:
        i = bisect_right(self._starts, start) - 1
        return any(s < end and start < e for s, e in self.spans[max(i, 0) : i + 2])


def read_dates(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Date]:  # noqa: ARG001
    """All dates of an article, in text order; a value the grammar does not know stays null."""
    base = article.published.date() if article.published else None
    rows = [_header(article, n) for n in range(len(article.header_dates))]
    dated = _Entities(parse)
    previous: tuple[date, str] | None = None
    anchors: dict[int, int] = {}
    found: list[Date] = []
    for first, last in _segments(article):
        for hit in find(article.text, first, last, dated):
            token = parse.token_at(hit.end - 1)
            context = Context(base, direction(parse, token) if token is not None else 0, previous)
            meaning = hit.rule.resolve(hit.match, context)
            if meaning is None:
                continue
            record = _record(article.text, hit, meaning)
            if meaning.anchor == "previous":
                anchors[len(found)] = len(found) - 1
            found.append(record)
            if record.earliest and meaning.value and meaning.type == "DATE":
                previous = (date.fromisoformat(record.earliest), meaning.value)
    rows += [_anchored(d, n, found, anchors) for n, d in enumerate(link_ranges(article.text, found))]
    return _numbered(rows)


def _segments(article: Article) -> list[tuple[int, int]]:
    """What is searched: the story and its headline, and a dateline whose date is not read already."""
    known = {h.start for h in article.header_dates}
    return [
        (s.start, s.end)
        for s in article.segments
        if s.parsed or (s.kind == "dateline" and not any(s.start <= at < s.end for at in known))
    ]


def _header(article: Article, n: int) -> Date:
    h = article.header_dates[n]
    day = h.value.date().isoformat()
    value = f"{day}T{h.value:%H:%M}" if h.has_time else day
    return Date(
        id="t", start=h.start, end=h.end, text=article.text[h.start : h.end], type="TIME" if h.has_time else "DATE", value=value,
        earliest=day, latest=day,
    )  # fmt: skip


def _record(text: str, hit: Hit, meaning: Meaning) -> Date:
    days = interval(meaning.value) if meaning.value and meaning.type in ("DATE", "TIME") else None
    before = _RELATION.search(text, max(0, hit.start - 16), hit.start)
    relation = _RELATIONS[before[1].lower()] if before else None
    return Date(
        id="t",
        start=hit.start,
        end=hit.end,
        text=text[hit.start : hit.end],
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        quant=meaning.quant,
        freq=meaning.freq,
        relation=relation,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        anchor="published" if meaning.anchor == "published" and meaning.value else None,
    )


def _anchored(record: Date, n: int, found: list[Date], anchors: dict[int, int]) -> Date:
    """With the place of the date it was counted from, until the ids are known."""
    if n in anchors:
        return record.model_copy(update={"anchor": f"@{found[anchors[n]].start}"})
    return record


def _numbered(rows: list[Date]) -> list[Date]:
    rows.sort(key=lambda d: (d.start, d.end))
    ids = {f"@{d.start}": f"t{n}" for n, d in enumerate(rows, 1)}
    return [
        d.model_copy(
            update={
                "id": f"t{n}",
                "anchor": ids.get(d.anchor or "", d.anchor),
                "range": ids.get(d.range or "", d.range),
            }
        )
        for n, d in enumerate(rows, 1)
    ]
