"""Amounts of time: durations, what lies so long ago or ahead, and what comes round again."""

from __future__ import annotations

import re
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.intervals import point, shift
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.records.date import Mod


def amount(number: str, unit: str) -> str:
    """TIMEX3's value of an amount of time: P3M, PT2H, P1Y6M, PXY where the number is vague."""
    letter = a.unit(unit)
    time, letter = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    count = a.number(number)
    if count is None:
        return f"P{time}X{letter}"
    letter, factor = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000)}.get(letter, (letter, 1))
    if letter == "Y" and count % 1:
        return f"P{int(count)}Y6M" if count > 1 else f"P{count * 12:g}M"
    return f"P{time}{count * factor:g}{letter}"


def _mod(m: Match[str]) -> Mod | None:
    words = (m.groupdict().get("about") or "").lower().strip()
    return a.AMOUNT_MODS.get(re.sub(r"\s+", " ", words))  # type: ignore[return-value]


# A single unit is a rate ("$5 a week") unless something before it says that it is a length of time.
_LENGTH = re.compile(
    r"\b(?:for|in|within|after|over|during|of|than|nearly|almost|about|at least|once|take[sn]?|took|lasted?|spent|spend|up to|every)\s+$",
    re.IGNORECASE,
)
# A fourth part is no three months.
_FRACTION = re.compile(r"(?:an?|one|three)[\s-]quarters?$", re.IGNORECASE)


