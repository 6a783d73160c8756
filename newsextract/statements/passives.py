"""Statements whose cue is a passive: what is done to the subject belongs to the content, and who speaks stands behind "by"."""

from __future__ import annotations

from newsextract.language import clause, syntax
from newsextract.language.parse import Parse
from newsextract.statements.clauses import ME, told_of
from newsextract.statements.cues import Cue
from newsextract.statements.draft import Draft, trim
from newsextract.statements.sources import RELATIVE


def is_passive(parse: Parse, verb: int, cues: tuple[Cue, ...]) -> bool:
    """Whether something is done to the subject, also where no auxiliary says so: "Mayor accused of fraud", "Wife told to go"."""
    if syntax.verb_group(parse, verb).passive:
        return True
    if parse.tag[verb] not in ("VBN", "VBD") or parse.child(verb, "aux", "auxpass") is not None:
        return False
    if parse.tag[verb] == "VBN" and (
        parse.dep[verb] in ("acl", "advcl", "relcl") or parse.child(verb, *syntax.PASSIVE_SUBJECTS) is not None
    ):
        return True
    if parse.head[verb] != verb or parse.child(verb, *syntax.SUBJECTS) is None:
        return False
    done, nxt = parse.child(verb, "xcomp"), verb + 1
    if done is None or nxt >= len(parse) or parse.tag[nxt] != "TO" or parse.head[nxt] != done:
        return False
    # Whoever urges or tells urges somebody; who asks to leave may ask for himself, and headlines tell that in the present.
    headline = syntax.in_headline(parse, verb)
    return any(cue.whom and (headline or "for" not in cue.prepositions) for cue in cues)


def before_what_was(parse: Parse, k: int) -> int:
    """Where an infinitive ends that only what was done before follows: "plans to sue the city after being arrested"."""
    last = parse.right[k]
    for link in parse.children(k, "prep"):
        done = parse.child(link, "pcomp")
        if link < k or done is None or parse.right[link] != last or parse.lower[link] not in _AFTER:
            continue
        if parse.tag[done] == "VBN" and parse.child(done, "auxpass", "aux") is not None:
            return link - 1
    return last


_AFTER = frozenset({"after", "despite", "since"})


def is_to(parse: Parse, k: int) -> bool:
    """Whether a verb is an infinitive with "to", also of the perfect or passive: "to leave", "to have left", "to be freed"."""
    bare = parse.tag[k] == "VB" or any(parse.tag[c] == "VB" for c in parse.children(k, "aux", "auxpass"))
    return bare and any(parse.tag[c] == "TO" for c in parse.kids[k])


def _told_to(parse: Parse, verb: int, cue: Cue) -> tuple[int, int, int] | None:
    """What somebody was asked to do, and who: "drivers were urged to avoid the bridge"; by whom is mostly not said."""
    if not cue.infinitive or cue.entry.stance not in ("demand", "warn"):
        return None
    who = parse.child(verb, *syntax.PASSIVE_SUBJECTS, *syntax.SUBJECTS)
    if who is None and parse.dep[verb] == "acl" and parse.head[verb] < verb:
        who = parse.head[verb]
    done = next((k for k in parse.children(verb, "xcomp") if k > verb and is_to(parse, k)), None)
    if who is None or done is None or parse.lower[who] in ME:
        return None
    span = trim(parse, parse.left[done], before_what_was(parse, done))
    return (*span, who) if span else None


def _charge(parse: Parse, verb: int) -> int | None:
    """The "of" behind which stands what somebody is accused of: "was accused of fraud", "accused in some quarters of hiding"."""
    own = [k for k in parse.kids[verb] if k > verb and parse.dep[k] == "prep"]
    if (plain := next((k for k in own if parse.lower[k] == "of"), None)) is not None:
        return plain
    below = [c for k in own for o in parse.kids[k] for c in parse.kids[o]]
    return next((c for c in below if parse.lower[c] == "of" and parse.child(c, "pcomp") is not None), None)


def passive_draft(parse: Parse, verb: int, cue: Cue) -> Draft | None:
    """Passive: the subject belongs to the content, the "by" agent is the source."""
    agents = clause.agents(parse, verb)
    kids = parse.kids[verb]
    impersonal = cue.clause and any(parse.lower[k] == "it" and parse.dep[k] == "nsubjpass" for k in kids)
    if cue.tell and cue.clause and (heard := told_of(parse, verb)) is not None:
        return Draft(cue.entry, (verb, verb), verb, agents[0] if agents else None, heard[:2], addressee=heard[2])
    if (asked_to := _told_to(parse, verb, cue)) is not None:
        return Draft(cue.entry, (verb, verb), verb, agents[0] if agents else None, asked_to[:2], addressee=asked_to[2])
    if cue.passive and "of" in cue.prepositions:
        charge = _charge(parse, verb)
        span = trim(parse, charge + 1, parse.right[charge]) if charge is not None else None
        return Draft(cue.entry, (verb, verb), verb, agents[0] if agents else None, span) if span else None
    if not agents and not cue.passive and not (impersonal and parse.child(verb, "ccomp") is not None):
        return None
    source = agents[0] if agents else None
    if impersonal and agents and (stray := _behind_agent(parse, agents[0])) is not None:
        span = trim(parse, stray, parse.right[verb])
        return Draft(cue.entry, (verb, verb), verb, source, span) if span else None
    subject = next((k for k in kids if parse.dep[k] in ("nsubjpass", "nsubj", "csubjpass")), None)
    head = parse.head[verb]
    if subject is None and parse.dep[verb] in ("acl", "relcl") and parse.pos[head] in syntax.NOMINAL and agents:
        first, last = syntax.phrase(parse, head)
        span = trim(parse, first, min(last, verb - 1))
        return Draft(cue.entry, (verb, verb), verb, source, span) if span and cue.object else None
    after = None
    for k in kids:
        if k < verb:
            continue
        if parse.dep[k] in ("xcomp", "ccomp", "oprd") and (cue.clause or cue.infinitive or cue.predicate):
            after = k
            break
        if parse.dep[k] == "prep" and (
            parse.lower[k] in cue.prepositions or (parse.lower[k] == "as" and cue.predicate)
        ):
            after = k
            break
    told = cue.passive and parse.dep[verb] not in ("acl", "relcl")  # "the deal was announced": by whom is not said
    if after is None and not (cue.object and (agents or told)):
        return None
    named = subject is None or parse.tag[subject] in RELATIVE
    if not agents and named and after is not None and parse.dep[after] == "oprd":  # "a firm called Orbis" has a name
        return None
    if subject is not None and parse.tag[subject] in RELATIVE:
        first = parse.left[after] if after is not None else subject
    elif subject is not None and not (
        parse.lower[subject] == "it" and after is not None and parse.dep[after] == "ccomp"
    ):
        first = parse.left[subject]
    elif after is not None:
        first = parse.left[after]
    else:
        return None
    last = parse.right[after] if after is not None else parse.right[subject] if subject is not None else verb
    span = trim(parse, first, last)
    if span is None:
        return None
    return Draft(cue.entry, (verb, verb), verb, source, span)


def _behind_agent(parse: Parse, agent: int) -> int | None:
    """The "that" of what is said where the parser hung it on whoever says so: "it is feared by rescuers that the lake will rise"."""
    for k in range(agent + 1, parse.right[agent] + 1):
        that = next((c for c in parse.kids[k] if parse.lower[c] == "that" and parse.dep[c] == "mark"), None)
        if that is not None and parse.dep[k] in ("relcl", "acl", "ccomp") and that > agent:
            return that
    return None
