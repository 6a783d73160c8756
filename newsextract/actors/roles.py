"""What a role noun and its modifiers say of somebody: country and sectors."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.words import Words
from newsextract.language import syntax
from newsextract.language.name_words import POLICE_RANK
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

_MODIFIES = frozenset({"compound", "amod", "poss", "nmod"})
_IRREGULAR = frozenset({"COP", "REB", "OPP", "UAF", "IGO"})
_FORMER = frozenset({"former", "ex", "ex-", "onetime", "deposed", "ousted", "toppled", "retired", "late"})
# Who leaves such an office is coded among the elites (CAMEO: ELI).
_OFFICES = frozenset({"GOV", "LEG", "JUD"})
# Offices of a state by default, of an organisation where one is named ("party president", "UN secretary").
_ANYWHERE = frozenset(
    {
        "president",
        "vice president",
        "secretary",
        "secretary general",
        "chancellor",
        "treasurer",
        "commissioner",
        "premier",
        "inspector general",
    }
)
# Those that clubs, firms and unions have as well as states: who leads one that tells nothing of itself is of no government.
_LEADS = frozenset({"president", "vice president", "leadership", "delegation"})
# Ranks that teams have too; those of an army are written large, or with it.
_OF_TEAMS = frozenset({"captain"})
# Who speaks for a country at an organisation.
_SENT = frozenset({"ambassador", "envoy", "diplomat", "representative", "delegate", "delegation", "negotiator"})
# Who is where he is on behalf of another country: "foreign diplomats in Kabul" are no Afghans.
_ABROAD = frozenset({"ambassador", "envoy", "diplomat", "chargé d'affaires", "consul", "embassy", "consulate"})
# Whose workers are no labour.
_VOLUNTEERS = frozenset({"NGO", "PTY", "OPP"})
# Forces that states lend to an organisation.
_FORCES = frozenset({"MIL", "COP"})
Told = tuple[str | None, tuple[str, ...]]


def describe(
    parse: Parse, head: int, span: tuple[int, int], role: RoleNoun, cast: Cast, words: Words, nations: Nations
) -> Told:
    """Country and sectors of the role noun at `head` in the phrase of the tokens `span`.

    "Russian spokesperson" is of Russia's government, "Hamas leader" of Hamas, "intelligence official" of a service, "former
    minister" of no government any more.
    """
    country, sectors = _now(parse, head, span, role, cast, words, nations)
    if role.other is not None:
        return _origin(parse, head, role, nations), sectors if role.state else role.sectors
    if _OFFICES & set(sectors) and "shadow" in parse.lower[span[0] : head]:
        return country, ("OPP",)
    if _OFFICES & set(sectors) and any(parse.lower[k] in _FORMER for k in range(span[0], head)):
        sectors = ("ELI",)
    return country, sectors


def _origin(parse: Parse, head: int, role: RoleNoun, nations: Nations) -> str | None:
    """The country that an adjective tells of people who stand to somebody else: "his Russian counterpart", "Iran's Iraqi allies"."""
    if role.other == "apart" and parse.child(head, "poss") is None:
        return None
    told = (nations.own(k) for k in parse.children(head, "amod") if parse.tag[k] == "JJ")
    return next((code for code in told if code), None)


def _now(
    parse: Parse, head: int, span: tuple[int, int], role: RoleNoun, cast: Cast, words: Words, nations: Nations
) -> Told:
    owner, sectors = _owner(parse, head, span, role, cast, words, nations)
    country = _country(head, span, role, nations)
    if role.title and owner is None and _of_police(parse, head):
        return country, ("COP",)
    if owner is not None and owner.kind == "person":
        return country or owner.country, sectors or role.sectors or owner.sectors
    if owner is not None and "IGO" in owner.sectors:
        sent = role.id.split()[-1] in _SENT
        # "Kenya's ambassador to the UN" is Kenya's, "the UN envoy for Yemen" is the UN's.
        home = next((c for k in range(span[0], head) if (c := nations.own(k))), None) or nations.of(head, where=False)
        if sent and home is not None:
            return home, role.sectors or ("GOV",)
        if sent and any(
            parse.lower[k] == "to" and cast.owner.get(o) is owner for k, o in syntax.prepositions(parse, head)
        ):
            return None, role.sectors or ("GOV",)
        forces = tuple(s for s in (*sectors, *role.sectors) if s in _FORCES)
        return (country if forces else None), ("IGO", *dict.fromkeys(forces))
    if owner is not None and country is None:
        country = owner.country
    if role.id == "officer" and any(w == "chief" for w in parse.lower[span[0] : head]):
        sectors = owner.sectors if owner is not None else ()
        return country, sectors or ("BUS",)  # "chief banking officer"
    if owner is not None and owner.sectors and (role.state or not role.sectors or role.id in _ANYWHERE):
        return country, owner.sectors
    if role.id in _OF_TEAMS and parse.lower[head] == role.id and parse.word[head].islower():
        return country, sectors or (owner.sectors if owner is not None else ())
    if role.id in _LEADS and (
        (owner is not None and owner.kind == "organization") or _of_unknown(parse, head, nations)
    ):
        return country, owner.sectors if owner is not None else ()
    if role.sectors == ("LAB",):  # "BJP workers", "party workers"
        theirs = owner.sectors if owner is not None else sectors
        if _VOLUNTEERS & {*theirs}:
            return country, theirs
    # "police forces" and "rebel troops" are no army.
    irregular = "MIL" in role.sectors and bool(_IRREGULAR & {*sectors, *(owner.sectors if owner else ())})
    if irregular and owner is not None and not sectors:
        return country, owner.sectors
    if sectors and (role.state or not role.sectors or irregular):
        return country, sectors
    if role.state and country is not None and not role.sectors and owner is None:
        return country, ("GOV",)
    if country is not None and "IGO" in role.sectors and len(role.sectors) > 1:
        return country, tuple(s for s in role.sectors if s != "IGO")  # "Kenyan peacekeepers"
    return country, role.sectors


def _of_unknown(parse: Parse, head: int, nations: Nations) -> bool:
    """Whether an office is of something with a name that is no place: "president of Union Agraria"."""
    of = [o for k, o in syntax.prepositions(parse, head) if parse.lower[k] == "of"]
    return any(parse.tag[o] == "NNP" and nations.near(o) is None and parse.lower[o] not in _STATES for o in of)


# What presidents of states are of.
_STATES = frozenset("republic state states union nation government council senate assembly parliament house".split())


def _of_police(parse: Parse, head: int) -> bool:
    """Whether an office is one of the police: "Inspector-General of Police"."""
    return parse.lower[head + 1 : head + 3] == ["of", "police"]


def _owner(
    parse: Parse, head: int, span: tuple[int, int], role: RoleNoun, cast: Cast, words: Words, nations: Nations
) -> tuple[Draft | None, tuple[str, ...]]:
    """Whose they are: the organisation in the phrase, or the person that a spokesman speaks for; and what modifiers say."""
    first, last = span
    owner: Draft | None = None
    sectors: tuple[str, ...] = ()
    for k in range(first, head):
        draft = cast.owner.get(k)
        if k in nations.passing:
            continue
        if draft is not None and draft.kind == "organization":
            owner = owner or draft
        elif not sectors and parse.dep[k] in _MODIFIES and parse.lower[k - 1 if k else 0] not in _FORMER:
            modifier = (
                (words.role(parse, k) if parse.dep[k] == "poss" else None)
                or words.roles.get(parse.lower[k])
                or words.roles.get(parse.lemma[k].lower())
                or words.names.get(parse.lower[k])
            )
            sectors = modifier.sectors if modifier is not None and modifier is not role else ()
            if parse.lower[k] == POLICE_RANK and role.title:
                sectors = ("COP",)
    behind = [d for k in range(head + 1, last + 1) if (d := cast.owner.get(k)) is not None]
    if owner is None:
        owner = next((d for d in behind if d.kind == "organization"), None)
    if owner is None and not sectors and role.state:
        # "A spokesman for the rebels", "officers of the army": what follows has no draft yet.
        spoken = [
            k
            for prep in parse.children(head, "prep")
            if parse.lower[prep] in ("for", "of")
            for k in parse.children(prep, "pobj")
        ]
        theirs = (words.roles.get(parse.lower[k]) or words.roles.get(parse.lemma[k].lower()) for k in spoken)
        sectors = next((r.sectors for r in theirs if r is not None), ())
    if owner is None and (role.state or role.id in words.made_of.names_leader):
        before = [d for k in range(first, head) if (d := cast.owner.get(k)) is not None]
        owner = next((d for d in (*before, *behind) if d.kind == "person" and d.named), None)
        if owner is not None:
            cast.note("names_leader", head, role.id)
    return owner, sectors


def _country(head: int, span: tuple[int, int], role: RoleNoun, nations: Nations) -> str | None:
    first, last = span
    # "Cuban-American voters" are Americans; Iraqi-Turkish patrols are of both.
    if not _FORCES & set(role.sectors) and role.id not in _SENT:
        both = (nations.joined(k) for k in range(first, head) if nations.own(k))
        if (second := next((c for c in both if c), None)) is not None:
            return second
    return (
        next((c for k in range(first, head) if (c := nations.own(k))), None)
        or nations.of(head, where="MIL" not in role.sectors and role.kind != "country" and role.id not in _ABROAD)
        or next((c for k in range(first, head) if k not in nations.passing and (c := nations.near(k))), None)
        or (
            next((c for k in range(head + 1, last + 1) if (c := nations.own(k))), None)
            if last > head and role.title
            else None
        )
    )