def _duration(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    if _FRACTION.search(m[0]) or m[0].lower().endswith("a second"):
        return None
    if (
        m["n"].lower() in ("a", "an")
        and not m["about"]
        and not _LENGTH.search(m.string, max(0, m.start() - 12), m.start())
    ):
        return None
    return Meaning("DURATION", amount(m["n"], m["unit"]), _mod(m))


def _bare(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("DURATION", amount("several", m["unit"]))


def _away(m: Match[str], c: Context) -> Meaning | None:
    """So long ago, before, later: the day, week, month or year that lies there."""
    word = re.sub(r"\s+", " ", m["way"].lower())
    count, letter = a.number(m["n"]), a.unit(m["unit"])
    back = word in ("ago", "earlier", "before", "back", "previously")
    told = word not in ("ago", "from now", "back", "hence")
    start = c.previous[0] if told and c.previous else c.base
    if count is None and m["n"].lower() != "a couple of":
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", _mod(m))
    if start is None or count is None:
        return Meaning("DATE", None, _mod(m))
    if letter.startswith("T"):
        return Meaning("TIME", None, _mod(m))
    if count % 1:
        letter, count = {"Y": ("M", count * 12), "DE": ("Y", count * 10)}.get(letter, (letter, count))
    try:
        day = shift(start, letter, -int(count) if back else int(count))
    except (ValueError, OverflowError):
        return Meaning("DATE", None, _mod(m))
    # A year before a quarter is a quarter: companies compare.
    if letter == "Y" and c.previous and "-Q" in c.previous[1]:
        return Meaning(
            "DATE", point(shift(c.previous[0], "Y", -int(count) if back else int(count)), "Q"), _mod(m), "previous"
        )
    return Meaning("DATE", point(day, letter), _mod(m), "previous" if told and c.previous else "published")


def _window(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    if not m["n"] and re.match(r"(?:the\s+)?(?:coming|next)", m[0], re.IGNORECASE):
        return Meaning("DATE", "FUTURE_REF")
    return Meaning("DURATION", amount(m["n"] or "several", m["unit"]), _mod(m))


_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H",
            "biweekly": "P2W", "nightly": "P1D", "semiannually": "P6M"}  # fmt: skip


def _adverb(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("SET", _ADVERBS[m["word"].lower()])


def _every(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    quant = "EVERY" if m["quant"].lower() in ("every", "every other") else "EACH"
    if m["weekday"]:
        code = f"T{a.PARTS[m['part'].lower()]}" if m["part"] else ""
        return Meaning("SET", f"XXXX-WXX-{a.weekday(m['weekday'])}{code}", quant=quant)
    if m["month"]:
        return Meaning("SET", f"XXXX-{a.month(m['month']):02}", quant=quant)
    count = m["n"] or ("two" if "other" in m["quant"].lower() else "one")
    return Meaning("SET", amount(count, m["unit"]), quant=quant)


def _weekdays(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    code = f"T{a.PARTS[m['part'].lower()]}" if m["part"] else ""
    return Meaning("SET", f"XXXX-WXX-{a.weekday(m['weekday'])}{code}")


def _times(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    word = m["count"].lower()
    count = {"once": 1, "twice": 2}.get(word) or int(a.number(word.split()[0]) or 0)
    return Meaning("SET", amount("one", m["unit"]), freq=f"{count}X")


_ABOUT = r"(?:(?P<about>about|around|approximately|roughly|some|nearly|almost|more than|over|less than|fewer than|under|at least|no less than|at most|up to|no more than)\s+)?"
_UNITS = rf"(?P<unit>{a.UNIT}|{a.CLOCK_UNIT})"
_NUMBER = rf"(?P<n>{a.NUMBER})"
RULES = [
    Rule("away", re.compile(rf"\b(?i:{_ABOUT}{_NUMBER}\s+(?:more\s+)?{_UNITS}\s+(?P<way>ago|earlier|later|back|hence|from now|previously|(?:before|after)(?=\s*(?:[.,;:)]|$))))\b"), _away),
    Rule("window", re.compile(rf"\b(?i:(?:at least\s+)?(?:the\s+|these\s+)(?:last|past|next|first|previous|coming|final|following|latest)\s+{_NUMBER}\s+{_UNITS})\b(?:\s+of\s+{a.YEAR}\b)?"), _window),
    Rule("window", re.compile(r"\b(?i:(?P<n>)(?:the\s+)?(?:last|past|next|recent|coming)\s+(?P<unit>days|weeks|months|quarters|years|decades|centuries|hours|minutes))\b"), _window),
    Rule("duration", re.compile(rf"\b(?i:(?:(?:the|those|these)\s+(?=\w+\s+\w+s\b))?{_ABOUT}(?:(?:\d+|{a.WORD_NUMBER})(?:\s+(?:to|or)\s+|-))?{_NUMBER}(?:\s+(?:more|full|straight|consecutive|additional|long|whole|extra))?[\s-]+{_UNITS})\b(?![\s-]+olds?\b|['’]s? old)"), _duration),
    Rule("bare", re.compile(r"\b(?i:for\s+|in\s+|after\s+|within\s+)(?P<span>(?i:(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)))\b(?!\s+of age)"), _bare),
    Rule("bare", re.compile(r"\b(?P<span>(?P<unit>(?i:days|weeks|months|years|decades|centuries|hours|minutes)))\b(?!\s+(?:ago|of age|old))"), _bare, sure=False),
    Rule("adverb", re.compile(r"\b(?P<word>(?i:daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly|biweekly))\b"), _adverb),
    Rule("every", re.compile(rf"\b(?P<quant>(?i:every other|every|each))\s+(?:(?P<n>{a.NUMBER})\s+)?(?:(?P<unit>{a.UNIT}|{a.CLOCK_UNIT})|(?P<weekday>{a.WEEKDAY})(?:\s+(?P<part>{a.PART})\b)?|(?P<month>{a.MONTH}))(?!\w)"), _every),
    Rule("weekdays", re.compile(r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s|\s+(?P<part>mornings|nights|evenings|afternoons))\b"), _weekdays),
    Rule("times", re.compile(rf"\b(?P<count>(?i:once|twice|(?:{a.WORD_NUMBER}|\d+)\s+times))\s+(?:a|an|per|each|every)\s+(?P<unit>{a.UNIT}|{a.CLOCK_UNIT})\b"), _times),
]  # fmt: skip
