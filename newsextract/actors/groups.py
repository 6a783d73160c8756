"""Groups and nominal actors of their own, and the nominal mentions of who is known."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.nominals import PLURAL, Nominal, find_nominals
from newsextract.actors.pointing import known, leader_of
from newsextract.actors.words import Words
from newsextract.language import clause, syntax
from newsextract.lexicon import Trace
from newsextract.records.actor import ActorKind

_UNCOUNTED = frozenset({"det", "nummod", "quantmod", "predet", "preconj", "cc", "punct", "neg"})
_OTHERS = frozenset(
    {"another", "other", "others", "more", "some", "several", "many", "any", "no", "each", "every", "a", "an"}
)
_FORCES = frozenset({"MIL", "COP"})
_BODIES = frozenset(
    {"military", "army", "navy", "air force", "police", "government", "regime", "parliament", "coast guard"}
)


def add_nominals(cast: Cast, words: Words, nations: Nations, trace: Trace | None) -> None:
    """Add the nominals of the article: to who is known where they point back, else as actors of their own."""
    parse = cast.parse
    found = find_nominals(cast, words, nations)
    countries: dict[str, list[str]] = {}
    for n in found:
        if n.country and n.role.kind != "country" and n.country not in countries.setdefault(n.kin, []):
            countries[n.kin].append(n.country)
    groups: dict[tuple[str, ...], Draft] = {}
    latest: dict[str, Draft] = {}
    for n in found:
        if trace:
            trace.add("role_nouns", n.role.id, *parse.span(n.first, n.last))
        if parse.dep[syntax.first_conjunct(parse, n.head)] == "attr" and n.head not in cast.titled:
            continue  # what somebody is, not one more actor
        draft = known(cast, n, latest, words, nations)
        if draft is None and n.role.kind == "country" and not _countries(cast, n):
            continue
        if draft is None:
            draft = _own(cast, n, countries, groups, nations)
        if draft is None:
            continue
        if n.role not in draft.roles:
            draft.roles.append(n.role)
        if draft.kind == "organization" and not draft.named:
            draft.leader = draft.leader or leader_of(cast, n.head)
        if draft.named and draft.kind == "organization" and n.role.kind == "organization" and draft.country is None:
            draft.country = n.country  # "the German carmaker" tells where the firm is at home
        # "the Church" is short for the name of one.
        short = draft.named and draft.kind == "organization" and n.noun == n.head and parse.word[n.head] in draft.words
        if short and parse.tag[n.head] == "NNP":
            cast.mention(draft, n.head, n.head, n.head, "name")
        else:
            cast.mention(draft, n.first, n.last, n.head, "nominal")
        if n.noun != n.head:
            cast.at[n.noun] = draft
        latest[n.kin] = draft
    _modifiers(cast, words, nations, groups)


def _own(
    cast: Cast,
    n: Nominal,
    countries: dict[str, list[str]],
    groups: dict[tuple[str, ...], Draft],
    nations: Nations,
) -> Draft:
    """An actor of its own, or the group of the same people."""
    parse = cast.parse
    country, sectors = n.country, n.sectors
    inherited = False
    if country is None and n.owner is None and (n.plural or _FORCES & set(sectors)):
        mover = _mover(cast, n, nations)
        if mover is not None:
            country, inherited = mover, True
        elif n.plural and "MIL" in sectors and not _told(cast, n) and len(countries.get(n.kin, ())) == 1:
            country, inherited = countries[n.kin][0], True
    if inherited and "IGO" in sectors:
        sectors = tuple(s for s in sectors if s != "IGO")
    name = _name(cast, n, nations)
    kind = n.role.kind
    if kind == "country":
        kind, sectors = "group", ("UIS",)
    if (kind == "person" and n.plural) or (kind == "organization" and parse.tag[n.head] in PLURAL):
        kind = "group"
    counted = any(parse.dep[k] == "nummod" or parse.lower[k] in _OTHERS for k in parse.kids[n.head])
    if n.apart or kind == "person" or (counted and country is None and kind == "group"):
        key: tuple[str, ...] = ("", str(n.head))
    elif country is not None and ("MIL" in sectors or inherited):
        key = (n.kin, country, *sectors)
    else:
        key = (n.kin, country or "", *sectors, name.lower())
    draft = groups.get(key)
    if draft is None:
        draft = groups[key] = cast.new(Draft(name, kind, country, sectors, plural=n.plural or kind == "group"))
        draft.gender = cast.words.made_of.gender.get(parse.lower[n.head]) if kind == "person" else None
    elif n.country and not inherited and n.noun == n.head and not _says(draft.name):
        draft.name = name
    return draft


def _countries(cast: Cast, n: Nominal) -> bool:
    """Whether states are meant that nothing tells by name ("some countries", "African nations"), and not those named before."""
    modified = any(cast.parse.dep[k] in ("amod", "compound", "nmod") for k in cast.parse.kids[n.noun])
    return n.plural and n.country is None and (modified or not n.definite)


def _told(cast: Cast, n: Nominal) -> bool:
    """Whether a name before the noun says whose they are, though we do not know whose ("Western Allied troops")."""
    parse = cast.parse
    return any(
        parse.word[k][0].isupper() and n.first <= k < n.noun and parse.dep[k] != "det" for k in parse.kids[n.noun]
    )


def _says(name: str) -> bool:
    """Whether a group's name tells its country."""
    return any(w[0].isupper() for w in name.split())


