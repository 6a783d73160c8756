"""The figures of one sentence, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.quantities import aged, ages, gapping, measured, nouns, pence, quotes, ranges, subjects
from newsextract.quantities.bare import is_figure
from newsextract.quantities.bounds import Bounds
from newsextract.quantities.change_words import Changes
from newsextract.quantities.changes import converts, link, part_of
from newsextract.quantities.compared import Compared
from newsextract.quantities.countries import Countries, Names
from newsextract.quantities.draft import Draft
from newsextract.quantities.ellipsis import Heads, Told, amounts, borrow
from newsextract.quantities.masks import Masks, capital, named
from newsextract.quantities.number import Number
from newsextract.quantities.numbers import Numbers
from newsextract.quantities.rates import read_rate
from newsextract.quantities.reading import Reader
from newsextract.quantities.spans import Spans

# The first end of a range counts what the second one does.
_GOES_ON = re.compile(
    r"(?:\s?[-–—]\s?|-?\s?to[\s-]|-?\sor\s)(?:about\s|even\s)?[$€£¥]?\d|(?:-|\sto\s|\sor\s)(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)\b|\sand\s(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)"
)


class Grammar:
    """All lexicons of the room, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.amounts = {a.id: (a.low, a.high) for a in lexicon.entries("amounts")}
        self.numbers = Numbers(self.amounts, {a.id: a.before for a in lexicon.entries("amounts") if a.before})
        self.reader = Reader(lexicon)
        self.bounds = Bounds(lexicon)
        self.changes = Changes(lexicon)
        self.compared = Compared(self.changes)
        self.heads = Heads(lexicon)
        self.persons = frozenset(r.id for r in lexicon.entries("role_nouns") if r.kind == "person" and not r.name)
        self.names = Names(lexicon)
        self.counters = {form: c.id for c in lexicon.entries("counters") for form in c.forms}
        labels = {label.id: label.id for label in lexicon.entries("labels")}
        self.masks = Masks(labels, self.reader.currencies.signs, self.reader.units.glued)


def figures(
    parse: Parse,
    sentence: int,
    grammar: Grammar,
    where: Countries,
    timed: Spans,
    told: Told,
    words: Classes,
    trace: Trace | None,
) -> list[Draft]:
    """The figures of a sentence, in text order.

    Args:
        parse: The article.
        sentence: Number of the sentence.
        grammar: The lexicons.
        where: Countries of the article.
        timed: Where the dates stand.
        told: What was counted before.
        words: The lexicon `figure_words`.
        trace: Collects the entries that matched.
    """
    sent = parse.sents[sentence]
    begin, stop = parse.span(sent.first, sent.last)
    text = parse.text
    drafts: list[Draft] = []
    if grammar.numbers.may_stand(text, begin, stop, parse.lower[sent.first : sent.last + 1]):
        drafts += _read(parse, begin, stop, grammar, where, timed, words, trace)
    drafts += _multiples(parse, sent.first, sent.last, grammar)
    drafts += ages.decades(text, begin, stop)
    if not drafts:
        return []
    drafts.sort(key=lambda d: d.start)
    drafts = ranges.compound(text, drafts, grammar.reader.units)
    if len(drafts) > 1:
        ages.listed(text, drafts)
        pence.same(text, drafts)
        quotes.share(text, drafts)
        drafts = ranges.merge(text, drafts, begin, lambda d: _direction(parse, d, grammar))
        ranges.share(text, drafts)
        amounts(text, drafts, grammar.compared, grammar.heads, trace)
    for draft in drafts:
        if draft.verb is None:
            read_rate(parse, draft, _end_of(parse, draft), stop, grammar.reader.units, words)
    # "64 cents a dozen", "44 euros per 100 kilos": the denominator is no figure of its own.
    drafts = [
        d
        for n, d in enumerate(drafts)
        if not n or d.start >= drafts[n - 1].tail or d.verb is not None or d.kind not in ("count", "measure")
    ]
    tokens = [parse.tokens_in(d.start, d.tail) for d in drafts]
    gapping.units(parse, drafts, tokens)
    borrow(parse, drafts, tokens, told)
    kept = [n for n, d in enumerate(drafts) if tokens[n] and is_figure(parse, d, tokens[n])]
    drafts, tokens = [drafts[n] for n in kept], [tokens[n] for n in kept]
    for draft in drafts:
        grammar.bounds.read(parse, draft, begin, stop, trace)
    link(parse, drafts, tokens, grammar.changes, trace)
    gapping.nouns(parse, drafts, tokens)
    _nouns(parse, drafts, tokens, grammar, words, trace)
    gapping.ends(parse, drafts)
    ages.shared(drafts)
    grammar.compared.read(parse, drafts)
    ages.told(parse, drafts)
    return drafts


def _read(
    parse: Parse,
    begin: int,
    stop: int,
    grammar: Grammar,
    where: Countries,
    timed: Spans,
    words: Classes,
    trace: Trace | None,
) -> Iterator[Draft]:
    """The numbers of a sentence that may be quantities, each read with what stands around it."""
    masked: Spans | None = None
    end = begin
    for number in grammar.numbers.find(parse.text, begin, stop):
        if masked is None:
            masked = Spans(grammar.masks.spans(parse, begin, stop, trace))
        if number.start < end or masked.touch(number.start, number.end):
            continue
        draft = grammar.reader.read(parse, number, max(begin, end), stop, where, number.start in timed, words, trace)
        if draft is None:
            continue
        tokens = parse.tokens_in(draft.number_start, draft.number_end)
        if not tokens or capital(parse, tokens[0], tokens[-1]):
            continue
        if draft.plain and named(parse, tokens[0], tokens[-1], words):
            continue
        if draft.plain and not draft.noun_free:
            _count(parse, draft, tokens, words, grammar.persons)
        if number.form == "vague" and trace:
            _trace_amount(parse.text, number, grammar, trace)
        end = draft.end
        yield draft


