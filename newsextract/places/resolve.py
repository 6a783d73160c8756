"""Which place each name means: the names of an article vote for the countries and states that they could all lie in.

Every name starts with how likely its places are in any article: countries and capitals first, then by inhabitants. Then the
article is read as a whole, several times over: a place gains by the share of the other names that lie in its country and in
its state, and by how near they are, each place of those weighted by how likely it is by now. One name has one sense in an
article, unless chains tell otherwise ("Athens, Georgia … Tbilisi, Georgia").
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsextract.places.chains import holds
from newsextract.places.gazetteer import ADMIN1, CAPITAL, CITY
from newsextract.places.nearness import km
from newsextract.places.spot import COUNTRY, REGION, Option, Spot

_GULF, _GULF_OF = "gulf", "gulf of "
_ROUNDS = 6
# What all of the article's names, a state of one's own, and nearness can add; on the scale of the prior.
_BY_COUNTRY, _BY_STATE, _BY_NEARNESS = 5.0, 5.0, 5.0
_SAME_NAME = 6.0
# As if that much of the article spoke for no place at all.
_DOUBT = 1.0
_SCALE_KM = 100.0
# What may stand between the members of a list.
_BETWEEN = re.compile(r"\s*(?:,|;|and|or|&|,\s*and|,\s*or)\s+(?:the\s+)?")
_OF_ONE_RANK, _CLEARLY = 5.0, 1.5
_WARMTH = 0.6
_WELL_KNOWN, _ENOUGH, _LITTLE = 4.7, 1.5, 0.05
_MOST_OPTIONS, _MOST_ANCHORS = 40, 12
_HOME = 3.0
# A town that is less known than another place of its name by that much, and in a state of which the article has as good as nothing,
# gains this share of what its country adds: "an immigrant from Mexico", in an article about Alabama, is from no Mexico in Missouri.
_UNKNOWN, _AS_GOOD_AS_NOTHING, _BY_COUNTRY_ALONE = 2.0, 0.05, 0.5


# England is no state that says much of a town: one that has the name of a capital which everybody knows gains by what lies near it
# only. In British news "Washington" is no town of County Durham, unless Sunderland is named too.
_GREAT, _NATIONS = 6.3, frozenset({"GBR"})


@dataclass(slots=True, eq=False)
class Group:
    """A name of the article in one sense.

    Attributes:
        spots: Where it stands.
        options: What it can mean.
        base: Of each option, before the other names are asked.
        scores: Of each option, on the scale of the prior.
        shares: Of each option, between 0 and 1.
        votes: What country and state added to each option.
        near: What nearness added to each option.
        weight: How much it says about the article.
        chained: Whether a chain decides.
        ranked: Whether it stands in a list of states or countries.
    """

    spots: list[Spot]
    options: list[Option]
    base: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)
    near: list[float] = field(default_factory=list)
    weight: float = 1.0
    chained: bool = False
    ranked: bool = False

    def best(self) -> int:
        """The number of the best option."""
        return max(range(len(self.options)), key=lambda k: self.scores[k])


def resolve(spots: list[Spot], text: str, home: tuple[str, int | None] | None = None) -> dict[Spot, Group]:
    """The group of each name that can mean a place, with scores.

    Args:
        spots: The names of the article, in text order.
        text: The article.
        home: Country and state (GeoNames id) where the outlet is at home.
    """
    groups: dict[tuple[str, ...], Group] = {}
    gulf = next((s for s in spots if s.key.startswith(_GULF_OF) and s.options), None)
    for spot in spots:
        if spot.key == _GULF and gulf is not None:
            spot.options = gulf.options  # Behind "the Gulf of Mexico", that is "the Gulf".
        if not spot.options:
            continue
        key, options = _sense(spot)
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group([], options[:_MOST_OPTIONS], chained=len(key) > 2)
            group.base = [o.prior for o in group.options]
        group.spots.append(spot)
    for level, run in _runs(spots, text):
        for spot in run:
            group = groups[_sense(spot)[0]]
            if not group.ranked:
                group.ranked = True
                group.base = [
                    b + (_OF_ONE_RANK if o.level == level else 0.0)
                    for b, o in zip(group.base, group.options, strict=True)
                ]
    for group in groups.values():
        group.scores = list(group.base)
        group.weight = min(3.0, sum(s.weight for s in group.spots) ** 0.5)
        group.votes = group.near = [0.0] * len(group.options)
        _share(group)
    chained: dict[str, list[Group]] = {}
    for key, group in groups.items():
        if group.chained:
            chained.setdefault(key[0], []).append(group)
    everyone = list(groups.values())
    for _ in range(_ROUNDS):
        # Counted anew each time: sums of small differences drift.
        _round(everyone, _Tally(everyone, home))
        for key, group in groups.items():
            if not group.chained and key[0] in chained:
                _follow(group, chained[key[0]])
    return {spot: group for group in everyone if not _lost(group, everyone) for spot in group.spots}


def _lost(group: Group, everyone: list[Group]) -> bool:
    """Whether a name means no place that the gazetteer has: its best is a small one, far from all that the article is about.

    A hamlet of that name is likelier then, or no place at all.
    """
    option = group.options[group.best()]
    if group.chained or option.entry is not None or option.prior >= _WELL_KNOWN or option.country is None:
        return False
    total = here = 0.0
    for other in everyone:
        if other is not group:
            for o, share in zip(other.options, other.shares, strict=True):
                if o.country is not None:
                    total += other.weight * share
                    here += other.weight * share * (o.country == option.country)
    return total >= _ENOUGH and here < _LITTLE * total


def _sense(spot: Spot) -> tuple[tuple[str, ...], list[Option]]:
    """The key that mentions of one sense share, and the options that fit a chain."""
    if spot.within is not None:
        outer = spot.within
        fitting = [a for a in spot.options if any(holds(q, a) for q in outer.options)]
        return (spot.key, spot.cue or "", outer.key), fitting or list(spot.options)
    if spot.holds is not None:
        inner = spot.holds
        fitting = [q for q in spot.options if any(holds(q, a) for a in inner.options)]
        return (spot.key, spot.cue or "", inner.key), fitting or list(spot.options)
    return (spot.key, spot.cue or ""), list(spot.options)


def _runs(spots: list[Spot], text: str) -> Iterator[tuple[int, list[Spot]]]:
    """Lists of names that stand side by side and have a sure state or country among them, with that rank."""
    run: list[Spot] = []
    for spot in [*(s for s in spots if s.form == "name" and s.options), None]:
        if spot is not None and run and _BETWEEN.fullmatch(text, run[-1].end, spot.start):
            run.append(spot)
            continue
        sure = [s for s in run if s.within is None and s.holds is None]
        for level in (ADMIN1, COUNTRY):
            if len(sure) > 1 and any(_surely(s, level) for s in sure):
                yield level, [s for s in sure if not _surely(s, level)]
                break
        run = [] if spot is None else [spot]


def _surely(spot: Spot, level: int) -> bool:
    first = spot.options[0]
    return first.level == level and (len(spot.options) == 1 or first.prior - spot.options[1].prior > _CLEARLY)


def _share(group: Group) -> None:
    top = max(group.scores)
    raw = [math.exp((s - top) / _WARMTH) for s in group.scores]
    total = sum(raw)
    group.shares = [r / total for r in raw]


class _Tally:
    """What the names of an article say of countries and states by now."""

    def __init__(self, groups: list[Group], home: tuple[str, int | None] | None) -> None:
        self.country: dict[str | None, float] = {}
        self.state: dict[int | None, float] = {}
        self.total = 0.0
        if home is not None:
            self.country[home[0]] = self.total = _HOME
            if home[1] is not None:
                self.state[home[1]] = _HOME
        for group in groups:
            self.add(group, 1.0)

    def add(self, group: Group, sign: float) -> None:
        """Count a group in, or with a sign of -1 out."""
        self.total += sign * group.weight
        for option, share in zip(group.options, group.shares, strict=True):
            mass = sign * group.weight * share
            self.country[option.country] = self.country.get(option.country, 0.0) + mass
            self.state[option.admin1] = self.state.get(option.admin1, 0.0) + mass


def _round(groups: list[Group], tally: _Tally) -> None:
    """Score all groups anew, the surest first, so that each can lean on those before it."""
    points = [(g, o) for g in groups if (o := _point(g)) is not None]
    points.sort(key=lambda p: -p[0].weight * max(p[0].shares))
    for group in sorted(groups, key=lambda g: -g.weight * max(g.shares)):
        if len(group.options) > 1:
            tally.add(group, -1.0)
            others = [(o, g.weight * max(g.shares)) for g, o in points[: _MOST_ANCHORS + 1] if g is not group]
            _score(group, others, tally)
            _share(group)
            tally.add(group, 1.0)


def _point(group: Group) -> Option | None:
    """The group's best option, if it is a point rather than a country or continent."""
    option = group.options[group.best()]
    return option if option.lat is not None and option.level not in (COUNTRY, REGION, ADMIN1) else None


