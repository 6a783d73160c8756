"""What becomes of an event that a noun names: "prevented an attack", "will sign a deal", "the planned visit"."""

from __future__ import annotations

from newsextract.events.factuality_conditions import IF, mark_of
from newsextract.events.factuality_frames import OUTCOMES, hung, link, was_asked
from newsextract.events.factuality_governors import Words, complement
from newsextract.events.factuality_state import State
from newsextract.language import syntax
from newsextract.lexicon.schemas import Governor

# Verbs whose subject is an event that they say took place.
_OCCUR = frozenset("happen occur take begin start continue follow ensue resume end be".split())
_STAGED = frozenset({"hold", "stage", "open", "convene", "launch", "come"})
# Verbs whose object is there before them.
_MEET = frozenset(
    """fight stem ease tackle combat handle address survive discuss review see avoid meet end stop cover report film watch
    condemn criticise criticize denounce deplore praise welcome mourn regret probe investigate explain remember mark celebrate avenge
    punish forgive protest quell crush suppress contain control curb resolve solve settle defuse calm halt counter overcome escape
    withstand examine study assess analyse analyze inspect disband disperse dissolve disrupt disturb interrupt""".split()
)
# Whoever an act was done to or by is there without it: "to protect victims of kidnapping".
_PARTIES = frozenset(
    "victim survivor suspect witness perpetrator opponent critic supporter veteran target threat risk danger".split()
)
# What somebody "faces" that is still to come, as the verb itself tells.
_FACED = frozenset(
    "trial retrial execution deportation extradition eviction impeachment expulsion prosecution dismissal".split()
)
# Those who escape these have them not.
_ESCAPED = _FACED | frozenset("arrest punishment conviction capture detention imprisonment jail prison".split())
# Prepositions whose noun shares the fate of the noun, or of the verb, above.
_OF = frozenset({"of", "to", "for", "in"})
_WITH = frozenset({"with", "into"})
_CALENDAR = frozenset({"election", "vote", "referendum", "poll", "ballot", "runoff", "primary", "summit"})
# What "is due to discuss" something is to come, though it is "the" meeting.
_HELD = _CALENDAR | frozenset("meeting talk conference session hearing trial debate visit rally ceremony".split())
_TAKE_PART = frozenset("boycott contest monitor observe hold win lose skip enter fight disrupt join attend".split())
# Where somebody will do something: "will speak at the rally".
_VENUES = _HELD | frozenset(
    "negotiation festival parade congress convention forum gathering inauguration funeral march protest demonstration celebration".split()
)
# On which somebody will go somewhere.
_JOURNEYS = frozenset({"visit", "trip", "tour", "mission"})
# "Plans to attend the conference", which is to come as the visit is.
_COME = frozenset({"attend", "host", "skip", "boycott", "address", "chair"})
_AGREE = frozenset({"agree", "commit", "consent"})


