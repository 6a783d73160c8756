"""Words of time in names of people, papers, shows and bodies, which are no dates."""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract.dates.find import Hit
from newsextract.dates.holidays import TRIGGER
from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse

# Names that may hold words of time, and the triggers whose words are found in names.
_NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LAW"})
_PLACES, _LONG = frozenset({"ORG", "FAC", "GPE"}), 2  # Tokens beside the weekday; "Sheffield Wednesday" is a club.
_LOOSE = frozenset({"month", "unit", "today", "now", "part", "season", "often", "clock", "weekday"})
# A weekday behind one of these is the name of a day that the lexicon of holidays has, or has not.
_NAMED_DAYS = frozenset({"Black", "Bloody", "Super", "Fat", "Holy", "Ruby", "Cyber", "Giving", "Stormy", "Mad"})
# "June V. Ortega", but "June U.S. sales".
_INITIAL = re.compile(r" (?-i:[A-Z])\.(?![A-Z]\.)")
_ARTICLES = frozenset({"a", "an", "the", "our", "their", "your", "my", "his", "her"})
# "The whole of tomorrow" is a day.
_PARTS = frozenset({"whole", "all", "most", "rest", "half", "end", "morning", "afternoon", "evening"})
# What "Today" is the name of.
_SHOWS = frozenset({"show", "programme", "program"})
# "The March for Life", "the March on Rome".
_MARCH = re.compile(r" (?:for|on|of|against) (?:the )?(?-i:[A-Z])")
# Bodies that bear the name of a day: "the March 23 Movement", "the March 14 coalition".
_BODY = re.compile(r"(?: [A-Z]\w+)? (?:[Mm]ovement|[Cc]oalition|[Aa]lliance|[Bb]loc|[Bb]rigades?|[Bb]attalions?)\b")


class Entities:
    """Where the entity recogniser sees dates and times."""

    def __init__(self, parse: Parse) -> None:
        self.spans = [parse.span(e.first, e.last) for e in parse.ents if e.label in ("DATE", "TIME")]
        self._starts = [s for s, _ in self.spans]

        named = [(parse.span(e.first, e.last)) for e in parse.ents if e.label in _NAMES]
        self._names = named
        self._name_starts = [s for s, _ in named]
        bodies = (parse.span(e.first, e.last) for e in parse.ents if e.label in _PLACES and e.last - e.first >= _LONG)
        self._ends = {end: start for start, end in bodies}

    def inside_name(self, start: int, end: int) -> bool:
        """Whether the stretch is a part of a longer name: "Jan" of "Jan Kowalski", "Today" of "USA Today"."""
        i = bisect_right(self._name_starts, start) - 1
        return i >= 0 and self._names[i][1] >= end and self._names[i] != (start, end)

    def swallowed(self, start: int, end: int) -> bool:
        """Whether the stretch is the end of a long name of a body or place, where none has a weekday: "the Oak Hill Senior Center Sunday"."""
        return self._ends.get(end, start) < start

    def __call__(self, start: int, end: int) -> bool:
        """Whether it sees one that overlaps the stretch."""
        i = bisect_right(self._starts, start) - 1
        return any(s < end and start < e for s, e in self.spans[max(i, 0) : i + 2])


def is_name(parse: Parse, words: Classes, entities: Entities, hit: Hit) -> bool:
    """Whether an expression is a name or a part of one, by the recogniser or by how it stands in its sentence."""
    trigger, rule = hit.rule.trigger, hit.rule.name
    if rule == "full":
        return False  # "Jane Doe | Aug. 14, 2022": with its year it is a day, whatever the recogniser joins it to.
    if trigger in _LOOSE or trigger == TRIGGER:
        if entities.inside_name(hit.start, hit.end) and not (
            rule == "weekday" and entities.swallowed(hit.start, hit.end)
        ):
            return True
        if trigger in ("unit", "part") and rule != "holiday" and _titled(parse, hit):
            return True
    if trigger == "today":
        return _of_paper(parse, hit) or _of_future(parse, hit)
    if rule == "season":
        return _of_series(parse, hit)
    if rule in ("weekday", "month"):
        return _of_somebody(parse, words, hit)
    return rule in ("month day", "day month") and _BODY.match(parse.text, hit.end) is not None


