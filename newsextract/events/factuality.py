"""Whether the article says that an event happened: polarity, certainty and time, and one word that sums them up.

The axes are those of FactBank (Saurí and Pustejovsky 2009) and MEANTIME (Minard and others 2016). They are composed from
the root of the clause down to the event, one governor at a time, as the implicative and factive signatures of Karttunen
(1971) do: "did not fail to send" is positive because "fail" turns and "not" turns again.
"""

from __future__ import annotations

from typing import NamedTuple

from newsextract.events.attribution import puts_forward, statements_around
from newsextract.events.factuality_governors import compile_governors
from newsextract.events.factuality_reader import Reader
from newsextract.events.factuality_state import State
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace, load_lexicon
from newsextract.records import Statement
from newsextract.records.event import Certainty, EventTime, Polarity, Status


class Factuality(NamedTuple):
    """The FactBank axes, the summary, and whether the event is only what another one is for ("met to discuss a truce")."""

    polarity: Polarity
    certainty: Certainty
    time: EventTime
    status: Status
    aim: bool = False


def said_by(parse: Parse, trigger: int, statements: list[Statement]) -> list[Statement]:
    """Statements that put the event of a trigger forward, outermost first; see `attribution`."""
    return [s for s in statements_around(parse, trigger, statements) if puts_forward(parse, trigger, s)]


class Commitment:
    """What an article commits to: voices and factuality of many triggers of one parse, each word read once.

    Args:
        parse: The parsed article.
        statements: All statements of the article.
        lexicon: Reads the lexicon `governors`; default is that of the built-in pack.
        trace: Collects the governors that decided.
    """

    def __init__(
        self, parse: Parse, statements: list[Statement], lexicon: Lexicon | None = None, trace: Trace | None = None
    ) -> None:
        self._parse = parse
        self._reader = Reader(parse, (lexicon or load_lexicon()).compiled(compile_governors), trace)
        self._around: dict[int, list[Statement]] = {}
        for s in statements:
            if s.content_start is not None and s.content_end is not None:
                for k in parse.tokens_in(s.content_start, s.content_end):
                    self._around.setdefault(k, []).append(s)

    def within(self, trigger: int) -> list[Statement]:
        """All statements in whose words the event stands, outermost first; empty where the article speaks itself."""
        found = self._around.get(trigger)
        return statements_around(self._parse, trigger, found) if found else []

    def said_by(self, trigger: int) -> list[Statement]:
        """Those of `within` that put the event forward as what they say."""
        return [s for s in self.within(trigger) if puts_forward(self._parse, trigger, s)]

    def factuality(
        self, trigger: int, statements_here: list[Statement] | None = None, *, noun: int | None = None
    ) -> Factuality:
        """Polarity, certainty, time and status of the event, composed along the parse and by the stance of its source.

        Args:
            trigger: The event's token.
            statements_here: The statements it stands in; default is `within`.
            noun: The event noun that the verb at `trigger` carries ("staged a mock attack").
        """
        around = self.within(trigger) if statements_here is None else statements_here
        return _commit(self._parse, self._reader, trigger, around, noun)


def factuality(
    parse: Parse,
    trigger: int,
    statements_here: list[Statement],
    lexicon: Lexicon | None = None,
    trace: Trace | None = None,
) -> Factuality:
    """Compose polarity, certainty and time of the event at a trigger.

    Args:
        parse: The parsed article.
        trigger: The event's token, a verb or a noun.
        statements_here: Statements whose content holds the trigger, outermost first.
        lexicon: Reads the lexicon `governors`; default is that of the built-in pack.
        trace: Collects the governors that decided.
    """
    reader = Reader(parse, (lexicon or load_lexicon()).compiled(compile_governors), trace)
    return _commit(parse, reader, trigger, statements_here)


def _commit(
    parse: Parse, reader: Reader, trigger: int, statements: list[Statement], noun: int | None = None
) -> Factuality:
    state = reader.state(trigger).copy()
    if noun is not None:
        reader.nouns.doubted(noun, state)
    _stance(parse, trigger, statements, state)
    return _sum_up(state)


def _stance(parse: Parse, trigger: int, statements: list[Statement], state: State) -> None:
    """What is denied in a quotation or a clause that the tree does not hang on the cue: only its main verb is meant."""
    if not statements or state.denied:
        return
    inner = statements[-1]
    if inner.stance == "deny" and inner.direct and parse.head[trigger] == trigger and not state.negative:
        state.negative = state.denied = True


def _sum_up(s: State) -> Factuality:
    status: Status
    if s.denied and s.negative:
        status = "denied"
    elif s.conditional:
        status = "conditional"
    elif s.negative and (s.certainty in ("certain", "probable") or s.requested):
        status = "negated" if not s.requested else "requested"
    elif s.requested:
        status = "requested"
    elif s.possible:
        status = "possible"
    elif s.planned:
        status = "negated" if s.negative else "planned"  # "Did not seek to attack."
    elif s.certainty == "possible":
        status = "possible"
    else:
        status = "actual"
    return Factuality("negative" if s.negative else "positive", s.certainty, s.time, status, s.aim)
