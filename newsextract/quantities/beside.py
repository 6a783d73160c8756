"""What a figure is the measure of where that stands right before it: "a crater two metres deep", "drew an average of 66 percent"."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.quantities.nouns import Tokens, described, is_date, is_noun

_DIMENSIONS = frozenset({"deep", "wide", "long", "high", "tall", "thick", "across"})
# Between the thing and the figure: "drifts up to two metres high", "a hole half a yard deep".
_MODS = frozenset(
    "up to about around some nearly almost over under roughly more than less at least half a an and only just".split()
)
# "An average of 66 percent" is one of something else.
_AVERAGES = frozenset({"average", "mean", "median"})
_WORTH, _AT = frozenset({"worth", "valued", "priced", "estimated"}), frozenset({"valued", "priced", "estimated"})
# "Worth an estimated $5m", "worth a combined $5m".
_SUMMED = frozenset({"at", "combined", "reported", "whopping", "approximately", "perhaps", "well", "close"})
_AGED = frozenset({"aged", "ages"})
_EXCESS = ("in", "excess", "of")
_BRACKETS = 8


def dimension(parse: Parse, first: int, last: int, begin: int) -> Tokens | None:
    """The noun before a length with "deep", "wide" and the like behind it; "a crater two metres deep and three wide" has two."""
    after = last + 1
    if after < len(parse) and parse.word[after] in ("(", ")"):  # "4 feet (1.2 metres) deep"
        after = next((k + 1 for k in range(after, min(len(parse), after + _BRACKETS)) if parse.word[k] == ")"), after)
    if after >= len(parse) or parse.lower[after] not in _DIMENSIONS or parse.sent_of[after] != parse.sent_of[last]:
        return None
    if after + 1 < len(parse) and is_noun(parse, after + 1) and parse.sent_of[after + 1] == parse.sent_of[last]:
        return None  # "5 metre high waves"
    k = first - 1
    while k > begin and (parse.lower[k] in _MODS or parse.lower[k] in _DIMENSIONS or _is_length(parse, k)):
        k -= 1
    if k < begin or not is_noun(parse, k) or is_date(parse, k):
        return None
    return described(parse, k, (first, last))


def _is_length(parse: Parse, k: int) -> bool:
    """Whether a token belongs to another length between the thing and the figure."""
    length = parse.pos[k] == "NUM" or parse.word[k] in ("(", ")", ",")
    return length or (k > 0 and parse.pos[k - 1] == "NUM" and parse.pos[k] == "NOUN")


def worth(parse: Parse, first: int, begin: int) -> Tokens | None:
    """The noun before an amount that it is worth: "20 kg of cocaine worth £1.5m", "a car valued at $30,000", "debts in excess of $5m"."""
    k = first - 1
    while k > begin and (
        parse.lower[k] in _MODS
        or parse.lower[k] in _SUMMED
        or (parse.lower[k] == "estimated" and parse.lower[k - 1] == "an")
    ):
        k -= 1
    if k - 3 >= begin and tuple(parse.lower[k - 2 : k + 1]) == _EXCESS:
        return described(parse, k - 3) if is_noun(parse, k - 3) and not is_date(parse, k - 3) else None
    if k - 1 < begin or parse.lower[k] not in _WORTH or (parse.lower[k] in _AT and parse.lower[k + 1] != "at"):
        return None
    k -= parse.word[k - 1] == "," and parse.pos[k - 2] == "NOUN"  # "the cameras, worth an estimated $3,000"
    return described(parse, k - 1) if k > begin and is_noun(parse, k - 1) and not is_date(parse, k - 1) else None


def aged(parse: Parse, first: int) -> Tokens | None:
    """The noun before an age behind "aged": "a driver aged 30", "the brothers, aged 21"."""
    k = first if parse.lower[first] in _AGED else first - 1
    if k < 1 or parse.lower[k] not in _AGED:
        return None
    noun = k - 2 if parse.word[k - 1] == "," else k - 1
    if noun < 0 or parse.sent_of[noun] != parse.sent_of[first] or not is_noun(parse, noun):
        return None
    return described(parse, noun, (k, first))


def moved(parse: Parse, first: int) -> int | None:
    """The noun of "sales up 3 percent" where that tells only what else was so: "profit rose on sales up 3 percent"."""
    k = first - 2
    if k < 1 or parse.lower[k + 1] not in ("up", "down") or not is_noun(parse, k) or is_date(parse, k):
        return None
    return k if parse.dep[k] == "pobj" and parse.lower[parse.head[k]] in ("on", "with", "as") else None


def is_average(parse: Parse, noun: int, link: int) -> bool:
    """Whether a figure hangs by "of" on a noun that tells only how it was reckoned."""
    bare = all(parse.dep[k] in ("det", "prep", "punct") for k in parse.kids[noun])
    return parse.lower[noun] in _AVERAGES and parse.lower[link] == "of" and bare
