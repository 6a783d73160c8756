"""Rates: "$52 a barrel", "15 a year", "per 100,000 people", "$12-a-share", "six each"."""

from __future__ import annotations

import re

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon.closed import SHORT_TIME_UNITS
from newsextract.quantities.draft import Draft
from newsextract.quantities.units import Units, is_time

_PER = re.compile(
    r"(?P<join>\s?/\s?|\s?-?\s?\bper\s?-?\s?|\s?-\s?an?\s?-\s?|\san?\s|\s(?:for|of)\s(?=(?:each|every)\s(?!of\b|other\b|one\b|such\b))|(?P<rate>\sto\s(?:the|a|one)\s)(?=(?:U\.?S\.?\s|American\s)?(?:dollar|euro|pound|greenback)\b))(?P<first>(?:each\s|every\s|U\.?S\.?\s|American\s)?(?:(?:\d[\d,.]*|two|three|four|five|six|eight|ten|twelve)\s)?(?:million\s|thousand\s|mln\s|bln\s)?(?:square\s|sq\.?\s|cubic\s|cu\.?\s|metric\s|troy\s|nautical\s)?)(?P<thing>[A-Za-z][A-Za-z’'-]*)",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s(?:ago|earlier|later|before|after|and\sa\shalf)\b", re.IGNORECASE)
# "20 tonnes of beet a year"
_OF_THING = re.compile(
    r"\sof\s(?:[a-z-]{1,20}\s)?(?!(?:in|for|over|within|than|once|after)\b)[a-z-]{1,20}(?=\s(?:an?|per|each|every)\s(?:year|quarter|month|week|day|hour)\b)"
)
_BRACKET = re.compile(r"\s?\([^()\n]{1,24}\)|\)")
_EACH = re.compile(r"\s(each|apiece)\b(?!\s(?:of|other|year|month|week|day|and)\b)", re.IGNORECASE)


def read_rate(parse: Parse, draft: Draft, at: int, stop: int, units: Units, words: Classes) -> None:
    """Give the draft its denominator, if one stands behind it; its span then reaches over that."""
    text = parse.text
    if m := _EACH.match(text, at, stop):
        draft.per = m[1].lower()
        return
    m = _PER.match(text, at, stop)
    behind = _OF_THING.match(text, at, stop) if m is None and draft.kind in ("measure", "money") else None
    if behind is not None:
        m = _PER.match(text, behind.end(), stop)
    if m is None and (bracket := _BRACKET.match(text, at, stop)):
        # "C$6 (US$4.46) per share" is a rate of both.
        m = _PER.match(text, bracket.end(), stop)
        m = m if m and m["join"].strip() else None
    if m is None:
        return
    join, thing = m["join"].strip().lower(), m["thing"]
    of_each = m["join"].strip() in ("for", "of")
    if of_each and draft.kind == "count" and (m["join"].strip() == "of" or draft.noun is None or draft.borrowed):
        return  # "5,000 copies of each single", "three forums, one for each town"
    if of_each and draft.kind not in ("count", "money", "measure"):
        return
    if m["rate"] and draft.kind not in ("count", "money"):
        return  # "Fell 3 percent to the dollar"
    if thing.lower().endswith(("-old", "’s", "'s")):
        return
    if join in ("a", "an") and not _may_follow(thing, m["first"]):
        token = parse.token_at(m.start("thing"))
        if token is None or not words.has(thing.lower(), token, "denominators"):
            return
    if join.startswith("-") or join.endswith("-"):
        thing = thing.split("-")[0]
    if (m["first"][:1].isdigit() and join == "/") or _AGO.match(text, m.end(), stop):
        return
    if join == "/" and not (units.named(thing) or thing.lower() in SHORT_TIME_UNITS or is_time(thing)):
        return
    if join != "/" and not m["join"][-1:].isspace() and "-" not in join:
        return
    if of_each:
        thing = _whole(parse, m)
    name = _name(f"{m['first']}{thing}", thing, units)
    draft.per = f"{m['first']}{thing}".strip()
    draft.tail = m.start("thing") + len(thing) if behind is None else 0
    # "two dollars per million British thermal units": units of several words.
    unit = units.match(text, m.start("first") - 1, stop) if text[draft.tail : draft.tail + 1] == " " else None
    if unit is not None and unit.end > draft.tail and unit.per is None:
        name, draft.per, draft.tail = unit.name, text[m.start("first") : unit.end], unit.end
    if draft.kind == "count":
        draft.kind = "rate"
    elif draft.kind == "measure":
        draft.unit = f"{draft.unit} per {name}"
    elif draft.kind == "money":
        draft.unit = f"{draft.currency or draft.unit} per {name}"
    elif draft.kind == "percent":
        draft.unit = f"{draft.unit or 'percent'} per {name}"


def _whole(parse: Parse, m: re.Match[str]) -> str:
    """The noun phrase behind "each" or "every" of which the first word is known: "every full year", "each tea estate"."""
    token = parse.token_at(m.start("thing"))
    if token is None:
        return m["thing"]
    last = token
    while last + 1 < len(parse) and parse.head[last] > last and parse.pos[last + 1] in ("NOUN", "PROPN"):
        last += 1
    return parse.text[m.start("thing") : parse.end[last]]


def _may_follow(thing: str, before: str) -> bool:
    """Whether anything may be the denominator: behind "a" it must be a length of time, or a noun that the lexicon has."""
    low = thing.lower()
    return (is_time(low) and not low.endswith("s")) or bool(before.strip())


def _name(words: str, thing: str, units: Units) -> str:
    bare = re.sub(r"^(?:each|every)\s", "", words.strip(), flags=re.IGNORECASE).lower()
    return units.named(bare) or (SHORT_TIME_UNITS.get(thing.lower()) if thing == bare else None) or bare
