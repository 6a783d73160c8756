"""Statements: subject, reporting verb and clause; "according to"; quotations before an inverted verb."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.lexicon.schemas import Reporting
from newsextract.reading.article import Article
from newsextract.records import Actor, Date, Place, Statement


def _by_lemma(lexicon: Lexicon) -> dict[str, Reporting]:
    return {entry.lemma: entry for entry in lexicon.entries("reporting")}


def _content(parse: Parse, verb: int, entry: Reporting) -> int | None:
    """Head of what is said: a clause, a quotation's main verb, or what the verb's frames allow besides."""
    for k in parse.kids[verb]:
        if parse.dep[k] == "ccomp" and parse.pos[k] != "X":
            return k
        if parse.dep[k] == "xcomp" and (
            ("gerund" in entry.frames and parse.tag[k] == "VBG")
            or ("infinitive" in entry.frames and parse.tag[k] == "VB")
        ):
            return k
        if parse.dep[k] == "dobj" and "object" in entry.frames:
            return k
    head = parse.head[verb]
    if parse.dep[verb] == "parataxis" and head != verb and parse.pos[head] in syntax.VERBAL:
        return head
    return None


def read_statements(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    actors: list[Actor],
    places: list[Place],
    dates: list[Date],
    trace: Trace | None = None,
) -> list[Statement]:
    """All statements of an article, in text order of their cues."""
    cues = lexicon.compiled(_by_lemma)
    who = SpanIndex(parse, ((m.start, m.end, a.id) for a in actors for m in a.mentions))
    when = SpanIndex(parse, ((d.start, d.end, d.id) for d in dates))
    where = SpanIndex(parse, ((m.start, m.end, p.id) for p in places for m in p.mentions))
    out: list[Statement] = []

    def add(cue: tuple[int, int], source: int, content: tuple[int, int], entry: Reporting, verb: int) -> None:
        first, last = syntax.phrase(parse, source)
        start, end = parse.span(first, last)
        inside = set(range(content[0], content[1] + 1))
        around = [k for k in parse.subtree(verb) if k not in inside]
        addressee = next((c for c in parse.children(verb, "dative", "dobj") if "tell" in entry.frames), None)
        quoted = any(q.start <= parse.start[content[0]] < q.end for q in article.quotes)
        cue_start, cue_end = parse.span(*cue)
        if trace:
            trace.add("reporting", entry.id, cue_start, cue_end)
        out.append(
            Statement(
                id="s",
                source=who.at(source),
                source_start=start,
                source_end=end,
                cue_start=cue_start,
                cue_end=cue_end,
                cue=entry.lemma,
                content_start=parse.start[content[0]],
                content_end=parse.end[content[1]],
                addressee=who.at(addressee) if addressee is not None else None,
                stance=entry.stance,
                direct=quoted,
                date=next((r for k in around if (r := when.at(k))), None),
                place=next((r for k in around if parse.dep[k] == "pobj" and (r := where.at(k))), None),
            )
        )

    for verb, lemma in enumerate(parse.lemma):
        if parse.sents[parse.sent_of[verb]].kind == "caption":
            continue
        if lemma == "accord" and parse.dep[verb] == "prep":
            to = parse.child(verb, "prep")
            source = parse.child(to, "pobj") if to is not None else None
            if to is None or source is None or "according to" not in cues:
                continue
            sent = parse.sents[parse.sent_of[verb]]
            right = parse.right[verb]
            content = (right + 1, sent.last) if right < sent.last - 1 and verb == sent.first else (sent.first, verb - 1)
            if content[0] <= content[1]:
                add((verb, to), source, content, cues["according to"], verb)
            continue
        entry = cues.get(lemma) if parse.pos[verb] == "VERB" else None
        if entry is None:
            continue
        subjects, passive = syntax.subjects(parse, verb)
        head = _content(parse, verb, entry)
        if not subjects or passive or head is None:
            continue
        if head == parse.head[verb]:
            sent = parse.sents[parse.sent_of[verb]]
            span = (sent.first, max(sent.first, parse.left[verb] - 1))
        else:
            span = (parse.left[head], parse.right[head])
        while span[0] < span[1] and (parse.pos[span[0]] == "PUNCT" or parse.lower[span[0]] == "that"):
            span = (span[0] + 1, span[1])
        add((verb, verb), subjects[0], span, entry, verb)
    out.sort(key=lambda s: (s.cue_start or 0, s.content_start or 0))
    return [s.model_copy(update={"id": f"s{n}"}) for n, s in enumerate(out, 1)]
