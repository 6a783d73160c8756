"""Figures that belong together: the ends of a range, dollars and cents, figures that share a unit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from newsextract.quantities import ages, pence
from newsextract.quantities.draft import Draft
from newsextract.quantities.units import Units

_HYPHEN = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"-?\s?to[\s-]|\s?-\s?to\s?-?\s?", re.IGNORECASE)
# "from 200 to as much as 700 euros", "anything between 300 and perhaps 400"
_BLUR = (
    r"(?:about|around|nearly|almost|perhaps|maybe|possibly|even|over|up\sto|more\sthan|as\s(?:much|many|high)\sas)\s"
)
_TO_MORE = re.compile(rf"\sto\s{_BLUR}", re.IGNORECASE)
# "from $75 a barrel to $46", "from 21 mpg combined to 23".
_MOVE = re.compile(
    r"-?\s?(?:\sper\s\w+\s|\sa\s\w+\s|\s\w+\s)?to[\s-](?:about\s|around\s|nearly\s|just\s)*", re.IGNORECASE
)
_AND = re.compile(rf"\sand\s(?:{_BLUR})?", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\bbetween\s(?:(?:the\s)?ages\s(?:of\s)?)?(?:about\s|around\s|roughly\s|approximately\s)?$", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|roughly\s|nearly\s|just\s|under\s|over\s)*$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|of|for|at|in|about|around|some|between)\s$", re.IGNORECASE)
# A step is small beside what it leads to; the ends of a range are near each other.
_STEP, _FAR = re.compile(r"\b(?:by|or|and)\s$", re.IGNORECASE), 4
# "the 9 to 8 pct range" begins at its upper end.
_RANGE = re.compile(r"\s(?:range|band|bracket|corridor)\b", re.IGNORECASE)
# "One or two of them", "six or eight": so far apart are two numbers in words that tell how many there may be.
_OR_NEXT, _NEXT = " or ", 2
_OR = re.compile(r"(?:-|\sor\s(?:even\s)?|,\s|-\s?or\s|\sand\s|,\sand\s|,\sor\s|\s-\sor\s){1,2}", re.IGNORECASE)
_ON = re.compile(r"[^.;:()]{0,24}?\b(?:to|from|and|or|versus|vs\.?|than|,)\s$", re.IGNORECASE)
# A smaller unit that goes on the number of a larger one.
_SMALLER = {
    ("foot", "inch"),
    ("pound", "ounce"),
    ("mile", "yard"),
    ("metre", "centimetre"),
    ("stone", "pound"),
    ("yard", "foot"),
    ("kilogram", "gram"),
}


def compound(text: str, drafts: list[Draft], units: Units) -> list[Draft]:
    """Dollars with their cents, feet with their inches: two numbers that are one figure."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        gap = text[last.end : draft.start] if last else ""
        if (
            last is not None
            and gap in (" ", ", ", " and ", "")
            and (more := _rest(text, last, draft, gap, units)) is not None
        ):
            last.value = round((last.value or 0) + more, 9)
            last.end = draft.end
            continue
        out.append(draft)
    return out


def _rest(text: str, first: Draft, second: Draft, gap: str, units: Units) -> float | None:
    if first.value is None or second.value is None or first.value % 1 or second.value < 0:
        return None
    if (
        first.kind == "money"
        and first.scale == 1
        and first.end > first.number_end
        and first.start == first.number_start
    ):
        if second.kind == "money" and second.value < 1 and second.currency == first.currency:
            return second.value
        if (
            second.plain
            and second.noun is None
            and second.scale == 1
            and gap in (" ", " and ")
            and 0 < second.value < 100
            and second.value % 1 == 0
        ):
            # "15 dollars 50", and "15 dollars and 50." but not "and 50 euros".
            after = text[second.end : second.end + 2]
            return (
                second.value / 100
                if not after.isalnum() and (gap == " " or (second.value >= 10 and re.match(r"$|[.,;]", after)))
                else None
            )
        return None
    if first.kind == second.kind == "measure" and (first.unit, second.unit) in _SMALLER:
        large, small = units.size(first.unit or ""), units.size(second.unit or "")
        if large and small and second.value * small.factor < large.factor:
            return second.value * small.factor / large.factor
    return None


