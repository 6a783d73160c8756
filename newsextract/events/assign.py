"""Which events an article has, and of what type: by the trigger entries, else by the typer where it is sure."""

from __future__ import annotations

from newsextract.events.anchors import MAYBE, find_drafts
from newsextract.events.entry_roles import apply_roles
from newsextract.events.examples import Examples, enough
from newsextract.events.features import features
from newsextract.events.fiction import type_fiction
from newsextract.events.lookup import EventWords
from newsextract.events.match import Matcher
from newsextract.events.mishaps import type_mishaps
from newsextract.events.parts import Draft, Sites
from newsextract.events.sport import type_sport
from newsextract.events.typer import Typer
from newsextract.events.verbal import type_verbal
from newsextract.language import infinitives
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.records import Statement

_PLAIN = frozenset({"assert", "confirm", "deny", "question"})
# An event only where an entry says so: "became president", but "became clear".
_COPULAS = frozenset({"become"})


def _plain_saying(parse: Parse, draft: Draft, cue: Statement | None) -> bool:
    """Whether a trigger does nothing but say: no intent, no promise or demand, and a clause for object."""
    if cue is None or cue.content_start is None or cue.mental or cue.stance not in _PLAIN:
        return False
    return parse.child(draft.i, "ccomp") is not None or parse.child(draft.i, "dobj") is None


def _unlikely(words: EventWords, parse: Parse, draft: Draft) -> bool:
    """Whether a noun that is mostly no event ("gift", "breakfast") has no entry that gives it a type here."""
    if draft.kind != "noun" or draft.support is not None or (draft.entry is not None and draft.entry.type is not None):
        return False
    return words.noun(parse.lemma[draft.i]) < MAYBE


def typed_drafts(
    sites: Sites,
    words: EventWords,
    matcher: Matcher,
    typer: Typer,
    examples: Examples | None,
    cues: dict[int | None, Statement],
    trace: Trace | None,
) -> list[Draft]:
    """The drafts of the article with their types.

    A type comes from a trigger entry, else from an example of a pack that the event is like, else from the typer where it is sure.
    """
    parse = sites.parse
    out: list[Draft] = []
    for draft in find_drafts(sites, words, trace):
        draft.entry = matcher.best(draft)
        if draft.entry is None and (
            draft.kind == "adjective" or _plain_saying(parse, draft, cues.get(parse.start[draft.i]))
        ):
            continue
        if _unlikely(words, parse, draft):
            continue
        if draft.kind == "verb" and not draft.of("actor", "recipient", "theme"):
            continue
        if draft.entry is None and draft.kind == "verb" and parse.lemma[draft.i] in _COPULAS:
            continue
        out.append(draft)
    # An "it" for the clause behind goes only here: by it alone a verb has a participant and is an event ("it is alleged that …").
    for draft in out:
        draft.parts = [
            x for x in draft.parts if not (x.via in ("passive", "subject") and infinitives.empty_it(parse, x.head))
        ]
    seen = [features(sites, d, matcher.complements(d)) for d in out]
    rows = typer.probabilities(seen)
    taught = examples.best(seen) if examples is not None else [("", 0.0)] * len(out)
    classes = {d.i: matcher.classes(d, d.entry) for d in out if d.entry} if trace else {}
    if trace:
        _explain(parse, words, out, trace)
    for draft, row, (like, alike) in zip(out, rows, taught, strict=True):
        entry = draft.entry
        own = entry is not None and words.pack[entry.id] > 0
        if like and not own and enough(alike, known=entry is not None and entry.type is not None):
            draft.type = like
            if trace:
                trace.add("examples", f"{like} {alike:.2f}", *parse.span(draft.i, draft.i))
        elif entry is not None:
            draft.type, draft.mode, draft.context, draft.cameo = entry.type, entry.mode, entry.context, entry.cameo
            draft.confidence = typer.trust(row, entry.type) if entry.type else None
            apply_roles(sites, draft, entry)
            if trace:
                trace.add("triggers", entry.id, *parse.span(draft.i, draft.i))
                for name in classes.get(draft.i, ()):
                    trace.add("word_classes", name, *parse.span(draft.i, draft.i))
        elif draft.parts:
            code, sure = typer.best(row)
            if sure >= typer.threshold:
                draft.type, draft.confidence = code, round(sure, 3)
                if trace:
                    trace.add("typer", f"{code} {sure:.2f}", *parse.span(draft.i, draft.i))
    _part_of_another(parse, out)
    type_mishaps(parse, out)
    type_verbal(sites, words, out, trace)
    type_sport(parse, words, out, trace)
    type_fiction(parse, words, out, trace)
    return out


