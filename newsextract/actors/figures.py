"""What the article takes as known of public figures: country, office, and whether a given name is a man's or a woman's."""

from __future__ import annotations

from datetime import date

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.words import Words
from newsextract.lexicon import Trace
from newsextract.lexicon.schemas import PublicFigure

# Sectors that end with the office; CAMEO codes who held it among the elites then.
_OFFICES = frozenset({"GOV", "LEG", "IGO", "MIL"})
_STATE = frozenset({"GOV", "LEG"})


def add_figures(cast: Cast, words: Words, published: date | None, trace: Trace | None) -> None:
    """Fill in what the lexicon knows of named persons where the article is silent.

    Args:
        cast: The actors, persons gathered.
        words: The lexicons.
        published: Day of publication, which offices are dated by; without it the office is taken as held.
        trace: Collects which entries matched.
    """
    for draft in cast.drafts:
        if draft.kind != "person" or not draft.words:
            continue
        if len(draft.words) > 1:
            draft.gender = draft.gender or words.gender.get(draft.words[0])
        figure = words.figure(draft.words, draft.address)
        if figure is None or draft.country not in (None, figure.country):
            continue
        if trace:
            for (start, end), form in draft.mentions.items():
                if form == "name":
                    trace.add("public_figures", figure.id, start, end)
        _fill(draft, figure, words, published)


def _fill(draft: Draft, figure: PublicFigure, words: Words, published: date | None) -> None:
    draft.country = figure.country
    serves = _serves(figure, published)
    if not draft.sectors:
        if serves or not _OFFICES & set(figure.sectors):
            draft.sectors = figure.sectors
        elif _STATE & set(figure.sectors) and published is not None and _served(figure, published):
            draft.sectors = ("ELI",)
    role = words.roles.get(figure.role or "")
    if serves and role is not None and role not in draft.roles:
        draft.roles.append(role)


def _serves(figure: PublicFigure, day: date | None) -> bool:
    """Whether somebody is in office on a day; on a day unknown, yes."""
    if day is None or not figure.terms:
        return True
    return any(begin <= day.isoformat() <= (end or "9999") for begin, end in (t.split("/") for t in figure.terms))


def _served(figure: PublicFigure, day: date) -> bool:
    return any(term.split("/")[0] <= day.isoformat() for term in figure.terms)