def merge(text: str, drafts: list[Draft], begin: int, changed: Callable[[Draft], str | None]) -> list[Draft]:
    """The drafts with the two ends of each range made one; scores and spans of names are dropped.

    Args:
        text: The article.
        drafts: The figures of one sentence.
        begin: Where the sentence begins.
        changed: Direction of the word of change that governs a figure: "rose 5% to 6%" is no range.
    """
    out: list[Draft] = []
    dropped: set[int] = set()
    for draft in drafts:
        last = out[-1] if out else None
        gap = text[last.end : draft.start] if last else ""
        if last is None or len(gap) > 28:
            out.append(draft)
            continue
        joined = _join(text, last, draft, gap, begin, changed)
        if joined and joined != "score":
            end = draft.value
            _widen(last, draft)
            opening = (_BETWEEN if joined == "range" else _FROM).search(text, max(begin, last.start - 26), last.start)
            if opening:
                last.start = opening.start()
            if joined != "range":
                last.value, last.moved = end, "up" if joined == "move up" else "down"
        elif joined == "score":
            dropped |= {id(last), id(draft)}
            out.append(draft)
        else:
            out.append(draft)
    return [d for d in out if id(d) not in dropped]


def _join(text: str, a: Draft, b: Draft, gap: str, begin: int, changed: Callable[[Draft], str | None]) -> str | None:
    hyphen = bool(_HYPHEN.fullmatch(gap))
    if a.form == b.form == "part" and _AND.fullmatch(gap) and _BETWEEN.search(text, begin, a.start):
        return "range"  # "between a quarter and a third of voters"
    if a.value is None or b.value is None or "part" in (a.form, b.form) or a.noun_free or b.noun_free:
        return None
    lower = _shared(a, b) / (100 if b.cents and a.plain else 1)
    if _is_alternative(a, b, gap, lower):
        return "range"
    alike = (
        a.kind == b.kind
        or (a.kind == "age" and a.end == a.number_end and b.plain and b.value < ages.OLDEST)
        or (a.plain and a.noun is None)
        or (b.plain and b.noun is None and hyphen)
    )
    left = text[max(begin, a.start - 24) : a.start]
    if hyphen:
        if not alike or (a.noun is not None and a.noun != b.noun):
            return "score" if a.plain and b.plain else None
        if lower >= b.value or (
            b.plain and b.noun is None and not _FROM.search(left) and not _BY.search(left) and b.value < 1000
        ):
            return "score" if a.plain and b.plain else None
        return "range"
    if a.cents and a.kind == b.kind and not b.cents:
        return None
    if _FROM.search(left) and _MOVE.fullmatch(gap) and (alike or (b.plain and b.noun is None)):
        # "down from 80 to 90" can only be a range.
        direction = changed(a)
        forward = lower < b.value
        if not direction or (direction == "down" and forward) or (direction == "up" and not forward):
            return "range" if forward or (a.unit == b.unit and not a.plain) else None
        return "move up" if forward else "move down"
    falling = a.plain and not b.plain and lower < b.value * _FAR and bool(_RANGE.match(text, b.end))
    if not alike or (lower >= b.value and not falling and not (a.unit == b.unit and not a.plain)):
        return None
    if _AND.fullmatch(gap):
        return "range" if _BETWEEN.search(left) else None
    to = _TO.fullmatch(gap) or (_TO_MORE.fullmatch(gap) and _FROM.search(left))
    if not to or ((a.unit or a.currency) != (b.unit or b.currency) and not a.plain and a.kind != "age"):
        return None
    if not a.plain and (not _BY.search(left) or _is_step(left, a, b, lower)) and changed(a):
        return None
    return "range"


