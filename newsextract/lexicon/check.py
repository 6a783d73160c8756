"""Checks a pack: its files against their schemas, its entries against their own example sentences."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from newsextract.errors import PackError
from newsextract.lexicon.entry import Entry
from newsextract.lexicon.pack import FOLDER, read_pack
from newsextract.lexicon.trace import Trace
from newsextract.records.extraction import Extraction

# Lists of plain names: a name that nothing else is called needs no sentence in which it must not match.
NAME_LISTS = frozenset({"countries", "currencies", "holidays", "organizations", "public_figures", "regions"})
# Sentences that go through the language pass together.
_TOGETHER = 1000


class Explainer(Protocol):
    """What an extractor with the pack loaded can do."""

    def explain_many(self, texts: Iterable[str]) -> Iterator[tuple[Extraction, Trace]]:
        """Extract from many short texts and tell which entries matched in each."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one entry.

    Attributes:
        lexicon: Name of the lexicon.
        entry: Id of the entry.
        message: What is wrong, and the sentence where there is one.
    """

    lexicon: str
    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.lexicon} / {self.entry}: {self.message}"


def check_pack(folder: Path, extractor: Explainer) -> list[Problem]:
    """Read a pack and run the examples of all its entries.

    Args:
        folder: The pack.
        extractor: An extractor that has this pack loaded.

    Raises:
        PackError: A file of the pack cannot be read, or an entry breaks its schema.
    """
    return check_entries(read_pack(folder), extractor)


def check_entries(entries: Mapping[str, Sequence[Entry]], extractor: Explainer) -> list[Problem]:
    """Run the `hit` and `miss` sentences of entries: a hit must match its entry, a miss must not.

    Args:
        entries: Entries by name of their lexicon.
        extractor: An extractor that has these entries loaded.

    Returns:
        The problems, in the order of the entries. An entry without a `hit` is one; one without a `miss` too, unless its
        lexicon is a list of names.
    """
    living = [(name, e) for name, rows in entries.items() for e in rows if not e.drop]
    found = _matches(dict.fromkeys(s for _, e in living for s in (*e.hit, *e.miss)), extractor)
    problems = []
    for name, entry in living:
        if not entry.hit:
            problems.append(Problem(name, entry.id, "has no 'hit': add a sentence in which it must match"))
        if not entry.miss and name not in NAME_LISTS:
            problems.append(Problem(name, entry.id, "has no 'miss': add a sentence in which it must not match"))
        for sentence, wanted in [*((s, True) for s in entry.hit), *((s, False) for s in entry.miss)]:
            got = found[sentence]
            if isinstance(got, str):
                problems.append(Problem(name, entry.id, f"{got} in {sentence!r}"))
            elif ((name, entry.id) in got) != wanted:
                verb = "does not match in its 'hit'" if wanted else "matches in its 'miss'"
                problems.append(Problem(name, entry.id, f"{verb} {sentence!r}"))
    return problems


def _matches(sentences: Iterable[str], extractor: Explainer) -> dict[str, set[tuple[str, str]] | str]:
    """The entries that match in each sentence, or the error that kept it from being read."""
    out: dict[str, set[tuple[str, str]] | str] = {}
    waiting = list(sentences)
    for at in range(0, len(waiting), _TOGETHER):
        part = waiting[at : at + _TOGETHER]
        for sentence, (extraction, trace) in zip(part, extractor.explain_many(part), strict=True):
            out[sentence] = extraction.error or {(m.lexicon, m.entry) for m in trace.matches}
    return out


def new_pack(folder: Path) -> list[Path]:
    """Make a pack to start from: one commented file a lexicon, each with an entry that works.

    Args:
        folder: Where to; it must not have lexicons yet.

    Returns:
        The files made.

    Raises:
        PackError: There are lexicons already, or the folder cannot be written.
    """
    if (folder / FOLDER).exists():
        raise PackError(f"{folder / FOLDER} exists already; nothing was written. Choose another folder")
    template = Path(__file__).parent / "template"
    try:
        shutil.copytree(template, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    except OSError as e:
        raise PackError(f"the pack cannot be written to {folder}: {e}") from e
    return sorted(folder / p.relative_to(template) for p in template.rglob("*") if p.is_file())
