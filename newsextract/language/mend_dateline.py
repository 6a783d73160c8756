"""A city and a day before a dash, which the parser takes for who acts: "Oslo, 4 June - Nurses went on strike"."""

from __future__ import annotations

from newsextract.language.parse import Parse

_MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec""".split()
)
_SUBJECTS = ("nsubj", "nsubjpass")
# Tokens that "Port of Spain, 12 March 2022 -" may have.
_LENGTH = 10


def dateline(parse: Parse, i: int) -> bool:
    """Take what stands before the dash at `i` out of the clause behind it."""
    first = parse.sents[parse.sent_of[i]].first
    head = range(first, i)
    if not 3 <= len(head) <= _LENGTH or parse.pos[first] != "PROPN" or parse.word[i - 1] == parse.word[i]:
        return False
    month = next((k for k in head if parse.lower[k] in _MONTHS), None)
    comma = next((k for k in head if parse.word[k] == ","), None)
    if month is None or comma is None or not first < comma < month or i + 1 >= len(parse):
        return False
    if any(
        not (parse.word[k][0].isupper() or parse.word[k].isdigit() or k == comma or parse.word[k] in (",", ".", "of"))
        for k in head
    ):
        return False
    city = comma - 1
    verb = parse.head[city]
    if parse.dep[city] not in _SUBJECTS or verb < i:
        return False
    if not any(k > i for k in parse.children(verb, *_SUBJECTS)):
        who = next((k for k in parse.children(city, "appos") if k > i and parse.word[k].isalpha()), None)
        if who is None:
            return False
        parse.head[who], parse.dep[who] = verb, parse.dep[city]
    parse.dep[city] = "dep"
    for k in head:
        if k != city and not first <= parse.head[k] < i:
            parse.head[k] = city
    parse.head[i] = city
    return True
