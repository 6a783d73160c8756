"""Lexicon entries about names and about what is done: what the repair of names and the room of actors ask for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsextract.lexicon.entry import Entry, Words

NameUse = Literal[
    "organization",
    "organization_of",
    "place",
    "place_first",
    "place_of",
    "place_after",
    "family",
    "family_first",
    "thing",
    "generic",
    "broadcast",
    "legal",
    "unit",
    "agency",
    "led",
    "names_leader",
    "language",
    "one_token",
    "sport",
]
DeedUse = Literal[
    "speaks",
    "person_says",
    "reports",
    "airs",
    "person_does",
    "done_to_subject",
    "done_to_object",
    "done_to_lone",
    "of_city",
    "to_state",
    "ties",
    "for_state",
    "of_state",
    "minded",
    "moves",
    "of_body",
    "passing",
    "festive",
    "celebrates",
    "of_contract",
]


class NameWord(Entry):
    """Words that tell what a name is the name of. The id is unique; several entries may be of one use.

    Attributes:
        words: The words, case-sensitive.
        use: What they are used for: ``organization``, they end the name of one; ``organization_of``, they begin one before "of" or
            "for"; ``place``, ``place_first``, they end or begin that of a place; ``place_of``, ``place_after``, nouns before "of" and a
            name, or behind it, that make a place of it; ``family``, words for places that are family names too; ``family_first``,
            family names that come first; ``thing``, last words of what is no place, person or organisation; ``generic``, what the recogniser takes for an organisation and is none; ``broadcast``, before "Channel";
            ``legal``, legal forms of companies, in lower case; ``unit``, what armies number; ``agency``, what "the agency" can
            mean; ``led``, lemmas of nouns to which a leader gives his name ("the Monti government"); ``names_leader``, role nouns for
            what goes by the name of who leads it; ``language``, peoples, in lower case, whose name is that of a language; ``one_token``, what the tokenizer keeps whole;
            ``sport``, in lower case, what reports on sport have in their headings and tables.
    """

    words: Words = Field(min_length=1)
    use: tuple[NameUse, ...] = Field(min_length=1)


class PersonTitle(Entry):
    """A title or form of address before the name of a person. The id is the word, or two words, in lower case.

    Attributes:
        forms: Other ways to write it: abbreviations with their full stop, plurals.
        use: ``title``, an office, rank or trade; ``address``, no part of the name and no office either ("Mr"); ``short``, an
            abbreviation that only the tokenizer needs to know; ``noun``, no title at all.
        gender: Whether it says that a person is a man or a woman.
        rank: True for ranks and learned or church titles that an office stands in front of ("the party chief Sheikh X").
        personal: True where no organisation's name begins with it.
        human: True for what only persons are, behind a name; "its owner, Norwick Foods" may be a firm.
        kept: True where the tokenizer keeps the abbreviation and its full stop whole ("Col."), or the office and its hyphen
            ("attorney-general").
    """

    forms: tuple[str, ...] = ()
    use: Literal["title", "address", "short", "noun"] = "title"
    gender: Literal["m", "f"] | None = None
    rank: bool = False
    personal: bool = False
    human: bool = False
    kept: bool = False


class Deed(Entry):
    """Verbs, and nouns and participles of verbs, that tell who does something or to whom it is done. The id is unique.

    Attributes:
        words: Lemmas; of ``passing`` the participles.
        use: What they are used for: ``speaks``, what speaks is no product and mostly somebody; ``person_says``, ``person_does``,
            what persons say and only persons do; ``reports``, by which somebody tells something; ``airs``, what broadcasters do;
            ``done_to_subject``, ``done_to_object``, what is done to persons and nobody else, in the passive and in the active;
            ``done_to_lone``, what is done to people rather than to things; ``of_city``, what is said of a city and not of the
            government in it; ``to_state``, what is done to the government; ``ties``, what states have and do with each other; ``for_state``,
            what is meant for a government ("to", "for", "on"); ``of_state``, what comes from one ("of", "from"); ``minded``, adjectives
            of what a government is and a city is not; ``moves``, by
            which a country moves or holds people of its own; ``of_body``, nouns for what an army or a government does; ``passing``,
            after a country and a hyphen, what it does to others; ``festive``, before a party to dance at; ``celebrates``, what one
            does with such a party; ``of_contract``, before parties that are no political ones.
    """

    words: Words = Field(min_length=1)
    use: tuple[DeedUse, ...] = Field(min_length=1)
