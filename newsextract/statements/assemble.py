"""From drafts in tokens to records: offsets, ids of actors, places and dates."""

from __future__ import annotations

from collections.abc import Collection

from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.language.syntax import MODIFYING
from newsextract.records import Actor, Date, Place, Statement
from newsextract.records.base import PlaceFrom
from newsextract.statements.circumstances import governing_place, saying_date, saying_place
from newsextract.statements.draft import Draft, source_span
from newsextract.statements.papers import makers
from newsextract.statements.stances import stance_of

# Behind a speaker of a headline: whom he tells, of what, and when.
_TOPICS = frozenset({"to", "on", "after", "over", "amid", "about"})


class Assembler:
    """Turns drafts into statements that point to the records of the earlier rooms."""

    def __init__(
        self,
        parse: Parse,
        actors: list[Actor],
        places: list[Place],
        dates: list[Date],
        cues: Collection[int],
        who: SpanIndex,
    ) -> None:
        self.parse = parse
        self._cues = cues
        self.who = who
        self.hosts = SpanIndex(
            parse,
            (
                (m.start, m.end, a.id)
                for a in actors
                if a.kind == "organization"
                for m in a.mentions
                if m.form == "name"
            ),
        )
        self.when = SpanIndex(parse, ((d.start, d.end, d.id) for d in dates))
        self.where = SpanIndex(parse, ((m.start, m.end, p.id) for p in places for m in p.mentions))

    def statement(self, d: Draft, number: int, direct: bool) -> Statement:
        """The record of one draft; `direct` tells whether it is quoted."""
        parse = self.parse
        cue: tuple[int | None, int | None] = parse.span(*d.cue) if d.cue else (None, None)
        source: tuple[int | None, int | None] = (None, None)
        if d.source is not None:
            source = parse.span(*self._source(d, d.source))
        day = self._leading_date(d)
        content = parse.span(*d.content)
        place, told = self._place(d)
        speaker = next((r for h in (d.who, d.source) if h is not None and (r := self._who(h))), None)
        return Statement(
            id=f"s{number}",
            source=speaker,
            source_start=source[0],
            source_end=source[1],
            cue_start=cue[0],
            cue_end=cue[1],
            cue=d.entry.lemma if d.entry else None,
            content_start=content[0],
            content_end=content[1],
            addressee=self.who.at(d.addressee) if d.addressee is not None else None,
            stance=stance_of(parse, d),
            direct=direct,
            mental=d.entry.mental if d.entry else False,
            date=day or saying_date(parse, d, self.when),
            place=place,
            place_from=told,
        )

    def _who(self, head: int) -> str | None:
        """The actor at a token, else who is named in apposition to it ("Boeing's rival Airbus"), else whose text it is."""
        near = (head, *self.parse.children(head, "appos"), *makers(self.parse, head))
        return next((r for k in near if (r := self.who.at(k))), None)

    def _place(self, d: Draft) -> tuple[str | None, PlaceFrom | None]:
        """Where it was said, and which clause tells."""
        own = saying_place(self.parse, d, self.where) or saying_place(self.parse, d, self.hosts)
        if own is not None:
            return own, "clause"
        above = governing_place(self.parse, d, self.where, self._cues)
        return above, "sentence" if above is not None else None

    def _source(self, d: Draft, head: int) -> tuple[int, int]:
        avoid = list(d.cue) if d.cue else []
        if not d.content[0] <= head <= d.content[1]:
            avoid += d.content
        if d.entry is not None and d.entry.lemma == ":":  # "Bishop to rebels: …"
            avoid += [k for k in self.parse.children(head, "prep") if self.parse.lower[k] in _TOPICS]
        first, last = source_span(self.parse, head, tuple(avoid))
        if (n := self.parse.ent_of[head]) >= 0 and not {*range(*self.parse.ents[n][:2])} & {*avoid}:
            # "Wal-Mart", of which the parser makes three subjects.
            first, last = min(first, self.parse.ents[n].first), max(last, self.parse.ents[n].last)
        # "Tuesday North Korea": the parser glues the day of saying to the name.
        start = first
        while first < head and self.when.at(first):
            first += 1
        if self.who.at(head) and (end := self._before_date(head, last)) is not None:
            last = end
        # "Monday's vote" is all of it.
        return (start if self.parse.tag[first] == "POS" else first), last

    def _before_date(self, head: int, last: int) -> int | None:
        """Where a source ends that the day of saying follows: "his lawyers in March had offered to pay"."""
        parse = self.parse
        for k in parse.kids[head]:
            if k > head and parse.dep[k] == "prep" and parse.lower[k] in ("in", "on") and parse.right[k] == last > k:
                return k - 1 if self.when.at(k + 1) and self.when.at(last) else None
        return None

    def _leading_date(self, d: Draft) -> str | None:
        """Take the day of saying off the content: "said last week it had evidence"."""
        if d.cue is None or d.quotes:
            return None
        first, last = d.content
        if first != d.cue[1] + 1:
            return None
        day = self.when.at(first)
        if day is None:
            return None
        while first < last and self.when.at(first) == day:
            first += 1
        if self._modifies(d.content[0], first - 1):
            return None
        if self.parse.pos[first] == "PUNCT" or self.parse.tag[first] == "POS" or first == last:
            return None  # "Praised last year's vote."
        if self.parse.tag[first] in ("MD", "VBD", "VBZ") and self.parse.tag[d.content[0]] == "CD":
            return None  # "Said 2009 was the worst year."
        d.content = first, last
        return day

    def _modifies(self, first: int, last: int) -> bool:
        """Whether a time says which one the next noun is: "said January floods killed 40", but "said Tuesday police had fled"."""
        parse = self.parse
        top = next((k for k in range(first, last + 1) if not first <= parse.head[k] <= last), first)
        noun = parse.head[top]
        if parse.dep[top] not in MODIFYING or noun <= last or parse.tag[noun] == "POS":
            return False
        # The parser glues the day of saying to who is spoken of.
        return parse.pos[top] == "ADJ" or self.who.at(noun) is None
