"""The lexicons of this room, compiled: triggers by head word, light verbs, frames of event nouns, word classes."""

from __future__ import annotations

from newsextract.events.idioms import Idioms
from newsextract.events.nouns import EventNouns, compile_event_nouns
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import LightVerb, Nominal, Trigger, WordClass


class EventWords:
    """What the packs say about words that name events."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns: EventNouns = lexicon.compiled(compile_event_nouns)
        self.idioms = Idioms(lexicon)
        classes: list[WordClass] = lexicon.entries("word_classes")
        self.classes = {c.id: frozenset(c.words) for c in classes}
        # What a noun before an event noun says of it: with what it was done, or only how ("rocket attack", "news conference").
        self.means, self.manner = self.word_class("means"), self.word_class("manner")
        # People who are no actors of the news by themselves, and yet ask, blame and refuse.
        self._people = frozenset().union(*(self.word_class(name) for name in ("staff", "trades")))
        self.expanded: dict[tuple[str, ...], frozenset[str]] = {}
        self.triggers: dict[tuple[str, str], list[Trigger]] = {}
        self.pack = {t.id: lexicon.pack_of("triggers", t.id) for t in lexicon.entries("triggers")}
        for trigger in lexicon.entries("triggers"):
            for lemma in self.expand(trigger.lemma):
                self.triggers.setdefault((lemma, trigger.pos), []).append(trigger)
        self._light: dict[tuple[str, str | None, str], list[tuple[LightVerb, frozenset[str]]]] = {}
        for light in lexicon.entries("light_verbs"):
            nouns = frozenset(self.expand(light.nouns))
            for lemma in light.lemma:
                self._light.setdefault((lemma, light.particle, light.noun), []).append((light, nouns))
        self.agents = frozenset(e.id for e in lexicon.entries("role_nouns") if not e.name)
        self.offices = frozenset(e.id for e in lexicon.entries("role_nouns") if e.title)
        # "The alleged attack" tells of an attack, and of nobody who alleges.
        self.modifiers = frozenset(
            g.lemma for g in lexicon.entries("governors") if g.pos == "adjective" and "modifier" in g.frames
        )
        self._frames: dict[str, Nominal] = {n: e for e in lexicon.entries("nominals") for n in e.lemma}

    def word_class(self, name: str) -> frozenset[str]:
        """The words of a class; empty where a pack has dropped it."""
        return self.classes.get(name, frozenset())

    def expand(self, words: tuple[str, ...]) -> list[str]:
        """The words, those of classes in place of their names."""
        return [w for x in words for w in (sorted(self.classes.get(x[1:], ())) if x.startswith("@") else (x,))]

    def has(self, lemma: str, pos: str) -> bool:
        """Whether any trigger has this head word."""
        return (lemma, pos) in self.triggers

    def is_adjective(self, lemma: str) -> bool:
        """Whether a trigger has this adjective."""
        return (lemma, "adjective") in self.triggers

    def noun(self, lemma: str) -> float:
        """How likely a noun names an event, from 0 to 1."""
        lemma = lemma.lower()
        frame = self._frames.get(lemma)
        if (frame is not None and not frame.event) or (frame is None and lemma in self.agents):
            return 0.0
        return self._nouns.score(lemma)

    def thing(self, lemma: str) -> bool:
        """Whether a common noun is nobody who acts: "the rain", "the talks"."""
        lemma = lemma.lower()
        return lemma not in self.agents and lemma not in self._people and self._nouns.knows(lemma)

    def frame(self, lemma: str) -> Nominal | None:
        """Where the participants of an event noun stand, where the lexicon knows."""
        return self._frames.get(lemma.lower())

    def light(self, parse: Parse, verb: int, place: str, link: str | None, noun: str) -> LightVerb | None:
        """The entry by which a verb carries an event noun.

        Args:
            parse: The article.
            verb: The verb.
            place: Where the noun stands: ``object`` or ``subject``.
            link: The preposition between them, or None.
            noun: The noun's lemma.
        """
        particle = link or syntax.particle(parse, verb)
        things = {parse.lemma[k] for k in parse.children(verb, "dobj")}
        for light, nouns in self._light.get((parse.lemma[verb], particle, place), ()):
            if light.thing and not things.intersection(light.thing):
                continue
            if (nouns and noun in nouns) or (not nouns and self.noun(noun) >= 0.5):
                return light
        return None


def compile_event_words(lexicon: Lexicon) -> EventWords:
    """The lexicons of this room, for `Lexicon.compiled`."""
    return EventWords(lexicon)
