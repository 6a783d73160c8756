"""What every extraction owes its reader, whatever the text was."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from newsextract import Extraction

KINDS = ("actors", "places", "dates", "quantities", "statements", "events")
# Field: kinds of record that its id may point to.
_POINTERS = {
    "place": ("places",),
    "date": ("dates",),
    "range": ("dates",),
    "source": ("actors",),
    "addressee": ("actors",),
    "change_from": ("quantities",),
    "change_by": ("quantities",),
    "quantity": ("quantities",),
    "quantities": ("quantities",),
    "statement": ("statements",),
    "event": ("events",),
    "statements": ("statements",),
    "said_by": ("statements",),
    "within": ("statements",),
    "ref": KINDS,
}


def check(text: str, x: Extraction) -> list[str]:
    """Hold an extraction against the contract; returns the texts of all its spans."""
    plain = x.model_dump(mode="json")
    json.dumps(plain, allow_nan=False).encode("ascii")
    back = Extraction.model_validate_json(x.model_dump_json())
    assert back.model_dump(mode="json") == plain
    assert all(math.isfinite(n) for n in _numbers(plain))
    assert not list(_empty(plain))
    _ids(plain)
    _claims(plain)
    _intervals(plain)
    _order(plain)
    # Lone surrogates cannot be written; one U+FFFD stands for each.
    return _spans(re.sub("[\ud800-\udfff]", "\ufffd", text), plain)


def _walk(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """All mappings in a value, with where they are."""
    if isinstance(value, dict):
        yield path, value
        for k, v in value.items():
            yield from _walk(v, f"{path}.{k}")
    elif isinstance(value, list):
        for n, v in enumerate(value):
            yield from _walk(v, f"{path}[{n}]")


def _numbers(plain: Any) -> Iterator[float]:
    for _, record in _walk(plain):
        yield from (v for v in record.values() if isinstance(v, float))


def _empty(plain: Any) -> Iterator[str]:
    """What is not known is null and never an empty string."""
    for path, record in _walk(plain):
        yield from (f"{path}.{k}" for k, v in record.items() if v == "")


def _spans(text: str, plain: Any) -> list[str]:
    """Offsets slice to the text, and every pair of them is a stretch of it."""
    found = []
    for path, record in _walk(plain):
        if {"start", "end", "text"} <= record.keys():
            assert text[record["start"] : record["end"]] == record["text"], path
            found.append(record["text"])
        for name, start in record.items():
            if name == "start" or name.endswith("_start"):
                end = record[name[: -len("start")] + "end"]
                assert (start is None) == (end is None), f"{path}.{name}"
                if start is not None:
                    assert 0 <= start < end <= len(text), f"{path}.{name}"
        for name in ("head", "sentence"):
            if name in record:
                start, end = record[name]
                assert 0 <= start < end <= len(text), f"{path}.{name}"
        if "head" in record:
            assert record["start"] <= record["head"][0] <= record["head"][1] <= record["end"], path
    for start, end in plain["document"]["body"]:
        assert 0 <= start < end <= len(text)
    return found


def _ids(plain: dict[str, Any]) -> None:
    """Ids are unique, and every pointer finds what it points to."""
    ids = {kind: [r["id"] for r in plain[kind]] for kind in KINDS}
    for kind, known in ids.items():
        assert len(known) == len(set(known)), f"two {kind} of one id"
    everything = [*plain["statements"], *plain["events"], *plain["dates"], *plain["quantities"], *plain["claims"]]
    everything += [argument for event in plain["events"] for argument in event["arguments"]]
    everything += [figure for claim in plain["claims"] for figure in claim["figures"]]
    for record in everything:
        for name, kinds in _POINTERS.items():
            value = record.get(name)
            for pointer in value if isinstance(value, list) else [value]:
                assert pointer is None or any(pointer in ids[kind] for kind in kinds), (name, pointer, record)
    assert {d["anchor"] for d in plain["dates"]} <= {None, "published", *ids["dates"]}
    assert plain["document"]["place"] in {None, *ids["places"]}


def _claims(plain: dict[str, Any]) -> None:
    """A claim has figures of two statements at least, and lists them as its figures do."""
    assert [c["id"] for c in plain["claims"]] == [f"c{n}" for n in range(1, len(plain["claims"]) + 1)]
    for claim in plain["claims"]:
        assert claim["quantities"] == [f["quantity"] for f in claim["figures"]]
        assert set(claim["statements"]) == {f["statement"] for f in claim["figures"]}
        assert len(claim["statements"]) > 1, claim


def _intervals(plain: dict[str, Any]) -> None:
    """No interval ends before it begins."""
    for record in [*plain["dates"], *plain["events"]]:
        first, last = (record[k] and date.fromisoformat(record[k]) for k in ("earliest", "latest"))
        assert not first or not last or first <= last, record
    for q in plain["quantities"]:
        assert q["low"] is None or q["high"] is None or q["low"] <= q["high"], q


def _order(plain: dict[str, Any]) -> None:
    """Lists are in text order."""
    places = {
        "dates": [d["start"] for d in plain["dates"]],
        "quantities": [q["start"] for q in plain["quantities"]],
        "events": [e["trigger"]["start"] for e in plain["events"]],
        "body": [start for start, _ in plain["document"]["body"]],
        **{f"mentions of {r['id']}": [m["start"] for m in r["mentions"]] for r in plain["actors"] + plain["places"]},
    }
    for name, starts in places.items():
        assert all(a <= b for a, b in pairwise(starts)), name
