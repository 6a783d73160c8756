"""What users may import, and what an import may cost."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import newsextract

HEAVY = ("spacy", "numpy", "pandas", "dateparser", "quantulum3", "pydantic", "typer")


def _loaded_by(code: str) -> list[str]:
    program = f"import sys\n{code}\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_all_public_names_can_be_imported() -> None:
    """A name in `__all__` that does not resolve would break `from newsextract import *`."""
    for name in newsextract.__all__:
        assert getattr(newsextract, name) is not None
    assert set(newsextract.__all__) <= set(dir(newsextract))


def test_import_loads_nothing_heavy() -> None:
    """`import newsextract` costs milliseconds."""
    assert _loaded_by("import newsextract") == []


def test_the_command_loads_no_spacy_for_its_help() -> None:
    """`newsextract --help` answers at once."""
    assert _loaded_by("import newsextract.cli.main") == ["typer"]


def test_the_entry_points_resolve() -> None:
    """The command and the spaCy component are found by the names they are installed under."""
    scripts = entry_points(group="console_scripts", name="newsextract")
    factories = entry_points(group="spacy_factories", name="newsextract")
    assert [type(e.load()).__name__ for e in scripts] == ["Typer"]
    assert all(callable(e.load()) for e in factories)
    assert factories
