"""Resolution by votes, on options made by hand."""

from __future__ import annotations

import pytest

from newsextract.places.chains import holds
from newsextract.places.confidence import confidence
from newsextract.places.gazetteer import ADMIN1, ADMIN2, CITY
from newsextract.places.nearness import km
from newsextract.places.resolve import Group, method_of, resolve
from newsextract.places.spot import COUNTRY, Option, Spot


def option(
    number: int, country: str, state: int | None, lat: float, lon: float, prior: float, level: int = CITY
) -> Option:
    return Option(number, f"n{number}", "city", level, country, state, state, lat, lon, prior)


BORLAND = option(1, "XXA", None, 10, 10, 8.0, COUNTRY)
NORTH, SOUTH = option(2, "XXA", 2, 12, 10, 5.5, ADMIN1), option(3, "XXB", 3, -12, 40, 5.5, ADMIN1)
BIG, SMALL = option(4, "XXB", 3, -12, 40, 5.8), option(5, "XXA", 2, 12, 10, 4.2)
NEAR = option(6, "XXA", 2, 12.1, 10.1, 4.0)


def spot(key: str, *options: Option, at: int = 0) -> Spot:
    return Spot(at, at + 1, at, at, key, options=options)


def best(found: dict[Spot, Group], of: Spot) -> int | None:
    return found[of].options[found[of].best()].id


def test_alone_the_likeliest_beforehand_wins() -> None:
    """Without other names the larger place is meant."""
    a = spot("ello", BIG, SMALL)
    found = resolve([a], "x")
    assert best(found, a) == BIG.id
    assert method_of(found[a], found[a].best(), None) == "prior"


def test_other_names_vote() -> None:
    """A state and a neighbour of the smaller place outweigh the size of the larger."""
    a = spot("ello", BIG, SMALL)
    found = resolve([a, spot("north", NORTH, at=2), spot("near", NEAR, at=4), spot("borland", BORLAND, at=6)], "x" * 9)
    assert best(found, a) == SMALL.id
    assert method_of(found[a], found[a].best(), None) in ("vote", "near")


def test_home_votes() -> None:
    """The outlet's home decides where nothing else does."""
    a = spot("ello", BIG, SMALL)
    found = resolve([a], "x", ("XXA", 2))
    assert best(found, a) == SMALL.id
    assert method_of(found[a], found[a].best(), ("XXA", 2)) == "home"


def test_a_chain_decides_and_is_followed() -> None:
    """What "Ello, North" means, "Ello" alone means too; another chain keeps its own sense."""
    a, b = spot("ello", BIG, SMALL), spot("north", NORTH, at=2)
    a.within, b.holds = b, a
    c, d = spot("ello", BIG, SMALL, at=4), spot("south", SOUTH, at=6)
    c.within, d.holds = d, c
    bare = spot("ello", BIG, SMALL, at=8)
    found = resolve([a, b, bare], "x" * 9)
    assert (best(found, a), best(found, bare)) == (SMALL.id, SMALL.id)
    found = resolve([a, b, c, d], "x" * 9)
    assert (best(found, a), best(found, c)) == (SMALL.id, BIG.id)


def test_a_far_hamlet_is_left_open() -> None:
    """The only place of a name, small and in a country that the article is not about, is not taken."""
    hamlet = option(9, "XXC", 9, 60, 60, 3.0)
    a = spot("umm", hamlet)
    others = [spot("borland", BORLAND, at=2), spot("north", NORTH, at=4), spot("near", NEAR, at=6)]
    assert a in resolve([a], "x")
    assert a not in resolve([a, *others], "x" * 9)


def test_a_list_of_states_is_of_states() -> None:
    """A name beside a sure state, in a list, is the state of that name rather than the town."""
    town, state = option(10, "XXA", 11, 0, 0, 6.5), option(11, "XXA", 11, 0, 0, 4.0, ADMIN1)
    text = "North and Elm"
    a, b = Spot(0, 5, 0, 0, "north", options=(NORTH,)), Spot(10, 13, 2, 2, "elm", options=(town, state))
    assert best(resolve([a, b], text), b) == state.id
    assert best(resolve([b], text), b) == town.id


def test_the_order_of_options_does_not_matter() -> None:
    """The same names give the same places whatever the order of what they can mean."""
    a, b = spot("ello", BIG, SMALL), spot("ello", SMALL, BIG)
    near = spot("near", NEAR, at=4)
    assert best(resolve([a, near], "x" * 9), a) == best(resolve([b, near], "x" * 9), b)


@pytest.mark.parametrize(
    ("outer", "inner", "wanted"),
    [
        (BORLAND, SMALL, True),
        (BORLAND, BIG, False),
        (NORTH, SMALL, True),
        (NORTH, BIG, False),
        (NORTH, NORTH, False),
        (BORLAND, BORLAND, False),
        (SMALL, NEAR, True),
        (BIG, NEAR, False),
        (SMALL._replace(level=ADMIN2, id=2), NEAR, True),
    ],
)
def test_holds(outer: Option, inner: Option, wanted: bool) -> None:
    """Countries hold their places, divisions theirs, towns what is around the corner."""
    assert holds(outer, inner) is wanted


def test_distances() -> None:
    """A degree of latitude is 111 km; the date line is no edge; no point, no distance."""
    assert km(option(1, "A", None, 0, 0, 1), option(2, "A", None, 1, 0, 1)) == pytest.approx(111.2)
    assert km(option(1, "A", None, 0, 179.5, 1), option(2, "A", None, 0, -179.5, 1)) == pytest.approx(111.2)
    assert km(BORLAND._replace(lat=None), NORTH) is None


def test_confidence_grows_with_the_lead() -> None:
    """The further ahead, the surer; never beyond what was measured."""
    values = []
    for lead in (0.0, 0.5, 1.0, 2.0, 4.0, 9.0):
        group = Group([], [BIG, SMALL], scores=[5.0, 5.0 - lead], shares=[1.0, 0.0])
        values.append(confidence(group, 0))
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0.40, 0.96)
    assert confidence(Group([], [SMALL], scores=[4.2]), 0) > confidence(
        Group([], [SMALL._replace(prior=2.0)], scores=[2.0]), 0
    )
    assert confidence(Group([], [BORLAND], scores=[8.0]), 0) >= 0.5
