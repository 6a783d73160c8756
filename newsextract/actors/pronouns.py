"""Pronouns: he, she, they and it, where the subject of the clause or of the sentence before agrees; else left alone."""

from __future__ import annotations

from bisect import bisect

from newsextract.actors.draft import Cast, Draft
from newsextract.actors.things import subjects_of, thing
from newsextract.language import clause, syntax
from newsextract.language.mend_honours import HONOURS, RANKS
from newsextract.language.parse import Parse

_PERSON = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
# "His Majesty", "Her Royal Highness": the pronoun is part of an address and points to nobody.
_ADDRESS = frozenset(w.capitalize() for w in HONOURS | RANKS)
# Those whom a talk or letter before the clause is with or to.
_OTHERS = frozenset({"with", "to", "against"})
# Tokens of one sentence that are looked back over.
_NEAR = 100


def add_pronouns(cast: Cast) -> None:
    """Link the pronouns that are safe to link."""
    parse = cast.parse
    for i, word in enumerate(parse.lower):
        if parse.tag[i] not in ("PRP", "PRP$") or (i + 1 < len(parse) and parse.word[i + 1] in _ADDRESS):
            continue
        if word in _PERSON:
            draft = _person(cast, i, _PERSON[word])
            if draft is not None:
                draft.gender = draft.gender or _PERSON[word]
        elif word in ("they", "them", "their"):
            draft = _plural(cast, i)
        elif word in ("it", "its"):
            draft = thing(cast, i)
        else:
            continue
        if draft is not None:
            cast.mention(draft, i, i, i, "pronoun")


def _person(cast: Cast, i: int, gender: str) -> Draft | None:
    """The person that he or she is: subject of this sentence before, then of the one before, then the only one around."""
    parse = cast.parse

    if (found := _bound(cast, i)) is not None:
        return found[0]
    marks, speaker = _marks(parse, i), _speaker(cast, i)

    def fits(k: int) -> bool:
        d = cast.at.get(k)
        # "Thank his wife," she said: who speaks is not whom the words name.
        quoted = parse.sent_of[k] == parse.sent_of[i] and bisect(marks, k) % 2 == 1
        return d is not None and d.kind == "person" and d.gender in (None, gender) and d is not speaker and not quoted

    number = parse.sent_of[i]
    clause_of = _own_clause(parse, i) if parse.dep[i] in ("dobj", "pobj", "dative") else _around(parse, i)
    own = [d for k in clause_of if (d := cast.at.get(k)) is not None]
    # Who has told what stands before it was there before.
    for n in (number - 1, number - 2, number) if _tells(cast, i) else (number, number - 1, number - 2):
        if n < 0:
            continue
        subjects = [k for k in subjects_of(parse, n, i) if fits(k) and cast.at[k] not in own]
        if subjects:
            return cast.at[subjects[0]]
        sent = parse.sents[n]
        end = min(sent.last + 1, i)
        near = range(max(sent.first, end - _NEAR), end)
        people = {id(cast.at[k]): cast.at[k] for k in near if fits(k) and cast.at[k] not in own}
        if len(people) == 1:
            return next(iter(people.values()))
        if people:
            return None
    return None


def _bound(cast: Cast, i: int) -> tuple[Draft | None] | None:
    """Whom a pronoun means by grammar alone, None where it leaves that open: "voted for herself", "freed her on bail in her trial"."""
    parse, word = cast.parse, cast.parse.lower[i]
    verb = i
    while parse.head[verb] != verb and parse.pos[verb] not in ("VERB", "AUX"):
        verb = parse.head[verb]
    if word.endswith("self"):
        subjects = [k for k in clause.subjects(parse, verb)[0] if k < i]
        if not subjects:
            return None
        draft = cast.at.get(subjects[0])
        fits = draft is not None and draft.kind == "person" and draft.gender in (None, _PERSON[word])
        return (draft if fits and len(subjects) == 1 else None,)
    if parse.dep[i] != "poss" or _by_what(parse, i, verb):
        return None
    for k in parse.children(verb, "dobj", "dative"):
        if verb < k < i and _PERSON.get(parse.lower[k]) == _PERSON[word]:
            return (cast.at.get(k) if parse.dep[parse.head[i]] == "pobj" else None,)
    return None


def _by_what(parse: Parse, i: int, verb: int) -> bool:
    """Whether somebody does it with what is his: "struck him with his stick"."""
    k = parse.head[i]
    while k != verb and parse.head[k] != k:
        if parse.lower[k] == "with":
            return True
        k = parse.head[k]
    return False


def _tells(cast: Cast, i: int) -> bool:
    """Whether a pronoun is who said what stands before it: "a woman and a teacher were among the dead, he said"."""
    parse = cast.parse
    verb = parse.head[i]
    if parse.dep[i] != "nsubj" or not cast.deeds.lemma(verb, "reports") or parse.child(verb, "aux") is not None:
        return False
    content = parse.head[verb] if parse.dep[verb] == "parataxis" else parse.child(verb, "ccomp")
    return content is not None and content < i


