"""Units of measure behind a number: how far they reach, what they are called, and their size in SI units.

The lexicon `units` tells how units are spelt. Compound units ("cubic metres per second", "kg/m3", "lb-ft") are put
together from those; quantulum3 then says which base units they are made of, and the lexicon how large those are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import Match
from typing import NamedTuple

from newsextract.lexicon import Lexicon
from newsextract.lexicon.closed import SHORT_TIME_UNITS, TIME_UNITS
from newsextract.lexicon.schemas import Unit
from newsextract.quantities.measures import read_unit
from newsextract.quantities.words import alternation

_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
# "km/h", "t/day"
_TIMES = SHORT_TIME_UNITS | {"day": "day"}
_TIME_SECONDS = {name: unit.seconds for name, unit in TIME_UNITS.items() if unit.seconds is not None}


class Found(NamedTuple):
    """A unit in the text.

    Attributes:
        end: Offset behind it.
        name: Its name ("kilometre per hour").
        entries: Ids of the lexicon entries it is made of.
        per: The denominator as written, or None.
    """

    end: int
    name: str
    entries: tuple[str, ...]
    per: str | None


class Size(NamedTuple):
    """A unit in SI units: ``si = value * factor + offset``."""

    factor: float
    offset: float
    unit: str


class Units:
    """The units of a lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.by_id: dict[str, Unit] = {u.id: u for u in lexicon.entries("units")}
        self._by_name = {(u.quantulum or u.id).lower(): u for u in self.by_id.values()} | {
            k.lower(): u for k, u in self.by_id.items()
        }
        self.spellings: dict[str, Unit] = {}
        words: dict[str, Unit] = {}
        for u in self.by_id.values():
            self.spellings.update(dict.fromkeys((*u.surfaces, *u.glued), u))
            words.update({s.lower(): u for s in u.surfaces if _is_word(s)})
        self._words = words
        glued = {s for u in self.by_id.values() for s in u.glued}
        spaced = {s for u in self.by_id.values() for s in u.surfaces}
        self.glued = glued | {s for s in spaced if not _is_word(s)}
        # Abbreviations are case-sensitive (MW, GB), words are not.
        atoms = "|".join(
            f"(?i:{re.escape(s)})" if _is_word(s) else re.escape(s) for s in sorted(spaced, key=lambda s: (-len(s), s))
        )
        self._atom = rf"(?:{atoms})"
        short = alternation(glued | spaced)
        power = r"(?:(?P<power>(?i:square|cubic)|sq\.?|cu\.?)(?:[\s-]|\s-\s)?)?"
        exponent = r"(?:(?P<exponent>[²³]|\^?[23](?!\d|[.,]\d)|\s(?:squared|cubed)\b))?"
        squared = rf"(?<=(?:sq|cu)[\s.])(?:{alternation(glued)})" if glued else r"(?!)"
        self._unit = re.compile(
            rf"(?P<gap>[\s  ]|-|\s-\s|)?{power}(?P<atom>{atoms}|{squared}){exponent}(?![\w$€£^]|-(?i:[a-z]+ing\b))"
        )
        self._glued = (
            re.compile(rf"(?P<gap>\s)?(?P<power>)(?P<atom>{alternation(glued)}){exponent}(?![\w$€£^’'-])")
            if glued
            else None
        )
        times = alternation([*_TIMES])
        self._slash = re.compile(
            rf"\s?(?P<slash>/|·|⋅|\*)\s?(?P<count>100\s?)?(?:(?P<power>sq\.?\s|square\s|cubic\s)?(?P<atom>{short})(?P<exponent>[²³]|\^?[23](?!\d))?|(?P<time>{times}))(?!\w)"
        )

    def match(self, text: str, end: int, stop: int) -> Found | None:
        """The unit that stands behind a number that ends at `end`."""
        m = self._unit.match(text, end, stop)
        if self._glued and m is None:
            m = self._glued.match(text, end, stop)
            if m is not None and m["gap"] and len(m["atom"]) > 1:
                return None
        if m is None:
            return None
        surface = m["atom"]
        unit = self._entry(surface)
        if unit is None or not _may_stand(text, m, surface, stop):
            return None
        name, entries, at, per = _powered(unit.id, m), [unit.id], m.end(), None
        while more := self._slash.match(text, at, stop):
            if more["time"] and not more["atom"]:
                part = _TIMES[more["time"]]
            else:
                other = self._entry(more["atom"])
                if other is None:
                    break
                part = _powered(other.id, more)
                entries.append(other.id)
            if more["slash"] == "/":
                per = text[more.start("count") if more["count"] else more.end("slash") : more.end()].strip()
                name = f"{name} per {more['count'].strip() + ' ' if more['count'] else ''}{part}"
            else:
                name = f"{name} {part}"
            at = more.end()
        if at == stop and text[at - 1] == ".":
            at -= 1  # the point ends the sentence, not the abbreviation
        return Found(at, name, tuple(entries), per)

    def named(self, word: str) -> str | None:
        """The id of the unit that a denominator names ("a barrel", "per sq ft"), or None."""
        m = self._unit.fullmatch(f" {word}")
        unit = self._entry(m["atom"]) if m else None
        return _powered(unit.id, m) if m and unit else None

    def size(self, name: str) -> Size | None:
        """How large a unit is in SI units; None where the lexicon does not know a part of it."""
        unit = self.by_id.get(name)
        if unit is not None and unit.si is not None:
            return Size(unit.si, unit.offset, unit.si_unit or name)
        if not all(self._known(part) for part in name.split(" per ")):
            return None
        asked = " per ".join(self._spelt(part) for part in name.split(" per "))
        reading = read_unit(asked)
        for parts in (reading.dimensions if reading else (), _composed(name)):
            if parts and (size := self._product(parts)):
                return size
        return None

    def _product(self, parts: Sequence[tuple[str, int]]) -> Size | None:
        factor, powers = 1.0, dict[str, int]()
        for base, power in parts:
            # quantulum3 reads a minute as a part of an angle, and "cubic metre" behind "per" as a unit of its own.
            base = base.removesuffix(" of arc")
            prefix, _, rest = base.partition(" ")
            if prefix in ("square", "cubic"):
                base, power = rest, power * _POWERS[prefix]
            if base in _TIME_SECONDS:
                one, si_unit = _TIME_SECONDS[base], "s"
            else:
                known = self._by_name.get(base.lower())
                if known is None or known.si is None or known.offset:
                    return None
                one, si_unit = known.si, known.si_unit or base
            factor *= one**power
            for symbol, times in _symbols(si_unit):
                powers[symbol] = powers.get(symbol, 0) + times * power
        return Size(factor, 0.0, _written(powers)) if any(powers.values()) else None

    def _known(self, part: str) -> bool:
        """Whether a part of a name is a unit of ours: quantulum3 would make units of the letters of any word."""
        prefix, _, rest = part.partition(" ")
        return part in self.by_id or part in _TIME_SECONDS or (prefix in _POWERS and rest in self.by_id)

    def _spelt(self, part: str) -> str:
        """A part of a unit's name as quantulum3 spells it."""
        prefix, _, rest = part.partition(" ")
        if prefix in ("square", "cubic") and rest in self.by_id:
            return f"{prefix} {self.by_id[rest].quantulum or rest}"
        unit = self.by_id.get(part)
        return (unit.quantulum or part) if unit else part

    def _entry(self, surface: str) -> Unit | None:
        return self.spellings.get(surface) or self._words.get(surface.lower())


