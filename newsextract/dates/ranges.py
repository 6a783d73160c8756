"""The two ends of a range point at each other: "from Monday to Friday", "between May and July", "2009-2010"."""

from __future__ import annotations

import re

from newsextract.records import Date

_TO = re.compile(r"\s*(?:-|–|—|to|through|until|till|and)\s*(?:the\s+)?")


def link_ranges(text: str, dates: list[Date]) -> list[Date]:
    """The same dates; those that are two ends of a range carry each other's place in `range` ("@" and its offset)."""
    out = list(dates)
    for n in range(len(dates) - 1):
        left, right = out[n], out[n + 1]
        between = text[left.end : right.start]
        if left.type != right.type or left.type not in ("DATE", "TIME") or not _TO.fullmatch(between):
            continue
        if "and" in between and not re.search(
            r"\bbetween\s+(?:the\s+)?$", text[max(0, left.start - 14) : left.start], re.IGNORECASE
        ):
            continue
        out[n] = left.model_copy(update={"range": f"@{right.start}"})
        out[n + 1] = right.model_copy(update={"range": f"@{left.start}"})
    return out
