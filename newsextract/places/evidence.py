"""What speaks for a place where the recogniser sees something else: the words around, and the rest of the article."""

from __future__ import annotations

from newsextract.language.parse import Entity, Parse
from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1, ADMIN2, CAPITAL
from newsextract.places.spot import COUNTRY, Option
from newsextract.places.words import DIRECTIONS, DIVISIONS, TOWNS

# That many points are enough.
NEEDED = 3
_IN = frozenset("in near at from around outside across toward towards throughout via through into to".split())
_WEAK = frozenset("of for by to with between and".split())
_HOLDERS = frozenset(
    "mayor governor people residents outskirts streets suburbs north south east west town capital bishop".split()
)
_GOING = frozenset(
    "visit tour leave reach enter flee storm capture seize bomb shell attack raid hit overlook evacuate".split()
)
_MORE = frozenset("places areas countries parts".split())
# Nouns that take the name of a place before them.
_OF_PLACE = frozenset(
    """man woman men women boy girl teen teenager couple resident residents native natives police officer officers mayor
    official officials area councilman councilwoman school schools firefighters firefighter family driver home house
    neighborhood neighbourhood suburb suburbs hospital court courthouse jail prison city-hall downtown student students
    business businesses voters people youth mother father parents commissioners sheriff council councillor councillors
    airport river border region district street streets mosque church market plant factory hotel park restaurant store
    shop farm farmer farmers team branch office authorities detectives teacher teachers lawmaker""".split()
)
_SAY = frozenset(
    "say add tell note explain recall ask write insist admit know think believe want like play score".split()
)
# Nouns that states and provinces have before or behind them: "Yukon's coast", "the Yukon premier".
_OF_STATE = frozenset(
    "premier governor legislature capital lieutenant voter forest river coast economy resident border fisherman farmer lawmaker".split()
)
# Priors from which a name is a place that everybody knows.
_KNOWN, _GREAT, _HAMLET = 5.0, 6.3, 3.3


class Evidence:
    """What the article says of its names: who its people are, and which strings are places elsewhere in it."""

    def __init__(self, finder: Finder) -> None:
        parse = finder.parse
        self.finder = finder
        self.people = {
            parse.lower[k] for e in parse.ents if e.label == "PERSON" and e.last > e.first and _personal(finder, e)
            for k in range(e.first, e.last + 1)
        }  # fmt: skip
        self.states = {
            o.id for s in finder.spots if s.form == "name" or s.within for o in s.options[:1] if o.level == ADMIN1
        }
        self.places = {parse.slice(s.first, s.last) for s in finder.spots if s.form == "name" and s.options}

    def of(self, first: int, last: int, options: tuple[Option, ...]) -> int:
        """How much speaks for a place at the tokens; `NEEDED` is enough."""
        parse = self.finder.parse
        sent = parse.sents[parse.sent_of[first]]
        before = parse.lower[first - 1] if first > sent.first else ""
        after = parse.lower[last + 1] if last < sent.last else ""
        best = options[0]
        points = 0
        if before == "in":
            points += 3
        elif before in _IN:
            points += 2
        elif before in _WEAK or before in DIRECTIONS:
            points += 1
        # "the town of Goma", "the mayor of Goma", "Ruiz, 31, of Goma", "toured Goma"
        if self.finder.cue(first, last) is not None:
            points += 2
        elif first - 2 >= sent.first and before in ("of", "from"):
            points += (
                2 if parse.lower[first - 2] in _HOLDERS or (parse.word[first - 2] == "," and before == "of") else 0
            )
            points += parse.word[first - 2] == "," and before == "from"
        if self._of_a_kind(last):
            points += 3
        if parse.dep[last] == "dobj" and parse.lemma[parse.head[last]] in _GOING:
            points += 2
        if after in _OF_PLACE:
            points += 2
        elif last < sent.last and parse.dep[last] in ("compound", "nmod") and parse.tag[last + 1] in ("NN", "NNS"):
            points += 1
        ent = parse.ents[parse.ent_of[first]] if parse.ent_of[first] >= 0 else None
        if ent and ent.label == "NORP" and parse.dep[last] in ("amod", "compound") and after not in DIVISIONS:
            points -= 3
        if best.level == ADMIN1 and (ent is None or ent.label != "PERSON") and self._governed(last):
            points += 3
        if parse.slice(first, last) in self.places:
            points += 3
        beside = [
            s for k in self._beside(first, last) if (s := self.finder.at.get(k)) and s.form == "name" and s.options
        ]
        if beside:
            near = {o.admin1 for s in beside for o in s.options[:3]} - {None}
            points += 2 if any(o.admin1 in near for o in options) else 1
        if any(o.admin1 in self.states for o in options):
            points += 1
        if last > first:
            points += 1
            if best.level == ADMIN2 and parse.lower[last] in DIVISIONS:
                points += 2
        if best.level in (COUNTRY, ADMIN1) or best.prior >= _KNOWN:
            points += 1 + (best.prior >= _GREAT)
        elif best.prior < _HAMLET:
            points -= 1
        if best.level == CAPITAL and best.prior >= _GREAT:
            points += 1  # capitals speak for their states
        elif self._speaks(parse, last) or after in ("'s", "’s"):
            points -= 1
        if last == first and parse.lower[first] in self.people:
            points -= 4
        if before in self.finder.made_of.names.titled:
            points -= 3
        return points

    def _beside(self, first: int, last: int) -> tuple[int, ...]:
        parse = self.finder.parse
        out = []
        if first > 1 and parse.lower[first - 1] in ("and", ",", "or"):
            out.append(first - 2)
        if last + 2 < len(parse) and parse.lower[last + 1] in ("and", ",", "or"):
            out.append(last + 2)
        return tuple(out)

    def _of_a_kind(self, last: int) -> bool:
        """Whether the sentence says that it is a town or the like: "Goma and other towns", "Goma is the capital of"."""
        parse = self.finder.parse
        if parse.lower[last + 1 : last + 3] == ["and", "other"] and last + 3 < len(parse):
            return parse.lower[last + 3] in TOWNS | DIVISIONS | _MORE
        if parse.dep[last] == "nsubj" and parse.lemma[parse.head[last]] == "be":
            return any(parse.lower[k] in TOWNS | DIVISIONS for k in parse.children(parse.head[last], "attr"))
        return False

    def _governed(self, last: int) -> bool:
        """Whether a noun behind a name is of states and provinces: "Yukon's premier", "Yukon premier"."""
        parse = self.finder.parse
        head = parse.head[last]
        return (
            head > last and parse.dep[last] in ("poss", "compound", "nmod") and parse.lemma[head].lower() in _OF_STATE
        )

    @staticmethod
    def _speaks(parse: Parse, i: int) -> bool:
        return parse.dep[i] == "nsubj" and parse.lemma[parse.head[i]] in _SAY


def _personal(finder: Finder, ent: Entity) -> bool:
    """Whether an entity can be a person's name ("Goma Mayor Race" cannot)."""
    parse, made_of = finder.parse, finder.made_of
    return not any(
        parse.word[k] in made_of.single or (k > ent.first and parse.lower[k] in made_of.names.titles)
        for k in range(ent.first, ent.last + 1)
    )
