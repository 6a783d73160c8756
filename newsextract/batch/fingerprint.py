"""What the records of an article depend on: the article, the settings, and what the library is made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsextract.inputs import Input
from newsextract.language.base_model import ENVIRONMENT_VARIABLE, card
from newsextract.lexicon.paths import builtin_pack
from newsextract.records.extraction import SCHEMA_VERSION
from newsextract.version import VERSION


def settings_fingerprint(model: str | None, packs: Sequence[str]) -> str:
    """A digest of library, model and packs; it changes when any of them does."""
    import os

    digest = hashlib.sha256()
    named = model or os.environ.get(ENVIRONMENT_VARIABLE)
    digest.update(json.dumps([VERSION, SCHEMA_VERSION, named or card()["sha256"]]).encode())
    for folder in (builtin_pack(), *map(Path, packs)):
        for path in _files(folder):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))


def article_key(article: Input, settings: str) -> str:
    """The digest under which the records of an article are kept."""
    known = article.metadata
    parts = [
        settings,
        article.text,
        article.id,
        str(article.published),
        article.home,
        None if known is None else [str(known.published), known.title, known.byline, known.source, known.notes],
    ]
    # Lone surrogates have no UTF-8; their escapes have.
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()