def _is_alternative(a: Draft, b: Draft, gap: str, lower: float) -> bool:
    """Whether two numbers in words tell how many there may be: "one or two ministers", "three or four dozen"."""
    assert b.value is not None
    plain = a.plain and b.plain and a.form == "words" and b.form in ("words", "article")
    near = lower < b.value <= lower + _NEXT * b.scale
    return plain and gap.lower() == _OR_NEXT and near and a.scale in (1, b.scale) and a.noun in (None, b.noun)


def _is_step(left: str, a: Draft, b: Draft, lower: float) -> bool:
    """Whether "by A to B" tells by how much and to where: "up by 3 million euros to 40 million euros" is no range."""
    assert b.value is not None
    return bool(_STEP.search(left)) and a.kind in ("money", "measure") and lower * _FAR < b.value


def _shared(a: Draft, b: Draft) -> float:
    """The lower end, with the scale of the upper one where that stands for both ("5 to 6 million")."""
    assert a.value is not None
    assert b.value is not None
    bare = b.value * (100 if b.cents else 1) / b.scale
    return (
        a.value * b.scale
        if a.scale == 1 < b.scale and a.value < bare * 1.0000001 and (b.plain or a.kind in ("count", b.kind))
        else a.value
    )


def _widen(a: Draft, b: Draft) -> None:
    start = _shared(a, b)
    if b.cents and a.plain:
        start = float(f"{start / 100:.15g}")
    low, high = sorted((start, b.value or 0.0))
    source = a if b.plain and not a.plain else b
    a.kind, a.unit, a.currency, a.per = source.kind, source.unit, source.currency, b.per
    a.value, a.low, a.high, a.noun, a.end, a.number_end = None, low, high, b.noun or a.noun, b.end, b.number_end
    a.scale = b.scale


def listed(text: str, a: Draft, b: Draft) -> bool:
    """Whether two figures stand side by side with one unit: "7- or 8-inch", "5, 10 and 20 percent"."""
    same = (a.kind, a.unit, a.currency) == (b.kind, b.unit, b.currency)
    return same and a.end == a.number_end and bool(_OR.fullmatch(text[a.end : b.start]))


def share(text: str, drafts: list[Draft]) -> None:
    """Give a bare number the unit of its neighbour: "7- or 8-inch", "8 or $9", "from 208 pounds to 193"."""
    for a, b in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if (
            not a.plain
            or a.noun is not None
            or a.noun_free
            or a.verb is not None
            or b.kind == "age"
            or b.form == "part"
        ):
            continue
        gap = text[a.end : b.start]
        if not (_OR.fullmatch(gap) or (_TO.fullmatch(gap) and _FROM.search(text, max(0, a.start - 16), a.start))):
            continue
        if b.plain:
            a.noun = b.noun
            continue
        a.kind, a.unit, a.currency = b.kind, b.unit, b.currency
        upper = b.value if b.value is not None else b.low
        if a.scale == 1 < b.scale and a.value is not None and upper is not None and a.value < upper / b.scale * 10:
            a.value = float(f"{a.value * b.scale:.15g}")
    for a, b in itertools.pairwise(drafts):
        if not b.plain or b.noun is not None or b.noun_free or a.plain or a.kind == "age" or b.start - a.end > 28:
            continue
        gap = text[a.end : b.start]
        if a.kind == "percent" and b.scale > 1:
            continue  # "13 percent or 136 billion"
        if a.kind == "percent" and gap.endswith(" to ") and not _FROM.search(text, max(0, a.start - 16), a.start):
            continue
        listed = a.kind != "money" or not gap.endswith((" and ", ", ", " or "))
        if a.cents and (_ON.fullmatch(gap) or gap == " at "):
            pence.take(text, a, b)
        elif _ON.fullmatch(gap) and listed and (a.kind != "money" or b.scale > 1 or b.scale == a.scale == 1):
            b.kind, b.unit, b.currency = a.kind, a.unit, a.currency
