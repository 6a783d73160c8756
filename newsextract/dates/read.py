"""All dates of an article: found, resolved one after the other, put in relation, linked and numbered."""

from __future__ import annotations

import re
from datetime import date

from newsextract.dates import calendar
from newsextract.dates.agreement import agreed
from newsextract.dates.comparisons import compare
from newsextract.dates.day_lists import with_lists
from newsextract.dates.dayparts import in_part
from newsextract.dates.direction import BACK, Directions
from newsextract.dates.find import Hit, find
from newsextract.dates.fiscal import in_fiscal_years
from newsextract.dates.habits import Habits
from newsextract.dates.holidays import named_days
from newsextract.dates.hours import writes_hours
from newsextract.dates.intervals import interval, shift
from newsextract.dates.meaning import Context, Meaning, Point
from newsextract.dates.model_years import model_years
from newsextract.dates.names import Entities, is_name
from newsextract.dates.outlooks import outlooks
from newsextract.dates.play import Play, topics
from newsextract.dates.ranges import beside_days, link_ranges, make_exact, reach_ends, set_behind
from newsextract.dates.relations import changing, edge, relation_of, standing
from newsextract.dates.series import in_series
from newsextract.dates.titles import titles
from newsextract.dates.years import Told, ToldDays, on_weekday
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article, Segment
from newsextract.records import Date

# Spans of several quarters that a report turns to: what is compared with them from then on is no quarter.
_WHOLE = re.compile(r"\b(?:six|nine|12|twelve) months|the (?:\w+ )?year\b", re.IGNORECASE)


def _base(article: Article) -> date | None:
    """The day that expressions are counted from; years such as 1 and 9999 say that nobody knew it."""
    day = article.created
    return day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


_FIRST_YEAR, _LAST_YEAR = 1500, 9000
_BESIDE = 20  # Characters from the beginning of a day to a time beside it: "May 9 (8 p.m.)".


def read_dates(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Date]:
    """All dates of an article, in text order; a value the grammar does not know stays null."""
    story = _Story(parse, article, lexicon, trace)
    story.read([hit for segment in article.segments if segment.parsed for hit in story.find(segment)])
    rows = [_header(article, n) for n in range(len(article.header_dates))] + _dateline(parse, story.words, article)
    base = _base(article)
    found = [edge(standing(parse, d, base)) for d in link_ranges(parse.text, story.found)]
    for told_together in (in_series, beside_days, reach_ends, make_exact, set_behind):
        found = told_together(parse.text, found)
    found = in_fiscal_years(parse.text, found, base)
    return _numbered(rows + compare(parse, story.words, found, base, story.told_on))


def _over(point: Point | None, base: date | None) -> Point | None:
    """A point that is over by the day of publication: what has happened is not counted from a day to come."""
    return point if point is None or base is None or point.day <= base else None


