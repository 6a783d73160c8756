"""What a role noun and its modifiers say of somebody: country and sectors."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.words import Words
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import RoleNoun

_MODIFIES = frozenset({"compound", "amod", "poss", "nmod"})
_IRREGULAR = frozenset({"COP", "REB", "OPP", "UAF", "IGO"})


def describe(
    parse: Parse, head: int, span: tuple[int, int], role: RoleNoun, cast: Cast, words: Words, nations: Nations
) -> tuple[str | None, tuple[str, ...]]:
    """Country and sectors of the role noun at `head` in the phrase of the tokens `span`.

    "Russian spokesperson" is of Russia's government, "Hamas leader" of Hamas, "intelligence official" of a service.
    """
    first, last = span
    organization: Draft | None = None
    sectors: tuple[str, ...] = ()
    for k in range(first, head):
        draft = cast.owner.get(k)
        if draft is not None and draft.kind == "organization":
            organization = organization or draft
        elif not sectors and parse.dep[k] in _MODIFIES and parse.lower[k - 1 if k else 0] != "former":
            modifier = (
                words.roles.get(parse.lower[k])
                or words.roles.get(parse.lemma[k].lower())
                or words.names.get(parse.lower[k])
            )
            sectors = modifier.sectors if modifier is not None and modifier is not role else ()
    if organization is None:
        organization = next(
            (d for k in range(head + 1, last + 1) if (d := cast.owner.get(k)) is not None and d.kind == "organization"),
            None,
        )
    country = next((c for k in range(first, head) if (c := nations.at(k))), None)
    country = country or nations.of(head, where="MIL" not in role.sectors and role.kind != "country")
    country = country or next((c for k in range(first, head) if (c := nations.near(k))), None)
    if country is None and last > head and role.title:
        country = next((c for k in range(head + 1, last + 1) if (c := nations.at(k))), None)
    if organization is not None and country is None:
        country = organization.country
    if role.id == "officer" and any(w == "chief" for w in parse.lower[first:head]):
        sectors = organization.sectors if organization is not None else ()
        return country, sectors or ("BUS",)  # "chief banking officer"
    if organization is not None and organization.sectors and (role.state or not role.sectors):
        return country, organization.sectors
    # "police forces" and "rebel troops" are no army.
    irregular = "MIL" in role.sectors and bool(_IRREGULAR & {*sectors, *(organization.sectors if organization else ())})
    if irregular and organization is not None and not sectors:
        return country, organization.sectors
    if sectors and (role.state or not role.sectors or irregular):
        return country, sectors
    if role.state and country is not None and not role.sectors:
        return country, ("GOV",)
    return country, role.sectors
