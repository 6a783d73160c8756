"""How an event stands to a date: from the words before the date, and what they make of the value."""

from __future__ import annotations

import re
from datetime import date

from newsextract.dates.atoms import MONTH
from newsextract.language.parse import Parse
from newsextract.language.syntax import MODIFYING, governing_verb, verb_group
from newsextract.lexicon import Lexicon
from newsextract.records.date import Date, Mod, Relation, TimexType

_RELATIONS: list[tuple[str, Relation, Mod | None]] = [
    (r"no later than|not later than", "by", "ON_OR_BEFORE"),
    (r"no earlier than|not before", "after", "ON_OR_AFTER"),
    (r"as (?:early|soon) as", "on", "ON_OR_AFTER"),
    (r"as late as", "on", "ON_OR_BEFORE"),
    (r"starting(?: on| from| in)?|beginning(?: on| in)?|effective(?: on)?|since|as of|from", "since", None),
    (r"not (?:until|till)", "on", None),  # "It was not until 2011 that they met."
    (r"until|till|up to|through", "until", None),
    (r"ended|ending", "until", None),
    (r"prior to|before|ahead of", "before", None),
    (r"after|following", "after", None),
    (r"by", "by", None),
    (r"during|within|throughout|over|between|amid|in the course of", "during", None),
    (r"for", "during", None),
    (r"on|in|at", "on", None),
]
_LONG = 22
_BEFORE = [
    (
        re.compile(rf"\b(?:{words})\s+(?:(?:the|about|around|a|at least|early|late|mid)\s+)?$", re.IGNORECASE),
        relation,
        mod,
    )
    for words, relation, mod in _RELATIONS
]
_FOR = _BEFORE[-2][0]
_ENDED = next(pattern for pattern, _, _ in _BEFORE if "ended" in pattern.pattern)
_ADVERBIAL = ("npadvmod", "advmod", "tmod")
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_CHANGED = re.compile(
    r"(?:%|\b(?:(?<!come )(?<!came )(?:up|down)|higher|lower|unchanged|percent|points|increase|decrease|rise|drop|decline)"
    rf"|\b(?:in|for)\s+{MONTH}(?:\s+\d{{4}})?)\s+from\s+$",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan\s+$", re.IGNORECASE)
_COMPARED = re.compile(r"(?:a|one) \w+ (?:ago|before|earlier)|the (?:same|corresponding|comparable) ", re.IGNORECASE)
# These are compared with behind a share or a verb of change only: "fell from last year", but "has been closed from last week".
_SHARE = re.compile(r"(?:%|\b(?:percent|per cent|pct))[^.;]{0,16}\bfrom\s+$", re.IGNORECASE)
_NEAR = re.compile(r"(?:last|the (?:previous|prior|preceding)) \w+$", re.IGNORECASE)
# "By the end of May", but not "by late May": nobody says where late begins.
_EDGE = re.compile(
    r"(?:the )?(?:very )?(?:(?P<first>start|beginning) of|(?:end|close) of|end-)\b|.*['’]s end$", re.IGNORECASE
)
_BOUNDING = frozenset({"since", "until", "by", "before", "after"})
# "Around May 5", "at about 9 p.m.", "in roughly 1850".
_ROUGHLY = re.compile(
    r"(?:\b(?P<at>at|on|in|by|from|until|till|since|to|before|after)\s+)?\b(?P<word>about|around|approximately|roughly|circa)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]?\d\d)?\s?(?:[ap]\.?m\b|o['’]clock|hours|hrs|GMT|UTC)|\d{1,2}:\d\d|noon|midnight|midday",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[A-Za-z]+\s+$")


def changing(lexicon: Lexicon) -> frozenset[str]:
    """Lemmas of the verbs by which figures change."""
    return frozenset(w.lemma for w in lexicon.entries("changes") if w.pos == "verb")


def relation_of(
    parse: Parse, start: int, end: int, kind: TimexType, verbs: frozenset[str]
) -> tuple[Relation | None, Mod | None]:
    """Relation and modifier of the expression between two offsets; none where figures are compared ("up from June").

    Args:
        parse: The parsed article.
        start: Where the expression begins.
        end: Where it ends.
        kind: Its TIMEX3 type.
        verbs: Lemmas of the verbs by which figures change.
    """
    relation, mod = _relation(parse, start, end, kind, verbs)
    near = _near(parse, start, end) if kind in ("DATE", "TIME") and mod is None else None
    if near is None:
        return relation, mod
    # "Left around 7 p.m.": the word before is the preposition that it stands by.
    verbal = parse.dep[near] in ("prep", "advmod") and parse.pos[parse.head[near]] in ("VERB", "AUX")
    return relation or ("on" if verbal else None), "APPROX"


def _near(parse: Parse, start: int, end: int) -> int | None:
    """The word that makes a point in time a rough one: "around May 5", "at about 9 p.m."; else None.

    "About" alone may tell what something is about, unless a time of the clock follows; "around Friday's ruling" is about the ruling.
    """
    m = _ROUGHLY.search(parse.text, max(0, start - _LONG), start)
    if m is None or parse.text.startswith(("'s", "’s"), end):
        return None
    i, near = parse.top(start, end), parse.token_at(m.start("word"))
    clock = _CLOCK.match(parse.text, start) is not None
    if i is None or near is None or (parse.dep[i] in MODIFYING and parse.head[i] > i and not clock):
        return None
    if m["word"].lower() == "about" and not (m["at"] or clock):
        return None
    topic = not m["at"] and parse.dep[near] == "prep" and parse.pos[parse.head[near]] in ("NOUN", "PROPN", "ADJ")
    return None if topic else near


def _relation(
    parse: Parse, start: int, end: int, kind: TimexType, verbs: frozenset[str]
) -> tuple[Relation | None, Mod | None]:
    """The same for the prepositions before it alone."""
    text = parse.text
    low = max(0, start - _LONG)
    i = parse.top(start, end)
    # "Following last night's attack", "caused by the July attack": the preposition is that of the noun.
    of_noun = i is not None and parse.dep[i] in MODIFYING and parse.head[i] > i
    if _LAST_WORD.search(text, low, start):
        for pattern, relation, mod in _BEFORE:
            if pattern.search(text, low, start):
                if pattern is _ENDED and text[start : start + 4].lower() == "the ":
                    return None, None  # "Stocks ended the day lower."
                if kind in ("DURATION", "SET") and relation in ("on", "since", "until", "before", "after", "by"):
                    # "In two weeks", "after three days": the amount is no place in time.
                    return None, None
                if relation == "during" and kind in ("DATE", "TIME") and pattern is _FOR:
                    return "on", mod  # "Scheduled for Friday."
                if relation == "since" and _FROM.search(text, low, start) and _changes(parse, start, end, verbs):
                    return None, None  # "Fell 3% from a year earlier", "up from June".
                if of_noun and relation not in ("on", "during"):
                    return None, None
                return relation, mod
    # "The court ruled Tuesday": a bare date on a verb.
    if (
        i is not None
        and kind in ("DATE", "TIME")
        and (parse.dep[i] in _ADVERBIAL or (parse.dep[i] == "prep" and parse.lower[i] in ("about", "around")))
        and parse.pos[parse.head[i]] in ("VERB", "AUX")
        and not (_THAN.search(text, low, start) and _COMPARED.match(text, start, end))
    ):
        return "on", None
    return None, None


def _changes(parse: Parse, start: int, end: int, verbs: frozenset[str]) -> bool:
    """Whether "from" before a date says what a figure is compared with, and not since when something lasts."""
    text = parse.text
    if _CHANGED.search(text, max(0, start - _LONG), start) or _COMPARED.match(text, start, end):
        return True
    near = _NEAR.match(text, start, end) is not None
    if near and _SHARE.search(text, max(0, start - 2 * _LONG), start):
        return True
    i = parse.top(start, end)
    verb = governing_verb(parse, i) if i is not None else None
    if verb is None or parse.lemma[verb] not in verbs:
        return False
    # "The number rose from Friday"; but "the fee will rise from Monday", "sales rose from May to July".
    return near or (parse.tag[verb] == "VBD" and not _GOES_ON.match(text, end))


# What makes of "from" a beginning: "from May to July", "from 1930 onwards".
_GOES_ON = re.compile(r",? (?:to|until|till|through|on|onwards?|forward)\b|\s?[-–—]", re.IGNORECASE)
_AS_OF = re.compile(r"\bas\s+of\s+(?:(?:about|around|the)\s+)?$", re.IGNORECASE)


def standing(parse: Parse, told: Date, base: date | None) -> Date:
    """With "on" or "by" for a day that is over behind "as of": things stood so on it, or had been done by it. One to come is a beginning.

    So is one behind "from" at a verb; what is over says at a noun of when that is: "a poll from June", "games from the 1980s".
    """
    if told.relation != "since" or base is None or told.latest is None or told.latest > base.isoformat():
        return told
    i = parse.top(told.start, told.end)
    if not _AS_OF.search(parse.text, max(0, told.start - _LONG), told.start):
        return told.model_copy(update={"relation": "on"}) if _is_of_noun(parse, told, i) else told
    verb = governing_verb(parse, i) if i is not None else None
    done = verb is not None and verb_group(parse, verb).perfect
    return told.model_copy(update={"relation": "by" if done else "on"})


def _is_of_noun(parse: Parse, told: Date, i: int | None) -> bool:
    """Whether a date of which token `i` is the top hangs on a noun by "from", and no other end of it follows."""
    if i is None or parse.dep[i] != "pobj" or parse.lower[parse.head[i]] != "from":
        return False
    noun = parse.head[parse.head[i]]
    return noun < i and parse.pos[noun] in ("NOUN", "PROPN") and not _GOES_ON.match(parse.text, told.end)


def edge(told: Date) -> Date:
    """With the one day that bounds what happens "since the start of the year", "by the end of May"; else as it is."""
    m = _EDGE.match(told.text) if told.relation in _BOUNDING and told.type == "DATE" else None
    if m is None:
        return told
    day = told.earliest if m["first"] else told.latest
    return told.model_copy(update={"earliest": day, "latest": day})
