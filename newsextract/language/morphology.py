"""Part of speech, morphology and lemma, as spaCy's attribute ruler and rule lemmatizer give them, in a fraction of the time.

The two stock components cost a third of a stock pass: the ruler runs a general matcher over patterns that look at one
token only, and the lemmatizer asks for morphology objects token by token. Here the same patterns are compiled into a
table over (tag, dependency, lower-cased word), and lemmas are kept by (word, part of speech, morphology). The results
are the stock ones (`tests/unit/language/test_same_as_stock.py`) but for verbs whose silent e the lemmatizer loses (`silent_e`)
and plurals that it takes for those of another word (`meant`);
a model whose patterns need more than the table can express keeps its own components (`compile_ruler` returns None).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_KNOWN = {"TAG", "LOWER", "DEP", "IS_SPACE"}
_OPERATORS = {"IN", "NOT_IN", "REGEX"}
_SET = {"POS", "MORPH", "LEMMA", "TAG", "DEP"}
# Forms of words, which are soon all seen; names and numbers, which never are, need no table.
_CACHE_LIMIT = 20_000
# Nouns that some papers write with a hyphen and others as one word.
HYPHENED = (
    "cease-fire air-strike cyber-attack shoot-out walk-out build-up stand-off run-off crack-down pull-out pull-back lay-off "
    "hand-over sell-off fire-fight gun-fight gun-battle"
).split()
# Words that the tokenizer keeps whole; their lemma has no hyphen: "re-took" is retake.
PREFIXED = re.compile(
    r"(?P<prefix>re|co|counter(?=-(?:attack|offensive))|"
    + "|".join(f"{first}(?=-{last}s?$)" for first, _, last in (w.partition("-") for w in HYPHENED))
    + r")-(?P<rest>[a-z]{2,})",
    re.IGNORECASE,
)

Pattern = list[dict[str, Any]]
Attrs = dict[str, str]


def _words_of(test: Any) -> set[str]:
    """The words a LOWER test names; empty for a regular expression."""
    return set(test.get("IN", ())) if isinstance(test, dict) else {str(test)}


class _Test:
    """One token's test of a pattern: literal values, IN, NOT_IN and REGEX."""

    def __init__(self, token: dict[str, Any]) -> None:
        self._equal = {k: v for k, v in token.items() if not isinstance(v, dict)}
        self._in = {k: frozenset(v["IN"]) for k, v in token.items() if isinstance(v, dict) and "IN" in v}
        self._out = {k: frozenset(v["NOT_IN"]) for k, v in token.items() if isinstance(v, dict) and "NOT_IN" in v}
        self._regex = {k: re.compile(v["REGEX"]) for k, v in token.items() if isinstance(v, dict) and "REGEX" in v}

    def __call__(self, lower: str, tag: str, dep: str) -> bool:
        have: dict[str, Any] = {"LOWER": lower, "TAG": tag, "DEP": dep, "IS_SPACE": lower.isspace()}
        return (
            all(have[k] == v for k, v in self._equal.items())
            and all(have[k] in v for k, v in self._in.items())
            and all(have[k] not in v for k, v in self._out.items())
            and all(r.search(have[k]) for k, r in self._regex.items())
        )


class Ruler:
    """Attribute-ruler patterns as a table; give it words, tags and dependencies, get attributes."""

    def __init__(self, rules: list[tuple[int, Pattern, Attrs, int]]) -> None:
        self._single = [(n, _Test(p[0]), a) for n, p, a, _ in rules if len(p) == 1]
        lowers = [p[0]["LOWER"] for _, p, _, _ in rules if len(p) == 1 and "LOWER" in p[0]]
        self._words = set().union(*map(_words_of, lowers))
        self._regexes = [re.compile(t["REGEX"]) for t in lowers if isinstance(t, dict) and "REGEX" in t]
        # A pattern of several tokens is looked for where the first word that it names stands.
        self._several: dict[str, list[tuple[int, int, list[_Test], Attrs, int]]] = {}
        for n, p, a, at in rules:
            if len(p) > 1:
                key = next(k for k, t in enumerate(p) if "LOWER" in t and _words_of(t["LOWER"]))
                for word in _words_of(p[key]["LOWER"]):
                    self._several.setdefault(word, []).append((key, n, [_Test(t) for t in p], a, at))
        self._memo: dict[tuple[str, str, str], tuple[list[tuple[int, Attrs]], Attrs]] = {}

    def _key(self, lower: str) -> str:
        if lower in self._words or any(r.search(lower) for r in self._regexes):
            return lower
        return " " if lower.isspace() else ""

    def _alone(self, lower: str, tag: str, dep: str) -> tuple[list[tuple[int, Attrs]], Attrs]:
        key = (self._key(lower), tag, dep)
        found = self._memo.get(key)
        if found is None:
            rules = [(n, a) for n, test, a in self._single if test(lower, tag, dep)]
            merged: Attrs = {}
            for _, a in rules:
                merged |= a
            found = self._memo[key] = (rules, merged)
        return found

    def attributes(self, lowers: Sequence[str], tags: Sequence[str], deps: Sequence[str]) -> list[Attrs]:
        """What the ruler sets on each token; later patterns win, as in spaCy."""
        out = [self._alone(w, t, d)[1] for w, t, d in zip(lowers, tags, deps, strict=True)]
        extra: dict[int, list[tuple[int, Attrs]]] = {}
        for i, word in enumerate(lowers):
            for key, n, tests, attrs, at in self._several.get(word, ()):
                first, last = i - key, i - key + len(tests)
                if first >= 0 and last <= len(lowers):
                    where = range(first, last)
                    if all(test(lowers[k], tags[k], deps[k]) for test, k in zip(tests, where, strict=True)):
                        extra.setdefault(first + at if at >= 0 else last + at, []).append((n, attrs))
        for i, found in extra.items():
            merged: Attrs = {}
            for _, a in sorted([*self._alone(lowers[i], tags[i], deps[i])[0], *found], key=lambda r: r[0]):
                merged |= a
            out[i] = merged
        return out


