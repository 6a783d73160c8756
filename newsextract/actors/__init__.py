"""Actors: persons, organisations and countries by name; later surnames join the full name."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Organization
from newsextract.reading.article import Article
from newsextract.records import Actor, ActorKind, Mention, Place, Quantity


def organizations(lexicon: Lexicon) -> dict[str, Organization]:
    """Known organisations by name and alias."""
    return {word: o for o in lexicon.entries("organizations") for word in (*o.aliases, o.name)}


def read_actors(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    places: list[Place],
    quantities: list[Quantity],  # noqa: ARG001
    trace: Trace | None = None,
) -> list[Actor]:
    """All named actors of an article, in the order of first mention."""
    known = lexicon.compiled(organizations)
    groups: dict[str, tuple[str, ActorKind, str | None, list[Mention]]] = {}
    surnames: dict[str, str] = {}
    taken = {(m.start, m.end) for p in places for m in p.mentions}
    for place in places:
        if place.kind == "country":
            groups[place.name] = (place.name, "country", place.country, list(place.mentions))
    for ent in parse.ents:
        if ent.label not in ("PERSON", "ORG"):
            continue
        start, end = parse.span(ent.first, ent.last)
        text = article.text[start:end]
        for tail in ("'s", "’s"):
            if text.endswith(tail):
                end, text = end - 2, text[:-2]
        if not text or (start, end) in taken:
            continue
        org = known.get(text.removeprefix("the "))
        if org and trace:
            trace.add("organizations", org.id, start, end)
        person = ent.label == "PERSON" and org is None
        name = org.name if org else text
        if person:
            words = text.split()
            if len(words) > 1:
                surnames.setdefault(words[-1], text)
            name = surnames.get(text, text)
        entry = groups.setdefault(name, (name, "person" if person else "organization", org.country if org else None, []))
        entry[3].append(Mention(start=start, end=end, text=text, form="name"))
    ordered = sorted(groups.values(), key=lambda g: g[3][0].start)
    return [
        Actor(
            id=f"a{n}",
            name=name,
            kind=kind,
            country=country,
            sectors=known[name].sectors if kind == "organization" and name in known else (),
            code=country if kind == "country" else None,
            mentions=tuple(mentions),
        )
        for n, (name, kind, country, mentions) in enumerate(ordered, 1)
    ]
