"""The two ends of a range point at each other: "from Monday to Friday", "between May and July", "2009-2010", "two to six days"."""

from __future__ import annotations

import re

from newsextract.records import Date

_TO = re.compile(r",?\s*(?:-|–|—|to|through|until|till|and|or)\s*(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)


def link_ranges(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; the two ends of a range carry each other's place in `range` ("@" and its offset)."""
    out = list(dates)
    for n in range(len(dates) - 1):
        left, right = out[n], out[n + 1]
        gap = text[left.end : right.start]
        if left.type != right.type or left.type == "SET" or left.range or not _TO.fullmatch(gap):
            continue
        joint = gap.strip(", ").lower().split(" ")[0]
        if joint in ("and", "or") and not (
            _BETWEEN.search(text, max(0, left.start - 14), left.start) or (joint == "or" and left.type == "DURATION")
        ):
            continue
        # Fifty years to a day is no range; nor do two dates of which the first is the later.
        if left.earliest and right.earliest and left.earliest > right.earliest:
            continue
        of_from = bool(_FROM.search(text, max(0, left.start - 10), left.start))
        out[n] = left.model_copy(update={"range": f"@{right.start}", **({"relation": "since"} if of_from else {})})
        out[n + 1] = right.model_copy(update={"range": f"@{left.start}", **({"relation": "until"} if of_from else {})})
    return out
