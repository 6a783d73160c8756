"""The checker itself: it must find what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newsextract.errors import PackError
from newsextract.lexicon import Trace
from newsextract.lexicon.check import check_entries, check_pack, new_pack
from newsextract.lexicon.entry import Entry
from newsextract.records import Extraction


class EveryLongWord:
    """Stands in for an extractor: the entry ``w.X`` matches in every sentence with the word X."""

    def explain_many(self, texts: Iterable[str]) -> Iterator[tuple[Extraction, Trace]]:
        for text in texts:
            trace = Trace()
            for word in text.split():
                trace.add("triggers", f"w.{word}", 0, 1)
            yield Extraction(error="NX011: bad" if "broken" in text else None), trace


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (Entry(id="w.fire", hit=("a fire burns",), miss=("they shoot",)), None),
        (Entry(id="w.fire", hit=("they shoot",), miss=("nothing",)), "does not match in its 'hit' 'they shoot'"),
        (Entry(id="w.fire", hit=("a fire",), miss=("no fire here",)), "matches in its 'miss' 'no fire here'"),
        (Entry(id="w.fire", miss=("nothing",)), "has no 'hit'"),
        (Entry(id="w.fire", hit=("a fire",)), "has no 'miss'"),
        (Entry(id="w.fire", hit=("broken fire",), miss=("nothing",)), "NX011: bad in 'broken fire'"),
        (Entry(id="w.fire", drop=True), None),
    ],
)
def test_each_kind_of_problem_is_found(entry: Entry, message: str | None) -> None:
    """And told with the sentence in question."""
    problems = check_entries({"triggers": [entry]}, EveryLongWord())
    assert [p.message[: len(message or "")] for p in problems] == ([message] if message else [])


def test_lists_of_names_need_no_miss() -> None:
    """A name that nothing else is called has no sentence in which it must not match."""
    problems = check_entries({"countries": [Entry(id="x", hit=("a",))]}, EveryLongWord())
    assert [p.message for p in problems] == ["does not match in its 'hit' 'a'"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("nonsense.tsv", "id\n", "unknown lexicon"),
        ("bounds.tsv", "id\tmodifier\nx\tsometimes\n", "bounds.tsv:2: entry 'x', field 'modifier'"),
        ("bounds.tsv", "id\tmodifier\nx\tapprox\tmore\tcells\n", "check the tabs"),
        ("bounds.yaml", "- id: [", "not valid YAML"),
        ("bounds.yaml", "id: x", "a list of mappings"),
        ("bounds.yaml", "- {id: x, modifier: approx}\n- {id: x, modifier: approx}", "two entries with the id 'x'"),
        ("bounds.yaml", "- {id: x, modifier: approx, colour: red}", "field 'colour'"),
    ],
)
def test_bad_files_are_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    """File, line and field: enough to mend it."""
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / name).write_text(content, encoding="utf-8")
    with pytest.raises(PackError, match="NX031") as raised:
        check_pack(tmp_path, EveryLongWord())
    assert message in str(raised.value)


def test_a_new_pack_is_never_written_over(tmp_path: Path) -> None:
    """Somebody's words are worth more than a template."""
    assert {p.name for p in new_pack(tmp_path)} >= {"README.md", "units.yaml", "triggers.yaml"}
    with pytest.raises(PackError, match="exists already"):
        new_pack(tmp_path)
