"""Mentions of actors gathered into records."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Organization, RoleNoun
from newsextract.records import Actor, ActorKind, Mention, Place


class Words:
    """The lexicons of organisations and role nouns, by word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.organizations: dict[str, Organization] = {
            word: o for o in lexicon.entries("organizations") for word in (*o.aliases, o.name)
        }
        self.roles: dict[str, RoleNoun] = {}
        for role in lexicon.entries("role_nouns"):
            self.roles.update(dict.fromkeys((role.id, *role.plurals), role))


@dataclass(slots=True)
class Draft:
    """An actor while its mentions are gathered."""

    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, text: str, start: int, end: int, form: str) -> None:
        """Add a mention, once."""
        mention = Mention(start=start, end=end, text=text[start:end], form=form)
        if mention not in self.mentions:
            self.mentions.append(mention)

    def record(self, number: int) -> Actor:
        """The finished record."""
        code = (self.country or "") + "".join(self.sectors)
        return Actor(
            id=f"a{number}",
            name=self.name,
            kind=self.kind,
            titles=tuple(dict.fromkeys(self.titles)),
            country=self.country,
            sectors=self.sectors,
            code=code or None,
            mentions=tuple(sorted(self.mentions, key=lambda m: (m.start, m.end))),
        )


def country_index(parse: Parse, places: list[Place]) -> SpanIndex:
    """ISO code of the country named at a token."""
    return SpanIndex(
        parse, ((m.start, m.end, p.country) for p in places if p.kind == "country" and p.country for m in p.mentions)
    )


def country_of(parse: Parse, head: int, countries: SpanIndex) -> str | None:
    """The country that modifies a noun: "Russian", "South Korea's", "U.S.", also on the noun's "of" phrase."""
    for k in parse.kids[head]:
        if k < head and parse.dep[k] in ("amod", "poss", "compound", "nmod") and (found := countries.at(k)):
            return found
        if parse.dep[k] == "prep" and parse.lower[k] == "of":
            for o in parse.kids[k]:
                if found := countries.at(o) or country_of(parse, o, countries):
                    return found
    return None
