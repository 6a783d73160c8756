"""What is heard: a court that heard it says nothing, and neither does rumour that has it; who said so is mostly not told."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.statements.draft import Draft, trim
from newsextract.statements.headlines import is_line


def hear(parse: Parse, drafts: list[Draft], words: Classes) -> list[Draft]:
    """Leave what courts and meetings hear to nobody, and leave out what is only listened to.

    Args:
        parse: The parsed article.
        drafts: Drafts of statements; those of hearings are changed.
        words: The classes of words that tell who hears.
    """
    return [d for d in drafts if d.entry is None or d.entry.pos != "verb" or _kept(parse, d, words)]


def _kept(parse: Parse, draft: Draft, words: Classes) -> bool:
    assert draft.entry is not None
    source = draft.source
    if draft.entry.lemma == "hear":
        clause = parse.child(draft.verb, "ccomp")
        if source is None or clause is None or not syntax.verb_group(parse, clause).finite:
            return False
        if not words.lemma(source, "hearers"):
            return False
        draft.addressee, draft.source, draft.who = source, None, None
    elif draft.entry.lemma == "have it":
        if source is not None and words.lemma(source, "hearsay"):
            draft.source = draft.who = None
    elif draft.entry.lemma == "tell" and source is not None and _told(parse, draft, words):
        span = trim(parse, draft.verb + 1, parse.right[draft.verb])
        draft.addressee, draft.source, draft.who = source, None, None
        draft.content = span or draft.content
    return True


def _told(parse: Parse, draft: Draft, words: Classes) -> bool:
    """Whether a headline leaves out "was": "Court told driver slept"."""
    source, verb = draft.source, draft.verb
    if source != verb - 1 or parse.tag[verb] not in ("VBD", "VBN") or draft.quotes:
        return False
    if not is_line(parse, parse.sents[parse.sent_of[verb]]) or parse.child(verb, "aux", "auxpass") is not None:
        return False
    return words.lemma(source, "hearers")
