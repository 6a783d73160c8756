"""Nouns that a figure takes from elsewhere: "it sent 3,000 troops and promised that 10,000 will follow"."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import top_of

_OWN = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "npadvmod", "appos", "dep", "ROOT"})


def borrow(parse: Parse, drafts: list[Draft], tokens: list[range], before: tuple[int, int] | None) -> None:
    """Give counts without a noun of their own the noun of the last count.

    Args:
        parse: The article.
        drafts: The figures of one sentence.
        tokens: The tokens of each.
        before: Noun of the last count of the sentence before.
    """
    last = before
    for draft, span in zip(drafts, tokens, strict=True):
        if (
            draft.kind in ("count", "rate")
            and draft.noun is None
            and not draft.noun_free
            and span
            and last is not None
            and not (draft.value or 0) % 1
        ):
            top = top_of(parse, span[0], span[-1])
            if parse.dep[top] in _OWN and (draft.value is None or draft.value != 1) and _stands_alone(parse, span):
                draft.noun, draft.borrowed = last, True
        elif draft.kind == "count" and draft.noun is not None and not draft.borrowed:
            last = draft.noun


def _stands_alone(parse: Parse, span: range) -> bool:
    """Whether nothing behind the number could be what it counts."""
    after = span[-1] + 1
    return after >= len(parse) or parse.pos[after] not in ("NOUN", "PROPN", "NUM", "ADJ")
