"""The lexicon of governors, compiled: what a verb, noun or adjective makes of the event below it."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Governor
from newsextract.statements.cues import cue_lemma

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
Governors = dict[tuple[str, str], tuple[Governor, ...]]


def compile_governors(lexicon: Lexicon) -> Governors:
    """Entries by lemma and part of speech."""
    out: Governors = {}
    for entry in lexicon.entries("governors"):
        key = (entry.lemma, entry.pos)
        out[key] = (*out.get(key, ()), entry)
    return out


def governor(table: Governors, parse: Parse, head: int, frame: str) -> Governor | None:
    """The entry of the word at `head` for an event that stands below it in `frame`."""
    pos = _POS.get(parse.pos[head])
    if pos is None:
        return None
    lemma = cue_lemma(parse, head)
    particle = next((parse.lower[k] for k in parse.kids[head] if parse.dep[k] == "prt"), None)
    whole = table.get((f"{lemma} {particle}", pos)) if particle else None  # "rule out", "call off"
    found = whole or table.get((lemma, pos)) or table.get((parse.lower[head], pos))
    if found is None and parse.pos[head] == "ADP":
        found = table.get((parse.lower[head], "adjective"))
    return _fits(found, frame)


def word_governor(table: Governors, word: str, pos: str, frame: str = "") -> Governor | None:
    """The entry of a word given by itself (an adverb, a preposition, a modifier)."""
    return _fits(table.get((word, pos)), frame)


def _fits(found: tuple[Governor, ...] | None, frame: str) -> Governor | None:
    return next((g for g in found or () if not g.frames or frame in g.frames), None)
