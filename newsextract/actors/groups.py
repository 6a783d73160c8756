"""Groups and nominals: "South Korean lawmakers", "the agency", "those troops", and the pronouns that are safe to link."""

from __future__ import annotations

from newsextract.actors.build import Draft, Words, country_of
from newsextract.language import syntax
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace

_COLLECTIVE = frozenset({"unit", "group", "number", "hundred", "thousand", "dozen", "team", "member"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its"})
_COUNTING = frozenset({"det", "nummod", "quantmod", "advmod", "predet"})


def _role(parse: Parse, i: int, words: Words) -> str | None:
    """Lemma of the role noun that a noun phrase is about; "units of soldiers" are soldiers."""
    if parse.lemma[i] in words.roles:
        return parse.lemma[i]
    if parse.lemma[i] in _COLLECTIVE:
        of = parse.child(i, "prep")
        inner = parse.child(of, "pobj") if of is not None and parse.lower[of] == "of" else None
        return _role(parse, inner, words) if inner is not None else None
    return parse.lower[i] if parse.lower[i] in words.roles else None


def add_groups(
    parse: Parse, text: str, words: Words, drafts: dict[str, Draft], countries: SpanIndex, trace: Trace | None
) -> None:
    """Add groups and nominal mentions to the drafts."""
    named = {
        k for d in drafts.values() if d.kind != "country" for m in d.mentions for k in parse.tokens_in(m.start, m.end)
    }
    inside: set[int] = set()
    found: list[tuple[int, str, str | None]] = []
    for i, pos in enumerate(parse.pos):
        if (
            pos not in ("NOUN", "PROPN")
            or i in named
            or i in inside
            or parse.dep[i] in ("compound", "amod", "npadvmod")
        ):
            continue
        lemma = _role(parse, i, words)
        if lemma is None:
            continue
        last = syntax.phrase(parse, i)[1]
        inside.update(range(i + 1, last + 1) if parse.lemma[i] in _COLLECTIVE else ())
        found.append((i, lemma, country_of(parse, i, countries)))
    nations: dict[tuple[str, ...] | str, list[str]] = {}
    for _, lemma, country in found:
        key = words.roles[lemma].sectors or lemma
        if country and country not in nations.setdefault(key, []):
            nations[key].append(country)
    latest: dict[tuple[str, ...] | str, Draft] = {}
    for i, lemma, own in found:
        role = words.roles[lemma]
        key = role.sectors or lemma
        start, end = (
            parse.span(*syntax.phrase(parse, i))
            if parse.lemma[i] in _COLLECTIVE
            else parse.span(*syntax.core(parse, i))
        )
        definite = any(parse.lower[k] in _DEFINITE for k in parse.children(i, "det"))
        if trace:
            trace.add("role_nouns", role.id, start, end)
        country = own
        if country is None and role.kind == "group" and len(nations.get(key, [])) == 1 and "MIL" in role.sectors:
            country = nations[key][0]
        draft = None
        if role.kind == "organization" and (definite or own):
            known = [
                d
                for d in drafts.values()
                if d.kind == "organization"
                and d.mentions[0].start < start
                and (
                    (own is not None and d.country == own and bool(set(d.sectors) & set(role.sectors)))
                    or (
                        own is None
                        and lemma in ("agency", "company", "firm", "bank")
                        and bool(d.sectors or lemma != "agency")
                    )
                )
            ]
            draft = max(
                known, key=lambda d: max((m.start for m in d.mentions if m.start < start), default=-1), default=None
            )
        if draft is None and (country or definite or role.kind == "group"):
            if country is None and definite and key in latest:
                draft = latest[key]
            else:
                words_kept = [
                    k
                    for k in range(syntax.core(parse, i)[0], i + 1)
                    if (parse.dep[k] not in _COUNTING and parse.head[k] == i) or k == i or countries.at(k)
                ]
                name = (
                    " ".join(parse.word[k] for k in words_kept if parse.pos[k] != "PUNCT")
                    .replace(" 's", "'s")
                    .replace(" - ", "-")
                )
                group = f"{country or ''} {'|'.join(role.sectors) or lemma}" if country else f"{name.lower()}"
                draft = drafts.setdefault(f"\0{group}", Draft(name, role.kind, country, role.sectors))
                if (
                    own
                    and not any(m.form == "modifier" for m in draft.mentions)
                    and len(name) > len(draft.name)
                    and parse.lemma[i] not in _COLLECTIVE
                ):
                    draft.name = name
        if draft is not None:
            draft.add(text, start, end, "nominal")
            latest[key] = draft


def add_pronouns(parse: Parse, text: str, drafts: dict[str, Draft]) -> None:
    """Link he, she, they and it where a subject of the sentence, or of the one before, agrees; else leave them alone."""
    at: dict[int, Draft] = {}
    for draft in drafts.values():
        for m in draft.mentions:
            for k in parse.tokens_in(m.start, m.end):
                if draft.kind != "country" or m.form == "name":
                    at.setdefault(k, draft)
    want = {"he": ("person",), "she": ("person",), "they": ("group",), "it": ("organization",)}
    for i, word in enumerate(parse.lower):
        if word not in want or parse.dep[i] not in ("nsubj", "nsubjpass"):
            continue
        sent = parse.sents[parse.sent_of[i]]
        begin = sent.first if word == "it" or parse.sent_of[i] == 0 else parse.sents[parse.sent_of[i] - 1].first
        known = [
            k
            for k in range(begin, i)
            if k in at and parse.dep[k] in ("nsubj", "nsubjpass") and at[k].kind in want[word]
        ]
        if known and (
            word != "he" or len({id(at[k]) for k in known}) == 1 or parse.sent_of[known[-1]] != parse.sent_of[i]
        ):
            at[known[-1]].add(text, *parse.span(i, i), "pronoun")
