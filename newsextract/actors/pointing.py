"""Whom a nominal points back to: "the agency", "the minister", "those troops", "the country"."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.nominals import Nominal
from newsextract.actors.words import Words
from newsextract.language import syntax
from newsextract.lexicon.schemas import RoleNoun

_RULERS = frozenset("president chancellor king queen emir amir sultan emperor dictator".split()) | {"prime minister"}
_FORCES = frozenset({"army", "military", "navy", "air force"})
_NEW = frozenset({"a", "an", "another", "any", "some", "no", "every", "each"})
_STAFFS = frozenset({"Command", "Headquarters", "Academy"})
# What a general noun can mean: words of the name, or sectors; two of them the agencies of `name_words` as well.
_AGENCIES = frozenset({"agency", "organization"})
_GENERAL = {
    "agency": frozenset({"SPY"}),
    "organization": frozenset("Organization Organisation Association Fund Foundation Society NGO IGO REB SPY".split()),
    "association": frozenset({"Association", "Federation", "Union", "Society"}),
    "federation": frozenset({"Federation", "Association"}),
    "group": frozenset({"REB", "Group", "Front", "Brigades"}),
}


def known(cast: Cast, n: Nominal, latest: dict[str, Draft], words: Words, nations: Nations) -> Draft | None:
    """Whom a nominal points back to."""
    parse = cast.parse
    if n.head in cast.titled:
        return cast.titled[n.head]
    for k in (*parse.children(n.head, "appos"), *([parse.head[n.head]] if parse.dep[n.head] == "appos" else [])):
        draft = cast.at.get(k)
        if (
            draft is not None
            and draft.named
            and draft.kind == ("person" if n.role.kind == "person" else n.role.kind)
            and not n.plural
        ):
            return draft
    if n.role.kind == "country":
        return _country(cast, n, words, nations) if n.definite and not n.plural else None
    if n.role.kind == "organization" and not n.plural:
        return _body(cast, n)
    if n.role.kind == "person" and not n.plural and n.definite:
        fits = [
            d
            for d in cast.before(n.head, "person")
            if any(_same_office(n.role, r) and _same_field(cast, n, d, r) for r in d.roles)
            and n.country in (None, d.country)
            and (not n.sectors or not d.sectors or bool(set(n.sectors) & set(d.sectors)))
        ]
        return fits[0] if fits else _ruler(cast, n) or _lately(cast, n)
    if n.apart:
        return None
    if n.role.id == "force" and n.definite and not n.plural and n.country is None:
        police = next((d for d in cast.before(n.head, "organization") if d.named and "COP" in d.sectors), None)
        if police is not None:
            return police  # "The force", of the West Yorkshire Police
    if n.definite and n.country is None and n.plural:
        draft = latest.get(n.kin)
        if draft is not None and draft.kind == "group" and (not n.sectors or draft.sectors == n.sectors):
            return draft
    return None


def _same_office(one: RoleNoun, other: RoleNoun) -> bool:
    """Whether two nouns can mean one office: "the minister" a foreign minister, not a foreign the finance minister."""
    short, long = sorted((one.id, other.id), key=len)
    return long == short or long.endswith(f" {short}") or (one.like or one.id) == (other.like or other.id)


# What makes another office of one.
_BESIDE = frozenset({"vice", "deputy", "prime", "chief", "assistant"})


def _same_field(cast: Cast, n: Nominal, d: Draft, role: RoleNoun) -> bool:
    """Whether the field of an office does not tell two apart: "the home minister" is no chief minister."""
    if len(role.id) < len(n.role.id) and n.role.id.split()[0] in _BESIDE:
        return False  # "the vice president" is not the president
    parse = cast.parse
    field = [parse.lower[k] for k in parse.children(n.head, "compound") if parse.lower[k] not in n.role.id.split()]
    if role.id == n.role.id or not field:
        return True
    return any(w in " ".join((*d.titles, d.name)).lower() for w in field)


def _lately(cast: Cast, n: Nominal) -> Draft | None:
    """Who "the official" or "the Ohio Republican" is that says something: the one person of such an office who was named just before."""
    parse = cast.parse
    verb = parse.head[n.head]
    if n.kin not in _LOOSE or parse.dep[n.head] != "nsubj" or not cast.deeds.lemma(verb, "reports"):
        return None
    begin = parse.sents[max(0, parse.sent_of[n.head] - _SENTENCES)].first
    people = {id(d): d for k in range(begin, n.head) if (d := cast.at.get(k)) is not None and d.kind == "person"}
    fits = [d for d in people.values() if d.named]
    # "The police official" is of the police.
    own = _LOOSE[n.kin] & {*n.sectors} if n.kin == "official" else _LOOSE[n.kin]
    if len(people) != 1 or not fits or not {*fits[0].sectors} & own:
        return None
    return fits[0] if n.country in (None, fits[0].country) or fits[0].country is None else None


# Nouns that say little of somebody's office, and the sectors in which he may hold it.
_LOOSE = {
    "official": frozenset({"GOV", "COP", "JUD", "MIL", "IGO"}),
    "partisan": frozenset({"LEG", "GOV", "PTY"}),
}
_SENTENCES = 3


def _ruler(cast: Cast, n: Nominal) -> Draft | None:
    """Whom "the Zambian leader" means: the one person who was called the president, king or premier of the country."""
    if n.role.id != "leader" or n.country is None or n.sectors != ("GOV",):
        return None
    rulers = [
        d
        for d in cast.before(n.head, "person")
        if d.named and d.country in (None, n.country) and any(r.id in _RULERS or r.like in _RULERS for r in d.roles)
    ]
    if len({id(d) for d in rulers}) != 1:
        return None
    rulers[0].country = n.country
    return rulers[0]


def _country(cast: Cast, n: Nominal, words: Words, nations: Nations) -> Draft | None:
    """For "the country", the one country that the sentence before or this one names; for "the kingdom" the article's one kingdom."""
    parse = cast.parse
    of_form = words.forms.get(n.role.id)
    if of_form is not None:
        lands = of_form & nations.lands()
        if len(lands) == 1:
            code = lands.pop()
            at_home = (d for d in cast.drafts if d.kind == "country" and d.country == code)
            return next(at_home, None) or cast.new(Draft(words.country_names[code], "country", code))
    begin = parse.sents[max(0, parse.sent_of[n.head] - 1)].first
    near = {id(d): d for k in range(begin, n.head) if (d := cast.at.get(k)) is not None and d.kind == "country"}
    if of_form is not None:
        near = {k: d for k, d in near.items() if d.country in of_form}
    return next(iter(near.values())) if len(near) == 1 else None


