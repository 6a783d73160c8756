"""Names in results, standings and line-ups, where no sentence tells what they are and the figures and brackets beside them do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.language.name_article import people
from newsextract.language.name_book import NameBook
from newsextract.language.name_doubt import NameEvidence
from newsextract.language.name_lists import KnownNames
from newsextract.lexicon import closed

_CAPITAL = r"[A-Z][\w.'’&-]*"
_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|of|de|da|do|la|del|and|&)){{0,3}}"
_FIGURE = r"(?:[-+(]?\d[\d.,:½/-]*\)?%?|\.\d+|[-–])"
_BEGIN, _END = r"(?:^|(?<=[;,:.)] ))", r"(?=\s*(?:[;,.(\[]|[-–] |$))"
_LAND = r"(?: \([A-Z][^()]*\))?"  # That of a club, behind its name.
# Such as "Chelsea 4 2 2 0 6 3 8", "3. Aston Villa 5 2 1 2"; also "Ana Ruiz 67 72 69 70"
_ROW = re.compile(rf"^(?:\d{{1,3}}[.)]? )?(?P<a>{_NAME})(?:\s+{_FIGURE}){{4,}}\s*$")
_STOP = r"[;.,]|$"
_TEAMS = [
    # Such as "Leeds 1 Everton 0", "TEXAS 7, Cleveland 2 (11 innings)"
    re.compile(rf"{_BEGIN}(?P<a>{_NAME}){_LAND} \d{{1,3}}(?: \([^()]*\))?,? (?P<b>{_NAME}){_LAND} \d{{1,3}}{_END}"),
    # Such as "Leeds 1-0 Everton", "Somerset v Kent", "CLEVELAND AT SEATTLE"
    re.compile(rf"{_BEGIN}(?P<a>{_NAME}) (?:\d{{1,3}} ?[-–] ?\d{{1,3}}|v|vs\.?|AT) (?P<b>{_NAME}){_END}"),
    # Such as "Sussex 297 (N. Cole 145, …)", "Kent 529-7 declared", "Hampshire 188 and 24-0"
    re.compile(
        rf"{_BEGIN}(?P<a>{_NAME}) (?:\d{{2,3}}(?:-\d\d?)?(?: for \d\d?)?(?= (?:declared|dec\b|all out|\(|and \d))|\d{{2,3}}-\d(?={_STOP}))"
    ),
]
# Such as "N. Cole 145", "P. de Wet (Kent)"
_INITIALS = re.compile(
    r"(?<![\w.])(?P<a>(?:[A-Z]\.[ -]?){1,3}(?:(?:van|de|der|von|le|du|la) ){0,2}[A-Z][\w'’-]+(?:[ -][A-Z][a-z'’]+)?)"
    r"(?= (?:\d|not out|lbw|c |b |run out|st )|\s*[;,)(]|\s*$)"
)
_FULL = rf"{_CAPITAL}(?: (?:{_CAPITAL}|van|de|der|den|von|di|da|dos|al|el|bin|ben|la|le)){{0,3}}"
# Such as "Ana Ruiz (Spain)"
_ABROAD = re.compile(rf"(?P<a>{_FULL}) \((?P<land>[A-Z][\w. ]{{1,30}})\)")
# Such as "1. Jan Vesely 3:04.2", "67 Ana Ruiz 72 69"
_RANKED = re.compile(rf"^(?:\d{{1,3}}(?:[.)]| -)?|[-–=]) (?P<a>{_FULL})(?=\s*(?:[,;(:\d-]|$))")
# Such as "15 - Tom Hale, 14 - Ned Pugh"
_NUMBERED = re.compile(rf"(?<![\w-])\d{{1,2}}(?: ?[-–.]) ?(?P<a>{_FULL})(?=\s*(?:[,;(.]|$))")
# Such as "Scorers: Leeds - Tom Hale 21, Ned Pugh 18"
_SCORER = re.compile(rf"(?<=[:,;–-] )(?P<a>{_FULL}) \d{{1,3}}(?=[,;.(]|$)")
# Such as "Tom Hale (Leeds)", in a line-up.
_OF_CLUB = re.compile(rf"(?<=[a-z]) \((?P<a>{_NAME})\)")
# Such as "Chicago at CLEVELAND"
_AWAY = re.compile(rf"(?:\w+: )?(?P<a>{_NAME}) at (?P<b>{_NAME})")
_TEAM = 5  # Players that make a line-up.
# Such as "W L PCT GB", "Played W D L F A Pts"
_HEAD = re.compile(r"\s*(?:[A-Z][A-Za-z]{0,5}\.?\s+)*(?:W|P|Pld|GP)\s+(?:[A-Z]\w{0,4}[.:]?(?:\s+|$)){2,}")
_WORTH = re.compile(r"\(| v | vs|\bat\b", re.IGNORECASE)
_ENOUGH, _SHORT, _SHARE, _MOST = 2, 80, 0.4, 0.5
_INITIAL = 2  # "J."
_FIGURES = re.compile(r"\d[\d.,:/-]*")
_DAYS = frozenset(w.title() for w in (*closed.MONTHS, *closed.WEEKDAYS))


def tables(book: NameBook, known: KnownNames, evidence: NameEvidence) -> None:
    """Name teams and players in the tables of a report on sport, and take away what is none there.

    Args:
        book: The entities.
        known: Names of the lexicons; a country stays one where its side is meant.
        evidence: Given names, which tell players from clubs.
    """
    parse = book.parse
    told = [i for i, word in enumerate(parse.lower) if word in book.words.sport]
    headed = bool(told and parse.sent_of[told[0]] == 0)
    if len(told) < (1 if headed or len(parse) <= _SHORT else _ENOUGH):
        return
    before = len(book.all)
    for ent in list(book.living()):
        last = ent.last
        while last > ent.first and _FIGURES.fullmatch(parse.lower[last]):
            last -= 1  # "N. Cole 145"
        if ent.label == "PERSON" and ent.first < last < ent.last:
            book.put(ent.first, last, "PERSON")
    rows: list[tuple[int, int]] = []
    for n, (start, end) in enumerate(_lines(book)):
        line = parse.text[start:end]
        if _HEAD.fullmatch(line):
            _clear(book, start, end)
        if not any(c.isdigit() for c in line) and not _WORTH.search(line):
            continue
        for pattern in _TEAMS:
            for m in pattern.finditer(line):
                for group in m.groupdict():
                    _team(book, start + m.start(group), start + m.end(group), known)
        if row := _ROW.match(line):
            rows.append((start + row.start("a"), start + row.end("a")))
        if n and (away := _AWAY.fullmatch(line)):
            _team(book, start + away.start("a"), start + away.end("a"), known)
            _team(book, start + away.start("b"), start + away.end("b"), known)
        if len(_NUMBERED.findall(line)) >= _TEAM:
            for m in _OF_CLUB.finditer(line):
                _team(book, start + m.start("a"), start + m.end("a"), known)
        for m in _players(line, known, evidence):
            _put(book, start + m.start("a"), start + m.end("a"), "PERSON")
    players = sum(parse.text[a:b].split()[0] in evidence.given and " " in parse.text[a:b] for a, b in rows)
    for start, end in rows:
        if players < _MOST * len(rows):
            _team(book, start, end, known)
        elif " " in parse.text[start:end]:
            _put(book, start, end, "PERSON")
    people(book, known)
    if len(book.all) > before:
        for i in told:
            book.note("sport", i)


def _lines(book: NameBook) -> Iterator[tuple[int, int]]:
    """Offsets of what stands in one line or paragraph, which the parser may have cut into several sentences."""
    parse, first = book.parse, 0
    for n, sent in enumerate(parse.sents):
        if n + 1 == len(parse.sents) or parse.sents[n + 1].segment != sent.segment:
            yield parse.start[parse.sents[first].first], parse.end[sent.last]
            first = n + 1


def _players(line: str, known: KnownNames, evidence: NameEvidence) -> Iterator[re.Match[str]]:
    yield from _INITIALS.finditer(line)
    if "corer" in line:
        yield from _SCORER.finditer(line)
    abroad = [m for m in _ABROAD.finditer(line) if known.country(m["land"]) and not known.country(m["a"])]
    given = sum(m["a"].split()[0] in evidence.given for m in abroad)
    yield from (m for m in abroad if given >= _SHARE * len(abroad) and " " in m["a"])
    ranked = _RANKED.match(line)
    if ranked and " " in ranked["a"] and ranked["a"].split()[0] in evidence.given:
        yield ranked
    numbered = list(_NUMBERED.finditer(line))
    if len(numbered) >= _TEAM:
        yield from numbered


def _team(book: NameBook, start: int, end: int, known: KnownNames) -> None:
    end = _unstopped(book.parse.text, start, end)
    name = book.parse.text[start:end]
    words = name.split()
    if words[0] in _DAYS or all(w.lower() in book.words.sport for w in words):
        return
    if known.country(name) or known.country(name.title()):
        _put(book, start, end, "GPE")
    else:
        _put(book, start, end, "ORG")
        book.parse.clubs.update(book.parse.tokens_in(start, end))


def _clear(book: NameBook, start: int, end: int) -> None:
    tokens = book.parse.tokens_in(start, end)
    for n, ent in enumerate(book.all):
        if ent is not None and ent.first in tokens:
            book.drop(n)


def _unstopped(text: str, start: int, end: int) -> int:
    """Where a name ends without the full stop of its line; "U.S." keeps its own."""
    last = text[start:end].rsplit(maxsplit=1)[-1]
    return end - (last.endswith(".") and "." not in last[:-1] and len(last) > _INITIAL)


def _put(book: NameBook, start: int, end: int, label: str) -> None:
    tokens = book.parse.tokens_in(start, _unstopped(book.parse.text, start, end))
    if tokens and book.parse.start[tokens[0]] == start:
        book.put(tokens[0], tokens[-1], label)
