"""The lexicons `name_words` and `person_titles`: words that tell what a name is the name of, and what stands before persons' names."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import PersonTitle

_LEXICON = "name_words"
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
        self._uses = lexicon.classes(_LEXICON)
        self.organization = self._of("organization")
        self.organization_of = self._of("organization_of")
        self.place = self._of("place")
        self.place_first = self._of("place_first")
        self.place_of = self._of("place_of")
        self.place_after = self._of("place_after")
        self.family = self._of("family")
        self.family_first = self._of("family_first")
        self.thing = self._of("thing")
        self.generic = self._of("generic")
        self.broadcast = self._of("broadcast")
        self.legal = self._of("legal")
        self.unit = self._of("unit")
        self.agency = self._of("agency")
        self.led = self._of("led")
        self.names_leader = self._of("names_leader")
        self.language = self._of("language")
        self.one_token = self._of("one_token")
        self.sport = self._of("sport")

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

    def _of(self, use: str) -> frozenset[str]:
        """The words of a use; none where a pack has dropped them."""
        return frozenset(self._uses.get(use, ()))

    def note(self, trace: Trace | None, use: str, parse: Parse, i: int, word: str | None = None) -> None:
        """Tell the trace that the word at a token, or another that it points back to, decided something, being of a use."""
        if trace is not None:
            for form in (parse.word[i], parse.lower[i]) if word is None else (word,):
                if (entry := self._uses.get(use, {}).get(form)) is not None:
                    trace.add(_LEXICON, entry, *parse.span(i, i))

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
        self.names = frozenset(lexicon.classes(_LEXICON).get("one_token", ()))
