"""Attacks of words: "attacked his rival's record", "personal attacks on the judge" are of the type ACCUSE and no ASSAULT.

Coders of conflict count every attack; of 109 in articles about an election 56 were words. The first that speaks decides: attackers with
arms, a place that is attacked, or harm (an assault); how it is said and what is attacked (words); a politician who attacks, or people of public
life in an article about politics (words). The word classes `violence`, `speech`, `contested` and `politics` are asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.events.lookup import EventWords
from newsextract.events.parts import Draft, Part, Sites
from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

_ATTACKS = frozenset({"attack", "assault", "onslaught", "broadside"})
_ARMED = frozenset({"MIL", "REB", "UAF", "COP", "SPY", "CRM", "IMG"})
# Those who attack with words as a rule, and those of whom each one does.
_SPEAKERS = frozenset({"PTY", "LEG", "OPP", "ELI", "MED", "JUD", "BUS"})
# Those who fire at nobody.
_UNARMED = _SPEAKERS | {"NGO", "HRI", "LAB", "EDU", "ENV", "HLH"}
_POLITICIANS = frozenset({"PTY", "LEG", "ELI"})
_IN_WORDS = frozenset(
    "say call accuse describe claim argue write tell tweet denounce criticize criticise brand label mock".split()
)
_REASONS = frozenset({"for", "as", "over"})
# What those have in mind who attack with arms: "attacked the post as part of an offensive".
_AIMS = frozenset(
    {"part", "time", "revenge", "retaliation", "reprisal", "response", "money", "ransom", "food", "control"}
)
# What is contested with words, and may be held with arms: "attacked the position on the hill".
_HELD = frozenset({"position", "stand", "campaign", "independence", "democracy"})
# An article is about politics where it has so many words of it, and more than of violence.
_POLITICS = 6
# Words on either side that are looked at, so that a sentence without an end costs no more than its length.
_NEAR = 80


def type_verbal(sites: Sites, words: EventWords, drafts: list[Draft], trace: Trace | None) -> None:
    """Turn assaults that are only words into accusations, in place.

    Mode and code are those of criticism; the confidence was measured for assaults and is dropped.

    Args:
        sites: The records by token.
        words: The word classes.
        drafts: The typed events of the article.
        trace: Is told of the class that decided.
    """
    topic: bool | None = None
    for draft in drafts:
        if draft.type != "ASSAULT" or not _may_be_words(sites.parse, draft.i):
            continue
        case = _Case(sites, words, draft)
        why = case.paper() or case.violent() or case.worded() or case.debated()
        if why is None and case.spoken():
            topic = _political(sites.parse, words) if topic is None else topic
            why = "politics" if topic else None
        if why is None:
            continue
        if trace:
            trace.add("word_classes", why, *sites.parse.span(draft.i, draft.i))
        if why != "violence":
            draft.type, draft.mode, draft.cameo = "ACCUSE", "disapprove", "111"
            draft.context = draft.confidence = None


def _may_be_words(p: Parse, i: int) -> bool:
    """Whether a trigger may be meant of words: an attack, or fire that somebody is under."""
    under = p.lemma[i] == "fire" and p.dep[i] == "pobj" and p.lower[p.head[i]] == "under"
    return under or p.lemma[i] in _ATTACKS


def _political(parse: Parse, words: EventWords) -> bool:
    """Whether the article tells more of politics than of violence."""
    politics, violence = words.word_class("politics"), words.word_class("violence")
    told = sum(lemma in politics for lemma in parse.lemma)
    return told >= _POLITICS and told > sum(lemma in violence for lemma in parse.lemma)


class _Case:
    """What speaks for and against violence in one attack; the answers are names of word classes."""

    def __init__(self, sites: Sites, words: EventWords, draft: Draft) -> None:
        self._sites, self._words, self._draft = sites, words, draft
        p = sites.parse
        sent = p.sents[p.sent_of[draft.i]]
        around = range(max(sent.first, draft.i - _NEAR), min(sent.last, draft.i + _NEAR) + 1)
        self._sentence = {p.lemma[k].lower() for k in around if k != draft.i}
        self._who = draft.of("actor")
        self._whom = draft.of("recipient", "theme")
        # A party's office that is attacked is "political" too.
        theirs = {
            k
            for x in self._whom
            for k in range(max(p.left[x.head], x.head - _NEAR), min(p.right[x.head], x.head + _NEAR) + 1)
        }
        near = [k for k in _near(p, draft) if k not in theirs or p.head[k] == draft.i]
        self._own = {w for k in near for w in (p.lemma[k].lower(), p.lower[k])}  # "Scathing" may be taken for a verb.

    def paper(self) -> str | None:
        """Whether only what is written or thought is attacked, by whomever: "Fiji attacked the fisheries bill"."""
        if self._draft.kind == "noun":
            return None  # "Killed in an attack on the tax office" may be cut short.
        p = self._sites.parse
        what = {
            p.lemma[x.head].lower() for x in self._whom if x.role == "theme" or x.via in ("object", "passive", "on")
        }
        return "contested" if what and what <= self._words.word_class("contested") - _HELD else None

    def violent(self) -> str | None:
        """Whether those who attack have arms, a place is attacked, or somebody comes to harm in the sentence."""
        sites = self._sites
        here = not self._sentence.isdisjoint(self._words.word_class("violence"))
        here |= any(x.ref in sites.by_place for x in (*self._who, *self._whom))
        here |= any(sites.parse.lemma[x.head].lower() in self._words.word_class("territory") for x in self._whom)
        return "violence" if here or any(self._armed(x) for x in self._who) else None

    def _armed(self, x: Part) -> bool:
        actor = self._sites.by_actor.get(x.ref or "")
        return actor is not None and (actor.kind == "country" or not _ARMED.isdisjoint(actor.sectors))

    def _unarmed(self, x: Part) -> bool:
        actor = self._sites.by_actor.get(x.ref or "")
        return actor is not None and not _UNARMED.isdisjoint(actor.sectors)

    def worded(self) -> str | None:
        """Whether it says itself that words are meant: by a modifier, a text that attacks, a reason, or what is attacked."""
        p, i, noun = self._sites.parse, self._draft.i, self._draft.kind == "noun"
        if any(p.lemma[x.head].lower() in self._words.word_class("contested") for x in self._whom):
            return "contested"
        says = bool(self._own & self._words.word_class("speech"))
        if noun:  # "His attack that she was not fit".
            says |= p.lower[i + 1 : i + 2] == ["that"] and p.dep[i + 1] == "mark"
            if p.dep[i] == "pobj" and p.lower[p.head[i]] == "under":  # "Came under fire for his answers".
                beside = (*p.kids[i], *p.kids[p.head[p.head[i]]])
                says |= any(self._unarmed(x) for x in self._who)
                says |= any(p.lower[k] in _REASONS and p.dep[k] == "prep" and self._reason(k) for k in beside)
        for k in p.kids[self._draft.top]:
            says |= p.dep[k] == "advcl" and p.tag[k] == "VBG" and p.lemma[k] in _IN_WORDS
            says |= not noun and p.dep[k] == "prep" and p.lower[k] in _REASONS and self._reason(k)
        return "speech" if says else None

    def _reason(self, k: int) -> bool:
        """Whether a reason or a name follows: "attacked him for leaving", "over the tax", "as weak"; not "for two days"."""
        below = self._sites.parse.children(k, "pobj", "pcomp", "amod")
        sites = self._sites
        return any(
            sites.date(c) is None and sites.figure(c) is None and sites.parse.lemma[c] not in _AIMS for c in below
        )

    def debated(self) -> str | None:
        """Whether one politician attacks: "the senator attacked the mayor"; a party's men may do so with their fists."""
        who = (self._sites.by_actor.get(x.ref or "") for x in self._who)
        debates = any(a is not None and a.kind == "person" and not _POLITICIANS.isdisjoint(a.sectors) for a in who)
        return "politics" if debates else None

    def spoken(self) -> bool:
        """Whether one of those who attack or are attacked fights with words as a rule."""
        return any(self._speaks(x) for x in (*self._who, *self._whom))

    def _speaks(self, x: Part) -> bool:
        actor = self._sites.by_actor.get(x.ref or "")
        if actor is None:
            return False
        named = actor.kind == "person" and any(m.form == "name" for m in actor.mentions)
        return named or not _SPEAKERS.isdisjoint(actor.sectors)


def _near(p: Parse, draft: Draft) -> Iterator[int]:
    """The words in the parts of an event, and those that hang on it."""
    for part in draft.parts:
        if part.via != "clause":
            first, last = syntax.phrase(p, part.head)
            yield from range(first, last + 1)
    if p.dep[draft.i] == "acl":  # "Said in an editorial attacking the mayor"
        yield p.head[draft.i]
    for i in {draft.i, draft.top}:
        for k in p.kids[i]:
            yield k
            if p.dep[k] in ("prep", "amod", "compound", "advmod"):
                yield from p.kids[k]
                yield from (c for o in p.children(k, "pobj") for c in p.kids[o])
