"""What only somebody does with words, and subjects that are nobody: who said the road was open also accused the army, not the road."""

from __future__ import annotations

from collections.abc import Callable

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.papers import is_text

# What only somebody does, with what has to stand behind the verb, since storms threaten and laws call for things.
_CLAUSE, _OBJECT, _INFINITIVE = frozenset({"ccomp"}), frozenset({"dobj", "ccomp"}), frozenset({"xcomp", "ccomp"})
_ACTS: dict[str, frozenset[str]] = {
    **dict.fromkeys("say add claim admit promise demand state report predict point announce maintain".split(), _CLAUSE),
    **dict.fromkeys(
        """accuse blame condemn criticize criticise denounce deny urge warn reject dismiss insist stress note argue praise hail
        welcome acknowledge describe explain complain declare reiterate emphasise emphasize express cite deplore lament propose thank congratulate""".split(),
        _OBJECT,
    ),
    **dict.fromkeys("vow pledge refuse decline agree offer order ask tell appeal".split(), _INFINITIVE),
    "call": frozenset({"ccomp", "oprd"}),
}
# Acts of somebody that are no saying: "said the tunnel was open and thanked the crews", "said he will stay but gave no details".
CIVIL = frozenset({"thank", "congratulate", "give"})
# Who does this needs no object.
_ALONE = frozenset({"apologise", "apologize"})
# What somebody promises or demands with a noun; wine promises much, and a sound plan growth.
_WORD_GIVEN = frozenset(
    """help aid support action compensation investigation inquiry enquiry probe check inspection repair reform review refund payout
    change improvement measure talk election vote money funding step punishment justice apology resignation release arrest
    withdrawal ceasefire explanation answer""".split()
)
# Those that answer a state of things rather than belong to it: "said the man was armed and warned residents".
ANSWERS = frozenset("say warn urge condemn denounce criticize criticise decline reject stress note".split())
# After a comma somebody goes on who has spoken before.
AFTER_COMMA = ANSWERS | {"add", "deny", "accuse", "blame", "insist", "call"}
_ON = frozenset({"on", "upon", "for"})
# Engines refuse to do these.
_RUN = frozenset("start work run budge move go stop fall rise open close die fit".split())
# What people threaten to do; things threaten to spread, to fail and to become.
_THREATS = frozenset(
    "quit resign leave sue kill shoot attack bomb retaliate strike withdraw walk boycott veto impose block close expel cut".split()
)
# Nouns in "-er" that nobody is, and nouns for people that no record is made of.
_NOBODY = frozenset(
    """order offer number matter water power weather sector error factor danger border murder disaster barrier rumour rumor terror
    tower river corridor reactor pier glacier shelter harbour harbor door floor letter paper list register computer summer winter quarter
    timber counter cancer fever tremor monitor anchor trailer ladder""".split()
)
_SOMEBODY = frozenset(
    "couple juvenile tenant youth public majority pair side prosecution defence defense country nation state city town rest".split()
)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def act(parse: Parse, verb: int) -> bool:
    """Whether a verb is used for what only somebody does."""
    if parse.lemma[verb] == "threaten":
        return any(parse.lemma[k] in _THREATS for k in parse.children(verb, "xcomp"))
    wants = _ACTS.get(parse.lemma[verb])
    if parse.lemma[verb] == "refuse" and any(parse.lemma[k] in _RUN for k in parse.children(verb, "xcomp")):
        return False
    if parse.lemma[verb] in _ALONE:
        return True
    if wants is None:
        return False
    nxt = verb + 1
    # "Called on ministers to resign", where the parser may have a clause that "on" opens.
    on = parse.lemma[verb] in ("call", "appeal", "ask") and nxt < len(parse) and parse.lower[nxt] in _ON
    if on and verb in (parse.head[nxt], parse.head[parse.head[nxt]]):
        return True
    for k in parse.kids[verb]:
        if k > verb and parse.dep[k] in wants and (parse.dep[k] != "xcomp" or parse.tag[k] == "VB"):
            return True
        if k > verb and parse.dep[k] == "xcomp" and parse.tag[k] == "VBG" and parse.lemma[verb] == "deny":
            return True
    return parse.lemma[verb] in ("promise", "demand") and _gives_word(parse, verb)


def _gives_word(parse: Parse, verb: int) -> bool:
    """Whether a promise or demand is one that only somebody makes: "promised new checks", "promised residents a road", "demanded an apology"."""
    what = parse.child(verb, "dobj")
    return what is not None and (parse.lemma[what] in _WORD_GIVEN or parse.child(verb, "dative") is not None)


# What is done to towns; one that has fallen accuses nobody.
_TOWNS = frozenset("town city village capital port district region province island enclave suburb settlement".split())
_OVERRUN = frozenset(
    """seize capture take retake overrun shell bomb encircle surround besiege destroy damage flood cut liberate recapture hit strike
    evacuate blockade attack""".split()
)


def overrun(parse: Parse, below: int, subject: int, somebody: Callable[[int], object]) -> bool:
    """Whether a clause tells what befell a town: "said the town had fallen and accused", "said Lode was encircled and urged"."""
    named = parse.ent_of[subject] >= 0 and parse.ents[parse.ent_of[subject]].label == "GPE" and not somebody(subject)
    if not named and parse.lemma[subject] not in _TOWNS:
        return False
    passive = syntax.verb_group(parse, below).passive and parse.lemma[below] in _OVERRUN
    return passive or (parse.lemma[below] == "fall" and parse.child(below, "dobj") is None)


def is_thing(parse: Parse, k: int, somebody: Callable[[int], object], comma: bool) -> bool:
    """Whether a subject is nobody who could speak; texts speak, unless a comma parts them from the verb."""
    lemma = parse.lemma[k].lower()
    if parse.tag[k] == "DT":
        return parse.lower[k] in ("this", "that")
    if parse.pos[k] != "NOUN" or somebody(k) or lemma in _SOMEBODY:
        return False
    if parse.ent_of[k] >= 0 and parse.ents[parse.ent_of[k]].label in _NAMED:
        return False
    if lemma.endswith(("er", "or", "ist", "ian", "man", "men", "people")) and lemma not in _NOBODY:
        return False
    return comma or not is_text(parse, k)
