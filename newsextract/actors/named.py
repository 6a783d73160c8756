"""Named actors: persons with their titles, organisations, countries."""

from __future__ import annotations

from newsextract.actors.build import Draft, Words, country_of
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.records import Place


def _title(parse: Parse, first: int, words: Words) -> int | None:
    """First token of the title before a name, or None."""
    if first == 0 or parse.lower[first - 1] not in words.roles or not words.roles[parse.lower[first - 1]].title:
        return None
    k = first - 1
    while k > 0 and parse.sent_of[k - 1] == parse.sent_of[first] and parse.pos[k - 1] in ("PROPN", "NOUN", "ADJ"):
        k -= 1
    return k


def named_actors(
    parse: Parse, text: str, words: Words, places: list[Place], countries: SpanIndex, trace: Trace | None
) -> dict[str, Draft]:
    """Drafts of the named actors by name; a later surname joins the first full name that ends in it."""
    out: dict[str, Draft] = {}
    for place in places:
        if place.kind == "country":
            out[place.name] = Draft(place.name, "country", place.country, mentions=list(place.mentions))
    taken = {(m.start, m.end) for p in places for m in p.mentions}
    surnames: dict[str, str] = {}
    for ent in parse.ents:
        if ent.label not in ("PERSON", "ORG"):
            continue
        first, last = ent.first, ent.last
        if parse.lower[last] in ("'s", "’s") and last > first:
            last -= 1
        if parse.lower[first] in ("the", "a", "an") and first < last:
            first += 1
        while first < last and parse.lower[first] in ("mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr"):
            first += 1
        start, end = parse.span(first, last)
        if (start, end) in taken:
            continue
        # "South Korea's National Intelligence Service": the country in front is no part of the name.
        if ent.label == "ORG" and countries.at(first):
            k = first
            while k < last and countries.at(k):
                k += 1
            if parse.lower[k] in ("'s", "’s"):
                first, start = k + 1, parse.start[min(k + 1, last)]
        name = text[start:end]
        org = words.organizations.get(name)
        if org and trace:
            trace.add("organizations", org.id, start, end)
        if ent.label == "PERSON" and org is None:
            parts = name.split()
            if len(parts) > 1:
                surnames.setdefault(parts[-1], name)
            draft = out.setdefault(surnames.get(name, name), Draft(surnames.get(name, name), "person"))
            begin = _title(parse, first, words)
            if begin is not None:
                role = words.roles[parse.lower[first - 1]]
                draft.titles.append(text[parse.start[begin] : parse.end[first - 1]])
                draft.country = draft.country or next((c for k in range(begin, first) if (c := countries.at(k))), None)
                draft.sectors = draft.sectors or role.sectors
                start = parse.start[begin]
                if trace:
                    trace.add("role_nouns", role.id, start, end)
        else:
            key = org.name if org else name
            draft = out.setdefault(
                key, Draft(key, "organization", org.country if org else None, org.sectors if org else ())
            )
            if org is None:
                head = next((k for k in range(first, last + 1) if not first <= parse.head[k] <= last), last)
                draft.country = (
                    draft.country
                    or country_of(parse, head, countries)
                    or (countries.at(first - 2) if first > 1 else None)
                )
                draft.sectors = draft.sectors or next(
                    (words.roles[w].sectors for w in parse.lower[first : last + 1] if w in words.roles), ()
                )
        draft.add(text, start, end, "name")
    return out