def _score(group: Group, others: list[tuple[Option, float]], tally: _Tally) -> None:
    rest = tally.total + _DOUBT
    weight = sum(w for _, w in others) + _DOUBT
    votes, near = [], []
    first = max(group.options, key=lambda o: o.prior)
    known, capital = first.prior - _UNKNOWN, first.level == CAPITAL and first.prior >= _GREAT
    for option in group.options:
        vote = _BY_COUNTRY * tally.country.get(option.country, 0.0) / rest if option.country else 0.0
        alone = tally.state.get(option.admin1, 0.0) < _AS_GOOD_AS_NOTHING * rest
        if option.prior < known and option.level not in (COUNTRY, REGION, ADMIN1) and alone:
            vote *= _BY_COUNTRY_ALONE
        if option.admin1 is not None:
            vote += _BY_STATE * tally.state.get(option.admin1, 0.0) / rest
        close = 0.0
        if option.level not in (COUNTRY, REGION, ADMIN1):
            for point, much in others:
                if option.country == point.country and (distance := km(option, point)) is not None:
                    close += much * math.exp(-distance / _SCALE_KM)
        if capital and option.prior < known and option.level == CITY and option.country in _NATIONS:
            vote *= close / weight
        votes.append(vote)
        near.append(_BY_NEARNESS * close / weight)
    group.votes, group.near = votes, near
    group.scores = [b + v + n for b, v, n in zip(group.base, votes, near, strict=True)]


def _follow(group: Group, chained: list[Group]) -> None:
    """Let a bare name mean what a chain of the same name says elsewhere in the article."""
    wanted = {(o.id, o.name) for g in chained for o in [g.options[g.best()]]}
    group.scores = [
        s + (_SAME_NAME if (o.id, o.name) in wanted else 0.0) for o, s in zip(group.options, group.scores, strict=True)
    ]
    _share(group)


def method_of(group: Group, k: int, home: tuple[str, int | None] | None) -> str:
    """What decided for option `k`, as the record says it."""
    option = group.options[k]
    if group.chained:
        return "chain"
    if option.level == COUNTRY:
        return "country"
    if option.level == REGION:
        return "region"
    first = max(range(len(group.options)), key=lambda j: group.options[j].prior)
    if first == k:
        return "prior"
    if home is not None and option.country == home[0] and (home[1] is None or option.admin1 == home[1]):
        return "home"
    return "near" if group.near[k] > group.votes[k] else "vote"
