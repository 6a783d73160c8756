"""What comes round again: "daily", "every Monday", "each year", "twice a week"."""

from __future__ import annotations

from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.amounts import amount
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.language.syntax import NAMING
from newsextract.lexicon.closed import spelled

ADVERBS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
            "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H"}  # fmt: skip


def _adverb(m: Match[str], c: Context) -> Meaning | None:
    """How often something happens; "the quarterly dividend" and "the party daily" only name a kind of thing."""
    word = m["word"].lower()
    i = c.parse.token_at(m.start())
    if i is None or c.parse.tag[i] in ("NN", "NNS", "NNP", "NNPS"):
        return None
    if c.parse.pos[c.parse.head[i]] == "PROPN" and c.parse.head[i] > i:
        return None  # "The party daily Granma", "the Daily Mirror".
    if word not in ("daily", "weekly") and c.parse.dep[i] in ("amod", "compound"):
        return None
    return Meaning("SET", ADVERBS[word])


def _every(m: Match[str], c: Context) -> Meaning | None:
    i = c.parse.token_at(m.end() - 1)
    if i is not None and c.parse.lower[i] == "day" and c.parse.dep[i] in NAMING:
        return None  # "Every day life".
    words = a.group(m, "quant")
    quant = "EACH" if words == "each" else "EVERY"
    if weekday := a.group(m, "weekday"):
        return Meaning("SET", f"XXXX-WXX-{a.weekday(weekday)}{a.part(m['part'])}", quant=quant)
    if month := a.group(m, "month"):
        day = f"-{a.day_number(m['day']):02}" if m["day"] else ""
        return Meaning("SET", f"XXXX-{a.month(month):02}{day}", quant=quant)
    if season := a.group(m, "season"):
        return Meaning("SET", f"XXXX-{a.SEASONS[season]}", quant=quant)
    if part := a.group(m, "daytime"):
        return Meaning("SET", f"XXXX-XX-XX{a.part(part)}", quant=quant)
    return Meaning("SET", amount(m["n"] or ("two" if "other" in words else "one"), m["unit"]), quant=quant)


def _nth_of_each(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    """Read "the second Tuesday of each month": once in each."""
    return Meaning("SET", amount("one", m["unit"]), quant=m["quant"].upper())


def _weekdays(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    return Meaning("SET", f"XXXX-WXX-{a.weekday(m['weekday'])}{a.part(m['part'])}")


def _times(m: Match[str], c: Context) -> Meaning | None:  # noqa: ARG001
    word = a.group(m, "count")
    count = {"once": 1, "twice": 2}.get(word) or int(a.number(word.removesuffix(" times")) or 0)
    return Meaning("SET", amount("one", m["unit"]), freq=f"{count}X" if count else None)


_BY_ENDS = r"(?= ?(?:[.,;:)”\"—–]|$)| (?:and|or|but|as|while|since|because|in|for|with|at|on|now)\b)"
_NTH = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
RULES = [
    Rule("adverb", "often", a.form(rf"\b(?P<word>{spelled(ADVERBS)})\b"), _adverb),
    Rule("every", "often", a.form(
        rf"\b(?P<quant>every other|every single|every|each)(?: and every)? (?:(?P<n>{a.NUMBER}) )?(?:(?P<unit>{a.ANY_UNIT})\b(?! one)|(?P<weekday>{a.WEEKDAY})(?: (?P<part>{a.PART})\b)?"
        rf"|(?P<month>{a.MONTH})(?: (?P<day>{a.DAY}))?|(?P<season>{a.SEASON})\b|(?P<daytime>{a.PART})\b)"
    ), _every),
    Rule("nth of each", "often", a.form(rf"\b(?:the )?{_NTH}(?:(?:, | and |, and | & ){_NTH})* (?:{a.WEEKDAY}|{a.DAY_NAME}s|weeks?|weekends?|days?) (?:of|in) (?P<quant>each|every) (?P<unit>month|quarter|year)\b"), _nth_of_each),
    Rule("weekdays", "weekdays", a.form(rf"\b(?P<weekday>{a.DAY_NAME})(?:s\b| (?P<part>mornings|nights|evenings|afternoons)\b)"), _weekdays),
    # "Growing by the day", "paid by the hour".
    Rule("by the unit", "unit", a.form(rf"\bby (?P<span>the (?P<unit>minute|hour|day|week|month))\b{_BY_ENDS}"), lambda m, c: Meaning("SET", amount("one", m["unit"]))),  # noqa: ARG005
    Rule("weekends", "unit", a.form(r"\b(?:on|at|during|and|works?|worked|open|closed) (?P<span>weekends)\b"), lambda m, c: Meaning("SET", "XXXX-WXX-WE"), beside="weekend"),  # noqa: ARG005
    Rule("times", "times", a.form(rf"\b(?P<count>once|twice|(?:{a.WORD_NUMBER}|{a.FIGURE}) times) (?:an?|per|each|every) (?P<unit>{a.ANY_UNIT})\b"), _times),
]  # fmt: skip
