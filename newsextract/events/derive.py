"""Recipients that stand deeper than the clause: in the complement of a trigger, or inside the phrase of its theme."""

from __future__ import annotations

from collections.abc import Collection

from newsextract.events.factuality_frames import content
from newsextract.events.lookup import EventWords
from newsextract.events.match import Matcher
from newsextract.events.noun_parts import noun_parts
from newsextract.events.parts import Draft, Part, Sites
from newsextract.events.whom import acts_on_thing, nothing, peopled, settle_recipients
from newsextract.language import clause, syntax
from newsextract.lexicon.schemas import EventType

# Which of somebody's places in a phrase makes him the one it is aimed at, nearest first.
_INNER = tuple("on to with against between by from poss of for in at over toward modifier into".split())
_LOOSE = frozenset({"for", "in", "at", "over", "toward", "into"})
# Where talks are held or a paper is signed is not whom they are aimed at.
_MEETING = frozenset({"AGREE", "SUPPORT", "CONSULT"})
_MADE = frozenset(
    "make offer present submit put issue send give propose table lodge file draft demand request pass lay adopt take bring raise launch".split()
)
# What is made is nobody that it is aimed at: "decided to set up a panel".
_MAKING = frozenset({"set", "create", "form", "establish", "build", "found"})
_MAKINGS = frozenset({"creation", "formation", "establishment", "foundation", "founding", "construction", "launch"})
# Behind these stands whom a feeling is for.
_WHOM = frozenset({"for", "to", "with", "on"})
_SPEECH = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})
# What is done to somebody else than whoever is blamed for it.
_HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION", "CRIME", "DEATH"})
# These are done to whoever is named by a place.
_ADDRESSED = frozenset({"ACCUSE", "SUPPORT", "CONSULT", "THREATEN"})
_KIND = frozenset({"SUPPORT", "AID", "COOPERATE"})
_DEPTH = 3


