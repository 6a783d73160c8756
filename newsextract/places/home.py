"""Where an outlet is at home: the caller's hint, checked and with the code that all rooms know countries by."""

from __future__ import annotations

import re

from newsextract.errors import HomeError
from newsextract.lexicon import Lexicon
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.options import Options, abbreviated

_HOME = re.compile(r"[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?")


def check_home(home: str | None) -> None:
    """Check a hint where the outlet is at home.

    Raises:
        HomeError: It is neither a country code nor a country and state code.
    """
    if home is not None and not (isinstance(home, str) and _HOME.fullmatch(home)):
        raise HomeError(f"home={home!r} names no place. Pass a country code such as 'GBR', or 'USA-LA' with the state")


def in_full(home: str | None, lexicon: Lexicon) -> str | None:
    """A checked hint with the ISO 3166-1 alpha-3 code of its country: "USA-LA" for "US-LA"."""
    if home is None:
        return None
    country, dash, state = home.partition("-")
    code: str = lexicon.compiled(_by_two_letters).get(country, country)
    return code + dash + state


def _by_two_letters(lexicon: Lexicon) -> dict[str, str]:
    return {c.iso2: c.id for c in lexicon.entries("countries") if c.iso2}


def country_and_state(home: str | None, options: Options) -> tuple[str, int | None] | None:
    """Country and number of the state of a hint in full."""
    if home is None:
        return None
    country, _, state = home.partition("-")
    rows = abbreviated(options.path, state) if state else []
    return country, next((r.id for r in rows if r.country == country and r.kind == ADMIN1), None)
