"""The other pages: what they name exists."""

from __future__ import annotations

import re

import pytest

from newsextract import __version__
from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_paths_they_name_exist(name: str) -> None:
    """A file that was moved must not leave its old name behind."""
    page = (ROOT / name).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:newsextract|models|tests|examples|\.ci)/[\w./-]+)`", page)
    assert len(paths) >= 2
    missing = [p for p in paths if not (ROOT / p).exists()]
    assert not missing


def test_both_name_the_same_command_for_the_tests() -> None:
    """Two pages, one command."""
    lines = [
        [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line.endswith("/pytest")]
        for name in ("README.md", "CONTRIBUTING.md")
    ]
    assert lines[0] == lines[1] != []


def test_the_versions_agree() -> None:
    """The package, its metadata and the changelog."""
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as f:
        assert tomllib.load(f)["project"]["version"] == __version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[(Unreleased|{re.escape(__version__)})\]", changelog, re.MULTILINE)
