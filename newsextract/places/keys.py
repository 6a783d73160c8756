"""The key under which a place name is looked up: one form for all its spellings."""

from __future__ import annotations

import re
import unicodedata

# Letters that do not fall apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ħ": "h"}
)
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_SILENT = re.compile("[’'`´ʻʼ‘ʹʺ”“\".]")
_GAP = re.compile(r"[\s\-–—‐‑_/]+")


def key_of(name: str) -> str:
    """A name in lower case, without accents, dots, apostrophes and a leading "the", hyphens as blanks.

    "St. John's" and "Saint Johns" have one key, and so have "Puławy" and "Pulawy".
    """
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(c for c in text if not unicodedata.combining(c))
    words = _GAP.sub(" ", _SILENT.sub("", text)).split()
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words = [_SHORT.get(w, w) for w in words]
    return " ".join(words)