def _body(cast: Cast, n: Nominal) -> Draft | None:
    """The organisation that "the agency" or "South Korea's intelligence" means."""
    parse = cast.parse
    if not n.definite and (n.country is None or any(parse.lower[k] in _NEW for k in parse.children(n.head, "det"))):
        return None  # "a new Indian airline" is none that was named before
    inner = next(
        (d for k in range(n.first, n.head) if (d := cast.owner.get(k)) is not None and d.kind == "organization"), None
    )
    if inner is not None and cast.parse.dep[n.head] != "poss":
        # "the Reuters news agency" is Reuters, "a UN agency" is not the UN.
        owned = any(cast.parse.dep[k] == "poss" for k in range(n.first, n.head))
        if not owned and (inner.sectors == n.role.sectors or not inner.sectors):
            inner.sectors = inner.sectors or n.role.sectors
            return inner
        return None
    leader = leader_of(cast, n.head)
    # "The strike committee" is not the Olympic Committee.
    kind = {parse.lower[k] for k in parse.children(n.noun, "compound") if parse.tag[k] == "NN"}
    fits = [
        d
        for d in cast.before(n.head, "organization")
        if _can_be(cast, n, d, kind) and (leader is None or d.leader in (None, leader))
    ]
    if n.country is not None and len(fits) > 1:
        fits = [d for d in fits if n.role in d.roles] or fits
        return fits[0] if len(fits) == 1 else None
    return fits[0] if fits else None


def leader_of(cast: Cast, i: int) -> Draft | None:
    """Whom a government or campaign is named for: "the Blair government", "the government of Brown"."""
    parse = cast.parse
    before = [k for k in parse.kids[i] if k < i and parse.dep[k] in ("compound", "nmod", "poss")]
    behind = [o for p, o in syntax.prepositions(parse, i) if parse.lower[p] == "of"]
    found = (cast.owner.get(k) for k in (*before, *behind))
    return next((d for d in found if d is not None and d.kind == "person"), None)


def _can_be(cast: Cast, n: Nominal, d: Draft, kind: set[str]) -> bool:
    """Whether a nominal can mean an organisation: by its words, sectors and country, and by nouns that say what `kind` it is."""
    if n.sectors and d.sectors and not set(n.sectors) & set(d.sectors):
        return False  # "the police agency" is no ministry
    if n.role.id in _FORCES and len(d.words) > 1 and (d.words[-1] in cast.words.made_of.unit or d.words[-1] in _STAFFS):
        return False  # "the army" is not its 58th Division or Northern Command
    name = {w.lower() for w in d.words}
    if d.named and n.role.id in name and not kind <= name:
        return False
    same = n.role in d.roles or n.role.id in name
    if n.country is not None:
        return d.country == n.country and (same or (n.sectors == d.sectors and n.sectors not in ((), ("GOV",))))
    if same or (n.role.sectors != ("GOV",) and set(n.role.sectors) & set(d.sectors)):
        return True
    general = _GENERAL.get(n.role.id)
    if general is not None:
        if not d.named:
            return False
        agencies = cast.words.made_of.agency if n.role.id in _AGENCIES else frozenset()
        if (word := next((w for w in d.words if w in agencies), None)) is not None:
            cast.note("agency", n.head, word)
            return True
        return d.name.isupper() or not general.isdisjoint((*d.words, *d.sectors))
    return n.kin == "company" and d.named and not d.sectors and len(d.mentions) > 1
