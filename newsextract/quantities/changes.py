"""Changes: "rose 10 % to $5m from $4m": the amount, the end and the start, linked."""

from __future__ import annotations

from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import ChangeWord
from newsextract.quantities.beside import moved
from newsextract.quantities.change_words import HEIGHTS, UP_OR_DOWN, WITH_ADVERB, Changes, Part
from newsextract.quantities.doers import acts
from newsextract.quantities.draft import Draft
from newsextract.quantities.nouns import modified, top_of

_POINTS = frozenset({"point", "points", "notch", "notches", "spot", "spots", "place", "places"})
_PARTS = {"to": "to", "at": "to", "from": "from", "by": "amount"}
_CLIMBED = frozenset(
    {"prep", "pobj", "npadvmod", "dobj", "advmod", "nummod", "quantmod", "prt", "conj", "attr", "amod", "acomp"}
)
_STEPS = 3
# "Equivalent to 8 percent", "close to 40": these say nothing of what changes.
_ALIKE = frozenset(
    {
        "equivalent",
        "equal",
        "equally",
        "comparable",
        "similar",
        "close",
        "closer",
        "proportional",
        "due",
        "according",
        "relative",
        "tantamount",
    }
)
# With a particle: of a number of things that go up or down, and of no amount that does.
_MOVES, _NO_MOVE = frozenset({"go", "come", "be", "edge", "inch"}), frozenset({"put", "make", "take", "use", "pay"})


def part_of(parse: Parse, draft: Draft, tokens: range, changes: Changes) -> Part | None:
    """The part that one figure has in a change, or None."""
    first, last = tokens[0], tokens[-1]
    sent = parse.sents[parse.sent_of[first]]
    before = first - 1
    # "gave up 5 points"
    own = changes.with_particle(parse, before) if before > sent.first else None
    if own is not None and (draft.kind == "percent" or _is_points(parse, draft)):
        return Part("amount", own, before - 1, own.direction)
    # "up 5 points", "5 percent higher": the adverb beside it says all.
    if before >= sent.first and (word := changes.adverb(parse.lower[before])) and parse.lower[before] in UP_OR_DOWN:
        if before > sent.first and _is_particle(parse, draft, before, changes):
            return None
        return Part("amount", word, before if moved(parse, first) is not None else parse.head[before], word.direction)
    if (
        last < sent.last
        and (word := changes.adverb(parse.lower[last + 1]))
        and not draft.plain
        and (last + 1 == sent.last or parse.pos[last + 2] not in ("NOUN", "PROPN"))
    ):
        return Part("amount", word, parse.head[last + 1], word.direction)
    if last < sent.last and (noun := changes.noun(parse, last + 1)) and draft.kind in ("percent", "money", "measure"):
        return Part("amount", noun, last + 1, noun.direction)
    # The denominator of a rate may hang elsewhere: "sank to 160 to the dollar".
    own_last = next((k for k in reversed(tokens) if parse.end[k] <= draft.end), last)
    top = top_of(parse, first, own_last)
    dep, head = parse.dep[top], parse.head[top]
    # "dropped a $50 bill": a figure that modifies a noun is no amount of change.
    thing = modified(parse, top, last) if draft.kind != "count" else None
    if thing is not None and changes.noun(parse, thing) is None:
        return None
    preposition = None
    if dep in ("pobj", "pcomp") or (dep in ("nummod", "quantmod", "conj") and parse.dep[head] == "pobj"):
        if dep != "pobj":
            head = parse.head[head]
        preposition, head = parse.lower[head], parse.head[head]
        if preposition == "to" and parse.lower[head] in _ALIKE:
            return None
        if preposition == "of" and parse.lower[head] in HEIGHTS and parse.dep[head] == "pobj":
            # "Fell to a low of 40" ends there as "fell to 40" does.
            preposition, head = parse.lower[parse.head[head]], parse.head[parse.head[head]]
    elif before >= sent.first and parse.lower[before] in _PARTS:
        preposition = parse.lower[before]
        head = parse.head[before] if parse.head[before] != before else before
    return _governed(parse, draft, head, preposition, top, changes)


def _is_points(parse: Parse, draft: Draft) -> bool:
    return draft.unit in ("point", "basis point") or _in_points(parse, draft)


def _in_points(parse: Parse, draft: Draft) -> bool:
    return draft.noun is not None and parse.lower[draft.noun[1]] in _POINTS


