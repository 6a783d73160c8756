"""What a name can mean: entries of the lexicon and places of the gazetteer, each with how likely it is beforehand."""

from __future__ import annotations

import math
from pathlib import Path

from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Country
from newsextract.places import gazetteer
from newsextract.places.gazetteer import ADMIN1, ADMIN2, ALIAS, BARE, CAPITAL, CITY, CODE, DEMONYM, OWN, SHORT, Row
from newsextract.places.keys import key_of
from newsextract.places.lists import Lists
from newsextract.places.spot import COUNTRY, REGION, Cue, Known, Option
from newsextract.places.words import MadeOf, compile_cues

# What a division is called in front of its name, and what a town is ("the province of Idlib", "the city of Homs").
_OF = " of "

# The Arabic article, also as it sounds before some letters.
_ARABIC = frozenset("al el ad ar as at an az ash ed er es en".split())
_WATERS = frozenset({"gulf", "sea", "ocean", "bay", "strait", "river", "lake"})
_LARGE = 4.5
_COUNTRY, _REGION, _STATE = 8.0, 7.0, 5.5
_KINDS = {ADMIN1: "region", ADMIN2: "district", CITY: "city", CAPITAL: "city"}


class Options:
    """Looks names up; one an article, so that what it keeps stays small."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lists = lexicon.compiled(Lists)
        self.made_of: MadeOf = lexicon.compiled(MadeOf)
        self._cues = lexicon.compiled(compile_cues)
        self.path: Path = lexicon.file("gazetteer.sqlite")
        self._kept: dict[tuple[str, Cue | None], tuple[Option, ...]] = {}

    def of(self, key: str, cue: Cue | None = None) -> tuple[Option, ...]:
        """The places of a name, the likeliest first.

        Args:
            key: The name as `key_of` gives it.
            cue: What the words around it say that it is.
        """
        found = self._kept.get((key, cue))
        if found is None:
            found = self._kept[key, cue] = tuple(sorted(self._of(key, cue), key=lambda o: (-o.prior, o.id or 0)))
        return found

    def spelled(self, name: str) -> str:
        """The key of a name; of "el-Obeid" or "al-Raqqa" that of the spelling of the Arabic article under which the place is known."""
        key = key_of(name)
        article, _, rest = key.partition(" ")
        if article not in _ARABIC or not rest or "-" not in name or self.of(key):
            return key
        return next((k for k in (f"al {rest}", f"el {rest}", rest) if self.of(k)), key)

    def known(self, entry: Known) -> Option:
        """The option that an entry of the lexicon is."""
        if isinstance(entry, Country):
            return Option(
                entry.geonames_id, entry.name, "country", COUNTRY, entry.id, None, None, entry.lat, entry.lon, _COUNTRY, entry
            )  # fmt: skip
        one = entry.countries[0] if len(entry.countries) == 1 else None
        return Option(
            entry.geonames_id, entry.name, entry.kind, REGION, one, None, None, entry.lat, entry.lon, _REGION, entry
        )

    def people(self, key: str) -> tuple[Option, ...]:
        """The states and towns whose people a name is ("texans")."""
        return tuple(option_of(r) for r in gazetteer.rows(self.path, key) if r.how == DEMONYM)

    def bare(self, key: str) -> tuple[str, Cue] | None:
        """A name without the word that says what it is: ("donetsk", "state") for "donetsk region"."""
        head, _, tail = key.rpartition(" ")
        if head:
            if cue := self._cues.get(tail):
                # "Quebec City" is Quebec, and "Harbor City" is no Harbor.
                known = cue != "city" or any(o.prior >= _LARGE for o in self.of(head, "city"))
                return (head, cue) if known else None
            kind, of, rest = key.partition(_OF)
            if of and (cue := self._cues.get(kind)):
                return rest, cue
        return None

    def _of(self, key: str, cue: Cue | None) -> list[Option]:
        if not key:
            return []
        rows = [r for r in gazetteer.rows(self.path, key) if r.how not in (SHORT, CODE, DEMONYM)]
        entries = self.lists.named(key)
        if cue == "region" and any(e.kind in _WATERS for e in entries if not isinstance(e, Country)):
            cue = None  # "The Gulf region" lies on the Gulf, and is no division of that name.
        ids = {e.geonames_id for e in entries if e.geonames_id is not None}
        found = [self._placed(e, rows) for e in entries]
        states = {e.id for e in entries if isinstance(e, Country)}
        found += [self._option(r, rows, states, cue) for r in rows if r.id not in ids]
        if cue and cue != "region":
            found = [o for o in found if _suits(o, cue)] or found
        return found

    def _placed(self, entry: Known, rows: list[Row]) -> Option:
        option = self.known(entry)
        if option.id is not None and option.level == REGION:
            for row in rows:
                if row.id == option.id:
                    return option._replace(admin1=row.id if row.kind == ADMIN1 else row.admin1, parent=row.parent)
        return option

    def _option(self, row: Row, rows: list[Row], states: set[str], cue: Cue | None) -> Option:
        return Option(
            row.id, row.name, _KINDS[row.kind], row.kind, row.country, row.id if row.kind == ADMIN1 else row.admin1,
            row.parent, row.lat, row.lon, prior(row, rows, states, cue),
        )  # fmt: skip


def abbreviated(path: Path, text: str) -> list[Row]:
    """The divisions that an abbreviation stands for: "Calif.", "N.C.", and "KY" in capitals alone."""
    if not text[:1].isupper():
        return []
    dotted = "." in text
    if not dotted and not (text.isupper() and text.isalpha() and len(text) in (2, 3)):
        return []
    rows = gazetteer.rows(path, key_of(text.replace(" ", "")))
    return [r for r in rows if r.how == SHORT or (r.how == CODE and not dotted)]


def option_of(row: Row) -> Option:
    """A division of the gazetteer as an option."""
    return Option(
        row.id, row.name, _KINDS[row.kind], row.kind, row.country, row.id if row.kind == ADMIN1 else row.admin1, row.parent,
        row.lat, row.lon, _STATE,
    )  # fmt: skip


def _suits(option: Option, cue: Cue) -> bool:
    return option.level in ((CITY, CAPITAL) if cue == "city" else (ADMIN1, ADMIN2, REGION))


def prior(row: Row, rows: list[Row], states: set[str], cue: Cue | None) -> float:
    """How likely a place of the gazetteer is meant by a name, before the article is read, on a scale of powers of ten.

    Args:
        row: The place.
        rows: All places of the name.
        states: Countries of that name.
        cue: What the words around the name say that it is.
    """
    size = math.log10(row.population + 300)
    if row.kind == ADMIN1:
        value = _STATE + 0.25 * (size - 6) - (0.8 if row.how == BARE and cue != "state" else 0.0)
        value += 2.5 if cue == "region" else 0.0
    elif row.kind == ADMIN2:
        value = 0.6 * size + (1.5 if row.how != BARE or cue == "county" else -0.5)
    else:
        value = size + (1.2 if row.kind == CAPITAL else 0.0)
    if row.how == ALIAS:
        value -= 2.0
    if cue is not None:
        return value
    if row.kind in (ADMIN1, ADMIN2):
        twin = max(
            (r.population for r in rows if r.kind >= CITY and r.how == OWN and row.id in (r.admin1, r.parent)),
            default=0,
        )
        # The town that a division is called after is what its name alone means, where most of its people live there.
        if twin and (row.kind == ADMIN2 or twin > 0.1 * row.population):
            value -= 3.0
    elif row.country in states:
        value -= 3.0
    return value
