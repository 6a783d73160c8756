"""Physical units through quantulum3, which sees one short candidate at a time.

quantulum3 is cubic on digit runs, slow on long text, reads letters of words as units ("a Boeing" is 1e9 oersted), loads a
pickled classifier where scikit-learn is installed, configures the root logger, and takes seconds to import since
`inflect` is type-checked at import. All of that is kept away from the caller here: it gets one number and one unit, rewritten
to the spelling it knows, and what it makes of a unit is kept.
"""

from __future__ import annotations

import logging
import math
import warnings
from functools import cache, lru_cache
from typing import Any, NamedTuple

# Longer candidates are no unit; quantulum3 must not see them.
LONGEST = 80


class Reading(NamedTuple):
    """quantulum3's name of a unit and the base units with their powers that it is made of."""

    name: str
    dimensions: tuple[tuple[str, int], ...]


@cache
def _parser() -> Any:
    import typeguard

    original, handlers = typeguard.typechecked, list(logging.getLogger().handlers)
    typeguard.typechecked = lambda f=None, **_: f if f is not None else (lambda g: g)  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import inflect  # noqa: F401
            from quantulum3 import classifier, parser

            classifier.USE_CLF = False
            parser.parse("3 km")
    finally:
        typeguard.typechecked = original
        logging.getLogger().handlers[:] = handlers
    return parser


@lru_cache(maxsize=4096)
def read_unit(spelling: str) -> Reading | None:
    """What quantulum3 makes of "7 <spelling>", or None where it sees another number, several, or no known unit.

    Args:
        spelling: A unit, such as ``kilometre per hour``.
    """
    candidate = f"7 {spelling}"
    if len(candidate) > LONGEST:
        return None
    parser = _parser()
    handlers = list(logging.getLogger().handlers)
    try:
        found = parser.parse(candidate)
    except Exception:  # noqa: BLE001 - quantulum3 raises many things on odd units; the figure then has no SI value
        return None
    finally:
        logging.getLogger().handlers[:] = handlers
    if len(found) != 1 or not math.isclose(found[0].value, 7) or found[0].surface != candidate:
        return None
    unit = found[0].unit
    parts = tuple((str(d["base"]), int(d["power"])) for d in unit.dimensions)
    if unit.name in ("dimensionless", "unk") or not parts or any(base in ("unk", "dimensionless") for base, _ in parts):
        return None
    return Reading(str(unit.name), parts)
