"""Days of the week, today and its neighbours, parts of the day, weekends."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from newsextract.dates import atoms as a
from newsextract.dates.calendar import mod_of
from newsextract.dates.days import calendar_day, nearest
from newsextract.dates.direction import AHEAD, BACK, EITHER
from newsextract.dates.intervals import blank, point
from newsextract.dates.meaning import Anchor, Context, Meaning, Point, Rule
from newsextract.dates.weekly import weekly
from newsextract.language.syntax import MODIFYING, governing_verb, verb_group


def weekday_near(number: int, c: Context, lead: str = "") -> date:
    """The day that a weekday's name means in an article of `c.base`: its own, the last or the next."""
    assert c.base is not None
    ago = (c.base.isoweekday() - number) % 7
    ahead = (number - c.base.isoweekday()) % 7
    if lead.startswith("the ") and lead.endswith(("previous", "preceding", "following")):
        start = c.day.day if c.day else c.base
        step = (number - start.isoweekday()) % 7 if lead.endswith("following") else -((start.isoweekday() - number) % 7)
        return start + timedelta(step or (7 if lead.endswith("following") else -7))
    if lead == "that" and c.day:
        return c.day.day + timedelta((number - c.day.day.isoweekday()) % 7)
    if lead.endswith(("last", "past")):
        return c.base - timedelta(ago or 7)
    if lead.endswith(("next", "coming")):
        return c.base + timedelta(ahead or 7)
    if lead == "this":
        # The one of this week, unless the clause looks the other way: "this Monday", told on a Sunday.
        day = c.base + timedelta(number - c.base.isoweekday())
        over = (day > c.base and c.direction < 0) - (day < c.base and c.direction > 0)
        return day - timedelta(7 * over)
    # "On Friday" in an article of Friday is that day, whichever way the clause looks.
    if c.direction == EITHER:
        return c.base + timedelta(ahead) if ahead <= ago else c.base - timedelta(ago)
    return c.base + timedelta(ahead) if c.direction > 0 else c.base - timedelta(ago)


_NEAR = 30  # Characters between the ends of a range.
_TO_WEEKDAY = re.compile(
    rf"(?:[a-z]{{3,9}}\s+(?:on\s+)?)?{a.WEEKDAY}(?:\s+\w+)?\s*(?:-|–|to|through|until)\s*", re.IGNORECASE
)
_AND_WEEKDAY = re.compile(
    rf"{a.WEEKDAY}(?:\s+{a.PART})?(?:,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:on\s+)?", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:until|till|through)\s+$", re.IGNORECASE)
# Signs that the days up to the weekday came before what was told.
_BEFORE_THAT = re.compile(r"\b(?:had|said|after|before)\b", re.IGNORECASE)
_WEEKDAY_TO = re.compile(rf"\s*(?:-|–|to|through|until)\s*(?P<last>{a.WEEKDAY})", re.IGNORECASE)


def _any(m: Match[str], c: Context) -> bool:
    """Whether it is no certain day: "on a Saturday night", "one Sunday"; "a Saturday rally" was on a certain one."""
    if a.group(m, "lead") == "one" or _COUNTED.search(m.string, max(0, m.start() - 8), m.start()):
        return True  # "The first Monday of every month", "the second Sunday of Lent".
    i = c.parse.token_at(m.end() - 1)
    if i is None or a.group(m, "lead") or a.group(m, "tail") or a.group(m, "week"):
        return False
    return any(c.parse.lower[k] == "a" and k < i for k in c.parse.kids[i]) and c.parse.dep[i] not in (
        "compound",
        "nmod",
    )


def _within(rough: Point, number: int) -> date | None:
    """The weekday of a day or week that is told: "two weeks later, on Monday"."""
    if re.fullmatch(r"\d{4}-W\d\d", rough.value):
        return rough.day + timedelta(number - 1)
    exact = rough.value[:10] == rough.day.isoformat() and rough.day.isoweekday() == number
    return rough.day if exact else None


def _ends_range(first: Point, m: Match[str]) -> bool:
    """Whether a weekday is the other end of a range: "from Monday to Friday"."""
    return m.start() - first.start < _NEAR and _TO_WEEKDAY.fullmatch(m.string, first.start, m.start()) is not None


