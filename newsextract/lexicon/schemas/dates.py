"""Lexicon entries about dates: named days, words that look ahead, and names that are no dates."""

from __future__ import annotations

from typing import Literal

from newsextract.lexicon.entry import Entry, WordList


class Holiday(Entry):
    """A named day. The id is its name in lower case.

    Attributes:
        names: How it is written.
        rule: ``MM-DD``; ``YYYY-MM-DD`` for a day of history; ``4 thu 11`` (the fourth Thursday of November), ``last mon 5``;
            ``easter-2``; ``CN:Chinese New Year`` (a holiday of a country, as the `holidays` library calls it); each may be moved
            by days ("4 thu 11 +1"), ``first RULE`` is the first day of a feast of several, ``A..B`` runs from A to B, and
            ``A; B`` are days of history of which each year has its own or none.
        country: ISO 3166-1 alpha-3 where only outlets of that country mean this day by the name.
        before: Nouns of which one must follow, for names that are dates of every year too ("Sept. 11" before "attacks").
    """

    names: tuple[str, ...]
    rule: str
    country: str | None = None
    before: tuple[str, ...] = ()


class Outlook(Entry):
    """A word that puts what stands below it in time ahead of the text. The id is unique ("plan.v").

    Attributes:
        lemma: Its lemma.
        pos: Part of speech.
        reach: ``all``: every date below it ("scheduled for Friday"); ``until``: only where a
            "to", "until" or "for" stands below it too ("postponed to Friday"); ``onto``: only a date that hangs on that
            preposition itself ("moved to Friday", but "moved to Oslo on Friday"); ``lasting``: a state that news
            tells while it lasts ("closed until Friday"); ``infinitive``: only dates of its
            infinitive ("agreed to meet on Friday"); ``present``: a verb of timetables in the plain present ("opens on
            Friday"); ``under way``: one whose progressive tells what goes on, and nothing of the day of what it is about ("are
            investigating a crash on Friday"); ``event``: a noun for what may lie ahead when a weekday stands before it ("will speak at Friday's rally");
            ``off``: a verb that takes from its day what was to come ("cancelled the June 4 election"); ``figures``: a noun for what is
            reported of the month before it, however late ("the August figures are due on Friday"); ``habit``: an adverb for what comes round again and again ("usually
            close on Friday"); ``state``: an adjective that looks ahead in the present only ("is available on Friday", "is able to leave on Friday");
            ``delivery``: a noun for what is handed over later, where it stands behind "for" and a month ("bought corn for July shipment");
            ``futures``: a noun for what is traded by the month in which it will be settled ("the July contract rose");
            ``hope``: a noun for what is thought of something to come, before "for" or "of" ("prospects for a June election");
            ``behind``: a verb that in the present, too, puts its object or what stands behind "after" before itself ("follows a raid in May");
            ``granted``: a verb by which somebody could do something, and in the past tense did ("was allowed to leave on Monday");
            ``obeyed``: a verb of what somebody made of an order that had been given ("defied an order to close on Friday");
            ``unforeseen``: a noun for what nobody sets a day for, so that it is over where it is definite ("the attack on Friday will delay the vote").
    """

    lemma: str
    pos: Literal["verb", "noun", "adjective", "adverb", "preposition"] = "verb"
    reach: Literal[
        "all",
        "until",
        "onto",
        "lasting",
        "infinitive",
        "present",
        "under way",
        "event",
        "off",
        "obeyed",
        "figures",
        "habit",
        "state",
        "delivery",
        "futures",
        "hope",
        "behind",
        "unforeseen",
        "granted",
    ] = "infinitive"


class Car(Entry):
    """A make, model or kind of car, before which a year is that of the model. The id is its name ("Ford", "sedan").

    Attributes:
        names: Other names of it.
    """

    names: tuple[str, ...] = ()


class Topic(Entry):
    """Words that show what a text is about, where an expression means one thing in sport and another in business: "the second half".

    Attributes:
        side: ``match`` or ``business``.
        words: Words in lower case, each form by itself.
    """

    side: Literal["match", "business"]
    words: tuple[str, ...]


class Title(Entry):
    """Names that hold words of time and are no dates: papers, clubs, films, marches ("Sheffield Wednesday").

    Attributes:
        names: As they are written; one in lower case is found in any case.
    """

    names: tuple[str, ...]


class TimeWord(WordList):
    """Words beside expressions of time that tell what these are about: lemmas, but for what stands before hours, in small letters."""
