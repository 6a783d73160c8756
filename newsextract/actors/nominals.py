"""Nominals: noun phrases about people by what they do ("South Korean lawmakers", "two units of soldiers", "the agency")."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.nobody import nobody
from newsextract.actors.roles import describe
from newsextract.actors.words import BUNDLES, Words
from newsextract.language import clause, syntax
from newsextract.language.mend_honours import HONOURS
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

PLURAL = frozenset({"NNS", "NNPS"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_MODIFIER = frozenset({"compound", "amod", "npadvmod", "nmod", "advmod", "quantmod", "intj"})
# What a phrase is put in the light by, and no part of: "even the police".
_FOCUS = frozenset(
    {"only", "even", "just", "also", "especially", "particularly", "mainly", "mostly", "notably", "merely"}
)
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
        noun = _noun(cast, i)
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
        if role is None:
            continue
        first, last = syntax.core(parse, i) if noun == i else syntax.phrase(parse, i)
        if noun == i:
            last = i
        first = _after_address(parse, _after_date(parse, first, i), i)
        while first < i and (
            (
                parse.pos[first] in ("SCONJ", "ADP", "CCONJ", "PUNCT")
                and parse.dep[first] != "quantmod"
                and parse.lower[first + 1] not in ("least", "most")
            )
            or parse.lower[first] in _FOCUS
        ):
            first += 1
        inner = syntax.core(parse, noun)
        country, sectors = describe(parse, noun, (inner[0], _end(parse, noun)), role, cast, words, nations)
        if noun != i and role.other is None:
            country = country or nations.of(i, where=False)
        if nobody(cast, i, role, told=country is not None, sectors=sectors) or _organizing(parse, i, role, words):
            continue
        # "Its envoy in Lima" is not of Peru.
        if role.other is None and nations.of(i, where=False) is None and (owned := possessor(cast, i)) is not None:
            country = owned.country
        det = next((parse.lower[k] for k in parse.kids[i] if parse.dep[k] in ("det", "poss")), "")
        poss = parse.child(i, "poss")
        owner = cast.at.get(poss) if poss is not None and parse.pos[poss] in ("NOUN", "PROPN") else None
        plural = _several(parse, i, role) or (noun != i and _several(parse, noun, role))
        definite = det in _POINTING or owner is not None
        apart = role.other is not None and poss is not None
        one = Nominal(i, noun, first, last, role, country, sectors, plural, definite, owner, apart)
        shared = nations.shared(noun) if plural else []
        out += [one._replace(country=code, first=max(first, at), told=at) for at, code in shared] or [one]
    return out


def _several(parse: Parse, i: int, role: RoleNoun) -> bool:
    """Whether a noun is in the plural; the tagger does not know that of acronyms ("two MLAs"), and some end in s alone ("chargé d'affaires")."""
    lower = parse.lower[i]
    if role.kind == "person" and role.id.endswith("s") and role.id.endswith(lower):
        return False
    return (
        parse.tag[i] in PLURAL
        or role.id in ("police", "personnel")
        or ((lower.endswith("s") or "s-" in lower) and lower in (f"{role.id}s", *role.plurals))
    )


def _end(parse: Parse, i: int) -> int:
    """Last token behind a noun that still says whose it is: no verb, comma or clause between, nor what stands beside it after "and"."""
    last = i
    for k in range(i + 1, min(parse.right[i], i + _BEHIND) + 1):
        if parse.pos[k] in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ") or (parse.dep[k] == "cc" and parse.head[k] == i):
            break
        last = k
    return last


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
            if parse.dep[verb] == "ccomp" and all(parse.lower[s] == "it" for s in subjects):
                continue  # "Chad said it would recall its envoy"
            found = {id(d): d for s in subjects if (d := cast.at.get(s)) is not None}
            if subjects or parse.dep[verb] not in ("xcomp", "acomp", "conj", "advcl", "ccomp"):
                break
    draft = next(iter(found.values())) if len(found) == 1 else None
    return draft if draft is not None and draft.kind in ("country", "organization") else None


def _noun(cast: Cast, i: int) -> int:
    """The people that a bundle is made of ("units of North Korean soldiers"), else the noun itself."""
    parse = cast.parse
    if parse.lemma[i] in cast.words.bundles:
        for k in parse.kids[i]:
            if parse.dep[k] == "prep" and parse.lower[k] == "of":
                inner = parse.child(k, "pobj")
                if inner is not None and parse.tag[inner] in (*PLURAL, "NN"):
                    if cast.trace is not None:
                        cast.trace.add("word_classes", BUNDLES, *parse.span(i, i))
                    return inner
    return i


def _after_address(parse: Parse, first: int, head: int) -> int:
    """The first token of a phrase without the address before it: "His Highness the Crown Prince"."""
    return next((k + 1 for k in parse.kids[head] if first <= k < head and parse.lower[k] in HONOURS), first)


def _after_date(parse: Parse, first: int, head: int) -> int:
    """First token behind a date that the parser took into the phrase ("said Tuesday two units …")."""
    while first < head and parse.ent_of[first] >= 0 and parse.ents[parse.ent_of[first]].label in ("DATE", "TIME"):
        first += 1
    return first


# Of whom a body may be: "an organisation of exporters".
_DOERS = ("ers", "ors", "ists", "ians", "ees", "men", "women")


def _organizing(parse: Parse, i: int, role: RoleNoun, words: Words) -> bool:
    """Whether "organisation" is what somebody does: "the organisation of the raid", but "the organisation of doctors"."""
    if (
        role.id != "organization"
        or parse.tag[i] not in ("NN", "NNP")
        or parse.child(i, "amod", "compound", "poss") is not None
    ):
        return False
    of = [o for k, o in syntax.prepositions(parse, i) if parse.lower[k] == "of"]
    return bool(of) and all(
        parse.pos[o] == "NOUN" and words.role(parse, o) is None and not parse.lower[o].endswith(_DOERS) for o in of
    )
