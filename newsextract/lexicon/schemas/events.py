"""The models of the lexicons that say which words make an event, of what type, and who stands in which role."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsextract.lexicon.entry import Entry, Words


class EventType(Entry):
    """A category of an ontology. The id is its code ("ASSAULT", "NEWS-ELECTION").

    Attributes:
        definition: What belongs here.
        ontology: Which ontology it is of; that of the built-in pack are ``plover`` and ``news``.
        cameo: CAMEO root codes that fall under it.
        modes: Its modes.
        contexts: Its contexts, where the type narrows those of the ontology.
        aimed: Where its recipient stands when no other is named: ``origin``, ``destination``, ``place``, in this order.
        local: True where it happens on the spot of those who take part ("killed 12 people in Goma"), false where it reaches them
            from afar ("condemned the rebels in Goma"); null where only a place that is itself acted upon tells.
        incident: Whether it shares its days and place with what brings it about ("killed in an attack", but "arrested in a killing").
        land: Whether a country that is acted upon is where it happened ("shook Turkey", but "sanctioned Turkey").
        planned: Type of an act of this type that is only announced, agreed or promised (an AID to come is an AGREE).
        refused: Type of one that is announced not to come.
        requested: Type of one that is asked for.
        media_topic: The IPTC Media Topic that it belongs under ("medtop:02000000").
        examples: Sentences with an event of this type, its trigger in square brackets ("The board [ousted] its chairman."): an
            event that is like one of them gets the type where no trigger entry of the same pack says otherwise.
    """

    definition: str
    ontology: str = "own"
    cameo: Words = ()
    modes: Words = ()
    contexts: Words = ()
    aimed: Words = ()
    local: bool | None = None
    incident: bool = False
    land: bool = False
    planned: str | None = None
    refused: str | None = None
    requested: str | None = None
    media_topic: str | None = None
    examples: Words = ()


class Trigger(Entry):
    """Words that name an event of a type, and what must stand around them. The id is unique ("attack.v").

    Where several entries fit, the one with most conditions wins, its weight added; exclusions count for nothing. A word of a
    condition is a lemma, a word class (``@weapon``), or for participants a CAMEO role code (``MIL``) or kind: ``PERSON``, ``GROUP``,
    ``ORGANIZATION``, ``COUNTRY``, ``COMPANY``, ``PLACE``, ``CITY``, ``NAME``, or ``THING`` for a common noun that is none of them ("the rain").

    Attributes:
        lemma: Lemmas of the head word.
        pos: Part of speech of the head word.
        type: Code of the event type; empty where the words make an event that no type fits.
        mode: Mode of the type.
        context: Context of the type.
        cameo: CAMEO code.
        particle: Particles or prepositions of which one must follow ("out", "on").
        objects: What the object must be; of a noun, what it is an act on ("release of prisoners", "prisoner release").
        object_not: What the object must not be.
        subjects: What the subject must be.
        subject_not: What the subject must not be.
        words: Of which one must stand somewhere in the participants or beside them.
        words_not: Of which none may stand there.
        support: Verbs of which one must carry the noun ("impose" sanctions).
        governor: Words of which one must govern the trigger ("willing" to withdraw).
        complement: Verbs or event nouns of which one must be the complement; ``to`` for an infinitive, ``that`` for a
            clause, ``wish`` for what is to be done ("lifting the ban", "that it be lifted"), ``subjunctive`` where it cannot be a fact, ``*`` for any.
        whose: ``own`` where the clause in the complement must have no subject of its own ("wants to send"), ``other`` where it must
            have one who can act ("wants Chad to send"), ``self`` a pronoun ("warned that it would fight"),
            ``thing`` a subject that is nobody ("warned that a rise would hurt").
        needs: Roles that must be filled.
        lacks: Roles that must not be filled.
        roles: Where roles stand that differ from the usual ("theme=object", "recipient=to", "recipient=complement").
        weight: Added to the number of conditions when two triggers fit.
    """

    lemma: Words = Field(min_length=1)
    pos: Literal["verb", "noun", "adjective"] = "verb"
    type: str | None = None
    mode: str | None = None
    context: str | None = None
    cameo: str | None = None
    particle: Words = ()
    objects: Words = ()
    object_not: Words = ()
    subjects: Words = ()
    subject_not: Words = ()
    words: Words = ()
    words_not: Words = ()
    support: Words = ()
    governor: Words = ()
    complement: Words = ()
    whose: Literal["own", "other", "self", "thing"] | None = None
    needs: Words = ()
    lacks: Words = ()
    roles: Words = ()
    weight: float = 0.0


class LightVerb(Entry):
    """A verb that carries an event noun and adds little of its own ("carry out an attack", "come under fire").

    Attributes:
        lemma: Its lemmas.
        particle: Particle or preposition between verb and noun ("out", "under", "in").
        thing: Nouns of which one must be its object where the event noun is not ("take [part] in talks", "the truce took [effect]").
        nouns: Event nouns it is light with; empty: any.
        subject: Role of its subject in the noun's event; empty where it has none ("fighting broke out").
        noun: Where the noun stands: its ``object``, or its ``subject`` ("talks took place").
        keep: True where the verb stays an event of its own ("announced the release of").
        beside: True where its subject takes part beside those whom the noun names ("joined the students' march").
        happens: True where the noun's event has the time and the status of the verb, though both are events ("began the talks").
    """

    lemma: Words = Field(min_length=1)
    particle: str | None = None
    thing: Words = ()
    nouns: Words = ()
    subject: Literal["actor", "recipient", "theme"] | None = "actor"
    noun: Literal["object", "subject"] = "object"
    keep: bool = False
    beside: bool = False
    happens: bool = False


class Nominal(Entry):
    """Event nouns whose participants stand elsewhere than with most ("the arrival of the guests": they arrive).

    Attributes:
        lemma: The nouns.
        of: Role of what follows "of".
        poss: Role of the possessor ("the minister's arrest").
        modifier: Role of a noun or name before it ("plane crash").
        source: Role of somebody after "from" ("criticism from the union", "withdrawal from Chad").
        animate: Whether only somebody can be its actor behind "of" ("the threat of the rebels", but "the threat of famine").
        event: False where the words name no event.
    """

    lemma: Words = Field(min_length=1)
    of: Literal["actor", "recipient", "theme"] = "theme"
    poss: Literal["actor", "recipient", "theme"] = "actor"
    modifier: Literal["actor", "recipient", "theme"] = "theme"
    source: Literal["actor", "origin"] = "actor"
    animate: bool = False
    event: bool = True


class Idiom(Entry):
    """A fixed phrase in which a noun or verb names no event ("in [order] to", "life [threatening]").

    Attributes:
        phrase: Its words in lower case, the noun or verb in square brackets.
    """

    phrase: str = Field(pattern=r"^[^\[\]]*\[[^\[\] ]+\][^\[\]]*$")


class WordClass(Entry):
    """Words that triggers name together (``@weapon``), or that a room asks for. The id is the name of the class.

    Attributes:
        words: Lemmas.
    """

    words: Words = Field(min_length=1)


class Signal(Entry):
    """A word that says which of two events came first (TimeML's SIGNAL). The id is unique ("after.l").

    Attributes:
        word: The word in lower case; of a noun or verb the lemma.
        form: ``link``, a preposition or conjunction before the lower event ("after the attack"); ``mark``, which is one only as a
            conjunction ("as rebels fled"); ``noun``, of which it is the object ("in the wake of the attack"); ``verb``, of which it is the object ("followed the attack").
        relation: How the lower event lies to the one that governs it; ``same``: they share their days (TLINK's SIMULTANEOUS);
            ``vague``: nothing is said of it ("discussed the attack").
        governors: Lemmas of which one must govern the link ("jailed for an attack"); empty: any.
        incident: Whether the event that governs the link must be an incident, as its type says ("killed in an attack").
        nouns: Lemmas of lower events for which the link does without such an incident ("voted at its meeting").
        same: Lemmas of governing verbs that happen on the day of the lower event ("killed after a bomb went off").
        subject: ``event`` where the subject of the verb must be an event ("the arrest followed an attack").
    """

    word: str
    form: Literal["link", "mark", "noun", "verb", "adverb"]
    relation: Literal["before", "after", "same", "vague"]
    governors: Words = ()
    incident: bool = False
    nouns: Words = ()
    same: Words = ()
    subject: Literal["event"] | None = None


class Retelling(Entry):
    """Event nouns by which an article comes back to what it has told in other words ("the attack", of a shelling).

    Attributes:
        nouns: The nouns, as lemmas.
        tells: Lemmas of the verbs and nouns by which it was told, verbs with their particle ("go off").
        types: Event types that what was told may have, if it has one ("the attack" is no strike of workers); empty: any.
    """

    nouns: Words = Field(min_length=1)
    tells: Words = Field(min_length=1)
    types: Words = ()