def _is_particle(parse: Parse, draft: Draft, adverb: int, changes: Changes) -> bool:
    """Whether "up" or "down" before a figure belongs to a verb that changes nothing: "shut down eight shops", "clock up 26 miles", "put up $3m"."""
    verb, particle = adverb - 1, parse.dep[adverb] == "prt"
    idle = parse.pos[verb] == "VERB" and changes.verb(parse, verb) is None
    if draft.kind == "measure":
        return particle and idle and draft.unit != "point" and parse.lemma[verb] not in WITH_ADVERB
    if draft.kind in ("money", "percent"):
        return particle and parse.lemma[verb] in _NO_MOVE
    own = draft.kind == "count" and draft.noun is not None and not draft.borrowed
    if not own or _in_points(parse, draft):
        return False
    if parse.pos[verb] == "VERB":
        return parse.lemma[verb] not in _MOVES  # "Shot down 12 drones" moves none.
    return particle or parse.dep[adverb] == "prep"


def _governed(
    parse: Parse, draft: Draft, head: int, preposition: str | None, top: int, changes: Changes
) -> Part | None:
    """The part of a figure that a word of change up the tree governs."""
    found = _word_above(parse, head, top, changes)
    if found is None:
        return None
    head, word = found
    own = draft.kind == "count" and draft.noun is not None and not draft.borrowed
    if word.end and (preposition not in ("to", "from") or own or draft.form == "part"):
        return None
    direction = _direction(parse, head, word, changes)
    if word.pos == "adverb" and preposition is None and not (draft.kind != "count" and parse.dep[top] == "conj"):
        return None  # "it was up, and 40 people came"; "up 4 percent or $2m" are two amounts.
    if word.pos == "adverb" and draft.plain and draft.noun is not None:
        return None
    if preposition == "by" and acts(parse, draft, head) and not _in_points(parse, draft):
        return None
    if preposition in ("to", "from", "by") or (preposition == "at" and draft.kind != "count"):
        return Part(_PARTS[preposition], word, head, direction)
    if preposition is not None:
        return Part("amount", word, head, direction) if preposition == "of" and word.pos == "noun" else None
    if word.pos == "noun":
        amount = draft.kind in ("percent", "money", "measure") and head > top
        return Part("amount", word, head, direction) if amount else None
    return Part(_object(parse, draft, word, direction), word, head, direction) if head < top else None


def _word_above(parse: Parse, token: int, figure: int, changes: Changes) -> tuple[int, ChangeWord] | None:
    """The nearest word of change from a token upwards; clauses and other prepositions end the search."""
    verbs = 0
    for _ in range(_STEPS):
        word = changes.verb(parse, token) or changes.noun(parse, token)
        if word is not None:
            return token, word
        # "Up from 40, and amounting to 50": the second verb has no part in the change.
        if not verbs and (found := changes.with_adverb(parse, token, figure)) is not None:
            return found
        verbs += parse.pos[token] == "VERB"
        if parse.dep[token] not in _CLIMBED or parse.head[token] == token:
            return None
        if parse.dep[token] == "prep" and parse.lower[token] not in (*_PARTS, "of"):
            return None
        # "rose 10 percent to $5m": the end may hang on the amount; "up 5 percent to 30" on the adverb.
        token = parse.head[token]
    return None


def _object(parse: Parse, draft: Draft, word: ChangeWord, direction: str) -> str:
    """The part of an object: an amount in "rose 5%"; in "raised $5m" and "cut 500 jobs" only if the end is told too."""
    if draft.kind == "percent" or draft.unit == "point" or _in_points(parse, draft):
        return "amount"
    if draft.kind == "count" and draft.noun is not None and not draft.borrowed:
        return "object"
    return "object" if word.amount or direction == "by" else "amount"


def _direction(parse: Parse, head: int, word: ChangeWord, changes: Changes) -> str:
    if word.direction != "by":
        return word.direction
    for k in parse.kids[head]:
        if parse.dep[k] in ("prt", "advmod", "acomp", "prep") and (adverb := changes.adverb(parse.lower[k])):
            return adverb.direction
    return "by"


def converts(parse: Parse, a: Draft, b: Draft, left: range, right: range) -> bool:
    """Whether figure `b` is figure `a` in other units: "8 miles (13 km)", "224 kW / 300 PS"."""
    gap = parse.text[parse.end[left[-1]] : parse.start[right[0]]].strip()
    same = (a.unit, a.currency) == (b.unit, b.currency)
    return gap in ("(", "/", "or", ", or") and a.kind == b.kind and a.kind in ("money", "measure") and not same


