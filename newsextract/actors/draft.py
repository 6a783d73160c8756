"""Actors while their mentions are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.actors.words import Words
from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import RoleNoun
from newsextract.records import Actor, ActorKind, Mention
from newsextract.records.mention import Form

# Actors that a mention is compared with, at most; keeps long texts linear.
MOST = 100
# Tokens that a nominal looks back over; most of a news article.
_NEAR = 800


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making.

    Attributes:
        roles: Role nouns that the article uses of it ("president").
        plural: Whether "they" can mean it, and "he" or "it" cannot.
        gender: ``m`` or ``f`` where a title or a pronoun told.
        last: Token of the latest mention.
        address: The word in front of the first mention of a person ("King").
        leader: Whom a government is named for ("the Blair government").
    """

    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list)
    mentions: dict[tuple[int, int], Form] = field(default_factory=dict)
    roles: list[RoleNoun] = field(default_factory=list)
    plural: bool = False
    gender: str | None = None
    last: int = -1
    named: bool = False
    words: tuple[str, ...] = ()
    address: str = ""
    leader: Draft | None = None

    def record(self, number: int, text: str) -> Actor:
        """The finished record."""
        code = (self.country or "") + "".join(self.sectors)
        return Actor(
            id=f"a{number}",
            name=self.name,
            kind=self.kind,
            titles=tuple(dict.fromkeys(self.titles)),
            country=self.country,
            sectors=self.sectors,
            code=code or None,
            mentions=tuple(
                Mention(start=start, end=end, text=text[start:end], form=form)
                for (start, end), form in sorted(self.mentions.items())
            ),
        )


class Cast:
    """All drafts of an article, and whom each head token means.

    Args:
        parse: The article.
        words: The lexicons.
        trace: Collects which entries matched.
    """

    def __init__(self, parse: Parse, words: Words, trace: Trace | None = None) -> None:
        self.parse = parse
        self.words = words
        self.deeds = Classes(parse, words.lexicon, "deeds", trace)
        self.trace = trace
        self.drafts: list[Draft] = []
        self.at: dict[int, Draft] = {}
        # Tokens of names, and whose name.
        self.owner: dict[int, Draft] = {}
        # Heads of appositions and predicates that are titles of somebody named.
        self.titled: dict[int, Draft] = {}
        # Tokens of titles in front of names.
        self.in_title: set[int] = set()

    def new(self, draft: Draft) -> Draft:
        """Take in a new actor."""
        self.drafts.append(draft)
        return draft

    def before(self, i: int, kind: ActorKind) -> list[Draft]:
        """Actors of a kind that were mentioned before a token, the nearest first, no more than `MOST`."""
        out: dict[int, Draft] = {}
        for k in range(i - 1, max(-1, i - _NEAR), -1):
            draft = self.at.get(k)
            if draft is not None and draft.kind == kind:
                out[id(draft)] = draft
                if len(out) >= MOST:
                    break
        return list(out.values())

    def note(self, use: str, i: int, word: str | None = None) -> None:
        """Tell the trace that the word at a token, or one that it points back to, decided something, being a word of names."""
        self.words.made_of.note(self.trace, use, self.parse, i, word)

    def mention(self, draft: Draft, first: int, last: int, head: int, form: Form) -> None:
        """Note a mention of the tokens `first` to `last`."""
        draft.mentions.setdefault(self.parse.span(first, last), form)
        draft.last = max(draft.last, head)
        self.at[head] = draft
        if form == "name":
            self.owner.update((k, draft) for k in range(first, last + 1))
