"""Claims: figures that several sources give for one thing, side by side."""

from __future__ import annotations

from newsextract.records.base import Record


class Claim(Record):
    """Statements and figures about one matter.

    Attributes:
        about: What the figures are about, in the words of the article.
        statements: Ids of the statements that carry them.
        quantities: Ids of the figures, in text order.
    """

    about: str
    statements: tuple[str, ...]
    quantities: tuple[str, ...]
