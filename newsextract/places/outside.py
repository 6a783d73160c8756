"""Places that stand outside the parsed text: the dateline."""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract.places.chains import holds
from newsextract.places.keys import key_of
from newsextract.places.options import Options, abbreviated, option_of
from newsextract.places.spot import Spot
from newsextract.reading.article import Article

_PARTS = re.compile(r"[^,/]*[^,/\s]")


def dateline(article: Article, options: Options) -> list[Spot]:
    """The names of the dateline, linked to each other: "ATHENS, Ga." is two."""
    if article.dateline is None:
        return []
    begin, end = article.dateline
    spots: list[Spot] = []
    for m in _PARTS.finditer(article.text, begin, end):
        start = m.start() + len(m[0]) - len(m[0].lstrip())
        text = article.text[start : m.end()]
        if not any(c.isalpha() for c in text):
            continue
        key = key_of(text)
        spot = Spot(start, m.end(), -1, -1, key, options=options.of(key), weight=2.0)
        if spots and (rows := abbreviated(options.path, text)):
            spot.options = tuple(map(option_of, rows))
            spot.key = f"{rows[0].name.lower()} ."
        spots.append(spot)
    if article.source is None and not article.text[begin:end].isupper() and not any(s.options for s in spots):
        return []  # "Analysis - The central bank …" is no place.
    for inner, outer in pairwise(spots):
        if not inner.options or any(holds(q, a) for q in outer.options for a in inner.options):
            inner.within, outer.holds = outer, inner
    return spots