def _trace_amount(text: str, number: Number, grammar: Grammar, trace: Trace) -> None:
    phrase = text[number.start : number.end].lower()
    for key in grammar.amounts:
        if phrase.startswith(key):
            trace.add("amounts", key, number.start, number.end)


def _count(parse: Parse, draft: Draft, tokens: range, words: Classes, persons: AbstractSet[str]) -> None:
    """Give a bare number what it counts, or make it an age."""
    first, last = tokens[0], tokens[-1]
    noun = nouns.counted(parse, first, last, words)
    if draft.value is not None and draft.form in ("digits", "words"):
        person = aged.whose(parse, first, last, draft.value, draft.form == "digits", noun is not None, words, persons)
        if person is not None:
            draft.kind, draft.unit = "age", "year"
            draft.noun = _person(parse, person, first, last)
            return
    if not _GOES_ON.match(parse.text, draft.number_end):
        draft.noun = noun


def _person(parse: Parse, person: int, first: int, last: int) -> nouns.Tokens | None:
    """The phrase of whom an age is of, without the age; pronouns are nobody that can be named."""
    if parse.pos[person] in ("PRON", "NUM") or parse.lower[person] == "one":
        return None
    start, end = nouns.described(parse, person, (first, last))
    return (start, first - 1) if start < first <= end else (start, end)


def _multiples(parse: Parse, first: int, last: int, grammar: Grammar) -> Iterator[Draft]:
    """Verbs that are a figure: "doubled", "halved"."""
    if grammar.changes.multiplying.isdisjoint(parse.lemma[first : last + 1]):
        return
    for k in range(first, last + 1):
        # "Double down" is a figure of speech.
        down = k < last and parse.lower[k + 1] == "down"
        if parse.pos[k] == "VERB" and not down and (factor := grammar.changes.factor(parse, k)) is not None:
            start, end = parse.span(k, k)
            yield Draft(start, end, start, end, factor, form="multiple", noun_free=True, verb=k)


def _direction(parse: Parse, draft: Draft, grammar: Grammar) -> str | None:
    tokens = parse.tokens_in(draft.start, draft.end)
    part = part_of(parse, draft, tokens, grammar.changes) if tokens else None
    return part.direction if part else None


def _nouns(
    parse: Parse, drafts: list[Draft], tokens: list[range], grammar: Grammar, words: Classes, trace: Trace | None
) -> None:
    """Give money, shares and measures what they measure, counts their portions, and all of them their holder."""
    # With the words that bound a figure: "a shade under 60 percent" is of no shade.
    taken = {k for d, span in zip(drafts, tokens, strict=True) for k in (*span, *parse.tokens_in(d.start, d.end))}
    for n, (draft, span) in enumerate(zip(drafts, tokens, strict=True)):
        first, last = span[0], span[-1]
        own = parse.tokens_in(draft.start, draft.end)
        if draft.kind in ("count", "rate") and draft.noun is not None and not draft.borrowed:
            _portions(parse, draft, grammar, trace)
        if draft.verb is not None:
            draft.noun = measured.changed(parse, draft.verb, taken)
        elif draft.noun_free and draft.change is None:
            # "6.5 times earnings" measures them; "he tried three times" measures nothing.
            draft.noun = measured.following(parse, last)
        elif draft.noun is None and subjects.may_measure(parse, draft, nouns.top_of(parse, first, last), words):
            if n and converts(parse, drafts[n - 1], draft, tokens[n - 1], span):
                last_one = drafts[n - 1]
                draft.noun, draft.modifier = last_one.noun, draft.modifier or last_one.modifier
                draft.change, draft.direction = draft.change or last_one.change, draft.direction or last_one.direction
            elif (
                draft.kind == "percent"
                and parse.text[draft.start] in "-−–+"
                and (name := measured.name_before(parse, first))
            ):
                draft.noun = name
            elif found := measured.measured(
                parse,
                first,
                last,
                own[-1] if own else last,
                draft.change not in (None, "by"),
                draft.kind in ("money", "percent"),
                grammar.changes,
                words,
                taken,
            ):
                draft.noun = found
        if draft.verb is None:
            draft.holder = subjects.holder(parse, nouns.top_of(parse, first, last))
    for a, b in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if quotes.is_pair(parse.text, a, b):
            a.noun = b.noun = a.noun or b.noun
        elif a.kind != "count" and ranges.listed(parse.text, a, b):
            a.noun = b.noun
    for draft in drafts:
        if draft.start_of is not None and draft.start_of.borrowed:
            draft.start_of.noun = draft.noun  # "from 341 million": of the same thing


def _end_of(parse: Parse, draft: Draft) -> int:
    """Where a denominator may stand: behind the figure, and behind what it counts ("15 ships a day")."""
    return draft.end if draft.noun is None or not draft.plain else max(draft.end, parse.end[draft.noun[1]])


def _portions(parse: Parse, draft: Draft, grammar: Grammar, trace: Trace | None) -> None:
    """Let "12 head" reach to "of cattle"."""
    assert draft.noun is not None
    first, last = draft.noun
    counter = grammar.counters.get(parse.lower[last])
    of = last + 1
    if counter is None or of >= len(parse) or parse.lower[of] != "of":
        return
    thing = parse.child(of, "pobj")
    if thing is None:
        return
    draft.noun = (first, nouns.described(parse, thing)[1])
    if trace:
        trace.add("counters", counter, *parse.span(*draft.noun))