def _lasts_from(first: Point, m: Match[str], c: Context) -> bool:
    """Whether what began at a point told in the sentence ends on the weekday: "began on Monday and was to last until Friday"."""
    i = c.parse.token_at(m.start())
    if i is None or c.direction != BACK or first.start < c.parse.sentence_span(i)[0]:
        return False
    between = m.string[first.start : m.start()]
    # "On Tuesday he said that he had been held until Friday."
    return _UNTIL.search(between) is not None and _BEFORE_THAT.search(between) is None


def _begins_clause(m: Match[str], c: Context) -> bool:
    """Whether the "that" before a weekday begins what somebody says: "Police said that Friday's raid was a success"."""
    i = c.parse.token_at(m.start())
    return i is not None and c.parse.dep[i] == "mark" and c.parse.dep[c.parse.head[i]] in ("ccomp", "acl")


# "Friday and Saturday nights", "Monday through Friday mornings"
_NIGHTS = re.compile(
    rf"(?:,\s+{a.WEEKDAY})*,?\s*(?:and|or|to|through|-|–)\s*{a.WEEKDAY}\s+(?P<part>mornings|afternoons|evenings|nights)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:first|second|third|fourth|fifth) $", re.IGNORECASE)


def _weekday(m: Match[str], c: Context) -> Meaning | None:
    number, code = a.weekday(m["weekday"]), "TNI" if m["over"] else a.part(m["part"])
    kind = "TIME" if code else "DATE"
    lead, skip = a.group(m, "lead"), 0
    if lead == "that" and _begins_clause(m, c):
        lead, skip = "", len(lead)
    if not lead and not a.group(m, "week") and weekly(c, m.start(), m.end()):
        return Meaning("SET", f"XXXX-WXX-{number}{code}")
    if not lead and not code and (nights := _NIGHTS.match(m.string, m.end())):
        return Meaning("SET", f"XXXX-WXX-{number}{a.part(nights['part'])}")
    if lead == "the next":
        # "He went back the next Tuesday": a week after what was told before, if anything was.
        lead = "the following" if c.direction == BACK else "next"
        if c.direction == BACK and c.day is None:
            return Meaning(kind, f"XXXX-WXX-{number}{code}", mod_of(m))  # type: ignore[arg-type]
    if c.base is None or _any(m, c):
        return Meaning(kind, f"XXXX-WXX-{number}{code}", mod_of(m), skip=skip)  # type: ignore[arg-type]
    week = a.group(m, "week")
    if week:
        monday = c.base - timedelta(c.base.isoweekday() - 1)
        day = monday + timedelta(number - 1 + {"last": -7, "this": 0, "next": 7}[week.split()[0]])
    else:
        day = weekday_near(number, c, lead or a.group(m, "tail"))
        first = c.previous
        if (rough := c.later(m.string, m.start())) and (exact := _within(rough, number)):
            return Meaning(kind, exact.isoformat() + code, mod_of(m), "last", skip=skip)  # type: ignore[arg-type]
        if first and (_ends_range(first, m) or (first.day > day and _lasts_from(first, m, c))):
            day = first.day + timedelta((number - first.day.isoweekday()) % 7)
        elif first and first.day > c.base >= day and _AND_WEEKDAY.fullmatch(m.string, first.start, m.start()):
            day = first.day + timedelta((number - first.day.isoweekday()) % 7 or 7)  # "Will meet on Friday and Monday".
        elif c.direction < 0 and (last := _WEEKDAY_TO.match(m.string, m.end())):
            end = weekday_near(a.weekday(last["last"]), c)  # Both are over.
            day = end - timedelta((end.isoweekday() - number) % 7)
    # "That Friday" and "the following Friday" are counted in the story.
    anchor: Anchor = "day" if c.day and (lead == "that" or lead.startswith("the ")) else "published"
    return Meaning(kind, day.isoformat() + code, mod_of(m), anchor, skip=skip)  # type: ignore[arg-type]


