"""newsextract: a news article in, records out: who did what to whom, where, when, how much, and according to whom.

The public names are imported lazily, so that `import newsextract` costs milliseconds and spaCy is loaded only when
something is extracted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract.version import VERSION

if TYPE_CHECKING:
    from newsextract.api import extract, extract_many
    from newsextract.errors import NewsExtractError
    from newsextract.extractor import Extractor
    from newsextract.inputs import Input
    from newsextract.reading.article import Metadata
    from newsextract.records import Extraction

__version__ = VERSION
__all__ = ["Extraction", "Extractor", "Input", "Metadata", "NewsExtractError", "__version__", "extract", "extract_many"]

_HOME = {
    "extract": "newsextract.api",
    "extract_many": "newsextract.api",
    "Extractor": "newsextract.extractor",
    "Input": "newsextract.inputs",
    "Metadata": "newsextract.reading.article",
    "Extraction": "newsextract.records",
    "NewsExtractError": "newsextract.errors",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'newsextract' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
