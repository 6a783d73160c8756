"""Which trigger entry of the lexicon fits an event, and what it says about its roles."""

from __future__ import annotations

from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft, Sites
from newsextract.language import infinitives, syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import Trigger

_CLAUSES = ("xcomp", "ccomp", "pcomp", "acl", "advcl")


# What stands behind these before a verb is another time or another matter.
_APART = frozenset({"after", "before", "since", "despite", "until", "amid", "besides", "without"})
_INSTEAD = frozenset({"than", "instead", "without"})
# How far into a clause of purpose the words of a trigger may stand.
_NEAR = 12
# "tons of rice", "a round of talks": what counts is what follows.
AMOUNTS = frozenset(
    "ton tonne dozen hundred thousand million billion group team number piece package shipment barrel pair series batch bag round "
    "wave spate string set score handful couple load container kilogram kilo member part lot majority rest type kind form portion".split()
)

# Nouns that stand for others, be it somebody or something.
_VAGUE = frozenset("other one side majority minority half most many few some several all none couple rest".split())
# "Some of the sanctions", "most of the troops".
_SHARE_OF = frozenset("some most all many much several half both any few none dozens".split())
_CURRENCY = frozenset({"dollar", "euro", "pound", "rouble", "ruble", "yen", "yuan", "rupee", "peso", "franc"})


def through_amounts(p: Parse, tokens: list[int]) -> list[int]:
    """The tokens, and what an amount among them is an amount of."""
    out = list(tokens)
    for k in tokens:
        if p.lemma[k] in AMOUNTS or p.lemma[k] in _VAGUE or p.pos[k] == "NUM":
            out += [c for prep in p.kids[k] if p.lower[prep] == "of" for c in p.children(prep, "pobj")]
        if any(p.tag[c] == "$" for c in p.kids[k]) or p.lemma[k] in _CURRENCY:  # "$40 million in assets"
            out += [c for prep in p.kids[k] if p.lower[prep] == "in" for c in p.children(prep, "pobj")]
    return out


