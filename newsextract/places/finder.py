"""The place names of one article while they are being found."""

from __future__ import annotations

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.places.gazetteer import ADMIN1, Row
from newsextract.places.keys import key_of
from newsextract.places.options import Options, abbreviated, option_of
from newsextract.places.spot import COUNTRY, Cue, Option, Spot
from newsextract.places.words import CUES, DIRECTIONS, DIVISIONS, JOINS, OWNER

# How often a name of one word, and of several, must be a place to be taken for one inside other names.
_ONE_WORD, _MORE_WORDS = 3.6, 3.0
_GOVERNORS = frozenset("governor governors gov. gov governorship gubernatorial".split())
# As well known as that is a state whose name a country has too.
_STATE = 5.5


class Finder:
    """The spots of one article, token by token.

    Args:
        parse: The parsed article.
        options: Where names are looked up.
        names: The lexicon `place_names`: words in names.
        around: The lexicon `place_words`: words around names.
    """

    def __init__(self, parse: Parse, options: Options, names: Classes, around: Classes) -> None:
        self.parse = parse
        self.options = options
        self.made_of = options.made_of
        self.names = names
        self.around = around
        self.spots: list[Spot] = []
        self.at: dict[int, Spot] = {}

    def add(self, first: int, last: int, *, cue: Cue | None = None, nested: bool = False) -> Spot:
        """Put a name on the list.

        Args:
            first: First token.
            last: Last token.
            cue: What the words around it say that it is; looked up where not given.
            nested: Whether it stands inside a name of something else.
        """
        start, end = self.parse.span(first, last)
        key = self.options.spelled(self.parse.text[start:end])
        cue = cue or self.cue(first, last)
        rows = self.abbreviation(first, last)
        if rows and not self._title(last):
            # "Ga." and "Georgia" are one name, and no other than the state's.
            key, options = f"{rows[0].name.lower()} .", tuple(map(option_of, rows))
        else:
            options = self.options.of(key, cue)
            if cue == "state" and self.governed(first, last):
                options = tuple(o for o in options if o.level == ADMIN1)
            if not options and (bare := self.options.bare(key)):
                options = self.options.of(*bare)
        spot = Spot(start, end, first, last, key, options=options, cue=cue)
        if nested:
            spot.form, spot.weight = "modifier", 0.5
        self.spots.append(spot)
        self.at.update((k, spot) for k in range(first, last + 1) if not nested or k not in self.at)
        return spot

    def drop(self, spot: Spot) -> None:
        """Take a name off the list."""
        self.spots.remove(spot)
        for k in range(spot.first, spot.last + 1):
            if self.at.get(k) is spot:
                del self.at[k]

    def abbreviation(self, first: int, last: int, *, code: bool = False) -> list[Row]:
        """The divisions that tokens stand for as an abbreviation; a full stop split off counts as theirs.

        Args:
            first: First token.
            last: Last token.
            code: Whether bare codes count too ("KY"); they do behind a comma only.
        """
        parse = self.parse
        text = parse.slice(first, last)
        if last + 1 < len(parse) and parse.word[last + 1] == "." and parse.end[last] == parse.start[last + 1]:
            text += "."
        return abbreviated(self.options.path, text) if code or "." in text else []

    def _title(self, last: int) -> bool:
        """Whether an abbreviation stands before a person's name ("former Del. Ruth Marsh")."""
        parse = self.parse
        after = last + 1 + (last + 1 < len(parse) and parse.word[last + 1] == ".")
        return after < len(parse) and parse.ent_of[after] >= 0 and parse.ents[parse.ent_of[after]].label == "PERSON"

    def free(self, first: int, last: int) -> bool:
        """Whether no spot touches the tokens."""
        return not any(k in self.at for k in range(first, last + 1))

    def cue(self, first: int, last: int) -> Cue | None:
        """What the words around a name say that it is: "Donetsk region", "the city of Donetsk", "Cooke and Love counties"."""
        parse = self.parse
        sent = parse.sents[parse.sent_of[last]]
        after = parse.lower[last + 1] if last < sent.last else ""
        division = self._called(last + 1, *DIVISIONS) if after else None
        if division and (not after.endswith("s") or self._listed_before(first)):
            return division
        if first - 1 > sent.first and parse.lower[first - 1] == "of" and (cue := self._called(first - 2, *CUES)):
            return cue
        if self.governed(first, last):
            return "state"
        k = last + 1
        while k < sent.last and k - last < 12 and (parse.lower[k] in JOINS or parse.word[k][0].isupper()):
            k += 1
        if k > last + 1 and k <= sent.last and parse.lower[k] in ("counties", "provinces", "parishes", "districts"):
            return self._called(k, *CUES)
        return None

    def _called(self, k: int, *cues: Cue) -> Cue | None:
        """What a noun beside a name says that it is."""
        return next((cue for cue in cues if self.around.has(self.parse.lower[k], k, cue)), None)

    def governed(self, first: int, last: int) -> bool:
        """Whether a name is that of a state by its governor: "the governor of New York", "Georgia Governor Ann Lee"."""
        parse = self.parse
        sent = parse.sents[parse.sent_of[last]]
        after = parse.lower[last + 1] if last < sent.last else ""
        of = first - 1 > sent.first and parse.lower[first - 1] in ("of", "in") and parse.lower[first - 2] in _GOVERNORS
        if not (of and after not in OWNER) and after not in _GOVERNORS:
            return False
        key = self.options.spelled(parse.slice(first, last))
        states = [o for o in self.options.of(key, "state")[:1] if o.level == ADMIN1]
        known = self.options.of(key)[:1]
        return bool(states) and (known[0].level != COUNTRY or states[0].prior >= _STATE)

    def _listed_before(self, first: int) -> bool:
        """Whether a name is the last of a list ("Cooke and Love counties"), not what several lie in ("Goma districts")."""
        parse = self.parse
        return first > 1 and parse.lower[first - 1] in JOINS and parse.word[first - 2][0].isupper()

    def part(self, first: int, last: int) -> Spot | None:
        """The place in the name of a facility or organisation: "Goma" in "Goma airport", "Rapides Parish" in its court's."""
        parse = self.parse
        for b in range(min(last - 1, first + 3), first - 1, -1):
            if not parse.word[b][0].isupper() or (
                b == first and (parse.word[b] in self.made_of.single or parse.lower[b] in DIRECTIONS)
            ):
                continue
            key = key_of(parse.slice(first, b))
            if strong(self.options.of(key), words=b - first + 1):
                return self.add(first, b, nested=True)
        return None


def strong(options: tuple[Option, ...], words: int) -> bool:
    """Whether a name is a place often enough to be taken for one inside other names."""
    return bool(options) and options[0].prior >= (_MORE_WORDS if words > 1 else _ONE_WORD)
