"""Physical measures through quantulum3, which sees one short candidate at a time.

quantulum3 is cubic on digit runs, loads a pickled classifier where scikit-learn is installed, configures the root logger
and takes 4 s to import since `inflect` is type-checked at import; all four are kept away from the caller here.
"""

from __future__ import annotations

import logging
import math
import warnings
from functools import cache, lru_cache
from typing import Any


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
def unit_of(number: str, surface: str) -> str | None:
    """quantulum3's name of the unit in "number surface", or None where it sees another number or no unit."""
    candidate = f"{number} {surface}"
    if len(candidate) > 80:
        return None
    parser = _parser()
    handlers = list(logging.getLogger().handlers)
    try:
        found = parser.parse(candidate)
    except Exception:  # noqa: BLE001 - quantulum3 raises many things on odd numbers; the candidate stays a count
        return None
    finally:
        logging.getLogger().handlers[:] = handlers
    if len(found) != 1 or not math.isfinite(found[0].value) or found[0].unit.name == "dimensionless":
        return None
    return str(found[0].unit.name)
