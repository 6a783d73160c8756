"""What speaks for a place where the recogniser sees something else: the words around, and the rest of the article."""

from __future__ import annotations

from newsextract.language.parse import Entity
from newsextract.places.finder import Finder
from newsextract.places.gazetteer import ADMIN1, ADMIN2, CAPITAL
from newsextract.places.spot import COUNTRY, Option
from newsextract.places.words import CUES, DIRECTIONS, DIVISIONS

# That many points are enough.
NEEDED = 3
_IN = frozenset("in off near at from around outside across toward towards throughout via through into to".split())
_TOWARDS = frozenset("to from into through via towards toward of".split())
_WEAK = frozenset("of for by to with between and".split())
_MORE = frozenset("places areas countries parts".split())
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
        parse, around = self.finder.parse, self.finder.around
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
            held = around.has(parse.lower[first - 2], first - 2, "holders")
            points += 2 if held or (parse.word[first - 2] == "," and before == "of") else 0
            points += parse.word[first - 2] == "," and before == "from"
        if self._of_a_kind(last):
            points += 3
        if parse.dep[last] == "dobj":
            verb = parse.head[last]
            # "Retook Goma": people are not retaken.
            points += 3 * around.has(parse.lemma[verb], verb, "taking") or 2 * around.has(
                parse.lemma[verb], verb, "going"
            )
        points += self._moved(last)
        if around.has(after, last + 1, "of_place"):
            points += 2
        elif last < sent.last and parse.dep[last] in ("compound", "nmod") and parse.tag[last + 1] in ("NN", "NNS"):
            points += 1
        ent = parse.ents[parse.ent_of[first]] if parse.ent_of[first] >= 0 else None
        people = ent is not None and ent.label == "NORP" and parse.dep[last] in ("amod", "compound")
        if people and not around.has(after, last + 1, *DIVISIONS):
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
            if best.level == ADMIN2 and around.has(parse.lower[last], last, *DIVISIONS):
                points += 2
        if best.level in (COUNTRY, ADMIN1) or best.prior >= _KNOWN:
            points += 1 + (best.prior >= _GREAT)
        elif best.prior < _HAMLET:
            points -= 1
        if best.level == CAPITAL and best.prior >= _GREAT:
            points += 1  # capitals speak for their states
        elif self._speaks(last) or after in ("'s", "’s"):
            points += 3 if self._owns(last) else -1
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
        parse, around = self.finder.parse, self.finder.around
        if parse.lower[last + 1 : last + 3] == ["and", "other"] and last + 3 < len(parse):
            return parse.lower[last + 3] in _MORE or around.has(parse.lower[last + 3], last + 3, *CUES)
        if parse.dep[last] == "nsubj" and parse.lemma[parse.head[last]] == "be":
            return any(around.has(parse.lower[k], k, *CUES) for k in parse.children(parse.head[last], "attr"))
        return False

    def _governed(self, last: int) -> bool:
        """Whether a noun behind a name is of states and provinces: "Yukon's premier", "Yukon premier"."""
        parse = self.finder.parse
        head = parse.head[last]
        hangs = head > last and parse.dep[last] in ("poss", "compound", "nmod")
        return hangs and self.finder.around.has(parse.lemma[head].lower(), head, "of_province")

    def _moved(self, last: int) -> int:
        """What it adds that somebody moves to or from a name: "sailed from Goma", "bound for Goma"."""
        parse, around, at = self.finder.parse, self.finder.around, self.finder.parse.head[last]
        if parse.dep[last] != "pobj" or last == at:
            return 0
        verb = parse.head[parse.head[at]] if parse.lower[at] == "of" else parse.head[at]  # "pulled out of Goma"
        if parse.lower[at] == "for":
            return 2 * around.has(parse.lemma[verb], verb, "bound")
        return parse.lower[at] in _TOWARDS and around.has(parse.lemma[verb], verb, "moving")

    def _owns(self, last: int) -> bool:
        """Whether what a name owns is what towns have: "Goma's suburbs"."""
        parse, head = self.finder.parse, self.finder.parse.head[last]
        return parse.dep[last] == "poss" and head > last and self.finder.around.has(parse.lower[head], head, "of_town")

    def _speaks(self, i: int) -> bool:
        parse = self.finder.parse
        return parse.dep[i] == "nsubj" and self.finder.around.has(parse.lemma[parse.head[i]], parse.head[i], "speaking")


def _personal(finder: Finder, ent: Entity) -> bool:
    """Whether an entity can be a person's name ("Goma Mayor Race" cannot)."""
    parse, made_of = finder.parse, finder.made_of
    return not any(
        parse.word[k] in made_of.single or (k > ent.first and parse.lower[k] in made_of.names.titles)
        for k in range(ent.first, ent.last + 1)
    )
