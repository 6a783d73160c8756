"""Now, the past and the future: times that have no day."""

from __future__ import annotations

from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.lexicon.closed import spelled

_REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "at present": "PRESENT_REF", "these days": "PRESENT_REF", "at the moment": "PRESENT_REF", "the present": "PRESENT_REF",
    "at this time": "PRESENT_REF", "the time being": "PRESENT_REF", "the present day": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF",
    "the recent past": "PAST_REF", "the distant past": "PAST_REF", "not long ago": "PAST_REF", "long ago": "PAST_REF",
    "a long time ago": "PAST_REF", "a short time ago": "PAST_REF", "a while ago": "PAST_REF", "a moment ago": "PAST_REF", "moments ago": "PAST_REF",
    "a few moments ago": "PAST_REF", "the other day": "PAST_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "the near term": "FUTURE_REF",
    "the immediate future": "FUTURE_REF", "the distant future": "FUTURE_REF",
}  # fmt: skip


_NOUNS = frozenset({"the past", "the present", "the future"})
_NOW = frozenset({"now", "right now", "currently", "presently", "nowadays"})


# "Three times, most recently last October": which of the days it is, and no time beside that.
_DAY_BEHIND = a.form(
    rf",? (?:(?:in|on|during|early|late|last|this|the) )*(?:{a.MONTH}|{a.WEEKDAY}|{a.YEAR}|{a.SEASON}|weekend|week|month|year|(?:yester|to)day)\b"
)


def _reference(m: Match[str], c: Context) -> Meaning | None:
    if a.group(m, "word") == "most recently" and _DAY_BEHIND.pattern.match(m.string, m.end()):
        return None
    i = c.parse.token_at(m.end("word") - 1)
    if a.group(m, "word") in _NOUNS and i is not None:
        # "The future of the brand" is what becomes of it; "the present leadership" is no time either.
        after = c.parse.lower[i + 1] if i + 1 < len(c.parse.lower) else ""
        if after == "of" or (c.parse.dep[i] in ("amod", "compound") and c.parse.head[i] > i):
            return None
    return Meaning("DATE", _REFERENCES[a.group(m, "word")])


_STREAMS = frozenset({"rip", "ocean", "sea", "tidal", "air", "electric", "electrical"})


def _current(m: Match[str], c: Context) -> Meaning | None:
    """Read "the current wave of strikes"; "the current account" and "currents" are other things."""
    i = c.parse.token_at(m.start())
    if i and c.parse.lower[i - 1] in _STREAMS:
        return None  # "A rip current risk."
    if i is None or c.parse.dep[i] != "amod" or c.parse.head[i] <= i or c.parse.tag[i] != "JJ":
        return None
    return Meaning("DATE", "PRESENT_REF")


_PERIOD = r"(?! (?:few|several|couple|two|three|four|five|six|ten|day|night|week|month|quarter|year|decade|century|season|summer|winter|spring|fall|weekend)s?\b| \d|-| of (?:the )?(?:year|season|month|week|day|night)\b)"
RULES = [
    Rule("reference", "now", a.form(rf"\b(?P<word>{spelled(w for w in _REFERENCES if w not in _NOW)})\b{_PERIOD}"), _reference),
    # "There are now 12 camps"; "the now-closed camp", "it is now 1613 (2213 GMT)".
    Rule("reference", "now", a.form(rf"\b(?P<word>{spelled(sorted(_NOW))})\b(?!-| (?:\d{{4}} \(|\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b))"), _reference),
    Rule("current", "now", a.form(r"\bcurrent\b(?! (?:accounts?|affairs|events|assets|liabilities)\b)"), _current),
]  # fmt: skip