def link(parse: Parse, drafts: list[Draft], tokens: list[range], changes: Changes, trace: Trace | None) -> None:
    """Give the drafts of one sentence their parts in changes, and link the ends of each change."""
    groups: dict[int, dict[str, Draft]] = {}
    previous: dict[str, Draft] = {}
    for n, draft in enumerate(drafts):
        if draft.kind == "age" or draft.part or (n and converts(parse, drafts[n - 1], draft, tokens[n - 1], tokens[n])):
            continue
        if draft.kind == "percent" and draft.value and parse.text[draft.start] in "-−–+":
            draft.change = draft.direction = "up" if draft.value > 0 else "down"
            continue
        part = part_of(parse, draft, tokens[n], changes) if draft.verb is None else changes.itself(parse, draft.verb)
        if part is None:
            if _starts(parse, draft, tokens[n], previous):
                previous["from"] = draft
            continue
        if draft.moved:
            part = part._replace(part="to", direction=draft.moved)
        # Figures of one change hang on one word; where the start hangs on another, it belongs to the change before it.
        follows = part.part == "from" and previous and "from" not in previous and part.token not in groups
        previous = previous if follows else groups.setdefault(part.token, {})
        if part.part in previous or (part.part == "object" and "amount" in previous):
            if part.part == "amount" and _again(parse, draft, previous["amount"], tokens[n]):
                _mark(draft, part)  # "4 percent or $2 million"
            continue
        previous[part.part] = draft
        _mark(draft, part)
        if trace and part.part != "object":
            trace.add("changes", part.word.id, parse.start[part.token], draft.end)
    for group in groups.values():
        _join(group)


def _again(parse: Parse, draft: Draft, amount: Draft, tokens: range) -> bool:
    """Whether a figure tells by how much something changed in another kind, or reckoned another way: "4 percent, or 6 percent in dollars"."""
    before = tokens[0] - 1
    other = draft.kind != amount.kind or (before > 0 and parse.word[before - 1] == "," and draft.kind == "percent")
    return other and draft.change is None and parse.lower[before] == "or"


def _starts(parse: Parse, draft: Draft, tokens: range, change: dict[str, Draft]) -> bool:
    """Whether a bare figure behind "from" is where the change before it began, far from its verb.

    "Fell to 214 million euros in the quarter that ended in June from 341 million".
    """
    end, before = change.get("to"), tokens[0] - 1
    return (
        end is not None
        and "from" not in change
        and end.kind in ("money", "measure", "rate")
        and _bare(draft, end)
        and before >= 0
        and parse.lower[before] == "from"
    )


def _bare(start: Draft, end: Draft) -> bool:
    """Whether the figure that a change began at has left its unit to the one that it ended at: "from 341 million"."""
    own = start.noun is not None and not start.borrowed
    return start.plain and not own and (start.scale > 1 or end.scale == 1)


def _mark(draft: Draft, part: Part) -> None:
    if part.direction in ("up", "down"):
        draft.direction = "up" if part.direction == "up" else "down"
    if part.part == "amount":
        # "a cut of 500 barrels" is the size of a change; "fell 500 barrels" is what happened to the figure.
        draft.change = "by" if part.word.pos == "noun" else draft.direction or "by"
    elif part.part == "to":
        draft.change = "to"


def _join(group: dict[str, Draft]) -> None:
    """Link the figures of one change."""
    thing, end = group.pop("object", None), group.get("to")
    if thing is not None and end is not None and "amount" not in group and thing.kind == end.kind:
        group["amount"] = thing
        thing.change = thing.direction or "by"
    elif thing is not None:
        thing.direction = None
    amount, start = group.get("amount"), group.get("from")
    if start is not None and end is not None and end.kind in ("money", "measure", "rate") and _bare(start, end):
        start.kind, start.unit, start.currency = end.kind, end.unit, end.currency
        start.per = end.per if end.kind == "rate" else start.per
        start.noun, start.borrowed = None, True  # that of the end, once it has one
    if end is not None:
        end.start_of, end.size_of = start, amount
        if end.direction is None and amount is not None:
            end.direction = amount.direction
    elif amount is not None:
        amount.start_of = start
