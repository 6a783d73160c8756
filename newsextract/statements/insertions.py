"""Speakers inside and behind what they say, where the parser tears the sentence apart or joins two: "the coins, collectors complained in a letter, were too light".

The tree is changed, as in `speakers`: what is said becomes the clause of the verb of saying, which sources, contents and events all ask.
"""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cue, Cues

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# What may stand behind the verb of saying before the comma: day, place and whom it is said to.
_BEHIND = frozenset({"prep", "npadvmod", "advmod", "tmod", "punct", "advcl", "agent", "dative"})
_SUBJECTS = (*syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS, "expl")


def put_in(parse: Parse, cues: Cues, quoted: list[int]) -> None:
    """Mend both.

    Args:
        parse: The parsed article; its tree is changed.
        cues: The reporting words.
        quoted: The number of the quotation that each token stands in.
    """
    changed = False
    for verb, tag in enumerate(parse.tag):
        if tag not in ("VBD", "VBZ", "VBP", "VBN") or parse.pos[verb] != "VERB" or verb < 3 or quoted[verb] >= 0:
            continue
        found = tuple(c for c in cues.verbs.get(parse.lemma[verb], ()) if c.clause and not c.entry.mental)
        if not found or parse.child(verb, "ccomp", "xcomp", "mark", "aux", "auxpass", "prt") is not None:
            continue
        changed |= _between(parse, verb) or _behind(parse, verb, found)
    if changed:
        parse.groups.clear()
        parse.finish()


def _between(parse: Parse, verb: int) -> bool:
    """Read "The coins, collectors complained in a letter, were too light": the verb behind has the coins for its subject."""
    sent = parse.sents[parse.sent_of[verb]]
    comma = next((k for k in range(verb - 1, sent.first, -1) if parse.pos[k] == "PUNCT"), sent.first)
    if comma == sent.first or parse.word[comma] != "," or any(_verb(parse, k) for k in range(sent.first, comma)):
        return False
    speaker, thing = _noun(parse, comma + 1, verb - 1), _noun(parse, sent.first, comma - 1)
    if speaker is None or thing is None or parse.tag[speaker] in ("WP", "WDT", "DT"):
        return False
    if any(k > verb and parse.dep[k] not in _BEHIND and k < _end(parse, verb) for k in parse.kids[verb]):
        return False
    # "The man, a lawyer reported missing, …"
    if parse.tag[verb] == "VBN" and parse.lower[comma + 1] in ("a", "an"):
        return False
    main = _main(parse, _end(parse, verb), sent.last)
    if main is None or main in (verb, thing) or any(s != thing for s in parse.children(main, *_SUBJECTS)):
        return False
    hung = parse.head[verb] == main and parse.dep[verb] == "parataxis" and parse.head[thing] == main
    if hung and parse.head[speaker] == verb:
        return False
    passive = parse.child(main, "auxpass") is not None
    for k in (*parse.kids[verb], *parse.kids[thing]):
        if k > main or (k > verb and parse.head[k] == thing and k != main):
            parse.head[k] = main
    parse.head[main], parse.dep[main] = main, "ROOT"
    parse.head[thing], parse.dep[thing] = main, "nsubjpass" if passive else "nsubj"
    parse.head[speaker], parse.dep[speaker] = verb, "nsubj"
    parse.head[verb], parse.dep[verb], parse.tag[verb] = main, "parataxis", _told(parse.tag[verb])
    return True


def _told(tag: str) -> str:
    return "VBD" if tag == "VBN" else tag


def _verb(parse: Parse, k: int) -> bool:
    return parse.tag[k] in _FINITE


def _end(parse: Parse, verb: int) -> int:
    """The comma behind the verb of saying and all that belongs to it."""
    last = parse.sents[parse.sent_of[verb]].last
    for k in range(verb + 1, last):
        if parse.word[k] == "," and _main(parse, k, last) is not None:
            return k
    return last


def _main(parse: Parse, comma: int, last: int) -> int | None:
    """The verb that begins right behind a comma: "…, had never been checked"."""
    k = comma + 1
    while k < last and parse.pos[k] == "ADV":
        k += 1
    if k >= last or not _verb(parse, k) or parse.pos[k] not in syntax.VERBAL:
        return None
    while parse.dep[k] in ("aux", "auxpass") and parse.head[k] > k:
        k = parse.head[k]
    return k if parse.dep[k] not in ("aux", "auxpass") and parse.child(k, "cc") is None else None


def _noun(parse: Parse, first: int, last: int) -> int | None:
    """The head of a phrase that is all of a stretch of words, without a finite verb."""
    if first > last or any(_verb(parse, k) for k in range(first, last + 1)):
        return None
    tops = [k for k in range(first, last + 1) if not first <= parse.head[k] <= last or parse.head[k] == k]
    tops = [k for k in tops if parse.dep[k] not in ("punct", "advmod")]
    return tops[0] if len(tops) == 1 and parse.pos[tops[0]] in syntax.NOMINAL else None


def _behind(parse: Parse, verb: int, cues: tuple[Cue, ...]) -> bool:
    """Read "The water is clean, the mayor assured swimmers", where the parser joins two clauses without an "and"."""
    said = parse.head[verb]
    speaker = parse.child(verb, "nsubj")
    if parse.dep[verb] != "conj" or said > verb or speaker is None or parse.pos[said] not in syntax.VERBAL:
        return False
    first = parse.left[speaker]
    if parse.word[first - 1] != "," or parse.tag[speaker] in ("WP", "WDT") or parse.tag[verb] == "VBN":
        return False
    if any(parse.dep[k] in ("cc", "preconj") and k > said for k in parse.kids[said]) or parse.child(verb, "cc"):
        return False
    if parse.child(said, *_SUBJECTS) is None or parse.right[verb] < parse.sents[parse.sent_of[verb]].last - 1:
        return False
    whom = parse.child(verb, "dobj", "oprd", "attr", "acomp")
    if whom is not None and not any(c.tell for c in cues):
        return False
    parse.head[verb], parse.dep[verb] = (verb if parse.head[said] == said else parse.head[said]), parse.dep[said]
    parse.head[said], parse.dep[said] = verb, "ccomp"
    for k in parse.kids[said]:
        if k > verb or (parse.dep[k] == "punct" and k == first - 1):
            parse.head[k] = verb
    return True
