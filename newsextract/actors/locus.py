"""The country of a body that the text leaves unsaid: "police in Nairobi", "the senate" in an article about one country.

Only what belongs to a state or to its people is placed, and only where one country is in question. Troops, envoys and refugees
are abroad too often.
"""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.nominals import possessor
from newsextract.language import syntax

# Bodies of a state, and people who are mostly at home where they act.
_STATE = frozenset({"GOV", "COP", "JUD", "LEG", "SPY", "MIL", "OPP", "PTY", "ELI"})
_HOME = frozenset(
    {"GOV", "COP", "JUD", "LEG", "OPP", "PTY", "CVL", "REB", "UAF", "CRM", "EDU", "LAB", "AGR", "HLH", "MED", "REL"}
)
_OFFICES = frozenset({"GOV", "LEG", "JUD", "COP", "ELI"})
_WHERE = frozenset({"in", "at", "near", "across", "around", "outside", "throughout"})


def add_places(cast: Cast, nations: Nations, home: str | None) -> None:
    """Give actors without a country the one that they act in, where nothing else is in question.

    Args:
        cast: The actors.
        nations: The countries.
        home: The country of the dateline. Whose office goes without a country there is of it: abroad the papers tell.
    """
    only, abroad = _only_country(cast, nations), cast.words.abroad
    if home is not None and not nations.told(home):
        home = None  # Of Brussels and Geneva news tells what is not Belgian or Swiss.
    for draft in cast.drafts:
        if draft.country is not None or not draft.mentions or not draft.sectors or "IGO" in draft.sectors:
            continue
        if draft.kind == "person" and draft.named and not draft.titles:
            continue
        sectors = set(draft.sectors)
        if draft.kind == "organization" and (owned := _possessed(cast, draft)) is not None:
            draft.country = owned
            continue
        if sectors & _STATE and only is not None and _stays(draft, abroad, named=True):
            draft.country = only
            continue
        if home is not None and sectors & _OFFICES and _bears_office(draft, abroad):
            draft.country = home
            continue
        if not sectors & _HOME or not _stays(draft, abroad, named=False):
            continue
        found = {c for i in _heads(cast, draft) if (c := _acts_in(cast, nations, i)) is not None}
        if len(found) == 1:
            draft.country = found.pop()


def _bears_office(draft: Draft, abroad: frozenset[str]) -> bool:
    """Whether a person has an office before the name, as those of the dateline's country have it; "president of Norwick Foods" is another."""
    nouns = {r.like or r.id for r in draft.roles}
    first = draft.titles[0] if draft.titles else ""
    return (
        draft.kind == "person" and draft.named and " of " not in first and not nouns & abroad and "queen" not in nouns
    )


def _stays(draft: Draft, abroad: frozenset[str], *, named: bool) -> bool:
    """Whether somebody is taken to be at home; bodies of a state are even if their noun alone tells nothing."""
    nouns = {r.like or r.id for r in draft.roles}
    return not nouns & abroad or (named and draft.named and draft.kind == "organization")


def _only_country(cast: Cast, nations: Nations) -> str | None:
    """The one country of all that the article names, if it names no other."""
    found = {d.country for d in cast.drafts if d.country is not None and d.mentions} | nations.lands()
    return next(iter(found)) if len(found) == 1 else None


def _heads(cast: Cast, draft: Draft) -> list[int]:
    return [i for start, end in draft.mentions for i in cast.parse.tokens_in(start, end) if cast.at.get(i) is draft]


def _possessed(cast: Cast, draft: Draft) -> str | None:
    """The country of whoever a named body is called its own ("Chad called the envoy to its Foreign Ministry")."""
    if not draft.named:
        return None
    for i in _heads(cast, draft):
        owner = possessor(cast, i)
        if owner is not None and owner is not draft:
            return owner.country
    return None


def _acts_in(cast: Cast, nations: Nations, i: int) -> str | None:
    """The country of the place that the clause of a mention is set in."""
    parse = cast.parse
    i = syntax.first_conjunct(parse, i)
    verb = parse.head[i]
    if parse.dep[verb] == "agent":
        verb = parse.head[verb]
    if parse.dep[i] not in ("nsubj", "nsubjpass", "dobj", "pobj") or parse.pos[verb] not in syntax.VERBAL:
        return None
    # "attacked a camp in Mali": where the object lies says it too.
    places = [p for v in (verb, *parse.children(verb, "dobj")) for p in syntax.prepositions(parse, v)]
    found = {c for p, o in places if parse.lower[p] in _WHERE and (c := nations.near(o)) is not None}
    return found.pop() if len(found) == 1 else None
