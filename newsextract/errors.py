"""Every error the library raises on purpose: what, where and what to do, with a stable code.

All of them survive pickling, so that a worker process can hand one to its parent unchanged.
"""

from __future__ import annotations

from typing import Any


class NewsExtractError(Exception):
    """Base of all errors of the library.

    Attributes:
        code: Stable code of the kind of error, such as ``NX011``.
        message: What is wrong, where, and what to do about it.
    """

    code = "NX000"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.message,))


class TextError(NewsExtractError):
    """The text is not something an article can be read from (wrong type, HTML)."""

    code = "NX011"


class TextTypeError(TextError, TypeError):
    """The text is no string; a `TypeError` too."""


class PublishedError(NewsExtractError):
    """The publication date that was passed is no date."""

    code = "NX012"


class HomeError(NewsExtractError):
    """The ``home`` hint names no known place."""

    code = "NX013"


class ModelMissingError(NewsExtractError):
    """The spaCy model is not installed or cannot be loaded."""

    code = "NX021"


class ModelDigestError(NewsExtractError):
    """The weight files are not the ones that were checked."""

    code = "NX022"


class PackError(NewsExtractError):
    """A pack (folder of lexicons) has a file or an entry that cannot be used."""

    code = "NX031"


class ArticleError(NewsExtractError):
    """One article of a batch failed; the others go on."""

    code = "NX041"


class OutputError(NewsExtractError):
    """Records cannot be written to where they were asked to go."""

    code = "NX051"


class SourceError(NewsExtractError):
    """A file or folder to read articles from is missing or cannot be read."""

    code = "NX052"


class NotInstalledError(NewsExtractError, ImportError):
    """A library that only some inputs, outputs and adapters need is not installed; an `ImportError` too."""

    code = "NX061"
