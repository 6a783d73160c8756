"""Places that the recogniser took for something else or passed over, found by the gazetteer and by the words around."""

from __future__ import annotations

from newsextract.places.evidence import NEEDED, Evidence
from newsextract.places.finder import Finder, strong
from newsextract.places.gazetteer import ADMIN1
from newsextract.places.keys import key_of
from newsextract.places.spot import COUNTRY
from newsextract.places.words import DIRECTIONS, NAMES

_SAINTS = frozenset(("ST.", "FT.", "MT."))
# Words of the longest name that is looked for outside entities.
_WORDS = 4
# A place in a dateline says more of where the story is than one in the text.
_DATELINE = 2.0


def unlabelled(finder: Finder) -> None:
    """Add the places among entities of other kinds and among capitalised words outside entities."""
    # Twice: in a list of towns each that is found speaks for the next.
    for _ in range(2):
        evidence = Evidence(finder)
        before = len(finder.spots)
        _of_other_kinds(finder, evidence)
        _outside(finder, evidence)
        if len(finder.spots) == before:
            break


def _of_other_kinds(finder: Finder, evidence: Evidence) -> None:
    parse = finder.parse
    for ent in parse.ents:
        if ent.label in NAMES and ent.last - ent.first < _WORDS and finder.free(ent.first, ent.last):
            first = ent.first + (parse.lower[ent.first] == "the" and ent.last > ent.first)
            _try(finder, evidence, first, ent.last)


def _outside(finder: Finder, evidence: Evidence) -> None:
    parse = finder.parse
    i, n = 0, len(parse)
    while i < n:
        if parse.ent_of[i] >= 0 or i in finder.at or not parse.word[i][0].isupper():
            i += 1
            continue
        end = i
        while (
            end + 1 < n
            and parse.sent_of[end + 1] == parse.sent_of[i]
            and parse.word[end + 1][0].isupper()
            and parse.ent_of[end + 1] < 0
            and end + 1 not in finder.at
        ):
            end += 1
        proper = parse.tag[i] in ("NNP", "NNPS")
        if end - i < _WORDS and parse.word[end] not in finder.made_of.names.organization:
            _try(finder, evidence, i, end, needed=NEEDED if proper else NEEDED + 1)
        if i not in finder.at and proper and end > i:
            # "Queensland Health Minister": a state or country before an office.
            for last in range(min(end - 1, i + 2), i - 1, -1):
                options = finder.options.of(key_of(parse.slice(i, last)))
                if (
                    options
                    and options[0].level in (COUNTRY, ADMIN1)
                    and parse.lower[end] in finder.made_of.names.titles
                ):
                    finder.add(i, last)
                    break
        i = end + 1


def _try(finder: Finder, evidence: Evidence, first: int, last: int, needed: int = NEEDED) -> None:
    parse = finder.parse
    if first == last and (parse.word[first] in finder.made_of.single or parse.lower[first] in DIRECTIONS):
        return
    if first == last and parse.word[first].count(".") > 1:
        return  # "U.N." is not the town of Un
    article = last > first + 1 and parse.word[first + 1] == "-"  # "el-Obeid"
    if (len(parse.word[first]) < 3 and not article) or any(c.isdigit() for c in parse.word[first]):
        return
    key = finder.options.spelled(parse.slice(first, last))
    options = finder.options.of(key, finder.cue(first, last))
    if options and evidence.of(first, last, options) >= needed:
        finder.add(first, last)


def peoples(finder: Finder) -> None:
    """Add people of states and towns as modifiers ("Texans", "Londoners")."""
    parse = finder.parse
    for ent in parse.ents:
        if (
            ent.label in ("NORP", "GPE", "PERSON")
            and finder.free(ent.first, ent.last)
            and ent.last - ent.first < _WORDS
        ):
            rows = finder.options.people(key_of(parse.slice(ent.first, ent.last)))
            if rows:
                spot = finder.add(ent.first, ent.last, nested=True)
                spot.options = rows


def capitals(finder: Finder) -> None:
    """Places in capitals before a dash or an agency: "MANSFIELD -- The council", "COVINGTON, Ky. (AP) A man"."""
    parse = finder.parse
    i, n = 0, len(parse)
    while i < n:
        word = parse.word[i]
        if not (word[0].isupper() and word.isupper() and word.isalpha() and len(word) > 2):
            i += 1
            continue
        end = i
        while end + 1 < n and parse.word[end + 1].isupper() and parse.word[end + 1].isalpha():
            end += 1
        if parse.word[i - 1] in _SAINTS if i else False:
            i -= 1
        elif i > 1 and parse.word[i - 1] == "." and f"{parse.word[i - 2]}." in _SAINTS:
            i -= 2
        after = parse.word[end + 1] if end + 1 < n else ""
        follows = parse.word[end + 2][0].isupper() if end + 2 < n else False
        dash = after in ("-", "--", "–", "—", "_") and follows and parse.start[end + 1] > parse.end[end]
        agency = after == "(" and end + 3 < n and parse.word[end + 3] == ")"
        if (dash or agency) and end - i < _WORDS + 1 and finder.free(i, end):
            options = finder.options.of(key_of(parse.slice(i, end)))
            if strong(options, words=2):
                finder.add(i, end).weight = _DATELINE
        i = end + 1