class Deriver:
    """Fills the recipients of the typed events of one article."""

    def __init__(
        self, sites: Sites, words: EventWords, matcher: Matcher, drafts: list[Draft], types: dict[str, EventType]
    ) -> None:
        self._sites = sites
        self._types = types
        self._words = words
        self._matcher = matcher
        self._at = {d.support: d for d in drafts if d.support is not None and d.light is not None and not d.light.keep}
        self._at |= {d.i: d for d in drafts}

    def link(self, draft: Draft) -> None:
        """Tell the events in the complement of a speech act that they stand there."""
        if draft.type in _SPEECH:
            for k in self._matcher.complements(draft):
                inner = self._at.get(k)
                if inner is None or inner is draft or inner.above is not None:
                    continue
                inner.above = draft
                if not inner.of("actor") and inner.kind == "verb" and draft.type != "REQUEST":
                    # "promised that aid would be sent": who promises will do it.
                    inner.parts += [x._replace(via="above") for x in draft.of("actor")]

    def recipients(self, draft: Draft) -> None:
        """Give a typed event without a recipient the one that is meant."""
        self._beside(draft)
        things = settle_recipients(self._sites, self._words, draft) if draft.type is not None else set()
        if draft.type in _KIND:  # "Supported Chad against Sudan" is no kindness to Sudan.
            draft.parts = [
                x._replace(role="theme") if x.role == "recipient" and x.via == "against" else x for x in draft.parts
            ]
        if draft.type is None or draft.of("recipient", "beneficiary"):
            return
        if self._ontology(draft) == "news":
            return  # a share price that falls is aimed at nobody
        mine = {x.head for x in draft.of("actor")}
        found = [k for k in self._inner(draft, things) if k not in mine]
        if not found and (draft.type in _SPEECH or (draft.entry and "recipient=complement" in draft.entry.roles)):
            found = [k for k in self._complement(draft, 0) if k not in mine]
        # "A march in Lima against the war" is not against Lima.
        if not found and draft.type in self._types and not any(x.via == "against" for x in draft.of("theme")):
            found = self._aimed(draft, self._types[draft.type].aimed, mine)
        draft.parts += [Part("recipient", k, self._sites.ref("recipient", k), "inner") for k in found]

    def _beside(self, draft: Draft) -> None:
        """A place that is named beside a recipient is one too: "sent troops to Chad and its neighbours"."""
        p = self._sites.parse
        first = {syntax.first_conjunct(p, x.head) for x in draft.of("recipient")}
        for x in draft.of("destination"):
            if syntax.first_conjunct(p, x.head) in first:
                draft.parts.append(Part("recipient", x.head, self._sites.ref("recipient", x.head), "inner"))

    def _aimed(self, draft: Draft, roles: tuple[str, ...], mine: set[int]) -> list[int]:
        """The place whose people an act is aimed at: "pulled its troops out of Chad", "imposed a curfew in Lima"."""
        for role in roles:
            parts = [x for x in draft.parts if x.role == role and x.head not in mine]
            if (
                role == "origin" and draft.type != "RETREAT"
            ):  # "Resigned from his duties"; what troops leave was somebody's.
                parts = [
                    x
                    for x in parts
                    if self._sites.inside(x.head) is not None or not nothing(self._sites, self._words, x.head)
                ]
            # "A rally in the museum" is not against it, "in Lima" and "a strike at the museum" are.
            if role == "place":
                works = {x.head for x in parts if x.via == "at" and draft.mode == "strike"}
                parts = [x for x in parts if x.head in works or peopled(self._sites, x.head)]
            found = [x.head for x in parts if not (role == "place" and self._spot(draft, x.head))]
            if found:
                return found
        return []

    def _inner(self, draft: Draft, things: Collection[int] = ()) -> list[int]:
        """Somebody inside the phrase of a theme: "lifted the ban on Peru", "rejected Chile's offer".

        Args:
            draft: The event.
            things: Themes that stand where recipients do; who is only at or over them is not meant ("authorised a raid in Lima").
        """
        if draft.type in _ADDRESSED and draft.kind == "verb":  # "Slammed Tokyo", "visited Cairo".
            direct = [x.head for x in draft.of("theme") if x.via in ("object", "passive")]
            if named := [k for k in direct if self._sites.place(k) is not None]:
                return named
        links = ("with",) if draft.type == "CONSULT" and draft.mode == "meet" else _INNER
        for theme in draft.of("theme"):
            if self._sites.someone(theme.head):
                continue  # troops that are sent are not whom they are sent against
            if self._sites.parse.dep[draft.i] == "amod":
                continue  # "the premier's suggested measures": hers, and nothing done to her
            if draft.type == "ACCUSE" and (doers := self._doers(theme.head)) is not None:
                return doers
            if draft.type == "REQUEST" and (asked := self._at.get(theme.head)) is not None and self._suffers(asked):
                continue
            near = tuple(via for via in links if via not in _LOOSE) if theme.head in things else links
            found = self._in_phrase(theme.head, 0, near, draft)
            if found:
                return found
        return []

    def _doers(self, noun: int) -> list[int] | None:
        """Who did what is condemned, and not to whom: "condemned Chad's raid on Sudan", "the killing of farmers"; None for other nouns."""
        inner = self._at.get(noun)
        hostile = inner is not None and inner.type in _HOSTILE
        lemma = self._sites.parse.lemma[noun]
        frame = self._words.frame(lemma)
        suffered = frame is not None and frame.of == "recipient"
        if not (hostile or suffered or lemma in self._words.word_class("aimed")):
            return None
        parts = inner.parts if inner is not None else noun_parts(self._sites, noun, self._words)
        who = [x.head for x in parts if x.role == "actor"]
        return [k for k in who if self._sites.someone(k) or self._sites.place(k)]

    def _in_phrase(self, noun: int, depth: int, links: tuple[str, ...], draft: Draft) -> list[int]:
        sites, p = self._sites, self._sites.parse
        parts = noun_parts(sites, noun, self._words)
        # "The offer made by the rebels", but "a deal limiting exports by its members", "an accord opposed by fishermen".
        made = [k for c in p.children(noun, "acl") if p.lemma[c] in _MADE for k in clause.agents(p, c)]
        if made and links != ("with",):
            return made
        for via in links:
            found = [
                x.head
                for x in parts
                if x.via == via
                and p.pos[x.head] != "PRON"
                and peopled(sites, x.head)
                and x.role != "date"
                and not (via == "for" and draft.type == "REQUEST")  # "demanded visas for students"
                and not (via == "between" and self._own(x.head))
                and not (via == "poss" and self._felt(draft, noun) and any(y.via in _WHOM for y in parts))
                and not (via in ("in", "at") and self._spot(draft, x.head))
                and not (via == "of" and p.lemma[noun] in _MAKINGS)
            ]
            if found:
                return found
        if depth < _DEPTH:
            for via in _INNER if links == ("with",) else links:
                for x in parts:
                    if (
                        x.via == via
                        and p.pos[x.head] == "NOUN"
                        and not (via in ("in", "at") and draft.type == "ACCUSE")
                        and not (via == "for" and draft.type == "REQUEST" and sites.someone(x.head))
                        and (found := self._in_phrase(x.head, depth + 1, links, draft))
                    ):
                        return found
        return []

    def _suffers(self, inner: Draft) -> bool:
        """Whether a noun tells what is done to somebody: "the governor's arrest"; who is to be freed is told to nobody else."""
        frame = self._words.frame(self._sites.parse.lemma[inner.i])
        return frame is not None and frame.poss == "recipient" and inner.mode not in ("release", "return", "rescue")

    def _felt(self, draft: Draft, noun: int) -> bool:
        """Whether a noun is what the entry has somebody express, and so its owner has it: "conveyed the king's thanks to the crew"."""
        named = draft.entry.objects if draft.entry is not None else ()
        return draft.mode == "support" and self._sites.parse.lemma[noun] in named

    def _claimed(self, inner: Draft) -> bool:
        """Whether a noun tells by a clause of its own what is said: "rumours its troops had entered Chad"."""
        p = self._sites.parse
        return inner.kind == "noun" and any(content(p, k) for k in p.children(inner.i, "acl"))

    def _own(self, k: int) -> bool:
        """Whether those who act are meant: "agreed on trade between their countries", but "between the boy and his father"."""
        p = self._sites.parse
        return (
            p.dep[k] != "conj" and not p.children(k, "conj") and any(p.pos[c] == "PRON" for c in p.children(k, "poss"))
        )

    def _spot(self, draft: Draft, k: int) -> bool:
        """Whether it was only there: "signed an accord in Cairo", "condemned the rise in front of a crowd"."""
        if self._sites.place(k) is None:
            return draft.type == "ACCUSE"
        return self._city(k) and (draft.type in _MEETING or self._sites.parse.lemma[draft.i] == "sign")

    def _ontology(self, draft: Draft) -> str | None:
        kind = self._types.get(draft.type or "")
        return kind.ontology if kind is not None else None

    def _makes(self, i: int) -> bool:
        """Whether a verb brings about what it has for object: "set up a panel", but "set aside a ruling"."""
        p = self._sites.parse
        if p.lemma[i] in _MAKINGS:  # "agreed to the creation of a council"
            return True
        return p.lemma[i] in _MAKING and (p.lemma[i] != "set" or syntax.particle(p, i) == "up")

    def _within(self, made: int, inner: Draft) -> list[int]:
        """Somebody else inside the phrase of what is made: "a joint force with Sudan"."""
        ref = self._sites.actor(made)
        found = self._in_phrase(made, 0, _INNER, inner)
        return [h for h in found if ref is None or self._sites.actor(h) != ref]

    def _city(self, k: int) -> bool:
        place = self._sites.by_place.get(self._sites.place(k) or "")
        return place is not None and place.kind == "city"

    def _complement(self, draft: Draft, depth: int) -> list[int]:
        """The recipient of what is agreed, refused, asked or threatened, else its place: "agreed to send aid to Peru"."""
        p = self._sites.parse
        mine = {x.head for x in draft.of("actor")}
        for k in self._matcher.complements(draft):
            if draft.mode == "propose" and syntax.verb_group(p, k).passive:
                continue  # "Recommended that the general be charged": not to him.
            if draft.type in ("REQUEST", "CONCEDE") and p.pos[k] in syntax.VERBAL:
                who = [s for s in clause.subjects(p, k)[0] if self._sites.someone(s) and s not in mine]
                if who:
                    return who
            inner = self._at.get(k)
            if draft.type == "REQUEST" and p.dep[k] == "advcl" and acts_on_thing(self._sites, self._words, draft.i):
                continue  # "Demanded an end to the siege to let aid into the town": not of the town.
            if inner is not None and inner.kind == "noun" and draft.type == "REQUEST":
                who = [x.head for x in inner.of("actor") if x.via == "by" and peopled(self._sites, x.head)]
                if who := [h for h in who if h not in mine]:
                    return who  # "called for the release of prisoners by Chad"
            if inner is not None and self._ontology(inner) == "news" and draft.mode == "propose":
                continue  # "Proposed electing two deputies": not to them.
            if inner is None or (draft.type == "REJECT" and (inner.type == "ACCUSE" or self._claimed(inner))):
                continue  # "Refused to blame Syria" is aimed at whoever asked, "denied claims he hit a boy" at nobody.
            if draft.type == "REQUEST" and inner.kind == "noun" and self._suffers(inner):
                continue  # "Called for the governor's arrest": somebody else is asked to arrest him.
            made = {x.head for x in inner.parts if x.via in ("object", "passive", "of") and self._makes(inner.i)}
            for role in (("recipient", "beneficiary"), ("destination", "origin"), ("place",)):
                mere = draft.type == "REQUEST" and inner.kind == "noun"  # "Demanded a review for the miners."
                found = [x.head for x in inner.parts if x.role in role and x.head not in mine | made]
                found = [x for x in found if not mere or not any(y.via == "for" for y in inner.parts if y.head == x)]
                found = [h for h in found if not nothing(self._sites, self._words, h)]
                if role[0] == "place" and inner.type == "CONSULT":
                    found = [h for h in found if not self._city(h)]  # "Suggested that they meet in Oslo."
                if found:
                    return found
                if role[0] == "recipient":
                    inside = self._inner(inner) + [h for m in made for h in self._within(m, inner)]
                    if found := [h for h in inside if h not in mine | made]:
                        return found
            if made:
                continue
            if depth < _DEPTH and (found := self._complement(inner, depth + 1)):
                return found
            if found := [
                x.head
                for x in inner.of("theme")
                if x.head not in mine and (self._sites.someone(x.head) or p.ent_of[x.head] >= 0)
            ]:
                return found
        return []
