"""Statements: who said (denied, promised, demanded) what, to whom, when and where."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Confidence, PlaceFrom, Record

Stance = Literal["assert", "confirm", "deny", "promise", "accuse", "demand", "warn", "question"]


class Statement(Record):
    """An attribution.

    Attributes:
        id: ``s1``, ``s2``, … in text order of the cue.
        source: Id of the actor who speaks; null where the text does not tell ("reportedly").
        source_start: Offset of the source phrase; null when there is none.
        source_end: End of it.
        cue_start: Offset of the cue ("said", "according to"); null where a quotation runs on.
        cue_end: End of it.
        cue: Lemma of the cue.
        content_start: Offset of what is said, without cue and source where they stand outside.
        content_end: End of it.
        addressee: Id of the actor spoken to ("told NBC News").
        stance: What the source does with the content.
        direct: True where the content is quoted.
        mental: True for belief, hope and intent ("wants", "plans to") rather than speech.
        date: Id of the date of saying.
        place: Id of the place of saying; of an actor where it was said at one ("at the United Nations").
        place_from: ``clause`` (a place in the reporting clause) or ``sentence`` (in the nearest clause that governs it and has
            the same speaker); null where there is no place.
        confidence: Probability that the record is right, or null.
    """

    id: str
    source: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    cue: str | None = None
    content_start: int | None = None
    content_end: int | None = None
    addressee: str | None = None
    stance: Stance = "assert"
    direct: bool = False
    mental: bool = False
    date: str | None = None
    place: str | None = None
    place_from: PlaceFrom | None = None
    confidence: Confidence = None
