"""The lexicons of organisations and role nouns, compiled for look-up by word."""

from __future__ import annotations

from newsextract.language.name_doubt import NameEvidence
from newsextract.language.name_words import NameWords
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon
from newsextract.lexicon.schemas import Organization, PublicFigure, RoleNoun

# Adjectives that several countries share, and the one that news means by them.
_SHARED = {
    "American": "USA",
    "Chinese": "CHN",
    "Congolese": "COD",
    "Dominican": "DOM",
    "French": "FRA",
    "Indian": "IND",
    "Norwegian": "NOR",
}

# Classes of `word_classes` that this room asks for.
BUNDLES, OFFICES = "bundle", "office_adjective"


class Words:
    """Organisations by name, role nouns by lower-case word, countries by adjective.

    Attributes:
        made_of: Words of which names are made, and titles.
        abroad: Role nouns of a state's or a country's sectors that are as well somewhere else than at home.
        bundles: Nouns that only count or bundle the people named after "of".
        offices: Lower-case adjectives that belong to an office.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.made_of: NameWords = lexicon.compiled(NameWords)
        classes = {c.id: frozenset(c.words) for c in lexicon.entries("word_classes")}
        self.bundles, self.offices = (classes.get(name, frozenset()) for name in (BUNDLES, OFFICES))
        self.organizations: dict[str, Organization] = {}
        self.seats: dict[str, Organization] = {}
        for org in lexicon.entries("organizations"):
            table = self.seats if org.seat else self.organizations
            for word in (*org.aliases, org.name):
                table[word] = org
        self.roles: dict[str, RoleNoun] = {}
        self.names: dict[str, RoleNoun] = {}
        # Collectives as the last word of a name: "Estonian Defence Forces", "National Police".
        self.forces: dict[str, RoleNoun] = {}
        self.abroad = frozenset(r.id for r in lexicon.entries("role_nouns") if r.abroad)
        for role in lexicon.entries("role_nouns"):
            for word in (role.id, *role.plurals):
                if role.kind == "organization" or role.name:
                    self.names[word] = role
                if role.kind == "group" and role.sectors:
                    self.forces.update({word: role, f"{word}s": role})
                if not role.name:
                    self.roles[word] = role
        # Middle words of role nouns of three words ("deputy prime minister").
        self.middle = {word.split()[1] for word in self.roles if word.count(" ") == 2}
        self.countries: dict[str, str] = {}
        self.country_names: dict[str, str] = {}
        self.adjectives: set[str] = set()
        # Countries by the noun that news calls them ("kingdom").
        self.forms: dict[str, set[str]] = {}
        for country in lexicon.entries("countries"):
            self.country_names[country.id] = country.name
            if country.form:
                self.forms.setdefault(country.form, set()).add(country.id)
            for word in country.adjectives:
                self.countries.setdefault(word, country.id)
                self.adjectives.add(word)
        self.countries.update(_SHARED)
        self.countries.update({f"{word}s": code for word, code in _SHARED.items() if word.endswith("an")})
        self.gender = lexicon.compiled(NameEvidence).gender
        self.figures: dict[str, PublicFigure] = {}
        for figure in lexicon.entries("public_figures"):
            for name in (figure.name, *figure.aliases):
                self.figures[name] = figure
        for country in lexicon.entries("countries"):
            for word in (country.name, *country.aliases):
                self.countries[word] = country.id

    def figure(self, words: tuple[str, ...], before: str = "") -> PublicFigure | None:
        """The public figure of that name: in full, by an alias, or by given and family name ("Donald J. Trump").

        Args:
            words: The words of the name.
            before: The word in front of it; some are known by their title ("King Hussein").
        """
        name = " ".join(words)
        found = self.figures.get(name) or self.figures.get(f"{before} {name}")
        if found is None and len(words) > 1:
            found = self.figures.get(words[-1])
            if found is not None and found.name.split()[0] != words[0]:
                found = None
        return found

    def role(self, parse: Parse, i: int) -> RoleNoun | None:
        """The role noun at a token, read with the words before it where the lexicon has both ("special force")."""
        lemma, lower = parse.lemma[i].lower(), parse.lower[i]
        if i and parse.sent_of[i - 1] == parse.sent_of[i]:
            before = parse.lower[i - 1]
            if i > 1 and before in self.middle and parse.sent_of[i - 2] == parse.sent_of[i]:
                three = f"{parse.lower[i - 2]} {before}"
                found = self.roles.get(f"{three} {lemma}") or self.roles.get(f"{three} {lower}")
                if found:
                    return found
            found = self.roles.get(f"{before} {lemma}") or self.roles.get(f"{before} {lower}")
            if found:
                return found
            if before == "-" and i > 1:
                found = self.roles.get(f"{parse.lower[i - 2]}-{lower}") or self.roles.get(
                    f"{parse.lower[i - 2]}-{lemma}"
                )
                if found:
                    return found
        found = self.roles.get(lower) or self.roles.get(lemma)
        if found is None and lower.endswith("s") and parse.tag[i] in ("NNP", "NNPS"):
            found = self.roles.get(lower[:-1])
        return found
