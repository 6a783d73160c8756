"""What is denied in a relative clause: "fraud, which he denies", "allegations the firm has rejected"."""

from __future__ import annotations

from newsextract.language import syntax
from newsextract.language.parse import Parse
from newsextract.statements.cues import Cue
from newsextract.statements.draft import trim

_DENIES = frozenset({"deny", "dispute", "refute", "reject", "contest", "confirm"})
# With these whatever stands before "which" was said of somebody; a plan may be rejected as well.
_ONLY_SAID = frozenset({"deny", "dispute", "refute"})
# What others say, and somebody denies.
CLAIMED = frozenset(
    """claim allegation accusation report suggestion rumour rumor assertion notion idea argument criticism speculation fear concern
    statement comment remark charge assumption theory""".split()
)


def of_relative(parse: Parse, verb: int, cue: Cue) -> tuple[int, int] | None:
    """First and last token of the noun phrase that a relative clause says is denied."""
    if cue.entry.lemma not in _DENIES or parse.dep[verb] not in ("relcl", "acl"):
        return None
    subject, noun = parse.child(verb, *syntax.SUBJECTS), parse.head[verb]
    if subject is None or parse.tag[subject] in ("WP", "WDT") or parse.tag[noun] not in ("NN", "NNS"):
        return None
    if parse.child(verb, "ccomp", "xcomp", "auxpass") is not None:
        return None
    what = parse.child(verb, "dobj")
    if what is not None and (what > verb or parse.tag[what] not in ("WDT", "WP")):
        return None
    said = parse.lemma[noun] in CLAIMED
    if not said and (what is None or parse.lower[what] != "which" or cue.entry.lemma not in _ONLY_SAID):
        return None
    return trim(parse, parse.left[noun], parse.left[verb] - 1)
