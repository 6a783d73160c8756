"""Which record an argument points to, where its head word names nobody."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor


@pytest.mark.parametrize(
    ("text", "predicate", "names"),
    [
        ("President Paul Kagame and his Congolese counterpart Felix Tshisekedi met in Doha.", "meet", ["Paul Kagame", "Felix Tshisekedi"]),
        ("Police arrested the man's brother, Tarek Haddad.", "arrest", ["Police", "Tarek Haddad"]),
        ("Kigali accused the rebels.", "accuse", ["Rwanda", "rebels"]),
        ("Kigali flooded in May.", "flood", [None]),
    ],
)  # fmt: skip
def test_who(extractor: Extractor, text: str, predicate: str, names: list[str | None]) -> None:
    """A name in apposition, a capital that acts."""
    x = extractor.extract(text)
    by_id = {a.id: a.name for a in x.actors}
    (event,) = (e for e in x.events if e.predicate == predicate)
    assert [by_id.get(a.ref or "") for a in event.arguments if a.role in ("actor", "recipient")] == names