def _weekdays_ago(m: Match[str], c: Context) -> Meaning | None:
    """Read "two Sundays ago": the last one but one."""
    number, count = a.weekday(m["weekday"]), int(a.number(m["n"]) or 0)
    if c.base is None or not count:
        return Meaning("DATE", f"XXXX-WXX-{number}")
    day = weekday_near(number, c, "last") - timedelta(7 * (count - 1))
    return Meaning("DATE", day.isoformat(), anchor="published")


def _weekday_nth(m: Match[str], c: Context) -> Meaning | None:
    """Read "Tuesday the 5th": the nearest 5th that is a Tuesday."""
    number, day = a.weekday(m["weekday"]), a.day_number(m["day"])
    if c.base is None:
        return Meaning("DATE", f"XXXX-XX-{day:02}")
    months = [divmod(c.base.year * 12 + c.base.month - 1 + k, 12) for k in range(-_MONTHS, _MONTHS + 1)]
    days = [d for y, k in months if (d := calendar_day(y, k + 1, day)) and d.isoweekday() == number]
    found = nearest(days, c, "D")
    return Meaning("DATE", found.isoformat(), anchor="published") if found else None


_MONTHS = 8  # Within so many months each day of a month falls on each day of the week.
_RELATIVE = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def relative_day(word: str, base: date) -> date:
    """The day that "yesterday" means on `base`."""
    return base + timedelta(_RELATIVE[word.lower()])


def _relative(m: Match[str], c: Context) -> Meaning | None:
    word = m["word"].lower()
    code = "TNI" if word == "tonight" else a.part(m["part"])
    day = relative_day(word, c.base).isoformat() if c.base else blank("D")
    two = a.group(m, "far")
    if two and c.base:
        day = (c.base + timedelta(2 if two.endswith("after") else -2)).isoformat()
    return Meaning("TIME" if code else "DATE", f"{day}{code}", mod_of(m), "published" if c.base else None)


_PART_STEP = {"last": -1, "the previous": -1, "before": -1, "the next": 1, "the following": 1, "after": 1}


def _this_part(m: Match[str], c: Context) -> Meaning | None:
    """Read "this morning", "last night"; and "that night", "the next morning" after another day."""
    lead = a.group(m, "lead")
    told = lead not in ("this", "last")
    start = c.day.day if told and c.day else c.base
    if told and c.day is None:
        return None
    if start is None:
        return Meaning("TIME", f"{blank('D')}{a.part(m['part'])}")
    day = start + timedelta(_PART_STEP.get(lead, 0))
    return Meaning("TIME", day.isoformat() + a.part(m["part"]), mod_of(m), "day" if told else "published")


_FRIDAY = 5


def _weekend(m: Match[str], c: Context) -> Meaning | None:
    if c.base is None:
        return Meaning("DATE", blank("WE"))
    monday = c.base - timedelta(c.base.isoweekday() - 1)
    # From Monday on, "the weekend" is the one just over; from Friday on, the coming one, unless a Friday's text looks back.
    near = c.base.isoweekday() >= _FRIDAY and not (c.base.isoweekday() == _FRIDAY and c.direction < 0)
    day = monday if c.direction > 0 or near else monday - timedelta(7)
    return Meaning("DATE", point(day, "WE"), mod_of(m), "published")


# "A four-hour weekend conference", "an emergency weekend session"; "a weekend trip" may be of any.
_BEFORE_IT = r"(?:\w+[ -](?:hour|day|night)(?:-long)?|emergency|special|rare|extraordinary|closed-door|marathon)"


def _weekend_of(m: Match[str], c: Context) -> Meaning | None:
    """Read the weekend of something behind another word on it."""
    i = c.parse.token_at(m.start("span"))
    if i is None or c.parse.dep[i] not in MODIFYING or c.parse.head[i] <= i:
        return None
    return _weekend(m, c)


# What banks hold from one day to the next: "limited their positions overnight".
_ANY_NIGHT = re.compile(r"\b(?:positions?|open|exposures?) $", re.IGNORECASE)


# "Peace will not happen overnight": all at once.
_SUDDEN = frozenset({"happen", "change", "vanish", "disappear", "materialize", "appear"})


def _may_be_any(m: Match[str], c: Context) -> bool:
    """Whether it is no certain night, but any on which something is possible, or all at once: "banks can lend it overnight"."""
    i = c.parse.token_at(m.start())
    verb = governing_verb(c.parse, i) if i is not None else None
    if verb is None:
        return False
    group = verb_group(c.parse, verb)
    sudden = group.modal != "" and c.parse.lemma[verb] in _SUDDEN
    return (group.modal == "can" or sudden) and not group.perfect


