"""Amounts of time: durations, spans that end or begin today, and what lies so long ago or ahead."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.direction import AHEAD, BACK
from newsextract.dates.from_now import from_now, until_or_from_now
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.records.date import Mod


def amount(number: str, unit: str) -> str:
    """TIMEX3's value of an amount of time: P3M, PT2H, P1Y6M, PXY where the number is vague."""
    letter = a.unit(unit)
    time, letter = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    count = a.number(number)
    if count is None:
        return f"P{time}X{letter}"
    letter, factor = a.LARGER.get(letter, (letter, 1))
    count *= factor
    if letter == "Y" and count % 1:
        return f"P{int(count)}Y6M" if count > 1 else f"P{count * 12:g}M"
    if time and letter in "HM" and count % 1 == 0.5 and count > 1:
        return f"PT{int(count)}{letter}30{'M' if letter == 'H' else 'S'}"
    if time and letter in "HM" and count in (0.25, 0.5, 0.75):
        return f"PT{count * 60:g}{'M' if letter == 'H' else 'S'}"
    return f"P{time}{int(count) if count == int(count) else count}{letter}"


_OR_MODS: dict[str, Mod] = {"or so": "APPROX", "or two": "APPROX", "or more": "EQUAL_OR_MORE", "plus": "EQUAL_OR_MORE", "+": "EQUAL_OR_MORE", "odd": "APPROX"}  # fmt: skip


def about(m: Match[str], c: Context) -> tuple[Mod | None, int]:
    """What the word before makes of the amount, and how many characters to drop: "over the years" is no "more than"."""
    words = a.group(m, "about")
    inside = words == "under" and m.string[: m.start()].lower().endswith(("in ", "within "))
    # "Over 10 years, the plan would save $5 billion."
    opens = words == "over" and m["about"][0] == "O" and m.string[m.end() : m.end() + 1] == ","
    if not inside and words in ("over", "under", "about", "around") and (opens or c.is_preposition(m.start("about"))):
        return None, m.end("about") + 1 - m.start()
    mod: Mod | None = a.AMOUNT_MODS.get(words)
    return mod or _OR_MODS.get((a.group(m, "or") or a.group(m, "plus")).strip(" -")), 0


# A single unit is a rate ("$5 a week") unless something before it says that it is a length of time.
_LENGTH = re.compile(
    r"\b(?:for|in|within|after|over|during|of|than|nearly|almost|about|least|once|take[sn]?|took|taking|last(?:s|ed|ing)?|spen[dt]s?|"
    r"up to|long as|half|just|only|barely|them|him|her|us|it|wait(?:s|ed)?|stayed|served|lived|worked)\s+$",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:age[ds]?)\s+$", re.IGNORECASE)
_AT_AGE = re.compile(r"\bat\s+$", re.IGNORECASE)
# A fourth part is no three months; "a second" and "one second" are mostly ordinals.
_NO_AMOUNT = re.compile(r"(?:an?|one|three)[\s-]quarters?|(?:an?|one|the)[\s-]second", re.IGNORECASE)


_JOINED = re.compile(r"-[a-z]", re.IGNORECASE)  # "On a day-to-day basis."
_CALL_IT = re.compile(r"\bcall(?:s|ed|ing)? it $", re.IGNORECASE)  # "They called it a day."
_ANY = re.compile(r"\bany\s+$", re.IGNORECASE)
_AFTERWARDS = re.compile(r"\s+(?:later|earlier|before|after|ago)\b", re.IGNORECASE)


