"""What a word says of itself: negation, modality, tense, conditions, negative subjects and objects."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.events.factuality_conditions import (
    IF,
    has_if,
    inversion,
    mark_of,
    on_condition,
    shared_mark,
    shares_condition,
    without,
)
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon.schemas import Governor
from newsextract.records.event import Certainty, EventTime

_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "underspecified": 2, "possible": 3}
_NO = frozenset({"no", "neither", "none", "nobody", "nothing", "nowhere", "nor"})
# Conjunctions of time whose clause has the time of the clause above ("when the plane arrives").
_WHEN = frozenset({"when", "until", "till", "before", "after", "once", "as"})
_UNTIL = frozenset({"until", "till"})
_AHEAD = frozenset({"tomorrow", "next", "soon", "then", "anymore", "ever"})
_FUTURE_MODALS = frozenset({"will", "shall"})
_POSSIBLE_MODALS = frozenset({"may", "might", "could"})
_LIKE = frozenset({"like", "love", "prefer"})
# Judgements in the past that are of what was done.
_OF_DEEDS = frozenset("mistake error wrong right wise unwise foolish fair unfair reasonable crime sad".split())
_DUTY = frozenset({"should", "must", "ought"})


@dataclass(slots=True)
class State:
    """The axes of one word on the way down from the root to the event; `aim`: it is only what something else is for."""

    negative: bool = False
    certainty: Certainty = "certain"
    time: EventTime = "unspecified"
    denied: bool = False
    requested: bool = False
    planned: bool = False
    possible: bool = False
    conditional: bool = False
    aim: bool = False

    def copy(self) -> State:
        """An independent copy."""
        return State(
            self.negative,
            self.certainty,
            self.time,
            self.denied,
            self.requested,
            self.planned,
            self.possible,
            self.conditional,
            self.aim,
        )

    def weaken(self, certainty: Certainty) -> None:
        """Take the weaker of two certainties."""
        if _RANK[certainty] > _RANK[self.certainty]:
            self.certainty = certainty

    def govern(self, entry: Governor, above_negative: bool) -> None:
        """Apply a governor; `above_negative`: the governor itself did not happen ("did not fail to")."""
        # "Will try to kill him" threatens, "tried to kill him" does not.
        aimed = entry.status == "aimed" and self.time != "future"
        if above_negative:
            if entry.when_negated == "possible":  # "Did not rule out attacking."
                self.negative, self.possible = False, True
                self.weaken("possible")
            elif entry.when_negated is not None:
                self.negative = entry.when_negated == "negative"
                self.denied |= self.negative and entry.status == "denied"  # "There is no truth to reports that …"
            elif entry.polarity == "negative":
                self.negative = False
            elif entry.status in ("planned", "aimed", "requested") or entry.certainty == "probable":
                # "never promised to build", "is not believed to have fled"
                self.negative = True
            else:
                self.negative = False
                self.weaken("possible")
        elif entry.polarity is not None:
            self.negative = entry.polarity == "negative"
            self.denied = entry.status == "denied"
        # "Did not hesitate to attack" attacked, and who "was not allowed to leave" stayed.
        settled = (
            above_negative and entry.when_negated in ("positive", "negative") and entry.status in (None, "possible")
        )
        if entry.certainty is not None and not settled:
            self.weaken(entry.certainty)
        if entry.time is not None:
            self.time = entry.time
            self.planned &= entry.time != "past"  # "Will be tried for killing two."
        elif entry.status == "aimed":
            # "Tried to kill him" was over by then, whatever came of it; who is appointed to do something may do so yet.
            self.time = "past" if self.time == "past" else "future"
        if entry.status == "enabled" and self.time != "past" and not above_negative:
            self.possible = True  # "Will be able to land", but "was able to land".
            self.weaken("possible")
        self.requested |= entry.status == "requested"
        self.possible |= entry.status == "possible" and not settled
        self.conditional |= entry.status == "conditional"
        if entry.status in ("planned", "aimed"):
            self.planned, self.possible, self.aim = True, False, aimed
        elif entry.status == "actual":
            # "May be jailed for killing two", "would like to thank them for coming": that is done.
            self.negative = self.planned = self.requested = self.possible = self.conditional = False
            self.certainty = "certain"


def negative_words(parse: Parse, i: int) -> bool:
    """Whether subject, object or determiner is negative: "no troops reached", "none came", "found nothing"."""
    for k in parse.kids[i]:
        dep = parse.dep[k]
        if dep == "det" and parse.lower[k] in _NO:
            return True
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "expl", "csubj"):
            if parse.lower[k] in _NO:
                return True
            if any(parse.dep[c] in ("det", "preconj") and parse.lower[c] in _NO for c in parse.kids[k]):
                return True
    return False


def _no_longer(parse: Parse, i: int) -> bool:
    """Whether "no longer" stands at a verb; the parser hangs the "no" anywhere."""
    return any(parse.lower[k] == "longer" and k > 0 and parse.lower[k - 1] == "no" for k in parse.kids[i])


def read_verb(parse: Parse, i: int, state: State, above: State | None, governed_past: bool) -> None:
    """Put the verb's own negation, modal, tense and marks into the state.

    Args:
        parse: The parse.
        i: The verb.
        state: Changed in place; holds what the verb inherits.
        above: State of the clause above, for clauses of time and participles; None at the root.
        governed_past: Whether the verb stands in a clause reported in the past ("said it would": future, not possible).
    """
    group = syntax.verb_group(parse, i)
    if group.negated or negative_words(parse, i) or _no_longer(parse, i):
        state.negative = not state.negative
    mark = mark_of(parse, i) or shared_mark(parse, i)
    inverted = inversion(parse, i)
    if inverted in ("had", "were"):  # "Had the alarm sounded": it did not
        state.conditional, state.negative, state.time = True, not state.negative, "past"
        state.weaken("possible")
        return
    if mark in IF or inverted:
        state.conditional = True
        state.weaken("possible")
        if group.tense != "past" and not group.perfect:
            state.time = "future"
        return
    if mark == "whether":
        state.weaken("possible")
        state.possible = True
    modal = group.modal
    barred = group.perfect and modal in ("would", "could", "might") and without(parse, i, negated=state.negative)
    if barred and state.negative:  # "Would never have signed without their help": they have.
        state.negative, state.time = False, "past"
    elif modal in _FUTURE_MODALS:
        state.time, state.planned = "future", True
    elif modal == "could" and not group.perfect and (mark == "before" or (group.negated and not _ahead(parse, i))):
        # "could not save", "were caught before they could flee": they were not able to, so it did not happen.
        state.negative, state.time = True, "past"
    elif modal in _POSSIBLE_MODALS:
        state.weaken("possible")
        state.possible = True
        state.time = "past" if group.perfect else "future"
    elif modal == "can":
        if not group.perfect:
            state.time = "present"  # "Cannot be extradited", whatever form the verb has.
        if not state.negative:
            state.weaken("possible")
            state.possible = True
    elif modal == "would" and parse.lemma[i] in _LIKE and not group.perfect:  # a polite present
        state.time = "present"
    elif modal == "would":
        if group.perfect:
            state.negative, state.time = not state.negative, "past"
            state.weaken("possible")
            state.possible, state.conditional = True, state.conditional or barred
        else:
            state.time, state.planned = "future", True
            if not governed_past and not _reported(parse, i):
                state.weaken("probable")
    elif modal in _DUTY:
        if modal == "must" and (group.perfect or group.progressive):  # "They must have left", "he must be dreaming".
            state.weaken("probable")
            state.possible, state.time = True, "past" if group.perfect else "present"
        elif group.perfect:  # "They should have left": they have not.
            state.negative, state.time = not state.negative, "past"
        else:
            state.weaken("underspecified")
            state.time, state.requested = "future", True
    elif above is not None and above.time == "future" and _first(group, mark):
        state.time, state.planned, state.aim = "future", True, True
    elif group.tense == "past" or group.perfect:
        if state.time != "future" or group.finite:
            state.time = "past"
    elif group.tense == "present":
        # "Refuses to leave until they are freed": they are not.
        later = mark in _UNTIL or (above is not None and above.time == "future" and mark in _WHEN)
        state.time = "future" if later else "present"
        state.planned |= later
        state.aim |= later
    # "If" clause of its own: the clause holds on a condition. "They threatened to leave unless he resigned": they did threaten.
    told = (
        group.finite
        and (group.tense == "past" or group.perfect)
        and modal is None
        and parse.child(i, "xcomp") is not None
    )
    if (on_condition(parse, i) or shares_condition(parse, i)) and not told:
        state.conditional = True
        if modal != "will":
            state.weaken("possible")


def _first(group: syntax.VerbGroup, mark: str | None) -> bool:
    """Whether a clause tells what has to come first: "until they have been freed", "(said he would stay) until they were freed"."""
    if group.perfect and group.tense == "present":
        return mark in _WHEN - {"as"}
    return group.tense == "past" and mark in _UNTIL | {"before"}


def read_degree(parse: Parse, word: int, state: State) -> bool:
    """Put into the state what "too weak to attack", "strong enough to attack" leave of an infinitive; whether there is such a degree."""
    for k in parse.kids[word]:
        if parse.dep[k] == "advmod" and parse.lower[k] == "too":
            # "Is not too weak to attack" may attack.
            state.negative, state.possible = not state.negative, state.negative
            if state.possible:
                state.weaken("possible")
            return True
        if parse.dep[k] == "advmod" and parse.lower[k] == "enough":
            if state.time != "past":
                state.possible = True
                state.weaken("possible")
            return True
    return False


def judge_infinitive(parse: Parse, judge: int, state: State) -> None:
    """Put into the state what "it is wrong to …", "it is time to …" leave of an infinitive: nobody has done it or says he will."""
    if read_degree(parse, judge, state):
        return
    if state.time == "past" and parse.lemma[judge] in _OF_DEEDS:
        state.negative = False  # "It was (not) wrong to free them": who had done so.
        return
    state.negative, state.possible = False, True
    state.time = "past" if state.time == "past" else "future"
    state.weaken("possible")


def _ahead(parse: Parse, i: int) -> bool:
    """Whether a "could not" looks ahead: in a condition, with a day to come, or said of what might be."""
    return any(parse.lower[k] in _AHEAD for k in parse.kids[i]) or any(
        parse.dep[k] == "advcl" and has_if(parse, k) for k in parse.kids[i]
    )


def _reported(parse: Parse, i: int) -> bool:
    return parse.dep[i] in ("ccomp", "acl", "relcl")


def asks(parse: Parse, i: int) -> bool:
    """Whether the sentence of `i` is a question, and `i` its main verb."""
    return parse.head[i] == i and parse.word[parse.sents[parse.sent_of[i]].last] == "?"
