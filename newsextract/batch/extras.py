"""Libraries that only some sources and outputs need, asked for where they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from newsextract.errors import SourceError


def extra(name: str, what: str) -> Any:
    """A module of the extra `batch`.

    Args:
        name: The module.
        what: What it is needed for.

    Raises:
        SourceError: It is not installed; says how to install it.
    """
    try:
        return import_module(name)
    except ImportError as e:
        raise SourceError(
            f"{what} need the package {name.split('.', maxsplit=1)[0]}. Install it with: python -m pip install 'newsextract[batch]'"
        ) from e
