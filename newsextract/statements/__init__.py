"""Statements: who said, denied, promised or demanded what, to whom, when and where."""

from __future__ import annotations

from newsextract.language.classes import Classes
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.lexicon import Lexicon, Trace
from newsextract.reading.article import Article
from newsextract.records import Actor, Date, Place, Statement
from newsextract.statements.assemble import Assembler
from newsextract.statements.cues import Cues, compile_cues
from newsextract.statements.draft import Draft, quote_of_tokens
from newsextract.statements.forecasts import mend_forecasts
from newsextract.statements.headlines import headline_draft
from newsextract.statements.hearings import hear
from newsextract.statements.insertions import put_in
from newsextract.statements.inversions import turn_back
from newsextract.statements.made import made
from newsextract.statements.others import (
    adjective_draft,
    adverb_draft,
    noun_draft,
    preposition_draft,
)
from newsextract.statements.participles import hang_participles
from newsextract.statements.past_days import give_days_back
from newsextract.statements.quotations import Quotations, clean
from newsextract.statements.speakers import give_back
from newsextract.statements.turns import (
    before_comment,
    end_at_contrasts,
    end_at_reasons,
    end_at_semicolons,
    end_at_sources,
    leave_out_links,
    leave_to_others,
    who_adds,
    who_cites,
)
from newsextract.statements.unsaid import dateline, imputed, unsaid
from newsextract.statements.unsigned import Somebody
from newsextract.statements.verbs import verb_draft


def read_statements(
    parse: Parse,
    article: Article,
    lexicon: Lexicon,
    actors: list[Actor],
    places: list[Place],
    dates: list[Date],
    trace: Trace | None = None,
) -> list[Statement]:
    """All statements of an article, in text order of their cues (of their contents where a quotation runs on).

    Args:
        parse: The parsed article.
        article: The article with its quotation spans.
        lexicon: Reads the lexicons `reporting` and `speech_words`.
        actors: Sources and addressees point to them.
        places: Places of saying.
        dates: Dates of saying.
        trace: Collects which entries matched.
    """
    quotations = Quotations(parse, article, quote_of_tokens(parse, article))
    cues_of = lexicon.compiled(compile_cues)
    mend_forecasts(parse)
    give_days_back(parse, dates, article.created.isoformat() if article.created is not None else None)
    who = SpanIndex(parse, ((m.start, m.end, a.id) for a in actors for m in a.mentions))
    words = Classes(parse, lexicon, "speech_words", trace)
    turn_back(parse, cues_of, who.at, quotations.of)
    put_in(parse, cues_of, quotations.of)
    hang_participles(parse, cues_of, words, who.at, quotations.of)
    give_back(parse, cues_of, words, who.at, quotations.of)
    kinds = {a.id: a.kind for a in actors}
    people = {a.id for a in actors if a.kind in ("person", "group")}
    drafts = find_drafts(parse, cues_of, quotations, lambda k: who.at(k) in people)
    drafts = [d for d in drafts if not unsaid(parse, d, words, who, kinds)]
    drafts = hear(parse, drafts, words)
    drafts = [d for d in drafts if not imputed(parse, d, drafts, words)]
    towns = SpanIndex(parse, ((m.start, m.end, p.id) for p in places if p.kind != "country" for m in p.mentions))
    drafts = [d for d in drafts if not dateline(parse, d, who, towns)]
    drafts.sort(key=lambda d: (d.cue[0] if d.cue else d.content[0], d.content[0]))
    cues = {i for d in drafts if d.cue is not None for i in range(d.cue[0], d.cue[1] + 1)}
    assembler = Assembler(parse, actors, places, dates, cues, who)
    out = []
    for n, d in enumerate(drafts, 1):
        statement = assembler.statement(d, n, quotations.uttered(d))
        if trace and d.entry and statement.cue_start is not None and statement.cue_end is not None:
            trace.add("reporting", d.entry.id, statement.cue_start, statement.cue_end)
        out.append(statement)
    return out


def _same_voice(parse: Parse, draft: Draft, cues: set[int]) -> bool:
    """Whether a thought is its thinker's own word: "he said he thinks", "she said she plans to"."""
    if draft.source is None or parse.pos[draft.source] != "PRON":
        return False
    return parse.dep[draft.verb] == "ccomp" and parse.head[draft.verb] in cues


# "I think", "as you say" in running text: the writer or the reader, not a source.
_NO_SOURCE = frozenset({"i", "we", "you", "one"})


