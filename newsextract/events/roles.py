"""Who stands to a trigger in which role, by the dependency tree."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.records.event import Role

# Verbs whose object is a thing that is moved or handed over rather than somebody acted upon.
_THINGS = frozenset(
    [
        "send",
        "give",
        "provide",
        "deliver",
        "supply",
        "donate",
        "deploy",
        "release",
        "sell",
        "buy",
        "sign",
        "fire",
        "launch",
        "use",
        "transfer",
        "ship",
        "offer",
        "announce",
        "hold",
        "make",
        "take",
        "build",
        "open",
        "close",
        "raise",
        "cut",
        "lift",
        "impose",
        "pay",
        "win",
        "lose",
        "say",
        "direct",
    ]
)
_PREPOSITIONS: dict[str, Role] = {
    "to": "destination",
    "into": "destination",
    "from": "origin",
    "in": "place",
    "at": "place",
    "near": "place",
    "via": "instrument",
    "with": "recipient",
    "against": "recipient",
    "of": "recipient",
    "for": "beneficiary",
    "on": "recipient",
}
Found = tuple[Role, int, str | None]


def arguments_of(parse: Parse, i: int, verb: bool, refs: SpanIndex, spots: SpanIndex, days: SpanIndex) -> list[Found]:
    """(role, head token, record id) of every participant and circumstance of a trigger."""
    out: list[Found] = []
    thing: Role = "theme" if parse.lemma[i] in _THINGS else "recipient"
    if verb:
        who, passive = syntax.subjects(parse, i)
        out += [(thing if passive else "actor", k, refs.at(k)) for k in who if parse.pos[k] in syntax.NOMINAL]
        out += [("actor", k, refs.at(k)) for k in syntax.agents(parse, i)]
        for k in syntax.objects(parse, i):
            out.append(("date", k, days.at(k)) if days.at(k) else (thing, k, refs.at(k)))
        out += [("recipient", k, refs.at(k)) for k in parse.children(i, "dative") if parse.pos[k] in syntax.NOMINAL]
        out += [
            ("purpose", k, None)
            for k in parse.children(i, "advcl")
            if parse.child(k, "aux") is not None and parse.tag[k] == "VB"
        ]
    else:
        out += [("actor", k, refs.at(k)) for k in parse.children(i, "poss", "compound") if refs.at(k)]
    out += [("date", k, days.at(k)) for k in parse.children(i, "npadvmod") if days.at(k)]
    for preposition, k in syntax.prepositions(parse, i):
        word = parse.lower[preposition]
        if days.at(k):
            out.append(("date", k, days.at(k)))
        elif word != "by" or not verb:
            role = "actor" if word == "by" else _PREPOSITIONS.get(word)
            if role and (verb or spots.at(k) or refs.at(k) or role == "recipient"):
                spot = role in ("destination", "origin", "place")
                out.append((role, k, (spots.at(k) or refs.at(k)) if spot else (refs.at(k) or spots.at(k))))
    return list(dict.fromkeys(out))
