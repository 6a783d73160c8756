"""Which country is named at a token, and which country a noun belongs to by its modifiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from newsextract.actors.words import Words
from newsextract.language.classes import Classes
from newsextract.language.name_senses import no_country
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.records import Place

_BEFORE = frozenset({"amod", "poss", "compound", "nmod", "nummod", "npadvmod"})
_FROM = frozenset({"of", "from"})


class Nations:
    """ISO codes by token: of countries by name or adjective, and of other places by where they lie."""

    def __init__(self, parse: Parse, words: Words, places: list[Place], trace: Trace | None = None) -> None:
        self._parse = parse
        self._country: dict[int, str] = {}
        self._inside: dict[int, str] = {}
        self.cities: list[tuple[int, int, str]] = []
        self.places: set[int] = set()
        # Tokens of countries that a noun is not of, though they stand before it ("U.S.-backed").
        self.passing: set[int] = set()
        # First token, last token, code and form (name, modifier, people) of every country in the text.
        self.spans: list[tuple[int, int, str, str]] = []
        for place in places:
            for m in place.mentions:
                tokens = parse.tokens_in(m.start, m.end)
                if not tokens:
                    continue
                if m.form == "name":
                    self.places.update(tokens)
                # "Georgia" is no country where the article means the state.
                elsewhere = place.kind in ("region", "district", "city") and place.geonames_id is not None
                code = None if elsewhere else words.countries.get(m.text)
                code = code or (place.country if place.kind == "country" else None)
                if code is not None:
                    self._country.update((k, code) for k in tokens)
                    self._note(tokens[0], tokens[-1], code, "modifier" if m.form == "modifier" else "name")
                elif place.country:
                    self._inside.update((k, place.country) for k in tokens)
                    if place.kind == "city" and m.form == "name":
                        self.cities.append((tokens[0], tokens[-1], m.text))
        self._adjectives(words, trace)
        self._korea(places)
        self._pass_over(Classes(parse, words.lexicon, "deeds", trace))
        self.spans.sort()

    def _pass_over(self, deeds: Classes) -> None:
        parse = self._parse
        passing = deeds.words("passing")
        for i, word in enumerate(parse.lower):
            act = word.rpartition("-")[2]
            if act not in passing:
                continue
            if "-" in word:
                self.passing.add(i)  # "U.S.-led" as one token
                deeds.has(act, i, "passing")
            elif i > 1 and parse.word[i - 1] == "-":
                deeds.has(act, i, "passing")
                k = i - 2
                while k >= 0 and (k in self._country or k in self._inside or k == i - 2):
                    self.passing.add(k)
                    k -= 1

    def _korea(self, places: list[Place]) -> None:
        """Read "Korea" alone as the one of the two that the article is about."""
        about = {"KOR", "PRK"} & set(self._country.values())
        if len(about) == 1:
            for place in places:
                for m in place.mentions:
                    if m.text == "Korea" and place.kind != "country":
                        tokens = self._parse.tokens_in(m.start, m.end)
                        self._country.update((k, next(iter(about))) for k in tokens)
                        self._note(tokens[0], tokens[-1], next(iter(about)), "name")

    def _note(self, first: int, last: int, code: str, form: str) -> None:
        parse = self._parse
        if form == "modifier" and parse.dep[last] not in _BEFORE | {"advmod", "acomp", "attr"}:
            form = "people" if parse.tag[last] in ("NNS", "NNPS") else form
        self.spans.append((first, last, code, form))

    def _adjectives(self, words: Words, trace: Trace | None) -> None:
        parse = self._parse
        done = -1
        for i, word in enumerate(parse.word):
            if i <= done or i in self._country or i in self._inside or not word[0].isupper():
                continue
            for last in (i + 2, i + 1, i):
                if last < len(parse) and parse.sent_of[last] == parse.sent_of[i] and last not in self._country:
                    text = word if last == i else parse.slice(i, last)
                    code = words.countries.get(text)
                    if code and not no_country(parse, i, last, words.made_of, trace):
                        self._country.update((k, code) for k in range(i, last + 1))
                        if text in words.adjectives:
                            self._note(i, last, code, "modifier")
                        done = last
                        break

    def names(self, code: str | None) -> bool:
        """Whether the article is about a country, or names none."""
        return not self._country or code in self._country.values() or code in self._inside.values()

    def told(self, code: str) -> bool:
        """Whether a country is among those that the text names most: half as often as any other at least."""
        count = Counter(code for _, _, code, _ in self.spans)
        return code in count and 2 * count[code] >= max(count.values())

    def lands(self) -> set[str]:
        """All countries that the text names, and those that its places lie in."""
        return {*self._country.values(), *self._inside.values()}

    def at(self, i: int) -> str | None:
        """The country named at a token."""
        return self._country.get(i) or None

    def own(self, i: int) -> str | None:
        """The country named at a token, if what the token modifies is of that country."""
        return None if i in self.passing else self._country.get(i)

    def joined(self, i: int) -> str | None:
        """The second country of an adjective of two, which tells whose people somebody is: "Cuban-American"."""
        parse = self._parse
        if i + 2 >= len(parse) or parse.word[i + 1] not in ("-", "–") or parse.start[i + 2] != parse.end[i + 1]:
            return None
        return self.own(i + 2)

    def near(self, i: int) -> str | None:
        """The country named at a token, or that the place named there lies in."""
        return self._country.get(i) or self._inside.get(i) or None

    def of(self, head: int, *, where: bool = True) -> str | None:
        """The country that modifies a noun: "Russian", "South Korea's", "of France", "in Goma".

        Args:
            head: The noun.
            where: Whether a place that the noun stands in counts ("police in Nairobi").
        """
        parse = self._parse
        for ask in (self.at, self.near):
            for k in parse.kids[head]:
                if k < head and parse.dep[k] in _BEFORE and k not in self.passing:
                    found = ask(k) or next(
                        (
                            c
                            for j in parse.kids[k]
                            if j not in self.passing and parse.dep[j] in _BEFORE and (c := ask(j))
                        ),
                        None,
                    )
                    if found:
                        return found
            for k in parse.kids[head]:
                if (
                    parse.dep[k] == "prep"
                    and k > head
                    and (parse.lower[k] in _FROM or (where and parse.lower[k] == "in"))
                ):
                    for o in parse.kids[k]:
                        if parse.dep[o] == "pobj" and (found := ask(o) or self._owner(o, ask)):
                            return found
        return None

    def shared(self, head: int) -> list[tuple[int, str]]:
        """The countries that coordinated adjectives tell apart, with their tokens: "Israeli and Palestinian officials".

        Empty where there are not at least two.
        """
        parse = self._parse
        found: dict[str, int] = {}
        for k in parse.kids[head]:
            if k < head and parse.dep[k] in _BEFORE:
                for j in [k, *parse.kids[k]]:
                    if (j == k or parse.dep[j] == "conj") and (code := self.own(j)) is not None:
                        while j and self._country.get(j - 1) == code:  # "South African"
                            j -= 1
                        found.setdefault(code, j)
        tokens = sorted((at, code) for code, at in found.items())
        if len(tokens) < 2 or not any(parse.lower[k] in ("and", "or", ",") for k in range(tokens[0][0], tokens[-1][0])):
            return []
        return tokens

    def _owner(self, head: int, ask: Callable[[int], str | None]) -> str | None:
        parse = self._parse
        for k in parse.kids[head]:
            if k < head and parse.dep[k] in _BEFORE and (found := ask(k)):
                return found
        return None
