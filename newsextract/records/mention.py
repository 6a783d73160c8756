"""One place in the text where an actor or a place is referred to."""

from __future__ import annotations

from typing import Literal

from newsextract.records.base import Span

Form = Literal["name", "nominal", "pronoun", "modifier"]


class Mention(Span):
    """A mention: a proper name, a nominal ("the agency"), a pronoun, or a modifier ("Russian" in "Russian troops")."""

    form: Form
