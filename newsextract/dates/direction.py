"""Whether the clause of an expression looks back or ahead: by tense and mood of its verb, and by words for what is to come."""

from __future__ import annotations

from newsextract.dates.happened import came_before, is_over
from newsextract.dates.outlooks import Outlooks, Words
from newsextract.dates.plans import (
    as_planned,
    came_unforeseen,
    from_now,
    has_to,
    is_off,
    is_past,
    is_then,
    names_day,
    names_month,
    negated,
    newly_put_on,
    of_what_comes,
    put_on,
    says_when,
    surely_over,
    took_place,
    was_let,
    was_obeyed,
    was_to_be,
)
from newsextract.dates.until import goes_on, had_been, lasts, until_edge
from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

# EITHER: what was planned for a day is off: that day may be over or to come, and the nearer one is meant.
BACK, NONE, AHEAD, EITHER = -1, 0, 1, 2
_DEPTH = 8
_TOWARDS = frozenset({"to", "until", "till", "for", "through"})
_UNTIL = frozenset({"until", "till", "through"})
_BOUNDS = _UNTIL | {"by", "before", "for", "from"}
# What is told to have been before something says nothing of whether that is over.
_LATER = frozenset({"before", "ahead", "prior"})
_AT_FIRST = frozenset({"originally", "initially", "previously"})
_ONSET = frozenset({"begin", "start", "kick"})
_BESIDE_OF = frozenset({"before", "after", "while", "without"})
_PERIODS = frozenset({"week", "month", "quarter", "half", "year", "period"})
_PICKED = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
_CLAUSE = frozenset({"when", "if", "once", "after", "before", "until", "unless", "as", "while", "whether"})


