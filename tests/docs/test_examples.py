"""The example scripts run, and say something about their article."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SAYS = {
    "many_articles.py": "bad date | NX012",
    "notebook_view.py": "written: article.html",
    "one_article.py": "published 2024-10-23",
    "own_pack.py": "62.15",
    "to_tables.py": "trucks",
}


def test_every_example_is_run() -> None:
    """A script without a test would go stale unseen."""
    assert {p.name for p in (ROOT / "examples").glob("*.py")} == set(SAYS)


@pytest.mark.parametrize("name", SAYS)
def test_an_example_runs(name: str, tmp_path: Path) -> None:
    """From any folder, with nothing on standard error."""
    done = subprocess.run(
        [sys.executable, ROOT / "examples" / name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert SAYS[name] in done.stdout
