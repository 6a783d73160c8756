"""Where the built-in pack lies: inside the installed package, or beside it in a checkout or editable install."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsextract.errors import PackError


@cache
def builtin_pack() -> Path:
    """The folder `en_news`.

    Raises:
        PackError: It is in neither place; the installation is broken.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_models" / "en_news", package.parent / "models" / "en_news"):
        if (folder / "model.toml").is_file():
            return folder
    raise PackError(
        f"the built-in pack en_news is missing beside {package}. Reinstall the library: "
        "python -m pip install --force-reinstall newsextract"
    )
