"""Quantities: every figure with its bounds, its unit and what it counts."""

from __future__ import annotations

import re
from typing import Any

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Currency
from newsextract.quantities.measures import unit_of
from newsextract.quantities.numbers import NUMBER, VAGUE, VAGUE_RE, value_of
from newsextract.reading.article import Article
from newsextract.records import Date, Quantity

_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|[\s-](?:percent|per cent|pct|percentage points?)\b", re.IGNORECASE)
_AGE = re.compile(r"[\s-](year|month|week|day)s?[\s-]olds?\b|\s?(y)/?o\b", re.IGNORECASE)
_IDENTIFIERS = frozenset({"PRODUCT", "LAW", "FAC", "EVENT", "WORK_OF_ART", "ORG", "PERSON", "ORDINAL", "GPE"})
_UP = frozenset(
    ["rise", "increase", "gain", "grow", "climb", "jump", "surge", "advance", "soar", "add", "up", "higher"]
)
_DOWN = frozenset(
    [
        "fall",
        "drop",
        "decline",
        "lose",
        "slip",
        "plunge",
        "cut",
        "decrease",
        "shrink",
        "tumble",
        "slide",
        "down",
        "lower",
    ]
)


_MINUS = re.compile(r"(?:(?<=\s)-|^-|\bminus[\s-])$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s?[-–]\s?|\sto\s|\sand\s)(?=[\d$€£¥])")


class _Words:
    """The lexicons, compiled for look-ups."""

    def __init__(self, lexicon: Lexicon) -> None:
        bounds = sorted(lexicon.entries("bounds"), key=lambda b: -len(b.id))
        self.bounds = {b.id: b for b in bounds}
        self.before = re.compile(r"\b(" + "|".join(re.escape(b.id) for b in bounds) + r")\s(?:a\s)?$", re.IGNORECASE)
        self.symbols: dict[str, Currency] = {}
        self.names: dict[str, Currency] = {}
        for c in lexicon.entries("currencies"):
            self.symbols.update(dict.fromkeys(c.symbols, c))
            self.names.update(dict.fromkeys(c.names, c))
        signs = "|".join(re.escape(s) for s in sorted(self.symbols, key=len, reverse=True))
        self.sign = re.compile(rf"({signs})\s?$")
        names = "|".join(re.escape(s) for s in sorted(self.names, key=len, reverse=True))
        self.name = re.compile(rf"[\s-]({names})\b", re.IGNORECASE)
        found = {s: u for u in lexicon.entries("units") for s in u.surfaces}
        self.units = {s.lower(): u for s, u in found.items()} | found
        # Abbreviations are case-sensitive (MW, GB), words are not.
        units = "|".join(
            f"(?i:{re.escape(s)})" if len(s) > 3 else re.escape(s) for s in sorted(found, key=len, reverse=True)
        )
        self.unit = re.compile(rf"[\s-]?({units})(?!\w)")


def _change(parse: Parse, i: int) -> str | None:
    verb = syntax.governing_verb(parse, i)
    around = {parse.lemma[verb], *(parse.lower[k] for k in parse.kids[verb])} if verb is not None else set()
    around &= _UP | _DOWN
    return "up" if around & _UP else "down" if around & _DOWN else None


def _noun(parse: Parse, last: int) -> tuple[int, int] | None:
    """The tokens of what is counted, behind a number that ends at token `last`."""
    head = parse.head[last]
    if (
        parse.dep[last] in ("nummod", "quantmod", "compound", "amod")
        and last < head < last + 7
        and parse.pos[head] in ("NOUN", "PROPN")
    ):
        return last + 1, head
    of = parse.child(last, "prep")
    thing = parse.child(of, "pobj") if of is not None and parse.lower[of] == "of" else None
    return syntax.core(parse, thing) if thing is not None else None


def read_quantities(
    parse: Parse, article: Article, lexicon: Lexicon, dates: list[Date], trace: Trace | None = None
) -> list[Quantity]:
    """All quantities of an article, in text order. Figures inside dates are none."""
    words = lexicon.compiled(_Words)
    text = article.text
    taken = [(d.start, d.end) for d in dates]
    taken += [parse.span(e.first, e.last) for e in parse.ents if e.label in _IDENTIFIERS]
    busy = {k for a, b in taken for k in range(a, b)}
    out: list[Quantity] = []
    noun_before: tuple[int, int, int] | None = None
    for number, sent in enumerate(parse.sents):
        begin, stop = parse.span(sent.first, sent.last)
        found = [*_NUMBER.finditer(text, begin, stop), *VAGUE_RE.finditer(text, begin, stop)]
        spans: list[tuple[int, int]] = []
        opened: re.Match[str] | None = None  # the lower end of a range
        for m in sorted(found, key=lambda m: (m.start(), -m.end())):
            if m.start() in busy or (spans and m.start() < spans[-1][1]):
                continue
            spans.append(m.span())
            low, opened = opened, None
            if low is None and _opens_range(text, m, begin, stop):
                opened = m
                continue
            got = _quantity(parse, text, m, begin, stop, words, trace)
            if got is None:
                continue
            if low is not None and got["value"] is not None:
                got |= _range(low, m, got)
            last = parse.token_at(m.end() - 1) or 0
            noun = _noun(parse, last) if got["kind"] in ("count", "percent", "measure") else None
            if noun:
                a, b = parse.span(*noun)
                got |= {"noun": text[a:b], "noun_start": a, "noun_end": b}
                noun_before = (number, a, b)
            elif (
                got["kind"] == "count"
                and noun_before
                and number - noun_before[0] <= 0
                and parse.dep[last] in ("nsubj", "nsubjpass", "dobj")
            ):
                got |= {"noun": text[noun_before[1] : noun_before[2]]}
            got["change"] = _change(parse, last) if got["kind"] != "age" else None
            out.append(Quantity(id=f"q{len(out) + 1}", text=text[got["start"] : got["end"]], **got))
    return out


