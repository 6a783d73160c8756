"""Acts that words of saying may stand for, by which nothing is said: storms threaten, courts dismiss cases, kings ministers, and airlines order jets."""

from __future__ import annotations

from collections.abc import Mapping

from newsextract.language import syntax
from newsextract.language.classes import Classes
from newsextract.language.index import SpanIndex
from newsextract.language.parse import Parse
from newsextract.statements.acts import is_thing
from newsextract.statements.draft import Draft
from newsextract.statements.papers import is_text
from newsextract.statements.relatives import CLAIMED
from newsextract.statements.stances import INSULTS

Kinds = Mapping[str, str]

# What storms do to coasts, projects to people, and evidence to a seizure; campaigns aim at much.
_THINGS_TOO = frozenset({"threaten", "encourage", "justify", "deny", "aim"})
# A modifier that makes a market of demand.
_MARKET = frozenset("forecast expected projected estimated domestic global seasonal annual".split())
_JUDGED = frozenset({"charge", "claim"})
_COURTS = frozenset("court judge justice tribunal magistrate jury bench parliament senate congress assembly".split())


def unsaid(parse: Parse, draft: Draft, words: Classes, who: SpanIndex, kinds: Kinds) -> bool:
    """Whether a draft is no statement for who does it or to what it is done.

    Args:
        parse: The parsed article.
        draft: The draft of a statement.
        words: The classes of words that tell who speaks.
        who: Ids of the actors by token.
        kinds: Kind of each actor.
    """
    if draft.entry is not None and draft.entry.lemma == ":":
        return _label(parse, draft, words, who, bool(kinds))
    if draft.entry is None or draft.entry.pos not in ("verb", "noun"):
        return False
    lemma = draft.entry.lemma
    if draft.entry.pos == "verb" and not draft.quotes:
        if lemma in ("dismiss", "reject") and _decided(parse, draft, who, kinds):
            return True
        if lemma == "deny" and _withheld(parse, draft, words):
            return True
        if lemma == "question" and _interrogated(parse, draft, words, who, kinds):
            return True
        if lemma == "order" and _bought(parse, draft):
            return True
        if lemma == "comment" and _reports(parse, draft):
            return True
        if _supposed(parse, draft):
            return True
    if lemma in ("call", "dub", "label") and _named(parse, draft):
        return True
    return _of_a_thing(parse, draft, words, who, bool(kinds))


def imputed(parse: Parse, draft: Draft, drafts: list[Draft], words: Classes) -> bool:
    """Whether an aim is none that its owner has told: "the union said the ministry plans to cut pay", "had planned to leave"."""
    if draft.entry is None or draft.entry.pos != "verb" or not words.lemma(draft.verb, "aims"):
        return False
    group = syntax.verb_group(parse, draft.verb)
    if group.perfect and group.tense == "past":
        return True
    return any(
        d is not draft and d.cue is not None and d.cue[0] < draft.verb and d.content[0] <= draft.verb <= d.content[1]
        for d in drafts
    )


def dateline(parse: Parse, draft: Draft, who: SpanIndex, towns: SpanIndex) -> bool:
    """Whether a town stands before the colon, from which a report was sent: "NAIROBI: The ministry said …"."""
    source = draft.source
    if source is None or draft.entry is None or draft.entry.lemma != ":" or source > draft.verb:
        return False
    return towns.at(source) is not None and who.at(source) is None and not syntax.in_headline(parse, source)


def _label(parse: Parse, draft: Draft, words: Classes, who: SpanIndex, known: bool) -> bool:
    """Whether what a colon parts from a headline is a topic and nobody: "Flood in Lagos: what we know", "Review: …"."""
    source = draft.source
    if source is None:
        return False
    if words.lemma(source, "labels"):
        return True
    if not known:
        return False
    colon = draft.cue[0] if draft.cue is not None else source
    if colon < source:  # "Two die in blast: police", but "… The port at dawn. Photo: Ana Holt"
        if words.lemma(colon - 1, "labels"):
            return True
        if any(who.at(k) for k in range(colon + 1, source + 1)):
            return False
    if who.at(source) or is_text(parse, source) or parse.word[source].isupper():
        return False
    ent = parse.ent_of[source]
    return ent < 0 or parse.ents[ent].label not in ("PERSON", "ORG", "NORP")


def _of_a_thing(parse: Parse, draft: Draft, words: Classes, who: SpanIndex, known: bool) -> bool:
    """Whether nobody says it: "the storm threatened the coast", "lower fees encourage people to travel", "prices raised demand for gas"."""
    if draft.entry is None or draft.source is None or draft.quotes:
        return False
    market = (draft.entry.lemma, draft.entry.pos) == ("demand", "noun")
    if market and any(parse.lower[k] in _MARKET for k in parse.children(draft.verb, "compound", "amod")):
        return True  # "the firm's forecast demand for gas"
    how = draft.entry.lemma in ("show", "reveal") and parse.lower[draft.content[0]] in ("how", "why")
    if not market and (not known or (draft.entry.lemma not in _THINGS_TOO and not how)):
        return False  # Where nobody is known, nobody can be told from a thing.
    if draft.entry.lemma == "threaten" and parse.child(draft.verb, "xcomp") is not None:
        return False  # "the clubs have threatened to quit", and not all who quit are known
    if draft.entry.lemma == "deny" and not syntax.verb_group(parse, draft.verb).passive:
        return False
    return is_thing(parse, draft.source if draft.who is None else draft.who, who.at, comma=False, words=words)


