"""Nominals: noun phrases about people by what they do ("South Korean lawmakers", "two units of soldiers", "the agency")."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.roles import describe
from newsextract.actors.words import Words
from newsextract.language import clause, syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

PLURAL = frozenset({"NNS", "NNPS"})
# Nouns that only count or bundle the people named after "of".
_BUNDLE = frozenset(
    """unit group number hundred thousand dozen score team member contingent column convoy crowd band handful majority
    minority series couple pair lot wave million battalion brigade squad generation tens""".split()
)
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_MODIFIER = frozenset({"compound", "amod", "npadvmod", "nmod", "advmod", "quantmod", "intj"})
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
# Tokens behind a noun that can say whose it is.
_BEHIND = 15


class Nominal(NamedTuple):
    """A nominal: its head, the noun that says who they are, its tokens, and what they tell."""

    head: int
    noun: int
    first: int
    last: int
    role: RoleNoun
    country: str | None
    sectors: tuple[str, ...]
    plural: bool
    definite: bool
    owner: Draft | None
    apart: bool  # others than the people of the same sort who stand to somebody else: "Chad's allies"
    told: int | None = None  # the adjective that tells the country, where several share the noun

    @property
    def kin(self) -> str:
        """The noun under which people of this sort go in the article."""
        return self.role.like or self.role.id


def find_nominals(cast: Cast, words: Words, nations: Nations) -> list[Nominal]:
    """All noun phrases of the article whose head is a role noun and that are no name and no modifier."""
    parse = cast.parse
    out: list[Nominal] = []
    bundled: set[int] = set()
    for i, pos in enumerate(parse.pos):
        if (
            pos not in ("NOUN", "PROPN")
            or i in cast.owner
            or i in nations.places
            or i in bundled
            or i in cast.in_title
            or parse.dep[i] in _MODIFIER
        ):
            continue
        noun = _noun(parse, i)
        role = words.role(parse, noun)
        if (
            noun != i
            and role is not None
            and role.kind in ("person", "group")
            and noun not in cast.owner
            and (parse.tag[noun] in PLURAL or role.kind == "group")
        ):
            bundled.add(noun)
        else:
            noun, role = i, words.role(parse, i)
        if (
            role is None
            or (role.id in _CRAFT and not _acts(parse, i))
            or (role.id == "office" and not _speaks(cast, i))
        ):
            continue
        if any(parse.lower[k] in _NOBODY.get(role.id, ()) for k in parse.kids[i]):
            continue
        first, last = syntax.core(parse, i) if noun == i else syntax.phrase(parse, i)
        if noun == i:
            last = i
        first = _after_date(parse, first, i)
        while first < i and parse.pos[first] in ("SCONJ", "ADP", "CCONJ", "PUNCT") and parse.dep[first] != "quantmod":
            first += 1
        inner = syntax.core(parse, noun)
        country, sectors = describe(parse, noun, (inner[0], _end(parse, noun)), role, cast, words, nations)
        if noun != i and role.other is None:
            country = country or nations.of(i, where=False)
        if country is None and parse.tag[i] not in PLURAL and (_abstract(parse, i, role) or _bare(parse, i, role)):
            continue
        if country is None and role.other is None and (owned := possessor(cast, i)) is not None:
            country = owned.country
        det = next((parse.lower[k] for k in parse.kids[i] if parse.dep[k] in ("det", "poss")), "")
        poss = parse.child(i, "poss")
        owner = cast.at.get(poss) if poss is not None and parse.pos[poss] in ("NOUN", "PROPN") else None
        plural = (
            parse.tag[i] in PLURAL or (noun != i and parse.tag[noun] in PLURAL) or role.id in ("police", "personnel")
        )
        definite = det in _POINTING or owner is not None
        apart = role.other is not None and poss is not None
        one = Nominal(i, noun, first, last, role, country, sectors, plural, definite, owner, apart)
        shared = nations.shared(noun) if plural else []
        out += [one._replace(country=code, first=max(first, at), told=at) for at, code in shared] or [one]
    return out


def _end(parse: Parse, i: int) -> int:
    """Last token behind a noun that still says whose it is: no verb, comma or clause between, nor what stands beside it after "and"."""
    last = i
    for k in range(i + 1, min(parse.right[i], i + _BEHIND) + 1):
        if parse.pos[k] in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ") or (parse.dep[k] == "cc" and parse.head[k] == i):
            break
        last = k
    return last


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


def possessor(cast: Cast, i: int) -> Draft | None:
    """The country or organisation that "its troops" belong to: the subject of the verb above."""
    parse = cast.parse
    if not any(parse.dep[k] == "poss" and parse.lower[k] in ("its", "their") for k in parse.kids[i]):
        return None
    verb = i
    found: dict[int, Draft] = {}
    for _ in range(8):
        above = parse.head[verb]
        if above == verb:
            break
        verb = above
        # "is willing to withdraw its troops": the subject may be that of a verb or adjective further up.
        if parse.pos[verb] in syntax.VERBAL and parse.dep[verb] not in ("aux", "auxpass"):
            subjects = [s for s in clause.subjects(parse, verb)[0] if s != i]
            found = {id(d): d for s in subjects if (d := cast.at.get(s)) is not None}
            if subjects or parse.dep[verb] not in ("xcomp", "acomp", "conj", "advcl", "ccomp"):
                break
    draft = next(iter(found.values())) if len(found) == 1 else None
    return draft if draft is not None and draft.kind in ("country", "organization") else None


def _noun(parse: Parse, i: int) -> int:
    """The people that a bundle is made of ("units of North Korean soldiers"), else the noun itself."""
    if parse.lemma[i] in _BUNDLE:
        for k in parse.kids[i]:
            if parse.dep[k] == "prep" and parse.lower[k] == "of":
                inner = parse.child(k, "pobj")
                if inner is not None and parse.tag[inner] in (*PLURAL, "NN"):
                    return inner
    return i


def _after_date(parse: Parse, first: int, head: int) -> int:
    """First token behind a date that the parser took into the phrase ("said Tuesday two units …")."""
    while first < head and parse.ent_of[first] >= 0 and parse.ents[parse.ent_of[first]].label in ("DATE", "TIME"):
        first += 1
    return first
