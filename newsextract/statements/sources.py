"""Who speaks: the subject of a verb of saying, found where the parser hung it."""

from __future__ import annotations

from newsextract.language import clause, syntax
from newsextract.language.parse import Parse

RELATIVE = frozenset({"WP", "WDT"})


def source_of(parse: Parse, verb: int, quoted: list[int]) -> tuple[int | None, int | None]:
    """Head of the source phrase and the token whose record it is."""
    own = next((k for k in parse.kids[verb] if parse.dep[k] in ("nsubj", "csubj", "nsubjpass")), None)
    # "“The ship left,” the navy said": it is not the ship that says so.
    if own is not None and quoted[own] >= 0 and quoted[verb] < 0:
        outside = next((k for k in parse.children(verb, "nsubj") if quoted[k] < 0), None)
        if outside is not None:
            return outside, outside
    if own is not None and parse.tag[own] in RELATIVE:
        found, _ = clause.subjects(parse, verb)
        return own, found[0] if found else own
    if own is not None and (all_of := _some_of_whom(parse, verb, own)) is not None:
        return own, all_of
    cited = _quoted_as(parse, verb)
    if cited is not None:
        return cited, cited
    found, _ = clause.subjects(parse, verb)
    if own is None and found and (shared := _shared_relative(parse, verb)) is not None:
        return shared, found[0]
    if not found:
        borrowed = _of_the_participle(parse, verb)
        if borrowed is None:
            borrowed = _before_but(parse, verb)
        return borrowed, borrowed
    source = found[0]
    if not _nominal(parse, source):
        return None, None
    return source, source


def _shared_relative(parse: Parse, verb: int) -> int | None:
    """The pronoun of a relative clause that goes on with a verb: "singers who flaunt their wealth and brag"."""
    first = syntax.first_conjunct(parse, verb)
    if first == verb or parse.dep[first] != "relcl":
        return None
    who = parse.child(first, "nsubj", "nsubjpass")
    return who if who is not None and parse.tag[who] in RELATIVE else None


def _some_of_whom(parse: Parse, verb: int, own: int) -> int | None:
    """The noun of which some speak: "unionists, some of whom called him a traitor"."""
    if parse.dep[verb] != "relcl" or parse.tag[own] not in ("DT", "CD", "JJ", "NN", "RB"):
        return None
    of = [k for k in parse.children(own, "prep") if parse.lower[k] == "of"]
    return parse.head[verb] if any(parse.tag[o] == "WP" for k in of for o in parse.children(k, "pobj")) else None


def _nominal(parse: Parse, k: int) -> bool:
    return (
        parse.pos[k] in syntax.NOMINAL
        or parse.pos[k] == "DET"
        or parse.tag[k] in ("DT", "JJ", "CD")
        or parse.ent_of[k] >= 0
        or (parse.dep[k] == "nsubj" and parse.word[k][:1].isupper())  # an unknown name, tagged as an adverb
    )


def _quoted_as(parse: Parse, verb: int) -> int | None:
    """The one who is quoted in "the agency quoted the general as saying"."""
    if parse.dep[verb] != "pcomp" or parse.lower[parse.head[verb]] != "as":
        return None
    above = parse.head[parse.head[verb]]
    return parse.child(above, "dobj") if parse.pos[above] in syntax.VERBAL else None


def asked(parse: Parse, verb: int) -> int | None:
    """The one who was asked in "The minister, asked about the strike, said …", which the parser takes for the asker."""
    subject = parse.child(verb, "nsubj")
    if parse.dep[verb] != "advcl" or parse.tag[verb] not in ("VBD", "VBN") or subject is None:
        return None
    head = parse.head[verb]
    if not (subject < verb < head and parse.word[verb - 1] == "," and parse.word[head - 1] == ","):
        return None
    return subject if parse.child(head, "nsubj", "nsubjpass") is None else None


def _before_but(parse: Parse, verb: int) -> int | None:
    """The subject of the sentence before one that has none: "He met the union. But told Radio Nord: …"."""
    sent = parse.sents[parse.sent_of[verb]]
    if parse.head[verb] != verb or parse.tag[verb] != "VBD" or parse.lower[sent.first] not in ("but", "and"):
        return None
    before = parse.sents[parse.sent_of[verb] - 1] if parse.sent_of[verb] else None
    if before is None or before.segment != sent.segment or verb > sent.first + 2:
        return None
    root = next((k for k in range(before.first, before.last + 1) if parse.head[k] == k), before.first)
    return parse.child(root, "nsubj")


def _of_the_participle(parse: Parse, verb: int) -> int | None:
    return next((s for k in parse.kids[verb] if k < verb and (s := asked(parse, k)) is not None), None)


def inverted(parse: Parse, verb: int, quoted: list[int]) -> int | None:
    """The noun right behind a verb that follows a quotation, where the parser hung it elsewhere."""
    k = verb - 1
    while k >= 0 and parse.pos[k] == "PUNCT" and quoted[k] < 0:
        k -= 1
    if k < 0 or quoted[k] < 0 or verb + 1 >= len(parse):
        return None
    k = verb + 1
    if parse.pos[k] not in syntax.NOMINAL | {"DET", "ADJ"}:
        return None
    while parse.dep[k] in ("compound", "det", "amod", "poss", "nmod") and parse.head[k] > k:
        k = parse.head[k]
    return k if parse.pos[k] in syntax.NOMINAL else None
