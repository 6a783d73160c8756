"""Lexicon entries about statements and factuality: reporting words and what changes the status of an event."""

from __future__ import annotations

from typing import Literal

from newsextract.lexicon.entry import Entry, WordList
from newsextract.records.statement import Stance


class Reporting(Entry):
    """A word of saying, thinking or speech act. The id is lemma plus frame ("deny", "according to").

    Attributes:
        lemma: The cue's lemma.
        pos: ``verb``, ``noun``, ``preposition``, ``adverb`` or ``adjective``.
        frames: How source and content stand to it: ``clause`` (that-clause or quotation), ``quote`` (quotation only),
            ``gerund`` ("denied sending"), ``infinitive`` ("promised to send", "asked X to leave"), ``object`` ("denied the
            attack"), ``predicate`` ("called X a liar", "described X as"), ``tell`` (has an addressee), ``passive`` (also
            passive: "is said to"), ``bare`` (a noun that needs no source: "rumours that"), ``figure`` ("put the toll at 300"),
            ``that`` (what is wished: "asked that he be freed"), ``that-clause`` (a clause with "that", and no quotation, for verbs that
            mostly say nothing: "held that"), ``whom`` (somebody is always asked, so that "Wife told to go" is passive),
            ``many`` (a noun that needs no source in the plural: "calls for a vote", but "a call for the mayor"), ``owner`` (a preposition and the
            noun of whoever thinks so: "in his view"), or a preposition ("accused X of", "called for"). Entries of one lemma are tried in the order of the file.
        stance: What the source does with the content.
        mental: True for belief and intent rather than speech.
        certainty: What the cue makes of the content's certainty, where it changes it.
        factive: ``true``: the content is presupposed; ``false``: it is presupposed not to hold.
        event: Type of the event that the act itself is (ACCUSE, REQUEST, THREATEN, REJECT, AGREE), where it is one.
    """

    lemma: str
    pos: Literal["verb", "noun", "preposition", "adverb", "adjective"] = "verb"
    frames: tuple[str, ...] = ("clause",)
    stance: Stance = "assert"
    mental: bool = False
    certainty: Literal["certain", "probable", "possible", "underspecified"] | None = None
    factive: bool | None = None
    event: str | None = None


class SpeechWords(WordList):
    """Words that tell who speaks and whether anything is said, as lemmas; the room of statements asks for them by the id of the entry."""


class Governor(Entry):
    """A verb, noun or adjective that changes the status of the event below it. The id is its lemma with a suffix.

    Attributes:
        lemma: Its lemma; with the particle of a verb ("rule out"), or what stands before a noun, from its preposition on
            ("in case", "in the event").
        pos: Part of speech.
        frames: How the event stands below it: ``infinitive``, ``gerund``, ``clause``, ``object``, ``new`` (an
            object without "the": "announced cuts"), ``modifier`` ("planned attack"), or a preposition, alone or as in ``to gerund``
            ("close to signing", but "close to the port"); ``participle`` (behind a noun: "trouble persuading them"), ``wish`` (the bare verb of
            what should be: "asked that he be freed", "would like him to go"), ``judged`` (an infinitive of nobody in particular: "it is vital
            to go"; ``judged for`` only one of somebody who is named: "it is time for Chad to go"), ``saying`` (what is said in one: "it is a lie to claim that …"), ``should`` (a clause in the present: "it is vital that he
            goes"), ``example`` (one of what a noun comes to: "charges including bribery", "the plan involves closing mines"),
            ``faced`` (a bare noun of what one faces: "escaped prosecution"), ``of held`` (an election, meeting or trial behind "of": "the
            date of the vote"), ``plan`` (a plan, bid or offer of which it says that it failed: "the bid collapsed", "dropped plans", "a
            failed attempt"; ``to nothing``, ``of nothing``: with that word); empty: any way.
        unless: Prepositions before a noun that make it another thing ("in charge of").
        polarity: ``negative`` where the event below did not happen ("failed to", "refused to", "prevented").
        when_negated: Polarity below where the governor itself is negated ("did not manage to"); ``possible`` where it then says no more
            than that ("did not rule out").
        certainty: Certainty it gives.
        time: Time it gives ("plans to": future).
        status: Status it gives; ``aimed``: planned, and no promise or threat to anybody ("tried to take the town"), without a time over
            where the governor is; ``enabled``: possible, unless the governor is over ("is able to land", "was able to land").

    An entry without any of these lets through what is above it ("postponed the start of the trial").
    """

    lemma: str
    pos: Literal["verb", "noun", "adjective", "adverb", "preposition"] = "verb"
    frames: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    polarity: Literal["positive", "negative"] | None = None
    when_negated: Literal["positive", "negative", "possible"] | None = None
    certainty: Literal["certain", "probable", "possible", "underspecified"] | None = None
    time: Literal["past", "present", "future", "unspecified"] | None = None
    status: (
        Literal["actual", "negated", "denied", "planned", "aimed", "requested", "possible", "enabled", "conditional"]
        | None
    ) = None

    @property
    def is_clear(self) -> bool:
        """Whether it says nothing of its own."""
        return not (self.polarity or self.when_negated or self.certainty or self.time or self.status)
