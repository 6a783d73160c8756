"""From drafts to records: SI values, nouns as written, ids and links."""

from __future__ import annotations

from typing import Any

from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import described
from newsextract.quantities.sentence import Grammar
from newsextract.records import Quantity


def records(parse: Parse, text: str, drafts: list[Draft], grammar: Grammar) -> list[Quantity]:
    """The records of all drafts, in text order, with their words from `text`, that of the article as it is written."""
    drafts = sorted(drafts, key=lambda d: (d.start, d.end))
    ids = {id(d): f"q{n}" for n, d in enumerate(drafts, 1)}
    return [_record(parse, text, d, ids, grammar) for d in drafts]


def _record(parse: Parse, text: str, draft: Draft, ids: dict[int, str], grammar: Grammar) -> Quantity:
    fields: dict[str, Any] = {}
    if draft.noun is not None:
        start, end = parse.span(*draft.noun)
        fields |= {"noun": text[start:end], "noun_start": start, "noun_end": end}
    if draft.holder is not None:
        start, end = parse.span(*described(parse, draft.holder))
        fields |= {"holder": text[start:end], "holder_start": start, "holder_end": end}
    if draft.kind == "measure" and draft.unit and (size := grammar.reader.units.size(draft.unit)):
        value = draft.value if draft.value is not None else draft.low
        if draft.value is not None and value is not None:
            fields["si_value"] = float(f"{value * size.factor + size.offset:.12g}")
        fields["si_unit"] = size.unit
    return Quantity(
        id=ids[id(draft)],
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        kind=draft.kind,
        value=draft.value,
        low=draft.low,
        high=draft.high,
        modifier=draft.modifier,
        unit=draft.unit,
        currency=draft.currency,
        per=draft.per,
        change=draft.change,
        direction=draft.direction,
        change_from=ids.get(id(draft.start_of)),
        change_by=ids.get(id(draft.size_of)),
        **fields,
    )
