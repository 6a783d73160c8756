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
        iso2: Its ISO 3166-1 alpha-2 code.
        geonames_id: GeoNames id of the country.
        lat: Latitude as GeoNames has it.
        lon: Longitude.
    """

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    iso2: str | None = None
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
        names: Names that mean this currency wherever they stand ("euros", "Canadian dollars"), case-insensitive.
        symbols: Signs and prefixes, case-sensitive ("US$", "€", "Rs").
        shared: Names that others have too ("pesos"): they mean this one near a mention of one of its countries. A name that no
            currency has to itself stays without a code elsewhere.
        shared_symbols: Signs that others have too ("$"): they mean this one in an article from one of its countries.
        common: Those of the names that are common words too ("won", "marks"): they need a scale, a decimal or three digits.
        cent: Names of its hundredth part.
        countries: ISO 3166-1 alpha-3 codes of the countries that use it.
        places: Places in their datelines, in capitals.
    """

    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    shared_symbols: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    cent: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Unit(Entry):
    """A unit of measure. The id is its singular name ("kilometre per hour").

    Attributes:
        surfaces: How it is written, singular and plural, case-sensitive where it is an abbreviation.
        glued: Abbreviations that count only directly behind digits ("5m").
        quantulum: Name of the unit in quantulum3, where that differs.
        si: Factor to the SI unit.
        offset: What is added after that, for scales with another zero (temperatures).
        si_unit: The SI unit, as ``m``, ``kg``, ``m3/s``.
    """

    surfaces: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    quantulum: str | None = None
    si: float | None = None
    offset: float = 0.0
    si_unit: str | None = None


class Bound(Entry):
    """Words around a figure that bound or blur it; the id is the phrase in lower case ("at least").

    Attributes:
        modifier: What they make of the figure.
        side: Where they stand. A phrase that stands on both sides has two entries; "(behind)" marks the id of the second.
    """

    modifier: Modifier
    side: Literal["before", "after"] = "before"


class Amount(Entry):
    """A vague amount; the id is the phrase in lower case ("dozens", "a couple of").

    Attributes:
        low: The least that it may be.
        high: The most.
    """

    low: float
    high: float


class Label(Entry):
    """A noun that makes a name of the number behind it ("Article 50"); the id is its singular in lower case."""


class Counter(Entry):
    """A noun that counts portions of what stands behind "of" ("head of cattle"); the id is its singular.

    Attributes:
        forms: Singular and plural, in lower case.
    """

    forms: tuple[str, ...] = ()


class ChangeWord(Entry):
    """A word by which a figure changes. The id is unique ("rise.v").

    Attributes:
        lemma: Its lemma.
        pos: Part of speech.
        direction: ``up``, ``down``, or ``by`` where it does not tell.
        amount: True where the object may be a thing rather than an amount ("lose ten men", "raise $5m"): only shares and points
            of an index, or an end ("to $5"), make it a change.
        factor: What the word multiplies by, where it is a figure itself ("double": 2).
    """

    lemma: str
    pos: Literal["verb", "noun", "adverb"] = "verb"
    direction: Literal["up", "down", "by"]
    amount: bool = False
    factor: float | None = None


class Region(Entry):
    """A place the gazetteer does not have: region, water, conflict area, building that stands for a government.

    Attributes:
        name: English name.
        aliases: Other names.
        adjectives: Adjectives and people of it ("Siberian").
        lat: Latitude.
        lon: Longitude.
        kind: continent, region, bloc, sea, river, island …
        countries: ISO 3166-1 alpha-3.
        geonames_id: GeoNames id, where the gazetteer has the place as a division too.
    """

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    kind: str
    countries: tuple[str, ...] = ()
    geonames_id: int | None = None


class Reporting(Entry):
    """A word of saying, thinking or speech act. The id is lemma plus frame ("deny", "according to").

    Attributes:
        lemma: The cue's lemma.
        pos: ``verb``, ``noun``, ``preposition``, ``adverb`` or ``adjective``.
        frames: How source and content stand to it: ``clause`` (that-clause or quotation), ``quote`` (quotation only),
            ``gerund`` ("denied sending"), ``infinitive`` ("promised to send", "asked X to leave"), ``object`` ("denied the
            attack"), ``predicate`` ("called X a liar", "described X as"), ``tell`` (has an addressee), ``passive`` (also
            passive: "is said to"), ``bare`` (a noun that needs no source: "rumours that"), or a preposition ("accused
            X of", "called for"). Entries of one lemma are tried in the order of the file.
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
        frames: How the event stands below it: ``infinitive``, ``gerund``, ``clause``, ``object``, ``new`` (an
            object without "the": "announced cuts"), ``modifier`` ("planned attack"), or a preposition; empty: any way.
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
        names: How it is written.
        rule: ``MM-DD``; ``YYYY-MM-DD`` for a day of history; ``4 thu 11`` (the fourth Thursday of November), ``last mon 5``;
            ``easter-2``; ``CN:Chinese New Year`` (a holiday of a country, as the `holidays` library calls it); each may be moved
            by days ("4 thu 11 +1"), ``first RULE`` is the first day of a feast of several, and ``A..B`` runs from A to B.
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
            "to", "until" or "for" stands below it too ("postponed to Friday"); ``infinitive``: only dates of its
            infinitive ("agreed to meet on Friday"); ``present``: a verb of timetables in the plain present ("opens on
            Friday"); ``event``: a noun for what may lie ahead when a weekday stands before it ("will speak at Friday's rally").
    """

    lemma: str
    pos: Literal["verb", "noun", "adjective", "adverb", "preposition"] = "verb"
    reach: Literal["all", "until", "infinitive", "present", "event"] = "infinitive"


SCHEMAS: dict[str, type[Entry]] = {
    "amounts": Amount,
    "bounds": Bound,
    "changes": ChangeWord,
    "counters": Counter,
    "countries": Country,
    "currencies": Currency,
    "event_types": EventType,
    "governors": Governor,
    "holidays": Holiday,
    "labels": Label,
    "light_verbs": LightVerb,
    "nominals": Nominal,
    "organizations": Organization,
    "outlooks": Outlook,
    "public_figures": PublicFigure,
    "regions": Region,
    "reporting": Reporting,
    "role_nouns": RoleNoun,
    "triggers": Trigger,
    "units": Unit,
    "word_classes": WordClass,
}
