"""Lexicon entries about quantities: currencies, units and the words around figures."""

from __future__ import annotations

from typing import Literal

from newsextract.lexicon.entry import Entry, WordList
from newsextract.records.quantity import Modifier


class Currency(Entry):
    """A currency. The id is its ISO 4217 code.

    Attributes:
        names: Names that mean this currency wherever they stand ("euros", "Canadian dollars"), case-insensitive.
        symbols: Signs and prefixes, case-sensitive ("US$", "€", "Rs").
        shared: Names that others have too ("pesos"): they mean this one near a mention of one of its countries. A name that no
            currency has to itself stays without a code elsewhere.
        shared_symbols: Signs that others have too ("$"): they mean this one in an article from one of its countries.
        common: Those of the names that are common words too ("won", "marks"): they need a scale, a decimal or three digits. An id
            among them is not read as a code ("ALL 5").
        cent: Names of its hundredth part.
        countries: ISO 3166-1 alpha-3 codes of the countries that use it.
        places: Places in their datelines, in capitals.
    """

    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    shared_symbols: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    cent: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Unit(Entry):
    """A unit of measure. The id is its singular name ("kilometre per hour").

    Attributes:
        surfaces: How it is written, singular and plural, case-sensitive where it is an abbreviation.
        glued: Abbreviations that count only directly behind digits ("5m").
        quantulum: Name of the unit in quantulum3, where that differs.
        si: Factor to the SI unit.
        offset: What is added after that, for scales with another zero (temperatures).
        si_unit: The SI unit, as ``m``, ``kg``, ``m3/s``.
    """

    surfaces: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    quantulum: str | None = None
    si: float | None = None
    offset: float = 0.0
    si_unit: str | None = None


class Bound(Entry):
    """Words around a figure that bound or blur it; the id is the phrase in lower case ("at least").

    Attributes:
        modifier: What they make of the figure.
        side: Where they stand. A phrase that stands on both sides has two entries; "(behind)" marks the id of the second.
    """

    modifier: Modifier
    side: Literal["before", "after"] = "before"


class Amount(Entry):
    """A vague amount; the id is the phrase in lower case ("dozens", "a couple of").

    Attributes:
        low: The least that it may be.
        high: The most.
        before: Words before which alone it is an amount; everywhere if empty.
    """

    low: float
    high: float
    before: tuple[str, ...] = ()


class Label(Entry):
    """A noun that makes a name of the number behind it ("Article 50"); the id is its singular in lower case."""


class Counter(Entry):
    """A noun that counts portions of what stands behind "of" ("head of cattle"); the id is its singular.

    Attributes:
        forms: Singular and plural, in lower case.
    """

    forms: tuple[str, ...] = ()


class ChangeWord(Entry):
    """A word by which a figure changes. The id is unique ("rise.v").

    Attributes:
        lemma: Its lemma, of a verb with its particle ("give up").
        pos: Part of speech.
        direction: ``up``, ``down``, or ``by`` where it does not tell.
        amount: True where the object may be a thing rather than an amount ("lose ten men", "raise $5m"): only shares and points
            of an index, or an end ("to $5"), make it a change.
        end: True where only an end makes it a change ("bring the toll to 40", but "bring 40 chairs").
        factor: What the word multiplies by, where it is a figure itself ("double": 2).
    """

    lemma: str
    pos: Literal["verb", "noun", "adverb"] = "verb"
    direction: Literal["up", "down", "by"]
    amount: bool = False
    end: bool = False
    factor: float | None = None


class FigureWord(WordList):
    """Words beside figures by what they do there: verbs as lemmas, nouns and adjectives in the forms that are written, in small letters."""
