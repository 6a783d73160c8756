"""The models of all lexicon entries, a module for each room, and the one list of what a pack may hold."""

from __future__ import annotations

from newsextract.lexicon.entry import Entry
from newsextract.lexicon.schemas.actors import Organization, PublicFigure, RoleNoun
from newsextract.lexicon.schemas.dates import Car, Holiday, Outlook, TimeWord, Title, Topic
from newsextract.lexicon.schemas.events import (
    EventType,
    Idiom,
    LightVerb,
    Nominal,
    Retelling,
    Signal,
    Trigger,
    WordClass,
)
from newsextract.lexicon.schemas.language import Deed, NameWord, PersonTitle
from newsextract.lexicon.schemas.places import Country, PlaceName, PlaceWord, Region
from newsextract.lexicon.schemas.quantities import Amount, Bound, ChangeWord, Counter, Currency, FigureWord, Label, Unit
from newsextract.lexicon.schemas.statements import Governor, Reporting, SpeechWords
from newsextract.lexicon.schemas.stories import Matter

__all__ = [
    "SCHEMAS",
    "Amount",
    "Bound",
    "Car",
    "ChangeWord",
    "Counter",
    "Country",
    "Currency",
    "Deed",
    "EventType",
    "FigureWord",
    "Governor",
    "Holiday",
    "Idiom",
    "Label",
    "LightVerb",
    "Matter",
    "NameWord",
    "Nominal",
    "Organization",
    "Outlook",
    "PersonTitle",
    "PlaceName",
    "PlaceWord",
    "PublicFigure",
    "Region",
    "Reporting",
    "Retelling",
    "RoleNoun",
    "Signal",
    "SpeechWords",
    "TimeWord",
    "Title",
    "Topic",
    "Trigger",
    "Unit",
    "WordClass",
]

SCHEMAS: dict[str, type[Entry]] = {
    "amounts": Amount,
    "bounds": Bound,
    "cars": Car,
    "changes": ChangeWord,
    "counters": Counter,
    "countries": Country,
    "currencies": Currency,
    "deeds": Deed,
    "event_types": EventType,
    "figure_words": FigureWord,
    "governors": Governor,
    "holidays": Holiday,
    "idioms": Idiom,
    "labels": Label,
    "light_verbs": LightVerb,
    "matters": Matter,
    "name_words": NameWord,
    "nominals": Nominal,
    "organizations": Organization,
    "outlooks": Outlook,
    "person_titles": PersonTitle,
    "place_names": PlaceName,
    "place_words": PlaceWord,
    "public_figures": PublicFigure,
    "regions": Region,
    "reporting": Reporting,
    "retellings": Retelling,
    "role_nouns": RoleNoun,
    "signals": Signal,
    "speech_words": SpeechWords,
    "time_words": TimeWord,
    "titles": Title,
    "topics": Topic,
    "triggers": Trigger,
    "units": Unit,
    "word_classes": WordClass,
}
