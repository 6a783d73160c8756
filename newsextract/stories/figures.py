"""Figures that somebody gives: what is counted, of which event, who says so, and of which place and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.records import Actor, Argument, Event, Quantity, Statement
from newsextract.stories.matters import Matters
from newsextract.stories.scope import Scope, Scopes

# Part of another figure, or added to it: "another 12", "12 more", "including five children", "12 of the 40". A definite number is one
# that was told before ("the two nations"), and a number of each is no sum.
_PART = frozenset(
    "another additional further other more remaining including include among each every per both all the these those his her its their "
    "our your last first next".split()
)
_BEHIND = frozenset({"more", "other", "others", "additional"})
# Between such a word and the figure: "another nearly 300".
_BETWEEN = frozenset(
    "at least most about some nearly almost over around only just more than roughly approximately an estimated".split()
)
_SPEAKER = frozenset({"it", "they", "we", "he", "she", "i"})
_OTHERS = frozenset({"other", "rest", "remainder"})
# Sides of an event that must not be different ones: who did it, to whom, whither.
_SIDES = frozenset({"actor", "recipient", "destination", "beneficiary", "origin"})


@dataclass(frozen=True, slots=True)
class Given:
    """A figure that a source gives.

    Attributes:
        quantity: The figure.
        value: Its value, or the middle of its bounds.
        source: Who gives it: id of an actor, else the words.
        statement: The innermost statement with a source that gives it.
        event: The event that is counted, if there is one.
        matter: Id of its entry in the lexicon `matters`.
        act: Where there is none, the lemma of the event; None where that says nothing ("put it at 5,000").
        noun: Lemma of the head of what is counted.
        kind: Lemmas that say which ones ("army" of "army casualties").
        counted: The actor that is counted.
        sides: Ids of who else takes part, by role.
        scope: Places and days that it is about.
        sentence: Number of its sentence.
    """

    quantity: Quantity
    value: float
    source: str
    statement: Statement
    event: Event | None
    matter: str | None
    act: str | None
    noun: str
    kind: frozenset[str]
    counted: Actor | None
    sides: dict[str, str]
    scope: Scope
    sentence: int


class Reader:
    """Reads the figures of one article."""

    def __init__(
        self,
        parse: Parse,
        matters: Matters,
        events: Sequence[Event],
        statements: Sequence[Statement],
        actors: Sequence[Actor],
        scopes: Scopes,
    ) -> None:
        self._parse, self._matters, self._scopes = parse, matters, scopes
        self._statements = {s.id: s for s in statements}
        # Those with content, the shortest first: the first that holds a figure is the innermost.
        self._said = sorted(
            (s for s in statements if s.content_start is not None and s.content_end is not None),
            key=lambda s: (s.content_end or 0) - (s.content_start or 0),
        )
        self._cues = {s.cue_start: s for s in statements if s.cue_start is not None}
        # Who takes part in what, by sentence: a figure is looked up in its own.
        self._counting: dict[int, list[tuple[Argument, Event]]] = {}
        for event in events:
            for argument in event.arguments:
                token = parse.token_at(argument.start)
                if token is not None and argument.role not in ("date", "place"):
                    self._counting.setdefault(parse.sent_of[token], []).append((argument, event))
        self._by_id: dict[str, list[Event]] = {}
        for event in events:
            for ref in event.quantities:
                self._by_id.setdefault(ref, []).append(event)
        self._ends = {m.end: a for a in actors for m in a.mentions}

    def given(self, quantities: Sequence[Quantity], trace: Trace | None) -> Iterator[Given]:
        """The figures of an article that a source gives, in text order."""
        if not self._said and trace is None:
            return
        for quantity in quantities:
            read = self._read(quantity, trace)
            if read is not None:
                yield read

    def _read(self, q: Quantity, trace: Trace | None) -> Given | None:
        parse = self._parse
        value = q.value if q.value is not None else (q.low + q.high) / 2 if q.low and q.high else None
        if not value or q.noun_start is None or q.noun_end is None or q.kind not in ("count", "money", "measure"):
            return None
        if q.change in ("by", "up", "down") or self._is_part(q):
            return None
        noun = [k for k in parse.tokens_in(q.noun_start, q.noun_end) if not q.start <= parse.start[k] < q.end]
        if not noun:
            return None
        head = self._head(noun)
        lemma = parse.lemma[head].lower()
        if lemma in _OTHERS:
            return None
        event, counted = self._event(q)
        if event is None and parse.sent_of[head] != parse.sent_of[parse.tokens_in(q.start, q.end).start]:
            return None  # "Of the injured, 50 were officers": what is left out may stand in the sentence before, or be another.
        at = (q.start, q.end)
        acts = self._acts(event, counted, lemma) if event else []
        matter, act = self._matters.of([parse.lemma[k].lower() for k in noun], acts, trace, at)
        told = self._told(q, event)
        if told is None:
            return None
        source, statement = told
        return Given(
            quantity=q,
            value=value,
            source=source,
            statement=statement,
            event=event,
            matter=matter,
            act=act,
            noun=lemma,
            kind=frozenset(parse.lemma[k].lower() for k in noun if k < head and parse.pos[k] in ("NOUN", "PROPN")),
            counted=self._ends.get(q.noun_end),
            sides=self._sides(event, counted, source) if event else {},
            scope=self._scopes.of(q.start, event),
            sentence=parse.sent_of[head],
        )

    def _is_part(self, q: Quantity) -> bool:
        """Whether a figure is part of another, comes on top of one, or was told before; see `_PART`."""
        tokens = self._parse.tokens_in(q.start, q.end)
        lower, k = self._parse.lower, tokens.start - 1
        while k > 0 and lower[k] in _BETWEEN:
            k -= 1
        if k >= 0 and lower[k] in _PART:
            return True
        behind = lower[tokens.stop : tokens.stop + 2]
        return bool(behind) and (behind[0] in _BEHIND or behind in (["of", "the"], ["of", "them"], ["of", "whom"]))

    def _head(self, noun: list[int]) -> int:
        """The noun that is counted: "people" of "number of people", "damage" of "damage to roads"."""
        parse = self._parse
        top = next((k for k in noun if parse.head[k] not in noun or parse.head[k] == k), noun[-1])
        if parse.lemma[top].lower() in ("number", "total", "group", "crowd") and len(noun) > 1:
            of = parse.child(top, "prep")
            below = parse.child(of, "pobj") if of is not None and of in noun else None
            return below if below is not None and below in noun else top
        return top

    def _event(self, q: Quantity) -> tuple[Event | None, Argument | None]:
        """The event whose participant the figure counts: that of the shortest argument that it stands in."""
        token = self._parse.token_at(q.start)
        here = self._counting.get(self._parse.sent_of[token], ()) if token is not None else ()
        found = [(a, e) for a, e in here if a.start <= q.start and q.end <= a.end]
        if found:
            # "Promised 10,000 will be sent": of two that it could be of, the one that is said.
            argument, event = min(found, key=lambda x: (x[0].end - x[0].start, -len(x[1].said_by)))
            return event, argument
        return next(iter(self._by_id.get(q.id, ())), None), None

    def _acts(self, event: Event, counted: Argument | None, noun: str) -> list[str]:
        """The event in words, the fullest first: "shoot down", "take part", "join strike", "lose soldier", "kill"."""
        parse = self._parse
        verb = parse.token_at(event.trigger.start)
        more = [parse.lower[k] for k in parse.children(verb, "prt", "advmod")] if verb is not None else []
        for a in event.arguments:
            head = parse.token_at(a.head[0])
            if a.role == "theme" and a is not counted and head is not None:
                more.append(parse.lemma[head].lower())
        return [*(f"{event.predicate} {x}" for x in (*more, noun)), event.predicate]

    def _sides(self, event: Event, counted: Argument | None, source: str) -> dict[str, str]:
        """Who else takes part; a pronoun that nobody resolved is the speaker ("Korea said it would send 500")."""
        out: dict[str, str] = {}
        if event.trigger.start in self._cues:
            return out  # "The rebels reported 70 casualties": who reports them is the source.
        for a in event.arguments:
            if a is not counted and a.role in _SIDES:
                ref = a.ref or (source if a.text.lower() in _SPEAKER else None)
                if ref:
                    out[a.role] = ref
        return out

    def _told(self, q: Quantity, event: Event | None) -> tuple[str, Statement] | None:
        """Who gives the figure: the innermost source of the event that is counted, else of the words around it."""
        if event is not None and event.said_by:
            around = [self._statements[s] for s in reversed(event.said_by)]
        elif event is not None and event.trigger.start in self._cues:  # "The ministry put the toll at 38".
            around = [self._cues[event.trigger.start]]
        elif event is not None:
            return None
        else:
            around = [s for s in self._said if (s.content_start or 0) <= q.start and q.end <= (s.content_end or 0)]
        # "60 according to the mayor, and 150 according to shopkeepers": the next one behind it, if it is told from behind.
        behind = [s for s in around if s.cue_start is not None and s.cue_start >= q.end]
        if len(behind) > 1:
            around = [min(behind, key=lambda s: s.cue_start or 0)]
        for s in around:
            if s.mental:
                continue
            if s.source is not None:
                return s.source, s
            if s.source_start is not None and s.source_end is not None:
                words = self._parse.tokens_in(s.source_start, s.source_end)
                if all(self._parse.pos[k] == "PRON" for k in words):
                    return None
                return self._parse.text[s.source_start : s.source_end].lower(), s
        return None
