"""Quotations: which cue each belongs to, and those that run on over sentences and paragraphs."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse, Sentence
from newsextract.reading.article import Article
from newsextract.statements.draft import Draft, trim
from newsextract.statements.unsigned import Somebody, speaker_before

# A quotation of fewer words is a phrase somebody used, no utterance of its own.
_MIN_WORDS = 3
# Tokens between a cue and its quotation: "told the channel on Monday: “…”".
_REACH = 14


class Quotations:
    """The quotations of an article in tokens, and who has claimed them."""

    def __init__(self, parse: Parse, article: Article, quote_of: list[int]) -> None:
        self.parse = parse
        self.article = article
        self.of = quote_of
        self.spans: list[tuple[int, int] | None] = []
        for q in article.quotes:
            inside = parse.tokens_in(q.start, q.end)
            self.spans.append((inside[0], inside[-1]) if len(inside) else None)

    def words(self, n: int) -> int:
        """Words of quotation `n`, its marks and punctuation left out."""
        span = self.spans[n]
        return sum(self.parse.pos[k] != "PUNCT" for k in range(span[0], span[1] + 1)) if span else 0

    def uttered(self, draft: Draft) -> bool:
        """Whether somebody's words are quoted, and not only a term he used: "told of a “blue list”"."""
        first, last = draft.content
        return any(
            self.words(n) >= _MIN_WORDS or ((s := self.spans[n]) is not None and s[0] <= first + 1 and last - 1 <= s[1])
            for n in draft.quotes
        )

    def widen(self, draft: Draft) -> None:
        """Take whole quotations into the content where it touches them, without swallowing the cue from behind."""
        first, last = draft.content
        if first > last:
            return
        cue = draft.cue[0] if draft.cue else -1
        home = self.of[cue] if cue >= 0 else -1
        touched = []
        for n in dict.fromkeys(n for n in (self.of[k] for k in range(first, last + 1)) if n >= 0 and n != home):
            span = self.spans[n]
            if span is None or span[0] <= cue <= span[1]:
                continue
            touched += self._opened_before(n) if span[1] < cue else []
            touched.append(n)
            first, last = min(first, self._first(touched[0]), span[0]), max(last, span[1])
        draft.quotes = touched
        draft.content = first, last

    def adopt(self, draft: Draft) -> bool:
        """Give a cue without a clause the quotation next to it; False where there is none."""
        parse, cue = self.parse, draft.cue
        if cue is None:
            return False
        verb = cue[0]
        sent = parse.sents[parse.sent_of[verb]]
        told = draft.entry is not None and "tell" in draft.entry.frames
        # "“We are safe.” He laughed off the doubts."
        quotes = draft.entry is not None and set(draft.entry.frames) == {"quote"}
        if quotes and parse.child(verb, "xcomp") is not None:  # "continued to “play with great care”"
            return False
        busy = quotes and parse.child(verb, "prep", "prt")
        # Behind: the quotation ends right before the clause of the cue.
        ahead = parse.left[draft.source] if draft.source is not None else verb
        if parse.dep[verb] == "pcomp":  # "…", the agency quoted him as saying
            subject = parse.child(parse.head[parse.head[verb]], "nsubj", "nsubjpass")
            ahead = min(ahead, parse.left[subject]) if subject is not None else ahead
        for at in (min(verb, ahead), verb):
            k = at - 1
            while k >= 0 and parse.pos[k] == "PUNCT" and self.of[k] < 0:
                k -= 1
            if k >= 0 and self.of[k] >= 0 and self._same_paragraph(k, verb):
                n = self.of[k]
                span = self.spans[n]
                # In "the gang, known as “Red Fox”, attacked" it is part of who attacks.
                s = draft.source
                if s is not None and parse.left[s] < (span or (0, 0))[0] and k < parse.right[s] and s < k:
                    continue
                # "Demand was “very weak”. It posted a loss."
                done = busy or (parse.child(verb, "dobj") is not None and not told)
                if parse.sent_of[k] != parse.sent_of[verb] and done:
                    break
                if span and (self.words(n) >= 2 or self._answers(span)):
                    draft.quotes = [*self._opened_before(n), n]
                    draft.content = self._first(draft.quotes[0]), span[1]
                    return True
        for k in range(verb + 1, min(verb + _REACH, len(parse))):
            if self.of[k] >= 0 and self.of[k] != self.of[verb]:
                span = self.spans[self.of[k]]
                # A word in quotation marks inside the sentence is not all that was said: "said firms had “parked” the money".
                if self.words(self.of[k]) < 2 and k > verb + 2 and parse.pos[k - 1] != "PUNCT":
                    break
                beyond = parse.sent_of[k] != parse.sent_of[verb]
                near = self._same_paragraph(k, verb) or self._below_colon(k, sent)
                if span and (not beyond or parse.word[sent.last] in (":", ",")) and near:
                    draft.content, draft.quotes = span, [self.of[k]]
                    return True
                break
            if k > verb + 1 and parse.pos[k] in syntax.VERBAL and parse.dep[k] not in ("acl", "relcl", "aux"):
                break
        return False

    def _answers(self, span: tuple[int, int]) -> bool:
        """Whether a quotation of one word is all that was said: "“No,” the captain answered"."""
        return span[1] - span[0] == 3 and self.parse.word[span[1] - 1] in (",", ".", "!", "?")

    def _below_colon(self, k: int, sent: Sentence) -> bool:
        """Whether a token begins the paragraph below one that ends with a colon: "The mayor said:" over his words."""
        parse = self.parse
        here = parse.sents[parse.sent_of[k]]
        return k == here.first == sent.last + 1 and parse.word[sent.last] == ":" and here.segment == sent.segment + 1

    def _first(self, n: int) -> int:
        span = self.spans[n]
        return span[0] if span else len(self.parse)

    def _opened_before(self, n: int) -> list[int]:
        """Quotations that run on into `n`, which only opens them anew: "“We waited. “Nobody came,” she said"."""
        quotes = self.article.quotes
        first = n
        while first and quotes[first - 1].open and self.spans[first - 1] is not None:
            between = self.article.text[quotes[first - 1].end : quotes[first].start]
            if between.strip() or "\n\n" in between:
                break
            first -= 1
        return list(range(first, n))

    def _same_paragraph(self, a: int, b: int) -> bool:
        p = self.parse
        return p.sents[p.sent_of[a]].segment == p.sents[p.sent_of[b]].segment

    def run_on(self, drafts: list[Draft], somebody: Somebody) -> list[Draft]:
        """Add quotations that nobody has claimed to the statement they continue; new drafts where a paragraph is one, or a sentence behind its speaker."""
        parse = self.parse
        owner: dict[int, Draft] = {}
        for d in drafts:
            for n in d.quotes:
                if n not in owner or _only_quotes(owner[n]):
                    owner[n] = d
        covered = {n for d in drafts for k in range(d.content[0], d.content[1] + 1) if (n := self.of[k]) >= 0}
        out: list[Draft] = []
        last: Draft | None = None
        last_quote = -1
        for n, span in enumerate(self.spans):
            if span is None:
                continue
            if n in owner:
                last, last_quote = owner[n], n
                continue
            if n in covered or self.words(n) < _MIN_WORDS:
                continue
            if last is not None and self._joined(last, last_quote, span):
                last.content = last.content[0], max(last.content[1], span[1])
                last.quotes.append(n)
                last_quote = n
            elif self._sentence(span) and (who := speaker_before(parse, span[0], self.of, somebody)) is not None:
                last, last_quote = Draft(None, None, span[0], who, span, quotes=[n]), n
                out.append(last)
            elif last is not None and self._next_paragraph(last_quote, span) and self._whole(n):
                last, last_quote = Draft(None, None, span[0], last.source, span, who=last.who, quotes=[n]), n
                out.append(last)
        return out

    def _joined(self, last: Draft, last_quote: int, span: tuple[int, int]) -> bool:
        """Whether a quotation goes on with the one before, with only its cue between: "“It is late,” she said. “Go home.”"."""
        parse, previous = self.parse, self.spans[last_quote]
        if previous is None or not self._same_paragraph(span[0], previous[1]):
            return False
        cue_end = max(previous[1], parse.sents[parse.sent_of[last.cue[0]]].last if last.cue else 0)
        if all(parse.pos[k] == "PUNCT" for k in range(cue_end + 1, span[0])):
            return True
        return last.cue is not None and parse.sent_of[span[0]] == parse.sent_of[last.cue[0]] and span[0] > last.cue[1]

    def _next_paragraph(self, last_quote: int, span: tuple[int, int]) -> bool:
        """Whether a quotation opens the paragraph below the one before."""
        parse, previous = self.parse, self.spans[last_quote]
        here = parse.sents[parse.sent_of[span[0]]]
        if previous is None or span[0] != here.first:
            return False
        return here.segment == parse.sents[parse.sent_of[previous[1]]].segment + 1

    def _sentence(self, span: tuple[int, int]) -> bool:
        """Whether a quotation is one sentence or more, and the end of its sentence: "We have no money."."""
        parse, (first, last) = self.parse, span
        whole = parse.word[first + 1][:1].isupper() and parse.word[last - 1] in (".", "!", "?", "…", "...")
        return whole and last >= parse.sents[parse.sent_of[last]].last - 1

    def _whole(self, n: int) -> bool:
        """Whether a quotation is all of its paragraph."""
        q, span = self.article.quotes[n], self.spans[n]
        if span is None:
            return False
        segment = self.article.segments[self.parse.sents[self.parse.sent_of[span[0]]].segment]
        return not self.article.text[q.end : segment.end].strip(" \n.”\"'")


def _only_quotes(draft: Draft) -> bool:
    """Whether a paper only quotes who speaks, and he goes on."""
    return draft.entry is not None and draft.entry.lemma == "quote"


def clean(parse: Parse, draft: Draft) -> bool:
    """Trim the content; False where nothing is left."""
    span = trim(parse, *draft.content)
    if span is None:
        return False
    draft.content = span
    return True
