"""The lexicon of reporting words, compiled: which frames each cue has, by part of speech and lemma."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Reporting

_FRAMES = frozenset(
    """clause quote gerund infinitive object predicate tell passive bare figure that that-clause whom many owner""".split()
)


class Cue(NamedTuple):
    """An entry with its frames as flags; `prepositions` are the frames that are none of the named ones.

    `strict` asks for the "that" of a clause; `whom` tells that there is always somebody who is asked, `many` that the plural needs no source; `owner` marks the noun of
    whoever thinks so ("in his view"); `particle` is the second word of a phrasal verb.
    """

    entry: Reporting
    clause: bool
    quote: bool
    gerund: bool
    infinitive: bool
    object: bool
    predicate: bool
    tell: bool
    passive: bool
    bare: bool
    figure: bool
    that: bool
    strict: bool
    whom: bool
    many: bool
    owner: bool
    prepositions: frozenset[str]
    particle: str | None = None


class Cues(NamedTuple):
    """Cues by lemma; entries of one lemma stand in the order in which they are tried."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, tuple[Cue, ...]]
    adjectives: dict[str, tuple[Cue, ...]]
    adverbs: dict[str, tuple[Cue, ...]]
    prepositions: dict[str, tuple[Cue, ...]]
    headline: Cue | None


def compile_cues(lexicon: Lexicon) -> Cues:
    """Index the entries of the lexicon `reporting`."""
    out: dict[str, dict[str, tuple[Cue, ...]]] = {k: {} for k in ("verb", "noun", "adjective", "adverb", "preposition")}
    headline = None
    for entry in lexicon.entries("reporting"):
        frames = set(entry.frames)
        cue = Cue(
            entry,
            bool(frames & {"clause", "that-clause"}),
            bool(frames & {"clause", "quote"}),
            "gerund" in frames,
            "infinitive" in frames,
            "object" in frames,
            "predicate" in frames,
            "tell" in frames,
            "passive" in frames,
            "bare" in frames,
            "figure" in frames,
            "that" in frames,
            "that-clause" in frames,
            "whom" in frames,
            "many" in frames,
            "owner" in frames,
            frozenset(frames - _FRAMES),
            entry.lemma.split()[1] if entry.pos == "verb" and " " in entry.lemma else None,
        )
        if entry.lemma == ":":
            headline = cue
            continue
        table = out[entry.pos]
        # "according to", "point out" and the like are found by their first word.
        key = entry.lemma.split()[0]
        table[key] = (*table.get(key, ()), cue)
    return Cues(out["verb"], out["noun"], out["adjective"], out["adverb"], out["preposition"], headline)