def _overnight(m: Match[str], c: Context) -> Meaning | None:
    if _ANY_NIGHT.search(m.string, max(0, m.start() - 16), m.start()) or _may_be_any(m, c):
        return None
    start = c.day.day if c.day else c.base
    i = c.parse.token_at(m.start())
    if c.direction == AHEAD and start and i is not None and c.parse.head[i] < i:
        start += timedelta(1)  # "Rain will fall overnight" is of the night to come.
    value = (start - timedelta(1)).isoformat() if start else blank("D")
    return Meaning("TIME", f"{value}TNI", anchor="day" if c.day else "published" if c.base else None)


_LEAD = r"(?P<lead>one|last|that|past|this past|this coming|this|next|coming|the (?:previous|preceding|following|next))"
# Kinds of things that only bear the word: "overnight rates", "an overnight success".
_NO_KIND = (
    r"(?!,? (?:(?:interest|lending|bank|call) )?(?:interbank|positions?|rates?|money|loans?|lending|fund(?:s|ing)|deposits?|repos?|swaps?|delivery|shipping|mail|stays?|guests?|visitors?|"
    r"bags?|trips?|flights?|trains?|bus(?:es)?|camps?|shelters?|parking|success(?:es)?|sensations?|fees?)\b)"
)
_EARLY = r"(?:(?P<mod>early|earlier|late|later) (?:on )?)"
RULES = [
    Rule("weekday", "weekday", a.form(
        rf"\b(?:{_LEAD} |{_EARLY}|(?P<over>overnight) (?:on )?)?(?P<weekday>{a.WEEKDAY})(?:(?: |-)(?:(?P<near>early|late) )?(?P<part>{a.PART})\b)?(?: (?:of )?(?P<week>(?:last|this|next) week)(?!['’]s))?(?P<tail> last\b(?! (?:\w+day|week|month|year|night)\b))?"
    ), _weekday),
    Rule("weekdays ago", "ago", a.form(rf"\b(?P<n>{a.WORD_NUMBER}|\d+) (?P<weekday>{a.DAY_NAME}s?) ago\b"), _weekdays_ago),
    Rule("weekday nth", "weekday", a.form(rf"\b(?P<weekday>{a.WEEKDAY}),? the (?P<day>{a.DAY}(?<=[a-z])(?! [a-z]+ day\b)|{a.NTH_DAY}(?=[.,;]|$))"), _weekday_nth),
    Rule("relative", "today", a.form(rf"\b(?:{_EARLY}|(?P<far>(?:the )?day (?:before|after)) )?(?P<word>today|yesterday|tomorrow|tonight)\b(?: (?P<part>{a.PART})\b)?"), _relative),
    Rule("part of a day", "today", a.form(rf"\b(?:(?P<mod>mid)[ -])?(?P<part>{a.PART}) (?P<word>today|yesterday|tomorrow)\b"), _relative),
    Rule("this part", "part", a.form(rf"\b{_EARLY}?(?P<lead>this|last|that|the next|the following|the previous|the same|that same) (?P<part>{a.PART})\b"), _this_part),
    Rule("this part", "part", a.form(rf"\bthe (?P<part>{a.PART}) (?P<lead>before|after)\b{a.ENDS}"), _this_part),
    Rule("some part", "part", a.form(rf"\b(?:one|(?-i:One)(?= (?-i:[a-z]))) (?P<part>(?-i:{a.PART}))\b"), lambda m, c: Meaning("TIME", f"{blank('D')}{a.part(m['part'])}")),  # noqa: ARG005
    Rule("weekend", "unit", a.form(r"\bthe weekend\b"), _weekend, beside="weekend"),
    Rule("weekend of a thing", "unit", a.form(rf"\b{_BEFORE_IT} (?P<span>weekend)(?= [a-z])"), _weekend_of, beside="weekend"),
    Rule("overnight", "today", a.form(rf"\bovernight\b{_NO_KIND}"), _overnight),
]  # fmt: skip