def _of_nobody(parse: Parse, draft: Draft) -> bool:
    """Whether the speaker is the writer or the reader; inside quotations nothing is looked for anyway."""
    if draft.source is None or draft.quotes or parse.lower[draft.source] not in _NO_SOURCE:
        return False
    if parse.lower[draft.source] == "one" and parse.child(draft.source, "prep") is not None:  # "one of them said"
        return False
    return draft.who in (None, draft.source)  # "one of whom said"


def _told_inside(parse: Parse, draft: Draft) -> bool:
    """Whether a cue inside a quotation tells what a third party said: "“Iran has denied the attack,” the envoy said".

    What the speaker thinks or says of it ("“I believe …”") is the quotation itself.
    """
    if draft.entry is None or draft.entry.mental or draft.source is None or draft.content[0] > draft.content[1]:
        return False
    told = any(parse.dep[k] in ("ccomp", "xcomp", "prep") and k > draft.verb for k in parse.kids[draft.verb])
    return told and parse.pos[draft.source] == "PROPN" and clean(parse, draft)


def _told_already(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a noun without a source has what a verb says: "warned Chad in a report that …"."""
    if draft.source is not None or draft.entry is None or draft.entry.pos != "noun":
        return False
    return any(d is not draft and d.content == draft.content and d.source is not None for d in drafts)


def find_drafts(parse: Parse, cues: Cues, quotations: Quotations, somebody: Somebody) -> list[Draft]:
    """Every statement in tokens, in no particular order."""
    out: list[Draft] = []
    inner: list[Draft] = []
    quoted = quotations.of
    ends = {s.segment: s.last for s in parse.sents}
    segment = -1
    for sent in parse.sents:
        if sent.kind == "caption":
            continue
        if sent.segment != segment:
            draft = headline_draft(parse, sent, ends[sent.segment], cues)
            if draft is not None:
                out.append(draft)
        segment = sent.segment
        for i in range(sent.first, sent.last + 1):
            draft = _draft_at(parse, i, cues, quoted)
            if draft is None:
                continue
            if draft.content[0] <= draft.content[1]:
                draft.content = before_comment(parse, draft.content, cues)
            if quoted[i] >= 0:
                if _told_inside(parse, draft):
                    inner.append(draft)
                continue
            if draft.content[0] > draft.content[1]:
                if not quotations.adopt(draft):
                    continue
            else:
                quotations.widen(draft)
            if not _of_nobody(parse, draft) and clean(parse, draft):
                out.append(draft)
    verbs = {d.cue[0] for d in out if d.cue is not None}
    out = [d for d in out if not (d.entry is not None and d.entry.mental and _same_voice(parse, d, verbs))]
    who_adds(parse, out)
    who_cites(parse, out)
    leave_to_others(parse, out)
    leave_out_links(parse, out)
    end_at_sources(parse, out)
    end_at_semicolons(parse, out)
    end_at_contrasts(parse, out)
    end_at_reasons(parse, out)
    out = [d for d in out if not _told_already(d, out)]
    out += quotations.run_on(out, somebody)
    return out + inner


def _draft_at(parse: Parse, i: int, cues: Cues, quoted: list[int]) -> Draft | None:
    """The statement whose cue is token `i`."""
    pos = parse.pos[i]
    if pos == "VERB":
        if parse.tag[i] == "VBN" and (
            felt := cues.adjectives.get(parse.lower[i])
        ):  # "are concerned that", "is convinced that"
            return adjective_draft(parse, i, felt) if quoted[i] < 0 else None
        found = cues.verbs.get(parse.lemma[i])
        if found is None:
            if parse.lemma[i] != "accord":
                return None
            return preposition_draft(parse, i, cues.prepositions.get("according", ()))
        draft = verb_draft(parse, i, found, quoted)
        return draft if draft is not None and made(parse, i, draft, cues, quoted) else None
    if quoted[i] >= 0:
        return None
    if pos == "NOUN":
        found = cues.nouns.get(parse.lemma[i])
        return noun_draft(parse, i, found) if found else None
    if pos == "ADJ":
        found = cues.adjectives.get(parse.lower[i])
        return adjective_draft(parse, i, found) if found else None
    if pos == "ADV":
        found = cues.adverbs.get(parse.lower[i])
        return adverb_draft(parse, i, found) if found else None
    if pos in ("ADP", "SCONJ"):
        found = cues.prepositions.get(parse.lower[i])
        return preposition_draft(parse, i, found) if found else None
    return None
