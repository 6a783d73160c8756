"""An extraction put together by hand, with one record of each kind, for tests of what is done with records."""

from __future__ import annotations

from typing import Any

from newsextract.records import (
    Actor,
    Argument,
    Claim,
    Date,
    Document,
    Event,
    Extraction,
    Figure,
    Mention,
    Place,
    Quantity,
    Span,
    Statement,
)

TEXT = "Mayor Ana Lund said 40 guards left Port Vale on Monday. The union spoke of 55 guards."


def _at(part: str, nth: int = 0) -> dict[str, Any]:
    start = TEXT.index(part)
    for _ in range(nth):
        start = TEXT.index(part, start + 1)
    return {"start": start, "end": start + len(part), "text": part}


def handmade(text: str = TEXT) -> Extraction:
    """The extraction of `TEXT`; another text of the same length can be put in its place."""
    sentence = (0, TEXT.index(".") + 1)
    return Extraction(
        document=Document(id="d1", published="2024-10-23", published_from="argument", credits=(Span(**_at("Mayor")),)),
        actors=(
            Actor(
                id="a1",
                name="Ana Lund",
                kind="person",
                titles=("Mayor", "Chair"),
                mentions=(Mention(**_at("Ana Lund"), form="name"),),
            ),
            Actor(id="a2", name="guards", kind="group", mentions=(Mention(**_at("40 guards"), form="nominal"),)),
            Actor(
                id="a3", name="the union", kind="organization", mentions=(Mention(**_at("The union"), form="nominal"),)
            ),
        ),
        places=(
            Place(
                id="p1",
                name="Port Vale",
                kind="city",
                country="GBR",
                mentions=(Mention(**_at("Port Vale"), form="name"),),
            ),
        ),
        dates=(Date(id="t1", **_at("Monday"), type="DATE", value="2024-10-21", relation="on", anchor="published"),),
        quantities=(
            Quantity(id="q1", **_at("40"), kind="count", value=40, modifier="approx", noun="guards"),
            Quantity(id="q2", **_at("55"), kind="count", value=55, noun="guards"),
        ),
        statements=(
            Statement(
                id="s1",
                source="a1",
                cue="say",
                content_start=_at("40 guards")["start"],
                content_end=sentence[1] - 1,
                stance="assert",
            ),
            Statement(id="s2", source="a3", cue="speak"),
        ),
        events=(
            Event(
                id="e1",
                type="RETREAT",
                predicate="leave",
                trigger=Span(**_at("left")),
                arguments=(
                    Argument(role="actor", **_at("40 guards"), head=(23, 29), ref="a2"),
                    Argument(role="origin", **_at("Port Vale"), head=(40, 44), ref="p1"),
                ),
                place="p1",
                date="t1",
                quantities=("q1",),
                said_by=("s1",),
                sentence=sentence,
            ),
        ),
        claims=(
            Claim(
                id="c1",
                about="guards",
                matter="deployment",
                figures=(
                    Figure(quantity="q1", statement="s1", source="a1", event="e1"),
                    Figure(quantity="q2", statement="s2", stance="deny"),
                ),
                statements=("s1", "s2"),
                quantities=("q1", "q2"),
            ),
        ),
        text=text,
    )
