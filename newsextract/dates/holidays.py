"""Named days: the lexicon says which rule a name follows; movable feasts come from the `holidays` library and dateutil."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, lru_cache
from re import Match
from typing import Any, NamedTuple

from newsextract.dates import atoms as a
from newsextract.dates.calendar import YEAR_STEP
from newsextract.dates.days import day_near
from newsextract.dates.direction import AHEAD, BACK
from newsextract.dates.intervals import blank, point
from newsextract.dates.meaning import Context, Meaning, Rule
from newsextract.dates.narrative import story_day
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Holiday

TRIGGER = "holiday"
Days = tuple[date, date]
_NTH_WEEKDAY = re.compile(r"(?P<nth>[1-5]|last) (?P<weekday>[a-z]{3}) (?P<month>\d{1,2})")
_OF_HISTORY = re.compile(r"\d{4}-\d\d-\d\d")
_MOVED = re.compile(r"(?P<rule>.+?)\s*(?P<days>[+-]\d+)")


class Named(NamedTuple):
    """The holidays of a lexicon, ready to find: one rule over all names, and the first word of each with its class."""

    rules: list[Rule]
    words: dict[str, tuple[str, ...]]
    entry_of: Callable[[str], Holiday | None]


@cache
def _country(code: str) -> Any:
    import holidays

    # Every category: what is an optional holiday in a country is a feast in the news all the same.
    kind = getattr(holidays, code)
    language = "en_US" if "en_US" in kind.supported_languages else None
    return lambda year: kind(years=year, observed=False, language=language, categories=kind.supported_categories)


@lru_cache(maxsize=1024)
def _of_country(code: str, name: str, year: int) -> tuple[date, ...]:
    """The days that a country calls so in a year."""
    return tuple(
        sorted(d for d, n in _country(code)(year).items() if name in re.sub(r" \(estimated\)", "", n).split("; "))
    )


@lru_cache(maxsize=4096)
def days_of_rule(rule: str, year: int) -> tuple[Days, ...]:
    """The stretches of days that a rule gives for a year; more than one where a lunar feast falls twice into it.

    Args:
        rule: As in the lexicon of holidays.
        year: The year in which it begins.

    Raises:
        ValueError: The rule cannot be read.
    """
    if ";" in rule:
        return tuple(s for day in rule.split(";") for s in days_of_rule(day.strip(), year) if s[0].year == year)
    first, dots, last = (part.strip() for part in rule.partition(".."))
    if dots:
        starts = [d for d, _ in days_of_rule(first, year)]
        ends = [e for y in (year, year + 1) for _, e in days_of_rule(last, y)]
        return tuple((s, min(after)) for s in starts if (after := [e for e in ends if e >= s]))
    if _OF_HISTORY.fullmatch(rule):
        day = date.fromisoformat(rule)
        return ((day, day),)
    if re.fullmatch(r"\d\d-\d\d", rule):
        day = date(year, int(rule[:2]), int(rule[3:]))
        return ((day, day),)
    if rule.startswith("first "):
        return tuple((s, s) for s, _ in days_of_rule(rule.removeprefix("first "), year)[:1])
    if moved := _MOVED.fullmatch(rule):
        step = timedelta(int(moved["days"]))
        return tuple((s + step, e + step) for s, e in days_of_rule(moved["rule"], year))
    if rule in ("easter", "orthodox easter"):
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]

        day = easter(year, EASTER_WESTERN if rule == "easter" else EASTER_ORTHODOX)
        return ((day, day),)
    if nth := _NTH_WEEKDAY.fullmatch(rule):
        return (_nth_weekday(nth, year),)
    code, colon, name = rule.partition(":")
    if not colon:
        raise ValueError(f"a holiday's rule cannot be read: {rule!r}")
    days = tuple(d for y in (year - 1, year, year + 1) for d in _of_country(code, name, y))
    return tuple(s for s in _stretches(days) if s[0].year == year)


def _nth_weekday(m: Match[str], year: int) -> Days:
    month, number = int(m["month"]), a.weekday(m["weekday"])
    if m["nth"] == "last":
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        day = end - timedelta((end.isoweekday() - number) % 7)
    else:
        begin = date(year, month, 1)
        day = begin + timedelta((number - begin.isoweekday()) % 7 + 7 * (int(m["nth"]) - 1))
    return day, day


def _stretches(days: tuple[date, ...]) -> tuple[Days, ...]:
    """Days that follow each other as one feast."""
    out: list[Days] = []
    for day in days:
        if out and (day - out[-1][1]).days == 1:
            out[-1] = (out[-1][0], day)
        else:
            out.append((day, day))
    return tuple(out)


_MONDAY, _TUESDAY, _THURSDAY, _FRIDAY, _SUNDAY = 1, 2, 4, 5, 7
_WEEKEND_BEFORE = timedelta(2)  # From a Monday or Tuesday.
_EVE = 3  # Days from a feast in which it is that one that is meant, and no other year's.

_FAR_NEARER = 12  # As for other days that a past tense tells of.
_LATELY = 60  # Days in which the last feast is meant, whatever is told.


def _choose(entry: Holiday, c: Context, lead: str, year: int | None, week: bool) -> Days | None:
    """The feast that is meant; `week`: the week around it."""
    if year is not None:
        return next(iter(days_of_rule(entry.rule, year)), None)
    if c.base is None:
        return days_of_rule(entry.rule, int(entry.rule[:4]))[0] if _OF_HISTORY.fullmatch(entry.rule) else None
    base = c.base
    feasts = [f for y in (base.year - 1, base.year, base.year + 1) for f in days_of_rule(entry.rule, y)]
    if lead == "this":
        return next((f for f in feasts if f[0].year == base.year), None)
    if lead in ("last", "this past", "past"):
        return next((f for f in reversed(feasts) if f[1] < base), None)
    if lead in ("next", "coming", "this coming"):
        return next((f for f in feasts if f[0] > base), None)
    around = timedelta(6 if week else 0)
    if now := [f for f in feasts if f[0] - around <= base <= f[1] + around]:
        return now[0]
    if near := [f for f in feasts if abs((f[0] - base).days) <= _EVE]:
        return near[0]  # "Safety was stressed on St. Patrick's Day", told the day before.
    last, coming = [f for f in feasts if f[0] <= base][-1:], [f for f in feasts if f[1] >= base][:1]
    sides = {BACK: last, AHEAD: coming}
    if c.direction == BACK and last and coming and not c.over:
        # "They sang for the Boxing Day crowd", told a week before.
        nearer = (coming[0][0] - base).days * _FAR_NEARER < (base - last[0][0]).days
        sides[BACK] = coming if nearer else last
    return min(sides.get(c.direction) or feasts, key=lambda f: abs((f[0] - base).days), default=None)


def _long_weekend(feast: Days) -> Days | None:
    """The days of a weekend with the feast beside it: from Thanksgiving's Thursday to Sunday, to Labor Day's Monday; None: it is in it."""
    first, last = feast
    if first.isoweekday() in (_THURSDAY, _FRIDAY):
        return first, first + timedelta(_SUNDAY - first.isoweekday())
    return (last - _WEEKEND_BEFORE, last) if last.isoweekday() == _MONDAY else None


def _is_named(m: Match[str], c: Context) -> bool:
    """Whether a name stands before it, of which it is the end: "Kent Victory Day" is another day."""
    i = c.parse.token_at(m.start() - 2) if m.string[m.start() - 1 : m.start()] == " " else None
    return i is not None and c.parse.pos[i] == "PROPN"


def _resolver(entry_of: Callable[[str], Holiday | None]) -> Callable[[Match[str], Context], Meaning | None]:
    def resolve(m: Match[str], c: Context) -> Meaning | None:
        entry = entry_of(m["name"])
        if entry is None or (entry.country and c.home and not c.home.startswith(entry.country)):
            return None
        if not c.dated(m.start(), m.end()) and _is_named(m, c):
            return None
        lead = a.group(m, "lead").removeprefix("the ")
        if lead in ("every", "each"):
            month_day = entry.rule if re.fullmatch(r"\d\d-\d\d", entry.rule) else None
            return Meaning("SET", f"XXXX-{month_day}" if month_day else "P1Y", quant=lead.upper())
        year = int(m["year"]) if m["year"] else None
        if (of := a.group(m, "of")) and c.base:
            year = c.base.year + YEAR_STEP[of]
        days = _choose(entry, c, lead, year, bool(a.group(m, "unit")))
        told = None
        if year is None and not lead and days and c.base and (c.base - days[0]).days > _LATELY:
            # "In 2012 she said little of it. On Election Day she voted": that of her story.
            told = story_day(m.start(), c, "Y")
            days = _choose(entry, c, lead, told.year, week=False) if told else days
        if days is None:
            fixed = re.fullmatch(r"\d\d-\d\d", entry.rule)
            return Meaning("DATE", f"XXXX-{entry.rule}" if fixed else blank("D"))
        first, last = days
        if entry.before and c.base and c.base < first:
            # Before it had happened, the date was one of every year.
            day = day_near(first.month, first.day, c)
            return Meaning("DATE", day.isoformat() if day else None, anchor="published")
        of_history = _OF_HISTORY.fullmatch(entry.rule) is not None
        anchor = "previous" if told and not of_history else None if year or of_history else "published"
        if way := a.group(m, "way"):
            count = timedelta(int(a.number(m["n"] or "one") or 1))
            day = first - count if way == "before" else last + count
            return Meaning("DATE", day.isoformat(), anchor=anchor)  # type: ignore[arg-type]
        if unit := a.group(m, "unit"):
            if unit == "weekend" and first.isoweekday() <= _TUESDAY:
                first -= _WEEKEND_BEFORE  # "Memorial Day weekend" ends on that Monday.
            stretch = _long_weekend(days) if unit == "weekend" else None
            return Meaning("DATE", point(first, {"week": "W", "weekend": "WE"}[unit]), anchor=anchor, days=stretch)  # type: ignore[arg-type]
        value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        part = a.part(a.group(m, "part") or None)
        return Meaning("TIME" if part else "DATE", value + part, anchor=anchor)  # type: ignore[arg-type]

    return resolve


# Last words of names that nothing but a feast has.
_ENDS = frozenset({"Day", "Eve", "Night", "Week", "Year"})
# What makes a feast's name a kind of thing: "Christmas tree", "Easter eggs".
_THINGS = (
    r"(?! (?:tree|card|present|gift|carol|song|shopping|shopper|sale|party|parties|decoration|dinner|turkey|costume|egg|bunny|island|market|"
    r"message|special|season|period|break|holidays|rush|spirit|movie|single|album)s?\b)"
)


def named_days(lexicon: Lexicon) -> Named:
    """The holidays of a lexicon as rules of the grammar."""
    entries: dict[str, Holiday] = {}
    for entry in lexicon.entries("holidays"):
        for name in entry.names:
            entries.setdefault(_key(name), entry)

    def entry_of(name: str) -> Holiday | None:
        return entries.get(_key(name))

    if not entries:
        return Named([], {}, entry_of)
    words: dict[str, tuple[str, ...]] = {}
    rules = []
    resolve = _resolver(entry_of)
    for entry in {e.id: e for e in entries.values()}.values():  # each once, however many names it has
        for name in entry.names:
            words[re.findall(r"[^\W\d_]+|\d+", name.lower())[0]] = (TRIGGER,)
        if entry.before:
            # A date that is the name of what happened on it needs its noun, and no year: "the Sept. 11, 2012 attack" was another.
            noun = rf"(?(year)(?!))(?=(?: [^\W\d]\w*)? (?:{a.any_of(list(entry.before))})s?\b)"
            rules.append(Rule("holiday", TRIGGER, _pattern(set(entry.names), noun), resolve))
            if numbers := [re.escape(n) for n in entry.names if "/" in n]:
                # "Since 9/11": no score, and no day of another year.
                form = rf"\b(?:since|before|after|until|following) (?P<span>(?P<name>{a.any_of(numbers)}))(?P<year>)(?![\w/])"
                rules.append(Rule("holiday", TRIGGER, a.form(form), resolve))
    plain = {n for e in entries.values() if not e.before for n in e.names}
    # "Good Friday" is a day wherever it stands, "Boxing Day" unless a longer name goes on with it; "Easter" may be somebody's name.
    certain = {n for n in plain if n.split()[-1].lower() in a.WEEKDAYS and " " in n}
    whole = {n for n in plain if n.split()[-1] in _ENDS and " " in n}
    for names, tail, sure in ((certain, "", True), (whole, r"(?! (?-i:[A-Z]))", True), (plain - certain, "", False)):
        if names:
            rules.append(Rule("holiday", TRIGGER, _pattern(names, tail), resolve, sure=sure))
    if plain - certain:
        begins = r"(?= (?:begins?|began|starts?|started|ends?|ended|falls?|fell|approaches|approached|nears?)\b)"
        rules.append(Rule("holiday", TRIGGER, _pattern(plain - certain, begins), resolve))
    rules.append(Rule("holiday", "unit", _pattern(plain, "", _BESIDE), resolve))
    return Named(rules, words, entry_of)


# "The day before Thanksgiving", "two days after Christmas".
_BESIDE = rf"\b(?:the )?(?:day|(?P<n>{a.WORD_NUMBER}|\d{{1,2}}) days?) (?P<way>before|after) "


def _pattern(names: set[str], tail: str, head: str = "") -> a.Form:
    spellings = {n.replace("'", "’") for n in names}
    alternatives = a.any_of([re.escape(n).replace("\\ ", " ").replace("’", "['’]") for n in spellings])
    return a.form(
        rf"{head}\b(?:(?P<lead>(?:the )?(?:last|past|next|coming)|this past|this coming|this|every|each) )?(?P<name>(?-i:{alternatives}))(?!\w)"
        rf"(?: (?P<unit>week|weekend)\b| (?P<part>{a.PART})\b)?(?:,? (?:of |in )?(?P<year>{a.YEAR})\b| (?P<of>last|this|next) year\b)?(?!-\w){_THINGS}{tail}"
    )


def _key(name: str) -> str:
    return a.plain(name).replace("’", "'")