def compile_ruler(nlp: Language) -> Ruler | None:
    """The pipeline's attribute ruler as a table, or None where its patterns need a real matcher."""
    if "attribute_ruler" not in nlp.component_names:
        return None
    ruler: Any = nlp.get_pipe("attribute_ruler")
    names = nlp.vocab.strings
    rules: list[tuple[int, Pattern, Attrs, int]] = []
    for number, entry in enumerate(ruler.patterns):
        attrs = {str(k): (names[v] if isinstance(v, int) else v) for k, v in entry["attrs"].items()}
        if set(attrs) - _SET:
            return None
        for pattern in entry["patterns"]:
            tests = [v for t in pattern for v in t.values() if isinstance(v, dict)]
            if any(set(t) - _KNOWN for t in pattern) or any(set(v) - _OPERATORS for v in tests):
                return None
            if len(pattern) > 1 and not any("LOWER" in t and _words_of(t["LOWER"]) for t in pattern):
                return None
            rules.append((number, pattern, attrs, entry["index"]))
    return Ruler(rules)


# Verbs that double their last letter before -ed and -ing, each with another beside it that ends in a silent e: "hopped" is of
# "hop", "hoped" of "hope". The stock lemmatizer makes "hop" of both, "fin" of "fined" and "wag" of "waged"; and "premier", which is
# no verb, of "premieres".
_DOUBLING = frozenset(
    "bar bat bid blat can chin cod con cop crap cub din dot fat fin gag gap grip hat hop jib kit lam lop lug mat mop pal par pin pip plan "
    "plat premier prim rag rap rat rid rim rob scar scrap sham shin sit slat slim slop snip spar spit stag star strip swag tap top tot twin wad "
    "wag wan war win".split()
)


def silent_e(word: str, lemma: str) -> str:
    """The lemma of a verb with the e that English spelling says it has: "fine" for "fined", "fining" and "fines"."""
    if lemma in _DOUBLING and word.removeprefix(lemma) in ("ed", "ing", "es"):
        return f"{lemma}e"
    return lemma


# Plurals of two words, of which the stock lemmatizer takes the one that news does not mean ("taxis", "basis", "axis").
_PLURALS = {"taxes": "tax", "bases": "base", "masses": "mass", "axes": "axe"}


def meant(word: str, lemma: str) -> str:
    """The lemma of a noun whose plural is that of another as well: "tax" for "taxes"."""
    return _PLURALS.get(word, lemma)


def lemma_of(nlp: Language) -> Callable[[Doc, int, str, str], str] | None:
    """A function (doc, token index, part of speech, morphology) -> lemma, or None without a rule lemmatizer."""
    if "lemmatizer" not in nlp.component_names:
        return None
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    if getattr(lemmatizer, "mode", None) != "rule":
        return None
    cache: dict[tuple[str, str, str], str] = {}
    tables = [lemmatizer.lookups.get_table(f"lemma_{name}", {}) for name in ("index", "exc", "rules")]
    names, numbers = (not any(table.get(pos) for table in tables) for pos in ("propn", "num"))

    def lemma(doc: Doc, i: int, pos: str, morph: str) -> str:
        token = doc[i]
        # What the lemmatizer does with what it has no tables for.
        if pos == "PROPN" and names:
            return str(token.text)
        if pos == "NUM" and numbers:
            return str(token.lower_)
        key = (token.text, pos, morph)
        found = cache.get(key)
        if found is None:
            if len(cache) >= _CACHE_LIMIT:
                cache.clear()
                lemmatizer.cache.clear()
            prefixed = PREFIXED.fullmatch(token.text)
            if prefixed:
                token = type(doc)(doc.vocab, words=[prefixed["rest"]])[0]
            token.pos_ = pos
            token.set_morph(morph)  # type: ignore[attr-defined]
            found = str(lemmatizer.rule_lemmatize(token)[0])
            if prefixed:
                found = prefixed["prefix"].lower() + found
            elif pos == "VERB":
                found = silent_e(token.lower_, found)
            elif pos == "NOUN":
                found = meant(token.lower_, found)
            cache[key] = found
        return found

    return lemma