class _Story:
    """The dates of an article so far, and what the next one may be counted from."""

    def __init__(self, parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None) -> None:
        self._parse, self._article, self._trace = parse, article, trace
        self._named, self._titles, self._cars = (
            lexicon.compiled(named_days),
            lexicon.compiled(titles),
            lexicon.compiled(model_years),
        )
        self.words = Classes(parse, lexicon, "time_words", trace)
        self._directions = Directions(parse, self.words, lexicon.compiled(outlooks), trace)
        self._habits = Habits(parse, lexicon.compiled(outlooks), trace)
        self._changing = lexicon.compiled(changing)
        self._dated = Entities(parse)
        self._played = Play(parse, lexicon.compiled(topics), trace)
        self._previous: Point | None = None
        self._day: Point | None = None
        self._quarter: Point | None = None
        self._whole = False
        self._hours = writes_hours(parse.text)
        self.told_on = f"@{article.written.start}" if article.written else "published"
        self.found: list[Date] = []

    def find(self, segment: Segment) -> list[Hit]:
        """The expressions in one segment."""
        found = find(self._parse, segment.start, segment.end, self._dated, self._named.rules, self._named.words)
        return with_lists(self._parse.text, found)

    def read(self, hits: list[Hit]) -> None:
        """Read all expressions, in text order."""
        base = _base(self._article)
        clauses = [self._directions.of(hit.start, hit.end) for hit in hits]
        directions = agreed(self._parse, hits, clauses, base, _lead(self._parse, self._article))
        told_days = ToldDays(self._parse, self.words, hits, base)
        for hit, direction in zip(hits, directions, strict=True):
            near = self._day is not None and hit.start - self._day.start < _BESIDE
            previous, day = (_over(p, base) if direction < 0 and not near else p for p in (self._previous, self._day))
            # What comes round again and again is of no certain week or year, and TIMEX3's SET.
            again = self._habits.has(hit)
            context = Context(
                self._parse, self.words, None if again else base, direction, previous, day, self._quarter, self._whole, self._article.home, self._dated, self._played, self._last(), self._hours, direction == BACK and self._directions.over(hit.start, hit.end),
            )  # fmt: skip
            if self._is_no_date(hit):
                continue
            try:
                meaning = hit.rule.resolve(hit.match, context)
            except OverflowError:
                continue  # "Ten years later", told of 9999.
            if meaning is None:
                continue
            if again and meaning.type == "DATE" and (meaning.value or "").startswith("XXXX"):
                meaning = meaning._replace(type="SET")
            if self._trace and hit.rule.name == "holiday" and (entry := self._named.entry_of(hit.match["name"])):
                self._trace.add("holidays", entry.id, hit.start, hit.end)
            anchor: Point | Told | None = {
                "previous": context.previous,
                "day": context.day,
                "quarter": context.quarter,
                "last": context.last,
            }.get(meaning.anchor or "")
            if told := None if again else told_days.of(hit, direction):
                meaning, anchor = meaning._replace(value=told.day.isoformat()), told
            elif day_of_week := on_weekday(hit, meaning, context.base, direction):
                meaning = meaning._replace(value=day_of_week.isoformat())
            meaning = in_part(self._parse, self.found[-1].end if self.found else 0, hit.start, hit.end, meaning)
            self.found.append(self._record(hit, meaning, f"@{anchor.start}" if anchor else None))
            self._remember(hit, meaning)

    def _is_no_date(self, hit: Hit) -> bool:
        """Whether words of time are a part of a name, or a year is that of a car."""
        return (
            self._titles.inside(self._parse.text, hit.start, hit.end, self._trace)
            or is_name(self._parse, self.words, self._dated, hit)
            or self._cars.match(self._parse, hit, self._trace)
        )

    def _last(self) -> Point | None:
        """The last point in time that was found."""
        n, record = len(self.found) - 1, self.found[-1] if self.found else None
        if record is None or record.type not in ("DATE", "TIME") or not record.earliest or not record.value:
            return None
        return Point(date.fromisoformat(record.earliest), record.value, record.start, n)

    def _record(self, hit: Hit, meaning: Meaning, anchor: str | None) -> Date:
        start = hit.start + meaning.skip
        while self._parse.text[start].isspace():
            start += 1
        days: tuple[str, str] | None = None
        if meaning.days:
            days = (meaning.days[0].isoformat(), meaning.days[1].isoformat())
        elif meaning.value and meaning.dated and meaning.type in ("DATE", "TIME"):
            days = interval(meaning.value)
        relation, mod = relation_of(self._parse, start, hit.end, meaning.type, self._changing)
        return Date(
            id="t",
            start=start,
            end=hit.end,
            text=self._article.text[start : hit.end],
            type=meaning.type,
            value=meaning.value,
            alternative=meaning.alternative,
            mod=meaning.mod or mod,
            quant=meaning.quant,
            freq=meaning.freq,
            relation=relation if meaning.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") else None,
            earliest=days[0] if days else None,
            latest=days[1] if days else None,
            utc=meaning.utc,
            anchor=anchor or (self.told_on if meaning.anchor == "published" and (days or meaning.days) else None),
        )

    def _report_on(self, point: Point, end: date) -> None:
        """Take a quarter as the one that is reported on: the latest that is over, else one that the text says is."""
        base = _base(self._article)
        self._whole = False
        if self._quarter is None or base is None:
            over = base is None or point.day <= base
        else:
            to_come = shift(self._quarter.day, "Q", 1) > base
            over = end <= base and (to_come or point.day >= self._quarter.day)
        if over:
            self._quarter = point

    def _remember(self, hit: Hit, meaning: Meaning) -> None:
        record = self.found[-1]
        if hit.rule.name in ("window", "the year", "fiscal year", "duration") and _WHOLE.search(hit.match[0]):
            self._whole = True
        elif hit.rule.name == "report" and not meaning.aside:
            self._whole = False
        base = _base(self._article)
        if (
            base
            and hit.rule.trigger in ("month", "digit")
            and meaning.anchor is None
            and meaning.value == base.isoformat()
        ):
            return  # The date line, not the story.
        point = self._last()
        if meaning.aside or point is None:
            return
        if "-Q" in point.value:
            self._report_on(point, date.fromisoformat(record.latest) if record.latest else point.day)
        if not self._says(hit) or self._previous is None:
            self._previous = point
            if record.earliest == record.latest:
                self._day = point

    def _says(self, hit: Hit) -> bool:
        """Whether the expression hangs on a verb of saying."""
        i = self._parse.top(hit.start, hit.end)
        head = self._parse.head[i] if i is not None else None
        if head is not None and self._parse.dep[head] == "prep":
            head = self._parse.head[head]
        return head is not None and self.words.has(self._parse.lemma[head], head, "saying")