def _mover(cast: Cast, n: Nominal, nations: Nations) -> str | None:
    """The country that sends them: "North Korea has sent troops", "the Russian deployment includes engineers"."""
    parse = cast.parse
    i = syntax.first_conjunct(parse, n.head)
    verb = parse.head[i]
    if parse.dep[i] != "dobj" or not cast.deeds.lemma(verb, "moves"):
        return None
    for s in clause.subjects(parse, verb)[0]:
        if code := nations.at(s) or nations.of(s, where=False):
            return code
    return None


def _name(cast: Cast, n: Nominal, nations: Nations) -> str:
    """The noun phrase without article and count."""
    parse = cast.parse
    if n.told is not None:
        # "Israeli and Palestinian officials" are Israeli officials and Palestinian officials.
        last = n.told
        while nations.at(last + 1) == n.country:
            last += 1
        begin = max(k for k in range(n.told, n.noun) if nations.at(k)) + 1
        return f"{parse.slice(n.told, last)} {parse.slice(begin, n.noun)}"
    first = n.first if n.noun == n.head else syntax.core(parse, n.noun)[0]
    while first < n.noun:
        if parse.lower[first] in ("the", "a", "an"):  # also that of an owner: "the mayor's office"
            first += 1
            continue
        k = first
        while parse.head[k] != n.noun and first <= parse.head[k] < n.noun:
            k = parse.head[k]
        if parse.dep[k] in _UNCOUNTED or parse.lower[k] in _OTHERS or parse.tag[k] in ("PRP$", "DT", "POS"):
            first += 1
        else:
            break
    return parse.slice(first, n.noun)


def _modifiers(cast: Cast, words: Words, nations: Nations, groups: dict[tuple[str, ...], Draft]) -> None:
    """Link groups and bodies that stand in front of another noun: "the North Korean troop movement", "U.S. military raids"."""
    parse = cast.parse
    for i, dep in enumerate(parse.dep):
        if dep not in ("compound", "amod", "nmod") or i in cast.owner or parse.pos[i] not in ("NOUN", "ADJ", "PROPN"):
            continue
        head = parse.head[i]
        role = words.role(parse, i)
        if role is None or head in cast.at or not role.sectors:
            continue
        country = nations.of(i, where=False) or nations.of(head, where=False)
        if country is None:
            continue
        draft = groups.get((role.like or role.id, country, *role.sectors)) or next(
            (d for d in cast.drafts if d.country == country and d.sectors == role.sectors and role in d.roles), None
        )
        if draft is None and role.id in _BODIES and cast.deeds.has(parse.lemma[head].lower(), head, "of_body"):
            first = min((k for k in parse.kids[head] if k < i and nations.at(k)), default=i)
            while first - 1 >= 0 and nations.at(first - 1) == country:
                first -= 1
            kind: ActorKind = "group" if role.kind == "group" else "organization"
            draft = cast.new(Draft(parse.slice(first, i), kind, country, role.sectors, roles=[role]))
        if draft is not None:
            cast.mention(draft, i, i, i, "modifier")
