"""Lexicons: read, checked and compiled from the built-in pack and the user's packs."""

from newsextract.lexicon.pack import Lexicon, load_lexicon
from newsextract.lexicon.trace import Match, Trace

__all__ = ["Lexicon", "Match", "Trace", "load_lexicon"]
