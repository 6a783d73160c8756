"""Lists, and what a comma sets off, that the parser takes for each other."""

from __future__ import annotations

from newsextract.language.parse import Parse

# Tags of the first word of what a comma sets off: determiners, figures, superlatives and what stands before them.
_OPENS = frozenset({"DT", "PDT", "PRP$", "RB", "RBS", "JJS", "CD"})
_FIGURES = {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), 2)}


def named_again(parse: Parse, i: int) -> bool:
    """Take "…, the deadliest raid since May" behind a comma for no second object of the verb: it says what it all was."""
    if i + 1 >= len(parse) or parse.tag[i + 1] not in _OPENS:
        return False
    noun = i + 1
    while parse.left[parse.head[noun]] == i + 1 and parse.head[noun] != noun:
        noun = parse.head[noun]
    verb = parse.head[noun]
    if parse.dep[noun] != "dobj" or parse.left[noun] != i + 1 or verb > i:
        return False
    first = parse.child(verb, "dobj")
    if first is None or first > i or any(parse.dep[k] in ("cc", "conj") for k in parse.kids[first] + parse.kids[noun]):
        return False
    parse.dep[noun] = "dep"
    return True


def listed(parse: Parse, i: int) -> bool:
    """Make a list of "a priest, two nuns and a driver" and of three names, where the parser explains the first by the second."""
    noun = _joined(parse, i)
    if noun is None or parse.dep[noun] != "appos" or parse.head[noun] > noun:
        return False
    first = parse.head[noun]
    if not (_other_number(parse, first, noun) or _two_names(parse, first, noun)):
        return False
    parse.dep[noun] = "conj"
    return True


def listed_subjects(parse: Parse, i: int) -> bool:
    """Make a list of "two nuns, a driver and a cook" before a verb, where the parser has two subjects."""
    noun = _joined(parse, i)
    if noun is None or parse.dep[noun] not in ("nsubj", "nsubjpass"):
        return False
    before = [k for k in parse.kids[parse.head[noun]] if k < noun and parse.dep[k] == parse.dep[noun]]
    if not before or parse.right[before[-1]] < parse.left[noun] - 2:
        return False
    parse.head[noun], parse.dep[noun] = before[-1], "conj"
    return True


def _joined(parse: Parse, i: int) -> int | None:
    """The noun behind a comma to which an "and" joins the next."""
    noun = parse.head[i]
    if noun > i or parse.child(noun, "conj") is None or parse.word[parse.left[noun] - 1] != ",":
        return None
    return noun


def _other_number(parse: Parse, first: int, noun: int) -> bool:
    """Whether there are more or fewer of the one than of the others: "six children, a woman and a teacher"."""
    if parse.tag[first] in ("NN", "NNP"):
        return parse.tag[noun] == "NNS"
    counted = parse.child(first, "nummod")
    figure = None if counted is None else _FIGURES.get(parse.lower[counted])
    others, last = 1, noun
    while (more := parse.child(last, "conj")) is not None:
        others, last = others + 1, more
    return figure not in (None, others) and parse.tag[noun] == "NN" == parse.tag[last]


def _two_names(parse: Parse, a: int, b: int) -> bool:
    """Whether the words are the heads of two names of a kind, of which neither explains the other."""
    one, other = parse.ent_of[a], parse.ent_of[b]
    return 0 <= one < other and parse.ents[one].label == parse.ents[other].label in ("PERSON", "ORG")
