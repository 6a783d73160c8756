"""From the root of a clause down to the event: each governor on the way changes what is left of "it happened"."""

from __future__ import annotations

from newsextract.events.factuality_governors import Governors, governor, word_governor
from newsextract.events.factuality_state import State, asks, commands, negative_words, read_verb
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import Governor

# Verbs whose subject is an event that they say took place.
_OCCUR = frozenset("happen occur take begin start continue follow ensue resume end be".split())
# Infinitives that tell how it ended rather than what for: "fell two points to close at 97".
_OUTCOME = frozenset("close end finish reach become settle stand total win find learn discover".split())
# Verbs whose object is there before them.
_MEET = frozenset("face fight stem ease tackle combat handle address survive discuss review see avoid meet end stop".split())
_ORDER = frozenset("first second third last only few latest next".split())
# Prepositions whose noun shares the fate of the noun, or of the verb, above.
_OF = frozenset({"of", "to", "for", "in"})
_FOR = frozenset({"with", "for", "into"})


class Reader:
    """Walks from the root down to the event and remembers the state of every word it has passed."""

    def __init__(self, parse: Parse, table: Governors, trace: Trace | None) -> None:
        self.parse = parse
        self.table = table
        self.trace = trace
        self._known: dict[int, State] = {}

    def state(self, trigger: int) -> State:
        """The state of a word, composed from the outermost governor down to it."""
        way = [trigger]
        k = trigger
        while k not in self._known and self.parse.head[k] != k:
            k = self.parse.head[k]
            way.append(k)
        for i in reversed(way):
            if i not in self._known:
                above = self.parse.head[i] if self.parse.head[i] != i else None
                self._known[i] = self.step(i, above, self._known[above] if above is not None else None)
        return self._known[trigger]

    def note(self, entry: Governor, i: int) -> None:
        """Tell the trace that an entry decided something at token `i`."""
        if self.trace is not None:
            self.trace.add("governors", entry.id, *self.parse.span(i, i))

    def step(self, i: int, above: int | None, state: State | None) -> State:
        """The state of word `i` below the word `above`, whose state is given."""
        p = self.parse
        if above is None or state is None:
            return self.own(i, State(), None, False)
        dep = p.dep[i]
        if p.pos[i] in syntax.VERBAL and p.dep[i] not in ("amod", "compound"):
            return self.verb(i, above, state)
        if dep in ("prep", "agent", "acomp", "prt", "advmod"):  # looked through
            new = state.copy()
            if dep == "acomp" and p.pos[i] == "ADJ" and negative_words(p, i):
                new.negative = not new.negative
            entry = self.preposition(i) if dep == "prep" else None
            if entry is not None and p.right[i] > i:
                new.govern(entry, False)
                self.note(entry, i)
            return new
        return self.noun(i, above, state)

    def preposition(self, i: int) -> Governor | None:
        """The entry of "without" or of "instead of"."""
        p = self.parse
        words = [p.lower[i], *(p.lower[k] for k in p.kids[i] if p.dep[k] == "advmod")]
        return next((g for w in words if (g := word_governor(self.table, w, "preposition"))), None)

    def verb(self, i: int, above: int, state: State) -> State:
        """The state of verb `i`, given its governor and the governor's state."""
        p = self.parse
        dep, tag = p.dep[i], p.tag[i]
        to = any(p.tag[k] == "TO" for k in p.kids[i])
        gerund = tag == "VBG" and not any(p.dep[k] == "aux" for k in p.kids[i])
        if dep == "relcl" and to:  # "a deal to buy", as the parser likes to see it
            dep = "acl"
        if dep in ("xcomp", "ccomp", "acl", "pcomp", "csubj"):
            head, frame = above, "infinitive" if to else "gerund" if gerund else "clause"
            if dep == "xcomp" and not gerund and tag == "VB":
                frame = "infinitive"
            if dep == "pcomp":
                head, frame = p.head[above], p.lower[above]
                if p.dep[head] == "dobj" and governor(self.table, p, head, frame) is None:
                    head = p.head[head]  # "accused the firm of bribing": the parser hangs "of" on the firm
            elif dep == "acl" and not to:
                frame = (
                    "clause" if any(p.lower[k] == "that" and p.dep[k] == "mark" for k in p.kids[i]) else "participle"
                )
                head, state, frame = self._heard_of(head, state, frame)
            entry = self._asked_that(i, head) if frame == "clause" and tag == "VB" else None
            if entry is not None:
                frame = "infinitive"
            elif frame != "participle":
                entry = governor(self.table, p, self._complement(head) if dep == "ccomp" else head, frame)
            if entry is None and dep == "ccomp" and to:
                entry = governor(self.table, p, head, "infinitive")
            if entry is not None:
                new = self._governed(state, entry, frame)
                self.note(entry, head)
                finite_clause = frame == "clause"
                past = finite_clause and state.time == "past"
                held = new.time if entry.time is not None else None
                new = self.own(i, new, state, past)
                if held == "future" and (not finite_clause or syntax.verb_group(p, i).tense == "present"):
                    new.time = "future"
                return new
            if dep == "xcomp" or (dep == "ccomp" and to):
                new = state.copy()
                if p.lemma[above] == "be" and to:
                    new.time, new.planned = "future", True
                return self.own(i, new, state, False)
            if dep == "acl" and to and self._singled_out(above):
                return self.own(i, State(time=state.time), state, False)
            if dep == "acl" and to:
                return self.own(i, State(time="future", planned=True), state, False)
            if dep == "pcomp":
                new = state.copy()
                if self.preposition(above) is None:
                    new.negative = False
                return self.own(i, new, state, False)
            if dep == "ccomp":
                return self.own(i, State(), state, state.time == "past")
            return self.own(i, State(), state, False)
        if dep == "advcl":
            asked = self.asked(i, above) if to else None
            if asked is not None:
                self.note(asked, above)
                return self.own(i, self._governed(state, asked, "infinitive"), state, False)
            if to and p.lemma[i] in _OUTCOME and state.time != "future":
                return self.own(i, state.copy(), state, False)
            if to:  # what was aimed at is as old as what was done for it
                then = "past" if state.time == "past" else "future"
                return self.own(i, State(time=then, planned=True), state, False)
            if gerund:
                new = state.copy()
                new.negative = False
                return self.own(i, new, state, False)
            return self.own(i, State(), state, False)
        if dep == "conj" and p.pos[above] in syntax.VERBAL:
            shared = tag in ("VB", "VBG", "VBN") and tag == p.tag[above] and not self._subject(i)
            if shared:
                new = state.copy()
                # "did not attack or invade" shares the negation, "did not attack but withdrew" does not.
                if any(p.lower[k] in ("but", "yet") for k in p.kids[above] if p.dep[k] == "cc"):
                    new.negative = False
                if syntax.verb_group(p, i).negated:
                    new.negative = not new.negative
                return new
            new = State()
            new.denied, new.negative = state.denied, state.denied and state.negative
            new.requested, new.conditional = state.requested and not self._subject(i), False
            return self.own(i, new, state, False)
        if dep == "relcl" or dep in ("parataxis", "ROOT"):
            return self.own(i, State(), state, dep == "relcl" and state.time == "past")
        return self.own(i, State(), state, False)

    def _complement(self, head: int) -> int:
        """What "it is true that …" says of its clause: the adjective, else the verb itself."""
        p = self.parse
        if p.lemma[head] != "be":
            return head
        return next((k for k in p.kids[head] if p.dep[k] in ("acomp", "attr", "oprd")), head)

    def _asked_that(self, i: int, head: int) -> Governor | None:
        """The governor of a bare verb in a clause: "asked that the judge step down"."""
        if any(self.parse.dep[k] in ("aux", "auxpass") and self.parse.tag[k] != "VB" for k in self.parse.kids[i]):
            return None
        entry = governor(self.table, self.parse, head, "infinitive")
        return entry if entry is not None and entry.status == "requested" else None

    def _heard_of(self, noun: int, state: State, frame: str) -> tuple[int, State, str]:
        """In "reports of troops crossing" the crossing is what the reports are of, not a trait of the troops."""
        p = self.parse
        of = p.head[noun]
        if frame != "participle" or p.dep[noun] != "pobj" or p.lower[of] != "of" or p.dep[of] != "prep":
            return noun, state, frame
        above = p.head[of]
        if p.pos[above] != "NOUN" or governor(self.table, p, above, "of") is None or above not in self._known:
            return noun, state, frame
        return above, self._known[above], "of"

    def asked(self, i: int, above: int) -> Governor | None:
        """The governor of "called on X to leave", "fought to save", which the parser takes for a purpose."""
        p = self.parse
        entry = governor(self.table, p, above, "infinitive")
        if entry is None:
            return None
        if entry.status == "planned":
            return entry if not any(p.dep[k] == "dobj" for k in p.kids[above]) else None
        if entry.status != "requested":
            return None
        words = [p.lower[k] for k in p.kids[above] if p.dep[k] == "prep" and above < k < i]
        words += [p.lower[k] for k in p.kids[i] if p.dep[k] == "mark"]
        return entry if any(w in ("on", "upon", "for", "to", "with") for w in words) else None

    def _subject(self, i: int) -> bool:
        return any(self.parse.dep[k] in ("nsubj", "nsubjpass") for k in self.parse.kids[i])

    def _governed(self, state: State, entry: Governor, frame: str) -> State:
        """The state below a governor; finite clauses take over only what the governor says itself."""
        new = State() if frame == "clause" else state.copy()
        if frame == "clause":
            new.requested = new.planned = False
        above_negative = state.negative
        if frame != "clause" and entry.polarity is None and entry.when_negated is None:
            new.negative = state.negative
        new.govern(entry, above_negative)
        turned = above_negative and (entry.certainty == "probable" or entry.when_negated == "negative")
        if frame == "clause" and entry.polarity is None and not turned:
            new.negative = False
        if state.denied and above_negative and entry.pos == "noun":  # "denied claims that"
            new.negative = new.denied = True
        return new

    def own(self, i: int, state: State, above: State | None, governed_past: bool) -> State:
        """Add what the word says of itself."""
        p = self.parse
        if p.pos[i] in syntax.VERBAL:
            read_verb(p, i, state, above, governed_past)
            if asks(p, i):
                state.possible = True
                state.weaken("underspecified")
            elif commands(p, i):
                state.requested, state.time = True, "future"
                state.weaken("underspecified")
            for k in p.kids[i]:
                if p.dep[k] == "advmod":
                    self._adverb(k, state)
            if state.time == "unspecified" and any(p.tag[k] == "TO" and p.dep[k] == "aux" for k in p.kids[i]):
                state.time, state.planned = "future", True
            elif state.time == "unspecified":
                state.time = "past" if p.tag[i] == "VBN" else "present"
        else:
            state.negative ^= negative_words(p, i)
            if state.time == "unspecified":
                state.time = "past"
        return state

    def _adverb(self, k: int, state: State) -> None:
        entry = word_governor(self.table, self.parse.lower[k], "adverb")
        if entry is not None:
            self.note(entry, k)
            if entry.polarity == "negative":
                state.negative = not state.negative
            if entry.certainty is not None:
                state.weaken(entry.certainty)
            state.possible |= entry.status == "possible"

    def noun(self, i: int, above: int, state: State) -> State:
        """A noun: in the reach of its verb only where that says something about its object or subject as an event."""
        p = self.parse
        dep = p.dep[i]
        head, frame = above, "object"
        if dep == "pobj":
            head, frame = p.head[above], p.lower[above]
        elif dep == "conj":
            new = state.copy()
            return self._modified(i, new)
        elif dep in ("compound", "poss", "nmod", "appos") and p.pos[above] in syntax.NOMINAL:
            return self._modified(i, State(time="past"))
        judged = None
        if dep == "nsubj" and (told := self._complement(above)) != above:  # "the report was false"
            judged = governor(self.table, p, told, "subject")
            head = told if judged is not None else head
        if judged is None and dep in ("nsubj", "csubj") and p.lemma[above] in _OCCUR:
            new = state.copy()
            new.negative = state.negative
            return self._modified(i, new, counted=True)
        entry = governor(self.table, p, head, frame) if dep in ("dobj", "pobj", "nsubjpass", "attr", "dative") else None
        entry = judged or entry
        if entry is None and dep in ("dobj", "nsubjpass") and not self._spoken_of(i):
            entry = governor(self.table, p, head, "new")
        if entry is None and dep in ("dobj", "nsubjpass") and governor(self.table, p, i, "clause") is not None:
            entry = governor(self.table, p, head, "clause")  # "rejected claims that …"
            if entry is not None and entry.status != "denied":
                entry = None
        if entry is not None:
            new = state.copy()
            if entry.when_negated is None and entry.polarity is None:
                new.negative = state.negative
            new.govern(entry, state.negative)
            self.note(entry, head)
            return self._modified(i, new, counted=state.negative)
        if dep == "pobj" and word_governor(self.table, p.lower[above], "preposition") is not None:
            return self._modified(i, state.copy())
        if self._brought_about(i, above, head) and (state.time == "future" or (dep == "dobj" and state.negative)):
            return self._modified(i, state.copy(), counted=state.negative)
        if dep == "attr":
            return self._modified(i, state.copy(), counted=True)
        return self._modified(i, State(time="past"))

    def _brought_about(self, i: int, above: int, head: int) -> bool:
        """Whether a noun shares the fate of what it depends on: "will sign a deal", "prospects for a return to growth"."""
        p = self.parse
        if self._spoken_of(i):
            return False
        if p.dep[i] in ("dobj", "nsubjpass"):
            return p.lemma[above] not in _MEET
        if p.dep[i] != "pobj":
            return False
        return p.lower[above] in (_OF if p.pos[head] == "NOUN" else _FOR)

    def _singled_out(self, noun: int) -> bool:
        """Whether a noun is one of those that did it: "the first man to land", "one of the few banks to fail"."""
        p = self.parse
        return p.lower[noun] in _ORDER or any(
            p.lower[k] in _ORDER or (p.dep[k] == "amod" and p.tag[k] == "JJS") for k in p.kids[noun]
        )

    def _spoken_of(self, i: int) -> bool:
        """Whether a noun phrase is definite: it stands for something known, whatever its verb does."""
        p = self.parse
        return any(
            p.dep[k] == "poss" or (p.dep[k] == "det" and p.lower[k] in ("the", "this", "that", "these", "those"))
            for k in p.kids[i]
        )

    def _modified(self, i: int, state: State, *, counted: bool = False) -> State:
        """Determiners and modifiers of a noun: "no attack", "a planned attack"."""
        p = self.parse
        for k in p.kids[i]:
            if p.dep[k] == "det" and p.lower[k] in ("no", "neither") and not counted:
                state.negative = True
            elif p.dep[k] == "amod" or (p.dep[k] == "acl" and p.tag[k] == "VBN"):
                entry = word_governor(self.table, p.lower[k], "adjective", "modifier") if p.dep[k] == "amod" else None
                if entry is None and p.tag[k] == "VBN":
                    entry = word_governor(self.table, p.lemma[k], "verb", "object")
                if entry is not None:
                    self.note(entry, k)
                    state.govern(entry, False)
        return state
