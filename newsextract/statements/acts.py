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
    **dict.fromkeys("vow pledge refuse decline agree offer order ask tell appeal invite".split(), _INFINITIVE),
    "call": frozenset({"ccomp", "oprd"}),
}
# Acts of somebody that are no saying: "said the tunnel was open and thanked the crews", "said he will stay but gave no details".
CIVIL = frozenset({"thank", "congratulate", "give", "invite", "back", "support"})
# Evidence, too, backs and supports; whoever does it to somebody is somebody.
_SIDES = frozenset({"back", "support", "defend"})
_PROOF = frozenset({"evidence", "finding", "fact", "proof", "result", "law", "figure", "rule"})
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


def act(parse: Parse, verb: int, below: int, somebody: Callable[[int], object]) -> bool:
    """Whether a verb, joined to the one at `below`, is used for what only somebody does."""
    if parse.lemma[verb] == "threaten":
        return any(parse.lemma[k] in _THREATS for k in parse.children(verb, "xcomp"))
    wants = _ACTS.get(parse.lemma[verb])
    if parse.lemma[verb] == "refuse" and any(parse.lemma[k] in _RUN for k in parse.children(verb, "xcomp")):
        return False
    if parse.lemma[verb] in _ALONE:
        return True
    if parse.lemma[verb] in _SIDES:
        whom, subject = parse.child(verb, "dobj"), parse.child(below, "nsubj", "nsubjpass")
        return whom is not None and bool(somebody(whom)) and subject is not None and parse.lemma[subject] not in _PROOF
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
    if parse.lemma[verb] in _ABOUT and _links(parse, verb) & _ABOUT[parse.lemma[verb]]:
        return True
    return parse.lemma[verb] in _GIVING and _gives_word(parse, verb)


_GIVING = frozenset({"promise", "demand", "pledge", "order", "announce", "offer"})
# What stands behind the verb where only somebody does it: "warned of more attacks", "appealed to Chad for help".
_ABOUT = {"warn": frozenset({"of", "about", "against"}), "appeal": frozenset({"for"})}


def _links(parse: Parse, verb: int) -> set[str]:
    return {
        parse.lower[k]
        for v in (verb, *parse.children(verb, "prep"))
        for k in (v, *parse.children(v, "prep"))
        if k > verb
    } | {
        parse.lower[k]
        for p in parse.children(verb, "prep")
        for o in parse.children(p, "pobj")
        for k in parse.children(o, "prep")
    }


def _gives_word(parse: Parse, verb: int) -> bool:
    """Whether a promise or demand is one that only somebody makes: "promised new checks", "promised residents a road", "demanded an apology"."""
    what = parse.child(verb, "dobj")
    return what is not None and (parse.lemma[what] in _WORD_GIVEN or parse.child(verb, "dative") is not None)


# What is the case with towns and mills, and done to them; one that has fallen accuses nobody.
_SITES = frozenset(
    """town city village capital port district region province island enclave suburb settlement factory plant mine mill airport
    hospital school station stadium prison jail depot base refinery camp market hotel shop theatre theater museum farm pipeline
    railway""".split()
)
_BEFALLS = frozenset(
    """seize capture take retake overrun shell bomb encircle surround besiege destroy damage flood cut liberate recapture hit strike
    evacuate blockade attack close shut open reopen sell build rebuild""".split()
)
_STATES = frozenset({"be", "remain", "stay", "lie", "fall", "fail", "collapse", "burn"})


def befallen(parse: Parse, below: int, subject: int, somebody: Callable[[int], object]) -> bool:
    """Whether a clause tells of a place rather than of its people: "said the town had fallen and accused", "said the mill was safe and thanked".

    Towns with a name are left out but where they are overrun, since countries have names too.
    """
    named = parse.ent_of[subject] >= 0 and parse.ents[parse.ent_of[subject]].label == "GPE" and not somebody(subject)
    passive = syntax.verb_group(parse, below).passive and parse.lemma[below] in _BEFALLS
    if named:
        return passive or (parse.lemma[below] == "fall" and parse.child(below, "dobj") is None)
    if parse.pos[subject] != "NOUN" or parse.lemma[subject] not in _SITES:
        return False
    return passive or (parse.lemma[below] in _STATES and parse.child(below, "dobj") is None)


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
