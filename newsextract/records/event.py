"""Events: what happened, who took part, where, when, how much, and what the article commits to."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Confidence, Record, Span

Role = Literal[
    "actor",
    "recipient",
    "theme",
    "place",
    "origin",
    "destination",
    "date",
    "quantity",
    "instrument",
    "purpose",
    "beneficiary",
]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
EventTime = Literal["past", "present", "future", "unspecified"]
Status = Literal["actual", "negated", "denied", "planned", "requested", "possible", "conditional"]
DateFrom = Literal["clause", "sentence", "coreference", "cue", "published"]
PlaceFrom = Literal["clause", "sentence", "coreference"]
DateMissing = Literal["none_told", "unresolved", "not_actual"]
PlaceMissing = Literal["none_told", "unresolved"]


class Argument(Span):
    """One participant or circumstance of an event.

    Attributes:
        role: Its role.
        head: `[start, end]` of the head word.
        ref: Id of the record it points to (actor, place, date, quantity), or null.
    """

    role: Role
    head: tuple[int, int]
    ref: str | None = None


class Event(Record):
    """Something that happened, is denied, planned, demanded or only possible.

    Attributes:
        id: ``e1``, ``e2``, … in text order of the trigger.
        type: PLOVER category or a code of another ontology; null where none fits.
        mode: PLOVER mode ("arrest").
        context: PLOVER context ("military").
        cameo: CAMEO code of two to four digits.
        predicate: Lemma of the trigger.
        trigger: Where it stands.
        arguments: Participants and circumstances, in text order.
        place: Id of the place of the event: named beside it, or where those are who take part ("killed 12 people in Goma").
        date: Id of the date of the event.
        place_from: ``clause`` (a place in its own clause), ``sentence`` (in the nearest clause that governs it, or in one of what
            happened at the same time) or ``coreference`` (where the article told the event before).
        place_missing: Why there is no place: ``none_told``, or ``unresolved`` (one is named that is not known).
        date_from: ``clause`` (a date in its own clause, or of what stands below it: "died when rebels shelled the port on
            Monday"), ``sentence`` (in the nearest clause that governs it), ``coreference`` (where the article told the event before), or
            ``published`` (a fallback: the day of publication, or that which the text bears, for what is to come any day from it), or ``cue`` (no date of
            its own, but it was told before the article was: `latest` is the day on which somebody said so). Null where there is none.
        date_missing: Why there are no days: ``none_told`` (no date, and no date of publication), ``unresolved`` (a date that
            names no days), ``not_actual`` (it is not said to happen).
        earliest: First day on which it can have happened, ISO; null where the text leaves it open ("before May"). Where a word says
            how it lies to the event that `date` belongs to ("two days after"), the days are counted from that one.
        latest: Last day; null where it is open. What is told as past is over by the day of publication.
        quantities: Ids of its quantities.
        polarity: FactBank polarity.
        certainty: FactBank certainty, as the narrator or the source puts it.
        time: Time of the event against the time of writing.
        status: One word for a reader.
        said_by: Ids of the statements that put the event forward as what they say, outermost first.
        within: Ids of all statements in whose words the event stands, also where it only gives time, reason or background;
            outermost first. Empty where the article speaks for itself.
        sentence: `[start, end]` of its sentence.
        confidence: Probability that the record is right, or null.
    """

    id: str
    type: str | None = None
    mode: str | None = None
    context: str | None = None
    cameo: str | None = None
    predicate: str
    trigger: Span
    arguments: tuple[Argument, ...] = ()
    place: str | None = None
    place_from: PlaceFrom | None = None
    place_missing: PlaceMissing | None = None
    date: str | None = None
    date_from: DateFrom | None = None
    date_missing: DateMissing | None = None
    earliest: str | None = None
    latest: str | None = None
    quantities: tuple[str, ...] = ()
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    time: EventTime = "unspecified"
    status: Status = "actual"
    said_by: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    sentence: tuple[int, int]
    confidence: Confidence = None
