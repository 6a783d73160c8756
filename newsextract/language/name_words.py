"""The lexicons `name_words` and `person_titles`: words that tell what a name is the name of, and what stands before persons' names."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import PersonTitle
from newsextract.lexicon.uses import Uses

# The police's mark before a rank.
POLICE_RANK = "pol"
# Words before the name of a storm.
STORM = frozenset({"Typhoon", "Hurricane", "Cyclone", "Storm"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class NameWords:
    """Both lexicons as sets; titles are in lower case.

    Attributes:
        titles: Short titles that are written before names only.
        honorifics: "Mr Rossi": not part of the name, no function either.
        titled: Both.
        pairs: Honours of two words, each of which is a name by itself.
        personal: Titles that no organisation's name begins with.
        ranks: Titles that an office stands in front of.
        gender: ``m`` or ``f`` of titles, and of nouns for people, that are one sex's.
        human: Nouns for what only persons are.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        uses = self._uses = Uses(lexicon, "name_words")
        self.organization = uses.of("organization")
        self.organization_of = uses.of("organization_of")
        self.place = uses.of("place")
        self.place_first = uses.of("place_first")
        self.place_of = uses.of("place_of")
        self.place_after = uses.of("place_after")
        self.family = uses.of("family")
        self.family_first = uses.of("family_first")
        self.thing = uses.of("thing")
        self.generic = uses.of("generic")
        self.broadcast = uses.of("broadcast")
        self.legal = uses.of("legal")
        self.unit = uses.of("unit")
        self.agency = uses.of("agency")
        self.led = uses.of("led")
        self.names_leader = uses.of("names_leader")
        self.language = uses.of("language")
        self.one_token = uses.of("one_token")

        titles: list[PersonTitle] = lexicon.entries("person_titles")
        nouns = lexicon.entries("role_nouns")
        self._title = {form: t.id for t in titles for form in (t.id, *t.forms)}
        self.titles = frozenset(w for t in titles if t.use == "title" for w in (t.id, *t.forms))
        addresses = [w for t in titles if t.use == "address" for w in (t.id, *t.forms)]
        self.honorifics = frozenset(w for w in addresses if " " not in w)
        self.titled = self.titles | self.honorifics
        self.pairs = frozenset(tuple(w.split()) for w in addresses if " " in w)
        self.personal = frozenset(w for t in titles if t.personal for w in (t.id, *t.forms))
        self.ranks = frozenset(w for t in titles if t.rank for w in (t.id, *t.forms))
        self.gender = {r.id: r.gender for r in nouns if r.gender}
        self.gender.update({w: t.gender for t in titles if t.gender for w in (t.id, *t.forms)})
        self.human = frozenset((*(r.id for r in nouns if r.human), *(t.id for t in titles if t.human)))

    def note(self, trace: Trace | None, use: str, parse: Parse, i: int, word: str | None = None) -> None:
        """Tell the trace that the word at a token, or another that it points back to, decided something, being of a use."""
        if trace is not None:
            for form in (parse.word[i], parse.lower[i]) if word is None else (word,):
                self._uses.note(trace, use, form, *parse.span(i, i))

    def note_title(self, trace: Trace | None, parse: Parse, first: int) -> None:
        """Tell the trace which title or address stands before the name of a person that begins at a token, or is its first word."""
        if trace is None:
            return
        for a, b in ((first - 2, first - 1), (first - 1, first - 1), (first, first)):
            title = self._title.get(" ".join(parse.lower[a : b + 1])) if a >= 0 else None
            if title is not None:
                trace.add("person_titles", title, *parse.span(a, b))


class KeptWords:
    """What the tokenizer must keep whole."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles: list[PersonTitle] = [t for t in lexicon.entries("person_titles") if t.kept]
        # Ranks and titles before a name, which the treebanks that models learn from write as one word.
        self.titles = tuple(t.id.capitalize() for t in titles if "-" not in t.id)
        # Offices whose adjective stands behind them.
        self.generals = tuple(t.id.removesuffix("-general") for t in titles if t.id.endswith("-general"))
        self.names = Uses(lexicon, "name_words").of("one_token")
