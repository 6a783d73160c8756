"""Named entities, repaired with the evidence of the whole article."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon


def repair_names(parse: Parse, lexicon: Lexicon) -> None:
    """Retype and rebound `parse.ents` in place: full names propagate to later surnames, "(ABC)" acronyms, labels."""
