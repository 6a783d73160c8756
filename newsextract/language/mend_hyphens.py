"""Words with a hyphen of which the parser makes three objects or subjects: "accused the ex-minister", "sued Wal-Mart"."""

from __future__ import annotations

from newsextract.language.parse import Parse

# A hyphen is none of these.
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "appos", "attr"})


def one_word(parse: Parse, i: int) -> bool:
    """Make one noun of the words on both sides of the hyphen at `i`, which keeps the place of the first."""
    first, last = i - 1, i + 1
    if first < 0 or last >= len(parse) or parse.head[last] in (first, i) or parse.pos[i] == "PUNCT":
        return False
    named = parse.dep[i] == "compound" and parse.head[i] == last and parse.head[first] == parse.head[last]
    if parse.dep[i] not in _ARGUMENTS and not named:
        return False
    if parse.end[first] != parse.start[i] or parse.end[i] != parse.start[last] or parse.kids[i]:
        return False
    if not (parse.word[first].isalpha() and parse.word[last].isalpha()) or parse.dep[first] not in _ARGUMENTS:
        return False
    if parse.dep[last] not in _ARGUMENTS or parse.head[first] == first:
        return False
    for k in parse.kids[first]:
        parse.head[k] = last
    parse.head[last], parse.dep[last] = parse.head[first], parse.dep[first]
    parse.head[first], parse.dep[first] = last, "compound"
    parse.head[i], parse.dep[i], parse.tag[i], parse.pos[i] = last, "punct", "HYPH", "PUNCT"
    return True
