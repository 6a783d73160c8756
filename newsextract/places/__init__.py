"""Places: found, and put on the map by lists of countries and regions and a gazetteer of cities."""

from __future__ import annotations

import re
from collections import Counter

from newsextract.errors import HomeError
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Country, Region
from newsextract.places.gazetteer import City, cities
from newsextract.reading.article import Article
from newsextract.records import Mention, Place

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
_NAME_LABELS = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_DIRECTIONS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern".split()
)
_HOME = re.compile(r"([A-Z]{2,3})(?:-[A-Z0-9]{1,3})?$")
# Among the aliases of a region, those that are adjectives or its people.
_ADJECTIVE = re.compile(r"(?:ans?|ish|ese|ics?)$")
Known = Country | Region


def check_home(home: str | None) -> None:
    """Check a hint where the outlet is at home.

    Raises:
        HomeError: It is neither a country code nor a country and state code.
    """
    if home is not None and not (isinstance(home, str) and _HOME.match(home)):
        raise HomeError(f"home={home!r} names no place. Pass a country code such as 'GBR', or 'USA-LA' with the state")


class _Names:
    """Countries and regions by their words, longest first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.by_word: dict[str, list[tuple[tuple[str, ...], Known, bool]]] = {}
        for entry in [*lexicon.entries("regions"), *lexicon.entries("countries")]:
            adjectives = (
                entry.adjectives if isinstance(entry, Country) else [a for a in entry.aliases if _ADJECTIVE.search(a)]
            )
            for name in dict.fromkeys((entry.name, *entry.aliases, *adjectives)):
                words = tuple(re.findall(r"[^\s-]+|-", name))
                if words:
                    self.by_word.setdefault(words[0], []).append((words, entry, name in adjectives))
        for found in self.by_word.values():
            found.sort(key=lambda f: (-len(f[0]), isinstance(f[1], Region)))

    def at(self, parse: Parse, i: int) -> tuple[int, Known, bool] | None:
        """(last token, entry, whether an adjective) of the longest name that starts at token `i`."""
        for words, entry, adjective in self.by_word.get(parse.word[i], ()):
            last = i + len(words) - 1
            if last < len(parse.word) and tuple(parse.word[i : last + 1]) == words:
                return last, entry, adjective
        return None


def _found(parse: Parse, names: _Names) -> list[tuple[int, int, Known | None, bool]]:
    """(first, last, entry, adjective) of all places in the parsed text."""
    out: list[tuple[int, int, Known | None, bool]] = []
    i, n = 0, len(parse.word)
    busy: set[int] = set()
    while i < n:
        hit = names.at(parse, i) if parse.word[i][:1].isupper() else None
        label = parse.ents[parse.ent_of[i]].label if parse.ent_of[i] >= 0 else ""
        if hit and _fits(parse, i, hit[0], hit[2], label):
            out.append((i, hit[0], hit[1], hit[2]))
            busy.update(range(i, hit[0] + 1))
            i = hit[0] + 1
            continue
        i += 1
    for ent in parse.ents:
        if ent.label in _PLACE_LABELS - {"NORP"} and not busy & set(range(ent.first, ent.last + 1)):
            first, last = ent.first, ent.last
            first += parse.lower[first] in ("the", "a") and first < last
            last -= parse.lower[last] in ("'s", "’s") and first < last
            out.append((first, last, None, False))
    return sorted(out, key=lambda f: f[:2])


def _fits(parse: Parse, first: int, last: int, adjective: bool, label: str) -> bool:
    """Whether a listed name stands for its place here, and is no part of a longer name ("New South Wales")."""
    inside = first > 0 and parse.ent_of[first] >= 0 and parse.ent_of[first - 1] == parse.ent_of[first]
    if inside and label not in _NAME_LABELS and parse.word[first - 1][:1].isupper() and not adjective:
        return parse.lower[first - 1] in {"the", *_DIRECTIONS}
    if label not in _NAME_LABELS or adjective or last > first:
        return True
    return (label == "ORG" and _whole(parse, first, last)) or _possessive(parse, last)


def _whole(parse: Parse, first: int, last: int) -> bool:
    ent = parse.ents[parse.ent_of[first]]
    return ent.last <= last + 1 and ent.first >= first - 1


def _possessive(parse: Parse, last: int) -> bool:
    return last + 1 < len(parse.word) and parse.lower[last + 1] in ("'s", "’s")


def read_places(parse: Parse, article: Article, lexicon: Lexicon, trace: Trace | None = None) -> list[Place]:
    """All places of an article, in the order of first mention; what no list knows keeps nulls.

    A city name that several places share goes to one in a country that the article names (or its `home`), else to the
    most populous. A name that is part of a person's name in the article is no place.
    """
    names = lexicon.compiled(_Names)
    people = {
        parse.lower[k]
        for e in parse.ents
        if e.label == "PERSON" and e.last > e.first
        for k in range(e.first, e.last + 1)
    }
    found = _found(parse, names)
    votes = Counter(e.id for _, _, e, _ in found if isinstance(e, Country))
    if article.home and (m := _HOME.match(article.home)):
        votes[{"US": "USA", "GB": "GBR"}.get(m[1], m[1])] += 5
    spans = [(*parse.span(a, b), entry, adjective, a) for a, b, entry, adjective in found]
    if article.dateline:
        spans.append((*article.dateline, None, False, -1))
    groups: dict[object, tuple[Place, list[Mention]]] = {}
    for start, end, entry, adjective, first in sorted(spans, key=lambda s: s[:2]):
        text = article.text[start:end]
        if not text.strip() or (entry is None and text.lower() in people):
            continue
        if entry and trace:
            trace.add("countries" if isinstance(entry, Country) else "regions", entry.id, start, end)
        lead = parse.lower[first - 1] if first > 0 else ""
        if entry and lead in _DIRECTIONS and not adjective:
            start = parse.start[first - 1]
            text = article.text[start:end]
            country = entry.id if isinstance(entry, Country) else None
            place: Place | None = Place(id="p", name=text, kind="region", country=country, mentions=())
            key: object = text.lower()
            mention = Mention(
                start=parse.start[first], end=end, text=article.text[parse.start[first] : end], form="name"
            )
            own = _known(entry)
            groups.setdefault(entry.id, (own, []))[1].append(mention)
        else:
            key, place = (entry.id, _known(entry)) if entry else _city(text, lexicon, votes)
        # "eastern Russia" is a description; the name in it is a mention of the country.
        form = (
            "modifier"
            if adjective
            else "nominal"
            if place and place.kind == "region" and place.name == text and isinstance(entry, Country)
            else "name"
        )
        groups.setdefault(key, (place or Place(id="p", name=text, mentions=()), []))[1].append(
            Mention(start=start, end=end, text=text, form=form)
        )
    ordered = sorted(groups.values(), key=lambda g: (g[1][0].start, g[1][0].end))
    return [p.model_copy(update={"id": f"p{n}", "mentions": tuple(m)}) for n, (p, m) in enumerate(ordered, 1)]


def _known(entry: Known) -> Place:
    if isinstance(entry, Country):
        return Place(
            id="p",
            name=entry.name,
            kind="country",
            country=entry.id,
            geonames_id=entry.geonames_id,
            method="country",
            mentions=(),
        )
    one = entry.countries[0] if len(entry.countries) == 1 else None
    return Place(
        id="p",
        name=entry.name,
        kind=entry.kind,
        country=one,
        lat=entry.lat,
        lon=entry.lon,
        method="region",
        mentions=(),
    )


def _city(text: str, lexicon: Lexicon, votes: Counter[str]) -> tuple[object, Place | None]:
    """The city a name means here, as a key and a place; unresolved names group by their text."""
    parts = [p.strip() for p in text.split(",")]
    options = cities(lexicon.file("gazetteer.sqlite"), parts[0].lower().replace("st. ", "saint "))
    if not options:
        return text.lower(), None

    def score(c: City) -> tuple[bool, float]:
        named = len(parts) > 1 and (c.admin1 or "").lower() == parts[1].lower()
        return named, c.population * (10.0 if votes[c.country] else 1.0)

    best = max(options, key=score)
    place = Place(
        id="p", name=best.name, kind="city", country=best.country, admin1=best.admin1, lat=best.lat, lon=best.lon,
        geonames_id=best.geonames_id, method="vote" if votes[best.country] else "prior", mentions=(),
    )  # fmt: skip
    return best.geonames_id, place