_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d$")


def _is_word(surface: str) -> bool:
    return len(surface) > 3 and surface.islower()


def _may_stand(text: str, m: Match[str], surface: str, stop: int) -> bool:
    """Whether letters behind a number are a unit: "10 A" at an end is, "10 A players" is not."""
    if len(surface) > 2 or not surface.isalpha():
        return True
    after = text[m.end() : min(stop, m.end() + 12)]
    if m["gap"] and "-" in m["gap"] and len(surface) == 1:
        return False
    if m["gap"] and surface.isupper() and len(surface) == 1 and surface not in "CF":
        return bool(re.match(r"$|[/.,;:)]|\sper\s", after))
    if surface in "CF" and _YEAR.search(text, max(0, m.start() - 5), m.start()):
        return False  # "Stock options 2008C."
    if m["gap"] and surface in "CF":
        return not re.match(r"[.-]?[A-Z]|\s[A-Z]", after)
    return True


def _powered(name: str, m: Match[str]) -> str:
    word = (m["power"] or "").lower().strip(" .")
    exponent = (m["exponent"] or "").strip(" ^")
    power = _POWERS.get(word) or {"²": 2, "2": 2, "squared": 2, "³": 3, "3": 3, "cubed": 3}.get(exponent)
    return {2: f"square {name}", 3: f"cubic {name}"}.get(power or 1, name)


def _composed(name: str) -> list[tuple[str, int]]:
    """Base units and powers of a name of ours, for what quantulum3 does not read."""
    top, *below = name.split(" per ")
    out = []
    for n, part in enumerate([top, *below]):
        prefix, _, rest = part.partition(" ")
        power = {"square": 2, "cubic": 3}.get(prefix, 1)
        out.append((rest if power > 1 else part, -power if n else power))
    return out


def _symbols(si_unit: str) -> list[tuple[str, int]]:
    """``kg/m3`` as symbols with powers."""
    out = []
    for n, side in enumerate(si_unit.split("/")):
        for part in side.split("·"):
            m = re.fullmatch(r"(\D+?)(\d?)", part)
            if m:
                out.append((m[1], int(m[2] or 1) * (-1 if n else 1)))
    return out


def _written(powers: dict[str, int]) -> str:
    def side(sign: int) -> str:
        return "·".join(f"{s}{abs(p) if abs(p) > 1 else ''}" for s, p in powers.items() if p * sign > 0)

    above, below = side(1), side(-1)
    return f"{above or '1'}/{below}" if below else above


def is_time(word: str) -> bool:
    """Whether a word names a length of time."""
    low = word.lower()
    return low in TIME_UNITS or low.removesuffix("s") in TIME_UNITS or low in ("centuries", "millennia")
