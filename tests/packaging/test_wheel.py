"""What is installed is whole: the wheel and the source archive, used outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from newsextract import __version__
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that must succeed, away from the checkout and its settings."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "NEWSEXTRACT"))}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    # Without isolation: the build tools are installed already, and are those that pyproject.toml names.
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    return out


def test_the_wheel_holds_code_and_data_once(built: Path) -> None:
    """The built-in pack is inside, byte for byte; what only builds it is not."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        assert len(names) == len(set(names))
        pack = ROOT / "models" / "en_news"
        for path in sorted(p for p in pack.rglob("*") if p.is_file()):
            name = f"newsextract/_models/en_news/{path.relative_to(pack).as_posix()}"
            assert wheel.read(name) == path.read_bytes()
    tops = {n.split("/")[0] for n in names}
    assert tops == {"newsextract", f"newsextract-{__version__}.dist-info"}
    assert "newsextract/py.typed" in names
    assert any(n.startswith("newsextract/lexicon/template/lexicons/") for n in names)
    assert not [n for n in names if "models/build" in n or n.endswith((".pyc", ".part"))]


def test_the_source_archive_can_be_tested(built: Path) -> None:
    """Tests, examples and the scripts that rebuild the data travel with the source."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = archive.getnames()
    assert len(names) == len(set(names))
    inside = {n.split("/", 1)[1] for n in names if "/" in n}
    for path in (
        "tests/conftest.py",
        "examples/articles/north_korea_troops.txt",
        "models/en_news/model.toml",
        "NOTICE",
    ):
        assert path in inside


def test_the_wheel_works_in_a_fresh_environment(built: Path, tmp_path: Path) -> None:
    """Installed by name of its dependencies alone, it extracts from the sample outside the checkout."""
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", next(built.glob("*.whl")), cwd=tmp_path)
    command = tmp_path / "venv" / "bin" / "newsextract"
    assert run(command, "--version", cwd=tmp_path) == f"newsextract {__version__}\n"
    sample = ROOT / "examples" / "articles" / "north_korea_troops.txt"
    records = json.loads(run(command, "extract", sample, "--format", "json", cwd=tmp_path))
    assert records["document"]["published"] == "2024-10-23"
    assert records["events"]
    where = run(python, "-c", "import newsextract; print(newsextract.__file__)", cwd=tmp_path)
    assert str(tmp_path) in where
