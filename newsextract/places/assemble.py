"""From resolved names to records: one place for all its mentions, with its point, its next best readings and its confidence."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon.closed import COMPASS_ADJECTIVES
from newsextract.places.confidence import confidence
from newsextract.places.gazetteer import name_of
from newsextract.places.options import Options
from newsextract.places.resolve import Group, method_of
from newsextract.places.spot import COUNTRY, Form, Option, Spot
from newsextract.reading.article import Article
from newsextract.records import Candidate, Mention, Place

_ALTERNATIVES = 3
_WORTH = 0.01
Home = tuple[str, int | None] | None


def records(
    spots: list[Spot], groups: dict[Spot, Group], parse: Parse, article: Article, options: Options, home: Home
) -> list[Place]:
    """The places of an article, in the order of first mention.

    Args:
        spots: The names, in text order.
        groups: What each means; names that no list knows are missing.
        parse: The parsed article.
        article: The article.
        options: Where names of divisions are looked up.
        home: Country and state where the outlet is at home.
    """
    found: dict[object, tuple[Place, list[Mention]]] = {}

    def note(key: object, place: Place, start: int, end: int, form: Form) -> None:
        mention = Mention(start=start, end=end, text=article.text[start:end], form=form)
        found.setdefault(key, (place, []))[1].append(mention)

    for spot in spots:
        key, place = _place(spot, groups, parse, options, home)
        lead = parse.lower[spot.first - 1] if spot.first > 0 else ""
        # "eastern Ukraine" is a description; the name in it is a mention of the country.
        if lead in COMPASS_ADJECTIVES and spot.form == "name" and place.kind is not None:
            start = parse.start[spot.first - 1]
            text = parse.text[start : spot.end]
            part = Place(id="p", name=text, kind="region", country=place.country, admin1=place.admin1, mentions=())
            note(text.lower(), part, start, spot.end, "nominal")
        note(key, place, spot.start, spot.end, spot.form)
    ordered = sorted(found.values(), key=lambda f: (f[1][0].start, f[1][0].end))
    return [p.model_copy(update={"id": f"p{n}", "mentions": tuple(m)}) for n, (p, m) in enumerate(ordered, 1)]


def _place(spot: Spot, groups: dict[Spot, Group], parse: Parse, options: Options, home: Home) -> tuple[object, Place]:
    """The key and the record of a name, without its mentions."""
    text = parse.text[spot.start : spot.end]
    if spot in groups:
        group = groups[spot]
        k = group.best()
        option = group.options[k]
        return option.id or option.name, _resolved(option, group, k, options, home)
    around = spot.inside or spot.within
    if around is not None and around in groups:
        # What a list does not know lies where its name or its chain says: that much is known, and no point for a town.
        group = groups[around]
        option = group.options[group.best()]
        at = (option.lat, option.lon) if spot.inside and spot.kind and option.level != COUNTRY else (None, None)
        place = Place(
            id="p", name=text, kind=spot.kind, country=option.country, admin1=_admin1(option, options), lat=at[0], lon=at[1],
            method="inside" if spot.inside else "chain", mentions=(),
        )  # fmt: skip
        return (text.lower(), option.id), place
    return text.lower(), Place(id="p", name=text, kind=spot.kind, mentions=())


def _admin1(option: Option, options: Options) -> str | None:
    return None if option.admin1 is None else name_of(options.path, option.admin1)


def _resolved(option: Option, group: Group, k: int, options: Options, home: Home) -> Place:
    others = sorted((j for j in range(len(group.options)) if j != k), key=lambda j: -group.shares[j])[:_ALTERNATIVES]
    return Place(
        id="p",
        name=option.name,
        kind=option.kind,
        country=option.country,
        admin1=_admin1(option, options),
        lat=option.lat,
        lon=option.lon,
        geonames_id=option.id,
        method=method_of(group, k, home),
        alternatives=tuple(
            Candidate(
                name=o.name,
                country=o.country,
                admin1=_admin1(o, options),
                geonames_id=o.id,
                score=round(group.shares[j], 3),
            )
            for j in others
            if group.shares[j] >= _WORTH
            for o in [group.options[j]]
        ),
        confidence=confidence(group, k),
        mentions=(),
    )
