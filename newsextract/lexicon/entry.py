"""What every lexicon entry has: an id, and sentences that it must and must not match."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


# One word or several.
Words = Annotated[tuple[str, ...], BeforeValidator(_several)]


class Entry(BaseModel):
    """One entry of a lexicon.

    Attributes:
        id: Unique in its lexicon; a later pack's entry of the same id replaces an earlier one.
        hit: Sentences in which the entry must match (it shows up in the trace).
        miss: Sentences in which it must not.
        drop: True in a user's pack removes the entry of that id.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(min_length=1)
    hit: tuple[str, ...] = ()
    miss: tuple[str, ...] = ()
    drop: bool = False


class WordList(Entry):
    """Words that a room asks for together, by the id of the entry.

    What stands in the id behind a full stop is the pack's own: the words of ``firms.ours`` are added to those of ``firms``, which an
    entry ``firms`` would replace.

    Attributes:
        words: The words, in the form that the lexicon says.
    """

    words: Words = Field(min_length=1)
