"""What somebody is accused of, which the parser hangs on whoever is accused: "accused the minister of corruption"."""

from __future__ import annotations

from newsextract.language.parse import Parse

_CHARGES = frozenset({"accuse", "suspect", "convict", "acquit", "clear"})
# What follows these with "of" says who or how many they are.
_BUNDLES = frozenset(
    """group number member hundred thousand dozen score pair couple unit team gang coalition handful majority minority host band network
    lot kind type leader part most many some all one two three""".split()
)
# What ministers, heads and chiefs are of.
_FIELDS = frozenset(
    """defence defense education finance health justice interior transport transportation labour labor agriculture energy information
    culture trade industry commerce environment tourism sport youth planning work communication security state staff police parliament
    government operation mine water housing immigration science technology intelligence affair religion woman mission delegation
    department division office protocol marketing sale engineering research surgery law medicine history""".split()
)


def charge(parse: Parse, i: int) -> bool:
    """Hang "of hiding weapons", "of fraud" on "accused" where the parser hung it on who is accused.

    It does so with a gerund one time in twelve, and with a noun twelve times in 2,481 articles.
    """
    noun = parse.head[i]
    verb = parse.head[noun]
    by = parse.dep[noun] == "pobj" and parse.dep[verb] == "agent"  # "accused by prosecutors of hiding"
    verb = parse.head[verb] if by else verb
    if parse.dep[i] != "prep" or not (by or parse.dep[noun] == "dobj") or parse.lemma[verb] not in _CHARGES:
        return False
    if parse.child(i, "pcomp") is None and not _wrong(parse, i, noun, verb):
        return False
    parse.head[i] = verb
    return True


def _wrong(parse: Parse, i: int, noun: int, verb: int) -> bool:
    """Whether a bare noun says what was done: "of corruption"; "the minister of defence" says who."""
    what = parse.child(i, "pobj")
    if what is None or parse.pos[what] != "NOUN" or parse.lemma[verb] == "clear" or parse.lemma[noun] in _BUNDLES:
        return False
    bare = all(parse.dep[k] not in ("det", "poss", "nummod") for k in parse.kids[what])
    return bare and parse.lemma[what] not in _FIELDS
