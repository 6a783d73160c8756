"""From the caller's string to an `Article`: guard, header, dateline, byline, captions, paragraphs, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from newsextract.errors import PublishedError
from newsextract.reading import layout
from newsextract.reading.article import Article, HeaderDate, Metadata, Segment, SegmentKind
from newsextract.reading.dates import FULL_DATE, parse_date, published_argument
from newsextract.reading.english import is_english
from newsextract.reading.guard import CleanText, clean
from newsextract.reading.quotes import find_quotes
from newsextract.records.document import PublishedFrom

# The longest time between the day of a text and the one that was passed for it.
_STORED_DAYS = 31


@dataclass(slots=True)
class _Layout:
    """What is gathered on the way through the lines."""

    segments: list[Segment] = field(default_factory=list)
    dates: list[HeaderDate] = field(default_factory=list)
    later: list[HeaderDate] = field(default_factory=list)
    dateline: tuple[int, int] | None = None
    dateline_day: tuple[int, int] | None = None
    dateline_date: HeaderDate | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None

    def add(self, kind: SegmentKind, start: int, end: int) -> None:
        if start < end:
            self.segments.append(Segment(kind, start, end))


def read_article(
    raw: str,
    *,
    published: str | date | datetime | None = None,
    id: str | None = None,  # noqa: A002
    home: str | None = None,
    metadata: Metadata | None = None,
) -> tuple[Article, CleanText]:
    """Read an article.

    Args:
        raw: The text as the caller has it.
        published: Date of publication; it wins over what the text says, but days are counted from the day of the text, where that
            is near to it (`Article.created`).
        id: Kept in the article.
        home: Kept in the article.
        metadata: What is known beside the text; it wins over what the text says.

    Raises:
        TextError: No text, or HTML.
        PublishedError: `published` is no date.
    """
    cleaned = clean(raw)
    text = cleaned.text
    when: tuple[datetime, bool] | None = None
    origin: PublishedFrom | None = None
    if published is not None:
        when, origin = published_argument(published), "argument"
    known = metadata or Metadata()
    notes = known.notes
    if when is None and known.published is not None:
        try:
            when, origin = published_argument(known.published), "metadata"
        except PublishedError:
            notes += (f"the source gives {str(known.published)[:40]!r} as date of publication, which is no date",)
    if not is_english(text):
        note = "the text does not look like English, so nothing was extracted from it"
        unread = Article(
            text,
            published=when[0] if when else None,
            published_has_time=bool(when and when[1]),
            published_from=origin,
            id=id,
            home=home,
            title=known.title,
            byline=known.byline,
            source=known.source,
            language=None,
            notes=(*notes, note),
        )
        return unread, cleaned
    found = _lay_out(text)
    if when is None and found.dates:
        # "Updated:" dates a later version; it counts where nothing says when the article was published.
        first = next((d for d in found.dates if d not in found.later), found.dates[0])
        when = (first.value, first.has_time)
        origin = "dateline" if first is found.dateline_date else "header"
    written = _written(text, found, when[0].date()) if when else None
    if written is not None:
        notes += (f"the text is dated {written.value.date()}, so its days are counted from there",)
    paragraphs = [(s.start, s.end) for s in found.segments if s.parsed]
    article = Article(
        text,
        segments=tuple(found.segments),
        quotes=find_quotes(text, paragraphs),
        published=when[0] if when else None,
        published_has_time=bool(when and when[1]),
        published_from=origin,
        written=written,
        header_dates=tuple(found.dates),
        dateline=found.dateline,
        dateline_day=found.dateline_day,
        title=known.title or found.title,
        byline=known.byline or found.byline,
        source=known.source or found.source,
        id=id,
        home=home,
        notes=notes,
    )
    return article, cleaned


def _written(text: str, found: _Layout, published: date) -> HeaderDate | None:
    """The date that stands above the story, where it is another than that of publication but near to it.

    Days are passed that a text was stored or read on; years lie between a story and its anniversary.
    """
    story = next((s.start for s in found.segments if s.kind == "paragraph"), 0)
    first = next((d for d in found.dates if d not in found.later and d.end <= story), None)
    if first is None and found.dateline_day is not None:
        first = _in_year(text, *found.dateline_day, published)
    if first is None or not 0 < abs((first.value.date() - published).days) <= _STORED_DAYS:
        return None
    return first


def _in_year(text: str, start: int, end: int, published: date) -> HeaderDate | None:
    """The day of a dateline that names no year, in the year in which it lies nearest to the day of publication."""
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for y in years if (found := parse_date(f"{text[start:end]} {y:04}")) is not None]
    if not days:
        return None
    return HeaderDate(start, end, *min(days, key=lambda d: abs((d[0].date() - published).days)))


def _lay_out(text: str) -> _Layout:
    out = _Layout()
    begin = 0
    line = text.lstrip().partition("\n")[0].rstrip()
    if (m := layout.HEADER_START.match(text)) and not layout.HEADER_LINE.fullmatch(line):
        value = parse_date(m["date"])
        if value:
            begin = m.end()
            start = m.start() + len(m[0]) - len(m[0].lstrip())
            out.add("header", start, begin)
            out.dates.append(HeaderDate(*m.span("date"), *value))
    found = [(max(a, begin), b) for a, b in layout.blocks(text) if b > begin]
    for number, (a, end) in enumerate(found):
        start = a + len(text[a:end]) - len(text[a:end].lstrip())
        _block(text, start, end, number, len(found), out)
    if not any(s.kind == "paragraph" for s in out.segments):
        # One sentence with a credit behind it, and nothing else: that sentence is the story.
        out.segments = [s._replace(kind="paragraph") if s.kind == "caption" else s for s in out.segments]
    return out


def _block(text: str, start: int, end: int, number: int, count: int, out: _Layout) -> None:
    line = text[start:end]
    if number < 8 or number >= count - 3:
        if _metadata(text, start, end, out):
            return
        m = layout.BYLINE.fullmatch(line) if number < 8 and len(line) < 120 else None
        if m:
            out.byline = out.byline or layout.author(m[1])
            out.add("byline", start, end)
            return
    if len(line) < 160 and layout.NOTICE.match(line):
        out.add("notice", start, end)
        return
    if number == 0 and count > 1 and _is_headline(line) and not layout.fills_line(line):
        out.title = line
        out.add("headline", start, end)
        return
    if out.dateline is None and number < 6:
        start = _dateline(text, start, end, out)
    _paragraph(text, start, end, out)


def _metadata(text: str, start: int, end: int, out: _Layout) -> bool:
    """A line that holds nothing but the date of publication."""
    line = text[start:end]
    if len(line) > 90:
        return False
    m = layout.HEADER_LINE.fullmatch(line)
    span = m.span("date") if m else None
    if span is None and (w := FULL_DATE.fullmatch(line)):
        span = w.span()
    value = parse_date(line[slice(*span)]) if span else None
    if span is None or value is None:
        return False
    out.add("header", start, end)
    out.dates.append(HeaderDate(start + span[0], start + span[1], *value))
    if m and m["who"]:
        out.byline = out.byline or m["who"]
    if m and (m["later"] or m["late"]):
        out.later.append(out.dates[-1])
    return True


def _is_headline(line: str) -> bool:
    if len(line) > 140 or "\n" in line or not any(c.isalpha() for c in line):
        return False
    return not re.search(r"[.!?:;,][\"”’)]*$", line) or line.isupper()


def _dateline(text: str, start: int, end: int, out: _Layout) -> int:
    """Set a dateline apart; returns where the paragraph goes on."""
    begins = all(segment.kind != "paragraph" for segment in out.segments)
    m = layout.dateline(text, start, end, begins=begins)
    if m is None or m.end() - start > 120:
        return start
    out.dateline = m.span("place")
    out.source = m["agency"] or None
    if m["date"]:
        value = parse_date(
            re.sub(r"(\s)(\d\d)$", r"\g<1>19\2", m["date"])
            if re.search(r"[a-z.]\s+\d\d$", m["date"], re.IGNORECASE) and re.match(r"\d", m["date"])
            else m["date"]
        )
        if value:
            out.dateline_date = HeaderDate(*m.span("date"), *value)
            out.dates.append(out.dateline_date)
        else:
            out.dateline_day = m.span("date")
    out.add("dateline", start, m.end())
    return m.end()


def _paragraph(text: str, start: int, end: int, out: _Layout) -> None:
    """A paragraph; those who wrote it are set apart behind it, and a photo credit with the sentence before it as the caption."""
    signed = layout.SIGN_OFF.search(text, max(start, end - layout.SIGN_OFF_CHARS), end)
    story = start + len(text[start : signed.start()].rstrip()) if signed else end
    if story > start:
        _story(text, start, story, out)
    if signed:
        out.add("credit", signed.start("who"), end)


def _story(text: str, start: int, end: int, out: _Layout) -> None:
    tail = max(start, end - 160)
    m = next(iter(layout.CREDIT.finditer(text[tail:end])), None)
    if m is None:
        out.add("paragraph", start, end)
        return
    credit = tail + m.start()
    before = text[start:credit].rstrip()
    cuts = [c.end() for c in layout.SENTENCE_END.finditer(before)]
    caption = start + cuts[-1] if cuts else start
    if before:
        out.add("paragraph", start, start + len(text[start:caption].rstrip()))
        out.add("caption", caption, start + len(before))
    out.add("credit", credit, end)