# What these do is done to another act: "lifted the sanctions", "refused talks", "cut the aid".
_CHANGING = frozenset({"REJECT", "SANCTION", "CONCEDE", "RETREAT", "AGREE", "REQUEST", "THREATEN"})
# Talks that these are about were not held, whatever the noun says.
_UNDOING = frozenset({"REJECT", "SANCTION", "REQUEST"})
_SPEECH = frozenset({"REJECT", "AGREE", "REQUEST", "THREATEN"})


def _part_of_another(parse: Parse, drafts: list[Draft]) -> None:
    """Leave the type to the act that a noun is only the object of, where no trigger entry knows the noun, or it is of talks."""
    typed = {d.support if d.kind == "adjective" and d.support is not None else d.i: d for d in drafts if d.type}
    for draft in drafts:
        above = typed.get(parse.head[draft.i])
        if draft.type == "AGREE" and draft.kind == "verb" and parse.dep[draft.i] == "xcomp" and above is not None:
            if above.type == "REJECT":  # "Failed to agree" is one refusal.
                draft.type = draft.mode = draft.cameo = draft.confidence = None
            continue
        if draft.kind == "verb" and draft.type is not None and _way_of_helping(parse, typed, draft.i):
            draft.type = draft.mode = draft.cameo = draft.confidence = None
            continue
        if draft.kind != "noun" or draft.type is None or draft.of("actor"):
            continue
        if draft.entry is not None and draft.type != "CONSULT":
            continue
        k = draft.i
        for _ in range(4):
            if parse.dep[k] not in ("dobj", "pobj", "prep", "conj", "nsubjpass", "compound", "poss"):
                break
            if draft.entry is not None and parse.dep[k] == "prep" and parse.lower[k] != "for":
                break  # "In a meeting, the party rejected the plan."
            k = parse.head[k]
            if k in typed and typed[k].type in (_CHANGING if draft.entry is None else _UNDOING):
                draft.type = draft.confidence = None
                break


def _way_of_helping(parse: Parse, typed: dict[int, Draft], i: int) -> bool:
    """Whether a verb tells in what those work together who promised to: "agreed to cooperate in training police" is one promise."""
    joint = parse.head[parse.head[i]]
    if parse.dep[i] != "pcomp" or parse.lower[parse.head[i]] not in ("in", "on") or joint not in typed:
        return False
    above = typed.get(parse.head[joint])
    return (
        typed[joint].type == "COOPERATE" and above is not None and above is not typed[joint] and above.type in _SPEECH
    )


def _explain(parse: Parse, words: EventWords, drafts: list[Draft], trace: Trace) -> None:
    """Tell the trace of the light verbs, of the frames of nouns and of what stands before them."""
    for draft in drafts:
        for k in parse.kids[draft.i] if draft.kind == "noun" else ():
            for name, lemmas in (("means", words.means), ("manner", words.manner)):
                if parse.dep[k] == "compound" and parse.lemma[k] in lemmas:
                    trace.add("word_classes", name, *parse.span(k, k))
        for name in ("aimed", "given") if draft.kind == "noun" else ():
            if parse.lemma[draft.i] in words.word_class(name) and any(x.via == "of" for x in draft.of("actor")):
                trace.add("word_classes", name, *parse.span(draft.i, draft.i))
        if draft.light is not None and draft.support is not None:
            trace.add("light_verbs", draft.light.id, *parse.span(draft.support, draft.support))
    for i, lemma in enumerate(parse.lemma):
        frame = words.frame(lemma) if parse.pos[i] == "NOUN" else None
        if frame is not None:
            trace.add("nominals", frame.id, *parse.span(i, i))
