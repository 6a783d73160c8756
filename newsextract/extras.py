"""Libraries that only some inputs, outputs and adapters need, asked for where they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from newsextract.errors import NotInstalledError


def extra(module: str, what: str, *, extra: str = "batch") -> Any:
    """A module of an optional dependency.

    Args:
        module: Its name.
        what: What it is needed for, in the plural ("web pages").
        extra: The extra of this package that installs it.

    Raises:
        NotInstalledError: It is not installed; says how to install it.
    """
    try:
        return import_module(module)
    except ImportError as e:
        package = module.split(".", maxsplit=1)[0]
        raise NotInstalledError(
            f"{what} need the package {package}, which cannot be imported ({e}). Install it with: python -m pip install "
            f"'newsextract[{extra}]'"
        ) from e