def _duration(m: Match[str], c: Context) -> Meaning | None:
    mod, skip = about(m, c)
    if _NO_AMOUNT.fullmatch(m.string, m.start("n"), m.end()) and not _AFTERWARDS.match(m.string, m.end()):
        return None
    single = a.plain(m["n"]) in ("a", "an", "a half", "half", "quarter") and not m["about"] and not a.group(m, "or")
    if _AGED.search(m.string, max(0, m.start() - 8), m.start()):
        return None
    if a.unit(m["unit"]) == "Y" and not m["about"] and _AT_AGE.search(m.string, max(0, m.start() - 5), m.start()):
        return None  # "At 11 years she moved to Oslo."
    if single and _JOINED.match(m.string, m.end()):
        return None
    alone = not (_LENGTH.search(m.string, max(0, m.start() - 12), m.start()) or _before_or_after(m, c))
    if (single and alone) or _CALL_IT.search(m.string, max(0, m.start() - 12), m.start()):
        return None
    if a.plain(m[0]) == "one day" and alone:
        # "One day there will be peace"; "one day he left" says nothing.
        ahead = c.direction > 0 and not _ANY.search(m.string, max(0, m.start() - 5), m.start())  # "On any one day."
        return Meaning("DATE", "FUTURE_REF") if ahead else None
    if mod in (None, "APPROX") and (day := from_now(m, c, m["n"], m.start())):
        return day._replace(mod=None if day.value == "FUTURE_REF" else mod, skip=skip)
    days = until_or_from_now(m, c, m["n"], m.start(), second=True)
    return Meaning("DURATION", amount(m["n"], m["unit"]), mod, "published" if days else None, days=days, skip=skip)


_FROM_IT = re.compile(r"\s+(?:before|after)\b", re.IGNORECASE)


def _before_or_after(m: Match[str], c: Context) -> bool:
    """Whether a unit leads from or to what is behind it: "a month before the vote"; "12 hours a day after the war" is a rate."""
    i = c.parse.token_at(m.end() - 1)
    if i is None or i < 1 or not _FROM_IT.match(m.string, m.end()):
        return False
    k = i - 2
    rate = k >= 0 and c.parse.head[i] == k and c.parse.pos[k] in ("NOUN", "NUM", "SYM")
    return not rate


def _first(m: Match[str], c: Context) -> Meaning | None:
    """The first end of "two to six days"."""
    number = m["span"]
    days = until_or_from_now(m, c, number, m.start())
    return from_now(m, c, number, m.start()) or Meaning(
        "DURATION", amount(number, m["unit"]), None, "published" if days else None, days=days
    )