class Directions:
    """Reads the direction of expressions off the tree of one article."""

    def __init__(self, parse: Parse, said: Classes, words: Words, trace: Trace | None = None) -> None:
        self._parse, self._said = parse, said
        self._words, self._untraced = Outlooks(parse, words, trace), Outlooks(parse, words)

    def of(self, start: int, end: int) -> int:
        """-1, 0 or 1 for the expression between two offsets; 2 for the nearer side."""
        parse = self._parse
        tokens = parse.tokens_in(start, end)
        if len(tokens) > 1 and parse.dep[tokens[0]] == "mark":
            tokens = tokens[1:]  # "Said that Saturday's raid failed."
        head = parse.top(parse.start[tokens[0]], end) if tokens else None
        if head is None:
            return NONE
        before = until_edge(parse.text, start) or (parse.lower[tokens[0] - 1] if tokens[0] else "")
        found = self._above(head)
        if before == "since" or is_over(parse, self._words, head, tokens[0], found == BACK):
            return BACK
        if from_now(parse, tokens[0]) or of_what_comes(parse, self._words, head):
            return AHEAD
        if before in _UNTIL and (found != BACK or goes_on(parse, head) or lasts(parse, self._words, head)):
            return AHEAD
        if before in ("by", "effective") and found == NONE:
            return AHEAD  # "Effective Monday, the fee rises to $5."
        if found == BACK and put_on(parse, self._words, head, tokens):
            return AHEAD if newly_put_on(parse, head) else EITHER
        if found == BACK and names_day(parse, head, tokens):
            verb = syntax.governing_verb(parse, head)
            above = self._verb(verb, 0) if verb is not None else BACK
            # "Will appear on the May 12 ballot", "cancelled the June 4 election".
            off = verb is not None and self._words.match(verb, "off")
            # What headlines tell in the present says nothing of it: "Hopes in November election rest on youth".
            news = (
                verb is not None
                and syntax.in_headline(parse, verb)
                and syntax.verb_group(parse, verb).tense == "present"
            )
            return EITHER if off or news or above == AHEAD else above
        if found == AHEAD and before not in _BOUNDS and was_let(parse, self._words, head):
            return BACK
        if found == AHEAD and was_to_be(parse, head, tokens):
            return EITHER
        return found

    def over(self, start: int, end: int) -> bool:
        """Whether a verb in the plain past tells of the expression itself, or one in the present says that it came before."""
        parse, words = self._parse, self._untraced  # It is asked of all that looks back, whether or not it decides.
        tokens = parse.tokens_in(start, end)
        if not tokens:
            return False
        return surely_over(parse, words, tokens[0], tokens[-1]) or came_before(parse, words, parse.top(start, end))

    def _above(self, i: int) -> int:
        """The direction that what stands above token `i` gives it."""
        parse = self._parse
        k, below, modifies, later = i, i, False, False
        for _ in range(_DEPTH):
            up = parse.head[k]
            if up == k:
                return NONE
            if parse.pos[up] in syntax.VERBAL:
                verb = up
                while parse.dep[verb] in ("aux", "auxpass") and parse.head[verb] != verb:
                    verb = parse.head[verb]
                if parse.dep[verb] == "pcomp" and parse.lower[parse.head[verb]] == "for" and self._judged(verb):
                    return BACK  # "Thanked them for coming on Saturday."
                if as_planned(parse, verb):
                    return self._verb(parse.head[verb], 0)
                if self._looks_ahead(verb, k):
                    if any(parse.lower[x] in _AT_FIRST for x in parse.children(verb, "advmod")):
                        return BACK  # "Originally scheduled for February."
                    return EITHER if is_off(parse, verb) or came_unforeseen(parse, verb) else AHEAD
                states = parse.children(verb, "acomp", "attr") if parse.lemma[verb] == "be" else []
                if any(self._words.match(x, "all") for x in states):
                    return BACK if had_been(parse, verb) else AHEAD
                if not modifies and is_then(parse, verb, k, below):
                    return AHEAD
                found = self._verb(verb, 0)
                # "Wednesday's ruling", "the June deal": what has been named is mostly over, whatever is done about it. What came before
                # the vote on Nov. 5 is over, but not the vote.
                return BACK if modifies else NONE if later and found == BACK else found
            if names_month(parse, k, up) and self._words.match(up, "figures"):
                return EITHER  # "The August figures are due on Friday."
            behind = parse.dep[up] == "ROOT" or (parse.dep[up] == "amod" and parse.head[up] < up)
            if behind and self._words.match(up, "state"):
                return AHEAD  # "Rain likely on Friday."
            if self._words.any_way(up):
                return BACK if had_been(parse, up) else AHEAD
            if parse.dep[k] in syntax.NAMING and up > k and parse.pos[up] in ("NOUN", "PROPN"):
                modifies = not self._words.match(up, "event") or took_place(parse, up)
            later |= k != i and parse.lower[up] in _LATER and parse.pos[up] in ("ADP", "SCONJ", "ADV")
            k, below = up, k
        return NONE

    def _looks_ahead(self, verb: int, k: int) -> bool:
        """Whether the verb itself puts what hangs on `k` ahead of it: "scheduled for Friday", "postponed to Friday"."""
        parse = self._parse
        if any(parse.lower[x] in _TOWARDS for x in (k, *parse.children(verb, "prep"))) and self._words.match(
            verb, "until"
        ):
            return True
        if parse.lower[k] in _TOWARDS and self._words.match(verb, "onto"):
            return True
        if not self._words.match(verb, "all") or says_when(parse, verb, k):
            return False
        # "It had been scheduled for Friday": that is over, or off.
        return not had_been(parse, verb)

    def _verb(self, v: int, depth: int) -> int:
        parse = self._parse
        group = syntax.verb_group(parse, v)
        if group.modal:
            if group.modal in ("will", "shall"):
                return AHEAD
            refused = group.modal == "could" or (group.modal == "would" and parse.dep[v] == "ROOT")
            if group.perfect or (refused and negated(parse, v, group)):
                return BACK  # "She could not be reached on Friday", "he would not comment Friday".
            return AHEAD
        if depth > _DEPTH:
            return NONE
        if group.tense == "none":
            return self._infinite(v, group, depth)
        if group.tense == "past" or group.perfect:
            return AHEAD if group.tense == "past" and not group.perfect and self._backshifted(v) else BACK
        return self._present(v, group, depth)

    def _judged(self, deed: int) -> bool:
        """Whether a verb tells what came of a deed, and so that it is over: "thanked", "fined", "were beaten" for it."""
        parse = self._parse
        verb = parse.head[parse.head[deed]]
        if parse.pos[verb] not in syntax.VERBAL or syntax.verb_group(parse, verb).tense != "past":
            return False
        return not (self._words.match(verb, "infinitive") or self._words.match(verb, "all"))

    def _backshifted(self, v: int) -> bool:
        """Whether a clause of time is in the past tense for what was to come: "would sell as soon as it opened on Friday"."""
        parse = self._parse
        head = parse.head[v]
        marks = {parse.lower[c] for c in parse.kids[v] if parse.dep[c] in ("mark", "advmod")}
        if parse.dep[v] != "advcl" or not marks & _CLAUSE:
            return False
        for _ in range(_DEPTH):
            if parse.pos[head] in syntax.VERBAL:
                group = syntax.verb_group(parse, head)
                if group.modal or group.finite:
                    return group.modal in ("would", "could", "might", "should") and not group.perfect
                if parse.tag[head] == "VB" and group.tense == "none" and not group.perfect:
                    above = syntax.governing_verb(parse, head)
                    return (
                        above is not None
                        and syntax.verb_group(parse, above).tense == "past"
                        and self._above(v) == AHEAD
                    )
            if parse.head[head] == head:
                break
            head = parse.head[head]
        return False

    def _present(self, v: int, group: syntax.VerbGroup, depth: int) -> int:
        parse = self._parse
        if syntax.in_headline(parse, v):
            # Headlines tell in the present tense what has happened, and what begins.
            return AHEAD if parse.lemma[v] in _ONSET else BACK
        if group.progressive:
            return NONE if self._words.match(v, "under way") else AHEAD
        if any(c > v or self._said.has(parse.lemma[v], v, "saying") for c in parse.children(v, "ccomp")):
            return BACK  # "The minister says on Tuesday …"
        if parse.dep[v] == "advcl" and any(
            parse.dep[c] in ("mark", "advmod") and parse.lower[c] in _CLAUSE for c in parse.kids[v]
        ):
            head = parse.head[v]
            above = self._verb(head, depth + 1) if parse.pos[head] in syntax.VERBAL else NONE
            if above == NONE and self._words.match(head, "all"):
                above = AHEAD  # "Losses are expected when markets reopen on Tuesday."
            # "They had a good week and meet Wales on Saturday", "when they meet on Saturday": what is still to come.
            return AHEAD if above == AHEAD or self._words.match(v, "present") else NONE
        if parse.lemma[v] == "be" and (said := parse.children(v, "attr", "acomp")):
            return AHEAD if any(self._words.match(x, "state") for x in said) else NONE
        if parse.lemma[v] == "have" and any(
            self._words.match(x, "all") for o in parse.children(v, "dobj") for x in parse.children(o, "acl")
        ):
            return AHEAD  # "On Friday he has a speech scheduled."
        # A plain present with a date is a timetable: "the summit opens on Thursday".
        return AHEAD if self._words.match(v, "present") else NONE

    def _beside(self, v: int, depth: int) -> bool:
        """Whether a participle tells what went along with something that has happened, or with how things stand."""
        parse = self._parse
        head = parse.head[v]
        if parse.dep[v] == "pcomp":
            if parse.lower[head] != "with":
                return False
            head = parse.head[head]
        return parse.pos[head] in syntax.VERBAL and self._verb(head, depth + 1) != AHEAD

    def _infinite(self, v: int, group: syntax.VerbGroup, depth: int) -> int:
        parse = self._parse
        head, dep, tag = parse.head[v], parse.dep[v], parse.tag[v]
        if group.perfect:
            return BACK
        if dep == "pcomp" and parse.lower[head] in _BESIDE_OF and parse.pos[parse.head[head]] in syntax.VERBAL:
            return self._verb(parse.head[head], depth + 1)  # "Met the king before visiting Oman on Tuesday."
        if tag == "VBG" and dep in ("acl", "advcl", "pcomp", "prep") and self._words.match(v, "present"):
            if parse.lemma[v] == "end" and parse.lemma[head] in _PERIODS and self._above(head) == BACK:
                return BACK  # "Sales fell in the week ending Friday."
            if parse.lemma[v] in _ONSET or dep == "acl" or not self._beside(v, depth):
                return AHEAD  # "Bonds maturing on June 30", "starting on Monday".
            return BACK  # "Shares fell, closing lower on Monday", "with the pound closing lower on Monday".
        if dep == "pcomp" and parse.lower[head] == "of" and self._words.match(parse.head[head], "infinitive"):
            return EITHER  # "In hopes of hearing them on Friday."
        tag = "VB" if any(parse.tag[k] == "TO" for k in parse.kids[v]) else tag  # "To be completed by Friday."
        if tag == "VBN" and dep in ("acl", "advcl", "amod", "ROOT", "relcl"):
            return BACK
        if (
            tag == "VBN"
            and dep == "ccomp"
            and (self._words.match(head, "all") or self._words.match(head, "infinitive"))
        ):
            # "He expects the rate cut in May", "wants the ban lifted in May".
            return BACK if had_been(parse, head) else AHEAD
        if head == v:
            # "To dry up on Friday", "meet us on Friday"; with a subject it is a present that the tagger has missed.
            subject = parse.child(v, "nsubj")
            bare = subject is None or any(parse.tag[k] in ("TO", "MD") for k in range(max(subject, v - _DEPTH), v))
            return AHEAD if tag == "VB" and bare else NONE
        if tag == "VB":
            if had_been(parse, head) or was_obeyed(parse, self._words, head):
                return BACK  # "It had been due to expire on Friday."
            if (
                self._words.match(head, "infinitive")
                or self._words.match(head, "all")
                or (self._words.match(head, "state") and not is_past(parse, head))
                or parse.lemma[head] in ("be", "need")
                or has_to(parse, head)
            ):
                return AHEAD
            if any(self._words.match(x, "infinitive") for x in parse.children(head, "dobj") if x < v):
                return AHEAD  # "They approved a plan to close the school on Friday."
            if parse.pos[head] in ("NOUN", "PROPN") and dep in ("acl", "relcl"):
                # "Guidelines to be published on Friday"; but "the first to sign on Friday", "the first plant to be built in June".
                if parse.child(v, "auxpass") is None or parse.tag[head] not in ("NN", "NNS", "NNP"):
                    return self._above(head)
                if any(parse.lower[k] in _PICKED for k in parse.children(head, "amod")):
                    return self._above(head)
                return EITHER if self._above(head) == BACK else AHEAD
        if parse.pos[head] in syntax.VERBAL:
            above = self._verb(head, depth + 1)
            return AHEAD if tag == "VB" and above == NONE else above
        return self._above(head)
