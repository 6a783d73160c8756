"""Participles of speech that the parser hung on the noun before them: "blocked the road demanding higher pay".

It is not the road that demands, nor the talks that ask for something in "issued a letter after the talks asking the firm to pay". The tree
is changed, as in `speakers`.
"""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import clause
from newsextract.language.classes import Classes
from newsextract.language.issued import issuing
from newsextract.language.parse import Parse
from newsextract.language.syntax import VERBAL
from newsextract.statements.acts import is_thing
from newsextract.statements.cues import Cues
from newsextract.statements.papers import is_text

Somebody = Callable[[int], object]


def hang_participles(parse: Parse, cues: Cues, words: Classes, somebody: Somebody, quoted: list[int]) -> None:
    """Hang them on the verb whose subject speaks, or on the text that does.

    Args:
        parse: The parsed article; its tree is changed.
        cues: The reporting words.
        words: The classes of words that tell who speaks.
        somebody: Whether an actor stands at a token.
        quoted: The number of the quotation that each token stands in.
    """
    changed = False
    for verb, tag in enumerate(parse.tag):
        if tag != "VBG" or parse.pos[verb] != "VERB" or not verb or parse.lemma[verb] not in cues.verbs:
            continue
        if parse.word[verb - 1] == "," or parse.children(verb, "aux", "auxpass", "mark") or not _says(parse, verb):
            continue
        noun = _noun_before(parse, verb) or _thing_told(parse, verb, words, somebody)
        if noun is None or quoted[noun] != quoted[verb]:
            continue
        above, text = _above(parse, noun)
        if above is None or quoted[above] != quoted[verb]:
            continue
        if parse.head[noun] == verb and _issued(parse, noun, above):
            parse.head[verb], parse.dep[verb] = noun, "acl"
            changed = True
        elif text is not None and not _wording(parse, noun, words) and _wording(parse, text, words):
            parse.head[verb], parse.dep[verb] = text, "acl"
            changed = True
        elif not words.lemma(above, "hears") and _goes_on(parse, verb, noun, above, cues, words, somebody):
            if parse.head[noun] == verb:
                parse.head[noun], parse.dep[noun] = above, "dobj"
            parse.head[verb], parse.dep[verb] = above, "advcl"
            changed = True
    if changed:
        parse.groups.clear()
        parse.finish()


def _says(parse: Parse, verb: int) -> bool:
    """Whether something stands behind it that is said, and not only somebody it is done to: "men backing the plan"."""
    if parse.child(verb, "ccomp", "xcomp") is not None:
        return True
    return any(k > verb and parse.dep[k] in ("dobj", "prep", "dative") for k in parse.kids[verb])


def _noun_before(parse: Parse, verb: int) -> int | None:
    """The noun right before a participle that the parser takes for who speaks."""
    noun = parse.head[verb] if parse.dep[verb] == "acl" else None
    if parse.dep[verb] == "ccomp":
        noun = parse.child(verb, "nsubj")
    if noun is None or noun > verb or any(parse.pos[k] == "PUNCT" for k in range(noun + 1, verb)):
        return None
    return noun


def _issued(parse: Parse, noun: int, above: int) -> bool:
    """Whether the noun is a text that somebody issues, and no subject: "left a note saying"; then it is made the object."""
    was = parse.head[noun], parse.dep[noun]
    parse.head[noun], parse.dep[noun] = above, "dobj"
    if issuing(parse, noun) is not None:
        return True
    parse.head[noun], parse.dep[noun] = was
    return False


def _thing_told(parse: Parse, verb: int, words: Classes, somebody: Somebody) -> int | None:
    """The noun whose clause is about a thing: "denied claims that the mill was unsafe saying it had been checked"."""
    below = parse.head[verb]
    if parse.dep[verb] != "advcl" or parse.dep[below] not in ("acl", "ccomp") or not words.lemma(verb, "adds"):
        return None
    subject, noun = parse.child(below, "nsubj", "nsubjpass"), parse.head[below]
    if subject is None or parse.pos[noun] != "NOUN" or not is_thing(parse, subject, somebody, True, words):
        return None
    return subject


def _above(parse: Parse, noun: int) -> tuple[int | None, int | None]:
    """The verb of which a noun is the object, or below whose preposition it stands; and the object before the preposition."""
    head = parse.head[noun]
    if parse.dep[noun] == "nsubj" and parse.dep[head] == "ccomp":  # "defended Mora saying", where she is its subject
        return (parse.head[head] if parse.pos[parse.head[head]] in VERBAL else None), None
    if (
        parse.dep[head] in ("acl", "ccomp") and parse.pos[parse.head[head]] == "NOUN"
    ):  # "denied claims that the mill was …"
        return _above(parse, parse.head[head])[0], None
    if parse.dep[noun] == "dobj":
        return (head if parse.pos[head] in VERBAL else None), None
    if parse.dep[noun] != "pobj" or parse.lower[head] in ("of", "against"):
        return None, None
    verb = parse.head[head]
    text = parse.child(verb, "dobj") if parse.pos[verb] in VERBAL else verb
    if parse.pos[verb] == "NOUN" and parse.dep[verb] == "dobj":
        verb = parse.head[verb]
    return (verb if parse.pos[verb] in VERBAL else None), text if text is not None and text < noun else None


def _wording(parse: Parse, noun: int, words: Classes) -> bool:
    return is_text(parse, noun) or words.lemma(noun, "wordings")


def _goes_on(parse: Parse, verb: int, noun: int, above: int, cues: Cues, words: Classes, somebody: Somebody) -> bool:
    """Whether who does the act above also says what the participle says."""
    subjects, passive = clause.subjects(parse, above)
    if passive or not subjects or subjects[0] > above or parse.lower[subjects[0]] == "it":
        return False
    if all(is_thing(parse, s, somebody, False, words) for s in subjects):
        return False
    if any(noun < k < verb and parse.dep[k] in ("acl", "ccomp") for k in parse.kids[noun]):
        return True  # what the claims are has been told: "denied claims that the mill was unsafe saying it had been checked"
    if _wording(parse, noun, words):
        return False
    if is_thing(parse, noun, somebody, False, words):
        return True
    on_somebody = words.lemma(above, "civil") or any(
        c.object and not c.entry.mental for c in cues.verbs.get(parse.lemma[above], ())
    )
    return on_somebody and words.lemma(verb, "adds") and parse.child(verb, "ccomp") is not None
