"""Words for people that mean nobody of their own: dead bodies, sources of water, offices that somebody left."""

from __future__ import annotations

from newsextract.actors.draft import Cast
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

# Where somebody is hit: "in the head".
_LIMB = frozenset({"in", "to", "on", "into", "of", "from", "through", "over", "above"})
# Tokens before a party in which it may have been told what sort it is.
_BEFORE = 400
_PLURAL = frozenset({"NNS", "NNPS"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
# Nouns that mean something else unless they are pointed at or belong to a country.
_ABSTRACT = frozenset({"intelligence", "authority", "justice", "commission", "press", "force", "opposition", "exile"})
# Substances that are called agents, and other things that go by a word for people.
_NOBODY = {
    "agent": frozenset({"nerve", "chemical", "biological", "cleaning", "blister", "warfare"}),
    "spy": frozenset({"plane", "satellite"}),
    "guard": frozenset({"mud", "crash", "mouth"}),
}
# Machines that act in the place of those who steer them, and only then.
_CRAFT = frozenset({"warplane", "fighter jet", "fighter plane", "gunship", "warship", "gunboat"})
_NEEDS_ARTICLE = frozenset(
    {"association", "union", "federation", "foundation", "organization", "group", "body", "club"}
)
# Bodies that are also just a place to be at ("in court"); "in person" is nobody either.
_PLACES = frozenset({"court", "school", "hospital", "college", "church", "university", "office", "person"})
# Whom somebody learned it from: "quoted a source", "learned from sources".
_ASKED = frozenset({"quote", "cite", "tell", "ask", "name", "learn", "hear", "know", "gather", "understand"})


def nobody(cast: Cast, i: int, role: RoleNoun, *, told: bool, sectors: tuple[str, ...]) -> bool:
    """Whether a word for people or bodies means none.

    Args:
        cast: The actors so far.
        i: Head of the noun phrase.
        role: What it is by the lexicon.
        told: Whether its country is known.
        sectors: What it and its modifiers tell.
    """
    parse = cast.parse
    if any(parse.lower[k] in _NOBODY.get(role.id, ()) for k in parse.kids[i]):
        return True
    if role.id in _CRAFT:
        return not _acts(parse, i)
    if role.id == "office":
        return not _speaks(cast, i)
    if role.id == "head" and not told:
        return _of_a_body(cast, i)
    if role.id == "party":
        return _festive(cast, i)
    if role.id == "body":
        return not _told_of(cast, i) and not _reports(cast, i)
    if role.id == "source":
        return not sectors and not _informs(cast, i)
    if role.kind == "person" and _in_the_part_of(parse, i):
        return True
    if role.id == "leadership" and _of_person(cast, i):
        return True
    return not told and parse.tag[i] not in _PLURAL and (_abstract(parse, i, role) or _bare(parse, i, role))


def _of_a_body(cast: Cast, i: int) -> bool:
    """Whether a head is shot or struck, and leads nothing: "hit in the head", "the back of the head", but "the head of the bank"."""
    parse = cast.parse
    behind = [p for p, _ in syntax.prepositions(parse, i) if parse.lower[p] in ("of", "at", "for")]
    if behind or _reports(cast, i) or any(parse.dep[k] in ("compound", "nmod", "appos") for k in parse.kids[i]):
        return False
    return parse.dep[i] == "pobj" and parse.lower[parse.head[i]] in _LIMB


def _festive(cast: Cast, i: int) -> bool:
    """Whether a party is one to dance at: "a birthday party", "shot at a party", and what the article then calls "the party"."""
    parse = cast.parse
    if parse.tag[i] in _PLURAL:
        return cast.deeds.any([k for k in parse.kids[i] if k < i], "of_contract")
    if _merry(cast, i):
        return True
    plain = all(parse.dep[k] in ("det", "prep", "punct", "relcl") for k in parse.kids[i])
    near = range(max(0, i - _BEFORE), i)
    return plain and any(parse.lemma[k] == "party" and _merry(cast, k) for k in near)


def _merry(cast: Cast, i: int) -> bool:
    parse, link = cast.parse, cast.parse.head[i]
    if cast.deeds.any([k for k in parse.kids[i] if k < i], "festive"):
        return True
    one = any(parse.lower[k] in ("a", "an") for k in parse.children(i, "det"))
    at = parse.dep[i] == "pobj" and parse.lower[link] == "at"
    thrown = parse.dep[i] in ("dobj", "nsubjpass") and cast.deeds.lemma(link, "celebrates")
    return one and (at or thrown) and parse.child(i, "amod") is None


def _in_the_part_of(parse: Parse, i: int) -> bool:
    """Whether somebody else is or was so: "as a lawyer she defended miners", but "officials such as a mayor"."""
    link = parse.head[i]
    if parse.dep[i] != "pobj" or parse.lower[link] != "as" or parse.dep[link] != "prep" or parse.tag[i] in _PLURAL:
        return False
    if not any(parse.dep[k] == "det" and parse.lower[k] in ("a", "an") for k in parse.kids[i]):
        return False
    return parse.pos[parse.head[link]] in syntax.VERBAL and parse.lower[link - 1] != "such"


def _told_of(cast: Cast, i: int) -> bool:
    """Whether an organisation or country stands before a body that is its own: "UN bodies"."""
    return any(
        (owner := cast.at.get(k)) is not None and owner.kind in ("organization", "country")
        for k in cast.parse.kids[i]
        if k < i
    )


def _reports(cast: Cast, i: int) -> bool:
    """Whether a noun is the subject of a verb of saying."""
    parse = cast.parse
    i = syntax.first_conjunct(parse, i)
    return parse.dep[i] == "nsubj" and cast.deeds.lemma(parse.head[i], "reports")


def _informs(cast: Cast, i: int) -> bool:
    """Whether a source is somebody who tells: "sources said", "according to a source", "it quoted a source in the ministry"."""
    parse = cast.parse
    i = syntax.first_conjunct(parse, i)
    if _reports(cast, i):
        return True
    to = parse.head[i]
    if parse.dep[i] == "pobj":
        if parse.lower[to] == "to":
            return parse.lower[parse.head[to]] == "according"
        return parse.lower[to] == "from" and parse.lemma[parse.head[to]] in _ASKED
    return parse.dep[i] == "dobj" and parse.lemma[to] in _ASKED


def _of_person(cast: Cast, i: int) -> bool:
    """Whether leading is what somebody named does: "under the leadership of King Faisal"."""
    parse = cast.parse
    people = [o for p, o in syntax.prepositions(parse, i) if parse.lower[p] == "of"]
    return any((d := cast.owner.get(k)) is not None and d.kind == "person" for k in people)


def _abstract(parse: Parse, i: int, role: RoleNoun) -> bool:
    """Whether no body is meant that does anything: "with great force", "in court", "at school"."""
    before = [k for k in parse.kids[i] if k < i]
    if role.id in _ABSTRACT:
        pointed = any(parse.lower[k] in _POINTING for k in before)
        return not pointed and not (
            role.id in ("force", "commission") and any(parse.dep[k] == "compound" for k in before)
        )
    return role.id in _PLACES and not before and parse.dep[i] == "pobj"


def _acts(parse: Parse, i: int) -> bool:
    """Whether a noun is the subject or agent of a verb."""
    i = syntax.first_conjunct(parse, i)
    return parse.dep[i] == "nsubj" or (parse.dep[i] == "pobj" and parse.dep[parse.head[i]] == "agent")


def _speaks(cast: Cast, i: int) -> bool:
    """Whether an office is those who work there: "the mayor's office said", "according to her office", but "left her office"."""
    parse = cast.parse
    owned = any(
        parse.dep[k] == "poss" or parse.lower[k] == "of" or (parse.dep[k] in ("compound", "nmod") and k in cast.owner)
        for k in parse.kids[i]
    )
    to = parse.head[i]
    quoted = parse.dep[i] == "pobj" and parse.lower[to] == "to" and parse.lower[parse.head[to]] == "according"
    return owned and (quoted or _acts(parse, i))


def _bare(parse: Parse, i: int, role: RoleNoun) -> bool:
    """Whether a lone noun for a body means what such bodies do: "charged with criminal association"."""
    return (
        role.id in _NEEDS_ARTICLE
        and parse.tag[i] == "NN"
        and parse.dep[i] in ("pobj", "conj", "dobj")
        and not any(parse.dep[k] in ("det", "poss", "nummod", "compound") for k in parse.kids[i])
    )
