"""Every block of the README does what the README says.

The two set-up commands make environments; `.ci/run` runs those.
"""

from __future__ import annotations

import doctest
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.docs.blocks import blocks, commands

PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = blocks(PAGE)


def test_every_block_is_run_by_something() -> None:
    """A block in a language that nobody runs would go stale unseen."""
    assert PAGE.count("```") == 2 * len(BLOCKS)
    assert {b.language for b in BLOCKS} == {"sh", "python", "pycon", "console"}
    assert len([b for b in BLOCKS if b.language == "python" and b.engine is None]) >= 3
    # tests/adapters runs one of each.
    assert sorted(b.engine for b in BLOCKS if b.engine) == ["pyspark", "ray"]


def test_the_two_set_up_commands() -> None:
    """One runs the main job, the other the tests; each on one line, as `.ci/run` expects."""
    lines = [b.code.rstrip("\n") for b in BLOCKS if b.language == "sh"]
    assert all(line.startswith("python3 -m venv .venv && ") and "\n" not in line for line in lines)
    assert [line.split(" && ")[-1].split()[0] for line in lines] == [".venv/bin/newsextract", ".venv/bin/pytest"]
    assert (ROOT / lines[0].split()[-1]).is_file()
    assert all(line in PAGE.splitlines() for line in lines)


def test_the_python_blocks_run_one_after_the_other(capsys: Any) -> None:
    """They share their names, as they would for a reader who types them in."""
    names: dict[str, Any] = {"__name__": "readme"}
    for block in BLOCKS:
        if block.language == "python" and block.engine is None:
            exec(compile("\n" * (block.line - 1) + block.code, "README.md", "exec"), names)
    assert "one" in capsys.readouterr().out


def test_the_sessions_show_what_happens() -> None:
    """Input and output of the interactive blocks."""
    for block in BLOCKS:
        if block.language == "pycon":
            test = doctest.DocTestParser().get_doctest(block.code, {}, "README.md", "README.md", block.line)
            result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL).run(test)
            assert result.attempted
            assert not result.failed


def test_the_commands_work(tmp_path: Path) -> None:
    """In a folder with the examples; where output is shown, it is that."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    count = 0
    for block in BLOCKS:
        if block.language != "console":
            continue
        for command, shown in commands(block.code):
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=tmp_path,
                env={**os.environ, "PATH": path},
                capture_output=True,
                text=True,
                check=False,
                timeout=300,
            )
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
            if shown:
                assert done.stdout == shown, command
            count += 1
    assert count >= 8
    assert (tmp_path / "news.jsonl").stat().st_size > 1000