def _and_a_half(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "a year and a half", "a minute and a half"."""
    letter = a.unit(m["unit"])
    smaller = {"Y": "P1Y6M", "TH": "PT1H30M", "TM": "PT1M30S", "D": "P1DT12H"}
    return Meaning(
        "DURATION", smaller.get(letter) or amount("one and a half", m["unit"]), a.AMOUNT_MODS.get(a.group(m, "about"))
    )


def _long(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "a week-long strike", "the decades-long war", "a two-month-long trip"."""
    many = a.group(m, "many")
    return Meaning("DURATION", amount("several", many) if many else amount(m["n"] or "one", m["unit"]))


# The next smaller unit in a length of two: "two years and six months", "four hours and five minutes".
_SMALLER = {"Y": ("M",), "M": ("W", "D"), "W": ("D",), "D": ("TH",), "TH": ("TM",), "TM": ("TS",)}


def _two_units(m: Match[str], c: Context) -> Meaning | None:
    """Read "four hours and five minutes" as one length."""
    large, small = a.unit(m["unit"]), a.unit(m["small"])
    count, rest = a.number(m["n"]), a.number(m["m"])
    if small not in _SMALLER.get(large, ()) or not count or not rest or count % 1 or rest % 1:
        return None
    mod, skip = about(m, c)
    head = f"P{'T' if large.startswith('T') else ''}{int(count)}{large[-1]}"
    tail = f"{'T' if small.startswith('T') and not large.startswith('T') else ''}{int(rest)}{small[-1]}"
    return Meaning("DURATION", head + tail, mod, skip=skip)


_TIMED = re.compile(
    r"\b(?:times? (?:of|was)|in|clocked|mark (?:of|was)|record (?:of|was)|ran|took|after|lasted)\s+(?:a |an )?$",
    re.IGNORECASE,
)


def _stopwatch(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "a time of 2:41:07": a length, where the words before it say so; elsewhere it may be a time of the clock."""
    if not _TIMED.search(m.string, max(0, m.start() - 16), m.start()):
        return None
    return Meaning("DURATION", f"PT{int(m['hours'])}H{int(m['minutes'])}M{int(m['seconds'])}S")


_NUMBERED = re.compile(rf"(?:\d|\b{a.WORD_NUMBER})[\s-]+$", re.IGNORECASE)


_IN_THE = re.compile(r"\b(?:in|during) the\s+$", re.IGNORECASE)
_EITHER_SIDE = re.compile(
    r"\s+(?:(?:immediately|just|right) )?(?:before|after|following|preceding|leading up to|prior to|ahead of)\b",
    re.IGNORECASE,
)
_SMALL_HOURS = frozenset({"early", "small", "wee"})  # A part of the night, no length.


def _bare(m: Match[str], c: Context) -> Meaning | None:
    if _NUMBERED.search(m.string, max(0, m.start("unit") - 12), m.start("unit")):
        return None  # Its number has been looked at, and it is no length.
    before = re.search(r"(\w+)[\s-]+$", m.string[max(0, m.start("unit") - 16) : m.start("unit")])
    word = before[1].lower() if before else ""
    if before and word == "after" and before[0].endswith("-"):
        return None  # "After-hours trading."
    if m["unit"].lower() == "centuries" and (word == "half" or c.played(m.start())):
        return None  # Scores of a hundred runs.
    if word == "many":
        return None  # "The third time in as many weeks": the number stands elsewhere.
    if (
        word == "the"
        and _IN_THE.search(m.string, max(0, m.start("unit") - 12), m.start("unit"))
        and _EITHER_SIDE.match(m.string, m.end())
    ):
        # "In the weeks before the vote" tells when, and not how long, as "in recent weeks" does.
        return Meaning("DATE", {BACK: "PAST_REF", AHEAD: "FUTURE_REF"}.get(c.direction))
    if m["unit"].lower() == "hours" and _OF_CLOCK.match(m.string, m.end()):
        return None  # "Between the hours of 9 a.m. and 9 p.m."
    if _AND_TIMES.search(m.string, max(0, m.start("unit") - _AND), m.end() + _AND):
        return None  # "The days and times of the tours": which they are, and not how many.
    if word == "on" or _is_kind(m, c):
        return None
    if before and _of_a_kind(before[1].lower(), m.start("unit") - len(before[0]), c):
        return None
    if (word in _SMALL_HOURS and m["unit"].lower() == "hours") or of_life(m, c):
        return None
    return Meaning("DURATION", amount("several", m["unit"]))


def _of_a_kind(word: str, start: int, c: Context) -> bool:
    """Whether a word before hours makes a kind of hours of them: "opening hours"."""
    i = c.parse.token_at(start)
    return i is not None and c.words.has(word, i, "hours")


def _is_kind(m: Match[str], c: Context) -> bool:
    """Whether words before a unit tell which ones it is about, and not how long it was: "summer months", "the hottest days"."""
    p, i = c.parse, c.parse.token_at(m.start("unit"))
    if i is None or _AFTERWARDS.match(m.string, m.end()):
        return False  # "Left the city days after the raid": the parser may join the two.
    return any(
        p.tag[k].startswith("NN")
        if p.dep[k] == "compound"
        else p.dep[k] == "amod" and (p.tag[k] == "JJS" or any(p.tag[n] == "RBS" for n in p.kids[k]))
        for k in p.kids[i]
        if k < i
    )


_OF_CLOCK = re.compile(r"\s+of\s+\d", re.IGNORECASE)
_AND_TIMES = re.compile(r"\bdays\s+and\s+(?:times|hours|dates)\b", re.IGNORECASE)
_AND = 12  # Characters of " and times".


def of_life(m: Match[str], c: Context) -> bool:
    """Whether "days" are a time of a life: "his early days", "her days as a model"."""
    i = c.parse.token_at(m.start("unit"))
    return i is not None and c.parse.lower[i] == "days" and any(
        c.parse.dep[k] == "poss" and c.parse.pos[k] == "PRON" for k in c.parse.kids[i]
    )  # fmt: skip


UNITS = rf"(?P<unit>{a.ANY_UNIT})"
NUMBER = rf"(?P<n>{a.NUMBER})"
MORE = r"(?:[ -](?:more|full|straight|consecutive|additional|long|short|brief|whole|extra|successive|trading|business|working|calendar))*"
OR = r"(?P<or> or (?:so|two|more)|-plus\b| plus(?= (?:in|of|at|on|as|since)\b| ?(?:[.,;:)]|$)))?"
PLUS = r"(?P<plus>\+|[ -](?:plus|odd)\b)?"
# Ages are quantities; "24 hours a day" is how often.
_OLD = rf"(?![ -]+(?:olds?|older|younger|apart|ago)\b|['’]s? old| of age\b| (?:an?|per|each) {a.ANY_UNIT}\b)"
RULES = [
    Rule("duration", "unit", a.form(rf"\b{a.ABOUT}(?:(?:the|those|these) (?=\w+[ -]\w+s\b))?{NUMBER}{PLUS}{MORE}[ -]+{UNITS}\b{OR}{_OLD}"), _duration),
    Rule("two units", "units", a.form(
        rf"\b{a.ABOUT}{NUMBER}[ -](?P<unit>(?P<stem>year|month|week|day|hour|minute)s?)(?: and |, | )(?P<m>{a.FIGURE}|{a.WORD_NUMBER}|a)[ -](?!(?P=stem))(?P<small>months?|weeks?|days?|hours?|minutes?|seconds?)\b{_OLD}(?! (?:earlier|later|before|after|faster|slower|longer|shorter|sooner|more|less|ahead|behind)\b)"
    ), _two_units),
    Rule("stopwatch", "digit", a.form(r"(?<![\d:.])(?:(?P<hours>\d{1,2}):)(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?:\.\d+)?(?![\d:])"), _stopwatch, signs=":"),
    Rule("and a half", "unit", a.form(rf"\b{a.ABOUT}(?P<n>an?|one) {UNITS}[ -]and[ -]a[ -]half\b"), _and_a_half, beside="half"),
    Rule("one day", "unit", a.form(r"\b(?P<about>)(?P<n>single)-(?P<unit>day|week|month|year)\b"), lambda m, c: Meaning("DURATION", amount("one", m["unit"]))),  # noqa: ARG005
    Rule("up to", "unit", a.form(rf"\bthe (?P<unit>day|week|month|year)(?= (?:to|through) (?:the end of )?(?:{a.WEEKDAY}|{a.MONTH}|{a.YEAR})\b(?!['’]s))"), lambda m, c: Meaning("DURATION", amount("one", m["unit"]))),  # noqa: ARG005
    Rule("up to", "unit", a.form(rf"\b(?:the |(?<=\bin\s)|(?<=\bfor\s))(?P<unit>week|month)(?= (?:that )?(?:ended|ending) (?:on )?(?:{a.WEEKDAY}|{a.MONTH})\b)"), lambda m, c: Meaning("DURATION", amount("one", m["unit"]))),  # noqa: ARG005
    Rule("long", "unit", a.form(rf"\b(?:(?P<many>days|weeks|months|years|decades|hours)-long|(?:(?P<n>{a.FIGURE}|{a.WORD_NUMBER})[ -])?(?P<unit>day|week|month|year|decade|hour)-?long)\b"), _long, beside="long"),
    Rule("first amount", "unit", a.form(rf"\b(?P<span>{a.FIGURE}|{a.WORD_NUMBER})(?: to | or | and |[-–])(?:{a.FIGURE}|{a.WORD_NUMBER})[ -]{UNITS}\b{_OLD}(?! (?:earlier|later|previously)\b(?! than\b))"), _first),
    Rule("bare", "unit", a.form(rf"\b(?:for|in|after|within|over|of) (?P<span>(?P<unit>(?!quarters){a.MANY_UNITS})(?: or {a.MANY_UNITS})?)\b(?! (?:ago|earlier|old)| of age)"), _bare),
    Rule("bare", "unit", a.form(r"\bover (?P<span>the (?P<unit>years|decades|centuries|months|weeks|days))\b"), _bare),
    Rule("bare", "unit", a.form(rf"\b(?P<unit>(?!quarters){a.MANY_UNITS})\b(?:-long\b)?(?! (?:ago|earlier|old|apart|ended|ending)\b| of age|-old)"), _bare, sure=False),
]  # fmt: skip