def _opens_range(text: str, m: re.Match[str], begin: int, stop: int) -> bool:
    """Whether the number is the lower end of "5 to 6 million" or "between 5 and 6"; "from 5 to 6" is a change."""
    joint = _BETWEEN.match(text, m.end(), stop)
    upper = _NUMBER.match(text, joint.end(), stop) if joint else None
    if joint is None or upper is None or not m[0][:1].isdigit():
        return False
    left = text[max(begin, m.start() - 10) : m.start()].lower()
    if "and" in joint[0]:
        return "between " in left
    first, second = value_of(m[0]), value_of(upper[0])
    return first is not None and second is not None and first < second and "from " not in left


def _range(low: re.Match[str], high: re.Match[str], got: dict[str, Any]) -> dict[str, Any]:
    """The ends of a range; a scale behind the upper one counts for both ("5 to 6 million")."""
    first, second = value_of(low[0]) or 0.0, float(got["value"])
    bare = value_of(re.match(r"[\d.,]+", high[0])[0]) if high[0][:1].isdigit() else None  # type: ignore[index]
    if bare and first < bare and not re.search(r"[a-z]", low[0], re.IGNORECASE):
        first *= second / bare
    return {"value": None, "low": first, "high": second, "start": min(low.start(), int(got["start"]))}


def _quantity(
    parse: Parse, text: str, m: re.Match[str], begin: int, stop: int, words: _Words, trace: Trace | None
) -> dict[str, Any] | None:
    start, end = m.span()
    vague = VAGUE.get(m[0].lower())
    value = None if vague else value_of(m[0])
    if not vague and value is None:
        return None
    if re.match(r"[:/.]\d|(?:st|nd|rd|th|s)\b|\sof the\b|[-/][A-Z]", text[end : end + 8]) or re.search(
        r"[:/]$|[A-Z]-$|\bNo\. $|#$", text[max(begin, start - 4) : start]
    ):
        return None
    i = parse.token_at(start) or 0
    if i and parse.dep[i] in ("nummod", "punct", "appos") and parse.pos[i - 1] == "PROPN" and parse.head[i] == i - 1:
        return None
    out: dict[str, Any] = {"kind": "count", "value": value}
    if vague:
        out |= {"low": vague[0], "high": vague[1]}
    left = text[begin:start]
    if sign := words.sign.search(left[-8:]):
        start -= len(sign[0])
        out |= {"kind": "money", "currency": words.symbols[sign[1]].id}
        if trace:
            trace.add("currencies", words.symbols[sign[1]].id, start, end)
    elif p := _PERCENT.match(text, end, stop):
        end, out["kind"] = p.end(), "percent"
    elif a := _AGE.match(text, end, stop):
        end = a.end()
        out |= {"kind": "age", "unit": (a[1] or "year").lower()}
    elif re.search(r"\baged? $", left) and value is not None and value < 120:
        out |= {"kind": "age", "unit": "year"}
    elif c := words.name.match(text, end, stop):
        end = c.end()
        currency = words.names[c[1].lower()]
        out |= {"kind": "money", "currency": currency.id}
        if trace:
            trace.add("currencies", currency.id, start, end)
    elif u := words.unit.match(text, end, stop):
        end = u.end()
        entry = words.units.get(u[1]) or words.units[u[1].lower()]
        # quantulum3 takes a bare degree for an angle and letters behind it for farads; our own name is surer there.
        name = entry.id if "degree" in entry.id else unit_of(m[0], u[1]) or entry.id
        if value is not None and (minus := _MINUS.search(left)):
            start -= len(minus[0])
            out["value"] = -value
        out |= {"kind": "measure", "unit": name}
        if trace:
            trace.add("units", entry.id, start, end)
    elif value == 1 or (value is not None and 1900 <= value <= 2100 and m[0].isdigit() and parse.dep[i] != "nummod"):
        return None
    if bound := words.before.search(text[max(begin, start - 30) : start]):
        entry = words.bounds[bound[1].lower()]
        start -= len(bound[0])
        out["modifier"] = entry.modifier
        if trace:
            trace.add("bounds", entry.id, start, end)
    return out | {"start": start, "end": end}
