"""How likely a resolved place is the right one, by how far it is ahead of the next best reading.

The points of the curves are rounded shares of right answers (within 161 km, or the same entry) among 4,100 names of local and of
world news whose places are known; `models/en_news/gazetteer.md` has the table.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newsextract.places.resolve import Group
from newsextract.places.spot import COUNTRY

# (lead on the scale of the prior, share that was right)
_PLACE = ((0.0, 0.40), (1.0, 0.63), (2.0, 0.82), (3.0, 0.89), (5.0, 0.96))
_STATE = ((0.0, 0.50), (2.0, 0.85), (3.0, 0.95), (5.0, 0.99))
_CHAIN, _ONLY, _ONLY_SMALL = 0.98, 0.96, 0.80
# Below this prior a place is a hamlet, an old name or a distant spelling.
_SMALL = 2.5


def confidence(group: Group, k: int) -> float:
    """The probability that option `k` is what the name means.

    Args:
        group: The name, resolved.
        k: The option taken.
    """
    option = group.options[k]
    if group.chained:
        return _CHAIN
    others = [s for j, s in enumerate(group.scores) if j != k]
    if not others and option.level != COUNTRY:
        return _ONLY if option.prior >= _SMALL else _ONLY_SMALL
    curve = _STATE if option.level == COUNTRY else _PLACE
    return round(_along(curve, group.scores[k] - max(others, default=0.0)), 2)


def _along(curve: tuple[tuple[float, float], ...], x: float) -> float:
    """The value of a line through points, level beyond its ends."""
    at = bisect_right([p for p, _ in curve], x)
    if at in (0, len(curve)):
        return curve[min(at, len(curve) - 1)][1]
    (x0, y0), (x1, y1) = list(pairwise(curve))[at - 1]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
