"""Lexicon entries about actors: organisations, public figures and role nouns."""

from __future__ import annotations

from typing import Literal

from newsextract.lexicon.entry import Entry
from newsextract.records.actor import ActorKind


class Organization(Entry):
    """A known organisation: IGO, armed group, party, agency, medium.

    Attributes:
        name: Full name.
        aliases: Acronyms and short names, case-sensitive.
        country: ISO 3166-1 alpha-3, where it belongs to one.
        sectors: CAMEO role codes.
        generic: True where other countries have one of the same name ("Foreign Office"): its country holds only in an
            article that names the country, or none at all.
        seat: True for a capital that stands for its country where it acts ("Beijing said"); elsewhere it is a place.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    generic: bool = False
    seat: bool = False


class PublicFigure(Entry):
    """Somebody whom news names without saying who they are: heads of state and government, heads of armed groups.

    Attributes:
        name: Full name.
        aliases: Other names that mean nobody else in news ("Putin").
        country: ISO 3166-1 alpha-3, where they stand for one.
        sectors: CAMEO role codes, in office.
        role: Id of the role noun of the office ("president").
        terms: When they were in office, as ``2017-01-20/2021-01-20``, an end left out where it lasts. Without terms the
            sectors hold at any time.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    terms: tuple[str, ...] = ()


class RoleNoun(Entry):
    """A noun for people by what they do; the id is the singular, in lower case ("lawmaker", "intelligence official").

    Attributes:
        plurals: Irregular plurals and abbreviations.
        sectors: CAMEO role codes.
        kind: Kind of actor that the bare noun makes. A ``person`` noun makes a group in the plural; ``group`` is for
            collectives ("troops", "crowd"), ``country`` for nouns that only point back to one ("the country").
        title: True where it stands before a name ("President").
        state: True where a country before it makes it the government's ("Russian spokesperson"), and an organisation
            before it that organisation's.
        like: A noun that names the same people ("soldier" is like "troop").
        name: True where the word counts only inside names of organisations ("Times").
        other: For people who stand to somebody and are not his own ("France's allies" are not France): ``origin`` where an
            adjective still tells where they are from ("his Russian counterpart"), ``apart`` where it does so only beside a
            possessor ("Syrian allies" are Syria's, "its Syrian allies" are Syrians).
        gender: Whether the noun says that a person is a man or a woman.
        human: True for what only persons are, behind a name; "its owner, Norwick Foods" may be a firm.
        abroad: True for people and bodies of their sectors that are as well somewhere else than at home.
    """

    plurals: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    kind: ActorKind = "group"
    title: bool = False
    state: bool = False
    like: str | None = None
    name: bool = False
    other: Literal["origin", "apart"] | None = None
    gender: Literal["m", "f"] | None = None
    human: bool = False
    abroad: bool = False
