"""From the root of a clause down to the event: each governor on the way changes what is left of "it happened"."""

from __future__ import annotations

from newsextract.events import factuality_frames as frames
from newsextract.events.factuality_asked import asked, asked_that, example
from newsextract.events.factuality_conditions import on_condition, or_else
from newsextract.events.factuality_fate import belied, beside, governed, heard_of, overdue, undone
from newsextract.events.factuality_governors import Governors, Words, complement
from newsextract.events.factuality_nouns import Nouns
from newsextract.events.factuality_state import (
    State,
    asks,
    judge_infinitive,
    negative_words,
    read_degree,
    read_verb,
)
from newsextract.language import infinitives, syntax
from newsextract.language.imperatives import imperative
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.records.event import EventTime

# Infinitives that tell how it ended rather than what for: "fell two points to close at 97".
_OUTCOME = frozenset("close end finish reach become settle stand total win beat defeat find learn discover".split())
# What the parser hangs on the verb that is denied, though it tells what else was said: "denied taking part, saying that …".
_SAYING = frozenset("say add call insist claim argue tell accuse describe blame note stress maintain vow".split())


class Reader:
    """Walks from the root down to the event and remembers the state of every word it has passed."""

    def __init__(self, parse: Parse, table: Governors, trace: Trace | None) -> None:
        self.parse = parse
        self.words = Words(parse, table, trace)
        self.nouns = Nouns(self.words)
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

    def step(self, i: int, above: int | None, state: State | None) -> State:
        """The state of word `i` below the word `above`, whose state is given."""
        p = self.parse
        if above is None or state is None:
            return self.own(i, State(), None, False)
        dep = p.dep[i]
        entry = (
            self.words.preposition(i) if dep == "prep" else None
        )  # "pending" is one, though it is a verb to the parser
        if p.pos[i] in syntax.VERBAL and p.dep[i] not in ("amod", "compound") and entry is None:
            return self.verb(i, above, state)
        row = dep == "conj" and p.pos[i] == "ADP" == p.pos[above]  # "in the vote nor in the count"
        if row or dep in ("prep", "agent", "acomp", "prt", "advmod"):  # looked through
            new = state.copy()
            if dep == "acomp" and p.pos[i] == "ADJ" and negative_words(p, i):
                new.negative = not new.negative
            if entry is not None and p.right[i] > i:
                new.govern(entry, False)
                self.words.note(entry, i)
            return new
        return self.nouns.state(i, above, self._fate(p.head[above], state) if dep == "pobj" else state)

    def verb(self, i: int, above: int, state: State) -> State:
        """The state of verb `i`, given its governor and the governor's state."""
        p = self.parse
        dep, tag = p.dep[i], p.tag[i]
        if (first := frames.told_along(p, i)) is not None:
            above, dep = p.head[first], p.dep[first]
            state = self.state(above)
        to = any(p.tag[k] == "TO" for k in p.kids[i]) or infinitives.listed(p, i)
        gerund = tag == "VBG" and not any(p.dep[k] == "aux" for k in p.kids[i])
        if to and (judge := infinitives.judged(p, i)) is not None:
            return self._judged(i, judge, state)
        if to and infinitives.took_time(p, above):
            new = state.copy()
            new.negative = False
            return self.own(i, new, state, False)
        if (late := overdue(self.words, i)) is not None:
            self.words.note(late, above)
            return governed(state, late, "infinitive")
        if dep == "relcl" and (to or any(p.lower[k] == "that" and p.dep[k] == "mark" for k in p.kids[i])):
            dep = "acl"  # "A deal to buy", "reports that they left", as the parser likes to see it.
        if dep in ("xcomp", "ccomp", "acl", "pcomp", "csubj"):
            head, frame = above, "infinitive" if to else "gerund" if gerund else "clause"
            if dep == "xcomp" and not gerund and tag == "VB":
                frame = "infinitive"
            if dep == "pcomp":
                head, frame = frames.above_gerund(p, above)
                own = self.words.over(head, frame) or self.words.over(head, f"{frame} gerund")
                if p.dep[head] == "dobj" and own is None:
                    head = p.head[head]  # "accused the firm of bribing": the parser hangs "of" on the firm
            elif dep == "acl" and gerund and (led := frames.led_to(p, head)) is not None and led in self._known:
                return self.own(i, self._known[led].copy(), state, False)
            elif dep == "acl" and not to:
                frame = "clause" if frames.content(p, i) else "participle"
                head, state, frame = heard_of(self.words, self._known, head, state, frame)
            entry = asked_that(self.words, head, i) if frame == "clause" else None
            if entry is not None:
                frame = "infinitive"
            elif frame != "participle" or gerund:
                entry = self.words.over(complement(p, head) if dep == "ccomp" else head, frame)
                if entry is None and gerund and dep in ("xcomp", "ccomp"):
                    entry = example(self.words, above)
                if entry is None and dep == "pcomp" and gerund:
                    # "Made progress in agreeing": the parser hangs "in" on the verb, or on the noun.
                    hung = [k for k in (head, p.child(head, "dobj")) if k is not None]
                    entry = next((e for k in hung if (e := self.words.over(k, f"{frame} gerund"))), None)
            if entry is None and dep == "ccomp" and to:
                entry = self.words.over(head, "infinitive")
            if entry is not None and to and infinitives.phoned(p, head):
                called: EventTime = "past" if state.time == "past" else "future"
                return self.own(i, State(time=called, planned=True, aim=True), state, False)
            if entry is not None:
                new = governed(self._fate(head, state), entry, frame)
                self.words.note(entry, head)
                finite_clause = frame == "clause"
                past = finite_clause and state.time == "past"
                held = new.time if entry.time is not None else None
                if dep == "xcomp" and on_condition(p, head):
                    new.conditional = True
                    new.weaken("possible")
                new = self.own(i, new, state, past)
                if held == "future" and (not finite_clause or syntax.verb_group(p, i).tense == "present"):
                    new.time = "future"
                return new
            if dep == "xcomp" or (dep == "ccomp" and to):
                new = state.copy()
                if on_condition(p, above):
                    new.conditional = True
                    new.weaken("possible")
                if to and p.lemma[above] in ("have", "be") and "yet" in p.lower[above:i]:
                    new.negative = not new.negative  # "Has yet to sign", "is yet to be held": not so far.
                elif to and not state.negative and (frames.must(p, above, i) or frames.told_to(p, above)):
                    new.time, new.requested = "future", True  # "They have to leave"; but "had to leave", who left.
                    new.weaken("underspecified")
                elif p.lemma[above] == "be" and to:
                    new.time, new.planned = "future", True
                read_degree(p, above, new)
                return self.own(i, new, state, False)
            if dep == "acl" and to and frames.singled_out(p, above):
                return self.own(i, State(time=state.time), state, False)
            if dep == "acl" and to:  # "Mutu to hold talks", as a headline has it, will do so.
                aim = not syntax.in_headline(p, i)
                had = frames.has_had(p, above) and self.state(p.head[above]).time == "past"
                new = State(frames.none_of(p, above), time="past" if had else "future", planned=True, aim=aim)
                return self.own(i, new, state, False)  # "Had no reason to leave."
            if dep == "pcomp" and (frames.was(p, i) or frames.was_before(p, i, above)):
                # "Promised to find out how two children were killed": they were.
                return self.own(i, State(time="past"), state, False)
            if dep == "csubj" and gerund and syntax.verb_group(p, above).modal is not None:
                new = State(possible=True, time="future")  # "Bombing the dam would be a crime."
                new.weaken("possible")
                return self.own(i, new, state, False)
            if dep == "pcomp":
                new = state.copy()
                if self.words.preposition(above) is None:
                    new.negative = False
                return self.own(i, new, state, False)
            if frames.foreseen(p, i, above):
                new = State(time="future", planned=True)
                new.weaken("probable")
                return self.own(i, new, state, False)
            seen = dep == "ccomp" and tag in ("VBN", "VBG") and not syntax.verb_group(p, i).finite
            seen |= frames.brought_about(p, i, above)
            if seen or (tag == "VB" and imperative(p, above)):
                return self.own(i, state.copy(), state, False)  # "will see ships delivered", "let us attack"
            if dep == "ccomp":
                judge = infinitives.judged(p, above)
                entry = self.words.over(judge, "saying") if judge is not None else None
                new = State()
                if entry is not None and judge is not None:  # "It is a lie to say that …"
                    self.words.note(entry, judge)
                    new.govern(entry, False)
                return self.own(i, new, state, state.time == "past")
            return self.own(i, State(), state, False)
        if dep == "advcl":
            if (left_out := beside(self.words, i, state)) is not None:
                return left_out
            if frames.in_a_row(p, i, above):
                return self.own(i, state.copy(), state, False)
            entry = asked(self.words, i, above) if to else None
            if entry is not None:
                self.words.note(entry, above)
                return self.own(i, governed(state, entry, "infinitive"), state, False)
            if to and p.lemma[i] in _OUTCOME and state.time != "future":
                return self.own(i, state.copy(), state, False)
            if to:  # what was aimed at is as old as what was done for it
                then: EventTime = "past" if state.time == "past" else "future"
                return self.own(i, State(time=then, planned=True, aim=True), state, False)
            if gerund:
                new = state.copy()
                # "Denied that it had hit a hospital, killing nine": who denies the one denies the other.
                new.negative = state.denied and state.negative and p.lemma[i] not in _SAYING
                new.denied = state.denied and new.negative
                return self.own(i, new, state, False)
            return self.own(i, State(), state, False)
        if dep == "conj" and p.pos[above] in syntax.VERBAL:
            shared = tag in ("VB", "VBG", "VBN") and tag == p.tag[above] and not frames.has_subject(p, i)
            # "We do not condone it and will demand a review."
            shared &= not any(p.tag[k] == "MD" for k in p.kids[i])
            than = frames.rather_than(p, above, i)
            if than is not None and self.words.preposition(than) is not None:
                new = state.copy()
                new.negative = True  # "Chose to talk rather than attack."
                return new
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
            new.requested = state.requested and not frames.has_subject(p, i)
            new.conditional = state.requested and or_else(p, i)
            return self.own(i, new, state, False)
        if dep == "relcl" or dep in ("parataxis", "ROOT"):
            return self.own(i, State(), state, dep == "relcl" and state.time == "past")
        return self.own(i, State(), state, False)

    def _fate(self, noun: int, state: State) -> State:
        """The state below a plan that came to nothing: "plans to strike fell through", "their bid to free him failed"."""
        new = state.copy()
        if (false := belied(self.words, noun)) is not None and not state.negative:
            self.words.note(false, noun)
            new.govern(false, False)
            return new
        if (told := undone(self.words, noun)) is None:
            return state
        verb = self.state(told[0]) if told[0] != noun else State()
        if verb.certainty != "certain" or verb.time == "future":
            return state
        self.words.note(told[1], told[0])
        new.negative = not verb.negative  # "Has not dropped plans to close it."
        return new

    def own(self, i: int, state: State, above: State | None, governed_past: bool) -> State:
        """Add what the word says of itself."""
        p = self.parse
        if p.pos[i] in syntax.VERBAL:
            read_verb(p, i, state, above, governed_past)
            if asks(p, i):
                state.possible = True
                state.weaken("underspecified")
            elif imperative(p, i):
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
        entry = self.words.word(self.parse.lower[k], "adverb")
        if entry is not None:
            self.words.note(entry, k)
            if entry.polarity == "negative":
                state.negative = not state.negative
            if entry.certainty is not None:
                state.weaken(entry.certainty)
            state.possible |= entry.status == "possible"

    def _judged(self, i: int, judge: int, state: State) -> State:
        """The state of an infinitive that "it is wrong to …", "it is time to …" judges: nobody has done it, nor says he will."""
        p = self.parse
        entry = self.words.over(judge, "judged for") if infinitives.for_somebody(p, judge, i) else None
        entry = entry or self.words.over(judge, "judged") or self.words.over(judge, "infinitive")
        if entry is not None:
            self.words.note(entry, judge)
            return self.own(i, governed(state, entry, "infinitive"), state, False)
        new = state.copy()
        judge_infinitive(p, judge, new)
        return self.own(i, new, state, False)
