"""Harm and damage that no one does: "killed in a bus crash", "a landslide buried homes" are of the type of what happened."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.events.parts import Draft, Part
from newsextract.language.name_words import STORM
from newsextract.language.parse import Parse

_TYPES = frozenset({"ACCIDENT", "DISASTER"})
_HARM = frozenset({"kill", "injure", "wound", "hurt", "killing"})
_DAMAGE = frozenset(
    {"bury", "destroy", "damage", "flatten", "submerge", "devastate", "displace", "strand", "topple", "uproot"}
)
# What happens to others of those who are hurt: "ten were hurt and two trapped when the roof fell".
_BESIDE = _HARM | {"trap", "die", "rescue"}
_FIRES = frozenset({"fire", "blaze"})
# What burns, in a headline: "Basement fire kills two".
_BURNING = frozenset(
    "house home basement apartment flat hotel hostel factory warehouse kitchen building barn bus car train ship boat forest bush brush "
    "gas hospital nursing school office shop market plant mine tenement nightclub".split()
)
_VEHICLES = frozenset(
    {"car", "truck", "lorry", "bus", "train", "tram", "van", "minibus", "motorcycle", "taxi", "suv", "jetliner"}
)
# What lets go of itself, and what falls on people.
_FAILURES = frozenset(
    "collapse leak spill malfunction short-circuit cave-in wreck shipwreck rollover pileup pile-up icefall rockfall".split()
)
_FALLING = frozenset({"fall", "collapse", "topple", "tumble", "crumble"})
_HEAVY = frozenset(
    {
        "tree",
        "branch",
        "wall",
        "roof",
        "ceiling",
        "balcony",
        "scaffold",
        "scaffolding",
        "rock",
        "boulder",
        "crane",
        "beam",
        "ice",
        "tower",
    }
)
_BLASTS = frozenset({"explode", "blow", "detonate", "ram"})
_IN = frozenset({"in", "after", "by", "during", "following", "from", "amid"})
_WHEN = frozenset({"when", "after", "as", "because", "while", "once", "since"})
_TURNS = 4  # From "killed" to the last of "after floods, landslides and storms".


def type_mishaps(parse: Parse, drafts: list[Draft]) -> None:
    """Give harm and damage that nobody does the type of the accident or disaster that it came with, in place.

    Only events that are an ASSAULT or of no type yet are changed, and "left 11 dead": an assault is what somebody does, and a trigger
    entry or the typer may have gone by the verb alone. The cause is the actor ("floods killed"); for harm to people also what stands
    in, after or during which it happened, the clause of time below it, or the verb that "killing nine" hangs on. Mode, context, code
    and confidence are those of the assault, and are dropped.
    """
    types = {d.i: d.type for d in drafts if d.type in _TYPES}
    hostile = {parse.sent_of[d.i] for d in drafts if parse.lemma[d.i] in _BLASTS}
    hostile |= {parse.sent_of[d.i] for d in drafts if d.type == "ASSAULT" and parse.lemma[d.i] not in _HARM}
    for draft in drafts:
        lemma = parse.lemma[draft.i]
        left = lemma == "leave" and draft.type in ("ASSAULT", "DEATH")  # "left 11 dead"
        if not left and (draft.type not in ("ASSAULT", None) or lemma not in _HARM | _DAMAGE):
            continue
        causes = [p.head for p in draft.of("actor")]
        if lemma in _HARM:
            causes += [k for c in causes for k in _told_of(parse, c, draft.i)]
            causes += _causes(parse, draft)
        calm = parse.sent_of[draft.i] not in hostile
        found = next((t for k in causes if (t := types.get(k) or _fire(parse, k) or _storm(parse, k))), None)
        if found is None and lemma in _HARM and calm:
            found = next((t for k in causes if (t := _failure(parse, k))), None)
        if found is None and lemma in _HARM and any(_vehicle(parse, p, draft.i, calm) for p in draft.of("actor")):
            found = "ACCIDENT"
        if found is not None:
            draft.type, draft.mode, draft.context, draft.cameo, draft.confidence = found, None, None, None, None


def _fire(parse: Parse, k: int) -> str | None:
    """The type of a fire that burns a house: "killed in a fire", "after a blaze broke out"; guns fire without an article."""
    article = any(parse.lower[c] in ("a", "the") for c in parse.kids[k]) and parse.child(k, "prep") is None
    article |= any(parse.lemma[c].lower() in _BURNING for c in parse.children(k, "compound"))
    return "ACCIDENT" if parse.lemma[k] in _FIRES and article and parse.pos[k] == "NOUN" else None


def _storm(parse: Parse, k: int) -> str | None:
    """The type of a storm that is named, and of a tidal wave: "Typhoon Amihan"."""
    if parse.lemma[k] == "wave" and any(parse.lower[c] == "tidal" for c in parse.kids[k]):
        return "DISASTER"
    named = parse.ents[parse.ent_of[k]] if parse.ent_of[k] >= 0 else None
    return "DISASTER" if named is not None and parse.word[named.first] in STORM else None


def _failure(parse: Parse, k: int) -> str | None:
    """The type of a gas leak, a falling tree, and of "when a wall fell"."""
    if parse.lemma[k] in _FAILURES and parse.pos[k] == "NOUN":
        return "ACCIDENT"
    falls = parse.lemma[k] in _HEAVY and any(parse.lemma[c] in _FALLING for c in parse.children(k, "amod"))
    if parse.lemma[k] in _FALLING and parse.pos[k] == "VERB":
        falls = any(parse.lemma[c] in _HEAVY for c in parse.children(k, "nsubj"))
    return "ACCIDENT" if falls else None


def _vehicle(parse: Parse, part: Part, verb: int, calm: bool) -> bool:
    """Whether a car hit somebody; a truck full of dynamite does not just hit him, nor one in a sentence that tells of more."""
    k = part.head
    other = any(c != verb for c in parse.children(k, "acl", "relcl"))
    return parse.lemma[k] in _VEHICLES and not other and (part.via == "agent" or calm)


def _told_of(parse: Parse, k: int, verb: int) -> Iterator[int]:
    """What else is told of an actor: "the helicopter that killed four crashed", "the crash of a plane which killed four"."""
    above = parse.head[k]
    if parse.dep[k] in ("nsubj", "nsubjpass") and above != verb:
        yield above
    elif parse.dep[k] == "pobj" and parse.lower[above] == "of":
        yield parse.head[above]


def _causes(parse: Parse, draft: Draft) -> Iterator[int]:
    """The words that may say what it came with: objects of prepositions, clauses of time and their subjects, the verb above."""
    i = draft.i
    if parse.tag[i] == "VBG" and parse.dep[i] in ("advcl", "acl", "xcomp", "conj"):
        yield parse.head[i]  # "The bus overturned, killing nine."
    if draft.of("actor"):
        return
    # "Two were killed and ten injured when the bridge fell": the clause stands with one of them.
    beside = [*parse.children(i, "conj"), *([parse.head[i]] if parse.dep[i] == "conj" else [])]
    for k in (c for h in (i, *(v for v in beside if parse.lemma[v] in _BESIDE)) for c in parse.kids[h]):
        if parse.lower[k] in _IN:
            yield from _objects(parse, k)
        if parse.dep[k] == "advcl" and any(parse.lower[c] in _WHEN for c in parse.kids[k] if c < k):
            yield k
            yield from parse.children(k, "nsubj", "nsubjpass")


def _objects(parse: Parse, k: int) -> Iterator[int]:
    """What a preposition governs, and what is coordinated with it: "in floods and landslides"."""
    todo = [c for c in parse.kids[k] if parse.dep[c] in ("pobj", "pcomp")]
    for _ in range(_TURNS):
        yield from todo
        todo = [c for t in todo for c in parse.children(t, "conj")]
