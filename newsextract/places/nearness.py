"""Distances between places."""

from __future__ import annotations

import math

from newsextract.places.spot import Option

_KM = 111.2  # a degree of latitude


def km(a: Option, b: Option) -> float | None:
    """Kilometres between two places, on a map whose scale is that of the latitude between them; None where one has no point.

    Within a few hundred kilometres it is right to some percent, which is all that nearness needs.
    """
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    across = abs(a.lon - b.lon)
    if across > 180:
        across = 360 - across
    across *= math.cos(math.radians((a.lat + b.lat) / 2))
    return _KM * math.hypot(a.lat - b.lat, across)
