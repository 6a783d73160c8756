"""The models of all lexicon entries: the one list of what a pack may hold."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsextract.lexicon.entry import Entry
from newsextract.lexicon.event_schemas import EventType, LightVerb, Nominal, Trigger, WordClass
from newsextract.records.actor import ActorKind
from newsextract.records.quantity import Modifier
from newsextract.records.statement import Stance


class Country(Entry):
    """A country or territory. The id is its ISO 3166-1 alpha-3 code.

    Attributes:
        name: English short name, as news writes it.
        aliases: Other names and abbreviations ("U.S.", "Britain"), case-sensitive.
        adjectives: Demonyms and adjectives ("Russian", "Frenchman").
        metonyms: Seats and buildings that stand for its government ("Moscow", "the Kremlin").
        geonames_id: GeoNames id of the country.
        lat: Latitude as GeoNames has it.
        lon: Longitude.
    """

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None


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
    """

    plurals: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    kind: ActorKind = "group"
    title: bool = False
    state: bool = False
    like: str | None = None
    name: bool = False


class Currency(Entry):
    """A currency. The id is its ISO 4217 code.

    Attributes:
        names: Names in lower case, singular and plural ("dollar", "dollars").
        symbols: Signs and prefixes, case-sensitive ("US$", "$", "Rs").
        countries: ISO 3166-1 alpha-3 codes where a bare name or sign means this currency.
        cent: Names of its hundredth part.
    """

    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    cent: tuple[str, ...] = ()


class Unit(Entry):
    """A unit of measure. The id is its singular name ("kilometre per hour").

    Attributes:
        surfaces: How it is written, singular and plural, case-sensitive where it is an abbreviation.
        quantulum: Name of the unit in quantulum3, where that differs.
        si: Factor to the SI base unit.
        si_unit: The SI base unit.
    """

    surfaces: tuple[str, ...] = ()
    quantulum: str | None = None
    si: float | None = None
    si_unit: str | None = None


class Bound(Entry):
    """Words around a figure that bound or blur it; the id is the phrase in lower case ("at least").

    Attributes:
        modifier: What they make of the figure.
        side: Where they stand.
    """

    modifier: Modifier
    side: Literal["before", "after"] = "before"


class Region(Entry):
    """A place the gazetteer does not have: region, water, conflict area, building that stands for a government.

    Attributes:
        name: English name.
        aliases: Other names.
        lat: Latitude.
        lon: Longitude.
        kind: continent, region, bloc, sea, river, island …
        countries: ISO 3166-1 alpha-3.
    """

    name: str
    aliases: tuple[str, ...] = ()
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    kind: str
    countries: tuple[str, ...] = ()


class Reporting(Entry):
    """A word of saying, thinking or speech act. The id is lemma plus frame ("deny", "according to").

    Attributes:
        lemma: The cue's lemma.
        pos: ``verb``, ``noun``, ``preposition``, ``adverb`` or ``adjective``.
        frames: How source and content stand to it: ``clause`` (that-clause or quotation), ``quote`` (quotation only),
            ``gerund`` ("denied sending"), ``infinitive`` ("promised to send", "asked X to leave"), ``object`` ("denied the
            attack"), ``predicate`` ("called X a liar", "described X as"), ``tell`` (has an addressee), ``passive`` (also
            passive: "is said to"), or a preposition ("accused X of", "called for"). Entries of one lemma are tried in the
            order of the file.
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


class Governor(Entry):
    """A verb, noun or adjective that changes the status of the event below it. The id is its lemma with a suffix.

    Attributes:
        lemma: Its lemma.
        pos: Part of speech.
        frames: How the event stands below it: ``infinitive``, ``gerund``, ``clause``, ``object``, ``modifier`` ("planned
            attack"), or a preposition; empty: any way.
        polarity: ``negative`` where the event below did not happen ("failed to", "refused to", "prevented").
        when_negated: Polarity below where the governor itself is negated ("did not manage to").
        certainty: Certainty it gives.
        time: Time it gives ("plans to": future).
        status: Status it gives.
    """

    lemma: str
    pos: Literal["verb", "noun", "adjective", "adverb", "preposition"] = "verb"
    frames: tuple[str, ...] = ()
    polarity: Literal["positive", "negative"] | None = None
    when_negated: Literal["positive", "negative"] | None = None
    certainty: Literal["certain", "probable", "possible", "underspecified"] | None = None
    time: Literal["past", "present", "future", "unspecified"] | None = None
    status: Literal["actual", "negated", "denied", "planned", "requested", "possible", "conditional"] | None = None


class Holiday(Entry):
    """A named day. The id is its name in lower case.

    Attributes:
        names: How it is written, in lower case.
        rule: ``MM-DD``, or a rule such as ``4 thu nov``, or ``easter-2``.
        country: ISO 3166-1 alpha-3 where the name means the day of one country.
    """

    names: tuple[str, ...]
    rule: str
    country: str | None = None


SCHEMAS: dict[str, type[Entry]] = {
    "bounds": Bound,
    "countries": Country,
    "currencies": Currency,
    "event_types": EventType,
    "governors": Governor,
    "holidays": Holiday,
    "light_verbs": LightVerb,
    "nominals": Nominal,
    "organizations": Organization,
    "regions": Region,
    "reporting": Reporting,
    "role_nouns": RoleNoun,
    "triggers": Trigger,
    "units": Unit,
    "word_classes": WordClass,
}
