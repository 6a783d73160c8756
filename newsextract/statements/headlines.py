"""Statements of headlines and of speakers before a colon: "Minister: talks have failed", "Two die in blast: police", "Pool unsafe, says mayor"."""

from __future__ import annotations

from newsextract.language.parse import Parse, Sentence
from newsextract.language.syntax import VERBAL
from newsextract.statements.cues import Cue, Cues
from newsextract.statements.draft import Draft, trim
from newsextract.statements.papers import is_text

_NAME_WORDS = 6
_IN_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "PART", "DET"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO_SPEAKER = frozenset({"VERB", "AUX", "PUNCT", "NUM", "PRON", "ADP", "DET"})
# Behind the speaker: whom he tells, and of what ("Bishop to rebels: …", "Coach on defeat: …").
_ABOUT = frozenset({"to", "on"})
_MARKS = frozenset({"'", "‘", "’", '"', "“", "”", "``", "''"})
_STOPS = frozenset({".", "!", "?", "…", ";"})


def is_line(parse: Parse, sent: Sentence) -> bool:
    """Whether a sentence is a headline, above its story or all that there is: then no full stop ends it."""
    if sent.kind == "headline":
        return True
    return sent.first == 0 and all(s.segment == 0 and parse.word[s.last] not in _STOPS for s in parse.sents)


def headline_draft(parse: Parse, sent: Sentence, end: int, cues: Cues) -> Draft | None:
    """Read "Minister: talks have failed", and "BLITZER: …" in transcripts.

    Args:
        parse: The parse.
        sent: The first sentence of a paragraph or headline.
        end: The paragraph's last token.
        cues: The reporting words; the colon is one.
    """
    cue = cues.headline
    if cue is None:
        return None
    line = is_line(parse, sent)
    start = sent.first + (parse.pos[sent.first] == "PUNCT")
    if line:
        behind = (
            _said_before(parse, sent.first, end, cue)
            or _says_behind(parse, sent, end, cues)
            or _says_last(parse, sent, end, cues)
        )
        if behind is not None:
            return behind
    colon = next((k for k in range(start + 1, min(start + 9, sent.last + 1)) if parse.word[k] == ":"), None)
    if colon is None:
        return None
    name = colon
    if line:  # "Bishop to rebels: Lay down your guns"
        name = next((k for k in range(start + 1, colon) if parse.lower[k] in _ABOUT), colon)
    if any(parse.pos[k] in _NO_SPEAKER for k in range(start, name)):
        return None
    source = name - 1
    speaker = parse.word[source].isupper() and len(parse.word[source]) > 2
    if line:
        if parse.pos[source] not in ("PROPN", "NOUN"):
            return None
    elif (
        not speaker
        and not parse.word[source].startswith("@")
        and (parse.pos[source] != "PROPN" or parse.ent_of[source] < 0)
    ):
        return None
    # A speaker's name at the head of a paragraph speaks all of it.
    content = trim(parse, colon + 1, end)
    if content is None or content[1] - content[0] < 2:
        return None
    if parse.lower[start] == "said" and start + 1 < colon:  # "Said coach Ana Lind: …", where the tagger has a name
        return Draft(cues.verbs.get("say", (cue,))[0].entry, (start, start), start, source, content)
    return Draft(cue.entry, (colon, colon), colon, source, content)


def _said_before(parse: Parse, start: int, end: int, cue: Cue) -> Draft | None:
    """Read "Two die in blast: police": a sentence, and behind the last colon a short name for who says so."""
    colon = next((k for k in range(end, start, -1) if parse.word[k] == ":"), None)
    if colon is None or not colon < end or colon - start < 3:
        return None
    quoted = parse.word[colon - 1] in _MARKS  # "'Nobody warned me': captain after ferry fire"
    last = next((k - 1 for k in range(colon + 2, end) if parse.pos[k] == "ADP"), end) if quoted else end
    if last > colon + _NAME_WORDS or parse.pos[colon - 1] == "ADP":
        return None
    if any(parse.pos[k] not in _IN_NAMES for k in range(colon + 1, last + 1)):
        return None
    told = any(parse.dep[k] in _SUBJECTS or parse.tag[k] in ("VBN", "VBD") for k in range(start, colon))
    source = last
    while colon < parse.head[source] < source:
        source = parse.head[source]
    content = trim(parse, start, colon - 1)
    told = told or quoted
    return Draft(cue.entry, (colon, colon), colon, source, content) if told and content is not None else None


def _says_behind(parse: Parse, sent: Sentence, end: int, cues: Cues) -> Draft | None:
    """Read "Pool a death trap, says mayor", where the parser takes the mayor for what is said, or the pool for who says it."""
    verb = next((k for k in range(end - 1, sent.first + 1, -1) if parse.tag[k] in ("VBZ", "VBP")), None)
    if verb is None or end > verb + _NAME_WORDS:
        return None
    comma = parse.word[verb - 1] == ","
    quoted = parse.word[verb - 1 - comma] in _MARKS
    found = cues.verbs.get(parse.lemma[verb], ())
    cue = next((c for c in found if c.clause and not c.strict), None)
    if cue is None or not (comma or quoted) or any(parse.pos[k] not in _IN_NAMES for k in range(verb + 1, end + 1)):
        return None
    source = end
    while verb < parse.head[source] < source:
        source = parse.head[source]
    # "Mayor shuts pool, warns swimmers", "Rebels take fort, claim victory": what stands behind may be what is done to it.
    taken = any(c.object or c.whom or c.tell for c in found) or parse.lemma[verb] in _TAKING
    if (taken and not quoted and not is_text(parse, source)) or parse.tag[source] not in _AGREEING[parse.tag[verb]]:
        return None
    content = trim(parse, sent.first, verb - 1)
    return Draft(cue.entry, (verb, verb), verb, source, content) if content is not None else None


_TAKING = frozenset("claim show find add note hold report see hear think read post answer write".split())
_AGREEING = {"VBZ": frozenset({"NN", "NNP", "NNPS"}), "VBP": frozenset({"NNS", "NNPS", "NN"})}


def _says_last(parse: Parse, sent: Sentence, end: int, cues: Cues) -> Draft | None:
    """Read "Two killed in blast, police say", where nothing before the comma is a verb for the parser."""
    speaker = parse.child(end, *_SUBJECTS)
    cue = next((c for c in cues.verbs.get(parse.lemma[end], ()) if c.clause), None)
    if cue is None or speaker is None or parse.pos[parse.head[end]] in VERBAL:
        return None
    first = parse.left[speaker]
    content = trim(parse, sent.first, first - 2) if parse.word[first - 1] == "," else None
    return Draft(cue.entry, (end, end), end, speaker, content) if content is not None else None