class Matcher:
    """Holds drafts of one article against the triggers."""

    def __init__(self, sites: Sites, words: EventWords) -> None:
        self._sites = sites
        self._words = words

    def best(self, draft: Draft) -> Trigger | None:
        """The entry that fits best: of the last pack, most conditions and weight together, else the first."""
        p = self._sites.parse
        found = self._words.triggers.get((p.lemma[draft.i], draft.kind), ())
        if p.lower[draft.i].startswith("re-"):  # To re-appoint is to appoint.
            found = [*found, *self._words.triggers.get((p.lemma[draft.i][2:], draft.kind), ())]
        best: Trigger | None = None
        most = (-1, 0.0)
        for entry in found:
            fit = self._fit(draft, entry)
            if fit is not None and (rank := (self._words.pack[entry.id], fit + entry.weight)) > most:
                best, most = entry, rank
        return best

    def _fit(self, draft: Draft, e: Trigger) -> float | None:
        """How many conditions the entry has, or None where one of them does not hold."""
        p, n = self._sites.parse, 0
        if e.particle:
            if not self._particles(draft) & set(e.particle):
                return None
            n += 1
        if e.support:
            if draft.support is None or p.lemma[draft.support] not in self._set(e.support):
                return None
            n += 1
        if e.objects or e.object_not:
            lemmas = self._lemmas(self._objects(draft))
            if e.objects and not lemmas & self._set(e.objects):
                return None
            if e.object_not and lemmas & self._set(e.object_not):
                return None
            n += bool(e.objects)
        if e.subjects or e.subject_not:
            lemmas = self._lemmas([x.head for x in draft.of("actor")])
            if e.subjects and not lemmas & self._set(e.subjects):
                return None
            if e.subject_not and lemmas & self._set(e.subject_not):
                return None
            n += bool(e.subjects)
        if e.words or e.words_not:
            around = self._around(draft)
            if e.words and not around & self._set(e.words):
                return None
            if e.words_not and around & self._set(e.words_not):
                return None
            n += bool(e.words)
        if e.governor:
            if not self._governors(draft.i) & self._set(e.governor):
                return None
            n += 1
        if e.complement:
            found = self.complements(draft)
            have = {p.lemma[k] for k in found} | {"*"}
            have |= {"to" if infinitives.infinitive(p, k) else "that" for k in found if p.pos[k] in syntax.VERBAL}
            have |= {"wish" for k in found if _untensed(p, k)}
            have |= {"subjunctive" for k in found if _untensed(p, k) and _surely(p, k)}
            if not found or not have & self._set(e.complement):
                return None
            if e.whose is not None and not self._is_by(e.whose, draft.i, found):
                return None
            n += 1
        if e.needs:
            have = {x.role for x in draft.parts} | {x.via for x in draft.parts if x.role != "date"}
            if not have.issuperset(e.needs):
                return None
            n += 1
        if e.lacks and any(x.role in e.lacks or x.via in e.lacks for x in draft.parts):
            return None
        return float(n)

    def _is_by(self, whose: str, i: int, complements: list[int]) -> bool:
        """Whether the clause in the complement of verb `i` is the actor's own act, that of somebody named right behind the verb, or nobody's."""
        p = self._sites.parse
        others = [s for k in complements if (s := p.child(k, "nsubj", "nsubjpass")) is not None and p.left[s] > i]
        if whose == "own":
            return not others
        if whose == "self":
            return bool(others) and all(p.pos[s] == "PRON" for s in others)
        if whose == "thing":
            return bool(others) and all("THING" in self._lemmas([s]) for s in others)
        return any(p.left[s] == i + 1 and self._sites.someone(s) for s in others)

    def classes(self, draft: Draft, entry: Trigger) -> list[str]:
        """The word classes of an entry that some word of the event is in."""
        p = self._sites.parse
        words = self._around(draft) | self._lemmas([x.head for x in draft.parts]) | {p.lemma[draft.i].lower()}
        words |= {p.lemma[k].lower() for k in self.complements(draft)}
        named = [
            w for field in (entry.lemma, entry.objects, entry.subjects, entry.words, entry.complement) for w in field
        ]
        return [w[1:] for w in dict.fromkeys(named) if w.startswith("@") and words & self._set((w,))]

    def _set(self, words: tuple[str, ...]) -> frozenset[str]:
        cache = self._words.expanded
        if words not in cache:
            cache[words] = frozenset(self._words.expand(words))
        return cache[words]

    def _lemmas(self, tokens: list[int]) -> set[str]:
        p = self._sites.parse
        out: set[str] = {"THING"} if tokens and all(self._thing(k) for k in tokens) else set()
        for k in through_amounts(p, tokens):
            out.add(p.lemma[k].lower())
            ref = self._sites.actor(k)
            if ref is not None:
                actor = self._sites.by_actor[ref]
                out.update(actor.sectors)
                out.add(actor.kind.upper())
                if "BUS" in actor.sectors and actor.kind != "person":
                    out.add("COMPANY")
            elif (place := self._sites.place(k)) is not None:
                out.add("PLACE")
                if self._sites.by_place[place].kind == "city":
                    out.add("CITY")
            if p.ent_of[k] >= 0:
                out.add("NAME")
                if (named := p.ents[p.ent_of[k]]).label == "EVENT":
                    out.add(p.lower[named.first])  # "Typhoon Amihan"
        return out

    def _thing(self, k: int) -> bool:
        """Whether a common noun names nobody who could ask, refuse or help: "rain", "the talks"."""
        p, sites = self._sites.parse, self._sites
        lemma = p.lemma[k].lower()
        if p.pos[k] != "NOUN" or p.ent_of[k] >= 0 or lemma in AMOUNTS or lemma in _VAGUE:
            return False
        return sites.actor(k) is None and sites.place(k) is None and self._words.thing(lemma)

    def _objects(self, draft: Draft) -> list[int]:
        vias = (
            ("object", "passive", "complement")
            if draft.kind != "noun"
            else ("of", "modifier", "poss", "on", "for", "in")
        )
        found = [x.head for x in draft.parts if x.via in vias]
        return found + self._around_which(draft.i, found) if draft.kind == "verb" else found

    def _around_which(self, i: int, found: list[int]) -> list[int]:
        """What else a "which" behind a comma may mean: "the treaty on fishing, which Chad signed"."""
        p = self._sites.parse
        k = p.head[i]
        if p.dep[i] != "relcl" or k not in found or p.left[i] < 1 or p.lower[p.left[i] - 1] != ",":
            return []
        out: list[int] = []
        while (
            any(p.lower[c] == "which" for c in p.kids[i]) and p.dep[k] == "pobj" and p.pos[p.head[p.head[k]]] == "NOUN"
        ):
            k = p.head[p.head[k]]
            out.append(k)
        return out

    def _particles(self, draft: Draft) -> set[str]:
        """Particles and prepositions that hang on a verb, but for those of a date; of a noun, the one before it ("on strike")."""
        p = self._sites.parse
        if draft.kind == "noun":
            return {p.lower[p.head[draft.i]]} if p.dep[draft.i] == "pobj" else set()
        at = [draft.i, *([draft.support] if draft.support is not None else [])]
        links = ("prt", "prep", "agent", "dative", "advmod")
        # "Aside from the mayor, few stood": what stands before a verb is no particle of it, unless it leads a relative clause.
        found = [k for i in at for k in p.kids[i] if p.dep[k] in links and (k > i or p.dep[i] == "relcl")]
        return {p.lower[k] for k in found if not any(self._sites.date(o) for o in p.children(k, "pobj"))}

    def _governors(self, i: int) -> set[str]:
        p, k = self._sites.parse, i
        out: set[str] = set()
        for _ in range(3):
            if p.head[k] == k:
                break
            k = p.head[k]
            out.add(p.lemma[k])
        return out

    def complements(self, draft: Draft) -> list[int]:
        """The verbs and event nouns in the complement of a trigger: "agreed to send", "refused to", "accused X of killing"."""
        p = self._sites.parse
        out: list[int] = []
        at = [draft.i]
        if draft.support is not None:
            at.append(draft.support)
        for i in at:
            for k in p.kids[i]:
                if p.dep[k] in ("xcomp", "ccomp", "acl") and p.pos[k] in syntax.VERBAL and k != draft.support:
                    out += [c for c in syntax.conjuncts(p, k) if p.pos[c] in syntax.VERBAL]
                elif p.tag[k] == "VB" and (
                    (p.dep[k] == "advcl" and p.child(k, "aux") is not None)
                    or (p.dep[k] == "relcl" and infinitives.with_for(p, k))
                ):
                    out.append(k)
                elif p.dep[k] == "prep" and p.lower[k] not in (_APART if k < i else _INSTEAD):
                    # Not "after travelling to Chad, he hopes", "asked for help rather than attack".
                    out += [c for c in p.kids[k] if p.dep[c] == "pcomp"]
                    out += [
                        c
                        for c in p.kids[k]
                        if p.dep[c] == "pobj" and p.pos[c] == "NOUN" and self._words.noun(p.lemma[c]) >= 0.5
                    ]
                elif p.dep[k] == "dobj" and p.pos[k] == "NOUN" and p.lemma[k] in AMOUNTS:
                    out += [
                        c
                        for c in through_amounts(p, [k])
                        if c not in (k, draft.i) and self._words.noun(p.lemma[c]) >= 0.5
                    ]
                elif p.dep[k] == "dobj" and k != draft.i and p.pos[k] == "NOUN" and self._words.noun(p.lemma[k]) >= 0.5:
                    out.append(k)
        return out

    def _around(self, draft: Draft) -> set[str]:
        """Lemmas of the words in the participants of an event and of those that hang on its trigger."""
        p = self._sites.parse
        out: set[str] = set()
        for part in draft.parts:
            if part.via == "clause":
                first, last = p.left[part.head], min(p.right[part.head], p.left[part.head] + _NEAR)
            else:
                first, last = syntax.phrase(p, part.head)
            out.update(p.lemma[k].lower() for k in range(first, last + 1))
        for i in (draft.i, draft.support):
            if i is not None:
                for k in p.kids[i]:
                    out.add(p.lemma[k].lower())
                    near = k if p.dep[k] not in ("prep", "prt", "advmod") else min(p.right[k], k + _NEAR)
                    out.update(p.lemma[c].lower() for c in (*p.kids[k], *range(k + 1, near + 1)))
        return out


