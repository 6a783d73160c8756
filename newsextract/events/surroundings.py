"""What stands around an event in the tree: the events that govern it and those below it, and how they lie in time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from newsextract.events.order import Order, Orders, Signals
from newsextract.events.own_days import OwnDays
from newsextract.events.parts import Draft, Sites
from newsextract.events.undated import backgrounds, came_before, is_old, story_of
from newsextract.language.syntax import verb_group
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import EventType

# Farther up the tree a date or place says nothing of the event any more.
_STEPS = 8

# Verbs whose object is what their subject has brought about, and how that hangs on them.
_BRINGS = frozenset({"result", "lead", "cause", "leave", "claim", "bring", "inflict"})
_UNTIL = frozenset({"until", "till"})
_RESULTS = frozenset({"acl", "pobj", "prep", "dobj", "conj"})


class Surroundings:
    """The events of one article, for looking up dates and places around each.

    Args:
        sites: The records by token.
        drafts: All events of the article.
        cues: Tokens of cues: what stands with them is when and where something was said, not when and where it happened.
        types: The event types by code.
        words: The words that order events.
        said: Ids of the dates on which something was said.
        dayless: Ids of the times of the clock whose day is not told.
        trace: Collects which words did.
        timetables: The verbs whose plain present tells what is to come.
        today: The day of publication, ISO.
    """

    def __init__(
        self,
        sites: Sites,
        drafts: list[Draft],
        cues: Collection[int],
        types: Mapping[str, EventType],
        words: Signals,
        said: Collection[str] = (),
        dayless: Collection[str] = (),
        trace: Trace | None = None,
        timetables: frozenset[str] = frozenset(),
        today: str | None = None,
    ) -> None:
        self.sites = sites
        self.timetables = timetables
        self._types = types
        self._cues = cues
        self._dayless = dayless
        self._at: dict[int, Draft] = {}
        for draft in drafts:
            self._at[draft.i] = draft
            if draft.support is not None:
                self._at.setdefault(draft.support, draft)
        self.days = OwnDays(sites, self._at, said, dayless, today)
        self.orders = Orders(sites, words, self._at, self.incident, trace)
        self.background = backgrounds(sites, self._at, self.days.of, cues, today)
        self.story = story_of(sites, drafts, self.days.of, today)

    def at(self, i: int) -> Draft | None:
        """The event whose trigger, or the verb that carries it, is a token."""
        return self._at.get(i)

    def kind(self, draft: Draft) -> EventType | None:
        """The type of an event; None where it has none."""
        return self._types.get(draft.type or "")

    def incident(self, draft: Draft) -> bool:
        """Whether an event shares its days and place with what brings it about, as its type says."""
        kind = self.kind(draft)
        return kind is not None and kind.incident

    def carried(self, draft: Draft) -> Draft | None:
        """The event noun whose happening, or taking part in which, a verb tells: "began a strike on Monday", "attended the weekend talks"."""
        nouns = (self._at.get(k) for k in self.sites.parse.children(draft.i, "dobj") if draft.kind == "verb")
        shared = (n for n in nouns if n and n.support == draft.i and n.light is not None)
        return next((n for n in shared if n.light is not None and (n.light.happens or n.light.beside)), None)

    def causes(self, draft: Draft) -> Iterator[Draft]:
        """The events that brought an incident about, or that it is a part of.

        "The raid killed ten", "the raid in which ten were killed", "the raid resulted in ten people killed".
        """
        p, k = self.sites.parse, draft.top
        heads = [x.head for x in draft.of("actor")] if draft.kind == "verb" else []
        if p.dep[k] == "relcl":
            heads.append(p.head[k])
        for _ in range(_STEPS):
            if p.dep[k] not in _RESULTS or p.head[k] == k:
                break
            k = p.head[k]
            if (above := self._at.get(k)) is not None and p.lemma[k] in _BRINGS:
                heads += [x.head for x in above.of("actor")]
                break
        for k in heads:
            if (cause := self._at.get(k)) is not None and cause is not draft:
                yield cause

    def local(self, draft: Draft) -> bool | None:
        """Whether what happens does so where those are who take part; a threatened attack is where the attack would be."""
        code = draft.entry.type if draft.entry is not None else draft.type
        kind = self._types.get(code or "")
        return kind.local if kind is not None else None

    def gone_by(self, path: Sequence[int]) -> bool:
        """Whether what stands at the lower end of a way up the tree was over by the time of its upper end."""
        p = self.sites.parse
        return any(
            came_before(p, k, self._at) and not (p.dep[k] == "conj" and came_before(p, above, self._at))
            for k, above in pairwise(path)
        )

    def above(
        self, draft: Draft, look: Callable[[Draft], str | None], *, told: bool = False
    ) -> tuple[str | None, list[int]]:
        """What the nearest event that governs this one has, not past a cue; and the way up to it.

        Args:
            draft: The event.
            look: What is looked for.
            told: Whether a verb that goes on from a cue shares what that has: "on Friday he condemned the raid and accused Chad".
        """
        p, k = self.sites.parse, draft.top
        crossed = False
        path = [k]
        for _ in range(_STEPS):
            if p.head[k] == k:
                break
            goes_on = told and p.dep[k] == "conj" and p.pos[k] == "VERB"
            crossed |= p.dep[k] == "conj" and p.child(k, "nsubj", "nsubjpass") is not None
            k = p.head[k]
            path.append(k)
            if k in self._cues and not goes_on:
                break
            crossed |= k in self._cues
            governor = self._at.get(k)
            if governor is not None and governor is not draft and (found := look(governor)):
                # "On Monday he left and she stayed" is of one day, "he will leave on Monday, but she refused" is not.
                if crossed and not any(x.ref == found and x.head < governor.i for x in governor.parts):
                    break
                return found, path
        return None, path

    def before(self, draft: Draft) -> Draft | None:
        """The verb of the clause that this one goes on from: "the truce ended on Friday and fighting resumed"."""
        p, k = self.sites.parse, draft.top
        return self._at.get(p.head[k]) if p.dep[k] == "conj" else None

    def first_of_two(self, draft: Draft, today: str) -> str | None:
        """The date of the clause behind, up to which a verb was: "he was charged, and in May a court freed him"."""
        p, i = self.sites.parse, draft.top
        if draft.kind != "verb" or p.head[i] != i or verb_group(p, i).tense != "past" or verb_group(p, i).perfect:
            return None
        for k in p.children(i, "conj"):
            later, group = self._at.get(k), verb_group(p, k)
            ref = self.days.of(later) if later is not None and later.kind == "verb" else None
            told = self.sites.by_date[ref] if ref is not None else None
            if told is None or group.tense != "past" or group.perfect or group.modal:
                continue
            if k in self._cues and told.start > p.start[k]:
                continue  # "Prices fell, and the firm said in May that …"
            if told.earliest and is_old(told, today) and told.relation in (None, "on", "in"):
                return told.id  # Within the week either may be the news: "resigned and was arrested on Monday".
        return None

    def below(self, draft: Draft) -> Iterator[tuple[Draft, Order]]:
        """The events in the clauses and prepositions below this one, and how each lies to it."""
        p, top = self.sites.parse, draft.top
        # "Two were killed and ten injured when …": the last of them has the clause.
        tops = [
            top,
            *(c for c in p.children(top, "conj") if p.tag[c] == "VBN" and p.child(c, "aux", "auxpass") is None),
            # "At 6 a.m. two days before the murder"
            *(x.head for x in draft.of("date") if x.ref in self._dayless),
        ]
        for t in tops:
            for k in p.children(t, "prep", "advcl"):
                for path in ([k, t], *([o, k, t] for o in p.children(k, "pobj", "pcomp"))):
                    lower = self._at.get(path[0])
                    if lower is not None and lower is not draft and (lies := self.orders.along(path)) is not None:
                        yield lower, lies

    def comes(self, draft: Draft) -> Draft | None:
        """The verb that only tells when its subject was: "the arrest came a day after the vote"."""
        p, k = self.sites.parse, draft.top
        verb = p.head[k]
        if draft.kind != "noun" or p.dep[k] != "nsubj" or p.lemma[verb] != "come":
            return None
        return self._at.get(verb)

    def until(self, draft: Draft) -> Draft | None:
        """The event that ends what a verb tells: "ruled from 1967 until his death in 2005", "until he died"."""
        p = self.sites.parse
        for k in p.children(draft.top, "prep", "advcl"):
            if p.lower[k] in _UNTIL or any(p.lower[m] in _UNTIL for m in p.children(k, "mark", "advmod")):
                for end in (k, *p.children(k, "pobj", "pcomp")):
                    if (found := self._at.get(end)) is not None and found is not draft:
                        return found
        return None

    def behind(self, draft: Draft) -> Iterator[Draft]:
        """The verbs coordinated behind a verb, of the same subject, tense and voice: "killed ten and burned a church in Goma"."""
        p, top = self.sites.parse, draft.top
        if draft.kind != "verb":
            return
        for k in p.children(top, "conj"):
            later = self._at.get(k)
            if later is None or later.kind != "verb" or k in self._cues or p.tag[k] != p.tag[top]:
                continue
            if p.child(k, "nsubj", "nsubjpass") is None and verb_group(p, k).passive == verb_group(p, top).passive:
                yield later