def _of_somebody(parse: Parse, words: Classes, hit: Hit) -> bool:
    """Whether a weekday or month is a name or a part of one ("The Sunday Times", "June V. Ortega", "the March for Life"), or May a verb."""
    tokens = parse.tokens_in(hit.start, hit.end)
    if len(tokens) != 1:
        return False
    i = tokens[0]
    head = parse.head[i]
    if i and parse.word[i - 1] in _NAMED_DAYS:
        return True
    # "June adds to the total."
    if parse.dep[i] == "nsubj" and parse.lemma[head] != "add" and words.has(parse.lemma[head], head, "saying"):
        return True  # Days and months say nothing.
    if hit.rule.name == "month":
        if _INITIAL.match(parse.text, hit.end):
            return True
        if (
            parse.word[i] == "March"
            and i
            and parse.lower[i - 1] in ("the", "annual")
            and _MARCH.match(parse.text, hit.end)
        ):
            return True
        return parse.tag[i] == "MD" and parse.dep[i] == "aux"  # "May the best team win."
    if parse.dep[i] == "compound" and parse.pos[head] == "PROPN" and head > i:
        return i > 0 and parse.lower[i - 1] == "the"
    return parse.dep[i] in ("nsubj", "nsubjpass") and any(
        parse.dep[k] == "compound" and parse.pos[k] == "PROPN" for k in parse.kids[i]
    )


def _of_paper(parse: Parse, hit: Hit) -> bool:
    """Whether "Today" is the name of a paper or show that the recogniser has missed: "USA TODAY's poll", "the Today programme"."""
    i = parse.token_at(hit.start)
    if i is None:
        return False
    if parse.word[i][0].isupper() and i + 1 < len(parse) and parse.lower[i + 1] in _SHOWS:
        return True
    if parse.word[i].isupper() and i + 2 < len(parse) and parse.word[i + 1].isupper() and parse.word[i + 2] == "(":
        return True  # The head of a paper before its agency: "TODAY TONGA (AFP) The king …".
    return parse.pos[i] == "PROPN" and any(
        parse.dep[k] == "compound" and parse.pos[k] == "PROPN" for k in parse.kids[i]
    )


def _of_future(parse: Parse, hit: Hit) -> bool:
    """Whether "tomorrow" is what is to come, or a part of a name: "a better tomorrow", "the people of tomorrow", "Homes for Tomorrow"."""
    i = parse.token_at(hit.end - 1)
    if i is None or parse.lower[i] != "tomorrow" or i == parse.sents[parse.sent_of[i]].first:
        return False
    if (
        (parse.lower[i - 1] == "of" and (i < 2 or parse.lower[i - 2] not in _PARTS))
        or (parse.tag[i - 1] == "JJR" and parse.head[i - 1] == i)
        or any(parse.lower[k] in _ARTICLES for k in parse.kids[i])
    ):
        return True
    above = parse.head[i]
    if parse.dep[i] == "compound":
        # "The Tomorrow People", "the Homes for Tomorrow project".
        return parse.word[i].istitle() and above == i + 1
    return parse.word[i].istitle() and parse.dep[i] == "pobj" and parse.tag[parse.head[above]] in ("NNP", "NNPS")


def _of_series(parse: Parse, hit: Hit) -> bool:
    """Whether a season is the first word of a name: "the Winter Olympic Games", "the Summer Reading Program"."""
    i = parse.token_at(hit.end - 1)
    if i is None or not parse.word[i].istitle() or syntax.in_headline(parse, i):
        return False
    return parse.dep[i] in syntax.MODIFYING and parse.head[i] > i and parse.word[i + 1].istitle()


def _titled(parse: Parse, hit: Hit) -> bool:
    """Whether a unit or part of the day is written as in a title, outside a headline: "60 Minutes", "This Morning"."""
    i = parse.token_at(hit.start)
    words = parse.text[hit.start : hit.end].split()
    if i is None or len(words) < 2 or not words[-1][0].isupper() or words[-1].isupper():
        return False
    return parse.sents[parse.sent_of[i]].kind != "headline"
