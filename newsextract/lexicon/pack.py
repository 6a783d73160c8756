"""Reads packs: folders of lexicons in TSV (long lists) and YAML (nested things).

`models/en_news` is a pack, and a user's folder of the same shape is another. The file `lexicons/<name>.tsv` or
`lexicons/<name>.yaml` holds the entries of the lexicon `<name>`, whose model stands in `SCHEMAS`. A TSV file has a header row
of field names; list fields are separated by ``|``; a line that starts with ``#`` is a comment. Later packs override
earlier ones by id, and add what is new.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsextract.errors import PackError
from newsextract.lexicon.entry import Entry
from newsextract.lexicon.paths import builtin_pack
from newsextract.lexicon.schemas import SCHEMAS
from newsextract.loading import no_collecting

FOLDER = "lexicons"


class Lexicon:
    """The entries of all packs, by lexicon name, read-only.

    Rooms compile what they need from `entries()` once and keep it with `compiled()`.
    """

    def __init__(self, packs: Sequence[Path]) -> None:
        self.packs = tuple(packs)
        self._entries: dict[str, dict[str, Entry]] = {name: {} for name in SCHEMAS}
        self._compiled: dict[Any, Any] = {}
        self._classes: dict[str, dict[str, dict[str, str]]] = {}
        self._pack: dict[tuple[str, str], int] = {}
        for number, pack in enumerate(packs):
            for name, entries in read_pack(pack).items():
                for entry in entries:
                    if entry.drop:
                        self._entries[name].pop(entry.id, None)
                    else:
                        self._entries[name][entry.id] = entry
                        self._pack[name, entry.id] = number

    def entries(self, name: str) -> list[Any]:
        """The entries of one lexicon, in the order of their packs and files."""
        return list(self._entries[name].values())

    def pack_of(self, name: str, entry: str) -> int:
        """Number of the pack that an entry stands in; the built-in pack is 0, and a higher number wins."""
        return self._pack[name, entry]

    def classes(self, name: str) -> dict[str, dict[str, str]]:
        """The words of a lexicon by class, each with the id of its entry, made once and kept.

        A class is what entries name in `use`, or the id of a `WordList`.
        """
        if name not in self._classes:
            classes: dict[str, dict[str, str]] = {}
            for entry in self.entries(name):
                for use in getattr(entry, "use", None) or (entry.id.partition(".")[0],):
                    words = classes.setdefault(use, {})
                    for word in entry.words:
                        words.setdefault(word, entry.id)
            self._classes[name] = classes
        return self._classes[name]

    def compiled(self, build: typing.Callable[[Lexicon], Any]) -> Any:
        """What `build` makes of this lexicon, made once and kept."""
        if build not in self._compiled:
            self._compiled[build] = build(self)
        return self._compiled[build]

    def file(self, name: str) -> Path:
        """A data file of the built-in pack that is no lexicon (the gazetteer, weights)."""
        return self.packs[0] / name


def read_pack(folder: Path) -> dict[str, list[Entry]]:
    """All entries of one pack, by lexicon.

    Raises:
        PackError: The folder is missing, a file is unknown, or an entry breaks its schema; says file, line and field.
    """
    home = folder / FOLDER
    if not home.is_dir():
        raise PackError(
            f"{folder} is no pack: it has no folder {FOLDER!r}. Make one with: newsextract pack new {folder}"
        )
    out: dict[str, list[Entry]] = {}
    for path in sorted(home.rglob("*")):
        if not path.is_file() or path.name.startswith(".") or path.suffix == ".md":
            continue
        name = path.stem.split(".")[0]
        if name not in SCHEMAS or path.suffix not in (".tsv", ".yaml"):
            raise PackError(
                f"{path}: unknown lexicon. A file here is called NAME.tsv or NAME.yaml with NAME one of {', '.join(sorted(SCHEMAS))}"
            )
        rows = read_tsv(path) if path.suffix == ".tsv" else read_yaml(path)
        out.setdefault(name, []).extend(check_rows(path, SCHEMAS[name], rows))
    for name, entries in out.items():
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen:
                raise PackError(f"{home}: the lexicon {name!r} has two entries with the id {entry.id!r}; rename one")
            seen.add(entry.id)
    return out


def read_tsv(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """Rows of a TSV file with their line numbers; empty cells are left out."""
    rows: list[tuple[int, dict[str, Any]]] = []
    header: list[str] | None = None
    with path.open(encoding="utf-8", newline="") as f:
        for number, raw in enumerate(f, 1):
            line = raw.rstrip("\r\n")
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                continue
            if len(cells) > len(header):
                raise PackError(f"{path}:{number}: {len(cells)} cells under {len(header)} headings; check the tabs")
            rows.append((number, {k: v for k, v in zip(header, cells, strict=False) if v != ""}))
    return rows


def read_yaml(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """Entries of a YAML file (a list of mappings) with their position in the list."""
    import yaml

    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    except yaml.YAMLError as e:
        raise PackError(f"{path}: not valid YAML: {e}") from e
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise PackError(f"{path}: a lexicon is a list of mappings, one an entry")
    return [(n, row) for n, row in enumerate(data, 1)]


@cache
def _list_fields(schema: type[Entry]) -> frozenset[str]:
    def is_list(annotation: Any) -> bool:
        origin = typing.get_origin(annotation)
        if origin in (typing.Union, types.UnionType):
            return any(is_list(a) for a in typing.get_args(annotation))
        return origin in (tuple, list, frozenset)

    return frozenset(k for k, f in schema.model_fields.items() if is_list(f.annotation))


def check_rows(path: Path, schema: type[Entry], rows: Iterable[tuple[int, dict[str, Any]]]) -> list[Entry]:
    """Rows as entries of the schema."""
    lists = _list_fields(schema)
    out = []
    for number, row in rows:
        values = {
            k: tuple(part.strip() for part in v.split("|") if part.strip()) if k in lists and isinstance(v, str) else v
            for k, v in row.items()
        }
        try:
            out.append(schema.model_validate(values))
        except ValidationError as e:
            first = e.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise PackError(f"{path}:{number}: entry {row.get('id', '?')!r}, field {where!r}: {first['msg']}") from e
    return out


@cache
@no_collecting()
def load_lexicon(packs: tuple[str, ...] = ()) -> Lexicon:
    """The built-in pack and the user's packs, in this order; later ones win."""
    return Lexicon([builtin_pack(), *map(Path, packs)])
