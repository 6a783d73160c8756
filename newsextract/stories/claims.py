"""Figures that several sources of one article give for one matter, side by side.

Two figures are held against each other when two sources give them, and matter, kind, unit, what is counted, place, days and the
others who take part can all be the same. What cannot be told apart by these is left out: a claim that is none costs its reader more than
one that is missing, whose figures stand in the statements anyway.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.records import Actor, Claim, Date, Event, Place, Quantity, Statement
from newsextract.records.claim import Figure
from newsextract.stories.figures import Given, Reader
from newsextract.stories.matters import Matters
from newsextract.stories.scope import Scopes

# No two sources that speak of one thing were farther apart; larger ratios were a village and a country.
_RATIO = 20
# Ones and twos count things of all sorts.
_SMALL = 3
# Sentences between a figure that does not say what it is of ("police put it at 5,000") and the one that does, and between one
# of no place, which may be of the whole world, and one of a place.
_NEXT, _NEAR = 1, 3
_ANYONE = frozenset({"people", "person"})
# Groups of figures that are looked at for each; what lies farther back is another story.
_BACK = 60
# Figures of a group, the last ones, that a further one must agree with: all of other sources.
_LAST = 12
# Armed groups that are no army: rebels, insurgents, separatists and fighters are named by taste.
_ARMED = frozenset({"REB", "UAF", "INS", "SEP"})


def group_claims(
    parse: Parse,
    lexicon: Lexicon,
    events: Sequence[Event],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
    actors: Sequence[Actor],
    places: Sequence[Place],
    dates: Sequence[Date],
    trace: Trace | None = None,
) -> list[Claim]:
    """Group the figures that sources give for the same matter.

    Args:
        parse: The parsed article.
        lexicon: For the lexicon `matters`.
        events: Events with their quantities and the statements that carry them.
        statements: All statements.
        quantities: All quantities.
        actors: All actors.
        places: All places.
        dates: All dates.
        trace: Where matched entries are noted.

    Returns:
        Claims in the order of their first figure; each has figures of two sources at least.
    """
    matters: Matters = lexicon.compiled(Matters)
    reader = Reader(parse, matters, events, statements, actors, Scopes(parse, places, dates, statements))
    given = list(reader.given(quantities, trace))
    groups: list[list[Given]] = []
    for figure in given:
        for members in reversed(groups[-_BACK:]):
            others = [m for m in members[-_LAST:] if m.source != figure.source]
            if others and all(_of_one_matter(m, figure, matters) for m in others):
                members.append(figure)
                break
        else:
            groups.append([figure])
    return [_claim(f"c{n}", members) for n, members in enumerate((g for g in groups if len(g) > 1), 1)]


def _of_one_matter(a: Given, b: Given, matters: Matters) -> bool:
    """Whether two figures can be of one matter, and are by two sources."""
    q, r = a.quantity, b.quantity
    if a.source == b.source or (q.kind, q.unit, q.currency) != (r.kind, r.unit, r.currency):
        return False
    if max(a.value, b.value) > _RATIO * min(a.value, b.value) or max(a.value, b.value) < _SMALL:
        return False
    if not a.scope.may_be(b.scope) or any(b.sides.get(role, ref) != ref for role, ref in a.sides.items()):
        return False
    apart = abs(a.sentence - b.sentence)
    if a.scope.nowhere() != b.scope.nowhere() and apart > _NEAR:
        return False
    if a.matter is not None and a.matter == b.matter:
        return _same_counted(a, b, matters, a.matter)
    if a.matter is not None or b.matter is not None:
        # "Organisers said 20,000 marched; police put it at 5,000": the second says nothing of its own.
        open_ = (a.matter is None or b.matter is None) and a.act is b.act is None
        return open_ and apart <= _NEXT and a.noun == b.noun
    if a.act != b.act or a.kind != b.kind:
        return False
    if a.value == b.value:
        return a.noun == b.noun or (a.act is not None and not _ANYONE.isdisjoint((a.noun, b.noun)))
    return a.noun == b.noun and any(b.sides.get(role) == ref for role, ref in a.sides.items())


def _same_counted(a: Given, b: Given, matters: Matters, matter: str) -> bool:
    """Whether what two figures of a matter count can be the same."""
    if a.kind and b.kind and not a.kind & b.kind:
        return False
    one, other = a.counted, b.counted
    if one and other and one.country and other.country and one.country != other.country:
        return False
    open_ = [matters.anyone(matter, x.noun) for x in (a, b)]
    if all(open_) or matters.same_kind(a.noun, b.noun) or (any(open_) and a.value == b.value):
        return True
    return bool(one and other and _ARMED.intersection(one.sectors) and _ARMED.intersection(other.sectors))


def _claim(id_: str, figures: list[Given]) -> Claim:
    nouns = [f.quantity.noun for f in figures if f.quantity.noun]
    matter = next((m for f in figures if (m := f.matter or f.act)), None)
    return Claim(
        id=id_,
        about=min(nouns, key=len),
        matter=matter,
        figures=tuple(
            Figure(
                quantity=f.quantity.id,
                statement=f.statement.id,
                source=f.statement.source,
                stance=f.statement.stance,
                event=f.event.id if f.event else None,
            )
            for f in figures
        ),
        statements=tuple(dict.fromkeys(f.statement.id for f in figures)),
        quantities=tuple(f.quantity.id for f in figures),
    )
