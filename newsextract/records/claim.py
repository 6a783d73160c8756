"""Claims: figures that several sources give for one thing, side by side."""

from __future__ import annotations

from newsextract.records.base import Record
from newsextract.records.statement import Stance


class Figure(Record):
    """One figure of a claim, and who gives it.

    Attributes:
        quantity: Id of the figure.
        statement: Id of the statement that gives it.
        source: Id of the actor who gives it; null where the source is none of the actors ("a study").
        stance: What the source does with it: who denies sending 12,000 gives the figure too.
        event: Id of the event that is counted ("died"); null where a noun tells it ("the death toll is 38").
    """

    quantity: str
    statement: str
    source: str | None = None
    stance: Stance = "assert"
    event: str | None = None


class Claim(Record):
    """Figures that two or more sources give for one matter, equal or not.

    Attributes:
        id: ``c1``, ``c2``, … in the order of their first figures.
        about: What is counted or measured, in the words of the article; the shortest, which holds for all figures.
        matter: What is said of it: id of an entry of the lexicon `matters` ("deaths"), else the lemma that all figures share ("export"); null where
            no word tells it ("some 160 million children are in work").
        figures: The figures in text order, each with its statement, source and event.
        statements: Ids of the statements that carry them.
        quantities: Ids of the figures, in text order.
    """

    id: str
    about: str
    matter: str | None = None
    figures: tuple[Figure, ...]
    statements: tuple[str, ...]
    quantities: tuple[str, ...]
