"""Whether the clause of an expression looks back or ahead: by tense and mood of its verb, and by words for what is to come."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Outlook

BACK, NONE, AHEAD = -1, 0, 1
_DEPTH = 8
_TOWARDS = frozenset({"to", "until", "till", "for", "through"})
_UNTIL = frozenset({"until", "till", "through"})
_CLAUSE = frozenset({"when", "if", "once", "after", "before", "until", "unless", "as", "while", "whether"})
_POS = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADP": "preposition",
}


def outlooks(lexicon: Lexicon) -> dict[tuple[str, str], Outlook]:
    """The words that look ahead, by lemma and part of speech."""
    return {(o.lemma, o.pos): o for o in lexicon.entries("outlooks")}


class Directions:
    """Reads the direction of expressions off the tree of one article."""

    def __init__(self, parse: Parse, words: dict[tuple[str, str], Outlook], trace: Trace | None = None) -> None:
        self._parse, self._words, self._trace = parse, words, trace
        self._outlooks: dict[int, bool] = {}

    def of(self, start: int, end: int) -> int:
        """-1, 0 or 1 for the expression between two offsets."""
        parse = self._parse
        tokens = parse.tokens_in(start, end)
        if not tokens:
            return NONE
        head = next((i for i in tokens if parse.head[i] not in tokens), tokens[-1])
        before = parse.lower[tokens[0] - 1] if tokens[0] else ""
        found = self._above(head)
        if before == "since":
            return BACK
        if before in _UNTIL and (found != BACK or self._goes_on(head)):
            return AHEAD
        if before == "by" and found == NONE:
            return AHEAD
        return found

    def _goes_on(self, i: int) -> bool:
        """Whether the verb above is in the present perfect: "they have kept the markets closed until Friday"."""
        verb = syntax.governing_verb(self._parse, i)
        while (
            verb is not None
            and self._parse.tag[verb] in ("VB", "VBG", "VBN")
            and not syntax.verb_group(self._parse, verb).finite
        ):
            verb = syntax.governing_verb(self._parse, verb)
        if verb is None:
            return False
        group = syntax.verb_group(self._parse, verb)
        return group.perfect and group.tense == "present"

    def _entry(self, i: int, reach: str) -> bool:
        """Whether word `i` is one that looks ahead in this way."""
        parse = self._parse
        pos = _POS.get(parse.pos[i], "")
        kinds = ("verb", "adjective") if parse.tag[i] in ("VBN", "VBG", "JJ") else (pos,)
        keys = [(word, kind) for word in (parse.lemma[i], parse.lower[i]) for kind in kinds]
        entry = next((e for key in keys if (e := self._words.get(key)) and e.reach == reach), None)
        if entry is None:
            return False
        if self._trace:
            self._trace.add("outlooks", entry.id, *self._parse.span(i, i))
        return True

    def _is_outlook(self, i: int) -> bool:
        """Whether a noun or its adjective looks ahead; asked once a noun, on which thousands of dates may hang."""
        if i not in self._outlooks:
            self._outlooks[i] = self._entry(i, "all") or any(
                self._entry(x, "all") for x in self._parse.children(i, "amod")
            )
        return self._outlooks[i]

    def _above(self, i: int) -> int:
        """The direction that what stands above token `i` gives it."""
        parse = self._parse
        k, modifies = i, False
        for _ in range(_DEPTH):
            up = parse.head[k]
            if up == k:
                return NONE
            if parse.pos[up] in syntax.VERBAL:
                verb = up
                while parse.dep[verb] in ("aux", "auxpass") and parse.head[verb] != verb:
                    verb = parse.head[verb]
                if self._looks_ahead(verb, k):
                    return AHEAD
                if parse.lemma[verb] == "be" and any(
                    self._entry(x, "all") for x in parse.children(verb, "acomp", "attr")
                ):
                    return BACK if self._had_been(verb) else AHEAD
                found = self._verb(verb, 0)
                # "Wednesday's ruling", "the June deal": what has been named is mostly over, whatever is done about it.
                return BACK if modifies else found
            if self._is_outlook(up):
                return BACK if self._had_been(up) else AHEAD
            if parse.dep[k] in ("poss", "compound", "nmod", "amod") and up > k and parse.pos[up] in ("NOUN", "PROPN"):
                modifies = not self._entry(up, "event")
            k = up
        return NONE

    def _looks_ahead(self, verb: int, k: int) -> bool:
        """Whether the verb itself puts what hangs on `k` ahead of it: "scheduled for Friday", "postponed to Friday"."""
        parse = self._parse
        if any(parse.lower[x] in _TOWARDS for x in (k, *parse.children(verb, "prep"))) and self._entry(verb, "until"):
            return True
        if not self._entry(verb, "all") or self._told(verb, k):
            return False
        # "It had been scheduled for Friday": that is over, or off.
        return not self._had_been(verb)

    def _had_been(self, i: int) -> bool:
        """Whether a verb, or the verb that an adjective completes, is in the past perfect."""
        parse = self._parse
        verb = parse.head[i] if parse.dep[i] in ("acomp", "oprd") else i
        group = syntax.verb_group(parse, verb)
        return group.perfect and group.tense == "past"

    def _told(self, verb: int, k: int) -> bool:
        """Whether the date says when the planning was done: it hangs on "planned" itself, which has what is planned."""
        parse = self._parse
        return (
            parse.dep[k] in ("npadvmod", "tmod", "advmod")
            and parse.tag[verb] == "VBD"
            and any(parse.dep[c] in ("xcomp", "ccomp", "dobj") for c in parse.kids[verb])
            and not any(parse.dep[c] == "dobj" and c < k for c in parse.kids[verb])
        )

    def _verb(self, v: int, depth: int) -> int:
        parse = self._parse
        group = syntax.verb_group(parse, v)
        if group.modal:
            if group.modal in ("will", "shall"):
                return AHEAD
            if group.perfect or (group.modal == "could" and self._negated(v, group)):
                return BACK  # "She could not be reached on Friday."
            return AHEAD
        if depth > _DEPTH:
            return NONE
        if group.tense == "none":
            return self._infinite(v, group, depth)
        if group.tense == "past" or group.perfect:
            return BACK
        return self._present(v, group, depth)

    def _negated(self, v: int, group: syntax.VerbGroup) -> bool:
        """Whether the clause says that it was not so: "could not", "neither could"."""
        parse = self._parse
        subject = parse.child(v, "nsubj", "nsubjpass")
        first = parse.left[subject] if subject is not None else v
        return group.negated or parse.lower[first] in ("neither", "nobody", "none", "no")

    def _present(self, v: int, group: syntax.VerbGroup, depth: int) -> int:
        parse = self._parse
        if parse.sents[parse.sent_of[v]].kind == "headline":
            return BACK  # Headlines tell what has happened in the present tense.
        if group.progressive:
            return AHEAD
        if any(parse.dep[c] == "ccomp" for c in parse.kids[v]):
            return BACK  # "The minister says on Tuesday …"
        if parse.dep[v] == "advcl" and any(
            parse.dep[c] in ("mark", "advmod") and parse.lower[c] in _CLAUSE for c in parse.kids[v]
        ):
            above = self._verb(parse.head[v], depth + 1) if parse.pos[parse.head[v]] in syntax.VERBAL else NONE
            return AHEAD if above == AHEAD else NONE
        if parse.lemma[v] == "be" and parse.child(v, "attr", "acomp") is not None:
            return NONE
        # A plain present with a date is a timetable: "the summit opens on Thursday".
        return AHEAD if self._entry(v, "present") else NONE

    def _infinite(self, v: int, group: syntax.VerbGroup, depth: int) -> int:
        parse = self._parse
        head, dep, tag = parse.head[v], parse.dep[v], parse.tag[v]
        if group.perfect:
            return BACK
        if tag == "VBG" and dep in ("acl", "advcl", "pcomp", "prep") and self._entry(v, "present"):
            return AHEAD  # "Bonds maturing on June 30", "starting on Monday".
        # "To be completed by Friday" is an infinitive like "to end on Friday".
        tag = "VB" if any(parse.tag[k] == "TO" for k in parse.kids[v]) else tag
        if tag == "VBN" and dep in ("acl", "advcl", "amod", "ROOT", "relcl"):
            return BACK
        if head == v:
            return AHEAD if tag == "VB" else NONE
        if tag == "VB":
            if self._had_been(head):
                return BACK  # "It had been due to expire on Friday."
            if (
                self._entry(head, "infinitive")
                or self._entry(head, "all")
                or parse.lemma[head] in ("be", "have", "need")
            ):
                return AHEAD
            if any(self._entry(x, "infinitive") for x in parse.children(head, "dobj") if x < v):
                return AHEAD  # "They approved a plan to close the school on Friday."
            if parse.pos[head] in ("NOUN", "PROPN") and dep in ("acl", "relcl"):
                # "Guidelines to be published on Friday"; but "the first to sign on Friday".
                passive = parse.child(v, "auxpass") is not None and parse.tag[head] in ("NN", "NNS", "NNP")
                return AHEAD if passive and self._above(head) != BACK else self._above(head)
        if parse.pos[head] in syntax.VERBAL:
            above = self._verb(head, depth + 1)
            return AHEAD if tag == "VB" and above == NONE else above
        return self._above(head)
