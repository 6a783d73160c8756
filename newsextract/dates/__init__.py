"""Dates: found by the entity recogniser and a closed list, resolved by our grammar and dateparser."""

from __future__ import annotations

import re

from newsextract.dates.values import value_of
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Date
from newsextract.records.date import Relation

_WORDS = frozenset({"now", "currently", "recently", "today", "yesterday", "tomorrow", "tonight"})
_AGE = re.compile(r"\b(?:years?|months?|weeks?|days?)[ -]olds?\b|\baged?\b", re.IGNORECASE)
_DURATION = re.compile(r"\b(?:years|months|weeks|days|hours|minutes)$", re.IGNORECASE)
_RELATIONS: dict[str, Relation] = {
    "on": "on",
    "by": "by",
    "before": "before",
    "after": "after",
    "since": "since",
    "until": "until",
    "till": "until",
    "during": "during",
}


def _spans(parse: Parse) -> list[tuple[int, int]]:
    """(first, last) token of every expression, without articles and prepositions in front."""
    out = []
    for ent in parse.ents:
        if ent.label not in ("DATE", "TIME") or _AGE.search(parse.slice(ent.first, ent.last)):
            continue
        first, last = ent.first, ent.last
        if parse.lower[last] in ("'s", "’s") and last > first:
            last -= 1
        if (
            first > 0
            and parse.lower[first] in ("week", "month", "year")
            and parse.lower[first - 1] in ("last", "this", "next")
        ):
            first -= 1
        text = parse.slice(first, last)
        if text.isdigit() and len(text) < 4:
            continue  # a bare age or a list number
        out.append((first, last))
    busy = {k for a, b in out for k in range(a, b + 1)}
    out += [(i, i) for i, w in enumerate(parse.lower) if w in _WORDS and i not in busy]
    return sorted(out)


def _looks_ahead(parse: Parse, i: int) -> bool:
    verb = syntax.governing_verb(parse, i)
    if verb is None:
        return False
    group = syntax.verb_group(parse, verb)
    return group.modal in ("will", "shall", "would") or (group.tense == "none" and parse.tag[verb] == "VB")


def read_dates(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Date]:  # noqa: ARG001
    """All dates of an article, in text order; a value the grammar does not know stays null."""
    base = article.published.date() if article.published else None
    rows: list[tuple[int, int, Date]] = []
    for h in article.header_dates:
        day = h.value.date().isoformat()
        rows.append(
            (
                h.start,
                h.end,
                Date(
                    id="t",
                    start=h.start,
                    end=h.end,
                    text=article.text[h.start : h.end],
                    type="DATE",
                    value=day,
                    earliest=day,
                    latest=day,
                ),
            )
        )
    for first, last in _spans(parse):
        start, end = parse.span(first, last)
        text = article.text[start:end]
        value = value_of(text, base, _looks_ahead(parse, last)) if len(text) <= 60 else None
        relation = _RELATIONS.get(parse.lower[first - 1]) if first else None
        label = "DURATION" if _DURATION.search(text) else "TIME" if re.search(r"[ap]\.?m\b|\d:\d\d", text) else "DATE"
        rows.append(
            (
                start,
                end,
                Date(
                    id="t",
                    start=start,
                    end=end,
                    text=text,
                    type=value.type if value else label,
                    value=value.value if value else None,
                    mod=value.mod if value else None,
                    relation=relation,
                    earliest=value.earliest if value else None,
                    latest=value.latest if value else None,
                    anchor="published" if value and value.relative else None,
                ),
            )
        )
    rows.sort(key=lambda r: r[:2])
    return [d.model_copy(update={"id": f"t{n}"}) for n, (_, _, d) in enumerate(rows, 1)]