class Nouns:
    """Reads the state of nouns from that of the word above."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.parse = words.parse

    def state(self, i: int, above: int, state: State) -> State:
        """A noun: in the reach of its verb only where that says something about its object or subject as an event."""
        p = self.parse
        dep = "nsubjpass" if self._headline_passive(i, above) else p.dep[i]
        head, frame = above, "object"
        if dep == "pobj":
            head, frame = p.head[hung(p, above)], link(p, above)
        elif dep == "conj":
            new = state.copy()
            return self._modified(i, new)
        elif dep in ("compound", "poss", "nmod", "appos") and p.pos[above] in syntax.NOMINAL:
            return self._modified(i, State(time="past"))
        judged = None
        if dep == "nsubj" and (told := complement(p, above)) != above:  # "the report was false"
            does = p.child(told, "xcomp")
            if does is None or p.lemma[does] in _OCCUR:  # "The arrest is likely to hurt trade": there was one.
                judged = self.words.over(told, "subject")
            head = told if judged is not None else head
        judged = judged or (self._to_be_held(i, above) if dep in ("nsubj", "nsubjpass") else None)
        if judged is None and dep in ("nsubj", "csubj") and p.lemma[above] in _OCCUR:
            new = state.copy()
            if self._described(i, above):
                new.negative = new.denied = False  # "The arrests were not legal": there were some.
            return self._modified(i, new, counted=True)
        entry = self._entry(i, above, head, frame) if dep in ("dobj", "pobj", "nsubjpass", "attr", "dative") else None
        if dep == "nsubjpass" and entry is not None and p.lemma[i] not in _HELD and self._acts(i, above):
            entry = None
        entry = judged or entry
        if entry is None and dep in ("dobj", "nsubjpass") and not self._spoken_of(i):
            entry = self.words.over(head, "new")
        if entry is None and dep in ("dobj", "nsubjpass") and self.words.over(i, "clause") is not None:
            entry = self.words.over(head, "clause")  # "rejected claims that …"
            if entry is not None and entry.status != "denied":
                entry = None
        known = entry is not None and (entry.time == "past" or (entry.status == "possible" and entry.time is None))
        if known and dep == "pobj" and self._spoken_of(i):
            # "Charged with the killing", "accused of the murder": there was one.
            return self._modified(i, State(time="past"))
        held = dep in ("dobj", "nsubjpass", "pobj")
        if entry is not None and held and was_asked(p, i, head, entry.status):
            return self._modified(i, State(time="past"))  # "Rejected a request by Chad", which made it.
        if entry is not None:
            # "Will release evidence of the attack": the attack is known, whatever becomes of the evidence.
            there = frame == "of" and state.planned and not state.negative and self._spoken_of(i) and not entry.is_clear
            new = State(time="past") if there else state.copy()
            if entry.when_negated is None and entry.polarity is None:
                new.negative = state.negative
            if not entry.is_clear:
                new.govern(entry, state.negative)
            self.words.note(entry, head)
            return self._modified(i, new, counted=state.negative)
        if dep == "pobj" and self.words.word(p.lower[above], "preposition") is not None:
            return self._modified(i, state.copy())
        if dep == "dobj" and p.lemma[above] == "face" and p.lemma[i] in _FACED and state.time != "past":
            new = state.copy()
            new.time, new.planned = "future", not (new.possible or new.conditional)
            new.weaken("probable")
            return self._modified(i, new)
        if dep == "nsubj" and mark_of(p, above) in IF and not self._spoken_of(i):
            return self._modified(i, state.copy(), counted=state.negative)  # "If talks fail."
        if dep == "pobj" and p.dep[above] == "agent" and state.possible and not self._spoken_of(i):
            return self._modified(i, state.copy())  # "May be disrupted by strikes."
        if dep == "nsubj" and self._supposed(i, above):
            if syntax.verb_group(p, above).modal == "will":
                return self._modified(i, state.copy())  # "An exhibition in May will show …"
            new = State(possible=True, time="future")  # "An invasion would mean war."
            new.weaken("possible")
            return self._modified(i, new)
        unsure = state.conditional or (state.possible and mark_of(p, above) == "whether")
        if dep == "dobj" and unsure and not self._spoken_of(i):
            return self._modified(i, state.copy(), counted=state.negative)  # "If it faces a lawsuit."
        part = (p.lemma[i] in _CALENDAR and p.lemma[above] in _TAKE_PART) or (
            p.lemma[i] in _HELD and p.lemma[above] in _COME
        )
        if dep == "dobj" and state.time == "future" and part:
            # "Will not boycott the elections": they are to come.
            return self._modified(i, State(time="future", planned=True, aim=p.lemma[above] in _COME))
        if dep == "pobj" and state.time == "future" and self._is_venue(i, above, head):
            return self._modified(i, State(time="future", planned=True, aim=True))
        bare = dep == "dobj" and p.lemma[i] in _ESCAPED and p.left[i] == i
        if bare and (entry := self.words.over(head, "faced")) is not None:
            self.words.note(entry, head)
            new = state.copy()
            new.govern(entry, state.negative)  # "Escaped arrest", but "escaped the attack".
            return self._modified(i, new)
        if (OUTCOMES.get(p.lemma[head]) == p.lower[above] and dep == "pobj" and state.negative) or (
            self._brought_about(i, above, head)
            and (state.time == "future" or state.possible or (dep == "dobj" and state.negative))
        ):
            return self._modified(i, state.copy(), counted=state.negative)
        if dep == "attr":
            return self._modified(i, state.copy(), counted=True)
        return self._modified(i, State(time="past"))

    def _entry(self, i: int, above: int, head: int, frame: str) -> Governor | None:
        """The entry of the word that a noun hangs on as an object or by a preposition."""
        p = self.parse
        entry = self.words.over(head, frame)
        if entry is None and p.lemma[i] in _HELD:
            entry = self.words.over(head, f"{frame} held")
        thing = p.child(head, "dobj") if entry is None and p.dep[i] == "pobj" and p.pos[head] == "VERB" else None
        if thing is not None and p.right[thing] + 1 == above:
            # "Lifted his immunity to prosecution": the parser hangs "to" on the verb.
            entry = self.words.over(thing, frame)
        return entry

    def _described(self, i: int, verb: int) -> bool:
        """Whether a "not" is of what something is like, and not of its being: "the raids are not isolated incidents"."""
        p = self.parse
        told = complement(p, verb)
        if (
            p.lemma[verb] != "be"
            or told == verb
            or p.lower[p.left[i]] in ("no", "neither", "a", "an", "any", "another")
        ):
            return False
        return p.pos[told] in ("ADJ", "NOUN", "PROPN", "VERB")

    def _headline_passive(self, i: int, verb: int) -> bool:
        """Whether a headline leaves out the auxiliary: "Flight delayed after accident"."""
        p = self.parse
        return (
            p.dep[i] == "nsubj"
            and p.tag[verb] in ("VBD", "VBN")
            and syntax.in_headline(p, i)
            and p.child(verb, "dobj", "ccomp", "xcomp", "aux") is None
            and self.words.over(verb, "object") is not None
        )

    def _brought_about(self, i: int, above: int, head: int) -> bool:
        """Whether a noun shares the fate of what it depends on: "will sign a deal", "prospects for a return to growth"."""
        p = self.parse
        if self._spoken_of(i):
            return False
        if p.dep[i] in ("dobj", "nsubjpass"):
            return p.lemma[above] not in _MEET
        if p.dep[i] != "pobj":
            return False
        if p.lower[above] == "to" and p.lemma[head] in _AGREE:
            return True  # "Will agree to a truce": there is none yet.
        if p.lemma[head] in _PARTIES and p.lower[above] in ("of", "to"):
            return False
        return p.lower[above] in (_OF if p.pos[head] == "NOUN" else _WITH)

    def _is_venue(self, i: int, link: int, head: int) -> bool:
        """Whether something will be done at an event, which is to come then: "will speak at the talks", "plans to take part in the vote"."""
        p = self.parse
        there = p.lower[link] in ("at", "in", "during") or (p.lower[link] == "on" and p.lemma[i] in _JOURNEYS)
        if p.lemma[i] not in _VENUES | _JOURNEYS or not there or p.lemma[head] in _MEET:
            return False
        return p.pos[head] == "VERB" or (p.lemma[head] == "part" and p.dep[head] == "dobj")

    def _supposed(self, i: int, verb: int) -> bool:
        """Whether a noun is one that might be: "an invasion would mean war", "any strike could close the port"."""
        p = self.parse
        if syntax.verb_group(p, verb).modal not in ("would", "could", "may", "might", "will", "can"):
            return False
        return any(p.dep[k] == "det" and p.lower[k] in ("a", "an", "any", "another") for k in p.kids[i])

    def _acts(self, i: int, verb: int) -> bool:
        """Whether a known event is expected to do something to something: "the coup is expected to hurt trade"."""
        p = self.parse
        does = p.child(verb, "xcomp")
        if does is None or p.lemma[does] in _OCCUR:
            return False
        return p.child(does, "dobj") is not None and self._spoken_of(i)

    def _to_be_held(self, i: int, above: int) -> Governor | None:
        """The governor of what is still to do something: "the meeting is set to review the truce", "is due to end it"."""
        p = self.parse
        told = complement(p, above)
        be = told != above or p.child(above, "auxpass") is not None
        if p.lemma[i] not in _HELD or not be or not syntax.in_plain_present(p, above):
            return None
        if not any(p.tag[c] == "TO" for k in p.children(told, "xcomp", "advcl") for c in p.kids[k]):
            return None
        entry = self.words.over(told, "infinitive")
        return entry if entry is not None and entry.status == "planned" else None

    def _spoken_of(self, i: int) -> bool:
        """Whether a noun phrase is definite: it stands for something known, whatever its verb does; "the next election" does not."""
        p = self.parse
        if any(p.dep[k] == "amod" and p.lower[k] == "next" for k in p.kids[i]):
            return False
        return any(
            p.dep[k] == "poss" or (p.dep[k] == "det" and p.lower[k] in ("the", "this", "that", "these", "those"))
            for k in p.kids[i]
        )

    def _modified(self, i: int, state: State, *, counted: bool = False) -> State:
        """Determiners and modifiers of a noun: "no attack", "a planned attack", "the vote, which is due to take place in May"."""
        p = self.parse
        if state == State(time="past") and self._ahead(i):
            state = State(time="future", planned=True, aim=True)
        for k in p.kids[i]:
            if p.dep[k] == "det" and p.lower[k] in ("no", "neither") and not counted:
                state.negative = True
            elif p.dep[k] == "amod" or (p.dep[k] == "acl" and p.tag[k] == "VBN"):
                entry = self.words.word(p.lower[k], "adjective", "modifier") if p.dep[k] == "amod" else None
                if entry is None and p.tag[k] == "VBN":
                    entry = self.words.word(p.lemma[k], "verb", "object")
                if entry is not None:
                    self.words.note(entry, k)
                    state.govern(entry, False)
        return state

    def _ahead(self, i: int) -> bool:
        """Whether a relative clause tells that a noun is to come: "the talks, which will be held", "which are due to begin"."""
        p = self.parse
        for k in p.children(i, "relcl"):
            subject = p.child(k, "nsubj", "nsubjpass")
            if subject is None or p.lower[subject] not in ("which", "that"):
                continue
            if syntax.verb_group(p, k).modal == "will":
                return p.lemma[k] in _STAGED or (p.lemma[k] in _OCCUR and p.lemma[k] != "be")
            told = complement(p, k)
            does = p.child(told, "xcomp") or p.child(k, "xcomp")
            held = does is not None and (p.lemma[does] in _OCCUR or p.lemma[does] in _STAGED)
            entry = self.words.over(told, "infinitive") if held and syntax.verb_group(p, k).tense == "present" else None
            if entry is not None and entry.time == "future" and entry.polarity is None:
                return True
        return False

    def doubted(self, i: int, state: State) -> None:
        """What the modifiers of a carried noun say against it: "staged a mock attack"; "carried out the planned attack" did so."""
        p = self.parse
        for k in p.kids[i]:
            entry = self.words.word(p.lower[k], "adjective", "modifier") if p.dep[k] == "amod" else None
            if entry is not None and entry.time is None:
                self.words.note(entry, k)
                state.govern(entry, False)
