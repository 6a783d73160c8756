"""Countries as actors: by name, by adjective, and by their capitals where those act ("Beijing said")."""

from __future__ import annotations

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.nations import Nations
from newsextract.actors.seats import add_seats
from newsextract.actors.words import Words
from newsextract.language.name_senses import no_country
from newsextract.lexicon import Trace

_HALF = {"North": "PRK", "South": "KOR"}


def add_countries(cast: Cast, words: Words, nations: Nations, trace: Trace | None) -> None:
    """Add the countries of the article."""
    parse = cast.parse
    drafts: dict[str, Draft] = {}

    def draft_of(code: str) -> Draft:
        if code not in drafts:
            drafts[code] = cast.new(Draft(words.country_names.get(code, code), "country", code))
        return drafts[code]

    def add(code: str, first: int, last: int, *, modifier: bool) -> None:
        draft = draft_of(code)
        head = next((k for k in range(first, last + 1) if not first <= parse.head[k] <= last), last)
        cast.mention(draft, first, last, head, "modifier" if modifier else "name")
        cast.at.update((k, draft) for k in range(first, last + 1))

    for first, last, code, form in nations.spans:
        if form == "people":
            group = cast.new(Draft(parse.slice(first, last), "group", code, plural=True))
            same = next((d for d in cast.drafts if d is not group and d.kind == "group" and d.name == group.name), None)
            if same is not None:
                cast.drafts.pop()
                group = same
            cast.mention(group, first, last, last, "nominal")
        else:
            add(code, first, last, modifier=form == "modifier" or _in_name(cast, first, last))
    _halves(cast, drafts)
    add_seats(cast, words, nations, lambda code, first, last: add(code, first, last, modifier=False), trace)


def _in_name(cast: Cast, first: int, last: int) -> bool:
    """Whether a country is a word in the name of an organisation ("Bank of Ghana"), and not its owner ("Ghana's Bank …")."""
    parse = cast.parse
    number = parse.ent_of[last]
    if number < 0 or parse.ents[number].label != "ORG" or parse.ents[number][:2] == (first, last):
        return False
    return last + 1 >= len(parse) or parse.tag[last + 1] != "POS"


def add_peoples(cast: Cast) -> None:
    """Add peoples and followers without a country of that name ("Kurds", "Sunnis")."""
    parse = cast.parse
    drafts: dict[str, Draft] = {}
    for ent in parse.ents:
        i = ent.last
        if ent.label != "NORP" or ent.first != i or i in cast.at or parse.tag[i] not in ("NNPS", "NNS"):
            continue
        if parse.dep[i] in ("compound", "amod", "nmod") or cast.words.role(parse, i) is not None:
            continue  # "British Muslims" are found with all that is told of them
        if no_country(parse, i, i, cast.words.made_of, cast.trace):
            continue  # "Learned to speak French and Japanese."
        name = parse.word[i]
        if name not in drafts:
            drafts[name] = cast.new(Draft(name, "group", plural=True))
        cast.mention(drafts[name], i, i, i, "nominal")


def _halves(cast: Cast, drafts: dict[str, Draft]) -> None:
    """Add "the North" and "the South" where the article is about Korea."""
    parse = cast.parse
    for i in range(1, len(parse)):
        code = _HALF.get(parse.word[i])
        if code not in drafts or parse.lower[i - 1] != "the" or i in cast.at or parse.dep[i] in ("compound", "amod"):
            continue
        if i + 1 < len(parse) and (parse.word[i + 1][0].isupper() or parse.lower[i + 1] == "of"):
            continue
        cast.mention(drafts[code], i, i, i, "name")