def _marks(parse: Parse, i: int) -> list[int]:
    """The quotation marks of this sentence before a token that stands outside of quotations; none where it stands in one."""
    first = max(parse.sents[parse.sent_of[i]].first, i - _NEAR)
    marks = [m for m in range(first, i) if parse.word[m] in _MARKS]
    return marks if len(marks) % 2 == 0 else []


def _speaker(cast: Cast, i: int) -> Draft | None:
    """Who says the words in which a pronoun stands, and so is not whom it means: "“He is ready to go,” Smith said"."""
    parse = cast.parse
    sent = parse.sents[parse.sent_of[i]]
    first, last = max(sent.first, i - _NEAR), min(sent.last, i + _NEAR)
    if sum(parse.word[m] in _MARKS for m in range(first, i)) % 2 == 0:
        return None
    close = next((m for m in range(i, last + 1) if parse.word[m] in _MARKS), last)
    said = (parse.child(k, "nsubj") for k in range(close + 1, last + 1) if cast.deeds.lemma(k, "reports"))
    return next((cast.at.get(k) for k in said if k is not None), None)


def _own_clause(parse: Parse, i: int) -> list[int]:
    """Subjects of the verb that governs a pronoun, who cannot be the same ("Smith praised him", "Smith rang Ali to thank him")."""
    k = i
    while parse.head[k] != k and parse.pos[k] not in ("VERB", "AUX"):
        k = parse.head[k]
    return clause.subjects(parse, k)[0]


def _around(parse: Parse, i: int) -> list[int]:
    """Whom the phrases before a clause set beside its subject: "Referring to Smith, he said", "In talks with Smith, he said"."""
    if parse.dep[i] not in _SUBJECT:
        return []
    verb = parse.head[i]
    out: list[int] = []
    for k in parse.kids[verb]:
        if k > i:
            break
        if parse.dep[k] == "advcl" and parse.tag[k] in ("VBG", "VBN"):
            out += _objects(parse, k)
        elif parse.dep[k] == "prep":
            for o in parse.kids[k]:
                if parse.dep[o] == "pcomp":
                    out += _objects(parse, o)
                elif parse.dep[o] == "pobj":
                    out += [x for p, x in syntax.prepositions(parse, o) if parse.lower[p] in _OTHERS]
    return out


def _objects(parse: Parse, verb: int) -> list[int]:
    """Objects of a verb without a subject of its own, and of its prepositions."""
    if any(parse.dep[k] in _SUBJECT for k in parse.kids[verb]):
        return []
    direct = [c for k in parse.children(verb, "dobj") for c in syntax.conjuncts(parse, k)]
    return direct + [o for _, o in syntax.prepositions(parse, verb)]


def _plural(cast: Cast, i: int) -> Draft | None:
    """The group that they are: the nearest plural subject of this sentence or the one before, if it is the only one."""
    parse = cast.parse
    number = parse.sent_of[i]
    if parse.dep[i] not in (*_SUBJECT, "poss"):
        return None
    for n in (number, number - 1):
        if n < 0:
            break
        subjects = [k for k in subjects_of(parse, n, i) if parse.tag[k] in ("NNS", "NNPS", "PRP") or k in cast.at]
        plural = [k for k in subjects if (d := cast.at.get(k)) is not None and d.plural]
        if plural:
            one = len({id(cast.at[k]) for k in plural}) == 1
            return cast.at[plural[0]] if one and not _someone_else(cast, i, plural[0]) else None
        if any(parse.tag[k] in ("NNS", "NNPS") or _several(cast, k) for k in subjects):
            return None
        if n == number and any(k not in cast.at for k in subjects):
            continue
    return None


# Clauses above a pronoun that are looked at for another whom it may stand for.
_ABOVE = 3


def _someone_else(cast: Cast, i: int, subject: int) -> bool:
    """Whether "they" need not be the subject before: "police sought them since they dodged the police", "seized vans after they were sold".

    Nobody does something to himself in so many words, and what is done to somebody is done as well to the object above as to the subject.
    """
    parse, verb = cast.parse, cast.parse.head[i]
    if parse.dep[i] not in _SUBJECT or parse.pos[verb] not in ("VERB", "AUX"):
        return False
    if any(
        cast.at.get(o) is cast.at[subject] or parse.lemma[o] == parse.lemma[subject]
        for o in clause.objects(parse, verb)
        if o > i
    ):
        return True
    if parse.dep[i] != "nsubjpass":
        return False
    for _ in range(_ABOVE):
        above = parse.head[verb]
        if (
            above == verb
            or parse.dep[verb] not in ("advcl", "ccomp", "xcomp", "conj")
            or parse.pos[above] not in ("VERB", "AUX")
        ):
            return False
        verb = above
        if any(parse.tag[o] in ("NNS", "NNPS") and o < i for o in clause.objects(parse, verb)):
            return True
        if parse.child(verb, *_SUBJECT) is not None:
            return False
    return False


def _several(cast: Cast, k: int) -> bool:
    """Whether a subject is of several actors, whom no one actor stands for: "Britain and France said they would go"."""
    return any(c in cast.at for c in cast.parse.children(k, "conj"))