def _lead(parse: Parse, article: Article) -> tuple[int, int] | None:
    """Offsets of the first sentence behind the dateline of an agency."""
    if article.dateline is None or article.source is None:
        return None
    for sentence in parse.sents:
        if parse.start[sentence.first] >= article.dateline[1]:
            return parse.start[sentence.first], parse.end[sentence.last]
    return None


def _header(article: Article, n: int) -> Date:
    h = article.header_dates[n]
    day = h.value.date().isoformat()
    value = f"{day}T{h.value:%H:%M}" if h.has_time else day
    return Date(
        id="t", start=h.start, end=h.end, text=article.text[h.start : h.end], type="TIME" if h.has_time else "DATE", value=value,
        earliest=day, latest=day,
    )  # fmt: skip


def _dateline(parse: Parse, words: Classes, article: Article) -> list[Date]:
    """The day of a dateline that names no year: it is none of the story's days, and nothing is counted from it."""
    if article.dateline_day is None:
        return []
    start, end = article.dateline_day
    base = _base(article)
    for rule in calendar.RULES:
        m = rule.form.pattern.fullmatch(article.text, start, end) if rule.name in ("month day", "day month") else None
        meaning = rule.resolve(m, Context(parse, words, base, -1)) if m else None
        if meaning and meaning.value:
            days = interval(meaning.value) or (None, None)
            anchor = "published" if base else None
            return [
                Date(
                    id="t", start=start, end=end, text=article.text[start:end], type="DATE", value=meaning.value,
                    earliest=days[0], latest=days[1], anchor=anchor,
                )
            ]  # fmt: skip
    return []


def _numbered(rows: list[Date]) -> list[Date]:
    """With ids in text order, and these in the place of offsets."""
    rows.sort(key=lambda d: (d.start, d.end))
    ids = {f"@{d.start}": f"t{n}" for n, d in enumerate(rows, 1)}
    out = []
    for n, d in enumerate(rows, 1):
        links = {"anchor": ids.get(d.anchor or "", d.anchor), "range": ids.get(d.range or "", d.range)}
        # What points at an expression that became no date after all points nowhere.
        known = {k: None if v and v.startswith("@") else v for k, v in links.items()}
        out.append(d.model_copy(update={"id": f"t{n}", **known}))
    return out
