"""Rivers in a list of them, where a town has the name of one: "the rivers Chenab, Kabul and Indus"."""

from __future__ import annotations

from newsextract.places.finder import Finder
from newsextract.places.spot import COUNTRY, Spot
from newsextract.places.words import ARTICLES, JOINS

_RIVERS = frozenset({"rivers", "tributaries", "streams"})
_BETWEEN = JOINS | ARTICLES | {"or"}


def rivers(finder: Finder) -> None:
    """Let the towns of a list be rivers, where the word stands before or behind it and the lists know one of the others as a river."""
    parse = finder.parse
    if _RIVERS.isdisjoint(parse.lower):
        return
    for run in _runs(finder):
        known = any(o.kind == "river" for s in run for o in s.options[:1])
        first, last = run[0].first - 1, run[-1].last + 1
        while first > 0 and parse.lower[first] in ARTICLES | {",", ":", "of"}:
            first -= 1
        called = parse.lower[first] in _RIVERS or (last < len(parse) and parse.lower[last] in _RIVERS)
        if not known or not called:
            continue
        for spot in run:
            if spot.options and spot.options[0].kind != "river" and spot.options[0].level != COUNTRY:
                entry = finder.options.lists.spelled((*parse.word[spot.first : spot.last + 1], "River"))
                spot.options = () if entry is None else (finder.options.known(entry),)
                spot.kind, spot.cue = "water", None
                spot.key += " river"


def _runs(finder: Finder) -> list[list[Spot]]:
    """Names that stand side by side in a list."""
    parse = finder.parse
    runs: list[list[Spot]] = []
    for spot in sorted((s for s in finder.spots if s.form == "name"), key=lambda s: s.first):
        if runs:
            gap = parse.lower[runs[-1][-1].last + 1 : spot.first]
            if gap and all(w in _BETWEEN for w in gap):
                runs[-1].append(spot)
                continue
        runs.append([spot])
    return [run for run in runs if len(run) > 1]