def _object(parse: Parse, draft: Draft) -> int | None:
    return parse.child(draft.verb, "dobj", "nsubjpass")


def _decided(parse: Parse, draft: Draft, who: SpanIndex, kinds: Kinds) -> bool:
    """Whether something is decided rather than denied: "the court dismissed the appeal", "the king dismissed two ministers"."""
    thing = _object(parse, draft)
    if thing is None or parse.child(draft.verb, "ccomp", "xcomp") is not None:
        return False
    source = draft.source if draft.who is None else draft.who
    core = range(*syntax.core(parse, source)) if source is not None else range(0)
    court = source is not None and any(parse.lower[k] in _COURTS for k in (*core, source))
    claimed = parse.lemma[thing] in CLAIMED
    if court and (not claimed or (parse.lemma[thing] in _JUDGED and not _that(parse, thing))):
        return True
    if parse.lemma[thing] in ("critic", "opponent", "rival", "detractor"):
        return False
    person = kinds.get(who.at(thing) or "") in ("person", "group")
    return person and draft.entry is not None and draft.entry.lemma == "dismiss"


def _withheld(parse: Parse, draft: Draft, words: Classes) -> bool:
    """Whether a court gives somebody nothing: "the judge denied bail", "denied a request for a new trial"."""
    thing, source = _object(parse, draft), draft.source if draft.who is None else draft.who
    if thing is None or source is None or not words.lemma(thing, "granted"):
        return False
    return any(parse.lower[k] in _COURTS for k in (*range(*syntax.core(parse, source)), source))


def _interrogated(parse: Parse, draft: Draft, words: Classes, who: SpanIndex, kinds: Kinds) -> bool:
    """Whether somebody is questioned, and nothing is called into question: "police questioned the driver"."""
    whom = _object(parse, draft)
    if whom is None or parse.child(draft.verb, "ccomp", "xcomp") is not None:
        return False
    if any(parse.lower[k] == "about" for v in (draft.verb, whom) for k in parse.children(v, "prep")):
        return False
    if parse.pos[whom] == "PRON":
        return parse.lower[whom] not in ("it", "this", "that", "what")
    return kinds.get(who.at(whom) or "") in ("person", "group") or not is_thing(
        parse, whom, who.at, comma=True, words=words
    )


def _reports(parse: Parse, draft: Draft) -> bool:
    """Whether somebody comments on what others report: what he says of it stands in the main clause."""
    on = next((k for k in parse.children(draft.verb, "prep") if parse.lower[k] == "on"), None)
    noun = parse.child(on, "pobj") if on is not None and parse.tag[draft.verb] == "VBG" else None
    return noun is not None and parse.lemma[noun] in CLAIMED and _that(parse, noun)


def _that(parse: Parse, noun: int) -> bool:
    return any(parse.lower[c] == "that" for k in parse.children(noun, "acl", "ccomp", "relcl") for c in parse.kids[k])


# What is ordered in numbers and yet to be done.
_DONE = (
    "ion",
    "ment",
    "inquiry",
    "enquiry",
    "probe",
    "review",
    "arrest",
    "strike",
    "raid",
    "recount",
    "study",
    "test",
    "trial",
)


_LENGTHS = frozenset("day week month year hour minute".split())  # "ordered three days of mourning"


def _bought(parse: Parse, draft: Draft) -> bool:
    """Whether goods are ordered: "ordered 200 tanks from Seoul"."""
    thing = _object(parse, draft)
    if (
        thing is None
        or parse.lemma[thing].endswith(_DONE)
        or parse.child(thing, "acl") is not None
        or parse.child(draft.verb, "xcomp", "ccomp") is not None
    ):
        return False
    if parse.child(thing, "nummod") is not None:
        return parse.lemma[thing] not in _LENGTHS
    sellers = [k for v in (draft.verb, thing) for k in parse.children(v, "prep") if parse.lower[k] == "from"]
    return bool(sellers)


def _supposed(parse: Parse, draft: Draft) -> bool:
    """Whether it is only supposed that somebody says so: "if Chad declared war"."""
    if draft.entry is None or draft.entry.mental or parse.dep[draft.verb] != "advcl":
        return False
    return any(parse.dep[k] == "mark" and parse.lower[k] in ("if", "unless") for k in parse.kids[draft.verb])


_USUAL = frozenset(
    "usually commonly often generally sometimes also formerly locally officially informally otherwise".split()
)


def _named(parse: Parse, draft: Draft) -> bool:
    """Whether a name is given and nothing said of its bearer: "which Oslo calls the Hvaler", "is called “Iron Rain”", "usually called kites"."""
    verb = draft.verb
    if draft.entry is None or "predicate" not in draft.entry.frames:
        return False
    names = parse.children(verb, "oprd") or [
        k for k in parse.children(verb, "ccomp", "dobj") if parse.child(verb, "oprd") is None
    ]
    name = names[-1] if names else None
    group = syntax.verb_group(parse, verb)
    passive = group.passive and parse.child(verb, "agent") is None
    if any(parse.lower[k] in _USUAL for k in parse.kids[verb]):
        return True
    if passive and group.tense == "present" and not (group.progressive or group.perfect or group.modal):
        return True
    if syntax.in_headline(parse, verb) or name is None:  # where every word has a capital
        return False
    return (
        parse.dep[name] == "oprd"
        and parse.pos[name] == "PROPN"
        and not draft.quotes
        and parse.lemma[name].lower() not in INSULTS
    )