def _surely(p: Parse, k: int) -> bool:
    """Whether no fact can be meant: "that the pilot be freed", "that Chad withdraw", but "that vaccines save lives"."""
    subject = p.child(k, *syntax.SUBJECTS)
    helped = any(p.lower[c] in ("be", "should") for c in p.kids[k] if p.dep[c] in ("aux", "auxpass"))
    single = subject is not None and (p.tag[subject] in ("NN", "NNP") or p.lower[subject] in ("he", "she", "it"))
    return p.dep[k] == "ccomp" and (helped or p.lower[k] == "be" or (single and p.lower[k] == p.lemma[k]))


def _untensed(p: Parse, k: int) -> bool:
    """Whether a verb tells what is to be done: "proposed lifting the ban", "that the ban be lifted", "that Chad withdraw"."""
    helpers = [c for c in p.kids[k] if p.dep[c] in ("aux", "auxpass")]
    if any(p.tag[c] == "MD" for c in helpers):
        return all(p.lower[c] == "should" for c in helpers if p.tag[c] == "MD")
    if p.tag[k] == "VBG":
        return not helpers and p.child(k, *syntax.SUBJECTS) is None and p.dep[k] in ("xcomp", "ccomp", "pcomp")
    if p.dep[k] != "ccomp" or any(p.tag[c] == "TO" for c in helpers):
        return False
    first = p.lower[helpers[0]] if helpers else p.lower[k]
    past = p.tag[p.head[k]] in ("VBD", "VBN")  # "Suggested that they meet", but "suggests that they meet".
    return first == "be" if helpers else first == p.lemma[k] and (p.tag[k] == "VB" or (p.tag[k] == "VBP" and past))
