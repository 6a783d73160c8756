"""Names of papers, clubs, firms, films and marches that hold words of time, as the lexicon has them: no dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from re import Match
from typing import NamedTuple

from newsextract.dates import atoms as a
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Title

TRIGGER = "title"
_FIRST = re.compile(r"[^\W\d_]+|\d+")


class Titles(NamedTuple):
    """The names, ready to find: rules that find and give nothing, the first word of each with its class, and the entry of each."""

    rules: list[Rule]
    words: dict[str, tuple[str, ...]]
    entry_of: Callable[[str], Title | None]


def _nothing(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return None


def titles(lexicon: Lexicon) -> Titles:
    """The names of a lexicon as rules of the grammar; those in lower case are found in any case."""
    entries = {a.plain(name): entry for entry in lexicon.entries("titles") for name in entry.names}
    names = {name for entry in entries.values() for name in entry.names}
    words: dict[str, tuple[str, ...]] = {_FIRST.findall(name.lower())[0]: (TRIGGER,) for name in names}
    rules = []
    for some, case in (
        ({n for n in names if n != n.lower()}, "(?-i:{})"),
        ({n for n in names if n == n.lower()}, "{}"),
    ):
        if some:
            spelled = a.any_of([re.escape(n).replace("\\ ", " ").replace("'", "['’]") for n in sorted(some)])
            rules.append(Rule(TRIGGER, TRIGGER, a.form(rf"\b(?P<name>{case.format(spelled)})(?!\w)"), _nothing))
    return Titles(rules, words, lambda name: entries.get(a.plain(name).replace("’", "'")))
